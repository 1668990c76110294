"""The pages of the site: all of them, each with what it owes its reader."""

from __future__ import annotations

import gzip
import re
from dataclasses import replace

import pytest

from digest.model import Digest, Place, Refusal
from tests import fiction
from tests.published import all_pages


@pytest.fixture(scope="module")
def pages() -> dict[str, bytes]:
    return all_pages(fiction.digest(), fiction.CONFIG)


def test_every_day_year_theme_and_conflict_has_its_page(pages: dict[str, bytes]) -> None:
    expected = {
        "index.md",
        "archive/index.md",
        "undated/index.md",
        "sources/index.md",
        "corrections/index.md",
        "not-published/index.md",
        "places/index.md",
        "themes/index.md",
        "conflicts/index.md",
        "2031/index.md",
        "2031/05/01/index.md",
        "2031/05/04/index.md",
        "themes/strikes/index.md",
        "themes/strikes/2031/index.md",
        "conflicts/velmaria-sorrenia/index.md",
        "conflicts/velmaria-sorrenia/2031/index.md",
    }
    assert expected <= set(pages)


def test_a_digest_without_editions_has_every_page_of_the_navigation() -> None:
    empty = all_pages(Digest((), (), (), ()), fiction.CONFIG)
    assert {
        "index.md",
        "archive/index.md",
        "undated/index.md",
        "sources/index.md",
        "places/index.md",
    } <= set(empty)


def test_the_same_digest_gives_the_same_bytes(pages: dict[str, bytes]) -> None:
    assert pages == all_pages(fiction.digest(), fiction.CONFIG)


def daily(days: int) -> Digest:
    """A digest that gets a story of a new place, an undated seed and a refusal each day."""
    war = [
        replace(article, places=(Place(name, name, "XV", "town", 41.5, 19.25, 1),))
        for number, article in enumerate(fiction.long_war(days, 1))
        for name in [f"Amel {number:04}"]
    ]
    lost = [
        replace(article, seed=f"u/{article.seed}", day=None, published=None, figures=(), places=())
        for article in war
    ]
    refused = tuple(Refusal(article.seed, "EMPTY", "there is nothing in it") for article in war)
    return replace(fiction.digest(articles=(*war, *lost)), refusals=refused)


@pytest.mark.slow
def test_no_page_grows_with_the_number_of_days() -> None:
    def largest(days: int) -> dict[str, int]:
        sizes: dict[str, int] = {}
        for path, data in all_pages(daily(days), fiction.CONFIG).items():
            kind = re.sub(r"\d+", "N", path)
            sizes[kind] = max(sizes.get(kind, 0), len(data))
        return sizes

    short, long = largest(620), largest(1000)
    # The first has a whole year too. A year more is a row more on a few pages.
    bounds = {
        **{kind: size + 1500 for kind, size in short.items()},
        "archive/index.md": short["N/index.md"],
    }
    assert {} == {kind: size for kind, size in long.items() if size > bounds[kind]}


def test_the_first_pages_weigh_the_same_after_one_day_and_after_many() -> None:
    first, later = (all_pages(daily(days), fiction.CONFIG) for days in (1, 100))
    for path in ("2031/05/01/index.md", "index.md", "sources/index.md"):
        one, many = (len(gzip.compress(pages[path])) for pages in (first, later))
        assert many < one + 1000, path


def test_a_year_page_has_a_row_for_each_day() -> None:
    digest = fiction.digest(articles=fiction.long_war(500, 1))
    pages = all_pages(digest, fiction.CONFIG)
    assert pages["2031/index.md"].count(b'<th scope="row">') == 245
    assert pages["2032/index.md"].count(b'<th scope="row">') == 255


def test_a_day_tells_what_was_corrected_and_what_is_withheld() -> None:
    config = replace(
        fiction.CONFIG, corrections=(fiction.CORRECTION,), withhold=("2031-05-01/talks.txt",)
    )
    pages = all_pages(fiction.digest(config), config)
    day = pages["2031/05/01/index.md"].decode()
    assert "Corrected on 3 May 2031." in day
    assert "1 article withheld" in day
    assert "Envoys meet in Dovrin" not in "".join(page.decode() for page in pages.values())
    assert "may no longer be shown" in pages["2031/05/03/index.md"].decode()


def test_a_correction_stands_at_its_story_and_links_to_the_list() -> None:
    config = replace(fiction.CONFIG, corrections=(fiction.CORRECTION,))
    pages = all_pages(fiction.digest(config), config)
    day, made = pages["2031/05/01/index.md"].decode(), pages["corrections/index.md"].decode()
    (anchor,) = re.findall(r'corrections/#([^"]+)">Correction', day)
    assert f'id="{anchor}"' in made
    assert "The pier stands in Port Amel." in day
