"""Which texts tell of the same event, from their words alone.

Three rounds merge what is close enough, each with the rarity of words counted anew by the stories
of the round before. Then each story is looked at by itself, with words weighted by their rarity
within it, to see whether it falls into groups that are `apart`.
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from math import log, sqrt
from typing import TYPE_CHECKING

from digest.grouping.linking import Linking, neighbours
from digest.grouping.rarity import Group, Rarity, unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from digest.grouping.features import Features

_ROUNDS = 3
#: How close, as a mean cosine, large groups must be to be one, and how much closer single texts.
_CLOSE = 0.10
_CLOSER = 0.08
#: A story of fewer texts is never split.
_LEAST_TO_SPLIT = 4


def cluster(features: Sequence[Features]) -> list[list[int]]:
    """Return the numbers of the texts grouped by event, each group and all in ascending order.

    The texts must come in an order of their own, for the groups may depend on it.
    """
    groups: list[list[int]] = [[text] for text in range(len(features))]
    for _ in range(_ROUNDS):
        rarity = Rarity(features, groups)
        vectors = [rarity.vector(text) for text in features]
        groups = Linking(vectors, rarity, _threshold).run(neighbours(vectors))
    rarity = Rarity(features, groups)
    return sorted(part for group in groups for part in _split(group, features, rarity))


def _threshold(one: int, other: int) -> float:
    """Return how close groups of these sizes must be: of few texts, little is known."""
    return _CLOSE + _CLOSER / sqrt(one * other)


def _split(group: Group, features: Sequence[Features], rarity: Rarity) -> Iterable[list[int]]:
    """Yield the events that a group of texts tells of; mostly the group itself."""
    if len(group) < _LEAST_TO_SPLIT:
        return [list(group)]
    counts = Counter(word for text in group for word in features[text])
    vectors = [
        unit({w: n * log((len(group) + 1) / counts[w]) for w, n in features[text].items()})
        for text in group
    ]
    linking = Linking(vectors, rarity, lambda *_: 1e-9)
    parts = linking.run(combinations(range(len(group)), 2))
    return [[group[text] for text in part] for part in parts]
