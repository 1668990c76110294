"""What a folder has, and how another is let have the same without writing it twice."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


def entries(folder: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield every file below a folder with its path there, links among them; in no order.

    Nothing where the folder is missing.
    """
    if folder.exists():
        yield from _entries(str(folder), "")


def _entries(folder: str, above: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    with os.scandir(folder) as found:
        for entry in found:
            path = above + entry.name
            if entry.is_dir(follow_symlinks=False):
                yield from _entries(entry.path, f"{path}/")
            else:
                yield path, entry


def drop_empty_folders(folder: Path) -> None:
    """Delete the folders below a folder that have no file."""
    for inner, _, _ in os.walk(folder, topdown=False):
        if inner != str(folder) and not os.listdir(inner):  # noqa: PTH208 - os.walk's
            os.rmdir(inner)  # noqa: PTH106 - likewise


def remove(folder: Path) -> None:
    """Delete a folder and all in it, if it is there."""
    if folder.exists():
        shutil.rmtree(folder)


def mirror(old: Path, new: Path, wanted: Iterable[str]) -> set[str]:
    """Let the folder `new` have the `wanted` files of `old` and no others; return those it has.

    What `old` lacks is left out. Where the file system can link, a file then stands in both, and
    nobody may write to it; what `new` had of it before stays.
    """
    new.mkdir(exist_ok=True)
    theirs, had = _inodes(old), _inodes(new)
    found = {path: theirs[path] for path in wanted if path in theirs}
    for path, _ in had.items() - found.items():
        (new / path).unlink()
    drop_empty_folders(new)
    for path, _ in found.items() - had.items():
        (new / path).parent.mkdir(parents=True, exist_ok=True)
        _link(old / path, new / path)
    return set(found)


def _inodes(folder: Path) -> dict[str, int]:
    """Return the number of each file below a folder, by its path."""
    return {path: entry.inode() for path, entry in entries(folder)}


def _link(old: Path, new: Path) -> None:
    try:
        os.link(old, new)
    except OSError:  # not every file system can
        shutil.copy2(old, new)
