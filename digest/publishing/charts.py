"""Sparklines: how many stories a day had and what numbers its sources gave, as paths of an SVG.

A day without an edition is marked as missing, and is not a day with none. Sources' numbers are each
a tick of its own: nothing is added up.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

#: Days that a sparkline shows at most.
SPAN: Final = 60
#: Fewer days than this are no line worth drawing.
_FEWEST: Final = 7
_STEP: Final = 10
_HEIGHT: Final = 60
_BASE: Final = 64
#: Days in a row of the table that says the same.
_ROW: Final = 10
_NONE: Final = "no edition"
#: Fewer numbers than this make no picture.
_FEWEST_CLAIMS: Final = 4


@dataclass(frozen=True, slots=True)
class Spark:
    """Bars for a run of days, ready for a template."""

    first: date
    last: date
    #: Stories of each day in order; None where there is no edition.
    days: tuple[tuple[date, int | None], ...]
    most: int
    most_day: date
    bars: str
    newest: str
    gaps: str
    width: int

    @property
    def rows(self) -> tuple[tuple[date, date, str], ...]:
        """The same numbers in words, ten days a row."""
        runs = (self.days[start : start + _ROW] for start in range(0, len(self.days), _ROW))
        return tuple(
            (run[0][0], run[-1][0], ", ".join(_NONE if n is None else str(n) for _, n in run))
            for run in runs
        )

    @property
    def missing(self) -> tuple[date, ...]:
        """The days without an edition."""
        return tuple(day for day, number in self.days if number is None)


def sparkline(stories: Mapping[date, int], editions: Mapping[date, int]) -> Spark | None:
    """Return bars for the newest days, given the stories of each, and which days have an edition.

    Returns None for less than a week.
    """
    if not editions:
        return None
    last, earliest = max(editions), min(editions)
    first = max(earliest, last - timedelta(days=SPAN - 1))
    length = (last - first).days + 1
    if length < _FEWEST:
        return None
    run = [first + timedelta(days=offset) for offset in range(length)]
    days = tuple((day, stories.get(day, 0) if day in editions else None) for day in run)
    most, most_day = max(((number or 0, day) for day, number in days), key=lambda item: item[0])
    bars = [_bar(place, number, most) for place, (_, number) in enumerate(days)]
    gaps = (f"M{place * _STEP + 5} 4v{_HEIGHT}" for place, (_, n) in enumerate(days) if n is None)
    return Spark(
        first=first,
        last=last,
        days=days,
        most=most,
        most_day=most_day,
        bars="".join(bars[:-1]),
        newest=bars[-1],
        gaps="".join(gaps),
        width=length * _STEP,
    )


def _bar(place: int, number: int | None, most: int) -> str:
    if not number:
        return ""
    height = round(_HEIGHT * number / most)
    return f"M{place * _STEP + 1} {_BASE}v-{height}h8v{height}z"


@dataclass(frozen=True, slots=True)
class Ticks:
    """Numbers of one kind, each as one source gave it, in the same days as a `Spark`."""

    kind: str
    number: int
    most: int
    path: str


def ticks(spark: Spark, kind: str, numbers: Iterable[tuple[date, int]]) -> Ticks | None:
    """Return a tick for each number of a kind in the days of `spark`; None for only a few."""
    shown = sorted({(day, n) for day, n in numbers if spark.first <= day <= spark.last})
    if len(shown) < _FEWEST_CLAIMS:
        return None
    most = max(1, *(n for _, n in shown))
    marks = (
        f"M{(day - spark.first).days * _STEP + 1} {_BASE - round(_HEIGHT * n / most)}h8"
        for day, n in shown
    )
    return Ticks(kind, len(shown), most, "".join(marks))
