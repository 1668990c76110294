"""One folder is let have the files of another, whatever it had before."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from digest.folders import entries, mirror

if TYPE_CHECKING:
    import pytest

PATHS = st.sampled_from(["a", "b", "a/b", "a/c", "b/a/c", "c/d", "c"])
FOLDERS = st.lists(PATHS, max_size=5)


def made(folder: Path, paths: list[str], words: str) -> Path:
    """Make the files of which none stands where another has a folder; and an empty folder."""
    (folder / "empty").mkdir(parents=True)
    for path in paths:
        others = words_of(folder)
        if not any(
            f"{one}/".startswith(f"{two}/")
            for other in others
            for one, two in ((path, other), (other, path))
        ):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(words)
    return folder


def words_of(folder: Path) -> dict[str, str]:
    return {path: (folder / path).read_text() for path, _ in entries(folder)}


@settings(max_examples=50, deadline=None)
@given(FOLDERS, FOLDERS, FOLDERS)
def test_a_mirror_has_what_is_wanted_and_there_and_nothing_else(
    theirs: list[str], had: list[str], wanted: list[str]
) -> None:
    with TemporaryDirectory() as place:
        old, new = made(Path(place) / "old", theirs, "old"), made(Path(place) / "new", had, "new")
        expected = {path: "old" for path in words_of(old) if path in wanted}
        for _ in range(2):
            assert mirror(old, new, wanted) == expected.keys()
            assert expected == words_of(new)
        empty = [path for path, folders, files in os.walk(new) if not folders and not files]
        assert not set(empty) - {str(new)}


def test_what_a_mirror_has_already_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = made(tmp_path / "old", ["a", "b/c"], "old")
    mirror(old, tmp_path / "new", ["a", "b/c"])
    monkeypatch.delattr("os.link")
    assert {"a", "b/c"} == mirror(old, tmp_path / "new", ["a", "b/c"])


def test_files_are_copied_where_they_can_not_be_linked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr("os.link", refuse)
    old = made(tmp_path / "old", ["a", "b/c"], "old")
    for _ in range(2):
        assert {"a", "b/c"} == mirror(old, tmp_path / "new", ["a", "b/c"])
        assert words_of(old) == words_of(tmp_path / "new")
