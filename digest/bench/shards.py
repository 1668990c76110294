"""Makes all shards of a project, which is all of a build but its site, by one engine or another.

As a program (`python -m digest.bench.shards dask 2`) it does so in the folder it is started in, so
that a run can be measured, and killed.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from digest.build import put_together, read_all
from digest.cache import open_cache
from digest.config import load_config
from digest.engines import engine
from digest.readings import make_batches
from digest.seeds import open_seeds
from digest.shards import Project

if TYPE_CHECKING:
    from digest.engines import Map
    from digest.model import Digest
    from digest.sheets import Sheet


@dataclass(frozen=True, slots=True)
class Made:
    """What a site is written of."""

    project: Project
    digest: Digest
    sheets: tuple[Sheet, ...]


def made_of(place: Path, map_: Map = map) -> Made:
    """Read, group, thread and publish all seeds of a project; the shards lie in its cache."""
    config = load_config(place)
    batches = tuple(make_batches(open_seeds(place / "seeds")))
    project = Project(place, config, open_cache(place, config))
    heads, refusals = read_all(batches, project, map_)
    return Made(project, *put_together(heads, refusals, project, map_))


def shards(place: Path) -> dict[str, str]:
    """Return the SHA-256 of every shard, by its name."""
    files = (file for file in (place / ".cache").rglob("*") if file.is_file())
    return {file.name: sha256(file.read_bytes()).hexdigest() for file in files}


def main(name: str, workers: str) -> None:
    """Make the shards of the project in this folder by an engine with so many workers."""
    with engine(name, int(workers)) as chosen:
        made_of(Path.cwd(), chosen)


if __name__ == "__main__":
    main(*sys.argv[1:])
