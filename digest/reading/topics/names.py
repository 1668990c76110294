"""The people, bodies and places an article names, each by one name, for matching and search.

Known ones by the lexicon (Zelenskyy is Zelensky); others as runs of capitalised words.
Quotes stay verbatim; nothing shown to a reader is changed here.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from digest.reading.topics.passages import passages_of
from digest.reading.topics.words import name_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from digest.model import Text
    from digest.reading.topics.passages import Meaning, Passage
    from digest.reading.topics.terms import Match
    from digest.settings import Lexicon

#: What may stand between two words of a name.
_JOINTS = frozenset((" ", "-"))
_SHORTEST = 3
_MOST_NAMES = 40


def find_names(text: Text, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the people and bodies an article names, in order, each by one name and once.

    A surname alone is the full name it follows: "Umerov" after "Rustem Umerov".
    """
    words_that_are_no_names = _folded(lexicon.geography.not_places)
    names: dict[str, str] = {}
    for passage in passages_of(text, lexicon):
        taken: set[int] = set()
        for match in sorted(passage.of("name"), key=_longest_first):
            first, last = match.spans[0]
            if not taken & {*range(first, last)}:
                taken |= {*range(first, last)}
                names.setdefault(name_key(match.payload.key), match.payload.key)
        for match in passage.of("people"):
            taken.update(range(*match.spans[0]))
        if passage.field != "title":
            for name in _runs(passage, taken, words_that_are_no_names):
                _add(name, names)
    return tuple(names.values())[:_MOST_NAMES]


def _longest_first(match: Match[Meaning]) -> tuple[int, int]:
    first, last = match.spans[0]
    return first, -last


def _runs(passage: Passage, taken: set[int], no_names: frozenset[str]) -> Iterator[str]:
    """Yield the runs of capitalised words that are not known yet.

    A word at the beginning of a sentence alone is none, nor is a word of the language.
    """
    sentence, words = passage.text, passage.words
    run: list[int] = []
    for at, word in enumerate([*words, None]):
        inside = word is not None and at not in taken and word.printed[0].isupper()
        if inside and (not run or _joined(passage, at)):
            run.append(at)
            continue
        if run[:1] == [0] and (words[0].folded in no_names or len(words[0].folded) == 1):
            run.pop(0)
        named = any(words[place].folded not in no_names for place in run)
        if named and (len(run) > 1 or run[0] > 0):
            yield _unpossessed(sentence[words[run[0]].start : words[run[-1]].end])
        run = [at] if inside else []


def _joined(passage: Passage, at: int) -> bool:
    """Say whether a word and the one before it may be one name; "Amel's Dovrin" is two."""
    before, word = passage.words[at - 1], passage.words[at]
    possessed = before.printed.endswith(("'s", "’s", "’S", "'S"))
    return passage.text[before.end : word.start] in _JOINTS and not possessed


def _add(name: str, names: dict[str, str]) -> None:
    """Add a name unless it is a part of one that is there."""
    key = name_key(name)
    if len(key) >= _SHORTEST and not any(f" {key} " in f" {known} " for known in names):
        names.setdefault(key, name)


def _unpossessed(name: str) -> str:
    return name[:-2] if name.endswith(("'s", "’s", "’S", "'S")) else name


@lru_cache(maxsize=4)
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(name_key, words))
