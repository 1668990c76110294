"""A chart of lines on logarithmic axes, as an SVG that says in words what it shows."""

from __future__ import annotations

import math
from dataclasses import dataclass
from html import escape
from operator import itemgetter
from typing import TYPE_CHECKING

from digest.bench.rows import exponent, figure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: The drawing's size and the room around its plot, in its own units.
_WIDTH, _HEIGHT = 720, 420
_LEFT, _RIGHT, _TOP, _BOTTOM = 60, 170, 36, 50
#: Lines of text are so far apart at least.
_APART = 17
_DASHES = ("", "8 4", "2 4", "12 4 2 4")
_STYLE = (
    "text{font:14px sans-serif;fill:#222}.grid{stroke:#bbb;stroke-width:1}"
    ".line{fill:none;stroke:#0b57a4;stroke-width:2.5}circle{fill:#0b57a4}"
    "@media(prefers-color-scheme:dark){text{fill:#eee}.grid{stroke:#555}"
    ".line{stroke:#8ec5ff}circle{fill:#8ec5ff}}"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A named line through points (days, seconds), in the order of days."""

    name: str
    points: tuple[tuple[float, float], ...]

    @property
    def told(self) -> str:
        """The line in words: its points, and how it grows."""
        said = ", ".join(f"{figure(y)} s at {x:,g} days" for x, y in self.points)
        several = len(self.points) > 1
        grows = f"; it grows with the power {exponent(self.points):.2f}" if several else ""
        return f"{self.name}: {said}{grows}."


def chart(lines: Sequence[Line]) -> str:
    """Return the chart; each tenfold has a line of the grid, each line a dash of its own."""
    xs, ys = (_decades([point[axis] for line in lines for point in line.points]) for axis in (0, 1))
    drawn = [*_grid(xs, ys), *_lines(lines, xs, ys)]
    told = escape(" ".join(line.told for line in lines))
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {_WIDTH} {_HEIGHT}' role='img'"
        f" aria-labelledby='t d'>\n<title id='t'>Seconds of a build by days of the archive</title>"
        f"\n<desc id='d'>{told}</desc>\n<style>{_STYLE}</style>\n" + "\n".join(drawn) + "\n</svg>\n"
    )


def _decades(values: Sequence[float]) -> range:
    """Return the powers of ten from below the least value to above the largest."""
    logs = [math.log10(value) for value in values] or [0]
    return range(math.floor(min(logs)), max(math.floor(min(logs)) + 1, math.ceil(max(logs))) + 1)


def _x(value: float, decades: range) -> float:
    share = (math.log10(value) - decades[0]) / (decades[-1] - decades[0])
    return round(_LEFT + share * (_WIDTH - _LEFT - _RIGHT), 1)


def _y(value: float, decades: range) -> float:
    share = (math.log10(value) - decades[0]) / (decades[-1] - decades[0])
    return round(_HEIGHT - _BOTTOM - share * (_HEIGHT - _TOP - _BOTTOM), 1)


def _grid(xs: range, ys: range) -> Iterator[str]:
    bottom, right = _HEIGHT - _BOTTOM, _WIDTH - _RIGHT
    for power in xs:
        at = _x(10**power, xs)
        yield f"<path class='grid' d='M{at} {_TOP}V{bottom}'/>"
        yield f"<text x='{at}' y='{bottom + 18}' text-anchor='middle'>{10**power:,g}</text>"
    for power in ys:
        at = _y(10**power, ys)
        yield f"<path class='grid' d='M{_LEFT} {at}H{right}'/>"
        yield f"<text x='{_LEFT - 8}' y='{at + 5}' text-anchor='end'>{10**power:,g}</text>"
    yield f"<text x='{(_LEFT + right) / 2}' y='{_HEIGHT - 8}' text-anchor='middle'>days</text>"
    yield f"<text x='8' y='{_TOP - 20}'>seconds</text>"


def _lines(lines: Sequence[Line], xs: range, ys: range) -> Iterator[str]:
    for number, line in enumerate(lines):
        places = [(_x(x, xs), _y(y, ys)) for x, y in line.points]
        path = "L".join(f"{x} {y}" for x, y in places)
        dash = _DASHES[number % len(_DASHES)]
        yield f"<path class='line' stroke-dasharray='{dash}' d='M{path}'/>"
        yield from (f"<circle cx='{x}' cy='{y}' r='4'/>" for x, y in places)
    ends = sorted(((_y(line.points[-1][1], ys), line) for line in lines), key=itemgetter(0))
    at = -math.inf
    for y, line in ends:
        at = max(y + 5, at + _APART)
        x = _x(line.points[-1][0], xs)
        yield f"<text x='{x + 9:g}' y='{at:g}'>{escape(line.name)}</text>"
