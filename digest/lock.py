"""One build at a time in one folder: the second ends at once and says who holds the place."""

from __future__ import annotations

import fcntl
import os
import socket
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from digest.model import Stop

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: "Temporary failure, try again": the exit status of a build that finds another one at work.
BUSY_STATUS = 75


class Busy(Stop):
    """Another build is at work; the message says which. `status` is the exit status to give."""

    status = BUSY_STATUS


@contextmanager
def lock(root: Path) -> Iterator[None]:
    """Hold the folder `root` for one build; raises `Busy` where another process holds it.

    The lock is the system's own, on `.build/lock`: it ends with the process, however that ends,
    and worker processes do not inherit it.
    """
    try:
        file = _opened(root / ".build" / "lock")
    except OSError as error:
        message = f"can't work in {root}: {error.filename}: {error.strerror}"
        raise Stop(message) from None
    try:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            holder = os.read(file, 200).decode(errors="replace").strip() or "one just begun"
            message = f"another build is at work here: {holder}; try again when it has ended"
            raise Busy(message) from None
        began = datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
        with suppress(OSError):  # a full disk leaves the holder unnamed, and held all the same
            os.ftruncate(file, 0)
            os.write(
                file, f"process {os.getpid()} on {socket.gethostname()}, since {began}".encode()
            )
        yield
    finally:
        os.close(file)


def _opened(place: Path) -> int:
    place.parent.mkdir(exist_ok=True)
    return os.open(place, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o644)
