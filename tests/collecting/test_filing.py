"""The folder of seeds is put in order before anything is filed in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from digest.collecting.filing import Cabinet

if TYPE_CHECKING:
    from pathlib import Path


def test_what_a_killed_run_left_half_written_is_swept_away(tmp_path: Path) -> None:
    day = tmp_path / "2025-06-01"
    day.mkdir()
    for name in (".talks.html.part", "talks.html", "notes.part"):
        (day / name).write_text("Talks")
    Cabinet(tmp_path)
    assert {"talks.html", "notes.part"} == {path.name for path in day.iterdir()}
