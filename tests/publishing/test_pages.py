"""The pages of the site: all of them, each with what it owes its reader."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest

from digest.model import Digest
from digest.publishing.pages import render_pages
from tests import fiction

ROOT = Path(__file__).parents[2]
TEMPLATES = jinja2.FileSystemLoader(ROOT / "templates")


@pytest.fixture(scope="module")
def pages() -> dict[str, bytes]:
    return render_pages(fiction.digest(), fiction.CONFIG, TEMPLATES)


def test_every_day_year_theme_and_conflict_has_its_page(pages: dict[str, bytes]) -> None:
    expected = {
        "index.md",
        "archive.md",
        "undated.md",
        "sources.md",
        "corrections.md",
        "not-published.md",
        "places/index.md",
        "themes/index.md",
        "conflicts/index.md",
        "2031/index.md",
        "2031/05/01.md",
        "2031/05/04.md",
        "themes/strikes/index.md",
        "themes/strikes/2031.md",
        "conflicts/velmaria-sorrenia/index.md",
        "conflicts/velmaria-sorrenia/2031.md",
    }
    assert expected <= set(pages)


def test_a_digest_without_editions_has_every_page_of_the_navigation() -> None:
    empty = render_pages(Digest((), (), (), ()), fiction.CONFIG, TEMPLATES)
    assert {"index.md", "archive.md", "undated.md", "sources.md", "places/index.md"} <= set(empty)


def test_the_same_digest_gives_the_same_bytes(pages: dict[str, bytes]) -> None:
    assert pages == render_pages(fiction.digest(), fiction.CONFIG, TEMPLATES)
