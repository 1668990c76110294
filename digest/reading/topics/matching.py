"""Finds the terms of the lexicon in a sentence, all in one pass over its words.

How a term is written, `terms` says. Nothing here knows what one means.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import accumulate, repeat
from operator import itemgetter
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from digest.reading.remembered import Remembered
from digest.reading.topics.terms import GAP, NUMBER, parse
from digest.reading.topics.words import fold
from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from digest.reading.topics.words import Words

T = TypeVar("T")

#: A term, which part of it, and how many it has.
_End = tuple[int, int, int]
#: The first and last+1 word of a part.
_Span = tuple[int, int]

_NUMBERS = word_set(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    "hundred hundreds thousand thousands dozen dozens several scores many"
)
#: Words that may stand between in a gap.
_WIDEST_GAP = 4


class Match(NamedTuple, Generic[T]):
    """A term found in a sentence; `spans` are the first and last+1 word of each of its parts."""

    payload: T
    spans: tuple[_Span, ...]


@dataclass(slots=True)
class _Node:
    """A step of the terms: the next steps by slot, and the parts of terms that end here."""

    children: dict[int, _Node] = field(default_factory=dict)
    #: The step after "...", which up to four words may fill.
    gap: _Node | None = None
    ends: list[_End] = field(default_factory=list)


class _Known(NamedTuple):
    """What the terms have of a word."""

    #: The slots that it may fill.
    filled: frozenset[int] = frozenset()
    #: The parts of terms that it is all of.
    ends: Sequence[_End] = ()
    #: Where the terms that begin with it go on, the slots that they go on with, and how many words
    #: further at most.
    begun: Sequence[_Node] = ()
    onward: frozenset[int] = frozenset()
    reach: int = 0


#: What the terms have of most words.
_NOTHING = _Known()


class Terms(Generic[T]):
    """Terms with what each stands for: made once, asked for every sentence."""

    def __init__(self, terms: Iterable[tuple[str, T]]) -> None:
        """Take terms as an editor writes them."""
        self._payloads: list[T] = []
        self._root = _Node()
        #: A number for each slot, and the slots that whole words and beginnings of words fill.
        self._slots: dict[tuple[str, ...], int] = {}
        self._whole: dict[str, set[int]] = {}
        self._beginnings: dict[str, set[int]] = {}
        self._known = Remembered(self._learn)
        for term, payload in terms:
            parts = parse(term)
            for number, part in enumerate(parts):
                self._add(part, (len(self._payloads), number, len(parts)))
            self._payloads.append(payload)
        self._longest = max(map(len, self._beginnings), default=0)

    def _add(self, part: tuple[tuple[str, ...], ...], end: _End) -> None:
        node = self._root
        for symbols in part:
            if symbols == (GAP,):
                node.gap = node.gap or _Node()
                node = node.gap
                continue
            slot = self._slots.get(symbols)
            slot = self._new(symbols) if slot is None else slot
            if slot not in node.children:
                node.children[slot] = _Node()
            node = node.children[slot]
        node.ends.append(end)

    def _new(self, symbols: tuple[str, ...]) -> int:
        slot = self._slots[symbols] = len(self._slots)
        for symbol in symbols:
            table = self._beginnings if symbol.endswith("*") else self._whole
            table.setdefault(symbol.rstrip("*"), set()).add(slot)
        return slot

    def find(self, words: Words) -> list[Match[T]]:
        """Return what the words of one sentence hold, in order of the terms.

        A term of one part is returned wherever it stands, one of several parts once.
        """
        known = list(map(self._known.__getitem__, words.printed))
        found: list[tuple[_End, _Span]] = []
        for at, word in enumerate(known, start=1):
            if word is _NOTHING:
                continue
            _, ends, begun, onward, reach = word
            if ends:
                found += zip(ends, repeat((at - 1, at)))
            for following in known[at : at + reach] if begun else ():
                if not onward.isdisjoint(following.filled):
                    for node in begun:
                        _walk(node, known, at - 1, at, found)
                    break
        return self._matches(sorted(found, key=itemgetter(0)))

    def _matches(self, found: Iterable[tuple[_End, _Span]]) -> list[Match[T]]:
        """Return the terms of which all parts are found; they come in order of the terms."""
        matches = []
        spans: dict[_End, _Span] = {}
        for end, span in found:
            term, part, parts = end
            if parts == 1:
                matches.append(Match(self._payloads[term], (span,)))
            elif end not in spans and (not part or (term, part - 1, parts) in spans):
                spans[end] = span
                if part == parts - 1:
                    whole = sorted(spans[term, one, parts] for one in range(parts))
                    matches.append(Match(self._payloads[term], tuple(whole)))
        return matches

    def _learn(self, printed: str) -> _Known:
        """Return what the terms have of a word."""
        filled = self._filled(printed)
        return self._beginning(filled) if filled else _NOTHING

    def _filled(self, printed: str) -> frozenset[int]:
        """Return the slots that a word fills: as it is, by how it begins, as a number, in capitals.

        Only the beginnings that terms ask for are looked at.
        """
        folded = fold(printed)
        filled = [self._whole.get(folded, ())]
        if folded[:1].isdigit() or folded in _NUMBERS:
            filled.append(self._whole.get(NUMBER, ()))
        if printed.isupper():
            filled.append(self._whole.get(printed.replace(".", ""), ()))
        beginnings = filter(self._beginnings.__contains__, accumulate(folded[: self._longest]))
        return frozenset().union(*filled, *map(self._beginnings.__getitem__, beginnings))

    def _beginning(self, filled: frozenset[int]) -> _Known:
        """Return what the terms have of a word that fills some slots."""
        children = self._root.children
        nodes = [children[slot] for slot in sorted(filled) if slot in children]
        begun = [node for node in nodes if node.children or node.gap]
        gaps = [node.gap for node in begun if node.gap]
        return _Known(
            filled,
            [end for node in nodes for end in node.ends],
            begun,
            frozenset().union(*(node.children for node in begun + gaps)),
            _WIDEST_GAP + 1 if gaps else 1,
        )


def _walk(
    node: _Node,
    words: Sequence[_Known],
    start: int,
    at: int,
    found: list[tuple[_End, _Span]],
) -> None:
    """Add the ends of terms that go on from a node with the word at a place, and their spans."""
    if node.children and at < len(words):
        for slot in words[at].filled & node.children.keys():
            child = node.children[slot]
            found += zip(child.ends, repeat((start, at + 1)))
            _walk(child, words, start, at + 1, found)
    if node.gap:
        for further in range(at, min(at + _WIDEST_GAP, len(words) - 1) + 1):
            if not words[further].filled.isdisjoint(node.gap.children):
                _walk(node.gap, words, start, further, found)
