"""Puts the gazetteer's districts at their seats, and its villages in regions and districts."""

from __future__ import annotations

import math
from collections import defaultdict
from typing import TYPE_CHECKING

from digest.gazetteer_rows import Row, alike, bare
from digest.reading.topics.words import name_key, spelling_key, unarticled, village_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from digest.gazetteer_villages import Village

    Named = tuple[Row, tuple[str, ...]]

#: How far a village's region and district may be told by the nearest town, in degrees.
_FARTHEST = 0.5
#: A district is wide where more than this share of its places, if so many are known, lie farther
#: from its seat than this, in degrees.
_FAR_SHARE, _KNOWN, _WIDE = 0.25, 4, 0.45


class Seats:
    """Which town or village a district's events are pinned to."""

    def __init__(self, places: Iterable[Named]) -> None:
        """Take towns and villages with their other names."""
        self._largest: dict[tuple[str, str, str], Row] = {}
        self._named: dict[tuple[str, str, str], Row] = {}
        self._spelt: dict[tuple[str, str, str], Row] = {}
        self._inside: defaultdict[tuple[str, str, str], list[Row]] = defaultdict(list)
        for row, others in places:
            country, region, district = row.codes
            self._inside[row.codes].append(row)
            if district and row.population:
                _keep_larger(self._largest, row.codes, row)
            for name in (row.name, *others):
                key = bare(name_key(name))
                _keep_larger(self._named, (country, region, key), row)
                _keep_larger(self._spelt, (country, region, spelling_key(key)), row)

    def of(self, codes: tuple[str, str, str], names: Iterable[str]) -> Row | None:
        """Return the town that a district is named after, else its largest, if any is known.

        That may spell its name in another way: "Al-Amel District" at "Amil".
        """
        country, region, _ = codes
        keys = [bare(name_key(name)) for name in names if name]
        for key in keys:
            if row := self._named.get((country, region, key)):
                return row
        for key in keys:
            row = self._spelt.get((country, region, spelling_key(key)))
            if row and alike(unarticled(key), unarticled(name_key(row.name))):
                return row
        return self._largest.get(codes)

    def is_wide(self, codes: tuple[str, str, str], seat: Row) -> bool:
        """Say whether many places of a district lie far from its seat."""
        inside = self._inside[codes]
        far = sum(_degrees(row, float(seat.lat), float(seat.lon)) > _WIDE for row in inside)
        return len(inside) >= _KNOWN and far > _FAR_SHARE * len(inside)


def _degrees(row: Row, lat: float, lon: float) -> float:
    """Return how far a place lies from a point, in degrees of latitude."""
    across = (float(row.lon) - lon) * math.cos(math.radians(lat))
    return math.hypot(float(row.lat) - lat, across)


def _keep_larger(
    kept: dict[tuple[str, str, str], Row], key: tuple[str, str, str], row: Row
) -> None:
    if key not in kept or row.population > kept[key].population:
        kept[key] = row


def place_villages(
    villages: Iterable[Village], towns: Sequence[Named], subdivisions: Iterable[Sequence[str]]
) -> Iterator[Named]:
    """Yield the villages that no town of their region has the name of, each place once."""
    regions = _regions(subdivisions)
    known = {
        (*row.codes[:2], village_key(name_key(name)))
        for row, others in towns
        for name in (row.name, *others)
    }
    cells = _cells(towns)
    seen = set()
    for village in villages:
        near = _nearest(village, cells)
        region = regions.get((village.country, bare(name_key(village.region))), "")
        region = region or (near.codes[1] if near else "")
        district = near.codes[2] if near and near.codes[1] == region else ""
        codes = village.country, region, district
        name = village.country, region, village_key(name_key(village.name))
        place = (*name, round(village.lat, 1), round(village.lon, 1))
        if region and name not in known and place not in seen:
            seen.add(place)
            yield Row("v", village.name, codes, f"{village.lat:.2f}", f"{village.lon:.2f}", 0), ()


def _regions(subdivisions: Iterable[Sequence[str]]) -> Mapping[tuple[str, str], str]:
    """Return the codes of regions by country and by code or name."""
    regions: dict[tuple[str, str], str] = {}
    for row in subdivisions:
        country, _, code = row[2].partition(".")
        if code and "." not in code:
            names = (row[0], *row[5].split("|"))
            regions |= {(country, bare(name_key(name))): code for name in names}
            regions[country, code] = code
    return regions


def _cells(towns: Iterable[Named]) -> Mapping[tuple[str, int, int], list[Row]]:
    """Return the towns of each country by the square of half a degree that they lie in."""
    cells: defaultdict[tuple[str, int, int], list[Row]] = defaultdict(list)
    for row, _ in towns:
        cells[
            row.codes[0], int(float(row.lat) // _FARTHEST), int(float(row.lon) // _FARTHEST)
        ].append(row)
    return cells


def _nearest(village: Village, cells: Mapping[tuple[str, int, int], list[Row]]) -> Row | None:
    """Return the town of a village's country that lies nearest, in its square or beside it."""
    north, east = int(village.lat // _FARTHEST), int(village.lon // _FARTHEST)
    around = (
        row
        for down in (-1, 0, 1)
        for across in (-1, 0, 1)
        for row in cells.get((village.country, north + down, east + across), ())
    )
    return min(
        around,
        key=lambda row: _degrees(row, village.lat, village.lon),
        default=None,
    )
