"""The time of day and the zone that a line prints beside a date."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time

from digest.reading.dates.zones import ZONE


@dataclass(frozen=True, slots=True)
class Clock:
    """A time beside a date, and where the two of them start and end in their line."""

    start: int
    end: int
    time: time
    zone: str | None


#: "19:53:00.12", "7:53 p.m.", "7:53 م", "7:53 μ.μ.", "19.53 Uhr", "19h53", "7pm".
_CLOCK = (
    r"(?P<hour>\d{1,2})(?:\s?[:h]\s?(?P<minute>\d\d)"
    r"|\.(?P<dotted>\d\d)(?=\s?(?:[ap]\.?\s?m\b|uhr))|(?=\s?[ap]\.?m\b))"
    r"(?::(?P<second>\d\d))?(?:[.,]\d{1,9})?(?!\d)"
    r"(?:\s?(?:(?P<half>[ap])\.?\s?m\b|(?P<late>م|مساء|μ\.?μ)(?!\w)|(?P<early>ص|صباحا|π\.?μ)(?!\w))\.?)?"
    r"(?:\s?(?:uhr|hrs|hours)\b)?"
)
#: A time after a date: "T19:53Z", " 19:53 IST", ", at 7:53 p.m. (EST)", " um 19.53 Uhr", " — 7pm".
_TIME_AFTER = re.compile(
    r"(?:T|[\s,|·•@/–—(-]{0,4}"
    r"(?:(?:at|um|à|a las|às|alle|ore|kl\.?|в|о|saat|klo|u|om|time:?)\s)?\s?)"
    rf"{_CLOCK}(?:\s?[(]?(?P<zone>{ZONE})(?:\b|(?-i:(?=[A-Z][a-z])))[)]?|(?P<z>Z)\b)?",
    re.IGNORECASE,
)
#: A time before a date: "19:53, 1 June 2025", "7:53 PM EST, Sun June 1, 2025", "19:53 | 1 June …".
_TIME_BEFORE = re.compile(
    rf"(?<![\d:.]){_CLOCK}(?:\s?[(]?(?P<zone>{ZONE})[)]?)?[\s,|·•/–—-]{{1,4}}"
    r"(?:on\s)?(?:[^\W\d_]{2,10}\.?,?\s)?$",
    re.IGNORECASE,
)
_TIME_BEFORE_WITHIN = 40


def find_clock(line: str, start: int, end: int) -> Clock | None:
    """Return the time right after or right before the date at `start` to `end`, or None."""
    clock = _TIME_AFTER.match(line, end)
    if clock and (read := _time(clock)):
        return Clock(start, clock.end(), read, clock["zone"] or clock["z"])
    clock = _TIME_BEFORE.search(line, max(0, start - _TIME_BEFORE_WITHIN), start)
    if clock and (read := _time(clock)):
        return Clock(clock.start(), end, read, clock["zone"])
    return None


def _time(clock: re.Match[str]) -> time | None:
    """Return the time of day that a clock's digits give, or None."""
    hour = int(clock["hour"])
    half = "p" if clock["late"] else "a" if clock["early"] else (clock["half"] or "").casefold()
    if half and 1 <= hour <= 12:  # noqa: PLR2004 - a clock's face
        hour = hour % 12 + 12 * (half == "p")
    try:
        return time(hour, int(clock["minute"] or clock["dotted"] or 0), int(clock["second"] or 0))
    except ValueError:
        return None
