"""What every page owes every reader: open to all, light, still, and nothing from elsewhere."""

from __future__ import annotations

import gzip
import re
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe

from digest.publishing.atlas import Frame, ground
from tests.browser.conftest import serving
from tests.browser.kinds import DAY, DAY_BEFORE, KINDS

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Response

pytestmark = pytest.mark.slow
#: What the site of the project's own seeds has besides: a map, a country.
OF_OURS = ("2025/06/01/", "places/", "places/tr/", "undated/")
#: The most a first load may weigh, and a day of 12 stories, in bytes as they travel.
FIRST_LOAD, DAY_OF_TWELVE = 70_000, 12_000
#: The most that a page may move as its parts arrive; the field calls .1 good (web.dev/cls). What
#: arrives in the middle of a line may still turn it.
MOVED = 0.01
#: What axe looks for: all that it knows, and that fingers find what they aim at.
AXE = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
SHIFTS = """
new Promise(done => {
  let shift = 0;
  new PerformanceObserver(list => { for (const e of list.getEntries()) shift += e.value })
    .observe({type: "layout-shift", buffered: true});
  setTimeout(() => done(shift), 300);
})"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_on_any_kind_of_page(
    width: int, scheme: Literal["light", "dark"], browser: Browser, address: str, ours: str
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    found = {}
    for kind in (*(address + kind for kind in KINDS), *(ours + kind for kind in OF_OURS)):
        answer = page.goto(kind)
        assert answer
        assert answer.ok
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        violations = Axe().run(page, options=AXE).response["violations"]
        found[kind] = [
            (rule["id"], [node["target"] for node in rule["nodes"]][:3]) for rule in violations
        ]
    context.close()
    assert {} == {kind: rules for kind, rules in found.items() if rules}


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_light_and_still_and_loads_nothing_from_elsewhere(
    kind: str, browser: Browser, address: str
) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    bodies: dict[str, bytes] = {}

    def keep(response: Response) -> None:
        bodies[response.url] = response.body()

    page.on("response", keep)
    page.goto(address + kind)
    shift = page.evaluate(SHIFTS)
    page.close()
    assert {urlsplit(address).netloc} == {urlsplit(url).netloc for url in bodies}
    assert shift <= MOVED
    assert sum(len(gzip.compress(body)) for body in bodies.values()) <= FIRST_LOAD


def test_no_page_moves_while_it_arrives_in_parts(browser: Browser, demo: Path) -> None:
    with serving(demo, in_parts=True) as at:
        page = browser.new_page(viewport={"width": 390, "height": 844})
        moved = {}
        for kind in KINDS:
            page.goto(at + kind)
            moved[kind] = page.evaluate(SHIFTS)
        page.close()
    assert {} == {kind: shift for kind, shift in moved.items() if shift > MOVED}


def test_a_day_of_twelve_stories_with_a_map_of_many_coasts_weighs_little(demo: Path) -> None:
    day, before = ((demo / path / "index.html").read_text("utf-8") for path in (DAY, DAY_BEFORE))
    stories = re.findall(r'<article class="story">.*?</article>', before, flags=re.DOTALL)
    missing = 12 - day.count('<article class="story">')
    assert 0 < missing <= len(stories)
    under = ground(Frame(27, 39, 12))
    html = day.replace("</main>", "".join((*stories[:missing], under.land, under.borders)))
    assert html.count('<article class="story">') == 12
    assert 'role="img" aria-label="Map of' in html
    assert len(gzip.compress(html.encode())) <= DAY_OF_TWELVE


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_no_page_is_wider_than_its_window(width: int, browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    wide = []
    for kind in KINDS:
        page.goto(address + kind)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(kind)
    page.close()
    assert [] == wide
