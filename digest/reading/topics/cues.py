"""How sure the words around a name make it that something happens there, from 0 to 1.

"in Amel", "south of Amel" and "the shelling of Amel" tell where; "the ministry in Amel" and
"Amel said" tell who speaks. Words are compared as `digest.reading.topics.words` folds them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from digest.reading.topics.placewords import (
    AFTER,
    BE,
    BETWEEN,
    BODIES,
    BY,
    CUES,
    DIRECTIONS,
    DISTANCES,
    DONE_TO,
    SAYING,
    SPEAKERS,
    SUFFERED,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

#: A name that may be anything: an actor, a person, a passing word.
NO_CUE = 0.15
#: Where somebody speaks; beside a place; and what is done to one.
SPEAKER_CUE, _BESIDE_CUE, _DONE_TO_CUE = 0.4, 0.8, 0.8
#: After "the town of", and after "its second city,".
_TOWN_CUE, _CALLED_CUE = 0.85, 0.5
_TOWNS = frozenset(("town", "village", "city", "settlement"))
_CAPITALS = frozenset(("capital", "port", "hometown"))
#: Words between a name and its cue.
_FARTHEST = 6
#: Words between a name and what is done to it.
_FARTHEST_VERB = 10


def cue_before(words: Sequence[str], at: int) -> float:
    """Return how sure the words before a name, which begins at one, make it."""
    for back in range(at - 1, max(-1, at - 1 - _FARTHEST), -1):
        word, before = words[back], words[back - 1] if back else ""
        if word == "of" and before in DONE_TO:
            return _DONE_TO_CUE
        if (word == "of" and before in DIRECTIONS) or (word == "from" and before in DISTANCES):
            return _BESIDE_CUE
        if (word == "of" and back + 1 < at) or word not in CUES:
            if word not in BETWEEN:
                return NO_CUE
        elif word != "of" or (before and before not in BETWEEN):
            spoken = word in {"in", "at"} and before in SPEAKERS
            return SPEAKER_CUE if spoken else CUES[word]
    return NO_CUE


def named_cue(words: Sequence[str], at: int) -> float:
    """Return how sure what a name is called makes it: "the town of Amel", "its capital, Amel"."""
    before, word = ("", "", *words[max(0, at - 2) : at])[-2:]
    if word == "of" and before in _TOWNS:
        return _TOWN_CUE
    return _CALLED_CUE if word in _TOWNS or word in _CAPITALS else NO_CUE


def speaks(words: Sequence[str], end: int) -> bool:
    """Say whether a name that ends before a word is where someone speaks: "in Amel said"."""
    return end < len(words) and words[end] in SAYING


def suffers(words: Sequence[str], printed: Sequence[str], end: int) -> bool:
    """Say whether something is done to a name that ends before a word, or where it lies is told.

    "Amel was shelled", "Amel, Dovrin region, was shelled", "Amel in Dovrin came under fire",
    "Amel in Dovrin region mourns".
    """
    holder = False
    for at in range(end, min(len(words), end + _FARTHEST_VERB)):
        if _is_done_to(words, at):
            return True
        said = words[at] in AFTER or words[at] in BETWEEN or words[at] in BODIES
        if not (said or printed[at][0].isupper()):
            break
        holder = holder or (words[at] in AFTER and at > end and printed[at - 1][0].isupper())
    return holder


def _is_done_to(words: Sequence[str], at: int) -> bool:
    first, second, *_ = (*words[at : at + 2], "", "")
    if first in BE:
        return second in SUFFERED or second == "under"
    return first in SUFFERED and second in BY
