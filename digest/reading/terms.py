"""The terms of the lexicon, found in a sentence in one pass over its words.

How a term is written, for an editor:

    drone                   that word, in any case and with or without accents
    shell*                  any word that begins so: shelled, shelling
    WHO                     in capitals, as written
    #                       a number, in digits or words (`<number>` in YAML, where # is a comment)
    air/missile strike*     words side by side, each one of several
    opened ... fire         up to four words between
    kill* + civilian*       both in one sentence, in any order

Nothing here knows what a term means; `themes`, `conflicts` and `names` do.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

T = TypeVar("T")

#: A word with its apostrophes and inner full stops: "Kyiv", "Ain", "O'Neill", "U.S", "1,200".
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W_]+(?:['’ʼ.][^\W_]+)*")
#: An English possessive: "Kyiv's".
_POSSESSIVE = re.compile(r"['’][sS]$")
#: A word of a term: "shell*", "O'Neill".
_TERM_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*\*?")
_NUMBERS = word_set(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    "hundred hundreds thousand thousands dozen dozens several scores many"
)
_GAP = "..."
_WIDEST_GAP = 4
#: Words of a sentence that are looked at; what is longer is a list or hostile.
_LONGEST = 400
#: Words whose symbols are kept, since news has few words and a hostile text many.
_REMEMBERED = 50_000


class Word(NamedTuple):
    """A word of a text: how it is compared, how it is printed and where."""

    folded: str
    printed: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """A term found in a sentence; `spans` are the first and last+1 word of each of its parts."""

    payload: T
    spans: tuple[tuple[int, int], ...]


@lru_cache(maxsize=1 << 15)
def fold(word: str) -> str:
    """Return a word without case, accents, soft signs and possessive, for comparing only."""
    word = _POSSESSIVE.sub("", word)
    if not word.isascii():
        word = "".join(
            c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c)
        )
        word = word.replace("’", "'").replace("ʼ", "'")
    return word.lower()


def words_of(text: str) -> list[Word]:
    """Return the words of a sentence, in order."""
    return [
        Word(fold(found[0]), found[0], found.start(), found.end()) for found in _WORD.finditer(text)
    ][:_LONGEST]


@dataclass(frozen=True, slots=True)
class _Node:
    """A step of the terms: the next steps by symbol, and the parts of terms that end here."""

    children: dict[str, _Node] = field(default_factory=dict)
    ends: list[tuple[int, int]] = field(default_factory=list)


class Terms(Generic[T]):
    """Terms with what each stands for: made once, asked for every sentence."""

    def __init__(self, terms: Iterable[tuple[str, T]]) -> None:
        """Take terms as an editor writes them."""
        self._payloads: list[T] = []
        self._parts: list[int] = []
        self._root = _Node()
        self._symbols: set[str] = set()
        self._known: dict[str, tuple[str, ...]] = {}
        for term, payload in terms:
            parts = parse(term)
            for number, part in enumerate(parts):
                for path in product(*part):
                    self._add(path, (len(self._payloads), number))
            self._payloads.append(payload)
            self._parts.append(len(parts))

    def _add(self, path: tuple[str, ...], end: tuple[int, int]) -> None:
        node = self._root
        for symbol in path:
            node = node.children.setdefault(symbol, _Node())
        node.ends.append(end)
        self._symbols.update(path)

    def find(self, words: Sequence[Word]) -> list[Match[T]]:
        """Return what the words of one sentence hold, in order of the terms.

        A term of one part is returned wherever it stands, one of several parts once.
        """
        symbols = [self._symbols_of(word) for word in words]
        found: dict[int, dict[int, list[tuple[int, int]]]] = {}
        for start, known in enumerate(symbols):
            if known:
                for end, (term, part) in _walk(self._root, symbols, start):
                    found.setdefault(term, {}).setdefault(part, []).append((start, end))
        matches = []
        for term, parts in sorted(found.items()):
            if self._parts[term] == 1:
                matches += [Match(self._payloads[term], (span,)) for span in parts[0]]
            elif self._parts[term] == len(parts):
                spans = tuple(sorted(spans[0] for spans in parts.values()))
                matches.append(Match(self._payloads[term], spans))
        return matches

    def _symbols_of(self, word: Word) -> tuple[str, ...]:
        """Return the symbols of the terms that a word may stand for."""
        known = self._known.get(word.printed)
        if known is None:
            folded = word.folded
            stems = (f"{folded[:length]}*" for length in range(1, len(folded) + 1))
            number = "#" if folded[0].isdigit() or folded in _NUMBERS else folded
            capitals = word.printed if word.printed.isupper() else folded
            known = tuple(sorted({folded, number, capitals, *stems} & self._symbols))
            if len(self._known) < _REMEMBERED:
                self._known[word.printed] = known
        return known


def fault_of(term: str) -> str:
    """Return what is wrong with a term, in words, or ""."""
    for slot in term.replace(" + ", " ").split():
        for word in slot.split("/"):
            if word not in {_GAP, "#"} and not _TERM_WORD.fullmatch(word):
                return f"“{word}” is no word of a term; hyphens are written as spaces"
    return "" if term.strip() else "a term must have a word"


def parse(term: str) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """Return a term as parts, each a run of slots, each the symbols that may fill it."""
    return tuple(
        tuple(tuple(map(_symbol, slot.split("/"))) for slot in part.split())
        for part in term.split(" + ")
    )


def _symbol(word: str) -> str:
    capitals = len(word) > 1 and word.isupper()
    return word if capitals or word in {_GAP, "#"} else fold(word)


def _walk(
    node: _Node, symbols: Sequence[tuple[str, ...]], at: int
) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield where each term that begins at a word ends, and which part of which term it is."""
    for end in node.ends:
        yield at, end
    if at < len(symbols):
        for symbol in symbols[at]:
            if symbol in node.children:
                yield from _walk(node.children[symbol], symbols, at + 1)
    if _GAP in node.children:
        for skipped in range(_WIDEST_GAP + 1):
            yield from _walk(node.children[_GAP], symbols, at + skipped)
