"""Towns that a text spells in another way than the gazetteer, by the region that it names.

Names of another script are written in Latin letters in many ways: "Woldiya" is "Weldiya". That two
names share their consonants tells little, but much where the text names the town's region too.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from digest.reading.topics.words import name_key, spelling_key

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from digest.reading.topics.toponyms import Toponym
    from digest.settings import Spot

#: A name that a place must be meant by, and the shortest key, with its mark.
_SURE_CUE, _SHORTEST = 0.7, 4
#: How alike two spellings are, from 0 to 1.
_ALIKE = 0.65


def respelled(
    toponym: Toponym,
    regions: Collection[tuple[str, str]],
    find: Callable[[str], tuple[Spot, ...]],
) -> Toponym:
    """Return a name with the towns of a named region that are spelt like it, if it has none."""
    if toponym.cue < _SURE_CUE or not regions:
        return toponym
    known = [spot for spot in toponym.spots if (spot.country, spot.region) in regions]
    if any(spot.lat is not None or spot.kind == "region" for spot in known):
        return toponym
    key = name_key(toponym.name)
    if len(spelling_key(key)) < _SHORTEST:
        return toponym
    towns = tuple(
        spot
        for spot in find(spelling_key(key))
        if (spot.country, spot.region) in regions and _are_alike(key, name_key(spot.name))
    )
    return toponym._replace(spots=towns, said="") if towns else toponym


def _are_alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE
