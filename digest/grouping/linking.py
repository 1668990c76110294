"""Average-link clustering of texts, in time near-linear in their number.

Groups are merged closest first, as long as they are close enough and not `apart`. How close two
groups are is the mean cosine of their texts, which is the product of their sums, so no table of
all pairs is ever made: each text is compared with few others, found by its most telling words.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from heapq import heappop, heappush
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from digest.grouping.contrast import LEAST_LOSS, apart

if TYPE_CHECKING:
    from digest.grouping.rarity import Rarity

Vector = Mapping[str, float]
N = TypeVar("N", int, float)
#: How close two groups must be to be one, by the product of their sizes and their words a text.
Threshold = Callable[[int, float], float]

#: A text is compared with those that share one of its most telling words: so many words …
_WORDS_TO_FIND_BY = 6
#: … and for each this many of the texts before and after it that have it too.
_NEIGHBOURS = 3


class Linking:
    """Groups of texts on the way to becoming stories, each by a number of its own."""

    def __init__(
        self,
        vectors: Sequence[Vector],
        rarity: Rarity,
        threshold: Threshold,
        least_loss: float = LEAST_LOSS,
    ) -> None:
        """Start with each text alone."""
        self._least_loss = least_loss
        self._rarity = rarity
        self._threshold = threshold
        self._least = threshold(max(1, len(vectors)) ** 2, 0)
        self._members = {i: [i] for i in range(len(vectors))}
        self._sums = {i: dict(vector) for i, vector in enumerate(vectors)}
        self._counts = {i: dict.fromkeys(vector, 1) for i, vector in enumerate(vectors)}
        self._words = {i: len(vector) for i, vector in enumerate(vectors)}
        #: For each group those it is close to, and the sum of the cosines of their texts.
        self._near: dict[int, dict[int, float]] = {i: {} for i in range(len(vectors))}
        self._queue: list[tuple[float, int, int]] = []
        self._next = len(vectors)

    def run(self, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
        """Merge what may be merged, beginning with the pairs given; return the groups."""
        met: set[tuple[int, int]] = set()
        for one, other in pairs:
            if (other, one) not in met:
                met.add((one, other))
                self._compare(one, other, product(self._sums[one], self._sums[other]))
        while self._queue:
            _, one, other = heappop(self._queue)
            if one in self._members and other in self._members and not self._apart(one, other):
                self._merge(one, other)
        return sorted(self._members.values())

    def _compare(self, one: int, other: int, total: float) -> None:
        """Take note of how close two groups are, unless nothing can come of it.

        A merged group is never closer to another than the closer of its parts was.
        """
        sizes = len(self._members[one]), len(self._members[other])
        close = total / (sizes[0] * sizes[1])
        if close > self._least:
            self._near[one][other] = self._near[other][one] = total
            words = (self._words[one] + self._words[other]) / sum(sizes)
            ratio = close / self._threshold(sizes[0] * sizes[1], words)
            if ratio > 1:
                heappush(self._queue, (-ratio, one, other))

    def _apart(self, one: int, other: int) -> bool:
        sizes = len(self._members[one]), len(self._members[other])
        return apart(self._counts[one], self._counts[other], sizes, self._rarity, self._least_loss)

    def _merge(self, one: int, other: int) -> None:
        """Make one group of two, under a new number, and compare it with what was near either."""
        new, self._next = self._next, self._next + 1
        near = {
            group: self._total(one, group) + self._total(other, group)
            for group in self._near[one] | self._near[other]
            if group not in (one, other)
        }
        self._members[new] = sorted(self._members.pop(one) + self._members.pop(other))
        self._sums[new] = _added(self._sums.pop(one), self._sums.pop(other))
        self._words[new] = self._words.pop(one) + self._words.pop(other)
        self._counts[new] = _added(self._counts.pop(one), self._counts.pop(other))
        self._near[new] = {}
        for gone in (one, other):
            for group in self._near.pop(gone):
                del self._near[group][gone]
        for group, total in near.items():
            self._compare(group, new, total)

    def _total(self, one: int, other: int) -> float:
        """Return the sum of the cosines of the texts of one group with those of another."""
        known = self._near[one].get(other)
        return product(self._sums[one], self._sums[other]) if known is None else known


def _added(some: dict[str, N], more: dict[str, N]) -> dict[str, N]:
    """Return the sum of two vectors, made of the longer one."""
    if len(some) < len(more):
        some, more = more, some
    for word, weight in more.items():
        some[word] = some[word] + weight if word in some else weight
    return some


def product(one: Vector, other: Vector) -> float:
    """Return the scalar product of two vectors."""
    if len(one) > len(other):
        one, other = other, one
    total = 0.0
    for word, weight in one.items():
        if word in other:
            total += weight * other[word]
    return total


def neighbours(vectors: Sequence[Vector]) -> Iterator[tuple[int, int]]:
    """Yield pairs of texts that share a telling word; a bounded number for each text."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for text, vector in enumerate(vectors):
        for word in vector:
            holders[word].append(text)
    for text, vector in enumerate(vectors):
        met: set[int] = set()
        shared = (word for word in vector if len(holders[word]) > 1)
        for word in islice(shared, _WORDS_TO_FIND_BY):
            place = bisect_left(holders[word], text)
            for other in holders[word][max(0, place - _NEIGHBOURS) : place + _NEIGHBOURS + 1]:
                if other != text and other not in met:
                    met.add(other)
                    yield text, other
