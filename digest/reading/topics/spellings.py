"""Villages, and towns that a text spells in another way than the gazetteer, by a region it names.

Names of another script are written in Latin letters in many ways: "Woldiya" is "Weldiya". That two
names share their consonants tells little, but much where the text names the town's region too.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from digest.reading.topics.surroundings import AREAS, of_kind
from digest.reading.topics.words import name_key, spelling_key, village_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from digest.reading.topics.surroundings import Surroundings
    from digest.reading.topics.toponyms import Toponym
    from digest.settings import Spot

#: A name that a place must be meant by, and the shortest key, with its mark.
_SURE_CUE, _SHORTEST = 0.7, 4
#: How alike two spellings are, from 0 to 1; those that share only a country; and few consonants.
_ALIKE, _IN_COUNTRY, _VERY_ALIKE = 0.65, 0.72, 0.8
#: The key of a name with many consonants, with its mark.
_LONG = 5
#: What must speak for a country whose towns a name is compared with, and their people; those of
#: whom none is told are in the gazetteer as seats.
_NAMED, _KNOWN = 1.0, 5_000


def respelled(
    toponym: Toponym, context: Surroundings, find: Callable[[str], tuple[Spot, ...]]
) -> Toponym:
    """Return a name with a named region's villages, or the towns spelt like it, if it has none.

    Many villages have one name, and the gazetteer lacks others: one is meant in its region only.
    """
    if toponym.cue < _SURE_CUE:
        return toponym
    known = _inside(of_kind(toponym), context)
    if any(spot.lat is not None or spot.kind == "region" for spot in known):
        return toponym
    if known and toponym.said in AREAS:
        return toponym
    key = name_key(toponym.name)
    spots = _inside(find(village_key(key)), context) or _spelt_like(key, toponym, context, find)
    return toponym._replace(spots=spots, said="") if spots else toponym


def _inside(spots: tuple[Spot, ...], context: Surroundings) -> tuple[Spot, ...]:
    """Return the places in the regions that the text names."""
    return tuple(spot for spot in spots if (spot.country, spot.region) in context.regions)


def _spelt_like(
    key: str, toponym: Toponym, context: Surroundings, find: Callable[[str], tuple[Spot, ...]]
) -> tuple[Spot, ...]:
    """Return the towns spelt like a name in the regions named, else in the country meant."""
    spelling = spelling_key(key)
    towns = find(spelling)
    least = _ALIKE if len(spelling) >= _SHORTEST else _VERY_ALIKE
    inside = tuple(s for s in _inside(towns, context) if _likeness(key, s) >= least)
    if inside or of_kind(toponym) or context.most < _NAMED:
        return inside
    least = _IN_COUNTRY if len(spelling) >= _LONG else _VERY_ALIKE
    return tuple(
        spot
        for spot in towns
        if context.countries.get(spot.country) == 1.0
        and not 0 < spot.population < _KNOWN
        and _likeness(key, spot) >= least
    )


def _likeness(key: str, spot: Spot) -> float:
    return SequenceMatcher(None, key, name_key(spot.name), autojunk=False).ratio()
