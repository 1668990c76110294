"""The dates that a line of text prints, each by a named pattern, with its time and zone.

What a date means (published, a rival's, a sentence's) is `digest.reading.dates`' work.
Every pattern starts at digits and has bounded repeats only, so that the work grows with the
line's length and no faster, whatever the line holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

from digest.reading.months import month_number
from digest.reading.zones import ZONE


@dataclass(frozen=True, slots=True)
class Mention:
    """A date as a line prints it."""

    #: From the first to the last character of the date with its time and zone, 0-based.
    start: int
    end: int
    #: The name of the pattern: "iso", "day-month", "month-day", "year-month-day", "numeric".
    pattern: str
    #: Every day that it may mean, day before month first; one where it is certain.
    readings: tuple[date, ...]
    time: time | None = None
    zone: str | None = None


#: A month's name, one or two words, maybe with a second name as Arab newsrooms give it:
#: "June", "كانون الثاني", "يونيو/ حزيران".
_MONTH = (
    r"(?P<month>[^\W\d_]{2,14}(?:\sال[^\W\d_]{3,6})?)\.?"
    r"(?:\s?/\s?[^\W\d_]{2,12}(?:\sال[^\W\d_]{3,6})?)?"
)
_YEAR = r"(?P<year>(?:19|20|١٩|٢٠|۱۹|۲۰)\d\d)(?!\d)"

_PATTERNS = (
    #: "2025-06-01", "2025-06-01T19:53", "2025/6/1", "2025.06.01"
    (
        "iso",
        re.compile(
            rf"(?<![\d.,/-]){_YEAR}(?P<s>[-/.])(?P<m>\d{{1,2}})(?P=s)(?P<d>\d{{1,2}})(?!\d)"
        ),
    ),
    #: "2025年6月1日", "2025년 6월 1일"
    (
        "iso",
        re.compile(
            rf"(?<!\d){_YEAR[:-6]}\s?[年년]\s?(?P<m>\d{{1,2}})\s?[月월]\s?(?P<d>\d{{1,2}})\s?[日일]"
        ),
    ),
    #: "1 June 2025", "1. Juni 2025", "1er juin 2025", "1 de junio de 2025", "01-Jun-2025", "1-го июня 2025"
    (
        "day-month",
        re.compile(
            r"(?<![\d.,/:])(?P<d>\d{1,2})(?P<dot>\.)?(?:st|nd|rd|th|er|re|º|°|ª|-?го)?[\s/-]{0,2}"
            rf"(?:of\s|de\s|d['’])?{_MONTH}[\s,./-]{{0,3}}(?:de\s|del\s|of\s)?{_YEAR}"
        ),
    ),
    #: "June 1, 2025", "Jun. 1st 2025", "JUNE 1,2025": found from the day on, the month looked up before it
    (
        "month-day",
        re.compile(
            rf"(?<![\d.,/:])(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:\s?,\s{{0,2}}|\s{{1,2}}|-){_YEAR}"
        ),
    ),
    #: "2025. június 1.", "2025 June 1", "2025-Jun-01"
    (
        "year-month-day",
        re.compile(rf"(?<!\d){_YEAR}[.,]?[\s-]{{1,2}}{_MONTH}[\s-]{{1,2}}(?P<d>\d{{1,2}})(?!\d)"),
    ),
    #: "01-06-2025", "1/6/2025", "01.06.2025", "6/1/25", "01.06.25"
    (
        "numeric",
        re.compile(
            r"(?<![\d.,/:-])(?P<a>\d{1,2})\s?(?P<s>[-/.])\s?(?P<b>\d{1,2})\s?(?P=s)\s?(?P<year>\d{4}|\d\d)(?![\d:]|[./-]\d)"
        ),
    ),
)

#: The month before "1, 2025": "June ", "Sept. "
_MONTH_BEFORE = re.compile(rf"{_MONTH}(?:\s{{1,2}}|-)$")
_MONTH_BEFORE_WITHIN = 32

#: A time after a date: "T19:53:00.12", " 19:53", ", at 7:53 p.m.", " um 19.53 Uhr", " à 19h53", " 7pm".
_CLOCK = (
    r"(?P<hour>\d{1,2})(?:\s?[:h]\s?(?P<minute>\d\d)|\.(?P<dotted>\d\d)(?=\s?(?:[ap]\.?\s?m\b|uhr))"
    r"|(?=\s?[ap]\.?m\b))(?::(?P<second>\d\d))?(?:[.,]\d{1,9})?(?!\d)(?:\s?(?P<half>[ap])\.?\s?m\b\.?)?"
    r"(?:\s?(?:uhr|hrs|hours)\b)?"
)
_TIME_AFTER = re.compile(
    r"(?:T|[\s,|·•@/–—(-]{0,4}(?:(?:at|um|à|a las|às|alle|ore|kl\.?|в|о|о|saat|klo|u|om|time:?)\s)?\s?)"
    rf"{_CLOCK}(?:\s?[(]?(?P<zone>{ZONE})\b[)]?|(?P<z>Z)\b)?",
    re.IGNORECASE,
)
#: A time before a date: "19:53, 1 June 2025", "7:53 PM EST, Sun June 1, 2025", "19:53 | 1 June 2025".
_TIME_BEFORE = re.compile(
    rf"(?<![\d:.]){_CLOCK}(?:\s?[(]?(?P<zone>{ZONE})[)]?)?[\s,|·•/–—-]{{1,4}}(?:on\s)?(?:[^\W\d_]{{2,10}}\.?,?\s)?$",
    re.IGNORECASE,
)
_TIME_BEFORE_WITHIN = 40
_CENTURY = 2000
_TWO_DIGITS = 100


def find_mentions(line: str) -> tuple[Mention, ...]:
    """Return the dates that `line` prints, in order, none overlapping another."""
    found: list[Mention] = []
    for mention in sorted(_all_mentions(line), key=lambda mention: (mention.start, -mention.end)):
        if not found or mention.start >= found[-1].end:
            found.append(mention)
    return tuple(found)


def _all_mentions(line: str) -> Iterator[Mention]:
    """Yield what every pattern finds, with times."""
    for name, pattern in _PATTERNS:
        for match in pattern.finditer(line):
            start, readings = _read(name, match)
            if readings:
                yield _with_time(line, Mention(start, match.end(), name, readings))


def _read(name: str, match: re.Match[str]) -> tuple[int, tuple[date, ...]]:
    """Return where the date starts, and the days that it may mean."""
    year = int(match["year"])
    if name == "numeric":
        if len(match["year"]) == 2:  # noqa: PLR2004 - two digits, as in 01.06.25
            if match["s"] == "-" or len(match["b"]) == 1:
                return 0, ()
            year += _CENTURY
        return match.start(), _days(year, int(match["a"]), int(match["b"]), both=True)
    if name == "month-day":
        before = match.string[max(0, match.start() - _MONTH_BEFORE_WITHIN) : match.start()]
        found = _MONTH_BEFORE.search(before)
        number = month_number(found["month"]) if found else None
        if found is None or number is None:
            return 0, ()
        return match.start() - len(before) + found.start(), _days(year, int(match["d"]), number)
    if name == "iso":
        number = int(match["m"])
    else:
        dotted = name == "day-month" and bool(match["dot"])
        number = month_number(match["month"], after_dot=dotted)
    return match.start(), _days(year, int(match["d"]), number) if number else ()


def _days(year: int, first: int, second: int, *, both: bool = False) -> tuple[date, ...]:
    """Return the days of the calendar that day `first` of month `second` may be.

    With `both`, also the other way round.
    """
    days = []
    for day, month in ((first, second), (second, first))[: 1 + both]:
        try:
            days.append(date(year, month, day))
        except ValueError:
            continue
    return tuple(dict.fromkeys(days))


def _with_time(line: str, mention: Mention) -> Mention:
    """Add the time and zone that stand right after or before the date."""
    clock = _TIME_AFTER.match(line, mention.end)
    if clock and (read := _time(clock)):
        zone = clock["zone"] or clock["z"]
        return Mention(mention.start, clock.end(), mention.pattern, mention.readings, read, zone)
    before = line[max(0, mention.start - _TIME_BEFORE_WITHIN) : mention.start]
    clock = _TIME_BEFORE.search(before)
    if clock and (read := _time(clock)):
        start = mention.start - len(before) + clock.start()
        return Mention(start, mention.end, mention.pattern, mention.readings, read, clock["zone"])
    return mention


def _time(clock: re.Match[str]) -> time | None:
    """Return the time of day that a clock's digits give, or None."""
    hour = int(clock["hour"])
    half = (clock["half"] or "").casefold()
    if half:
        if not 1 <= hour <= 12:  # noqa: PLR2004 - a clock's face
            half = ""
        else:
            hour = hour % 12 + 12 * (half == "p")
    try:
        return time(hour, int(clock["minute"] or clock["dotted"] or 0), int(clock["second"] or 0))
    except ValueError:
        return None
