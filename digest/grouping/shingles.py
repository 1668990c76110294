"""Which texts are one, by the runs of words that they share (Broder's shingles and containment).

Each text is compared only with those that had one of its runs first or last before it, and each
comparison takes time in proportion to the texts' length, so that many long texts are no trouble.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, reduce
from itertools import chain, filterfalse, islice
from operator import or_
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

#: The runs of four words of a text, in order, as checksums.
Runs = tuple[int, ...]

_WORD = re.compile(r"\w+")
_WORDS_OF_RUN = 4
#: A text is known by the runs of its first words.
_MOST_WORDS = 2000
#: A text is found by one in so many of its runs, if they are enough.
_ONE_IN, _ENOUGH = 4, 16
#: Texts that share fewer of those than this are not compared.
_LEAST_SHARED = 3
#: … and no text with more of those before it, which are those that share most.
_MOST_COMPARED = 8
#: Texts are one if so much of the shorter's words is in runs that the other has too …
_NEARLY_ALL = 0.9
#: … or so much, and among it an unbroken run of this many words: one was made from the other.
_A_THIRD = 0.3
_LONG_RUN = 50
#: Of a text with fewer runs than this, as of a headline, all must be the same.
_SHORT = 16


def shingles(paragraphs: Iterable[str]) -> Runs:
    """Return the runs of words of a text; of a very short one, its words as one run."""
    every = chain.from_iterable(map(_WORD.findall, paragraphs))
    words = [word.casefold().encode("utf-8", "replace") for word in islice(every, _MOST_WORDS)]
    if len(words) < _WORDS_OF_RUN:
        return (crc32(b" ".join(words)),)
    runs = zip(*(words[start:] for start in range(_WORDS_OF_RUN)), strict=False)
    return tuple(map(crc32, map(b" ".join, runs)))


def alike(texts: Sequence[Runs]) -> list[list[int]]:
    """Return the numbers of the texts grouped by what is one text, all in ascending order."""
    leader = list(range(len(texts)))

    def leader_of(text: int) -> int:
        while leader[text] != text:
            leader[text] = leader[leader[text]]
            text = leader[text]
        return text

    @cache
    def distinct(text: int) -> frozenset[int]:
        return frozenset(texts[text])

    for one, other in _candidates(texts):
        first, second = sorted((leader_of(one), leader_of(other)))
        if first != second:
            shorter, longer = sorted((one, other), key=lambda i: (len(distinct(i)), texts[i]))
            if _one_text(texts[shorter], texts[longer], distinct(longer)):
                leader[second] = first
    groups: dict[int, list[int]] = {}
    for text in range(len(texts)):
        groups.setdefault(leader_of(text), []).append(text)
    return list(groups.values())


def _candidates(texts: Sequence[Runs]) -> Iterable[tuple[int, int]]:
    """Yield each text with those few before it with which it shares most runs."""
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for text, runs in enumerate(texts):
        marks = _marks(runs)
        known = list(filter(first.__contains__, marks))
        shared = Counter(map(first.__getitem__, known))
        shared.update(map(last.__getitem__, filter(last.__contains__, known)))
        for earlier, count in shared.most_common(_MOST_COMPARED):
            if count >= min(_LEAST_SHARED, len(marks)):
                yield earlier, text
        last.update(dict.fromkeys(known, text))
        first.update(dict.fromkeys(filterfalse(first.__contains__, marks), text))


def _marks(runs: Runs) -> list[int]:
    """Return the distinct runs by which a text is found: all of a short one, some of a long one.

    Which some it is depends on the runs alone, so texts that share many share some of these.
    """
    distinct = list(dict.fromkeys(runs))
    some = [run for run in distinct if run % _ONE_IN == 0]
    return some if len(some) >= _ENOUGH else distinct


def _one_text(shorter: Runs, longer: Runs, distinct: frozenset[int]) -> bool:
    """Say whether two texts are one, given the distinct runs of the longer."""
    if len(shorter) < _SHORT:
        return shorter == longer
    shared = bytes(map(distinct.__contains__, shorter))
    if shared.count(1) * _WORDS_OF_RUN < _A_THIRD * len(shorter):
        return False
    words = _covered(shared)
    covered = words.count(1) / len(words)
    return covered >= _NEARLY_ALL or (
        covered >= _A_THIRD
        and b"\1" * _LONG_RUN in words
        and _longest_run(shorter, longer) >= _LONG_RUN
    )


def _covered(shared: bytes) -> bytes:
    """Return, for each word of a text, a one if it stands in a run that is shared, else a zero.

    `shared` says so of each run. All are looked at in one step, as the digits of one number.
    """
    runs = int.from_bytes(shared, "little")
    words = reduce(or_, (runs << 8 * place for place in range(_WORDS_OF_RUN)))
    return words.to_bytes(len(shared) + _WORDS_OF_RUN - 1, "little")


def _longest_run(one: Runs, other: Runs) -> int:
    """Return the length in words of the longest run of words that two texts share.

    Where a run of four words repeats, only its first place is followed; that keeps this linear.
    """
    places = {run: place for place, run in reversed(list(enumerate(other)))}
    longest = length = 0
    follows = -1
    for run in one:
        if 0 <= follows < len(other) and other[follows] == run:
            length += 1
        else:
            follows = places.get(run, -1)
            length = 1 if follows >= 0 else 0
        follows = follows + 1 if length else -1
        longest = max(longest, length)
    return longest + _WORDS_OF_RUN - 1 if longest else 0
