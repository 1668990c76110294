"""Projects to measure on, in temporary folders, and looks at what a build made of them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from digest.readings import READING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from digest.bench.corpus import Page

#: What a publisher's project consists of, besides its seeds.
PARTS = ("digest.yml", "mkdocs.yml", "docs", "templates")
#: What a build makes.
MADE = ("site", ".build", ".cache")
#: The folders of a cache with what was read of each seed.
READINGS = ("reading", READING.kind)


@contextmanager
def project(root: Path) -> Iterator[Path]:
    """Make a project of its own with empty seeds/, for as long as it is used."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        for part in PARTS:
            copy = shutil.copytree if (root / part).is_dir() else shutil.copyfile
            copy(root / part, place / part)
        (place / "seeds").mkdir()
        yield place


def python(place: Path, module: str, *arguments: str) -> subprocess.Popen[bytes]:
    """Start a module of ours as a program in a project, in a group of processes of its own."""
    paths = [str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH", "")]
    return subprocess.Popen(  # noqa: S603 - our own module
        [sys.executable, "-m", module, *arguments],
        cwd=place,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, paths))},
        start_new_session=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def put(place: Path, pages: Iterable[Page]) -> None:
    """File the pages as seeds, as flat text."""
    for page in pages:
        file = place / "seeds" / page.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page.text, "utf-8")


def forget(place: Path, made: Iterable[str] = MADE) -> None:
    """Remove what builds made, or some of it."""
    for name in made:
        shutil.rmtree(place / name, ignore_errors=True)


def forget_all_but_readings(place: Path) -> None:
    """Remove the site, and what was kept for the next build besides the readings of seeds."""
    forget(place, ("site", ".build"))
    for folder in (place / ".cache").glob("*/*"):
        if folder.name not in READINGS:
            shutil.rmtree(folder)


def size(folder: Path) -> int:
    """Return the bytes of all files below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def digests(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of each file below a folder, by its path there."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest() for path in files}
