"""Which of its two readings a date such as 01-06-2025 has, where that is certain.

Never a guess: what nothing settles stays unsettled, and the article undated.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from digest.reading.dates.patterns import Mention
    from digest.settings import Source

DAY_FIRST, MONTH_FIRST = "day first", "month first"

#: Letters of scripts in which no newsroom puts the month first: Greek, Cyrillic, Hebrew, Arabic.
_DAY_FIRST_LETTER = re.compile(r"[\u0370-\u052f\u0590-\u06ff]")
_LETTER = re.compile(r"[^\W\d_]")
#: Words that English prose can't do without; other languages hardly have them.
_ENGLISH = re.compile(r"\b(?:the|of|and|to|in)\b", re.IGNORECASE)
_ENGLISH_SHARE = 0.05
_WORD = re.compile(r"\w+")
#: So many letters and words tell a text's writing.
_ENOUGH_LETTERS = 200
_ENOUGH_WORDS = 50
#: A text's writing shows in this much of it.
_GLANCE = 20_000


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a text says of the order of its numeric dates."""

    #: Days that other dates of the text give without doubt.
    days: frozenset[date]
    #: The order that all its unmistakable numeric dates share, else "".
    order: str
    #: The order that goes with its script, else "".
    script: str
    #: Whether it is not in English: dots between figures then put the day first.
    foreign: bool


def evidence_of(lines: Sequence[str], mentions: Iterable[Mention]) -> Evidence:
    """Return what the text of `lines` says, given its mentions that are no sentence's."""
    mentions = tuple(mentions)
    orders = {mention.order for mention in mentions} - {""}
    order = orders.pop() if len(orders) == 1 else ""
    doubt = not order and any(len(mention.readings) > 1 for mention in mentions)
    text = " ".join(lines)[:_GLANCE] if doubt else ""
    words = len(_WORD.findall(text))
    day_first = len(_DAY_FIRST_LETTER.findall(text))
    letters = len(_LETTER.findall(text)) if day_first else 0
    script = day_first > letters / 2 and letters >= _ENOUGH_LETTERS
    english = len(_ENGLISH.findall(text)) >= _ENGLISH_SHARE * words
    return Evidence(
        frozenset(mention.readings[0] for mention in mentions if len(mention.readings) == 1),
        order,
        DAY_FIRST if script else "",
        words >= _ENOUGH_WORDS and not english,
    )


def settle(
    readings: Sequence[date], *, dotted: bool, evidence: Evidence, source: Source | None
) -> date | None:
    """Return the one day that is meant, or None where that is not certain.

    Args:
        readings: the days that are possible, day before month first.
        dotted: whether dots stand between the figures.
        evidence: what the text says.
        source: the publisher's settings, of which `day_first` counts.

    """
    if len(readings) <= 1:
        return readings[0] if readings else None
    agreed = [day for day in readings if day in evidence.days]
    if len(agreed) == 1:
        return agreed[0]
    order = evidence.order
    if not order and source and source.day_first is not None:
        order = DAY_FIRST if source.day_first else MONTH_FIRST
    if not order:
        order = evidence.script or (DAY_FIRST if dotted and evidence.foreign else "")
    return readings[order == MONTH_FIRST] if order else None
