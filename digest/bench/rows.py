"""What a measurement says: a figure, and where it is compared within the same run, a ratio."""

from __future__ import annotations

import time
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    #: Names the measurement for good: pinned ratios go by it.
    name: str
    value: float
    unit: str
    #: Value over that of what it is compared with, in the same run; None where it stands alone.
    ratio: float | None = None
    #: What the ratio is to.
    against: str = ""
    #: The most (or, where `at_least`, the least) that the ratio may be.
    bound: float | None = None
    at_least: bool = False

    @property
    def holds(self) -> bool:
        """Whether the ratio keeps its bound."""
        if self.ratio is None or self.bound is None:
            return True
        return self.ratio >= self.bound if self.at_least else self.ratio <= self.bound


def seconds(work: Callable[[], object]) -> float:
    """Return the wall seconds that `work` takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def in_turn(
    one: Callable[[], object], other: Callable[[], object], times: int
) -> tuple[float, float]:
    """Run two works in turn, once unmeasured; return the median seconds of each.

    In turn, so that a machine that slows down slows both.
    """
    one(), other()
    pairs = [(seconds(one), seconds(other)) for _ in range(times)]
    return median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)


def table(rows: Iterable[Row]) -> str:
    """Return the rows as a Markdown table."""
    lines = ["| measured | figure | ratio | bound |", "|---|---|---|---|"]
    for row in rows:
        ratio = "" if row.ratio is None else f"{row.ratio:.2f}× {row.against}"
        sign = "≥" if row.at_least else "≤"
        bound = "" if row.bound is None else f"{sign} {row.bound:g}×"
        missed = "" if row.holds else " **missed**"
        lines.append(f"| {row.name} | {row.value:,.3g} {row.unit} | {ratio} | {bound}{missed} |")
    return "\n".join(lines)
