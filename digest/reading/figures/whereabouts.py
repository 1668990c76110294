"""The place of a figure, in the words of its sentence.

Only a phrase that the sentence prints after a preposition: "in the eastern Kharkiv region", "near
Sel". Where it lies is decided by `places`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from digest.reading.figures.nouns import STOPS
from digest.reading.figures.numbers import is_number
from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from digest.model import Place

_NAME = r"[^\W\d_a-z][\w'’-]{0,40}"
_KINDS = (
    r"region|district|province|city|state|oblast|county|governorate|village|town|area|border|"
    r"market|airport|port|road|highway|camp|valley|river|island|peninsula|desert|coast|front|"
    r"community|railway|train|station|hospital|school|university|theatre|church|mosque|prison|"
    r"bridge|dam|square|district|neighbourhood|neighborhood|suburb"
)
#: A preposition, small words, and a name: "in the town of Port Amel", "on Sochi", "in Cherkasy and
#: Zaporizhzhia", "in the Kharkiv region".
_PLACE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]n|[Oo]utside|[Aa]round|[Aa]cross|[Oo]ff|[Tt]hroughout|[Ii]nside"
    r"|(?:shelling|bombardment|bombing|siege|storming|battle) of)"
    rf"\s(?:(?:the|a|its|{_KINDS}|villages|towns|cities|of|northern|southern|eastern|western|"
    r"central|south|north|east|west|southeast|southwest|northeast|northwest|nearby|besieged|"
    rf"occupied|capital|outskirts|neighbouring|rural|coastal)\s|{_NAME}\s(?={_KINDS}\s+of\s)){{0,6}}"
    rf"({_NAME}(?:\s(?:(?:and|of|al|de|el|the)\s)?{_NAME}){{0,4}}(?:\s(?:{_KINDS})\b){{0,3}})"
)
_NOT_PLACES = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december the a an his her its their god christmas jan
    feb mar apr jun jul aug sep sept oct nov dec easter ramadan parliament telegram facebook
    twitter i he she they it we
    """
)
#: Verbs that may follow a name without a comma: "in Sel kills three".
_VERBS = word_set(
    """
    kills kill killing leaves leaving wounds wounding injures injuring claims claiming led dead saw
    """
)
#: What parts a place from the figure: another clause.
_APART = re.compile(r"[,;:]| and | while | but ")
#: Where another figure begins: ", ", " and ", "; at least ".
_GOES_ON = re.compile(r"(?:[,;]|\b(?:and|while|but))(?:\s[a-z]+){0,2}\s$")
_GLANCE = 40
#: A word that may be a number, and no year.
_WORD = re.compile(r"\b(?!(?:19|20)\d\d\b)\w+(?:[-,]\w+)*")


def place_of(sentence: str, figure: tuple[int, int], places: Sequence[Place]) -> str:
    """Give the place phrase that governs a figure, as printed, or "".

    `figure` is where the figure stands in the sentence. Right beside one of several figures stands
    its own. Else a known place comes before other names, the nearest after the figure in its
    clause first, then the nearest before it, then one further on.
    """
    found = list(_phrases(sentence))
    own = _beside(sentence, figure, found)
    if own and len(found) > 1 and _is_one_of_several(sentence, figure, own[0]):
        return own[1]
    known = {place.name for place in places}
    if known:
        found = [phrase for phrase in found if any(name in phrase[1] for name in known)] or found
    after = [phrase for phrase in found if phrase[0] >= figure[1]]
    before = [phrase for phrase in found if phrase[0] < figure[0]]
    if after and not _APART.search(sentence, figure[1], after[0][0]):
        return after[0][1]
    if before:
        return before[-1][1]
    return after[0][1] if after and " said" not in sentence[figure[1] :] else ""


def _beside(
    sentence: str, figure: tuple[int, int], found: Sequence[tuple[int, str]]
) -> tuple[int, str] | None:
    """Give the place phrase right after a figure, else the one right before it, if any."""
    begin = sentence[: figure[0]].rstrip(", ")
    after = [phrase for phrase in found if phrase[0] == figure[1] + 1]
    before = [phrase for phrase in found if phrase[0] < figure[0] and begin.endswith(phrase[1])]
    return next(iter(after + before), None)


def _is_one_of_several(sentence: str, figure: tuple[int, int], own: int) -> bool:
    """Say whether a sentence goes on to a figure from a number, or from it to another number.

    `own` is where the place phrase beside the figure begins.
    """
    numbers = [word.start() for word in _WORD.finditer(sentence) if is_number(word[0].lower())]
    begin = min(own, figure[0])
    goes_on = bool(numbers) and numbers[0] < begin and _goes_on(sentence, begin)
    return goes_on or any(_goes_on(sentence, start) for start in numbers if start >= figure[1])


def _goes_on(sentence: str, start: int) -> bool:
    return bool(_GOES_ON.search(sentence[max(0, start - _GLANCE) : start]))


def _phrases(sentence: str) -> Iterator[tuple[int, str]]:
    for match in _PLACE.finditer(sentence):
        name = _cut(match[1].rpartition("’s ")[2].rpartition("'s ")[2])
        if (
            not name
            or name.split()[0].lower() in _NOT_PLACES
            or _describes(sentence[match.end() :])
        ):
            continue
        yield match.start(), name


def _cut(name: str) -> str:
    """Cut a name where the small words of a headline begin: "Sel In Pictures"."""
    words = name.split()
    small = (i for i, word in enumerate(words) if word.istitle() and word.lower() in STOPS)
    return " ".join(words[: next(small, None)])


def _describes(rest: str) -> bool:
    """Say whether a name only describes what follows: "the Kelmar firing", "in Harkan strikes"."""
    word = rest[1:].split(maxsplit=1)[0] if rest[:1] == " " and rest[1:].split() else ""
    word = word.rstrip(",.;:")
    if not (word.isalpha() and word.islower()) or word in STOPS or word in _VERBS:
        return False
    return not word.endswith("ed") and not is_number(word)
