"""Whether a group of texts is one event, looked at by itself: mostly it is.

Its words are weighted by their rarity within the group, so what brought the texts together counts
for little. The group falls into parts that are `apart`, or that have next to nothing else in
common, as headlines on two doings of one company.
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from math import inf, log
from typing import TYPE_CHECKING

from digest.grouping.contrast import added
from digest.grouping.linking import Linking, Threshold, product
from digest.grouping.neighbours import neighbours
from digest.grouping.rarity import unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from digest.grouping.features import Features
    from digest.grouping.linking import Vector
    from digest.grouping.rarity import Group, Rarity

#: In a story of fewer texts no word is in enough of them to tell its parts apart.
_LEAST_TO_SPLIT = 9
#: In a larger one not all pairs of texts are looked at, which would take quadratic time.
_ALL_PAIRS = 20
#: It takes more to split a story than not to merge two: the nats lost by what tells them apart.
_LOSS_TO_SPLIT = 14.0
#: Parts closer than this, as a mean cosine of words that several of the texts have, are one.
_CLOSE = 0.01
_ANY, _SOME = Threshold(1e-9, lambda _: 1e-9), Threshold(_CLOSE, lambda _: _CLOSE)
#: A part that has little in common with the rest stands alone if it has so many texts.
_LEAST_PART = 3


def split(group: Group, features: Sequence[Features], rarity: Rarity) -> Iterable[list[int]]:
    """Yield the events that a group of texts tells of, given the features of all texts."""
    for part in _told_apart(group, features, rarity):
        yield from _with_little_in_common(part, features, rarity)


def _told_apart(group: Group, features: Sequence[Features], rarity: Rarity) -> list[list[int]]:
    """Return the parts of a group that are `apart`."""
    if len(group) < _LEAST_TO_SPLIT:
        return [list(group)]
    vectors = _within(group, features, 1.0)
    parts = _linked(Linking(vectors, rarity, _ANY, _LOSS_TO_SPLIT), vectors)
    return [[group[text] for text in part] for part in parts]


def _with_little_in_common(
    group: Group, features: Sequence[Features], rarity: Rarity
) -> list[list[int]]:
    """Return the parts of a group that share few words but for those that all have."""
    if len(group) < 2 * _LEAST_PART:
        return [list(group)]
    vectors = _within(group, features, 0.0)
    if len(group) <= _ALL_PAIRS and all(
        product(one, other) > _CLOSE for one, other in combinations(vectors, 2)
    ):
        return [list(group)]
    parts = _linked(Linking(vectors, rarity, _SOME, inf), vectors)
    return [[group[text] for text in part] for part in _gathered(parts, vectors)]


def _within(group: Group, features: Sequence[Features], lone: float) -> list[Vector]:
    """Return vectors by rarity within a group; words of a single text count by `lone`."""
    counts = Counter(word for text in group for word in features[text])
    rarity = {w: log((len(group) + 1) / n) * (lone if n == 1 else 1.0) for w, n in counts.items()}
    return [unit({w: n * rarity[w] for w, n in features[text].items()}) for text in group]


def _linked(linking: Linking, vectors: Sequence[Vector]) -> list[list[int]]:
    """Return the groups that are found by all pairs of a few texts, or by neighbours of many."""
    every = len(vectors) <= _ALL_PAIRS
    return linking.run(combinations(range(len(vectors)), 2) if every else neighbours(vectors))


def _gathered(parts: Sequence[list[int]], vectors: Sequence[Vector]) -> list[list[int]]:
    """Return the large parts, each with those texts of small ones that it is nearest to."""
    large = [part for part in parts if len(part) >= _LEAST_PART] or [[]]
    sums = [_sum(vectors[text] for text in part) for part in large]
    gathered = [list(part) for part in large]
    for text in (text for part in parts if len(part) < _LEAST_PART for text in part):
        near = max(range(len(large)), key=lambda i: (product(vectors[text], sums[i]), -i))
        gathered[near].append(text)
    return [sorted(part) for part in gathered]


def _sum(vectors: Iterable[Vector]) -> Vector:
    """Return the sum of some vectors."""
    total: dict[str, float] = {}
    for vector in vectors:
        total = added(dict(vector), total)
    return total
