"""Finds where a text names a place, and how sure its grammar makes it that something is there.

"in Amel" and "near the town of Amel" are places of an event; "Amel said" is a government,
"Amel Petrov" a person. Which place of the name is meant, `resolving` decides.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from digest.reading.topics.cues import NO_CUE, SPEAKER_CUE, cue_before, named_cue, speaks, suffers
from digest.reading.topics.namewords import (
    ends_of,
    is_border,
    is_joined,
    is_part,
    is_possessed,
    said_of,
    unpossessed,
)
from digest.reading.topics.placewords import (
    AFTER,
    BEFORE,
    BETWEEN,
    CUES,
    DIRECTIONS,
    LINKS,
    URBAN,
    Said,
)
from digest.reading.topics.words import words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from digest.reading.topics.passages import Passage
    from digest.reading.topics.placewords import Said
    from digest.settings import Spot

#: Words between a name and the one before it in a list.
_FARTHEST_LIST = 4
#: Before a headline's colon; before a dateline's dash; and what makes a place of any capitals.
_LABEL_CUE, _DATELINE_CUE, _UNKNOWN_CUE = 0.8, 0.3, 0.7
#: What may stand between the names of a list; "in" begins another.
_IN_LISTS = BETWEEN - (CUES.keys() - {"of"})

#: What may stand between a name and the one that holds it: "Amel district, northern Dovrin".
_BESIDE = AFTER.keys() | DIRECTIONS | {"community", "hromada"}
#: What says that a place lies in the next: "Amel district of Dovrin", "Amel village in the Kest".
_INSIDE, _INSIDE_THE = frozenset(("of", "in")), (["of", "the"], ["in", "the"])
_HOLDS = AFTER.keys() | _INSIDE | {"the"}
#: What stands before a name that begins a clause: "the town of Amel was shelled".
_KINDS = frozenset(("the", "of", *BEFORE))
#: What stands before a clause that a name begins: "On Tuesday, Amel was shelled".
_CLAUSES = (",", ";", ":")
#: A dateline: "KYIV, Ukraine (AP) —", "Amel, 3 May —".
_DATELINE = re.compile(r"^[A-ZÀ-Ý][^—–(\n]{1,40}?(?:\([^)]{2,40}\)\s*)?[—–-]{1,2}\s")
#: The end of one, which few sentences have and which is found sooner.
_DASH = re.compile(r"[—–-]\s")


class Toponym(NamedTuple):
    """A name in a text that the gazetteer has, or that stands where only a place can stand."""

    name: str
    line: int
    #: Which sentence it stands in, counted over the article, and where in it.
    sentence: int
    start: int
    end: int
    #: "title", "standfirst" or "body".
    field: str
    #: How sure the words before it make it that something happens there, 0 to 1.
    cue: float
    #: What the words beside it say it is.
    said: Said
    #: The places of that name; () for a place that the gazetteer has not.
    spots: tuple[Spot, ...]
    #: Whether it stands right after the name before it: "Amel, Dovrin", "Amel, northern Dovrin".
    beside: bool = False
    #: Whether it only says which border is near: "the border with Amel".
    borders: bool = False


def find_toponyms(
    passages: Sequence[Passage], find: Callable[[str], tuple[Spot, ...]], not_places: frozenset[str]
) -> list[Toponym]:
    """Return the toponyms of places in an article, in order."""
    toponyms: list[Toponym] = []
    for number, passage in enumerate(passages):
        toponyms += _Sentence(number, passage, find, not_places).toponyms()
    return toponyms


class _Sentence:
    """One sentence while its toponyms are found."""

    def __init__(
        self,
        number: int,
        passage: Passage,
        find: Callable[[str], tuple[Spot, ...]],
        not_places: frozenset[str],
    ) -> None:
        self.number = number
        self.passage = passage
        self.words = passage.words
        self.keys, self.printed, self.gaps, _ = passage.words
        self.find = find
        self.not_places = not_places
        dateline = _DASH.search(passage.text) and _DATELINE.match(passage.text)
        self.dateline = len(words_of(dateline[0]).printed) if dateline else 0

    def toponyms(self) -> list[Toponym]:
        found: list[Toponym] = []
        for at in self.words.capitals:
            if not found or found[-1].end <= at:
                toponym = self._toponym(at, found)
                found += [toponym] if toponym else []
        return found

    def _toponym(self, at: int, found: Sequence[Toponym]) -> Toponym | None:
        """Return the longest name of the gazetteer that begins at a word.

        If it has none, the run of capitals is a place that it lacks where a cue says so.
        """
        ends = ends_of(self.words, at)
        for end in ends:
            if end < ends[0] and self.gaps[end] == "-" and self.printed[end].islower():
                continue  # "Qala" in "Qala-e-Naw"
            if spots := self._found(at, end):
                if is_part(self.words, at, end):
                    break
                return self._made(at, end, self._cue(at, end, found), found, spots)
        unnamed = self.keys[at] in BETWEEN or self.keys[at] in CUES  # "Near Amel"
        unnamed = unnamed or is_border(self.words, at, ends[0])  # "near the Velmarian border"
        own = LINKS if ends[0] > at + 1 else frozenset()  # "As-Suwar"
        words = set(self.keys[at : ends[0]]) - own
        urban = self.keys[ends[0] - 1] in URBAN and ends[0] > at + 1
        if unnamed or not (urban or self.not_places.isdisjoint(words)):
            return None
        cue = self._cue(at, ends[0], found)
        return self._made(at, ends[0], cue, found, ()) if cue >= _UNKNOWN_CUE else None

    def _found(self, at: int, end: int) -> tuple[Spot, ...]:
        """Return the places of a name, which may have a possessive in it: "Amel's Port"."""
        if end > at + 1 and is_possessed(self.printed[at]):
            return self.find(self.words.between(at, end))
        return self.find(" ".join(self.keys[at:end]))

    def _made(
        self, at: int, end: int, cue: float, found: Sequence[Toponym], spots: tuple[Spot, ...]
    ) -> Toponym:
        name = unpossessed(self.words.between(at, end))
        line, field = self.passage.line, self.passage.field
        beside = self._is_beside(at, found)
        urban = beside and self.keys[found[-1].end - 1] in URBAN
        encloses = beside and not urban and (not found[-1].spots or "(" in self.gaps[at])
        said = said_of(self.words, at, end) or ("area" if encloses else "")
        borders = is_border(self.words, at, end)
        return Toponym(name, line, self.number, at, end, field, cue, said, spots, beside, borders)

    def _is_beside(self, at: int, found: Sequence[Toponym]) -> bool:
        """Say whether a name stands right after the one before it, but for what either is."""
        if not found or ";" in self.gaps[at]:
            return False
        last = found[-1].end
        between = self.keys[at - 1] in _BESIDE
        middle = self.keys[last:at]
        if middle and (middle[-1] in _INSIDE or middle[-2:] in _INSIDE_THE):
            return middle[0] in AFTER and _HOLDS.issuperset(middle)
        apart = not all(is_joined(self.words, after) for after in range(last, at + 1))
        return apart and (last == at or (last == at - 1 and between))

    def _cue(self, at: int, end: int, found: Sequence[Toponym]) -> float:
        """Return how sure the words before a name make it that something happens there."""
        begins = self._begins(at)
        if at == 0 and self.gaps[end].startswith(":"):
            return _LABEL_CUE
        if begins and suffers(self.keys, self.printed, end):
            return _LABEL_CUE
        if at < self.dateline:
            return _DATELINE_CUE
        listed = found and self._follows(at, found[-1])
        cue = found[-1].cue * 0.9 if listed else cue_before(self.keys, at)
        cue = cue if listed and cue > NO_CUE else max(cue, named_cue(self.keys, at))
        return min(cue, SPEAKER_CUE) if speaks(self.keys, end) else cue

    def _begins(self, at: int) -> bool:
        """Say whether a name begins a clause, but for "the town of"."""
        while at and self.keys[at - 1] in _KINDS and not self.gaps[at].startswith(_CLAUSES):
            at -= 1
        return at == 0 or self.gaps[at].startswith(_CLAUSES)

    def _follows(self, at: int, last: Toponym) -> bool:
        """Say whether a name stands in a list with the one before it: "Amel, Dovrin and Kest"."""
        middle = self.keys[last.end : at]
        apart = (bool(middle) or self.gaps[at] != " ") and ";" not in self.gaps[at]
        return apart and len(middle) <= _FARTHEST_LIST and _IN_LISTS.issuperset(middle)
