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
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from digest.reading.topics.words import fold
from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from digest.reading.topics.words import Words

T = TypeVar("T")

#: A word of a term: "shell*", "O'Neill".
_TERM_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*\*?")
_NUMBERS = word_set(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    "hundred hundreds thousand thousands dozen dozens several scores many"
)
_GAP = "..."
_WIDEST_GAP = 4
#: Words whose symbols are kept, since news has few words and a hostile text many.
_REMEMBERED = 50_000


class Match(NamedTuple, Generic[T]):
    """A term found in a sentence; `spans` are the first and last+1 word of each of its parts."""

    payload: T
    spans: tuple[tuple[int, int], ...]


@dataclass(slots=True)
class _Node:
    """A step of the terms: the next steps by slot, and the parts of terms that end here."""

    children: dict[int, _Node] = field(default_factory=dict)
    #: The step after "...", which up to four words may fill.
    gap: _Node | None = None
    ends: list[tuple[int, int]] = field(default_factory=list)


class _Known(NamedTuple):
    """What the terms have of a word."""

    #: The slots that it may fill.
    filled: frozenset[int]
    #: The parts of terms that it is all of.
    ends: list[tuple[int, int]]
    #: Where the terms that begin with it go on, the slots that they go on with, and how many words
    #: further at most.
    begun: list[_Node]
    onward: frozenset[int]
    reach: int


class Terms(Generic[T]):
    """Terms with what each stands for: made once, asked for every sentence."""

    def __init__(self, terms: Iterable[tuple[str, T]]) -> None:
        """Take terms as an editor writes them."""
        self._payloads: list[T] = []
        self._parts: list[int] = []
        self._root = _Node()
        #: A number for each slot, and the slots that each symbol fills.
        self._slots: dict[tuple[str, ...], int] = {}
        self._filled: dict[str, set[int]] = {}
        self._known: dict[str, _Known] = {}
        for term, payload in terms:
            parts = parse(term)
            for number, part in enumerate(parts):
                self._add(part, (len(self._payloads), number))
            self._payloads.append(payload)
            self._parts.append(len(parts))
        #: The letters of the longest beginning that a term asks for.
        self._longest = max((len(s) - 1 for s in self._filled if s.endswith("*")), default=0)

    def _add(self, part: tuple[tuple[str, ...], ...], end: tuple[int, int]) -> None:
        node = self._root
        for symbols in part:
            if symbols == (_GAP,):
                node.gap = node.gap or _Node()
                node = node.gap
                continue
            slot = self._slots.setdefault(symbols, len(self._slots))
            for symbol in symbols:
                self._filled.setdefault(symbol, set()).add(slot)
            node = node.children.setdefault(slot, _Node())
        node.ends.append(end)

    def find(self, words: Words) -> list[Match[T]]:
        """Return what the words of one sentence hold, in order of the terms.

        A term of one part is returned wherever it stands, one of several parts once.
        """
        known = [self._known.get(word) or self._learn(word) for word in words.printed]
        found: dict[int, dict[int, list[tuple[int, int]]]] = {}
        for start, word in enumerate(known):
            ends = [(start + 1, end) for end in word.ends]
            if word.begun:
                after = known[start + 1 : start + 1 + word.reach]
                if not all(word.onward.isdisjoint(following.filled) for following in after):
                    for node in word.begun:
                        _walk(node, known, start + 1, ends)
            for end, (term, part) in ends:
                found.setdefault(term, {}).setdefault(part, []).append((start, end))
        matches = []
        for term, parts in sorted(found.items()):
            if self._parts[term] == 1:
                matches += [Match(self._payloads[term], (span,)) for span in parts[0]]
            elif self._parts[term] == len(parts):
                spans = tuple(sorted(spans[0] for spans in parts.values()))
                matches.append(Match(self._payloads[term], spans))
        return matches

    def _learn(self, printed: str) -> _Known:
        """Return what the terms have of a word, and remember it."""
        folded = fold(printed)
        longest = min(self._longest, len(folded))
        symbols = {f"{folded[:length]}*" for length in range(1, longest + 1)}
        symbols.add("#" if folded[:1].isdigit() or folded in _NUMBERS else folded)
        symbols.add(folded)
        if printed.isupper():
            symbols.add(printed.replace(".", ""))
        filled = frozenset().union(*(self._filled.get(symbol, ()) for symbol in symbols))
        children = self._root.children
        nodes = [children[slot] for slot in sorted(filled) if slot in children]
        begun = [node for node in nodes if node.children or node.gap]
        gaps = [node.gap for node in begun if node.gap]
        known = _Known(
            filled,
            [end for node in nodes for end in node.ends],
            begun,
            frozenset().union(*(node.children for node in begun + gaps)),
            _WIDEST_GAP + 1 if gaps else 1,
        )
        if len(self._known) < _REMEMBERED:
            self._known[printed] = known
        return known


def _walk(
    node: _Node, words: Sequence[_Known], at: int, ends: list[tuple[int, tuple[int, int]]]
) -> None:
    """Add where each term ends that goes on from a node, and which part of which it is."""
    if node.children and at < len(words):
        for slot in words[at].filled & node.children.keys():
            child = node.children[slot]
            ends += [(at + 1, end) for end in child.ends]
            _walk(child, words, at + 1, ends)
    if node.gap:
        for start in range(at, min(at + _WIDEST_GAP, len(words) - 1) + 1):
            _walk(node.gap, words, start, ends)


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
