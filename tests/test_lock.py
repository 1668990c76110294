"""One build at a time."""

from __future__ import annotations

import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from digest.lock import BUSY_STATUS, Busy, lock
from digest.model import Stop

if TYPE_CHECKING:
    from pathlib import Path

HOLD = """
import sys
from pathlib import Path
from digest.model import Stop
from digest.lock import lock
with lock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_build_waits_for_nothing_and_says_who_holds_the_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout
        assert b"held\n" == other.stdout.readline()
        monkeypatch.setattr(time, "sleep", pytest.fail)
        with (
            pytest.raises(Busy, match=f"process {other.pid} on .*, since 20") as caught,
            lock(tmp_path),
        ):
            pass
        assert 75 == BUSY_STATUS == caught.value.status
        other.kill()
    with lock(tmp_path):
        pass


def test_a_build_that_ended_leaves_the_place_free(tmp_path: Path) -> None:
    for _ in range(2):
        with lock(tmp_path):
            pass


def test_a_folder_that_can_not_be_written_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / ".build").write_text("in the way")
    with pytest.raises(Stop, match=r"can't work in .*: File exists"):
        lock(tmp_path).__enter__()
