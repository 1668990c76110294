"""Phrases that stand around articles, matched against whole paragraphs.

What they are stands in digest/lexicon/furniture.yml; how much they count, in `body`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from digest.reading.shapes import plain_marks

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from digest.settings import Lexicon

_NOT_WORD = re.compile(r"[\W_]+")
#: Bytes of text to those of keys: ASCII in small letters, and a space for what is no word. Lines'
#: ends stay, as do the bytes of other characters in UTF-8.
_ASCII_KEY = bytes(
    ord(character.lower()) if character.isalnum() or character == "\n" else 32
    for character in map(chr, range(128))
) + bytes(range(128, 256))
#: A longer paragraph is no furniture whatever it holds: legal notices are about as long.
_LONGEST_WORDS = 150


def key_of(text: str) -> str:
    """What two prints of one line share: its words, in small letters, with single spaces."""
    plain = plain_marks(text)
    if plain.isascii():
        return " ".join(plain.encode().translate(_ASCII_KEY).decode().split())
    return " ".join(_NOT_WORD.sub(" ", plain.casefold()).split())


def terms_of(lines: Sequence[str]) -> list[list[str]]:
    """The words of the key of each of one or more lines of plain marks, all at once for speed."""
    text = "\n".join(lines)
    if not text.isascii():
        text = "\n".join(
            [line if line.isascii() else _NOT_WORD.sub(" ", line.casefold()) for line in lines]
        )
    return [line.split() for line in text.encode().translate(_ASCII_KEY).decode().split("\n")]


#: What no phrase begins with.
_NONE: Final[Mapping[str, tuple[_Phrase, ...]]] = {"": ()}


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A phrase of the lexicon, cut at its asterisks; each piece has a space at both ends."""

    kind: str
    pieces: tuple[str, ...]
    from_start: bool
    to_end: bool

    def matches(self, padded: str) -> bool:
        """Whether the pieces stand in `padded` in order, one after the other."""
        if self.from_start and not padded.startswith(self.pieces[0]):
            return False
        at = 0
        for piece in self.pieces:
            at = padded.find(piece, at)
            if at < 0:
                return False
            at += len(piece) - 1
        return not self.to_end or padded.endswith(self.pieces[-1])


@dataclass(frozen=True, slots=True, eq=False)
class Furniture:
    """All phrases, ready to be looked up by a word that they can't do without."""

    #: Phrases that are a whole paragraph.
    whole: Mapping[str, str]
    #: Phrases that a paragraph begins with, by their first word and by the second: those that fit
    #: it, or by "" those that any word fits.
    starts: Mapping[str, Mapping[str, tuple[_Phrase, ...]]]
    #: Phrases that stand anywhere, by their longest word.
    within: Mapping[str, tuple[_Phrase, ...]]
    rare: frozenset[str]

    def kind(self, key: str) -> str:
        """The kind of the first phrase that a paragraph's `key_of` matches, or ""."""
        return self.kinds([key], [key.split()])[0]

    def kinds(self, keys: Sequence[str], terms: Sequence[Sequence[str]]) -> list[str]:
        """The kind of each of several keys, whose words are `terms`."""
        whole, starts, rare = self.whole, self.starts, self.rare
        return [
            whole[key]
            if key in whole
            else self._matched(key, words)
            if words and (words[0] in starts or not rare.isdisjoint(words))
            else ""
            for key, words in zip(keys, terms, strict=True)
        ]

    def _matched(self, key: str, words: Sequence[str]) -> str:
        """The kind of the first phrase that is a part of a key, or ""."""
        if len(words) > _LONGEST_WORDS:
            return ""
        padded = f" {key} "
        starts = self.starts.get(words[0], _NONE)
        for phrase in starts.get(words[1] if len(words) > 1 else "") or starts[""]:
            if phrase.matches(padded):
                return phrase.kind
        for word in sorted(self.rare.intersection(words)):
            for phrase in self.within[word]:
                if phrase.matches(padded):
                    return phrase.kind
        return ""


@lru_cache(maxsize=4)
def furniture_in(lexicon: Lexicon) -> Furniture:
    """The matcher for a lexicon's phrases; kept, since a digest has one lexicon and many seeds."""
    return furniture_of(lexicon.furniture)


def furniture_of(phrases: Mapping[str, Sequence[str]]) -> Furniture:
    """The matcher for phrases, by kind."""
    whole: dict[str, str] = {}
    starts: defaultdict[str, list[tuple[str, _Phrase]]] = defaultdict(list)
    within: defaultdict[str, list[_Phrase]] = defaultdict(list)
    for kind, globs in phrases.items():
        for glob in globs:
            pieces = [key_of(piece) for piece in glob.split("*")]
            if len(pieces) == 1:
                whole.setdefault(pieces[0], kind)
                continue
            inner = tuple(f" {piece} " for piece in pieces if piece)
            phrase = _Phrase(kind, inner, bool(pieces[0]), bool(pieces[-1]))
            if pieces[0]:
                first, _, rest = pieces[0].partition(" ")
                starts[first].append((rest.partition(" ")[0], phrase))
            else:
                within[max(" ".join(pieces).split(), key=len)].append(phrase)
    return Furniture(
        whole,
        {word: _by_second(found) for word, found in starts.items()},
        {word: tuple(found) for word, found in within.items()},
        frozenset(within),
    )


def _by_second(found: Sequence[tuple[str, _Phrase]]) -> dict[str, tuple[_Phrase, ...]]:
    """Phrases by their second word, each with those of one word only, in order."""
    return {
        second: tuple(phrase for word, phrase in found if word in {second, ""})
        for second in ("", *(word for word, _ in found))
    }
