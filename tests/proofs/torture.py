"""Ends builds at random points, and lets their writes fail: no site is ever torn.

`invoke torture` runs it long; the tests run a sample. A build runs in a forked child, so that a
thousand of them cost minutes. It stands over a site and turns it into another one; afterwards the
site must be one of the two, to the byte, and the next run must put it right.
"""

from __future__ import annotations

import builtins
import errno
import io
import json
import os
import random
import signal
import sys
import time
from collections import Counter
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from digest.build import build
from digest.model import Stop

if TYPE_CHECKING:
    from collections.abc import Iterator

SEED = """Drones strike Port Amel for a {word} time

Published: {day} June 2031 10:00 GMT

Officials in Port Amel said that at least three people were injured when drones struck a {word}
market near the river.
"""
#: What the system tells of through audit events when something is written.
_WRITES = {
    *("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.symlink", "os.truncate"),
    *("shutil.rmtree", "shutil.copyfile", "shutil.move"),
}
#: How often the next run is left alone.
_HEALED = 0.2
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC


Said = dict[str, Any]


class Torture:
    """A project with a standing site, whose builds are made to end badly."""

    def __init__(self, project: Path, seed: int = 0) -> None:
        """Build the two sites that there may be; `seed` settles every random choice."""
        self.project = project
        self.random = random.Random(seed)
        self.whole: dict[str, str] = {}
        for word in ("first", "second", "first"):
            self.write_seeds(word)
            build(project)
            self.whole[word] = self.site()
        self.target = "first"
        began = time.monotonic()
        self.writes = self.turn(None, None)["writes"]
        self.seconds = time.monotonic() - began

    def write_seeds(self, word: str) -> None:
        """Put in place the seeds of one of the two sites."""
        self.target = word
        for day in range(1, 5):
            text = SEED.format(word=word, day=day)
            (self.project / "seeds" / f"{day}.txt").write_text(text)

    def site(self) -> str:
        """Return a digest of every byte of the site."""
        files = sorted(path for path in (self.project / "site").rglob("*") if path.is_file())
        total = sha256()
        for path in files:
            total.update(f"{path} {sha256(path.read_bytes()).hexdigest()}\n".encode())
        return total.hexdigest()

    def turn(self, at: int | None, error: int | None, moment: float | None = None) -> Said:
        """Change the seeds to those of the other site, and build in a child."""
        self.write_seeds("second" if self.site() == self.whole["first"] else "first")
        return self.child(at, error, moment)

    def kills(self, times: int) -> Counter[str]:
        """End builds with SIGKILL, by the clock and at the n-th write; count what is left."""
        found: Counter[str] = Counter()
        for number in range(times):
            if number % 2:
                moment = self.random.uniform(0, self.seconds)
                self.turn(None, None, moment)
            else:
                self.turn(self.random.randint(1, self.writes), None)
            found[self.look()] += 1
            if number % 5 == 4:
                found[self.heal()] += 1
        return found

    def errors(self, times: int) -> Counter[str]:
        """Let every write fail from the n-th one on, till so many builds have failed.

        A build goes on where the write was a saving's or the clearing of the old site: that is
        counted apart.
        """
        found: Counter[str] = Counter()
        while sum(found.values()) - found["whole"] - found["went on"] - found["healed"] < times:
            error = self.random.choice((errno.ENOSPC, errno.EIO))
            said = self.turn(self.random.randint(1, self.writes), error)
            found[self.look()] += 1
            found[clarity(said, os.strerror(error))] += 1
            if self.random.random() < _HEALED:
                found[self.heal()] += 1
        return found

    def look(self) -> str:
        """Say whether the site is one of the two."""
        return "whole" if self.site() in self.whole.values() else "torn"

    def heal(self) -> str:
        """Say whether the next run puts the site right."""
        said = self.child(None, None)
        return "healed" if self.site() == self.whole[self.target] and "ok" in said else "not healed"

    def child(
        self, at: int | None, error: int | None, moment: float | None = None
    ) -> dict[str, Any]:
        """Build in a child that ends or fails at the n-th write; return what it said."""
        receive, send = os.pipe()
        process = os.fork()
        if not process:
            os.close(receive)
            self.run_child(send, at, error)
        os.close(send)
        if moment is not None:
            time.sleep(moment)
            os.kill(process, signal.SIGKILL)
        with os.fdopen(receive, "rb") as pipe:
            said = pipe.read()
        os.waitpid(process, 0)
        return dict(json.loads(said)) if said else {"killed": True}

    def run_child(self, send: int, at: int | None, error: int | None) -> None:
        """Build, say how it ended, and end without returning."""
        trap = Trap(self.project, at, error)
        try:
            trap.set()
            build(self.project)
            said: Said = {"ok": True, "writes": trap.count}
        except Stop as stop:
            said = {"stop": str(stop)}
        except BaseException as crash:  # noqa: BLE001 - it is what is looked for
            said = {"crash": repr(crash)}
        os.write(send, json.dumps(said).encode())
        os._exit(0)


class Trap:
    """Counts the writes below a folder, and strikes from the n-th one on."""

    def __init__(self, folder: Path, at: int | None, error: int | None) -> None:
        """Strike with SIGKILL where `error` is None, else with that error."""
        self.folder, self.at, self.error, self.count = str(folder), at, error, 0

    def set(self) -> None:
        """Arm it for this process and for good."""
        sys.addaudithook(self.heard)
        real = io.open

        def opened(file: Any, mode: str = "r", *rest: Any, **more: Any) -> Any:  # noqa: ANN401 - as open
            stream = real(file, mode, *rest, **more)
            mine = isinstance(file, str | os.PathLike) and os.fspath(file).startswith(self.folder)
            return Leaky(stream, self) if mine and set(mode) & set("wax+") else stream

        io.open = builtins.open = opened

    def heard(self, event: str, details: tuple[Any, ...]) -> None:
        """Take note of what the system is asked for."""
        if event == "open":
            path, _, flags = details
            if isinstance(path, str) and path.startswith(self.folder) and flags & _WRITING:
                self.strike(path)
        elif event in _WRITES and str(details[0]).startswith(self.folder):
            self.strike(str(details[0]))

    def strike(self, path: str = "") -> None:
        """Count a write, and strike if it is time."""
        self.count += 1
        if self.at is None or self.count < self.at:
            return
        if self.error is None:
            os.kill(os.getpid(), signal.SIGKILL)
        raise OSError(self.error, os.strerror(self.error or 0), path)


class Leaky:
    """A file whose writes are counted and may fail half way."""

    def __init__(self, stream: Any, trap: Trap) -> None:  # noqa: ANN401 - as open gives it
        """Stand before a file."""
        self._stream, self._trap = stream, trap

    def write(self, data: Any) -> Any:  # noqa: ANN401 - text or bytes
        """Write half, then strike or write the rest."""
        half = len(data) // 2
        self._stream.write(data[:half])
        self._stream.flush()
        self._trap.strike(str(getattr(self._stream, "name", "")))
        self._stream.write(data[half:])
        return len(data)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()

    def __iter__(self) -> Iterator[Any]:
        return iter(self._stream)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the file has
        return getattr(self._stream, name)


def clarity(said: Said, reason: str) -> str:
    """Name what a build said of its failure: clear if it is one short text with the reason."""
    if "ok" in said:
        return "went on"
    message = said.get("stop", "")
    clear = reason in message and "Traceback" not in message
    return "clear message" if clear else f"unclear: {said}"


def main(kills: int, errors: int) -> None:
    """Run the proofs at full length in a folder of their own, and print the figures."""
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - for this alone

    from tests.conftest import make_project  # noqa: PLC0415 - likewise

    with TemporaryDirectory() as folder, suppress(KeyboardInterrupt):
        torture = Torture(make_project(Path(folder, "project")))
        print(f"a build: {torture.seconds:.2f} s, {torture.writes} writes", flush=True)
        print(f"{kills} kills:", dict(torture.kills(kills)), flush=True)
        print(f"{errors} errors:", dict(torture.errors(errors)), flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
