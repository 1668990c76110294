"""Whoever waits for long work sees how far it has come; short work says nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from digest import progress
from digest.progress import line, shown

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("done", "total", "seconds", "said"),
    [
        (5, 20, 10.0, "[#######                       ] 5 of 20 read, 0:30 left"),
        (1_000, 2_000, 65.0, "[###############               ] 1,000 of 2,000 read, 1:05 left"),
        (20, 20, 10.0, "[##############################] 20 of 20 read"),
        (1_234, None, 10.0, "1,234 read"),
    ],
)
def test_a_line_says_how_far_work_has_come(
    done: int, total: int | None, seconds: float, said: str
) -> None:
    assert said == line(done, total, "read", seconds)


@pytest.fixture
def stderr_is(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    def choose(kind: str) -> None:
        monkeypatch.setattr("sys.stderr.isatty", lambda: kind == "terminal")
        monkeypatch.setattr(progress, "_TERMINAL", 0.0)
        monkeypatch.setattr(progress, "_LOG", 0.0)

    return choose


def test_a_terminal_has_one_line_that_changes(
    stderr_is: Callable[[str], None], capsys: pytest.CaptureFixture[str]
) -> None:
    stderr_is("terminal")
    assert ["a", "b"] == list(shown(["a", "b"], 2, "read"))
    said = capsys.readouterr().err
    assert 1 == said.count("\n")
    assert 3 == said.count("\r")


def test_a_log_has_lines(
    stderr_is: Callable[[str], None], capsys: pytest.CaptureFixture[str]
) -> None:
    stderr_is("log")
    list(shown(["a", "b"], 2, "read"))
    assert 2 == len(capsys.readouterr().err.splitlines())


def test_short_work_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert [1, 2, 3] == list(shown([1, 2, 3], 3, "read"))
    assert not capsys.readouterr().err
