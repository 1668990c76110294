"""Search finds what was reported, by any name it goes by, and costs nothing before it is used."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from digest.build import build
from tests.browser.conftest import serving
from tests.browser.kinds import DAY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page, Response

pytestmark = pytest.mark.slow
#: Bytes that may travel up to the first result.
MOST_BYTES = 350_000
STRIKE = """Drones strike Tessin

Published: 2 June {year} 10:00 GMT

Officials said that at least 3 people were injured when drones struck the market of Tessin.
"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def search(page: Page, address: str, words: str) -> None:
    page.goto(address)
    page.get_by_role("button", name="Search").click()
    page.get_by_role("searchbox", name="Search all editions").fill(words)
    expect(page.get_by_role("status")).to_contain_text(re.compile(r"\d day"))


def test_search_finds_a_story_with_its_date_and_theme(page: Page, address: str) -> None:
    search(page, address, "prisoner swap")
    first = page.locator(".search-results li").first
    expect(first).to_contain_text(re.compile(r"\w+day \d+ April 2025"))
    expect(first).to_contain_text("Prisoners & detention")
    first.locator(".q a").first.click()
    assert re.search(r"2025/04/\d\d/#a", page.url)


def test_search_finds_a_story_by_another_name_of_a_person_in_it(
    page: Page, address: str, demo: Path
) -> None:
    assert "Adele Brandt" not in "".join(p.read_text("utf-8") for p in demo.glob("2025/*/*/*.html"))
    search(page, address, "Adele Brandt")
    expect(page.locator(".search-results li").first).to_contain_text("Diplomacy & ceasefire talks")


def test_search_can_be_narrowed_to_a_theme(page: Page, address: str) -> None:
    search(page, address, "court")
    page.get_by_label("Theme").select_option("War crimes & accountability")
    expect(page.locator(".search-results li").first).to_contain_text("War crimes")
    themes = page.locator(".search-results .sub").all_inner_texts()
    assert themes
    assert all("War crimes & accountability" in theme for theme in themes)


def test_search_finds_no_words_of_ours(page: Page, address: str) -> None:
    for words in ("labels its own picture", "figures as reported", "grouped because"):
        search(page, address, words)
        assert page.locator(".search-results mark", has_text=words.split()[0]).count() == 0


def test_search_opens_and_closes_by_keyboard(page: Page, address: str) -> None:
    page.goto(f"{address}{DAY}")
    page.get_by_role("button", name="Search").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("talks")
    expect(page.get_by_role("status")).to_contain_text("days")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_search(
    scheme: Literal["light", "dark"], browser: Browser, address: str
) -> None:
    page = browser.new_page(color_scheme=scheme, viewport={"width": 390, "height": 900})
    search(page, address, "talks")
    expect(page.locator(".search-results li").first).to_be_visible()
    violations = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    page.close()
    assert [] == [(rule["id"], [node["target"] for node in rule["nodes"]]) for rule in violations]


def test_nothing_of_search_is_loaded_before_it_is_used(page: Page, address: str) -> None:
    loaded: list[str] = []
    sizes: list[int] = []

    def keep(response: Response) -> None:
        loaded.append(response.url)
        sizes.append(len(response.body()))

    page.on("response", keep)
    page.goto(address)
    page.wait_for_load_state("networkidle")
    assert [] == [url for url in loaded if "search" in url or "pagefind" in url]
    sizes.clear()
    page.get_by_role("button", name="Search").click()
    page.get_by_role("searchbox").fill("talks")
    expect(page.locator(".search-results li").first).to_be_visible()
    assert sum(sizes) <= MOST_BYTES


def test_search_reads_the_pages_of_days_alone(demo: Path) -> None:
    days = len(list(demo.glob("2025/*/*/index.html")))
    assert days == len(list((demo / "pagefind" / "2025" / "fragment").iterdir()))


def test_search_finds_days_of_every_year_the_newest_first(browser: Browser, project: Path) -> None:
    for year in (2031, 2032, 2033):
        (project / f"seeds/{year}.txt").write_text(STRIKE.format(year=year), "utf-8")
    build(project)
    with serving(project / "site") as at:
        page = browser.new_page()
        search(page, at, "market")
        expect(page.get_by_role("status")).to_have_text("3 days")
        page.get_by_role("searchbox").fill("")
        page.get_by_label("Theme").select_option("Strikes, drones & shelling")
        expect(page.get_by_role("status")).to_have_text("3 days")
        days = page.locator(".search-results .search-day").all_inner_texts()
        page.close()
    assert ["2033", "2032", "2031"] == [day.split()[-1] for day in days]
