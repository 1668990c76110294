"""Average-link clustering of texts, in time near-linear in their number.

Groups are merged closest first, as long as they are close enough and not `apart`. How close two
groups are is the mean cosine of their texts, which is the product of their sums, so no table of
all pairs is ever made: each text is compared with few others (`digest.grouping.neighbours`).
A large group that a few texts join is the same group as before to all that were compared with it;
it is compared with them again once it has grown by a tenth, or when it might be merged.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush, nsmallest
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

from digest.grouping.contrast import LEAST_LOSS, Counted, added, apart

if TYPE_CHECKING:
    from digest.grouping.rarity import Rarity

Vector = Mapping[str, float]

#: What is known of two groups: the sum of the cosines of their texts, and of how many pairs it is.
_Link = tuple[float, int]

#: A group is compared with so many others more than it has texts, those closest to its parts, and
#: with so many at most.
_NEAR, _MOST_NEAR = 8, 16
#: A group that has grown by this is compared anew with all that it was compared with.
_GROWN = 1.1


class Threshold(NamedTuple):
    """How close two groups must be to be one."""

    #: As a cosine, if they are single texts.
    alone: float
    #: In the mean, if they are large, given how many words their texts have.
    large: Callable[[float], float]


@dataclass(slots=True, eq=False)
class _Group:
    """Texts that are together; what it holds it gives to the group that it becomes part of."""

    number: int
    texts: list[int]
    #: How many words its texts have, and how much each says of them in sum.
    words: int
    total: dict[str, float]
    counted: Counted
    #: How large it may become before it is compared with all others anew.
    room: float
    #: What is known of it and others, by their numbers.
    links: dict[int, _Link] = field(default_factory=dict)

    def merged(self, other: _Group, number: int) -> _Group:
        """Return the group of both, without links."""
        texts = sorted(self.texts + other.texts)
        total, counted = added(self.total, other.total), self.counted.with_(other.counted)
        room = _GROWN * len(texts)
        return _Group(number, texts, self.words + other.words, total, counted, room)


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
        self._alone, self._large = threshold
        self._groups = {
            i: _Group(i, [i], len(vector), dict(vector), Counted.of(vector), _GROWN)
            for i, vector in enumerate(vectors)
        }
        self._queue: list[tuple[float, int, int, int]] = []
        self._next = len(vectors)

    def run(self, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
        """Merge what may be merged, beginning with the pairs given; return the groups."""
        groups = self._groups
        for text, another in pairs:
            self._compare(groups[text], groups[another])
        while self._queue:
            _, number, another, known = heappop(self._queue)
            one, other = groups.get(number), groups.get(another)
            if one is None or other is None:
                continue
            if known != len(one.texts) * len(other.texts):
                self._compare(one, other)
            elif not apart(one.counted, other.counted, self._rarity, self._least_loss):
                self._merge(one, other)
        return sorted(group.texts for group in groups.values())

    def _compare(self, one: _Group, other: _Group) -> None:
        self._link(one, other, product(one.total, other.total))

    def _link(self, one: _Group, other: _Group, total: float) -> None:
        """Take note of how close two groups are, unless nothing can come of it.

        A merged group is never closer to another than the closer of its parts was.
        """
        size, more = len(one.texts), len(other.texts)
        pairs = size * more
        close = total / pairs
        least = self._large((one.words + other.words) / (size + more))
        if close > least:
            one.links[other.number] = other.links[one.number] = (total, pairs)
            ratio = close / (least + (self._alone - least) / sqrt(pairs))
            if ratio > 1:
                heappush(self._queue, (-ratio, one.number, other.number, pairs))

    def _merge(self, one: _Group, other: _Group) -> None:
        """Make one group of two: the larger one, or a new one if that has grown much."""
        large, small = sorted((one, other), key=lambda group: (-len(group.texts), group.number))
        if len(large.texts) + len(small.texts) < large.room:
            self._join(large, small)
        else:
            self._renew(large, small)

    def _join(self, large: _Group, small: _Group) -> None:
        """Make a small group part of a large one, which then meets what was near the small."""
        self._forget(small)
        whole = large.merged(small, large.number)
        whole.room, whole.links = large.room, large.links
        self._groups[large.number] = whole
        for number in small.links:
            if number != large.number and number not in large.links:
                group = self._groups[number]
                self._compare(*((group, whole) if number < large.number else (whole, group)))

    def _renew(self, one: _Group, other: _Group) -> None:
        """Make one group of two, under a new number, and compare it with what was near either."""
        near = [
            (group, _total(one, group) + _total(other, group)) for group in self._near(one, other)
        ]
        self._forget(one)
        self._forget(other)
        whole = self._groups[self._next] = one.merged(other, self._next)
        self._next += 1
        for group, total in near:
            self._link(group, whole, total)

    def _near(self, one: _Group, other: _Group) -> list[_Group]:
        """Return the groups that were closest to either of two, as many as are worth a look."""
        close: dict[int, float] = {}
        for part in (one, other):
            for group, (total, pairs) in part.links.items():
                close[group] = max(close.get(group, 0.0), total / pairs)
        close.pop(one.number, None)
        close.pop(other.number, None)
        most = min(_MOST_NEAR, _NEAR + len(one.texts) + len(other.texts))
        nearest = nsmallest(most, close, key=lambda group: (-close[group], group))
        return [self._groups[group] for group in nearest]

    def _forget(self, gone: _Group) -> None:
        del self._groups[gone.number]
        for group in gone.links:
            del self._groups[group].links[gone.number]


def _total(part: _Group, group: _Group) -> float:
    """Return the sum of the cosines of the texts of two groups, from memory if it is known."""
    total, pairs = part.links.get(group.number, (0.0, 0))
    if pairs == len(part.texts) * len(group.texts):
        return total
    return product(part.total, group.total)


def product(one: Vector, other: Vector) -> float:
    """Return the scalar product of two vectors."""
    if len(one) > len(other):
        one, other = other, one
    total = 0.0
    for word, weight in one.items():
        if word in other:
            total += weight * other[word]
    return total
