"""What a piece of work costs: seconds by the clock, and seconds of processor time.

Ratios are taken of processor time, user and system, of this process and of those it waited for:
a machine that is busy with other things changes it little.
"""

from __future__ import annotations

import gc
import re
import time
from dataclasses import dataclass
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

#: Linux tells here the most memory that a process has had, and ru_maxrss what its parent had too.
_STATUS = Path("/proc/self/status")
_KILOBYTES = re.compile(r"^VmHWM:\s*(\d+) kB", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds."""

    wall: float
    cpu: float

    def __sub__(self, other: Spent) -> Spent:
        """Return what is left without a part."""
        return Spent(self.wall - other.wall, self.cpu - other.cpu)


def spent(work: Callable[[], object]) -> Spent:
    """Do some work and return what it cost."""
    began, used = time.perf_counter(), _cpu()
    work()
    return Spent(time.perf_counter() - began, _cpu() - used)


def cheapest(*works: Callable[[], object], rounds: int) -> list[Spent]:
    """Do some works in turn, so many times, and return the least that each cost.

    In turn, so that a machine that slows down slows all; the least, since nothing makes a
    processor faster than it is. They are done once unmeasured before, and none cleans up what
    another left.
    """
    for work in works:
        work()
    costs = [[_spent_alone(work) for work in works] for _ in range(rounds)]
    return [least(each) for each in zip(*costs, strict=True)]


def _spent_alone(work: Callable[[], object]) -> Spent:
    """Measure some work, with all that is in memory before it set apart from what it leaves."""
    gc.collect()
    gc.freeze()
    try:
        return spent(work)
    finally:
        gc.unfreeze()


def least(costs: Sequence[Spent]) -> Spent:
    """Return the least wall seconds and the least processor seconds of some costs."""
    return Spent(min(cost.wall for cost in costs), min(cost.cpu for cost in costs))


def peak_here() -> float:
    """Return the most megabytes that this process has had in memory."""
    told = _KILOBYTES.search(_STATUS.read_text("utf-8")) if _STATUS.exists() else None
    return (int(told[1]) if told else getrusage(RUSAGE_SELF).ru_maxrss) / 1024


def peak_below() -> float:
    """Return the most megabytes that any process had that this one started and waited for."""
    return getrusage(RUSAGE_CHILDREN).ru_maxrss / 1024


def _cpu() -> float:
    parts = (getrusage(RUSAGE_SELF), getrusage(RUSAGE_CHILDREN))
    return sum(part.ru_utime + part.ru_stime for part in parts)
