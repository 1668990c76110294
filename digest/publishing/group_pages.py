"""The pages of themes and of conflicts: an overview, what is newest in each, and its years.

No page grows with the number of days: what is newest is cut, and a year has a row for each day.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING, Final, Literal

from digest.publishing.charts import sparkline, ticks
from digest.publishing.listing import Listed, by_day, claims_of, stories_per_day
from digest.publishing.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from digest.model import Claim, Headline
    from digest.publishing.views import View
    from digest.settings import Conflict, Theme

#: Days of stories on the page of a theme or conflict, and the number of stories that ends it early.
_DAYS: Final = 7
_STORIES: Final = 24
#: Figures that are listed there.
_CLAIMS: Final = 10


def group_pages(
    view: View,
    kind: Literal["themes", "conflicts"],
    groups: Sequence[Theme] | Sequence[Conflict],
    found: Mapping[str, tuple[Headline, ...]],
) -> Iterator[Page]:
    """Yield the pages of all themes, or of all conflicts, given the stories found for each key."""
    tab = f"{kind}/index.md"
    yield Page(
        tab,
        "groups",
        kind.capitalize(),
        f"The {kind} of {view.config.name}, with their stories.",
        tab,
        view.last_day,
        content={"kind": kind, "groups": [(group, found.get(group.key, ())) for group in groups]},
    )
    for group in groups:
        stories = found.get(group.key, ())
        years = _by_year(stories)
        shared = {"kind": kind, "group": group, "years": tuple(years)}
        yield _newest(view, tab, stories, shared, group)
        for year, items in years.items():
            yield Page(
                f"{kind}/{group.key}/{year}/index.md",
                "group_year",
                f"{group.name}, {year}",
                f"The stories of {group.name} in {year}, day by day.",
                tab,
                items[0].day,
                content={**shared, "year": year, "days": by_day(items)},
            )


def _newest(
    view: View,
    tab: str,
    stories: tuple[Headline, ...],
    shared: Mapping[str, object],
    group: Theme | Conflict,
) -> Page:
    spark = sparkline(stories_per_day(stories), view.stories)
    killed = ((item.day, n) for item in stories for n in item.killed)
    return Page(
        tab.replace("index.md", f"{group.key}/index.md"),
        "group",
        group.name,
        f"The newest stories on {group.name}, with the figures as reported.",
        tab,
        stories[0].day if stories else None,
        content={
            **shared,
            "stories": stories,
            "recent": [
                (day, [_whole(item, view) for item in items])
                for day, items in by_day(stories[:_STORIES])[:_DAYS]
            ],
            "spark": spark,
            "killed": ticks(spark, "killed", killed) if spark else None,
            "claims": tuple(islice(_claims(stories, view), _CLAIMS)),
        },
    )


def _whole(headline: Headline, view: View) -> Listed:
    """Return the story of a headline."""
    return Listed(headline.day, view.digest.edition(headline.day).stories[headline.number - 1])


def _claims(stories: tuple[Headline, ...], view: View) -> Iterator[tuple[Listed, Claim]]:
    """Yield the figures of some stories, background ones left out."""
    for headline in stories:
        if headline.claims:
            yield from claims_of([_whole(headline, view)])


def _by_year(stories: tuple[Headline, ...]) -> Mapping[int, tuple[Headline, ...]]:
    years: defaultdict[int, list[Headline]] = defaultdict(list)
    for item in stories:
        years[item.day.year].append(item)
    return {year: tuple(items) for year, items in years.items()}
