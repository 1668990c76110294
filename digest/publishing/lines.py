"""The lines of the world: coasts and borders, in degrees, and where countries' names stand.

They are in atlas.json, which says where they come from.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

KINDS: Final = ("land", "borders", "unsettled")
#: Longitude and latitude in degrees, or a place on a map in the units of its SVG.
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Line:
    """A coastline or a border, in degrees, and how far it reaches."""

    points: Sequence[Point]
    west: float
    south: float
    east: float
    north: float

    @classmethod
    def of(cls, points: Sequence[Point]) -> Line:
        """Return the line through some points."""
        longitudes, latitudes = zip(*points, strict=True)
        return cls(points, min(longitudes), min(latitudes), max(longitudes), max(latitudes))


@cache
def _read() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        files("digest.publishing").joinpath("atlas.json").read_text("utf-8")
    )
    return found


@cache
def atlas_lines() -> Mapping[str, Sequence[Line]]:
    """Return the lines of each kind."""
    kinds = _read()
    return {kind: [Line.of(_decode(line)) for line in kinds[kind]] for kind in KINDS}


@cache
def country_names() -> tuple[tuple[str, Point], ...]:
    """Return countries' names and where they stand, in degrees."""
    return tuple((name, (longitude, latitude)) for name, longitude, latitude in _read()["names"])


def _decode(steps: Sequence[int]) -> list[Point]:
    points, x, y = [], 0, 0
    for dx, dy in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + dx, y + dy
        points.append((x / 100, y / 100))
    return points
