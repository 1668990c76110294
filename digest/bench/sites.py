"""Measures builds of whole sites: cold, whole, a day more, nothing new; and how large they are."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from digest.bench.builds import run
from digest.bench.corpus import pages
from digest.bench.projects import (
    digests,
    forget,
    forget_all_but_readings,
    project,
    put,
    size,
)
from digest.bench.rows import Row, timed
from digest.bench.spent import least

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from digest.bench.builds import Built
    from digest.bench.corpus import Page
    from digest.bench.spent import Spent

#: Stories of each day.
STORIES = 8
#: From so many days on, a build is so long that one is enough.
_LONG = 300
#: Days from which Material's defaults must be that much behind.
_LARGE = 1_000
#: Megabytes that the site of ten years may have.
_MOST_MB = 200
#: What builds are measured against.
_OTHERS = {
    "bare": "bare MkDocs",
    "whole": "the whole build",
    "again": "the rebuild",
    "cold": "the cold build",
}


def site(root: Path, days: int = 100) -> list[Row]:
    """Build a site of so many days: cold, with readings kept, a day more, an edit, nothing new.

    The whole build has the readings of seeds from before and nothing else; a rebuild, all that was
    kept but the site. Both are against MkDocs alone on the same Markdown, the others against both
    and against the cold build, which has nothing from before.
    """
    everything = list(pages(days, STORIES))
    newest = [page for page in everything if page.told.day == everything[-1].told.day]
    with project(root) as place:
        put(place, everything[: -len(newest)])
        cold = run(place, "whole")
        rounds = [_round(place, newest) for _ in range(1 if days >= _LONG else 3)]
        megabytes = size(place / "site") / 1e6
        differing = rounds[-1][-1]
    costs: dict[str, list[Built]] = {
        name: [each[0][name] for each in rounds] for name in rounds[0][0]
    }
    every = {name: least([built.whole for built in built_]) for name, built_ in costs.items()}
    every["cold"] = cold.whole
    pipeline, again = (
        least([built.pipeline for built in costs[name]]) for name in ("whole", "again")
    )
    peak = max(built.peak for built_ in costs.values() for built in [*built_, cold])
    name = f"{days:,} days of {STORIES} stories"

    def row(what: str, mine: Spent, other: str, bound: float | None = None) -> Row:
        series = f"{what}, by days of a site"
        against = _OTHERS[other]
        return timed(
            f"{name}: {what}", mine, every[other], against, bound, series=series, size=days
        )

    return [
        row("cold build", cold.whole, "whole"),
        row("bare MkDocs", every["bare"], "bare"),
        row("whole build, readings kept", every["whole"], "bare"),
        row(
            "its pipeline, all but MkDocs and Pagefind",
            pipeline,
            "bare",
            1.0 if days >= _LONG else None,
        ),
        row("rebuild, all kept", every["again"], "bare"),
        row("pipeline of the rebuild", again, "bare", 1.0),
        row("one day more", every["day"], "whole", 0.12 if days >= _LONG else None),
        row("one day more or a rebuild", every["day"], "again", 0.12 if days >= _LONG else None),
        row("one day more or all anew", every["day"], "cold"),
        row("one seed edited", every["edit"], "whole"),
        row("one seed edited or all anew", every["edit"], "cold", 0.15 if days >= _LONG else None),
        row("nothing new", every["nothing"], "whole"),
        row("nothing new or all anew", every["nothing"], "cold", 0.05 if days >= _LONG else None),
        Row(f"{name}: files that differ, one day more or whole", differing, "files", bound=0),
        Row(f"{name}: size of the site", megabytes, "MB", bound=_MOST_MB),
        Row(f"{name}: most memory of one of our processes", peak, "MB", bound=1_000),
    ]


def _round(place: Path, newest: Sequence[Page]) -> tuple[dict[str, Built], int]:
    """Build in each way from the site without its newest day; count the files that differ."""
    for page in newest:
        (place / "seeds" / page.path).unlink(missing_ok=True)
    run(place, "whole")
    put(place, newest)
    found = {"day": run(place, "whole")}
    grown = digests(place / "site")
    found["nothing"] = run(place, "whole")
    edited = place / "seeds" / newest[0].path
    before = edited.read_text("utf-8")
    edited.write_text(before.replace(" said ", " added "), "utf-8")
    found["edit"] = run(place, "whole")
    edited.write_text(before, "utf-8")
    forget(place, ("site", ".build"))
    found["again"] = run(place, "whole")
    forget_all_but_readings(place)
    found["whole"] = run(place, "whole")
    shutil.rmtree(place / "bare", ignore_errors=True)
    found["bare"] = run(place, "bare")
    made = digests(place / "site")
    return found, len(grown.items() ^ made.items())


def defaults(root: Path, days: int = 100) -> list[Row]:
    """Build the same Markdown with Material's own navigation and search, and compare."""
    with project(root) as place:
        put(place, pages(days, STORIES))
        run(place, "whole")
        forget(place, ("site", ".build"))
        mine = run(place, "whole")
        theirs = run(place, "defaults")
        ours, others = (size(place / name) / 1e6 for name in ("site", "defaults"))
        searched = (place / "defaults" / "search" / "search_index.json").stat().st_size / 1e6
    faster, smaller = theirs.whole.cpu / mine.whole.cpu, others / ours
    name = f"{days:,} days of {STORIES} stories: Material's defaults"
    large = days >= _LARGE
    return [
        Row(
            f"{name}, time",
            theirs.whole.wall,
            "s",
            faster,
            "ours",
            15 if large else None,
            at_least=True,
            series="Material's defaults, by days of a site",
            size=days,
        ),
        Row(
            f"{name}, size of the site",
            others,
            "MB",
            smaller,
            "ours",
            25 if large else None,
            at_least=True,
            series="size with Material's defaults, by days",
            size=days,
        ),
        Row(f"{name}, search index that each page loads", searched, "MB", steady=False),
    ]


def seeds(root: Path, count: int = 1_000) -> list[Row]:
    """Build a site of so many seeds, 27 a day: cold, and again with nothing new."""
    with project(root) as place:
        put(place, pages(max(1, round(count / 27)), 27))
        number = sum(1 for _ in (place / "seeds").rglob("*.txt"))
        cold = run(place, "whole")
        again = run(place, "whole")
    name = f"{count:,} seeds"
    costs = {"cold build": cold, "nothing new": again}
    return [
        Row(
            f"{name}: {what}",
            built.whole.wall,
            "s",
            built.whole.cpu / cold.whole.cpu if built is again else None,
            "the cold build",
            None if built is again else 600,
            series=f"{what}, by seeds",
            size=number,
        )
        for what, built in costs.items()
    ] + [
        Row(f"{name}: most memory of one of our processes", cold.peak, "MB", bound=1_000),
        Row(
            f"{name}: most memory of any process, Pagefind's too",
            cold.peak_of_any,
            "MB",
            steady=False,
        ),
    ]
