"""Which place of the gazetteer a name means, as far as is certain and no further.

The place that the rest of the text points to: its conflict's countries first, then countries,
peoples and regions named beside it, then size. A name that may mean several places far apart is
their region or nothing: a wrong pin is worse than none.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from digest.model import Place
from digest.reading.topics.cues import NO_CUE
from digest.reading.topics.surroundings import ANY, AREAS, LARGE, REGION, TOWN, of_kind

if TYPE_CHECKING:
    from digest.model import Precision
    from digest.reading.topics.surroundings import Surroundings
    from digest.reading.topics.toponyms import Toponym
    from digest.settings import Spot

#: The people of a town that is meant though the text speaks of other countries.
_FAMOUS = 400_000
#: The people of one that is meant though they are spoken of, if no other country has its name.
_TOWN = 20_000
#: The least share of what speaks for the first country that a town of another must have.
_LEAST = 0.15
#: A name of a small town that nothing else speaks for: its letters, and the cue before it.
_LONG_NAME, _SURE_CUE = 5, 0.8
#: How much better the best place of a name must be than one in another region, or in its own.
_MARGIN, _MARGIN_INSIDE = 0.6, 0.3
#: Places nearer than this are one for a reader of a map, in kilometres.
_NEAR = 40.0
#: What a place of each kind starts with; a town has more by its size.
_BASE = {"town": 0.3, "district": 1.5, "region": 2.0, "country": 2.0}
#: What it adds that a town or district lies where the text's conflict is mainly fought.
_FRONT = 0.5
#: What it adds that a place lies in a district that the text names: "Amel, Dovrin district".
_INSIDE = 1.5
#: What its own name adds to a place, and to a country, which few towns have the name of.
_OWN = {"town": 0.5, "district": 0.5, "region": 0.5, "country": 3.0}


def resolve(
    toponym: Toponym,
    context: Surroundings,
    holders: set[tuple[str, str]],
    *,
    holds_unknown: bool = False,
) -> Place | None:
    """Return the place a toponym means, its region where that is all that is certain, or None.

    A place outside the region that holds it by the text is one that the gazetteer lacks. A wide
    district that holds a place that the gazetteer lacks is not meant at its seat.
    """
    ranked = sorted(_held(toponym, holders), key=lambda spot: -_score(spot, toponym, context))
    if not ranked:
        return None
    best = ranked[0] if holds_unknown else _at_seat(ranked[0], toponym)
    if best.kind == "country":
        return _place(toponym, best, "country") if toponym.cue > NO_CUE else None
    inside = not best.region or _is_in(best, holders)
    if not inside and any(country == best.country for country, _ in holders):
        return None
    if not _is_certain(best, toponym, context, holders):
        return None
    rivals = [spot for spot in ranked[1:] if _rivals(spot, best, toponym, context)]
    if any((spot.country, spot.region) != (best.country, best.region) for spot in rivals):
        return None
    exact: Precision = "town" if best.kind == "town" and toponym.said not in AREAS else "region"
    pinned = not rivals and (best.kind != "town" or toponym.said not in {"region", "area"})
    return _place(toponym, best, "region" if rivals else exact, pinned=pinned)


def _held(toponym: Toponym, holders: set[tuple[str, str]]) -> tuple[Spot, ...]:
    """Return the places in what holds a name by the text; an editor's are in no region.

    Those that the words beside the name say it is come first: "the 4th district of Amel".
    """
    spots = of_kind(toponym)
    if not holders:
        return spots
    inside = tuple(spot for spot in spots if _is_in(spot, holders))
    countries = {country for country, _ in holders}
    added = (s for s in spots if s.kind == "town" and not s.region and s.country in countries)
    others = (spot for spot in toponym.spots if spot.kind == "town" and _is_in(spot, holders))
    return inside or tuple(added) or tuple(others) or spots


def _is_in(spot: Spot, holders: set[tuple[str, str]]) -> bool:
    return (spot.country, spot.region) in holders or (spot.country, "") in holders


def _at_seat(spot: Spot, toponym: Toponym) -> Spot:
    """Return a district at the town that it has its name of, where its events mostly are."""
    if spot.kind != "district":
        return spot
    area = (spot.country, spot.region, spot.district)
    towns = (
        town
        for town in toponym.spots
        if town.kind == "town" and (town.country, town.region, town.district) == area
    )
    seat = next(towns, spot)
    return replace(spot, lat=seat.lat, lon=seat.lon)


def _is_certain(
    best: Spot, toponym: Toponym, context: Surroundings, holders: set[tuple[str, str]]
) -> bool:
    """Say whether a name means its best place at all, and not a person, a word or a government.

    Where only the name itself speaks for the country, it must be a large town's or stand where
    nothing but a place can stand.
    """
    if best.region and _is_in(best, holders):
        return best.own or toponym.cue > NO_CUE
    if toponym.cue <= NO_CUE and (best.capital or not best.own or best.population < LARGE):
        return False
    strength = context.countries.get(best.country, 0.0) * context.most
    if strength > _of_itself(best, toponym):
        return context.countries[best.country] > _LEAST or best.population >= _FAMOUS
    if best.population >= (LARGE if strength == context.most else _FAMOUS):
        return best.own
    if best.own and toponym.cue >= _SURE_CUE and best.population >= _TOWN and _is_alone(toponym):
        return True
    sure = toponym.cue >= _SURE_CUE or (toponym.said == "town" and toponym.cue > NO_CUE)
    unmistakable = len(toponym.name) >= _LONG_NAME and sure
    return best.own and unmistakable and strength == context.most


def _is_alone(toponym: Toponym) -> bool:
    """Say whether only one country has places of a name."""
    return len({spot.country for spot in toponym.spots}) == 1


def _of_itself(best: Spot, toponym: Toponym) -> float:
    """Return how much a name alone speaks for the country of its best place."""
    regions = {spot.country for spot in toponym.spots if spot.kind == "region"}
    of_region = REGION / len(regions) if best.country in regions else 0.0
    return ANY + of_region + (TOWN if best.population >= LARGE else 0.0)


def _rivals(spot: Spot, best: Spot, toponym: Toponym, context: Surroundings) -> bool:
    """Say whether a name may as well mean a place that is not near the best."""
    inside = (spot.country, spot.region) == (best.country, best.region)
    if inside and spot.district and spot.district == best.district and spot.kind == "district":
        return False  # the district of a town
    behind = _score(best, toponym, context) - _score(spot, toponym, context)
    return behind < (_MARGIN_INSIDE if inside else _MARGIN) and _distance(best, spot) > _NEAR


def _score(spot: Spot, toponym: Toponym, context: Surroundings) -> float:
    score = _BASE[spot.kind] + (_OWN[spot.kind] if spot.own else 0.0)
    if spot.kind == "town":
        score += 0.5 * math.log10(max(spot.population, 300))
    score += 3.0 * context.countries.get(spot.country, 0.0)
    if (spot.country, spot.region, spot.district) in context.districts:
        score += _INSIDE
    sentences = context.regions.get((spot.country, spot.region), frozenset())
    if spot.kind in {"town", "district"} and sentences:
        score += 2.0 if toponym.sentence in sentences else 1.0
    elif spot.kind in {"town", "district"} and (spot.country, spot.region) in context.fronts:
        score += _FRONT
    return score


def _place(toponym: Toponym, spot: Spot, precision: Precision, *, pinned: bool = True) -> Place:
    return Place(
        name=toponym.name,
        canonical=spot.name,
        country=spot.country,
        precision=precision,
        lat=spot.lat if pinned else None,
        lon=spot.lon if pinned else None,
        line=toponym.line,
    )


def _distance(one: Spot, other: Spot) -> float:
    """Return the kilometres between two places; none of a region, which may hold the other."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        same = (one.country, one.region) == (other.country, other.region)
        return 0.0 if same else math.inf
    lat, other_lat = math.radians(one.lat), math.radians(other.lat)
    across = math.sin(math.radians(other.lon - one.lon) / 2) ** 2
    half = math.sin((other_lat - lat) / 2) ** 2 + math.cos(lat) * math.cos(other_lat) * across
    return 12742 * math.asin(math.sqrt(half))
