"""What a scheduled run collected is committed and pushed, whatever else was pushed meanwhile."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from digest.keep import AUTHOR, _key, keep
from digest.model import Stop

if TYPE_CHECKING:
    from pathlib import Path


def git(folder: Path, *words: str) -> str:
    done = subprocess.run(
        ["git", *words],  # noqa: S607 - whichever git there is
        cwd=folder,
        env={"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": str(folder), **AUTHOR},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone of a repository with one commit."""
    git(tmp_path, "init", "--quiet", "--bare", "--initial-branch=main", "origin.git")
    git(tmp_path, "clone", "--quiet", "origin.git", "clone")
    folder = tmp_path / "clone"
    git(folder, "checkout", "--quiet", "-b", "main")
    (folder / "seeds").mkdir()
    (folder / "seeds" / "first.txt").write_text("first")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "-m", "Begin")
    git(folder, "push", "--quiet", "origin", "main")
    return folder


def test_new_seeds_are_committed_and_pushed(clone: Path) -> None:
    (clone / "seeds" / "second.html").write_text("second")
    assert keep(clone, {}) == "Committed 1 collected articles and pushed them to main."
    assert git(clone.parent / "origin.git", "log", "--format=%s", "main").splitlines() == [
        "Collect 1 articles",
        "Begin",
    ]


def test_where_nothing_is_new_nothing_is_committed(clone: Path) -> None:
    (clone / "other.txt").write_text("not collected")
    assert keep(clone, {}) == "Nothing was collected, so nothing is committed."
    assert git(clone, "rev-list", "--count", "HEAD") == "1"


def test_a_push_that_somebody_else_preceded_is_tried_again(clone: Path) -> None:
    git(clone.parent, "clone", "--quiet", "origin.git", "other")
    other = clone.parent / "other"
    (other / "page.md").write_text("page")
    git(other, "add", ".")
    git(other, "commit", "--quiet", "-m", "Write a page")
    git(other, "push", "--quiet", "origin", "main")
    (clone / "seeds" / "second.html").write_text("second")
    keep(clone, {})
    assert git(clone.parent / "origin.git", "rev-list", "--count", "main") == "3"


def test_a_push_that_is_always_refused_says_so_in_the_end(clone: Path) -> None:
    hook = clone.parent / "origin.git" / "hooks" / "pre-receive"
    hook.write_text("#!/bin/sh\necho closed >&2\nexit 1\n")
    hook.chmod(0o755)
    (clone / "seeds" / "second.html").write_text("second")
    with pytest.raises(Stop, match=r"(?s)git push failed.*closed"):
        keep(clone, {})
    assert git(clone.parent / "origin.git", "rev-list", "--count", "main") == "1"


def test_a_push_that_is_refused_says_so(clone: Path) -> None:
    git(clone, "remote", "set-url", "origin", str(clone.parent / "gone.git"))
    (clone / "seeds" / "second.html").write_text("second")
    with pytest.raises(Stop, match="git pull failed"):
        keep(clone, {})


def test_the_token_is_in_no_command_line() -> None:
    assert _key("") == {}
    assert _key("secret")["GIT_CONFIG_VALUE_0"].startswith("AUTHORIZATION: basic ")
