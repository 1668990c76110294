"""Which names hold others by standing right after them: "Makiivka, Luhansk", "Chiro (Oromia)"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from digest.reading.topics.surroundings import AREAS, LARGE, regions_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from digest.reading.topics.toponyms import Toponym


def holders_of(toponyms: Sequence[Toponym]) -> dict[Toponym, set[tuple[str, str]]]:
    """Return the regions that hold a name by the region named right after it: "Makiivka, Luhansk".

    In a list of towns no name holds another. A country, which is (country, ""), holds all of its
    own.
    """
    held = dict(_held(toponyms))
    holders = dict(_in_countries(toponyms))
    for toponym, after in held.items():
        regions = regions_of(after) or regions_of(held.get(after, after))
        holders[toponym] = {region for region in regions if region[1]}
    return holders  # in "Chiro, West Hararghe, Oromia", the last for the first


def _in_countries(
    toponyms: Sequence[Toponym],
) -> Iterator[tuple[Toponym, set[tuple[str, str]]]]:
    """Give each name that a country stands right after: "Tripoli, north Lebanon"."""
    for toponym, after in pairwise(toponyms):
        countries = {spot.country for spot in after.spots if spot.kind == "country" and spot.own}
        alone = not any(spot.kind == "region" for spot in after.spots)  # "Jos, Niger"
        if after.beside and after.sentence == toponym.sentence and alone and countries:
            yield toponym, {(country, "") for country in countries}


def without_towns(toponyms: Sequence[Toponym]) -> list[Toponym]:
    """Take what holds the name before it for the area, if that lies in it: "Saravena, Arauca"."""
    areas = {
        after
        for toponym, after in _held(toponyms)
        if not after.said
        and any(spot.kind == "region" for spot in after.spots)
        and {(s.country, s.region) for s in toponym.spots} & regions_of(after._replace(said="area"))
    }
    return [one._replace(said="area") if one in areas else one for one in toponyms]


def _held(toponyms: Sequence[Toponym]) -> Iterator[tuple[Toponym, Toponym]]:
    """Give each name that another one holds, with that one."""
    for toponym, after, later in zip(toponyms, toponyms[1:], [*toponyms[2:], None], strict=False):
        beside = after.beside and after.sentence == toponym.sentence
        listed = later and later.sentence == after.sentence and later.start <= after.end + 1
        listed = listed and not _is_country(later) and not _encloses(later, after, toponym)
        if beside and not listed and not _is_country(after):
            yield toponym, after


def _is_country(toponym: Toponym | None) -> bool:
    return toponym is not None and any(spot.kind == "country" for spot in toponym.spots)


def _encloses(later: Toponym | None, after: Toponym, toponym: Toponym) -> bool:
    """Say whether the last of three names is the region of the others and none of a list.

    In "Senkivka, Horodnia, Chernihiv" it is, and the first is no large town of another one.
    """
    if later is None or not any(spot.kind == "region" for spot in later.spots):
        return False
    if later.said in AREAS or not any(spot.kind == "town" for spot in later.spots):
        return True
    regions = regions_of(later._replace(said="area"))
    large = any(spot.population >= LARGE for spot in toponym.spots)
    return (
        later.beside
        and not large
        and not regions.isdisjoint((spot.country, spot.region) for spot in after.spots)
    )
