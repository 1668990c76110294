"""Where an article's events are: the places it names, the main one first.

`toponyms` finds the names, `surroundings` what speaks for which country, and `resolving` the
place that each name means.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from digest.reading.remembered import Remembered
from digest.reading.topics.conflicts import find_conflict
from digest.reading.topics.holders import holders_of, without_towns
from digest.reading.topics.passages import passages_of
from digest.reading.topics.resolving import resolve
from digest.reading.topics.spellings import respelled
from digest.reading.topics.surroundings import surroundings_of
from digest.reading.topics.toponyms import find_toponyms
from digest.reading.topics.words import assimilated, name_key, sound_key, unarticled
from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from digest.model import Place, Precision, Text
    from digest.reading.topics.passages import Passage
    from digest.reading.topics.toponyms import Toponym
    from digest.settings import Lexicon, Spot

_MOST_PLACES = 12
#: The letters of the shortest name, and of one that is also looked up as it sounds.
_SHORTEST, _SOUNDED = 3, 6
#: Where a name may have an Arabic article or not.
_ARABIC = word_set("SD SS YE SY IQ LB PS JO LY EG TN DZ MA EH SA OM MR SO DJ TD")
_SLAVIC = frozenset(("UA", "RU", "BY"))
#: How much a place counts as the main one by how exact it is, and by where it stands.
_EXACT: dict[Precision, float] = {"town": 1.0, "region": 0.5, "country": 0.1}
#: How much less a region without a point counts, which may be far from what happened.
_WIDE = 0.5
#: How much one counts in a country that the text does not speak of at all.
_ABROAD = 0.6
_FIELD = {"title": 0.95, "standfirst": 0.95, "lead": 1.0, "body": 1.0}


def find_places(text: Text, lexicon: Lexicon) -> tuple[Place, ...]:
    """Return the places of an article, the main one first, each once."""
    passages = passages_of(text, lexicon)
    about = find_conflict(text, (), lexicon)
    find = _finder(lexicon, slavic=_is_slavic(passages, about, lexicon))
    not_places = _folded(lexicon.geography.not_places)
    toponyms = without_towns(find_toponyms(passages, find, not_places))
    context = surroundings_of(passages, about, toponyms, lexicon)
    toponyms = [respelled(one, context, lexicon.gazetteer) for one in toponyms]
    weights: dict[Place, float] = {}
    first: dict[tuple[str, str, str], Place] = {}
    holders = holders_of(toponyms)
    unknown = _holding_unknown(toponyms)
    for toponym in toponyms:
        held = holders.get(toponym, set())
        place = resolve(toponym, context, held, holds_unknown=toponym in unknown)
        if place:
            place = first.setdefault((place.canonical, place.country, place.precision), place)
            weight = toponym.cue * _FIELD[toponym.field] * _EXACT[place.precision]
            weight *= 0.95**toponym.sentence * (_WIDE if place.lat is None else 1.0)
            weight *= _ABROAD + (1 - _ABROAD) * context.countries.get(place.country, 0.0)
            weights[place] = max(weights.get(place, 0.0), weight) + 0.01
    return tuple(sorted(weights, key=lambda place: -weights[place])[:_MOST_PLACES])


@lru_cache(maxsize=4)
def _finder(lexicon: Lexicon, *, slavic: bool) -> Callable[[str], tuple[Spot, ...]]:
    """Return what gives all places of a name, and none of a word that names none."""
    not_places = _folded(lexicon.geography.not_places)
    added, variants = lexicon.geography.added, lexicon.geography.variants

    def find(name: str) -> tuple[Spot, ...]:
        key = name_key(name)
        if len(key) < _SHORTEST or key in not_places:
            return ()
        found = lexicon.gazetteer(key)
        for country, other in variants.get(key, ()):
            found += _areas(lexicon.gazetteer(other), country)
        found += tuple(_settled(spot, found) for spot in added.get(key, ()))
        if not found and key.startswith(("al ", "el ")):
            found = lexicon.gazetteer(assimilated(key))
        if not any(spot.kind == "town" for spot in found):
            found += _without_article(key, lexicon)
        if found or not slavic or len(key) < _SOUNDED:
            return found
        return lexicon.gazetteer(sound_key(key))

    return Remembered(find).__getitem__


def _holding_unknown(toponyms: Sequence[Toponym]) -> set[Toponym]:
    """Return the names that stand right after one that the gazetteer lacks."""
    return {after for one, after in pairwise(toponyms) if after.beside and not one.spots}


def _without_article(key: str, lexicon: Lexicon) -> tuple[Spot, ...]:
    """Return the places of an Arabic name that are known without its article: "as sweida"."""
    plain = unarticled(key)
    spots = lexicon.gazetteer(plain) if plain != key else ()
    return tuple(spot for spot in spots if spot.country in _ARABIC)


def _areas(spots: Sequence[Spot], country: str) -> tuple[Spot, ...]:
    """Return the regions of a country, else its districts, as if by their own name."""
    own = [replace(spot, own=True) for spot in spots if spot.country == country]
    regions = tuple(spot for spot in own if spot.kind == "region")
    return regions or tuple(spot for spot in own if spot.kind == "district")


def _settled(added: Spot, known: Sequence[Spot]) -> Spot:
    """Return an editor's town with the region and district that are named after it, if any."""
    districts = [s for s in known if s.country == added.country and s.kind == "district"]
    if added.kind != "town" or len(districts) != 1:
        return added
    return replace(added, region=districts[0].region, district=districts[0].district)


def _is_slavic(passages: Sequence[Passage], about: str, lexicon: Lexicon) -> bool:
    """Say whether an article speaks of a country whose names are written in many ways."""
    countries = {
        c for conflict in lexicon.conflicts if conflict.key == about for c in conflict.countries
    }
    countries |= {match.payload.key for passage in passages for match in passage.of("people")}
    return not _SLAVIC.isdisjoint(countries)


@lru_cache(maxsize=4)
def _folded(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(name_key, names))
