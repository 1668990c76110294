"""Opens what a filter reads and writes: a file, or "-" for the standard streams, in UTF-8."""

from __future__ import annotations

import sys
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from contextlib import ExitStack


def opened(source: str, files: ExitStack) -> TextIO:
    """Return what to read; bytes that are no UTF-8 are marked as such. `files` closes it."""
    if source == "-":
        return _in_utf_8(sys.stdin)
    return files.enter_context(Path(source).open(encoding="utf-8-sig", errors="replace"))


def written(target: str, files: ExitStack) -> TextIO:
    """Return what to write into. `files` closes it."""
    if target == "-":
        return _in_utf_8(sys.stdout)
    return files.enter_context(Path(target).open("w", encoding="utf-8"))


def _in_utf_8(stream: TextIO) -> TextIO:
    """A standard stream in UTF-8, whatever the machine's own encoding is."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="replace")
    return stream


def count_lines(file: Path) -> int:
    """How many lines of a file are not blank."""
    with file.open("rb") as lines:
        return sum(1 for line in lines if line.strip())
