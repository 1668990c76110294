"""Measures reading: how fast against other readers of the same pages, and where the time goes."""

from __future__ import annotations

import signal
from collections import Counter
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

from digest.bench.corpus import pages
from digest.bench.readers import readers
from digest.bench.rows import Row
from digest.bench.spent import cheapest
from digest.config import load_config
from digest.reading.article import read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path
    from types import FrameType

#: Seconds of processor time between two looks at what a reader is doing.
_EVERY = 0.002
#: Modules that hand a seed on to the rooms.
_HANDING_ON = {"article", "pages", "texts"}


def reading(root: Path, count: int = 80, rounds: int = 5) -> list[Row]:
    """Read pages as flat text and as HTML, with all that is read of an article, on one core.

    Others read the same HTML: trafilatura body and metadata, the rest the body alone.
    """
    config = load_config(root)
    made = list(pages(days=count // 8, stories=8, whole=True))
    htmls, others = [page.html for page in made], readers()
    works: dict[str, Callable[[], None]] = {
        name: partial(_each, lambda seed: read(seed, config), [page.seed(kind) for page in made])
        for name, kind in (("flat text", ".txt"), ("HTML", ".html"))
    }
    works |= {f"HTML by {name}": partial(_each, other, htmls) for name, other in others.items()}
    costs = dict(zip(works, cheapest(*works.values(), rounds=rounds), strict=True))
    anchor = costs["HTML by trafilatura"].cpu
    rows = [
        Row(
            *(f"reading {name}", count / cost.cpu, "pages/s", anchor / cost.cpu),
            *("trafilatura's pages/s", 4.0 if name == "flat text" else None),
            at_least=True,
            steady=" by " not in name,
        )
        for name, cost in costs.items()
    ]
    if "boilerpy3" not in others:
        rows.append(Row("reading HTML by boilerpy3: not installed", 0, "pages/s"))
    return rows


def rooms(root: Path, count: int = 400) -> list[Row]:
    """Read seeds cold, and look each few milliseconds which room of reading is at work."""
    config = load_config(root)
    seeds = [page.seed() for page in pages(days=count // 8, stories=8)]
    found: Counter[str] = Counter()
    with _sampled(found):
        _each(lambda seed: read(seed, config), seeds)
    return [
        Row(f"reading, cold: share of {room}", 100 * number / found.total(), "%")
        for room, number in found.most_common()
    ]


def _each(work: Callable[[Any], object], items: Iterable[object]) -> None:
    for item in items:
        work(item)


@contextmanager
def _sampled(found: Counter[str]) -> Iterator[None]:
    """Count in `found` which room is at work, each so much processor time."""

    def look(_signal: int, frame: FrameType | None) -> None:
        found[room_of(frame)] += 1

    before = signal.signal(signal.SIGPROF, look)
    signal.setitimer(signal.ITIMER_PROF, _EVERY, _EVERY)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def room_of(frame: FrameType | None) -> str:
    """Name the room that a reading is in: "layout", "topics.places", or "the rest"."""
    room = "the rest"
    while frame:
        parts = frame.f_globals.get("__name__", "").split(".")
        if parts[:2] == ["digest", "reading"] and parts[2] not in _HANDING_ON:
            room = ".".join(parts[2:4]) if parts[2] == "topics" else parts[2]
        frame = frame.f_back
    return room
