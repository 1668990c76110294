"""The pages that are lists: undated articles, sources, places, corrections, refusals."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Final

from digest.publishing.listing import source_records
from digest.publishing.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from digest.model import Article
    from digest.publishing.views import View

#: Undated articles shown with their words; all are listed by the year they were collected.
_SHELF: Final = 40


def list_pages(view: View) -> Iterator[Page]:
    """Yield every page that is a list."""
    yield from _shelf(view)
    yield _sources(view)
    yield from _places(view)
    yield _corrections(view)
    yield _not_published(view)


def _shelf(view: View) -> Iterator[Page]:
    newest = sorted(
        view.digest.undated,
        key=lambda article: (article.collected or date.min, article.seed),
        reverse=True,
    )
    years: defaultdict[str, list[Article]] = defaultdict(list)
    for article in newest:
        years[str(article.collected.year) if article.collected else "unknown"].append(article)
    numbers = tuple((year, len(articles)) for year, articles in years.items())
    yield Page(
        "undated/index.md",
        "undated",
        "Undated",
        "Articles that print no date. They are in no edition, and no date is made up for them.",
        "undated/index.md",
        view.last_day,
        content={"years": numbers, "articles": tuple(newest[:_SHELF])},
    )
    for year, articles in years.items():
        name = "day of collecting not recorded" if year == "unknown" else f"collected in {year}"
        yield Page(
            f"undated/{year}/index.md",
            "undated_year",
            f"Undated, {name}",
            f"Articles that print no date, {name}.",
            "undated/index.md",
            articles[0].collected,
            content={"articles": tuple(articles)},
        )


def _sources(view: View) -> Page:
    return Page(
        "sources/index.md",
        "sources",
        "Sources",
        f"The publishers whose articles {view.config.name} has read.",
        "sources/index.md",
        view.last_day,
        content={"records": source_records(view.digest)},
    )


def _places(view: View) -> Iterator[Page]:
    yield Page(
        "places/index.md",
        "places",
        "Places",
        "Places that articles name, by country.",
        "places/index.md",
        view.last_day,
        content={"countries": view.countries},
    )
    for country in view.countries:
        yield Page(
            f"{country.path}index.md",
            "country",
            country.name,
            f"Places in {country.name} that articles name, with their newest stories.",
            "places/index.md",
            max(named.stories[0].day for named in country.places),
            content={"country": country},
        )


def _corrections(view: View) -> Page:
    newest_first = tuple(reversed(tuple(view.settled.items())))
    return Page(
        "corrections/index.md",
        "corrections",
        "Corrections",
        f"What {view.config.name} got wrong, and what is right.",
        "corrections/index.md",
        newest_first[0][1].made if newest_first else None,
        content={"corrections": newest_first},
    )


def _not_published(view: View) -> Page:
    return Page(
        "not-published/index.md",
        "not_published",
        "Not published",
        "Seeds that could not be read, with the reason, and articles that are withheld.",
        "corrections/index.md",
        None,
        content={"refusals": view.digest.refusals[::-1], "withheld": view.digest.withheld},
    )
