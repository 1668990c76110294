"""Work is done once for each item and comes back in order, whoever does it and whoever dies."""

from __future__ import annotations

import os
import signal
from functools import partial
from typing import TYPE_CHECKING

import pytest

from digest.engines import engine, processes
from digest.model import Stop

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def here(number: int) -> tuple[int, int]:
    return number, os.getpid()


def killed_at_first(number: int, folder: Path) -> int:
    """End the worker at a number, the first time that it is met."""
    mark = folder / "killed"
    if number == 7 and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * number


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


def test_workers_that_die_again_and_again_stop_the_run_with_advice() -> None:
    with processes(2) as map_, pytest.raises(Stop, match="--workers 1"):
        list(map_(always_killed, range(4)))
