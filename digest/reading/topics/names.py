"""The people, bodies and places an article names, each by one name, for matching and search.

Known ones by the lexicon (Zelenskyy is Zelensky); others as runs of capitalised words.
Quotes stay verbatim; nothing shown to a reader is changed here.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from digest.reading.topics.namewords import is_possessed, unpossessed
from digest.reading.topics.passages import passages_of
from digest.reading.topics.words import name_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from digest.model import Text
    from digest.reading.topics.matching import Match
    from digest.reading.topics.passages import Meaning
    from digest.reading.topics.words import Words
    from digest.settings import Lexicon

#: What may stand between two words of a name.
_JOINTS = frozenset((" ", "-"))
_SHORTEST = 3
_MOST_NAMES = 40


def find_names(text: Text, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the people and bodies an article names, in order, each by one name and once.

    A surname alone is the full name it follows: "Umerov" after "Rustem Umerov".
    """
    no_names = _folded(lexicon.geography.not_places)
    names: dict[str, str] = {}
    for passage in passages_of(text, lexicon):
        taken: set[int] = set()
        for match in sorted(passage.of("name"), key=_longest_first):
            places = range(*match.spans[0])
            if taken.isdisjoint(places):
                taken.update(places)
                names.setdefault(name_key(match.payload.key), match.payload.key)
        for match in passage.of("people"):
            taken.update(range(*match.spans[0]))
        if passage.field != "title":
            for name in _unknown(passage.words, taken, no_names):
                _add(name, names)
    return tuple(names.values())[:_MOST_NAMES]


def _longest_first(match: Match[Meaning]) -> tuple[int, int]:
    first, last = match.spans[0]
    return first, -last


def _unknown(words: Words, taken: set[int], no_names: frozenset[str]) -> Iterator[str]:
    """Yield the runs of capitalised words that are not known yet.

    A word at the beginning of a sentence alone is none, nor is a word of the language.
    """
    for first, end in _runs(words, taken):
        begin = first
        if not first and (words.folded[0] in no_names or len(words.folded[0]) == 1):
            begin = 1
        if (end - begin > 1 or begin) and not no_names.issuperset(words.folded[begin:end]):
            yield unpossessed(words.between(begin, end))


def _runs(words: Words, taken: set[int]) -> Iterator[tuple[int, int]]:
    """Yield where runs of capitalised words begin and end, half open."""
    first = end = -1
    for at in words.capitals:
        if at in taken:
            continue
        if at != end or not _joined(words, at):
            if end > first:
                yield first, end
            first = at
        end = at + 1
    if end > first:
        yield first, end


def _joined(words: Words, at: int) -> bool:
    """Say whether a word and the one before it may be one name; "Amel's Dovrin" is two."""
    return words.gaps[at] in _JOINTS and not is_possessed(words.printed[at - 1])


def _add(name: str, names: dict[str, str]) -> None:
    """Add a name unless it is a part of one that is there."""
    key = name_key(name)
    if len(key) >= _SHORTEST and f" {key} " not in " | ".join(("", *names, "")):
        names.setdefault(key, name)


@lru_cache(maxsize=4)
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(name_key, words))
