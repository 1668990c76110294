"""Work is done once for each item and comes back in order, whoever does it and whoever dies."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from digest.engines import engine, processes
from digest.model import Stop
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Bytes of a heavy item.
HEAVY = 1_000_000


def here(number: int) -> tuple[int, int]:
    return number, os.getpid()


def killed_at_first(number: int, folder: Path) -> int:
    """End the worker at a number, the first time that it is met."""
    mark = folder / "killed"
    if number == 7 and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * number


def weighed(item: bytes, folder: Path) -> int:
    """Return an item's length; end a worker once, while the next item waits for it."""
    mark = folder / "killed"
    if not mark.exists():
        time.sleep(0.2)
        if item[0] == 1:
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
    return len(item)


def heavy(folder: str) -> None:
    """Weigh items that are larger than what a pipe holds."""
    with processes(2) as map_:
        lengths = map_(
            partial(weighed, folder=Path(folder)), (bytes([n]) * HEAVY for n in range(8))
        )
        sys.stdout.write(str(sum(lengths)))


def always_killed(_: int) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.parametrize("workers", [1, 2, 5])
def test_results_come_in_the_order_of_the_items(workers: int) -> None:
    with processes(workers) as map_:
        assert list(range(20)) == [number for number, _ in map_(here, range(20))]
        assert [] == list(map_(here, []))


def test_an_engine_is_chosen_by_its_name() -> None:
    with engine("serial") as serial, engine("processes", 2) as several:
        assert {os.getpid()} == {process for _, process in serial(here, range(4))}
        assert os.getpid() not in {process for _, process in several(here, range(4))}
    with pytest.raises(Stop, match=r"no engine “steam”\. There are: serial, processes"):
        engine("steam")


def test_one_item_or_one_worker_starts_no_process() -> None:
    with processes(2) as several, processes(1) as one:
        assert [(3, os.getpid())] == list(several(here, [3]))
        assert {os.getpid()} == {process for _, process in one(here, range(4))}
        assert os.getpid() not in {process for _, process in several(here, range(4))}


def interrupted(number: int) -> int:
    """Get what Ctrl+C sends to every process of a terminal."""
    os.kill(os.getpid(), signal.SIGINT)
    return number


def test_ctrl_c_is_for_the_one_who_waits(capfd: pytest.CaptureFixture[str]) -> None:
    with processes(2) as map_:
        assert [0, 1, 2] == list(map_(interrupted, range(3)))
    assert "" == capfd.readouterr().err


def test_items_are_taken_as_they_are_needed() -> None:
    taken = []

    def items() -> Iterator[int]:
        for number in range(100):
            taken.append(number)
            yield number

    with processes(2) as map_:
        next(iter(map_(here, items())))
    assert len(taken) < 10


def test_a_worker_that_is_killed_costs_no_result(tmp_path: Path) -> None:
    with processes(2) as map_:
        doubled = list(map_(partial(killed_at_first, folder=tmp_path), range(20)))
    assert [2 * number for number in range(20)] == doubled
    assert (tmp_path / "killed").exists()


def test_a_worker_that_dies_while_much_is_on_its_way_holds_up_nothing(tmp_path: Path) -> None:
    """In a process of its own, which can be ended if it waits for ever."""
    command = [
        sys.executable,
        "-c",
        f"from tests import test_engines as t; t.heavy({str(tmp_path)!r})",
    ]
    done = subprocess.run(
        command, cwd=ROOT, timeout=120, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.split()) == (0, [str(8 * HEAVY)]), done.stderr


def test_workers_that_die_again_and_again_stop_the_run_with_advice() -> None:
    with processes(2) as map_, pytest.raises(Stop, match="--workers 1"):
        list(map_(always_killed, range(4)))
