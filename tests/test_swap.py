"""A finished folder takes the place of another in one step."""

from __future__ import annotations

import ctypes
import threading
from typing import TYPE_CHECKING

import pytest

from digest import swap as swapping
from digest.swap import recover, swap

if TYPE_CHECKING:
    from pathlib import Path


def folder(path: Path, word: str) -> Path:
    path.mkdir()
    for name in ("one", "two"):
        (path / name).write_text(word)
    return path


def words(path: Path) -> set[str]:
    return {file.read_text() for file in path.iterdir()}


@pytest.fixture(params=["exchange", "two steps"])
def _way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "two steps":
        monkeypatch.setattr(swapping, "exchange", lambda _one, _other: False)


@pytest.mark.usefixtures("_way")
def test_the_new_folder_stands_and_the_old_one_is_where_it_was_made(tmp_path: Path) -> None:
    place = folder(tmp_path / "site", "old")
    swap(folder(tmp_path / "new", "new"), place, tmp_path / "aside")
    assert {"new"} == words(place)
    assert {"old"} == words(tmp_path / "new")
    assert ["new", "site"] == sorted(path.name for path in tmp_path.iterdir())


def test_the_first_folder_is_put_in_its_place(tmp_path: Path) -> None:
    swap(folder(tmp_path / "new", "new"), tmp_path / "site", tmp_path / "aside")
    assert {"new"} == words(tmp_path / "site")


def test_a_run_that_ended_between_two_steps_is_mended(tmp_path: Path) -> None:
    folder(tmp_path / "aside", "old")
    recover(tmp_path / "site", tmp_path / "aside")
    assert {"old"} == words(tmp_path / "site")


def test_what_a_run_left_behind_is_cleared(tmp_path: Path) -> None:
    folder(tmp_path / "site", "new")
    folder(tmp_path / "aside", "old")
    recover(tmp_path / "site", tmp_path / "aside")
    assert {"new"} == words(tmp_path / "site")
    assert not (tmp_path / "aside").exists()


def test_a_reader_sees_the_folder_at_every_instant(tmp_path: Path) -> None:
    place, done, seen = folder(tmp_path / "site", "0"), threading.Event(), set()

    def watch() -> None:
        while not done.is_set():
            seen.add((place / "one").exists())

    watcher = threading.Thread(target=watch)
    watcher.start()
    for n in range(100):
        swap(folder(tmp_path / f"new{n}", str(n)), place, tmp_path / "aside")
    done.set()
    watcher.join()
    assert {True} == seen


def test_a_system_without_exchange_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda *_given, **_more: object())
    assert not swapping.exchange(folder(tmp_path / "a", ""), folder(tmp_path / "b", ""))
