"""A release is told in the changelog, committed, and made once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from digest.git import git
from digest.release import faults

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    (tmp_path / "CHANGELOG.md").write_text("# Changelog\n\n## 1.2.0 (2025-06-01)\n\n- New.\n")
    git(tmp_path, "init", "--quiet")
    commit(tmp_path)
    return tmp_path


def commit(root: Path) -> None:
    git(root, "add", "--all")
    who = ("-c", "user.name=Nobody", "-c", "user.email=nobody@digest.example")
    git(root, *who, "commit", "--quiet", "--message", "Release")


def test_a_release_that_is_told_and_committed_is_without_fault(repository: Path) -> None:
    assert [] == list(faults(repository, "1.2.0"))


@pytest.mark.parametrize(
    ("version", "said"),
    [
        ("1.3.0", "CHANGELOG.md: the first dated heading must be 1.3.0"),
        ("1.2", "1.2 is no version such as 1.4.0"),
    ],
)
def test_a_version_that_is_not_told_is_named(repository: Path, version: str, said: str) -> None:
    assert said in "\n".join(faults(repository, version))


def test_what_is_not_committed_is_named(repository: Path) -> None:
    (repository / "new.txt").write_text("new")
    expected = ["git: there are changes that are not committed"]
    assert expected == list(faults(repository, "1.2.0"))


def test_a_version_is_released_once(repository: Path) -> None:
    git(repository, "tag", "v1.2.0")
    assert "the tag v1.2.0 is there already" in "\n".join(faults(repository, "1.2.0"))


def test_a_machine_without_git_is_told_so(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert "git can't be run: No such file or directory" == git(repository, "status")
