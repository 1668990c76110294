"""The place of a figure, in the words of its sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.model import Place

#: "in the eastern Kharkiv region", "on Sochi": a preposition and a name.
_PLACE = re.compile(
    r"\b(?:in|at|near|on|outside|around|from|across)\s+"
    r"(?:(?:the|a|town|village|city|of|and|northern|southern|eastern|western|central)\s+){0,5}"
    r"((?:[^\W\d_a-z][\w'’-]*)(?:\s+(?:and\s+)?[^\W\d_a-z][\w'’-]*){0,3}"
    r"(?:\s+(?:region|district|province|city|state|oblast|county|governorate))?)"
)
_NOT_PLACES = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december the
    """
)


def place_of(sentence: str, figure: tuple[int, int], places: Sequence[Place]) -> str:
    """Give the place phrase nearest after a figure, else nearest before it, as printed."""
    del places
    found = [
        (match.start(1), match[1])
        for match in _PLACE.finditer(sentence)
        if match[1].split()[0].lower() not in _NOT_PLACES
    ]
    after = [name for start, name in found if start >= figure[1]]
    before = [name for start, name in found if start < figure[0]]
    return after[0] if after else before[-1] if before else ""
