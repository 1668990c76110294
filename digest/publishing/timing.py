"""When an entry was published and last changed, from the data alone: never from the clock.

An entry is published when its day begins. It changed on the latest day that an article of it was
collected or a correction of it was made. The seconds of that day are counted, not known: they
grow with the articles, so that each arrival moves `updated`, and tell the entries that changed on
one day apart, since some readers take two entries with the same `updated` for one.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Iterable

    from digest.model import Article, Headline
    from digest.publishing.channels import Part
    from digest.settings import Correction

#: Seconds of a day: an edition of that day has the first quarter of an hour, corrections the next
#: minute, and earlier editions that changed on it a few seconds each from then on. It is early,
#: since a validator warns of what lies more than ten minutes ahead.
_CORRECTIONS, _EARLIER, _EACH = 900, 960, 16


def begin(day: date, timezone: str) -> datetime:
    """Return the moment a day begins in a zone."""
    return datetime.combine(day, time.min, ZoneInfo(timezone))


def last_change(part: Part) -> date:
    """Return the day on which a part last changed."""
    items: tuple[Headline | Article, ...] = (*part.stories, *part.undated, *part.withheld)
    collected = (item.collected for item in items)
    made = [correction.made for correction in part.corrections.values()]
    return max([part.day, *made, *(day for day in collected if day is not None)])


def part_updated(part: Part, timezone: str) -> datetime:
    """Return when a part last changed, with seconds that move with each article.

    A withheld article counts twice: to take it out moves the time as to put it in did.
    """
    changed = last_change(part)
    count = part.articles + 2 * len(part.withheld) + len(part.corrections)
    late = (changed - part.day).days
    second = (
        _EARLIER + _EACH * late + min(count, _EACH - 1) if late else min(count, _CORRECTIONS - 1)
    )
    return begin(changed, timezone) + timedelta(seconds=second)


def correction_published(made: Correction, place: int, timezone: str) -> datetime:
    """Return when a correction was published; `place` counts those made on one day from 0."""
    return begin(made.made, timezone) + timedelta(seconds=_CORRECTIONS + place)


def spread(moments: Iterable[datetime]) -> list[datetime]:
    """Return moments in their order, each moved on by seconds until no earlier one equals it."""
    taken: dict[datetime, None] = {}
    for moment in moments:
        free = moment
        while free in taken:
            free += timedelta(seconds=1)
        taken[free] = None
    return list(taken)
