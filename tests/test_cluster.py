"""A build on a Dask cluster leaves what a serial one leaves, whoever dies on the way."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from functools import partial
from typing import TYPE_CHECKING, Any, Self
from unittest.mock import Mock

import pytest

from digest import engines
from digest.bench.shards import made_of, shards
from digest.engines import cluster, engine
from digest.model import Stop
from tests.conftest import ROOT, make_project

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from digest.engines import Map

DAYS, SEEDS = 6, 120
SEED = """Shells hit pier {number} of Port Amel

Published: {day} June 2011 10:{minute:02} GMT

Officials in Valmere said that at least {number} people were injured when shells hit the pier.

A ferryman of pier {number} asked for aid and said that the night had been the longest of the year.
"""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("cluster") / "project"
    place.mkdir()
    make_project(place)
    for day in range(1, DAYS + 1):
        folder = place / "seeds" / f"2011-06-{day:02}"
        folder.mkdir()
        for number in range(SEEDS):
            text = SEED.format(number=2 + day * number, day=day, minute=number % 60)
            (folder / f"{number}.txt").write_text(text)
    return place


@pytest.fixture(scope="module")
def serial(place: Path) -> dict[str, str]:
    with engine("serial", 1) as map_:
        made_of(place, map_)
    made = shards(place)
    assert len(made) > DAYS * SEEDS
    return made


@pytest.fixture(autouse=True)
def anew(place: Path, serial: dict[str, str]) -> None:
    assert serial
    shutil.rmtree(place / ".cache", ignore_errors=True)


def deadly(mark: Path, function: Callable[[Any], Any], item: object) -> object:
    """Work on an item, and end the worker after the first one."""
    done = function(item)
    if not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return done


@pytest.mark.slow
def test_two_workers_of_which_one_is_killed_leave_what_a_serial_build_leaves(
    place: Path, serial: dict[str, str], tmp_path: Path
) -> None:
    with cluster(workers=2) as map_:

        def killing(function: Callable[[Any], Any], items: Iterable[Any]) -> Iterable[Any]:
            return map_(partial(deadly, tmp_path / "killed", function), items)

        made_of(place, killing)
    assert (tmp_path / "killed").exists()
    assert serial == shards(place)


@pytest.mark.slow
def test_a_run_that_was_killed_goes_on_where_it_was(place: Path, serial: dict[str, str]) -> None:
    driver = subprocess.Popen(
        [sys.executable, "-m", "digest.bench.shards", "dask", "1"],
        cwd=place,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        start_new_session=True,
        stderr=subprocess.DEVNULL,
    )
    while len(shards(place)) < DAYS * SEEDS // 4 and driver.poll() is None:
        time.sleep(0.01)
    os.killpg(driver.pid, signal.SIGKILL)
    driver.wait()
    left = shards(place)
    assert DAYS * SEEDS // 4 <= len(left) < len(serial)
    whole = {name for name in left if left[name] == serial[name]}
    written = times(place)
    with cluster(workers=1) as map_:
        made_of(place, map_)
    assert serial == shards(place)
    again = times(place)
    assert [] == [name for name in whole if written[name] != again[name]]


def times(place: Path) -> dict[str, int]:
    files = (file for file in (place / ".cache").rglob("*") if file.is_file())
    return {file.name: file.stat().st_mtime_ns for file in files}


class _Client:
    """A cluster whose workers are not what they should be."""

    def __init__(self, *_: object, **__: object) -> None: ...

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None: ...

    def run(self, _: object) -> dict[str, str]:
        return {"tcp://one": "another version"}


def test_workers_with_other_code_are_told_before_they_work(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("distributed.Client", _Client)
    with pytest.raises(Stop, match="other code or packages"), cluster("tcp://127.0.0.1:1"):
        pass


def test_a_scheduler_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError("Timed out")

    monkeypatch.setattr("distributed.Client", refuse)
    with pytest.raises(Stop, match="No Dask scheduler answers at tcp://nowhere:1: Timed out"):
        enter(cluster("tcp://nowhere:1"))


def test_without_dask_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(Stop, match="dask"):
        enter(cluster())


def test_workers_that_die_again_and_again_stop_the_run_with_advice() -> None:
    from distributed.scheduler import KilledWorker  # noqa: PLC0415 - takes long to import

    class Lost:
        def result(self) -> object:
            raise KilledWorker("task", Mock(), 3)

    class Client:
        def nthreads(self) -> dict[str, int]:
            return {"tcp://one": 1}

        def submit(self, *_: object, **__: object) -> Lost:
            return Lost()

    with pytest.raises(Stop, match="--workers 1"):
        list(engines._on_cluster(Client(), repr, range(3)))  # noqa: SLF001 - without a cluster


def enter(context: Any) -> Map:  # noqa: ANN401 - any engine
    with context as map_:
        found: Map = map_
        return found
