"""What a reader does: get from the first page to a day and a theme, with or without a script."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.kinds import DAY, KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.slow
#: How high what is folded stands on the page.
FOLDED = """[...document.querySelectorAll('details > :not(summary)')].map(
    part => part.getBoundingClientRect().height)"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def test_the_latest_day_and_a_theme_are_one_click_each(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("link", name="Wednesday 30 April 2025").click()
    assert page.url == f"{address}{DAY}"
    page.get_by_role("link", name="Themes").first.click()
    page.get_by_role("link", name="Diplomacy & ceasefire talks").click()
    assert page.url == f"{address}themes/diplomacy/"


def test_a_theme_of_the_latest_edition_is_one_click_from_the_first_page(
    page: Page, address: str
) -> None:
    page.goto(address)
    page.get_by_role("link", name="Diplomacy & ceasefire talks").click()
    assert page.url == f"{address}themes/diplomacy/"


def test_every_story_can_be_linked_to(page: Page, address: str) -> None:
    page.goto(f"{address}{DAY}")
    link = page.get_by_role("link", name="Link to story 3")
    link.click()
    anchor = page.url.partition("#")[2]
    assert page.locator(f"h3#{anchor}").is_visible()
    page.reload()
    assert page.locator(f"h3#{anchor}").is_visible()


def test_the_link_to_a_story_is_copied(browser: Browser, address: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{address}{DAY}")
    link = page.get_by_role("link", name="Link to story 2")
    link.click()
    expect(link).to_have_attribute("data-copy", "copied")
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    assert page.url.startswith(f"{address}{DAY}#a")
    context.close()


def test_the_calendar_is_walked_by_keyboard(page: Page, address: str) -> None:
    page.goto(f"{address}archive/")
    page.get_by_role("link", name=re.compile(r"^11\b")).focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name=re.compile(r"^12\b"))).to_be_focused()
    page.keyboard.press("Tab")
    expect(
        page.get_by_role("link", name=re.compile(r"^14\b"))
    ).to_be_focused()  # the 13th has no edition
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}2025/04/14/")


def test_paper_has_what_is_folded_on_a_screen_and_no_buttons(page: Page, address: str) -> None:
    page.goto(f"{address}{DAY}")
    page.emulate_media(media="print", color_scheme="dark")
    heights = page.evaluate(FOLDED)
    assert heights
    assert all(height > 0 for height in heights)
    assert not page.get_by_role("banner").is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_the_keyboard_alone_reads_a_day(page: Page, address: str) -> None:
    page.goto(f"{address}{DAY}")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    focused = page.evaluate("document.activeElement.closest('#main') !== null")
    assert focused
    summary = page.locator("article details summary").first
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.locator("article details").first).to_have_attribute("open", "")


def test_the_notice_of_an_old_edition_appears_after_36_hours(
    browser: Browser, address: str
) -> None:
    for now, stale in (("2025-05-02T11:59:00Z", False), ("2025-05-02T12:01:00Z", True)):
        page = browser.new_page()
        page.clock.set_fixed_time(now)
        page.goto(address)
        assert page.locator(".stale").is_visible() == stale
        page.close()


def test_colours_are_chosen_and_kept(page: Page, address: str) -> None:
    page.goto(address)
    button = page.get_by_role("button", name="Colours: automatic")
    button.click()
    button = page.get_by_role("button", name="Colours: light")
    button.click()
    page.goto(f"{address}{DAY}")
    expect(page.locator("html")).to_have_attribute("data-scheme", "dark")


@pytest.fixture(scope="module")
def scriptless(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_without_a_script_every_page_says_the_same(
    kind: str, scriptless: Page, page: Page, address: str
) -> None:
    page.clock.set_fixed_time("2025-05-01T06:00:00Z")
    scriptless.goto(address + kind)
    page.goto(address + kind)
    expected = page.locator("#main").inner_text()
    assert expected == scriptless.locator("#main").inner_text()


def test_without_a_script_search_leads_to_the_archive(scriptless: Page, address: str) -> None:
    scriptless.goto(address)
    scriptless.get_by_role("link", name="Search").click()
    assert scriptless.url == f"{address}archive/"


def test_without_a_script_the_date_of_the_edition_stands_there(
    scriptless: Page, address: str
) -> None:
    scriptless.goto(address)
    assert scriptless.get_by_role("link", name="Wednesday 30 April 2025").is_visible()
