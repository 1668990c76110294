"""What a sentence says around a figure: whether it happened, when, where, and who says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.model import Place, Scope
    from digest.reading.tokens import Token

#: What makes harm a wish, a threat, a fear or a denial.
_UNREAL = word_set(
    """
    not never no nobody none without if would could may might should threatened threatens threaten
    threatening threat plan plans planned planning plotted plot attempt attempts attempted tried
    try tries trying intended wanted vowed feared fear fears avoid prevent prevented unless
    """
)
_CLAUSE_ENDS = word_set("; : , and but while")
_TOLL = re.compile(
    r"\b(?:since|so far|to date|bringing the|over the (?:past|last) \w+ (?:weeks|months|years)"
    r"|this year|during the war|in total since)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:last (?:week|month|year)|(?:weeks|months|years|decades) ago|anniversary|"
    r"(?:in|of|since) (?:early |late |mid-)?(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
#: "Russian officials said", "police reported": the words up to a verb of saying.
_SPEECH = re.compile(
    r"^((?:[\w.'’-]+ ){1,6}?(?:said|says|say|reported|claimed|confirmed|announced))\b"
    r"|, ((?:[\w.'’-]+ ){1,6}?(?:said|says|say|reported|claimed|confirmed|announced))\.?$"
    r"|\b([Aa]ccording to [^,.;]{3,60})"
)
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


def is_unreal(tokens: Sequence[Token], first: int) -> bool:
    """Say whether harm at a token is only wished, threatened, feared or denied."""
    for index in range(first - 1, max(-1, first - 8), -1):
        if tokens[index].low in _CLAUSE_ENDS:
            return False
        if tokens[index].low in _UNREAL or tokens[index].low.endswith("n't"):
            return True
    return False


def scope_of(sentence: str) -> Scope:
    """Say whether a sentence counts one event, a longer time's toll, or something past."""
    if _TOLL.search(sentence):
        return "toll"
    return "background" if _PAST.search(sentence) else "event"


def attribution_of(sentence: str) -> str:
    """Give the words that name who says it, as printed, or ""."""
    match = _SPEECH.search(sentence)
    return next(group for group in match.groups() if group) if match else ""


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
