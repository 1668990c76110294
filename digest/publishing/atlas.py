"""Coastlines and borders for maps, as paths of an SVG in a frame.

A frame's paths are worked out once;
frames are on a coarse grid, so that the days of a conflict share a few.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from digest.publishing.lines import KINDS, Line, atlas_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from digest.publishing.lines import Point

#: Size of every map, in the units of its SVG.
WIDTH: Final = 400
HEIGHT: Final = 300
#: How far lines go on beyond the frame, in degrees, so that no cut is seen.
_MARGIN: Final = 1.0
#: Steps shorter than this are left out, in the units of the SVG: the finest that is light enough.
_FINEST: Final = (2.5, 3.2, 4, 5, 7)
#: The most that the land and the borders of a map are to weigh, in characters.
_WEIGHT: Final = 2200

#: Points of the smallest island that is drawn.
_FEWEST: Final = 4


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
    atlas = atlas_lines()
    land = [_placed(_clip_area(line.points, frame), frame) for line in _near(atlas["land"], frame)]
    borders, unsettled = (_runs(_near(atlas[kind], frame), frame) for kind in KINDS[1:])
    for finest in _FINEST:
        made = Ground(
            _paths(land, finest, closed=True),
            _paths(borders, finest),
            _paths(unsettled, finest),
            finest,
        )
        if len(made.land) + len(made.borders) <= _WEIGHT:
            break
    return made


def area(rings: Iterable[Sequence[Point]], frame: Frame, finest: float) -> str:
    """Return the path of an area's part inside a frame, "" where it has none."""
    lines = map(Line.of, rings)
    inside = (_placed(_clip_area(line.points, frame), frame) for line in _near(lines, frame))
    return _paths(inside, finest, closed=True)


def _near(lines: Iterable[Line], frame: Frame) -> Iterator[Line]:
    """Yield the lines that come anywhere near a frame."""
    west, south, east, north = frame.box
    for line in lines:
        if line.east >= west and line.west <= east and line.north >= south and line.south <= north:
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


def _runs(lines: Iterable[Line], frame: Frame) -> list[list[Point]]:
    """Return those runs of lines that are inside a frame, by where they lie on the map."""
    west, south, east, north = frame.box
    runs = []
    for line in lines:
        run: list[Point] = []
        for x, y in line.points:
            if west <= x <= east and south <= y <= north:
                run.append((x, y))
            else:
                runs.append(run)
                run = []
        runs.append(run)
    return [_placed(run, frame) for run in runs if run]


def _placed(points: Iterable[Point], frame: Frame) -> list[Point]:
    """Return where points of the world lie on the map."""
    return [frame.place(longitude, latitude) for longitude, latitude in points]


def _paths(runs: Iterable[Sequence[Point]], finest: float, *, closed: bool = False) -> str:
    """Return a path of all runs, each in whole units and without steps that are too fine to see."""
    return "".join(_path(run, finest, closed=closed) for run in runs)


def _path(points: Sequence[Point], finest: float, *, closed: bool) -> str:
    kept: list[tuple[int, int]] = []
    for x, y in points:
        if not kept or math.hypot(x - kept[-1][0], y - kept[-1][1]) >= finest:
            kept.append((round(x), round(y)))
    if len(kept) < (_FEWEST if closed else 2):
        return ""
    left, top = kept[0]
    path = " ".join(f"{bx - ax} {by - ay}" for (ax, ay), (bx, by) in pairwise(kept))
    return f"M{left} {top}l{path}{'z' if closed else ''}".replace(" -", "-")
