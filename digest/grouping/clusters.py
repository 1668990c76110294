"""Which texts tell of the same event, from their words alone.

Rounds merge what is close enough, each with the rarity of words counted anew by the stories of the
round before, until nothing changes. Then each story is looked at by itself, to see whether it is
several.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from digest.grouping.linking import Linking, Threshold
from digest.grouping.neighbours import neighbours
from digest.grouping.rarity import Group, Rarity
from digest.grouping.splitting import split

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from digest.grouping.features import Features

#: What is rare depends on the groups, and these on what is rare: there are so many rounds at most,
#: until one joins this share of the texts or none. One that joins more than the one before does not
#: settle, as where all texts are of one mould, and is not taken.
_MOST_ROUNDS, _SETTLED = 5, 0.02
#: How close single texts must be to be one story, as a cosine; and how close, in the mean, the
#: texts of large groups, if they are of few words or of many.
_CLOSE_ALONE = 0.22
_CLOSE_OF_FEW_WORDS = 0.06
_CLOSE_OF_MANY_WORDS = 0.125
_MANY_WORDS = 45
#: Large groups of headlines must have more in common than a word that tells little: about so much
#: of a word in each pair of texts.
_WORDS_IN_COMMON = 0.6


def cluster(features: Sequence[Features]) -> list[list[int]]:
    """Return the numbers of the texts grouped by event, each group and all in ascending order.

    The texts must come in an order of their own, for the groups may depend on it.
    """
    groups: list[list[int]] = [[text] for text in range(len(features))]
    most = len(features)
    for _ in range(_MOST_ROUNDS):
        rarity = Rarity(features, groups)
        vectors = [rarity.vector(text) for text in features]
        found = Linking(vectors, rarity, _THRESHOLD).run(neighbours(vectors))
        joined = _joined(groups, found)
        if joined > most:
            break
        groups, most = found, joined
        if joined <= len(features) * _SETTLED:
            break
    rarity = Rarity(features, groups)
    return sorted(part for group in groups for part in split(group, features, rarity))


def _joined(before: Iterable[Group], after: Iterable[Group]) -> int:
    """Return how often texts of different groups have come together."""
    was = {text: place for place, group in enumerate(before) for text in group}
    return sum(len({was[text] for text in group}) - 1 for group in after)


def _close_in_the_mean(words: float) -> float:
    """Return how close large groups must be whose texts have so many words.

    Texts of few words have few in common by chance, but each that they have makes them closer.
    """
    many = min(1.0, words / _MANY_WORDS)
    least = _CLOSE_OF_FEW_WORDS + (_CLOSE_OF_MANY_WORDS - _CLOSE_OF_FEW_WORDS) * many
    if words * least < _WORDS_IN_COMMON:
        least = min(_CLOSE_ALONE, _WORDS_IN_COMMON / max(words, 1.0))
    return least


_THRESHOLD = Threshold(_CLOSE_ALONE, _close_in_the_mean)
