"""Walks through a folder of seeds and opens what is there safely, by descriptors.

Nothing is followed out of the folder, nothing but a regular file is opened, and nothing larger
than a cap is read. Hidden files and folders and those named README are passed over.
"""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from digest.model import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator

SIDECAR = ".yml"
#: Folders within folders.
MOST_DEPTH = 8

#: How files and folders are opened.
SAFELY = os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC
#: Bytes that are read at once.
_PIECE = 1 << 16


def walk(folder: int, above: str) -> Iterator[tuple[str, int, int, frozenset[str]]]:
    """Give path, mode, folder and the folder's sidecars of each file, in the order of paths."""
    names = [name for name in os.listdir(folder) if not _passed_over(name)]
    modes = {name: mode for name in names if (mode := mode_of(name, folder))}
    stems = {stem(name) for name in names if not name.endswith(SIDECAR)}
    sidecars = frozenset(name for name in names if name.endswith(SIDECAR) and stem(name) in stems)
    for name in sorted(modes, key=lambda name: name + "/" * stat.S_ISDIR(modes[name])):
        path = above + name
        if not stat.S_ISDIR(modes[name]):
            if name not in sidecars:
                yield path, modes[name], folder, sidecars
        elif path.count("/") >= MOST_DEPTH or not (inner := _folder(name, folder)):
            yield path, modes[name], folder, sidecars
        else:
            try:
                yield from walk(inner, path + "/")
            finally:
                os.close(inner)


def read_bytes(name: str, folder: int, most: int) -> bytes:
    """Read a regular file of at most so many bytes, and nothing else that may stand there."""
    file = os.open(name, SAFELY | os.O_NONBLOCK, dir_fd=folder)
    try:
        status = os.fstat(file)
        if not stat.S_ISREG(status.st_mode):
            raise Refused("SPECIAL", f"{name} is not a file")
        if status.st_size > most:
            raise Refused("SIZE", f"is {status.st_size:,} bytes; at most {most:,} are read")
        data = b""
        while len(data) <= most and (piece := os.read(file, _PIECE)):
            data += piece
    finally:
        os.close(file)
    if len(data) > most:
        raise Refused("SIZE", f"grew over {most:,} bytes while it was read")
    return data


def mode_of(name: str, folder: int) -> int:
    """Tell the kind of what stands there; 0 where it has gone since it was listed."""
    try:
        return os.stat(name, dir_fd=folder, follow_symlinks=False).st_mode
    except FileNotFoundError:
        return 0


def stem(path: str) -> str:
    """Give a path without the end of its name: "a/b.c.txt" is "a/b.c"."""
    return os.path.splitext(path)[0]  # noqa: PTH122 - names are not opened as paths here


def _folder(name: str, folder: int) -> int | None:
    """Open a folder, or give None where that is not allowed."""
    try:
        return os.open(name, SAFELY | os.O_DIRECTORY, dir_fd=folder)
    except OSError:
        return None


def _passed_over(name: str) -> bool:
    return name.startswith(".") or stem(name) == "README"
