"""The map of an edition: where the places lie that its stories name, drawn when the site is built.

A pin is a town whose point is certain. A region has no pin, since any would be false: it is shaded
where its outline is known. A country is named by the map itself. All stand in the list beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Final

from digest.publishing.atlas import HEIGHT, WIDTH, Frame, Ground, area, ground
from digest.publishing.labels import LETTER, LINE, beside, take
from digest.publishing.lines import Point, country_names
from digest.publishing.regions import outline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.model import Place
    from digest.publishing.labels import Box, Label
    from digest.publishing.places import Named

#: Steps of the grid that frames stand on, in degrees; a frame is eight steps wide.
_STEPS: Final = (1.5, 2, 2.5, 3, 4, 5, 7)
#: Places further than this from the middle of all are left to the list, in degrees.
_FAR: Final = 15
#: Countries that are named at most.
_COUNTRIES: Final = 8
#: Regions that are shaded at most.
_REGIONS: Final = 12
#: Kilometres that a map's scale may have; it is at most a quarter as long as the map is wide.
_SCALES: Final = (1000, 500, 200, 100, 50)
_KM_A_DEGREE: Final = 111.2
#: Names that stand beside pins at most, and how wide a letter of a country's name is.
_LABELS: Final = 14
_WIDE_LETTER: Final = 7.4


@dataclass(frozen=True, slots=True)
class Pin:
    """A town on a map."""

    named: Named
    x: int
    y: int
    #: None where there is no room.
    label: Label | None


@dataclass(frozen=True, slots=True)
class Shade:
    """A region on a map, as the path of an SVG."""

    named: Named
    path: str
    label: Label | None


@dataclass(frozen=True, slots=True)
class Map:
    """What a template draws."""

    ground: Ground
    pins: tuple[Pin, ...]
    shades: tuple[Shade, ...]
    #: Names of countries and where their middles stand.
    countries: tuple[tuple[str, int, int], ...]
    #: Kilometres, and how long they are on the map.
    scale: tuple[int, int]
    width: int = WIDTH
    height: int = HEIGHT


def draw_map(places: Sequence[Named]) -> Map | None:
    """Return the map of places, None where none of them has a point or an outline."""
    spots = [(named, spot) for named in places if (spot := _spot(named.place))]
    if not spots:
        return None
    longitude = median(spot[0] for _, spot in spots)
    latitude = median(spot[1] for _, spot in spots)
    near = [
        (named, spot)
        for named, spot in spots
        if abs(spot[0] - longitude) <= _FAR and abs(spot[1] - latitude) <= _FAR
    ] or spots[:1]
    frame = _frame([spot for _, spot in near])
    scale = _scale(frame)
    taken: list[Box] = [(0, HEIGHT - 22, scale[1] + 70, HEIGHT)]
    shown = [(named, spot) for named, spot in near if _is_shown(*frame.place(*spot))]
    pins = _pins([(named, spot) for named, spot in shown if _is_town(named.place)], frame, taken)
    regions = [(named, spot) for named, spot in shown if not _is_town(named.place)]
    under = ground(frame)
    shades = _shades(regions[:_REGIONS], frame, under.finest, taken)
    return Map(under, pins, shades, _countries(frame, taken), scale)


def _scale(frame: Frame) -> tuple[int, int]:
    """Return the longest round number of kilometres that fits, and its length on the map."""
    long = frame.scale * frame.stretch / _KM_A_DEGREE
    kilometres = next((km for km in _SCALES if km * long <= WIDTH / 4), _SCALES[-1])
    return kilometres, round(kilometres * long)


def _is_shown(x: float, y: float) -> bool:
    return 0 <= x <= WIDTH and 0 <= y <= HEIGHT


def _is_town(place: Place) -> bool:
    return place.precision == "town"


def _spot(place: Place) -> Point | None:
    """Return the longitude and latitude of a town, or of the middle of a region's outline.

    None where nothing is certain.
    """
    if _is_town(place):
        return None if place.lon is None or place.lat is None else (place.lon, place.lat)
    rings = outline(place.country, place.canonical)
    if not rings:
        return None
    longitudes, latitudes = zip(*rings[0], strict=True)
    return (min(longitudes) + max(longitudes)) / 2, (min(latitudes) + max(latitudes)) / 2


def _frame(points: Sequence[Point]) -> Frame:
    """Return the smallest frame on the grid that holds some points with room around them."""
    longitudes, latitudes = zip(*points, strict=True)
    longitude = (max(longitudes) + min(longitudes)) / 2
    latitude = (max(latitudes) + min(latitudes)) / 2
    frames = [
        Frame(round(longitude / step) * step, round(latitude / step) * step, 8 * step)
        for step in _STEPS
    ]
    roomy = (frame for frame in frames if all(_has_room(frame, *point) for point in points))
    return next(roomy, frames[-1])


def _has_room(frame: Frame, longitude: float, latitude: float) -> bool:
    x, y = frame.place(longitude, latitude)
    return 0.08 * WIDTH <= x <= 0.92 * WIDTH and 0.08 * HEIGHT <= y <= 0.92 * HEIGHT


def _pins(points: Sequence[tuple[Named, Point]], frame: Frame, taken: list[Box]) -> tuple[Pin, ...]:
    """Return pins, each with its name where that hides no pin and no other name."""
    spots = [(named, *frame.place(*spot)) for named, spot in points]
    taken.extend((x - 5, y - 5, x + 5, y + 5) for _, x, y in spots)
    pins: list[Pin] = []
    for named, x, y in spots:
        label = beside(named.place.canonical, x, y, taken) if len(pins) < _LABELS else None
        pins.append(Pin(named, round(x), round(y), label))
    return tuple(pins)


def _shades(
    regions: Sequence[tuple[Named, Point]], frame: Frame, finest: float, taken: list[Box]
) -> tuple[Shade, ...]:
    """Return regions, each with its name where there is room in its middle."""
    shades = []
    for named, spot in regions:
        name = named.place.canonical
        x, y = frame.place(*spot)
        half = LETTER * len(name) / 2
        free = take((x - half, y - LINE + 3, x + half, y + 3), taken)
        label = (round(x), round(y), "middle") if free else None
        path = area(outline(named.place.country, name), frame, finest)
        shades.append(Shade(named, path, label))
    return tuple(shade for shade in shades if shade.path)


def _countries(frame: Frame, taken: list[Box]) -> tuple[tuple[str, int, int], ...]:
    """Return the names of countries that there is room for in their middle."""
    found = []
    for name, spot in country_names():
        x, y = frame.place(*spot)
        half = _WIDE_LETTER * len(name) / 2
        if take((x - half, y - LINE + 3, x + half, y + 3), taken):
            found.append((name, round(x), round(y)))
    return tuple(found[:_COUNTRIES])
