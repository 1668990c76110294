"""Hostile words show as themselves: nothing runs, nothing is added, nothing is lost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from digest.grouping.accounts import account
from digest.publishing.escape import clean
from digest.publishing.feeds import render_feeds
from digest.publishing.status import render_status
from digest.site import publish_site
from tests.browser.conftest import serving
from tests.conftest import make_project
from tests.published import TEMPLATES, all_data, all_pages
from tests.publishing.hostile import CONFIG_OF_BOTH, HOSTILE, harmless, hostile, world

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser, Dialog

pytestmark = pytest.mark.slow
#: Every element in order, with the names of its attributes.
SKELETON = """[...document.querySelectorAll('*')].map(
    element => [element.localName, ...element.getAttributeNames().sort()].join(' '))"""
#: The kinds of page on which a seed's words stand.
SHOWING = {
    *(".", "N", "N/N/N", "places", "places/ua", "sources", "undated", "undated/N"),
    *("themes", "themes/strikes", "themes/strikes/N", "conflicts", "not-published"),
    *("conflicts/velmaria-sorrenia", "conflicts/velmaria-sorrenia/N"),
}
#: What a search shows its results with.
FOUND = """[...document.querySelectorAll('.search-results *')].map(
    element => element.localName + ' ' + element.getAttributeNames().sort())"""
STORIES = """[...document.querySelectorAll('article.story h3')].map(
    heading => [heading.id, heading.textContent])"""


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The site of hostile words, and the site of its harmless twin."""
    root = tmp_path_factory.mktemp("twins")
    return _site(root / "hostile", hostile), _site(root / "harmless", harmless)


def _site(root: Path, words: Callable[[int], str]) -> Path:
    root.mkdir()
    make_project(root)
    made = world(words)
    files = {
        **all_pages(made, CONFIG_OF_BOTH),
        **all_data(made, CONFIG_OF_BOTH),
        **render_feeds(made, CONFIG_OF_BOTH, TEMPLATES),
        **render_status(made, account(made), {}, CONFIG_OF_BOTH),
    }
    publish_site(files.items(), root)
    return root / "site"


def test_hostile_words_are_on_every_kind_of_page_that_shows_a_seed(
    sites: tuple[Path, Path],
) -> None:
    theirs, twins = sites
    paths = (path.relative_to(theirs) for path in theirs.rglob("*.html"))
    told = {path for path in paths if (theirs / path).read_bytes() != (twins / path).read_bytes()}
    assert SHOWING <= {re.sub(r"\d+", "N", path.parent.as_posix()) for path in told}


def test_hostile_words_run_nothing_and_add_no_element_or_attribute(
    browser: Browser, sites: tuple[Path, Path]
) -> None:
    theirs, twins = sites
    paths = sorted(path.relative_to(theirs) for path in theirs.rglob("*.html"))
    assert paths == sorted(path.relative_to(twins) for path in twins.rglob("*.html"))
    dialogs: list[str] = []
    page, twin = browser.new_page(), browser.new_page()

    def note(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", note)
    different = []
    with serving(theirs) as at, serving(twins) as twin_at:
        for path in paths:
            page.goto(f"{at}{path}")
            twin.goto(f"{twin_at}{path}")
            if page.evaluate(SKELETON) != twin.evaluate(SKELETON):
                different.append(path)
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    page.close()
    twin.close()
    assert [] == different
    assert [] == dialogs


def test_hostile_words_run_nothing_in_search(browser: Browser, sites: tuple[Path, Path]) -> None:
    page = browser.new_page()
    dialogs: list[str] = []

    def note(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", note)
    found = set()
    with serving(sites[0]) as at:
        page.goto(at)
        page.get_by_role("button", name="Search").click()
        for words in ("script", "alert", "onerror img", "iframe", "javascript", "<b>"):
            page.get_by_role("searchbox").fill(words)
            expect(page.get_by_role("status")).to_contain_text("day")
            found.update(page.evaluate(FOUND))
    page.close()
    assert found <= {"li ", "a class,href", "p class,dir", "a href", "p class", "mark "}
    assert "mark " in found
    assert [] == dialogs


def test_hostile_titles_show_as_themselves(browser: Browser, sites: tuple[Path, Path]) -> None:
    page = browser.new_page()
    shown = {}
    with serving(sites[0]) as at:
        for path in sorted(sites[0].glob("2031/*/*/index.html")):
            page.goto(f"{at}{path.relative_to(sites[0])}")
            shown.update(dict(page.evaluate(STORIES)))
    page.close()
    stories = [story for edition in world(hostile).editions for story in edition.stories]
    assert len(HOSTILE) == len(stories) == len(shown)
    for story in stories:
        expected = " ".join(clean(story.title.text).split())[:390].strip()
        assert " ".join(shown[story.anchor].split()).startswith(expected)
