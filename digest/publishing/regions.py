"""The outlines of regions, for shading them on a map: Natural Earth's, matched by their towns.

regions.tsv.gz is made by `digest.regions_build`, which says where it comes from. A region whose
outline is not certain has none.
"""

from __future__ import annotations

import gzip
from functools import cache
from importlib.resources import files

Point = tuple[float, float]


@cache
def outline(country: str, name: str) -> tuple[tuple[Point, ...], ...]:
    """Return the rings of a region, in degrees, the longest first; none where it has no outline.

    `country` is an ISO 3166-1 code and `name` the gazetteer's own name of the region.
    """
    return tuple(_decode(ring) for ring in _read().get((country, name), "").split("\t") if ring)


@cache
def _read() -> dict[tuple[str, str], str]:
    packed = files("digest.publishing").joinpath("regions.tsv.gz").read_bytes()
    lines = gzip.decompress(packed).decode().splitlines()[1:]
    parts = (line.split("\t", maxsplit=2) for line in lines)
    return {(country, name): rings for country, name, rings in parts}


def _decode(ring: str) -> tuple[Point, ...]:
    steps = [int(step) for step in ring.split()]
    points, x, y = [], 0, 0
    for dx, dy in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + dx, y + dy
        points.append((x / 100, y / 100))
    return tuple(points)
