"""Measures what readers load: pages on a first visit, and the search up to its first result.

A browser loads them (`pip install playwright`, and a Chromium); without one only files are weighed.
"""

from __future__ import annotations

import functools
import gzip
import threading
import time
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from typing import TYPE_CHECKING

from digest.bench.builds import run
from digest.bench.corpus import pages
from digest.bench.projects import project, put, size
from digest.bench.rows import Row
from digest.bench.sites import STORIES
from digest.shots import chromium

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page, Response

#: What is looked for: a word of every day.
_WORD = "lorries"
#: Kilobytes that a day's HTML, a first visit and a search up to its first result may have.
_MOST_HTML, _MOST, _MOST_FOUND = 12, 70, 350
#: Playwright's own waiting looks every half second; this looks at each frame.
_FOUND = "document.querySelector('.search-results li')"
#: Media types that hosts send compressed.
_COMPRESSED = ("text/", "javascript", "json", "xml", "svg")


def weights(root: Path, days: int = 100) -> list[Row]:
    """Build a site of so many days and weigh a day's page, the home page and the search."""
    everything = list(pages(days, STORIES))
    with project(root) as place:
        put(place, everything)
        run(place, "whole")
        site = place / "site"
        day = f"{everything[-1].told.day:%Y/%m/%d}/"
        name = f"{days:,} days of {STORIES} stories"
        index = Row(f"{name}: search index", size(site / "pagefind") / 1e6, "MB")
        html = len(gzip.compress((site / day / "index.html").read_bytes())) / 1e3
        rows = [index, Row(f"{name}: a day's HTML, compressed", html, "kB", bound=_MOST_HTML)]
        if not (find_spec("playwright") and chromium()):
            return [*rows, Row(f"{name}: no browser here to weigh pages with", 0, "kB")]
        with _served(site) as address, _browsed() as browser:
            home, visit = (_visit(browser, address + at) for at in ("", day))
            kilobytes, seconds = _search(browser, address)
        return [
            *rows,
            Row(f"{name}: first visit of the home page", home, "kB", bound=_MOST),
            Row(f"{name}: first visit of a day", visit, "kB", bound=_MOST),
            Row(f"{name}: search up to the first result", kilobytes, "kB", bound=_MOST_FOUND),
            Row(f"{name}: search up to the first result, time", seconds, "s", bound=1),
        ]


def _visit(browser: Browser, address: str) -> float:
    """Load a page as on a first visit; return the kilobytes that travel where hosts compress."""
    page = browser.new_page()
    with _heard(page) as seen:
        page.goto(address, wait_until="networkidle")
    return sum(map(_weight, seen)) / 1e3


def _search(browser: Browser, address: str) -> tuple[float, float]:
    """Open the search and look for a word; return the kilobytes and seconds up to its result."""
    page = browser.new_page()
    page.goto(address, wait_until="networkidle")
    with _heard(page) as seen:
        began = time.perf_counter()
        page.get_by_role("button", name="Search").click()
        page.get_by_role("searchbox").fill(_WORD)
        page.wait_for_function(_FOUND, polling="raf")
        seconds = time.perf_counter() - began
    return sum(map(_weight, seen)) / 1e3, seconds


@contextmanager
def _heard(page: Page) -> Iterator[list[Response]]:
    """Collect what the page loads."""
    seen: list[Response] = []

    def hear(response: Response) -> None:
        if response.ok:
            seen.append(response)

    page.on("response", hear)
    yield seen
    page.remove_listener("response", hear)


def _weight(response: Response) -> int:
    body, media = response.body(), response.headers.get("content-type", "")
    return len(gzip.compress(body) if any(kind in media for kind in _COMPRESSED) else body)


@contextmanager
def _browsed() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - not everyone has it

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        yield browser
        browser.close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing of each request."""


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    handler = functools.partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()
