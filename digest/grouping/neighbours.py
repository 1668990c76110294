"""Which texts are worth comparing: each with few others, found by its most telling words."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from digest.grouping.linking import Vector

#: A text is compared with those that share one of its most telling words: so many words …
_WORDS_TO_FIND_BY = 6
#: … and for each this many of the texts before and after it that have it too.
_NEIGHBOURS = 3
#: Of those it is compared with this many, that share most.
_MOST_COMPARED = 12


def neighbours(vectors: Sequence[Vector]) -> Iterator[tuple[int, int]]:
    """Yield pairs of texts that share a telling word, each once; a bounded number for each text."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for text, vector in enumerate(vectors):
        for word in vector:
            holders[word].append(text)
    met: set[tuple[int, int]] = set()
    for text, vector in enumerate(vectors):
        shared: defaultdict[int, float] = defaultdict(float)
        telling = ((word, at) for word, at in vector.items() if len(holders[word]) > 1)
        for word, weight in islice(telling, _WORDS_TO_FIND_BY):
            having = holders[word]
            place = bisect_left(having, text)
            for other in having[max(0, place - _NEIGHBOURS) : place + _NEIGHBOURS + 1]:
                shared[other] += weight * vectors[other][word]
        shared.pop(text, None)
        for other in sorted(shared, key=lambda i: (-shared[i], i))[:_MOST_COMPARED]:
            pair = (text, other) if text < other else (other, text)
            if pair not in met:
                met.add(pair)
                yield pair
