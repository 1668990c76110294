"""Where an article's events are: its place names resolved as far as is certain and no further.

A name means the place that the rest of the text points to: its conflict's countries first, then
countries, peoples and regions named beside it, then size. A name that may mean several places far
apart is their region or nothing: a wrong pin is worse than none.
"""

from __future__ import annotations

import math
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from digest.model import Place
from digest.reading.conflicts import find_conflict
from digest.reading.names import name_key, sound_key
from digest.reading.passages import passages_of
from digest.reading.toponyms import NO_CUE, Toponym, find_toponyms

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from digest.model import Precision, Text
    from digest.settings import Lexicon, Spot

#: What speaks for a country: its conflict, its name or people, one of its regions, a large town,
#: any place of a name that may be there.
_CONFLICT, _NAMED, _REGION, _TOWN, _ANY = 2.0, 2.0, 1.5, 0.7, 0.3
#: What speaks for the countries of a conflict when one of them is named.
_OTHER_SIDE = 0.7
#: A town that is meant though the text speaks of other countries, or of none.
_FAMOUS, _LARGE = 400_000, 100_000
#: The least share of what speaks for the first country that a town of another must have.
_LEAST = 0.15
#: A name of a small town that nothing else speaks for: its letters, and the cue before it.
_LONG_NAME, _SURE_CUE = 5, 0.8
#: How much better the best place of a name must be than one in another region, or in its own.
_MARGIN, _MARGIN_INSIDE = 0.6, 0.3
#: Places nearer than this are one for a reader of a map, in kilometres.
_NEAR = 40.0
_MOST_PLACES = 12
#: The letters of a name that is also looked up as it sounds.
_SOUNDED = 6
#: What a name is said to be where it holds other places.
_AREAS = frozenset(("region", "district", "area"))
#: How much a place counts as the main one by how exact it is.
_EXACT: dict[Precision, float] = {"town": 1.0, "region": 0.5, "country": 0.1}
#: What a place of each kind starts with; a town has more by its size.
_BASE = {"town": 0.3, "district": 1.5, "region": 2.0, "country": 2.0}
#: What its own name adds to a place, and to a country, which few towns have the name of.
_OWN = {"town": 0.5, "district": 0.5, "region": 0.5, "country": 3.0}
_FIELD = {"title": 0.95, "standfirst": 0.95, "lead": 1.0, "body": 1.0}


class _Context(NamedTuple):
    """What a text says of where it is."""

    #: Country to how much speaks for it, the most being 1, and how much that is.
    countries: Mapping[str, float]
    most: float
    #: Regions by (country, region), with the sentences that name them.
    regions: Mapping[tuple[str, str], frozenset[int]]


def find_places(text: Text, lexicon: Lexicon) -> tuple[Place, ...]:
    """Return the places of an article, the main one first, each once."""
    not_places = _folded(lexicon.geography.not_places)
    added = lexicon.geography.added

    def find(key: str) -> tuple[Spot, ...]:
        found = lexicon.gazetteer(key) + added.get(key, ())
        return found or (lexicon.gazetteer(sound_key(key)) if len(key) >= _SOUNDED else ())

    toponyms = find_toponyms(passages_of(text, lexicon), find, not_places)
    context = _context(text, toponyms, lexicon)
    weights: dict[Place, float] = {}
    first: dict[tuple[str, str, str], Place] = {}
    holders = _holders(toponyms)
    for toponym in toponyms:
        place = _resolve(toponym, context, holders.get(toponym, set()))
        if place:
            place = first.setdefault((place.canonical, place.country, place.precision), place)
            weight = toponym.cue * _FIELD[toponym.field] * _EXACT[place.precision]
            weight *= 0.95**toponym.sentence
            weights[place] = max(weights.get(place, 0.0), weight) + 0.01
    return tuple(sorted(weights, key=lambda place: -weights[place])[:_MOST_PLACES])


def _context(text: Text, toponyms: Sequence[Toponym], lexicon: Lexicon) -> _Context:
    """Return what speaks for each country and region."""
    countries = _countries(text, toponyms, lexicon)
    regions: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for toponym in toponyms:
        for region in _regions(toponym):
            regions[region].add(toponym.sentence)
    most = max(countries.values(), default=1.0)
    return _Context(
        {country: strength / most for country, strength in countries.items()},
        most,
        {region: frozenset(sentences) for region, sentences in regions.items()},
    )


def _regions(toponym: Toponym) -> set[tuple[str, str]]:
    """Return the regions that a name may be, or be a district of; a town's own district is none."""
    spots = _of_kind(toponym)
    kinds = {"region"} if any(spot.kind == "town" for spot in spots) else {"region", "district"}
    named = toponym.said in _AREAS
    return {(spot.country, spot.region) for spot in spots if named or spot.kind in kinds}


def _holders(toponyms: Sequence[Toponym]) -> dict[Toponym, set[tuple[str, str]]]:
    """Return the regions that hold a name by the region named right after it: "Makiivka, Luhansk".

    In a list of towns no name holds another, and a country holds all of its own.
    """
    holders = {}
    for toponym, after, later in zip(toponyms, toponyms[1:], [*toponyms[2:], None], strict=False):
        beside = after.sentence == toponym.sentence and after.start == toponym.end
        listed = later and later.sentence == after.sentence and later.start <= after.end + 1
        listed = listed and not _is_country(later)
        if beside and not listed and not _is_country(after):
            holders[toponym] = {region for region in _regions(after) if region[1]}
    return holders


def _is_country(toponym: Toponym | None) -> bool:
    return toponym is not None and any(spot.kind == "country" for spot in toponym.spots)


def _countries(text: Text, toponyms: Sequence[Toponym], lexicon: Lexicon) -> dict[str, float]:
    """Return how much speaks for each country: its conflict, its people, its places."""
    countries = defaultdict(float, _strengths(toponyms))
    key = find_conflict(text, (), lexicon)
    passages = passages_of(text, lexicon)
    for country in {match.payload.key for passage in passages for match in passage.of("people")}:
        countries[country] += _NAMED
    for conflict in lexicon.conflicts:
        named = any(countries.get(country, 0.0) >= _NAMED for country in conflict.countries)
        strength = _CONFLICT if conflict.key == key else _OTHER_SIDE if named else 0.0
        for country in conflict.countries if strength else ():
            countries[country] += strength
    return countries


def _strengths(toponyms: Sequence[Toponym]) -> dict[str, float]:
    """Return how much the names of places speak for each country, each name once."""
    strengths: defaultdict[str, float] = defaultdict(float)
    for spots in {toponym.spots for toponym in toponyms if toponym.spots}:
        towns = any(spot.own for spot in spots if spot.kind == "town")
        named = {s.country for s in spots if s.kind == "country" and (s.own or not towns)}
        if named:
            strengths[min(named)] += _NAMED
            continue
        countries = {spot.country for spot in spots}
        regions = {spot.country for spot in spots if spot.kind == "region"}
        largest = max(spots, key=lambda spot: spot.population)
        for country in countries:
            strengths[country] += _ANY / len(countries)
        for country in regions:
            strengths[country] += _REGION / len(regions)
        if largest.population >= _LARGE:
            strengths[largest.country] += _TOWN
    return strengths


@lru_cache(maxsize=4)
def _folded(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(name_key, names))


def _resolve(toponym: Toponym, context: _Context, holders: set[tuple[str, str]]) -> Place | None:
    """Return the place a toponym means, its region where that is all that is certain, or None.

    A place outside the region that holds it by the text is one that the gazetteer lacks.
    """
    spots = _of_kind(toponym)
    ranked = sorted(spots, key=lambda spot: -_score(spot, toponym, context))
    if not ranked:
        return None
    best = ranked[0]
    if best.kind == "country":
        return _place(toponym, best, "country") if toponym.cue > NO_CUE else None
    inside = not best.region or (best.country, best.region) in holders
    if not inside and any(country == best.country for country, _ in holders):
        return None
    if not _is_certain(best, toponym, context):
        return None
    rivals = [spot for spot in ranked[1:] if _rivals(spot, best, toponym, context)]
    if any((spot.country, spot.region) != (best.country, best.region) for spot in rivals):
        return None
    exact: Precision = "town" if best.kind == "town" and toponym.said not in _AREAS else "region"
    pinned = not rivals and (best.kind != "town" or toponym.said not in {"region", "area"})
    return _place(toponym, best, "region" if rivals else exact, pinned=pinned)


def _is_certain(best: Spot, toponym: Toponym, context: _Context) -> bool:
    """Say whether a name means its best place at all, and not a person, a word or a government.

    Where only the name itself speaks for the country, it must be a large town's or stand where
    nothing but a place can stand.
    """
    if toponym.cue <= NO_CUE and (best.capital or not best.own or best.population < _LARGE):
        return False
    strength = context.countries.get(best.country, 0.0) * context.most
    if strength > _ANY + (_TOWN if best.population >= _LARGE else 0.0):
        return context.countries[best.country] > _LEAST or best.population >= _FAMOUS
    if best.population >= (_LARGE if strength == context.most else _FAMOUS):
        return best.own
    unmistakable = len(toponym.name) >= _LONG_NAME and toponym.cue >= _SURE_CUE
    return best.own and unmistakable and strength == context.most


def _rivals(spot: Spot, best: Spot, toponym: Toponym, context: _Context) -> bool:
    """Say whether a name may as well mean a place that is not near the best."""
    inside = (spot.country, spot.region) == (best.country, best.region)
    behind = _score(best, toponym, context) - _score(spot, toponym, context)
    return behind < (_MARGIN_INSIDE if inside else _MARGIN) and _distance(best, spot) > _NEAR


def _of_kind(toponym: Toponym) -> tuple[Spot, ...]:
    """Return the places of a name that are what the words beside it say: "Amel district".

    Where there is none, a district may be named after a town that the gazetteer has.
    """
    wanted = {
        "": {"town", "district", "region", "country"},
        "town": {"town"},
        "region": {"region"},
        "district": {"district"},
        "area": {"region", "district", "country"},
    }[toponym.said]
    spots = tuple(spot for spot in toponym.spots if spot.kind in wanted)
    if spots or toponym.said == "town":
        return spots
    return tuple(spot for spot in toponym.spots if spot.kind != "country")


def _score(spot: Spot, toponym: Toponym, context: _Context) -> float:
    score = _BASE[spot.kind] + (_OWN[spot.kind] if spot.own else 0.0)
    if spot.kind == "town":
        score += 0.5 * math.log10(max(spot.population, 300))
    score += 3.0 * context.countries.get(spot.country, 0.0)
    sentences = context.regions.get((spot.country, spot.region), frozenset())
    if spot.kind in {"town", "district"} and sentences:
        score += 2.0 if toponym.sentence in sentences else 1.0
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
