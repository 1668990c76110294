"""A cheap look whether a text may tell of harm at all, and the phrases of harm by first word."""

from __future__ import annotations

from typing import NamedTuple

from digest.reading.figures.harmwords import PHRASES
from digest.reading.figures.needs import needed_by
from digest.reading.vocabulary import phrase_list, word_set


def _by_first() -> dict[str, list[tuple[tuple[str, ...], str, str]]]:
    """Give the phrases by their first word, the longest first."""
    table: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for (kind, form), phrases in PHRASES.items():
        for words in phrase_list(phrases):
            table.setdefault(words[0], []).append((words, kind, form))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


BY_FIRST = _by_first()


#: The kinds of which the sentence before may tell how they came about, and what doesn't tell it.
CARRIED = word_set("injured released")
_NOT_CARRIED = frozenset({b"exchange", b"exchanged"})


class _Sign(NamedTuple):
    """What shows that a phrase may stand in a text: its words, and one of others if any."""

    phrase: bytes
    needed: frozenset[bytes]
    #: Those of them that may stand in the sentence before.
    carried: frozenset[bytes]


def _signs() -> dict[bytes, list[_Sign]]:
    """Give the signs of all phrases by the longest word of each."""
    table: dict[bytes, list[_Sign]] = {}
    for entries in BY_FIRST.values():
        for words, kind, form in entries:
            needed = frozenset(word.encode() for word in needed_by(words[0], kind, form))
            carried = needed - _NOT_CARRIED if kind in CARRIED else frozenset()
            sign = _Sign(f" {' '.join(words)} ".encode(), needed, carried)
            table.setdefault(max(reversed(words), key=len).encode(), []).append(sign)
    return table


_SIGNS = _signs()
_TELLING = frozenset(_SIGNS)
#: ASCII in small letters, with spaces for marks and for what is not ASCII.
_PLAIN = bytes(32 if chr(i) in ",.;:!?()[]/-\"'" else ord(chr(i).lower()) for i in range(128))
_PLAIN += bytes(128)


def may_tell(text: str, before: str = "") -> bool:
    """Take a cheap look whether a text, after the sentence before it, may tell of harm at all."""
    words = _words(text)
    if _TELLING.isdisjoint(words):
        return False
    plain = b" %b " % b" ".join(words)
    return any(
        (phrase in plain and not (needed and needed.isdisjoint(words)))
        or (before and carried and phrase in plain and not carried.isdisjoint(_words(before)))
        for word in _TELLING.intersection(words)
        for phrase, needed, carried in _SIGNS[word]
    )


def _words(text: str) -> list[bytes]:
    """Give the words of a text, in small letters."""
    return text.encode("ascii", "replace").translate(_PLAIN).split()
