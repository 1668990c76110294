"""The archive as a calendar: years into months into weeks of days."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from digest.publishing.words import MONTHS

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Cell:
    """A day of a calendar."""

    day: date
    #: Its stories; None where there is no edition.
    stories: int | None
    #: Between the first and the last edition.
    recorded: bool
    #: Its stories as a share of the fullest day's, in per cent.
    share: int


@dataclass(frozen=True, slots=True)
class Month:
    """A month in weeks from Monday on; None is a day of another month."""

    name: str
    number: int
    editions: int
    weeks: tuple[tuple[Cell | None, ...], ...]


def cells(days: list[date], stories: Mapping[date, int]) -> tuple[Cell, ...]:
    """Return the cells of days, given the stories of every day that has an edition."""
    first, last = min(stories, default=date.max), max(stories, default=date.min)
    most = max(1, max(stories.values(), default=1))
    return tuple(
        Cell(
            day,
            stories.get(day),
            recorded=first <= day <= last,
            share=round(100 * stories.get(day, 0) / most),
        )
        for day in days
    )


def months_of(year: int, stories: Mapping[date, int]) -> tuple[Month, ...]:
    """Return a year's months, given the stories of every day that has an edition."""
    return tuple(_month(year, number, stories) for number in range(1, 13))


def _month(year: int, number: int, stories: Mapping[date, int]) -> Month:
    days = [date(year, number, day) for day in range(1, calendar.monthrange(year, number)[1] + 1)]
    filled: list[Cell | None] = [None] * days[0].weekday()
    filled.extend(cells(days, stories))
    filled.extend([None] * (-len(filled) % 7))
    weeks = tuple(tuple(filled[start : start + 7]) for start in range(0, len(filled), 7))
    return Month(MONTHS[number - 1], number, sum(day in stories for day in days), weeks)
