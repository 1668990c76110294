"""Which conflict of the lexicon an article is about, if any.

An article that names none is about none; it is never forced into one.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from digest.reading.topics.passages import passages_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.model import Place, Text
    from digest.reading.topics.passages import Passage
    from digest.settings import Lexicon

#: What a place of the country where a conflict is mainly fought says for it; 1 is enough.
_PLACE = 0.5
#: How much a sentence counts where it stands, and the most it adds.
_FIELD = {"title": 1.0, "standfirst": 1.0, "lead": 1.0, "body": 0.25}
_MOST = 2.0
_ENOUGH = 1.0


def find_conflict(text: Text, places: Sequence[Place], lexicon: Lexicon) -> str:
    """Return the key of the conflict an article is about, or "".

    `places` are the article's, which count for the conflict that is mainly fought there.
    """
    scores = dict(_scores(text, lexicon))
    named = Counter(country for country, _ in {(p.country, p.canonical) for p in places})
    for conflict in lexicon.conflicts if places else ():
        scores[conflict.key] += _PLACE * sum(named[key] for key in conflict.countries[:1])
    best = max(scores, key=lambda key: scores[key], default="")
    return best if best and scores[best] >= _ENOUGH else ""


@lru_cache(maxsize=2)
def _scores(text: Text, lexicon: Lexicon) -> tuple[tuple[str, float], ...]:
    """Return what the words of an article say for each conflict; asked for more than once."""
    scores = dict.fromkeys((conflict.key for conflict in lexicon.conflicts), 0.0)
    for passage in passages_of(text, lexicon):
        for key, found in _distinct(passage).items():
            scores[key] += _FIELD[passage.field] * min(_MOST, found)
    return tuple(scores.items())


def _distinct(passage: Passage) -> dict[str, float]:
    """Return what the different words of a sentence add up to, by conflict."""
    found: dict[str, dict[str, float]] = {}
    for match in passage.of("conflict"):
        first, last = match.spans[0]
        printed = " ".join(passage.words.folded[first:last])
        weights = found.setdefault(match.payload.key, {})
        weights[printed] = max(weights.get(printed, 0.0), match.payload.weight)
    return {conflict: sum(weights.values()) for conflict, weights in found.items()}
