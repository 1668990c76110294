"""Coastlines and borders for maps, as paths of an SVG in a frame.

The lines are in atlas.json, which says where they come from. A frame's paths are worked out once;
frames are on a coarse grid, so that the days of a conflict share a few.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

#: Size of every map, in the units of its SVG.
WIDTH: Final = 400
HEIGHT: Final = 300
_KINDS: Final = ("land", "borders", "unsettled")
#: How far lines go on beyond the frame, in degrees, so that no cut is seen.
_MARGIN: Final = 1.0
#: Steps shorter than this are left out, in the units of the SVG: the finest that is light enough.
_FINEST: Final = (2.5, 3.2, 4, 5, 7)
#: The most that the land and the borders of a map are to weigh, in characters.
_WEIGHT: Final = 2200

#: Points of the smallest island that is drawn.
_FEWEST: Final = 4

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of the world that a map shows: its middle, and its width in degrees."""

    longitude: float
    latitude: float
    span: float

    @property
    def scale(self) -> float:
        """Units of the SVG for a degree of longitude."""
        return WIDTH / self.span

    @property
    def stretch(self) -> float:
        """How much longer a degree of latitude is than one of longitude, in the middle."""
        return 1 / math.cos(math.radians(self.latitude))

    @property
    def half_height(self) -> float:
        """Degrees of latitude from the middle to the upper edge."""
        return HEIGHT / self.scale / self.stretch / 2

    def place(self, longitude: float, latitude: float) -> Point:
        """Return where a point of the world lies on the map."""
        x = (longitude - self.longitude) * self.scale + WIDTH / 2
        y = HEIGHT / 2 - (latitude - self.latitude) * self.scale * self.stretch
        return x, y

    @property
    def box(self) -> tuple[float, float, float, float]:
        """West, south, east and north of what is drawn, margin included."""
        wide, high = self.span / 2 + _MARGIN, self.half_height + _MARGIN
        west, south = self.longitude - wide, self.latitude - high
        return west, south, self.longitude + wide, self.latitude + high


@dataclass(frozen=True, slots=True)
class Ground:
    """What lies under the pins of a map: paths of an SVG.

    `finest` is the shortest step that they have, in its units.
    """

    land: str
    borders: str
    #: Lines that the General Assembly has not settled.
    unsettled: str
    finest: float


@lru_cache(maxsize=256)
def ground(frame: Frame) -> Ground:
    """Return the land and the borders in a frame, as fine as they can be and still be light."""
    for finest in _FINEST:
        made = _ground(frame, finest)
        if len(made.land) + len(made.borders) <= _WEIGHT:
            break
    return made


def _ground(frame: Frame, finest: float) -> Ground:
    lines = _atlas()
    return Ground(
        area(lines["land"], frame, finest),
        _lines(lines["borders"], frame, finest),
        _lines(lines["unsettled"], frame, finest),
        finest,
    )


def area(rings: Iterable[Sequence[Point]], frame: Frame, finest: float) -> str:
    """Return the path of an area's part inside a frame, "" where it has none."""
    clipped = (_clip_area(ring, frame) for ring in _near(rings, frame))
    return "".join(_path(ring, frame, finest, closed=True) for ring in clipped)


@cache
def _read() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        files("digest.publishing").joinpath("atlas.json").read_text("utf-8")
    )
    return found


@cache
def _atlas() -> dict[str, list[list[Point]]]:
    kinds = _read()
    return {kind: [_decode(line) for line in kinds[kind]] for kind in _KINDS}


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


def _near(lines: Iterable[Sequence[Point]], frame: Frame) -> Iterable[Sequence[Point]]:
    """Return the lines that come anywhere near a frame."""
    west, south, east, north = frame.box
    for line in lines:
        longitudes, latitudes = zip(*line, strict=True)
        if (
            max(longitudes) >= west
            and min(longitudes) <= east
            and max(latitudes) >= south
            and min(latitudes) <= north
        ):
            yield line


def _clip_area(ring: Sequence[Point], frame: Frame) -> Sequence[Point]:
    """Return the part of a ring inside a frame: Sutherland and Hodgman's way, edge by edge."""
    west, south, east, north = frame.box
    for axis, edge, sign in ((0, west, 1), (0, east, -1), (1, south, 1), (1, north, -1)):
        kept: list[Point] = []
        for start, end in zip([ring[-1], *ring[:-1]] if ring else [], ring, strict=True):
            inside, was = (end[axis] - edge) * sign >= 0, (start[axis] - edge) * sign >= 0
            if inside != was:
                share = (edge - start[axis]) / (end[axis] - start[axis])
                x, y = (a + share * (b - a) for a, b in zip(start, end, strict=True))
                kept.append((x, y))
            if inside:
                kept.append(end)
        ring = kept
    return ring


def _lines(lines: Iterable[Sequence[Point]], frame: Frame, finest: float) -> str:
    """Return the path of those runs of lines that are inside a frame."""
    west, south, east, north = frame.box
    paths = []
    for line in _near(lines, frame):
        run: list[Point] = []
        for x, y in line:
            if west <= x <= east and south <= y <= north:
                run.append((x, y))
            else:
                paths.append(_path(run, frame, finest, closed=False))
                run = []
        paths.append(_path(run, frame, finest, closed=False))
    return "".join(paths)


def _path(points: Sequence[Point], frame: Frame, finest: float, *, closed: bool) -> str:
    """Return a path in whole units, without the steps that are too fine to see."""
    kept: list[tuple[int, int]] = []
    for longitude, latitude in points:
        x, y = frame.place(longitude, latitude)
        if not kept or math.hypot(x - kept[-1][0], y - kept[-1][1]) >= finest:
            kept.append((round(x), round(y)))
    if len(kept) < (_FEWEST if closed else 2):
        return ""
    x, y = kept[0]
    path = " ".join(f"{bx - ax} {by - ay}" for (ax, ay), (bx, by) in pairwise(kept))
    return f"M{x} {y}l{path}{'z' if closed else ''}".replace(" -", "-")
