"""Average-link clustering of texts, in time near-linear in their number.

Groups are merged closest first, as long as they are close enough and not `apart`. How close two
groups are is the mean cosine of their texts, which is the product of their sums, so no table of
all pairs is ever made: each text is compared with few others (`digest.grouping.neighbours`).
A large group that a few texts join is the same group as before to all that were compared with it;
it is compared with them again once it has grown by a tenth, or when it might be merged.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from heapq import heappop, heappush, nsmallest
from typing import TYPE_CHECKING, NamedTuple

from digest.grouping.contrast import LEAST_LOSS, Counted, added, apart

if TYPE_CHECKING:
    from digest.grouping.rarity import Rarity

Vector = Mapping[str, float]
#: How close two groups must be to be one, by the product of their sizes and their words a text.
Threshold = Callable[[int, float], float]

#: A group is compared with so many others more than it has texts, those closest to its parts, and
#: with so many at most.
_NEAR, _MOST_NEAR = 8, 16
#: A group that has grown by this is compared anew with all that it was compared with.
_GROWN = 1.1


class _Link(NamedTuple):
    """What is known of two groups: the sum of the cosines of their texts, of so many pairs."""

    total: float
    pairs: int


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
        most, longest = max(1, len(vectors)) ** 2, max(map(len, vectors), default=0)
        self._least = min(threshold(most, words) for words in range(longest + 1))
        self._members = {i: [i] for i in range(len(vectors))}
        self._sums = {i: dict(vector) for i, vector in enumerate(vectors)}
        self._counted = {i: Counted.of(vector) for i, vector in enumerate(vectors)}
        self._words = {i: len(vector) for i, vector in enumerate(vectors)}
        #: For each group how large it may become before it is compared with all others anew.
        self._room = dict.fromkeys(self._members, _GROWN)
        self._links: dict[int, dict[int, _Link]] = {i: {} for i in self._members}
        self._queue: list[tuple[float, int, int, int]] = []
        self._next = len(vectors)

    def run(self, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
        """Merge what may be merged, beginning with the pairs given; return the groups."""
        for one, other in pairs:
            self._compare(one, other)
        while self._queue:
            _, one, other, known = heappop(self._queue)
            if one not in self._members or other not in self._members:
                continue
            if known != self._pairs(one, other):
                self._compare(one, other)
            elif not self._apart(one, other):
                self._merge(one, other)
        return sorted(self._members.values())

    def _pairs(self, one: int, other: int) -> int:
        return len(self._members[one]) * len(self._members[other])

    def _compare(self, one: int, other: int, total: float | None = None) -> None:
        """Take note of how close two groups are, unless nothing can come of it.

        A merged group is never closer to another than the closer of its parts was.
        """
        pairs = self._pairs(one, other)
        if total is None:
            total = product(self._sums[one], self._sums[other])
        close = total / pairs
        if close > self._least:
            self._links[one][other] = self._links[other][one] = _Link(total, pairs)
            size = len(self._members[one]) + len(self._members[other])
            words = (self._words[one] + self._words[other]) / size
            ratio = close / self._threshold(pairs, words)
            if ratio > 1:
                heappush(self._queue, (-ratio, one, other, pairs))

    def _apart(self, one: int, other: int) -> bool:
        return apart(self._counted[one], self._counted[other], self._rarity, self._least_loss)

    def _merge(self, one: int, other: int) -> None:
        """Make one group of two: the larger one, or a new one if that has grown much."""
        large, small = sorted((one, other), key=lambda group: (-len(self._members[group]), group))
        if len(self._members[large]) + len(self._members[small]) < self._room[large]:
            self._join(large, small)
        else:
            self._renew(large, small)

    def _join(self, large: int, small: int) -> None:
        """Make a small group part of a large one, which then meets what was near the small."""
        self._add(large, small, large)
        for group in self._unlink(small):
            if group != large and group not in self._links[large]:
                self._compare(*sorted((group, large)))

    def _renew(self, one: int, other: int) -> None:
        """Make one group of two, under a new number, and compare it with what was near either."""
        new, self._next = self._next, self._next + 1
        totals = {group: self._total(one, group, other) for group in self._nearest(one, other)}
        self._add(one, other, new)
        self._room[new] = _GROWN * len(self._members[new])
        self._unlink(one)
        self._unlink(other)
        self._links[new] = {}
        for group, total in totals.items():
            self._compare(group, new, total)

    def _nearest(self, one: int, other: int) -> list[int]:
        """Return the groups that were closest to either of two, as many as are worth a look."""
        close: dict[int, float] = {}
        for part in (one, other):
            for group, link in self._links[part].items():
                close[group] = max(close.get(group, 0.0), link.total / link.pairs)
        close.pop(one, None)
        close.pop(other, None)
        most = min(_MOST_NEAR, _NEAR + len(self._members[one]) + len(self._members[other]))
        return nsmallest(most, close, key=lambda group: (-close[group], group))

    def _total(self, one: int, group: int, other: int) -> float | None:
        """Return the sum of the cosines of a group's texts with those of two, where it is known."""
        total = 0.0
        for part in (one, other):
            link = self._links[part].get(group)
            if link is None or link.pairs != self._pairs(part, group):
                return None
            total += link.total
        return total

    def _add(self, one: int, other: int, new: int) -> None:
        """Put together what is known of two groups."""
        self._members[new] = sorted(self._members.pop(one) + self._members.pop(other))
        self._sums[new] = added(self._sums.pop(one), self._sums.pop(other))
        self._words[new] = self._words.pop(one) + self._words.pop(other)
        self._counted[new] = self._counted.pop(one).with_(self._counted.pop(other))

    def _unlink(self, gone: int) -> dict[int, _Link]:
        """Forget a group; return what it was compared with."""
        links = self._links.pop(gone)
        for group in links:
            del self._links[group][gone]
        return links


def product(one: Vector, other: Vector) -> float:
    """Return the scalar product of two vectors."""
    if len(one) > len(other):
        one, other = other, one
    total = 0.0
    for word, weight in one.items():
        if word in other:
            total += weight * other[word]
    return total
