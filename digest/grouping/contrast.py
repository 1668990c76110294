"""Whether two groups of texts are told apart by their own words.

Two bouts of one boxer read alike, and yet each report of the first names one opponent and each of
the second another. Such words, in nearly all texts of one group and in none of the other, say that
there are two events, however much the rest has in common.

For each word two explanations are compared: one rate for both groups, or one for each. The rates
are unknown, so each is averaged over a Beta distribution about the word's share among stories
(the beta-binomial model of statistics).
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from math import log
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from digest.grouping.rarity import Rarity

N = TypeVar("N", int, float)

#: How many texts of prior belief there are in a word's share: the larger, the less is told apart.
_BELIEF = 16.0
#: A word tells apart if two rates explain it better than one by more than this, in nats.
_TELLING = 1.0
LEAST_LOSS = 6.0
#: No word of fewer texts of a group tells it apart, and no word is rarer than this.
_LEAST_SHARE = 0.2
_RAREST = 0.001
#: Groups are apart if the losses of such words exceed a least and this share of others' gains.
_LOSS_TO_GAIN = 0.135


@dataclass(slots=True)
class Counted:
    """In how many of a group's texts each word is; a group gives its counts to the one it joins."""

    size: int
    words: dict[str, int]
    #: The words that enough of the texts have to tell the group from another.
    frequent: tuple[str, ...]

    @classmethod
    def of(cls, words: Iterable[str]) -> Counted:
        """Return the counts of one text."""
        counts = dict.fromkeys(words, 1)
        return cls(1, counts, tuple(counts))

    @classmethod
    def mean(cls, size: int, words: dict[str, int]) -> Counted:
        """Return the counts of some texts."""
        return cls(size, words, _frequent(words, words, size))

    def with_(self, other: Counted) -> Counted:
        """Return the counts of two groups as one."""
        words, size = added(self.words, other.words), self.size + other.size
        if size * _LEAST_SHARE < 1:
            return Counted(size, words, tuple(words))
        either = dict.fromkeys((*self.frequent, *other.frequent))
        return Counted(size, words, _frequent(either, words, size))


def added(some: dict[str, N], more: dict[str, N]) -> dict[str, N]:
    """Return the sum of two vectors, made of the longer one."""
    if len(some) < len(more):
        some, more = more, some
    for word, weight in more.items():
        some[word] = some[word] + weight if word in some else weight
    return some


def apart(some: Counted, many: Counted, rarity: Rarity, least: float = LEAST_LOSS) -> bool:
    """Say whether groups of texts are two events.

    `least` is the loss in nats, summed over the words that tell them apart, that it takes.
    """
    telling = dict.fromkeys((*_telling(some, many.size), *_telling(many, some.size)))
    lost = -sum(gain for gain in _gains(telling, some, many, rarity) if gain < -_TELLING)
    if lost <= least:
        return False
    few, rest = sorted((some.words, many.words), key=len)
    shared = filter(rest.__contains__, few)
    gains = (gain for gain in _gains(shared, some, many, rarity) if gain > 0)
    enough = (lost - least) / _LOSS_TO_GAIN
    return all(won < enough for won in accumulate(gains))


def _telling(group: Counted, others: int) -> list[str]:
    """Return the words of a group that may tell it from one of so many other texts."""
    least = _least_count(group.size, others)
    if least > group.size:
        return []
    return [word for word in group.frequent if group.words[word] >= least]


@lru_cache(maxsize=1 << 12)
def _least_count(size: int, others: int) -> int:
    """Return how many of a group's texts must have a word that tells it from one of other texts.

    No word tells the two apart that fewer of them have, even if none of the others has it.
    """
    gain = _Gain(size, others)
    counts = range(1, size + 1)
    return 1 + bisect_left(counts, _TELLING, key=lambda n: -gain.of(n, 0, _RAREST))


def _frequent(words: Iterable[str], counts: Mapping[str, int], size: int) -> tuple[str, ...]:
    """Return those words that enough of a group's texts have to tell it from another."""
    least = _LEAST_SHARE * size
    return tuple(word for word in words if counts[word] > least)


def _gains(words: Iterable[str], some: Counted, many: Counted, rarity: Rarity) -> Iterator[float]:
    """Yield by how many nats one rate for both groups explains each word better than two."""
    gain = _Gain(some.size, many.size)
    for word in words:
        yield gain.of(some.words.get(word, 0), many.words.get(word, 0), rarity.share(word))


class _Gain:
    """By how many nats one rate for two groups of so many texts explains a word better than two."""

    def __init__(self, some: int, many: int) -> None:
        self._some, self._many = some, many
        #: So long are the tables that are looked at; in a few lengths, so that there are few.
        self._room = 1 << (some + many).bit_length()
        whole = _rises(_BELIEF, self._room)
        self._whole = whole[some + many] - whole[some] - whole[many]

    def of(self, in_some: int, in_many: int, share: float) -> float:
        """Return the gain for a word of this share that so many texts of each group have."""
        has, lacks = _rates(share, self._room)
        some, many = self._some - in_some, self._many - in_many
        return (
            has[in_some + in_many]
            - has[in_some]
            - has[in_many]
            + lacks[some + many]
            - lacks[some]
            - lacks[many]
            - self._whole
        )


@lru_cache(maxsize=1 << 12)
def _rates(share: float, room: int) -> tuple[Sequence[float], Sequence[float]]:
    """Return what the texts that have a word of this share add to its evidence, and the others."""
    return _rises(_BELIEF * share, room), _rises(_BELIEF * (1 - share), room)


@lru_cache(maxsize=1 << 12)
def _rises(start: float, room: int) -> Sequence[float]:
    """Return the logarithms of the rising factorials of a number: 1, x, x (x + 1) and so on."""
    return tuple(accumulate((log(start + step) for step in range(room)), initial=0.0))
