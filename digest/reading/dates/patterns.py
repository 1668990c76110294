"""The forms in which a text prints dates, each a named pattern, and how each is read.

Every pattern starts at digits and has bounded repeats only, so that the work grows with the
line's length and no faster, whatever the line holds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time

from digest.reading.dates.months import find_month


@dataclass(frozen=True, slots=True)
class Mention:
    """A date as a line prints it."""

    #: From the first to the last character of the date with its time and zone, 0-based.
    start: int
    end: int
    #: Every day that it may mean, day before month first; one where it is certain.
    readings: tuple[date, ...]
    #: "day first" or "month first" where its numbers can only be read so, else "".
    order: str = ""
    #: Whether it is figures with dots between: "01.06.2025".
    dotted: bool = False
    time: time | None = None
    zone: str | None = None


#: A letter, or a vowel sign of Devanagari, which is none to `re`.
_LETTER = r"(?:[^\W\d_]|[\u0900-\u0963])"
#: A month's name, one or two words, maybe with a second name as Arab newsrooms give it:
#: "June", "كانون الثاني", "يونيو/ حزيران".
_MONTH = (
    rf"(?P<month>{_LETTER}{{2,14}}(?:\sال[^\W\d_]{{3,6}})?)\.?"
    r"(?:\s?/\s?(?P<other>[^\W\d_]{2,12}(?:\sال[^\W\d_]{3,6})?)\.?)?"
)
#: After a month's name a year may have a figure glued to it: "Nov 21, 20255757 Views".
_YEAR = r"(?P<year>(?:19|20|١٩|٢٠|۱۹|۲۰)\d\d)"

PATTERNS = (
    #: "2025-06-01", "2025-06-01T19:53", "2025/6/1", "2025.06.01", "2025. 6. 1."
    (
        "iso",
        re.compile(
            rf"(?<![\d.,/-]){_YEAR}(?!\d)(?P<s>[-/.])\s?(?P<m>\d{{1,2}})(?P=s)\s?"
            r"(?P<d>\d{1,2})(?!\d)"
        ),
    ),
    #: "2025年6月1日", "2025년 6월 1일"
    (
        "iso",
        re.compile(
            rf"(?<!\d){_YEAR}\s?[年년]\s?(?P<m>\d{{1,2}})\s?[月월]\s?(?P<d>\d{{1,2}})\s?[日일]"
        ),
    ),
    #: "1 tháng 6, 2025", "1 tháng 6 năm 2025"
    (
        "iso",
        re.compile(
            rf"(?<![\d.,/:])(?P<d>\d{{1,2}})\stháng\s(?P<m>\d{{1,2}})(?:,\s?|\snăm\s){_YEAR}(?!\d)"
        ),
    ),
    #: "1 June 2025", "1. Juni 2025", "1er juin 2025", "1 de junio de 2025", "01-Jun-2025"
    (
        "day-month",
        re.compile(
            r"(?<![\d.,/:])(?P<d>\d{1,2})(?P<dot>\.)?(?:st|nd|rd|th|er|re|º|°|ª|-?го)?[\s/-]{0,2}"
            rf"(?:of\s|de\s|d['’])?{_MONTH}[\s,./-]{{0,3}}(?:de\s|del\s|of\s)?{_YEAR}"
        ),
    ),
    #: "June 1, 2025", "Jun. 1st 2025", "JUNE 1,2025": from the day on; the month is looked up
    (
        "month-day",
        re.compile(
            rf"(?<![\d.,/:])(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:\s?,\s{{0,2}}|\s{{1,2}}|-){_YEAR}"
        ),
    ),
    #: "2025. június 1.", "2025 June 1", "2025-Jun-01"
    (
        "year-month-day",
        re.compile(
            rf"(?<!\d){_YEAR}(?!\d)[.,]?[\s-]{{1,2}}{_MONTH}[\s-]{{1,2}}(?P<d>\d{{1,2}})(?!\d)"
        ),
    ),
    #: "01-06-2025", "1/6/2025", "01.06.2025", "6/1/25", "01.06.25"
    (
        "numeric",
        re.compile(
            r"(?<![\d.,/:-])(?P<a>\d{1,2})\s?(?P<s>[-/.])\s?(?P<b>\d{1,2})\s?(?P=s)\s?"
            r"(?P<year>\d{4}|\d\d)(?![\d:]|[./-]\d)"
        ),
    ),
)

#: The month before "1, 2025": "June ", "Sept. "
_MONTH_BEFORE = re.compile(rf"{_MONTH}(?:\s{{1,2}}|-)$")
_MONTH_BEFORE_WITHIN = 32

_CENTURY = 2000


def read(name: str, match: re.Match[str]) -> Mention | None:
    """Return the date, still without a time, that the pattern of this name matched, or None."""
    mention = _READERS.get(name, _read_named)(name, match)
    return mention if mention and mention.readings else None


def _read_iso(_: str, match: re.Match[str]) -> Mention:
    """Read a date of figures whose order is certain."""
    days = _days(int(match["year"]), int(match["m"]), int(match["d"]))
    return Mention(match.start(), match.end(), days)


def _read_numeric(_: str, match: re.Match[str]) -> Mention | None:
    """Read a date of figures that ends with its year."""
    year, first, second = int(match["year"]), int(match["a"]), int(match["b"])
    if len(match["year"]) == 2:  # noqa: PLR2004 - two figures, as in 01.06.25
        if match["s"] == "-" or len(match["b"]) == 1:
            return None
        year += _CENTURY
    day_first, month_first = _days(year, second, first), _days(year, first, second)
    order = "" if day_first and month_first else "day first" if day_first else "month first"
    days = tuple(dict.fromkeys(day_first + month_first))
    return Mention(match.start(), match.end(), days, order, dotted=match["s"] == ".")


def _read_named(name: str, match: re.Match[str]) -> Mention | None:
    """Read a date whose month is a word, if that is one."""
    found: re.Match[str] | None = match
    if name == "month-day":
        first = max(0, match.start() - _MONTH_BEFORE_WITHIN)
        found = _MONTH_BEFORE.search(match.string, first, match.start())
    if found is None:
        return None
    dotted = name == "day-month" and bool(match["dot"])
    group, month = "month", find_month(found["month"], after_dot=dotted)
    if month is None and found["other"]:  # “Valmere.com / Sep 2, 2024”
        group, month = "other", find_month(found["other"])
    if month is None or (month[1] and name != "month-day"):
        return None
    start = found.start(group) + month[1] if name == "month-day" else match.start()
    days = _days(int(match["year"]), month[0], int(match["d"]))
    return Mention(start, match.end(), days)


_READERS = {"iso": _read_iso, "numeric": _read_numeric}


def _days(year: int, month: int, day: int) -> tuple[date, ...]:
    """Return the day, or () where the calendar has none such."""
    try:
        return (date(year, month, day),)
    except ValueError:
        return ()
