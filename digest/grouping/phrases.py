"""Short verbatim phrases that say what a report adds: names, and numbers with what they count."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

#: A word, or a number with the word that it counts: "ferry", "30 hours".
_PIECE = re.compile(r"\d+(?:[.,]\d+)*(?: [^\W\d_]{3,})|[^\W_]+(?:[’'-][^\W_]+)*")

#: Words with capitals that name no one and nothing: "on Tuesday".
_CALENDAR_WORDS = (
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december i"
)
_CALENDAR = frozenset(_CALENDAR_WORDS.split())


def phrases_of(sentence: str) -> Iterator[str]:
    """Yield the names and the counted things of a sentence in order, each a part of it.

    A name is a run of words with capitals, apart from the sentence's first word.
    """
    start = end = -1
    for match in _PIECE.finditer(sentence):
        goes_on = start >= 0 and sentence[end : match.start()] == " "
        is_name = (
            match[0][0].isupper() and match.start() > 0 and match[0].casefold() not in _CALENDAR
        )
        if start >= 0 and not (goes_on and is_name):
            yield sentence[start:end]
            start = -1
        if match[0][0].isdigit() and " " in match[0]:
            yield match[0]
        elif is_name:
            start = match.start() if start < 0 else start
            end = match.end()
    if start >= 0:
        yield sentence[start:end]
