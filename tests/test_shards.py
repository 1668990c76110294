"""Whoever does the work, and whoever dies over it, the files are those of one worker in one go."""

from __future__ import annotations

import os
import signal
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from digest import build as pipeline
from digest import readings
from digest.build import put_together, read_all, render
from digest.config import load_config
from digest.engines import processes
from digest.reading.article import read
from digest.readings import make_batches
from digest.seeds import open_seeds
from digest.shards import Project, cut

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from digest.engines import Map
    from digest.model import Article, Refusal, Seed
    from digest.settings import Config

SEED = """{what} strike {town} again

Published: {day} June 2031 10:00 GMT

Officials in {town} said that at least {count} people were injured when {what} struck the market.

A resident of {town} asked for aid and said that the night had been the longest of the year.
"""
DAYS, TOWNS = range(1, 16), ("Amel", "Tessin", "Elvar")


class Ended(Exception):  # noqa: N818 - it is no error of ours
    """Stands for the end of a run by force."""


@pytest.fixture
def folder(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of many days, of which every step makes many small batches."""
    for day in DAYS:
        for place, town in enumerate(TOWNS):
            text = SEED.format(what="Drones", town=town, day=day, count=day + place)
            file = project / f"seeds/2031-06-{day:02}/{town}.txt"
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, "utf-8")
    (project / "seeds/2031-06-03/undated.txt").write_text("Nobody knows when\n\nIt was so.\n")
    (project / "seeds/2031-06-03/empty.txt").touch()
    monkeypatch.setattr(readings, "_MOST", 4)
    for name in ("READING", "GROUPING", "THREADING", "PUBLISHING"):
        monkeypatch.setattr(pipeline, name, replace(getattr(pipeline, name), batch=4))
    return project


def files(root: Path, map_: Map, cache: str = "cache") -> dict[str, bytes]:
    """Return every file that a build writes to docs/."""
    project = Project(root, load_config(root), root / cache)
    batches = tuple(make_batches(open_seeds(root / "seeds")))
    made = render(*put_together(*read_all(batches, project, map_), project, map_), project)
    return dict(made)


def test_the_number_of_workers_changes_no_byte(folder: Path) -> None:
    expected = files(folder, map)
    assert f"2031/06/{DAYS[-1]:02}/index.md" in expected
    for workers in (1, 2, 3):
        with processes(workers) as map_:
            assert expected == files(folder, map_, f"cache of {workers}")


def test_a_worker_killed_over_a_seed_changes_no_byte(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = files(folder, map)
    mark = folder / "killed"

    def deadly(seed: Seed, config: Config) -> Article | Refusal:
        if seed.path == "2031-06-09/Elvar.txt" and not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return read(seed, config)

    monkeypatch.setattr(readings, "read", deadly)
    with processes(2) as map_:
        assert expected == files(folder, map_, "other")
    assert mark.exists()


@pytest.mark.parametrize("last", [3, 10, 15, 20, 24])
def test_a_run_that_was_ended_goes_on_where_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch, last: int
) -> None:
    calls: list[str] = []

    def counted(seed: Seed, config: Config) -> Article | Refusal:
        calls.append(seed.path)
        return read(seed, config)

    monkeypatch.setattr(readings, "read", counted)
    batches = 0

    def ending(function: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[Any]:
        nonlocal batches
        for item in items:
            batches += 1
            if batches > last:
                raise Ended
            yield function(item)

    with pytest.raises(Ended):
        files(folder, ending)
    begun = len(calls)
    expected = files(folder, map)
    assert len(calls) == len(set(calls)) >= begun
    calls.clear()
    assert expected == files(folder, map, "fresh")
    assert calls


def test_nothing_that_was_made_is_handed_out_again(folder: Path) -> None:
    expected = files(folder, map)
    handed = []

    def seen(function: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[Any]:
        for item in items:
            handed.append(item)
            yield function(item)

    assert expected == files(folder, seen)
    assert not handed


def test_what_is_torn_is_made_anew(folder: Path) -> None:
    expected = files(folder, map)
    for file in (folder / "cache").glob("*/*/*"):
        file.write_bytes(file.read_bytes()[:-1])
    assert expected == files(folder, map)


def test_a_batch_is_as_large_as_it_is_worth() -> None:
    class Weighing:
        name = key = ""

        def __init__(self, weight: int) -> None:
            self.weight = weight

    pieces = [Weighing(weight) for weight in (1, 2, 9, 1, 1, 1, 1)]
    assert [[1, 2], [9], [1, 1, 1], [1]] == [
        [piece.weight for piece in batch] for batch in cut(pieces, 3)
    ]
