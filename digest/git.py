"""Asks git, where there is one."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def git(root: Path, *words: str) -> str:
    """Run one git command in `root` and return what it printed, or why it could not."""
    command = ["git", *words]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    except OSError as error:
        return f"git can't be run: {error.strerror}"
    return (done.stdout or done.stderr).strip()
