"""Puts a finished folder in the place of another, so that nobody ever sees half of either."""

from __future__ import annotations

import ctypes
import os
import sys
from typing import TYPE_CHECKING

from digest.folders import remove

if TYPE_CHECKING:
    from pathlib import Path

_HERE = -100 if sys.platform == "linux" else -2  # AT_FDCWD
_EXCHANGE = 2  # RENAME_EXCHANGE of Linux, RENAME_SWAP of macOS


def swap(new: Path, place: Path, old: Path) -> None:
    """Put the folder `new` at `place`, and what stood there at `new`.

    All must lie on one file system. Linux and macOS exchange two folders in one step. Where the
    file system can't, there are three, by way of `old`, with nothing at `place` for an instant:
    `recover` mends a run that ended just there.
    """
    remove(old)
    if not place.exists():
        new.rename(place)
    elif not exchange(new, place):
        place.rename(old)
        new.rename(place)
        old.rename(new)


def recover(place: Path, old: Path) -> None:
    """Put back what a run that ended within `swap` had moved aside."""
    if old.exists() and not place.exists():
        old.rename(place)
    remove(old)


def exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; False where that can't be done here."""
    system = ctypes.CDLL(None, use_errno=True)
    name = "renameat2" if sys.platform == "linux" else "renameatx_np"
    if not hasattr(system, name):
        return False
    failed = getattr(system, name)(
        _HERE, os.fsencode(one), _HERE, os.fsencode(other), ctypes.c_uint(_EXCHANGE)
    )
    return not failed
