"""Pictures of every kind of page, on a phone and a desk, light and dark, for people to look at.

Needs the packages of the `test` extra and a Chromium; nothing else of the digest needs this.
"""

from __future__ import annotations

import os
import shutil
from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING, Final, Literal
from urllib.parse import unquote, urlsplit

from digest.model import Stop

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Route

#: What Chromium goes by on PATH.
NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "chrome")
#: Where a site seems to be while its pictures are taken.
_HOST: Final = "http://127.0.0.1:8000/"
WIDTHS: Final = (390, 1280)
SCHEMES: Final[tuple[Literal["light", "dark"], ...]] = ("light", "dark")


def chromium() -> str | None:
    """Return the path of an installed Chromium: the environment's CHROMIUM, else one on PATH."""
    found = (shutil.which(name) for name in (os.environ.get("CHROMIUM", ""), *NAMES) if name)
    return next((path for path in found if path), None)


def take_shots(site: Path, folder: Path) -> int:
    """Write a picture of each kind of page of `site` to `folder`; returns how many.

    Raises `Stop` where there is no browser.
    """
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 - of the test extra
    except ImportError:
        install = "pip install --no-deps -r requirements-test.txt"
        raise Stop(f"Pictures need Playwright: {install}") from None
    if not (path := chromium()):
        raise Stop("No Chromium was found. Install it, or set CHROMIUM to its path.")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        number = sum(shoot(browser, site, folder, page) for page in kinds(site))
        browser.close()
    return number


def kinds(site: Path) -> list[str]:
    """Return the fullest page of each kind, the newest of such, by its path in the site."""
    found: defaultdict[tuple[str, ...], list[Path]] = defaultdict(list)
    for page in sorted(site.rglob("*.html")):
        found[_kind(page.relative_to(site).parts)].append(page)
    fullest = (max(pages, key=lambda page: (page.stat().st_size, page)) for pages in found.values())
    return [page.relative_to(site).as_posix() for page in fullest]


def _kind(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Return what pages of a kind have in common: themes/KEY/index.html, N/N/N/index.html."""
    if len(parts) > 2 and not parts[0].isdigit():  # noqa: PLR2004 - themes/KEY/index.html
        return (parts[0], *("N" if part.isdigit() else "key" for part in parts[1:-1]))
    return tuple("N" if part.isdigit() else part for part in parts)


def _answer(site: Path, route: Route) -> None:
    """Answer a request from the files of a site, as a host would."""
    file = site / unquote(urlsplit(route.request.url).path).strip("/")
    file = file / "index.html" if file.is_dir() else file
    if file.is_file():
        route.fulfill(path=file)
    else:
        route.fulfill(status=404)


def shoot(browser: Browser, site: Path, folder: Path, path: str) -> int:
    """Write the pictures of one page, and return how many there are."""
    name = path.removesuffix(".html").removesuffix("/index").replace("/", "-")
    for width in WIDTHS:
        for scheme in SCHEMES:
            page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
            page.route(f"{_HOST}**", partial(_answer, site))
            page.goto(f"{_HOST}{path}")
            page.screenshot(path=folder / f"{name}-{width}-{scheme}.png", full_page=True)
            page.close()
    return len(WIDTHS) * len(SCHEMES)
