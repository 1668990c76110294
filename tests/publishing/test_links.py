"""No link of the site leads nowhere, whether a host serves it at its root or below it."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import unquote, urldefrag, urlsplit

import pytest

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow
#: Where the host of the `demo` fixture serves it.
SUB_PATH = "/repo/"
ADDRESS = f"https://host.example{SUB_PATH}"


class _Page(HTMLParser):
    """Gathers what a page links to and what can be linked to in it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.feed(text)

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if values.get("rel") != "canonical":
            self.links.extend(values[name] or "" for name in ("href", "src") if name in values)
        if values.get("id"):
            self.ids.append(values["id"] or "")


@pytest.fixture(scope="module")
def pages(demo: Path) -> dict[str, _Page]:
    """Every page by its path below the site's root."""
    return {
        path.relative_to(demo).as_posix(): _Page(path.read_text("utf-8"))
        for path in demo.rglob("*.html")
    }


def target(page: str, link: str) -> str | None:
    """Return the file a link of ours leads to, None for one that leads elsewhere."""
    link = urldefrag(link)[0]
    if link.startswith(ADDRESS):
        link = link.removeprefix("https://host.example")
    if urlsplit(link).scheme or link.startswith("//"):
        return None
    if link.startswith("/"):
        assert link.startswith(SUB_PATH), f"{page} links out of its folder: {link}"
        parts = link.removeprefix(SUB_PATH).split("/")
    else:
        parts = [*page.split("/")[:-1], *link.split("/")] if link else page.split("/")
    found: list[str] = []
    for part in parts:
        if part == "..":
            assert found, f"{page} links out of its folder: {link}"
            found.pop()
        elif part not in {"", "."}:
            found.append(part)
    path = unquote("/".join(found))
    is_folder = not link or link.endswith(("/", ".")) or not path
    return f"{path}/index.html".lstrip("/") if is_folder and not path.endswith(".html") else path


def test_every_link_leads_to_a_file_and_every_anchor_is_there(
    demo: Path, pages: dict[str, _Page]
) -> None:
    broken = []
    for name, page in pages.items():
        for link in page.links:
            file, anchor = target(name, link), unquote(urldefrag(link)[1])
            if file is None:
                continue
            missing = anchor and file in pages and anchor not in pages[file].ids
            if not (demo / file).is_file() or missing:
                broken.append((name, link))
    assert [] == broken


def test_every_id_stands_once_on_its_page(pages: dict[str, _Page]) -> None:
    twice = {
        name: sorted({anchor for anchor in page.ids if page.ids.count(anchor) > 1})
        for name, page in pages.items()
    }
    assert {} == {name: ids for name, ids in twice.items() if ids}


def test_every_page_offers_the_feeds(pages: dict[str, _Page]) -> None:
    without = [
        name for name, page in pages.items() if not any(x.endswith("atom.xml") for x in page.links)
    ]
    assert [] == without


def test_the_sitemap_has_true_dates(demo: Path) -> None:
    sitemap = (demo / "sitemap.xml").read_text("utf-8")
    assert f"<loc>{ADDRESS}2025/04/02/</loc><lastmod>2025-04-02</lastmod>" in sitemap
    assert f"<loc>{ADDRESS}about/</loc></url>" in sitemap
