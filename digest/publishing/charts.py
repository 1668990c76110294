"""Sparklines: how many stories a day had, as the path of an SVG.

A day without an edition is marked as missing, and is not a day with none.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Days that a sparkline shows at most.
SPAN: Final = 60
#: Fewer days than this are no line worth drawing.
_FEWEST: Final = 7
_STEP: Final = 10
_HEIGHT: Final = 60
_BASE: Final = 64


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
