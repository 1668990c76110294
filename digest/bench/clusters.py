"""Measures engines: the same shards by one process, by several, and by a Dask cluster."""

from __future__ import annotations

import os
import signal
import time
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from digest.bench.corpus import pages
from digest.bench.projects import forget, project, put, python
from digest.bench.rows import Row, timed
from digest.bench.shards import shards
from digest.bench.spent import Spent, spent
from digest.model import Stop

if TYPE_CHECKING:
    from collections.abc import Callable

#: The most that a cluster on this machine may cost over a pool of processes.
_OVERHEAD = 1.5


def dask(root: Path, count: int = 1_000, engine: str = "dask") -> list[Row]:
    """Make the shards of so many seeds by each engine, from nothing; killed ones too.

    Rows say how many shards differ from those of a serial run: none may.
    """
    name = f"{count:,} seeds"
    if not find_spec("distributed"):
        return [Row(f"{name} by Dask: not installed (pip install -e .[dask])", 0, "s")]
    with project(root) as place:
        put(place, pages(max(1, round(count / 27)), 27))
        serial = _made(place, "serial", 1)
        wanted = shards(place)

        def differing() -> int:
            return len(wanted.items() ^ shards(place).items())

        pool = _made(place, "processes", 2)
        differ = {"a pool of 2": differing()}
        one = _made(place, engine, 1)
        differ["Dask with 1"] = differing()
        two = _made(place, engine, 2)
        differ["Dask with 2"] = differing()
        _made(place, engine, 2, kill=kill_a_worker, after=len(wanted) // 3)
        differ["Dask with 2, one killed on the way"] = differing()
        _made(place, engine, 2, kill=_all, after=len(wanted) // 3)
        left = shards(place)
        whole = left.items() & wanted.items()
        before = _times(place)
        run(place, engine, 2)
        after = _times(place)
        differ["Dask, killed whole and run again"] = differing()
        again = sum(before[shard] != after[shard] for shard, _ in whole)
    rows = [
        timed(f"{name} by {what}", cost, pool, "a pool of 2", bound)
        for what, cost, bound in (
            ("one process", serial, None),
            ("a pool of 2", pool, None),
            ("Dask with 1", one, None),
            ("Dask with 2", two, _OVERHEAD),
        )
    ]
    rows += [
        Row(f"{name}: shards that differ, {what}", number, "shards", bound=0)
        for what, number in differ.items()
    ]
    done = f"{name}: shards that were done when all was killed"
    return [
        *rows,
        Row(done, len(whole), "shards", steady=False),
        Row(f"{name}: of these, made again", again, "shards", bound=0),
    ]


def _made(
    place: Path,
    engine: str,
    workers: int,
    kill: Callable[[int], None] | None = None,
    after: int = 0,
) -> Spent:
    """Make all shards from nothing; `kill` is called once with the driver's id, after so many."""
    forget(place)
    return spent(lambda: run(place, engine, workers, kill, after))


def run(
    place: Path,
    engine: str,
    workers: int,
    kill: Callable[[int], None] | None = None,
    after: int = 0,
) -> None:
    """Make the shards that are missing in a process of its own; raises `Stop` where it fails."""
    driver = python(place, "digest.bench.shards", engine, str(workers))
    if kill:
        while driver.poll() is None and len(_times(place)) < after:
            time.sleep(0.05)
        kill(driver.pid)
    _, said = driver.communicate()
    if driver.returncode > 0:
        raise Stop(f"The run by {engine} failed:\n{said.decode()}")


def kill_a_worker(driver: int) -> None:
    """Kill the last process that the driver's cluster started: a worker, below its nanny."""
    children = [int(path.parent.name) for path in Path("/proc").glob("[0-9]*/stat")]
    below = {pid for pid in children if pid != driver and group_of(pid) == driver}
    if below:
        os.kill(max(below), signal.SIGKILL)


def _all(driver: int) -> None:
    os.killpg(driver, signal.SIGKILL)


def group_of(pid: int) -> int:
    """Return the group of a process; 0 where it has ended."""
    try:
        return os.getpgid(pid)
    except ProcessLookupError:
        return 0


def _times(place: Path) -> dict[str, int]:
    files = (file for file in (place / ".cache").rglob("*") if file.is_file())
    return {file.name: file.stat().st_mtime_ns for file in files}
