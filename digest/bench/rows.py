"""What a measurement says: a figure, and where it is compared within the same run, a ratio."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from digest.bench.spent import Spent

#: The series of cold builds by seeds, and the exponent with which it may grow.
SEEDS, _MOST_GROWTH = "cold build, by seeds", 1.1


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    #: Names the measurement for good: pinned ratios go by it.
    name: str
    value: float
    unit: str
    #: How it compares within the same run; None where it stands alone.
    ratio: float | None = None
    #: What the ratio is to.
    against: str = ""
    #: The most (or, where `at_least`, the least) that the ratio may be; without one, the value.
    bound: float | None = None
    at_least: bool = False
    #: What is measured at several sizes, and this size: ("whole build", 100) days.
    series: str = ""
    size: float = 0
    #: Whether it says something of us that is the same in each run.
    steady: bool = True

    @property
    def compared(self) -> float:
        """What the bound and the pin are of."""
        return self.value if self.ratio is None else self.ratio

    @property
    def pinned(self) -> bool:
        """Whether it is the same in each run, near enough: a ratio, a size, a number of files."""
        return self.steady and (self.ratio is not None or self.unit not in {"s", "%", "pages/s"})

    @property
    def holds(self) -> bool:
        """Whether it keeps its bound."""
        if self.bound is None:
            return True
        return self.compared >= self.bound if self.at_least else self.compared <= self.bound


def timed(  # noqa: PLR0913 - as a row
    name: str,
    mine: Spent,
    theirs: Spent,
    against: str,
    bound: float | None = None,
    *,
    series: str = "",
    size: float = 0,
) -> Row:
    """Return the row of a work: its wall seconds, and its processor time over that of another."""
    ratio = mine.cpu / theirs.cpu
    return Row(name, mine.wall, "s", ratio, against, bound, series=series, size=size)


def growths(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield for each series of several sizes the exponent with which it grows."""
    ordered = sorted((row for row in rows if row.series), key=lambda row: (row.series, row.size))
    for series, group in groupby(ordered, key=lambda row: row.series):
        points = [(row.size, row.value) for row in group]
        if len({size for size, _ in points}) > 1:
            name = f"{series}, from {points[0][0]:,g} to {points[-1][0]:,g}"
            bound = _MOST_GROWTH if series == SEEDS else None
            yield Row(name, exponent(points), "exponent of growth", bound=bound)


def exponent(points: Iterable[tuple[float, float]]) -> float:
    """Return the slope of the line through the logarithms of some points, by least squares.

    1 is linear growth, 2 quadratic.
    """
    logs = [(math.log(x), math.log(y)) for x, y in points]
    mean_x, mean_y = (sum(axis) / len(logs) for axis in zip(*logs, strict=True))
    across = math.fsum((x - mean_x) ** 2 for x, _ in logs)
    return math.fsum((x - mean_x) * (y - mean_y) for x, y in logs) / across


def table(rows: Iterable[Row]) -> str:
    """Return the rows as a Markdown table."""
    lines = ["| measured | figure | ratio | bound |", "|---|--:|---|---|"]
    for row in rows:
        ratio = "" if row.ratio is None else f"{row.ratio:.2f}× {row.against}"
        sign = "≥" if row.at_least else "≤"
        bound = "" if row.bound is None else f"{sign} {row.bound:g}{'×' if row.ratio else ''}"
        missed = "" if row.holds else " **missed**"
        lines.append(f"| {row.name} | {figure(row.value)} {row.unit} | {ratio} | {bound}{missed} |")
    return "\n".join(lines)


def checked(rows: Iterable[tuple[Row, float, bool]]) -> str:
    """Return rows as a Markdown table, beside what was pinned of each and whether it is worse."""
    lines = ["| measured | now | pinned | |", "|---|--:|--:|---|"]
    lines += [
        f"| {row.name} | {figure(row.compared)} | {figure(pinned)} | {'**worse**' * worse} |"
        for row, pinned, worse in rows
    ]
    return "\n".join(lines)


def figure(value: float) -> str:
    """Write a number with three figures: "1,234", "12.3", "0.00123"."""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"  # noqa: PLR2004 - three figures
