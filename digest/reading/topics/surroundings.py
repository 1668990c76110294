"""What a text says of where it is: the countries and regions that it speaks for.

`resolving` weighs the places of a name by it. Nothing here decides which place is meant.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from digest.reading.topics.namewords import is_border
from digest.reading.topics.words import name_key

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from digest.reading.topics.passages import Passage
    from digest.reading.topics.placewords import Said
    from digest.reading.topics.toponyms import Toponym
    from digest.settings import Lexicon, Spot

#: What speaks for a country: its conflict, its name or people, one of its regions, a large town,
#: any place of a name that may be there.
_CONFLICT, _NAMED, REGION, TOWN, ANY = 2.0, 2.0, 1.5, 0.7, 0.3
#: What speaks less for the countries of a conflict that it is not mainly fought in.
_ABROAD = 0.5
#: What speaks for the countries of a conflict when one of them is named.
_OTHER_SIDE = 0.7
#: The people of a large town.
LARGE = 100_000
#: What a name is said to be where it holds other places.
AREAS = frozenset(("region", "district", "area"))

#: The kinds of place that a name may be by what it is said to be, the better first.
_KINDS: Mapping[Said, tuple[frozenset[str], ...]] = {
    "": (frozenset(("town", "district", "region", "country")),),
    "town": (frozenset(("town",)),),
    "region": (frozenset(("region",)), frozenset(("district",))),
    "district": (frozenset(("district",)),),
    "area": (frozenset(("region", "country")), frozenset(("district",))),
}


class Surroundings(NamedTuple):
    """What a text says of where it is."""

    #: Country to how much speaks for it, the most being 1, and how much that is.
    countries: Mapping[str, float]
    most: float
    #: Regions by (country, region), with the sentences that name them.
    regions: Mapping[tuple[str, str], frozenset[int]]
    #: The regions that the text's conflict is mainly fought in.
    fronts: frozenset[tuple[str, str]] = frozenset()
    #: Districts by (country, region, district) that the text names as such.
    districts: frozenset[tuple[str, str, str]] = frozenset()


def surroundings_of(
    passages: Sequence[Passage], about: str, toponyms: Sequence[Toponym], lexicon: Lexicon
) -> Surroundings:
    """Return what speaks for each country and region; `about` is the conflict's key, or ""."""
    countries = _countries(passages, about, toponyms, lexicon)
    regions: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for toponym in toponyms:
        for region in regions_of(toponym):
            regions[region].add(toponym.sentence)
    most = max(countries.values(), default=1.0)
    return Surroundings(
        {country: strength / most for country, strength in countries.items()},
        most,
        {region: frozenset(sentences) for region, sentences in regions.items()},
        _fronts(about, lexicon),
        frozenset(
            (spot.country, spot.region, spot.district)
            for toponym in toponyms
            if toponym.said == "district"
            for spot in of_kind(toponym)
        ),
    )


@lru_cache(maxsize=16)
def _fronts(key: str, lexicon: Lexicon) -> frozenset[tuple[str, str]]:
    """Return the regions that a conflict is mainly fought in."""
    return frozenset(
        (spot.country, spot.region)
        for conflict in lexicon.conflicts
        if conflict.key == key
        for name in conflict.regions
        for spot in lexicon.gazetteer(name_key(name))
        if spot.kind == "region" and spot.country in conflict.countries
    )


def _countries(
    passages: Sequence[Passage], about: str, toponyms: Sequence[Toponym], lexicon: Lexicon
) -> dict[str, float]:
    """Return how much speaks for each country: its conflict, its people, its places."""
    countries = defaultdict(float, _strengths(toponyms))
    for country in _peoples(passages):
        countries[country] += _NAMED
    for conflict in lexicon.conflicts:
        named = any(countries.get(country, 0.0) >= _NAMED for country in conflict.countries)
        strength = _CONFLICT if conflict.key == about else _OTHER_SIDE if named else 0.0
        for number, country in enumerate(conflict.countries if strength else ()):
            countries[country] += strength - (_ABROAD if number else 0.0)
    return countries


def _peoples(passages: Sequence[Passage]) -> set[str]:
    """Return the countries whose people or bodies a text names, but for "the Velmarian border"."""
    return {
        match.payload.key
        for passage in passages
        for match in passage.of("people")
        if not is_border(passage.words, match.spans[0][0], match.spans[-1][-1])
    }


def _strengths(toponyms: Sequence[Toponym]) -> dict[str, float]:
    """Return how much the names of places speak for each country, each name once."""
    strengths: defaultdict[str, float] = defaultdict(float)
    for spots in {one.spots for one in toponyms if one.spots and not one.borders}:
        towns = any(spot.own for spot in spots if spot.kind == "town")
        named = {s.country for s in spots if s.kind == "country" and (s.own or not towns)}
        if named:
            strengths[min(named)] += _NAMED
            continue
        countries = {spot.country for spot in spots}
        regions = {spot.country for spot in spots if spot.kind == "region"}
        largest = max(spots, key=lambda spot: spot.population)
        for country in countries:
            strengths[country] += ANY / len(countries)
        for country in regions:
            strengths[country] += REGION / len(regions)
        if largest.population >= LARGE:
            strengths[largest.country] += TOWN
    return strengths


def regions_of(toponym: Toponym) -> set[tuple[str, str]]:
    """Return the regions that a name may be, or be a district of; a town's own district is none."""
    spots = of_kind(toponym)
    kinds = {"region"} if any(spot.kind == "town" for spot in spots) else {"region", "district"}
    named = toponym.said in AREAS
    return {(spot.country, spot.region) for spot in spots if named or spot.kind in kinds}


def of_kind(toponym: Toponym) -> tuple[Spot, ...]:
    """Return the places of a name that are what the words beside it say: "Amel district".

    Where there is none, a district may be named after a town that the gazetteer has.
    """
    for kinds in _KINDS[toponym.said]:
        if spots := tuple(spot for spot in toponym.spots if spot.kind in kinds):
            return spots
    towns = toponym.said != "town"
    return tuple(spot for spot in toponym.spots if towns and spot.kind != "country")
