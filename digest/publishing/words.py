"""Our own few words on pages: dates, counts, ages. English, and nobody's but ours.

Not for the sources' words: those are printed as they are, through `escape`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date

# Written out, since the calendar module's names follow the locale of the machine.
MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS: Final = (*("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),)


def long_date(day: date) -> str:
    """Return a day as "Sunday 1 June 2025"."""
    return f"{WEEKDAYS[day.weekday()]} {short_date(day)} {day.year}"


def short_date(day: date) -> str:
    """Return a day as "1 June"."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def full_date(day: date) -> str:
    """Return a day as "1 June 2025"."""
    return f"{short_date(day)} {day.year}"


def day_path(day: date) -> str:
    """Return a day's address below the site's root: "2025/06/01/"."""
    return f"{day:%Y/%m/%d}/"


def count(number: int, noun: str, plural: str = "") -> str:
    """Return "1 story", "2 stories", "1,200 articles"."""
    if number == 1:
        return f"1 {noun}"
    return f"{number:,} {plural or _plural(noun)}"


def _plural(noun: str) -> str:
    return f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2] not in "aeiou" else f"{noun}s"


def cut(text: str, limit: int) -> str:
    """Return text of at most `limit` characters, cut after a word and marked with an ellipsis."""
    if len(text) <= limit:
        return text
    kept = text[: limit - 1].rsplit(maxsplit=1)
    return f"{kept[0] if kept else ''} …"
