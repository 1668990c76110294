"""How much a word tells stories apart: the rarer it is among them, the more.

Stories are counted and not articles: when half a day's articles name one town since one story is
all over the news, that town still tells its story from the others. The stories are not known at
first, so the count is made anew with each round of `digest.grouping.clusters`; and it is their
effective number (the inverse Simpson index of ecology), so that a word of ten reports of one story
and of two not yet put to it counts for 1.4 stories and not for three.
This is the inverse document frequency of text retrieval, with stories for documents.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from math import log, sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from digest.grouping.features import Features
from digest.grouping.features import singular, stem
from digest.grouping.wordlists import COMMON

#: A group of texts, by their numbers.
Group = Sequence[int]

#: A day is judged as if it came with this many other stories, in which a word is this rare, or a
#: common one this frequent; so a day of three articles doesn't find all words of its one story
#: everywhere.
_OTHERS = 60
_SHARE_IN_OTHERS = 0.001
_SHARE_OF_COMMON = 0.12
_SINGULAR = frozenset(map(singular, COMMON))
_COMMON = _SINGULAR | frozenset(map(stem, _SINGULAR))
#: A text's words beyond these, the least telling, are left out.
_MOST_WORDS = 100


class Rarity:
    """How rare each word is among the stories of a day."""

    def __init__(self, features: Sequence[Features], groups: Iterable[Group]) -> None:
        """Count, for each word, the effective number of the groups in which it occurs."""
        groups = list(groups)
        self._stories = len(groups) + _OTHERS
        self._says: dict[str, float] = {}
        self._shares: dict[str, float] = {}
        alone = (features[group[0]] for group in groups if len(group) == 1)
        texts = Counter(chain.from_iterable(alone))
        squares = texts.copy()
        for group in (group for group in groups if len(group) > 1):
            for word, count in Counter(word for i in group for word in features[i]).items():
                texts[word] += count
                squares[word] += count * count
        self._counts = {word: count * count / squares[word] for word, count in texts.items()}

    def share(self, word: str) -> float:
        """Return the share of stories that have a word, above 0 and at most 1.

        It is rounded, so that what is worked out of equal shares is worked out once.
        """
        share = self._shares.get(word)
        if share is None:
            others = _SHARE_OF_COMMON if word in _COMMON else _SHARE_IN_OTHERS
            exact = (self._counts.get(word, 0) + _OTHERS * others) / self._stories
            share = self._shares[word] = float(f"{exact:.2g}")
        return share

    def _say(self, word: str) -> float:
        """Return how much a word says, and remember it."""
        said = self._says[word] = -log(self.share(word))
        return said

    def vector(self, features: Features) -> dict[str, float]:
        """Return a text's words weighted by rarity, most telling first, with length 1."""
        known, say = self._says.get, self._say
        return unit(
            {word: weight * (known(word) or say(word)) for word, weight in features.items()}
        )


def unit(weights: Mapping[str, float]) -> dict[str, float]:
    """Return the heaviest words of a text, heaviest first, their weights scaled to length 1."""
    kept = sorted([(-weight, word) for word, weight in weights.items()])[:_MOST_WORDS]
    length = sqrt(sum(weight * weight for weight, _ in kept)) or 1.0
    return {word: -weight / length for weight, word in kept}
