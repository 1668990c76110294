"""Which conflict of the lexicon an article is about, if any.

An article that names none is about none; it is never forced into one.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from digest.reading.passages import passages_of
from digest.reading.terms import Terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.model import Place, Text
    from digest.reading.terms import Word
    from digest.settings import Conflict, Lexicon

#: What a term counts: one sure term in the headline makes a conflict, or two likely ones there.
_SURE, _LIKELY = 1.0, 0.5
#: How much a sentence counts where it stands, and the most it adds.
_FIELD = {"title": 1.0, "standfirst": 1.0, "lead": 1.0, "body": 0.25}
_MOST = 2.0
_ENOUGH = 1.0


class _Term(NamedTuple):
    conflict: str
    weight: float


def find_conflict(text: Text, places: Sequence[Place], lexicon: Lexicon) -> str:
    """Return the key of the conflict an article is about, or "".

    `places` are the article's, which count for the conflict that is mainly fought there.
    """
    terms = _compiled(lexicon.conflicts)
    scores = dict.fromkeys((conflict.key for conflict in lexicon.conflicts), 0.0)
    for passage in passages_of(text):
        for key, found in _distinct(terms, passage.words).items():
            scores[key] += _FIELD[passage.field] * min(_MOST, found)
    for conflict in lexicon.conflicts:
        named = {place.canonical for place in places if place.country in conflict.countries[:1]}
        scores[conflict.key] += _LIKELY * len(named)
    best = max(scores, key=lambda key: scores[key], default="")
    return best if best and scores[best] >= _ENOUGH else ""


@lru_cache(maxsize=4)
def _compiled(conflicts: tuple[Conflict, ...]) -> Terms[_Term]:
    tiers = (("sure", _SURE), ("likely", _LIKELY))
    return Terms(
        (term, _Term(conflict.key, weight))
        for conflict in conflicts
        for tier, weight in tiers
        for term in getattr(conflict, tier)
    )


def _distinct(terms: Terms[_Term], words: Sequence[Word]) -> dict[str, float]:
    """Return what the different words of a sentence add up to, by conflict."""
    found: dict[str, dict[str, float]] = {}
    for match in terms.find(words):
        conflict, weight = match.payload
        first, last = match.spans[0]
        printed = " ".join(word.folded for word in words[first:last])
        found.setdefault(conflict, {})[printed] = weight
    return {conflict: sum(weights.values()) for conflict, weights in found.items()}
