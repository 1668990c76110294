"""How far long work has come, for the person who waits: on standard error, and nowhere else."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

T = TypeVar("T")

#: The bar is this wide.
_WIDTH = 30
#: Seconds before the first word and between two: on a terminal, and in a log.
_TERMINAL, _LOG = 0.2, 30.0


def shown(results: Iterable[T], total: int | None, work: str) -> Iterator[T]:
    """Yield some results, and show how many of `total` there are: on a terminal as a bar.

    A log gets a line each half minute. `work` says what is done with them: "read".
    """
    screen = sys.stderr.isatty()
    pause = _TERMINAL if screen else _LOG
    began = last = time.monotonic()
    wrote = False
    done = 0
    for done, result in enumerate(results, start=1):
        yield result
        now = time.monotonic()
        if now - last >= pause:
            last, wrote = now, True
            _write(line(done, total, work, now - began), screen=screen)
    if wrote and screen:
        _write(line(done, total, work, time.monotonic() - began) + "\n", screen=True)


def line(done: int, total: int | None, work: str, seconds: float) -> str:
    """Return a line that says how far some work has come after so many seconds, and when it ends.

    >>> line(5, 20, "read", 10)
    '[#######                       ] 5 of 20 read, 0:30 left'
    """
    if not total:
        return f"{done:,} {work}"
    full = _WIDTH * done // total
    left = round(seconds * (total - done) / done) if done else 0
    ends = f", {left // 60}:{left % 60:02} left" if left else ""
    return f"[{'#' * full}{' ' * (_WIDTH - full)}] {done:,} of {total:,} {work}{ends}"


def _write(text: str, *, screen: bool) -> None:
    sys.stderr.write(f"\r\x1b[K{text}" if screen else f"{text}\n")
    sys.stderr.flush()
