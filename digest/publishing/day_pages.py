"""The pages of editions: the latest at a glance, each day, each year as a calendar."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from digest.publishing import words
from digest.publishing.calendars import cells, months_of
from digest.publishing.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from digest.model import Edition, Outline
    from digest.publishing.views import View

#: The days of the strip on the first page.
_STRIP: Final = 14


def home_page(view: View) -> Page:
    """Return the first page: the latest edition at a glance."""
    latest = view.latest
    back = (timedelta(days=days) for days in reversed(range(_STRIP)))
    days = [latest.day - before for before in back] if latest else []
    days = [day for day in days if day >= min(view.stories)]
    return Page(
        "index.md",
        "home",
        view.config.name,
        view.config.description,
        "index.md",
        view.last_day,
        latest,
        {"strip": cells(days, view.stories)},
    )


def day_page(edition: Edition, previous: date | None, following: date | None) -> Page:
    """Return the page of an edition, between those of two other days."""
    return Page(
        f"{words.day_path(edition.day)}index.md",
        "day",
        words.long_date(edition.day),
        _summary(edition),
        "archive/index.md",
        edition.day,
        edition,
        {"previous": previous, "next": following},
    )


def _summary(edition: Edition) -> str:
    stories = words.count(len(edition.stories), "story")
    first = f": {edition.stories[0].title.text}" if edition.stories else ""
    return f"{words.full_date(edition.day)}, {stories}{first}"


def year_pages(view: View) -> Iterator[Page]:
    """Yield the page of all years, and the page of every year with an edition."""
    years: defaultdict[int, list[Outline]] = defaultdict(list)
    for outline in view.digest.outlines:
        years[outline.day.year].append(outline)
    yield Page(
        "archive/index.md",
        "archive",
        "All editions",
        f"Every edition of {view.config.name}, as a calendar.",
        "archive/index.md",
        view.last_day,
        content={
            "years": tuple((year, tuple(years[year])) for year in sorted(years, reverse=True)),
            "months": months_of(max(years), view.stories) if years else (),
        },
    )
    for year, outlines in years.items():
        yield Page(
            f"{year}/index.md",
            "year",
            f"Editions of {year}",
            f"The editions of {view.config.name} in {year}, day by day.",
            "archive/index.md",
            outlines[-1].day,
            content={
                "year": year,
                "editions": tuple(reversed(outlines)),
                "months": months_of(year, view.stories),
                "years": tuple(years),
            },
        )
