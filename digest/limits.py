"""What GitHub Pages lets a site be, 1 GB and ten minutes to deploy, and what to do in time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from digest.folders import entries

if TYPE_CHECKING:
    from pathlib import Path

#: What a site may have in bytes, and a deployment in seconds; and from which share on it is time.
MOST_BYTES, MOST_SECONDS, NEAR = 1_000_000_000, 600, 0.8
#: A deployment is taken to need so many seconds, and one more for so many files and bytes. These
#: are no figures of GitHub's: they are chosen slow, so that one is told early.
_SECONDS, _FILES, _BYTES = 30, 200, 5_000_000
#: What to do about either, and where it is told in full.
ADVICE = "Move the oldest years into a repository of their own; docs/past-one-machine.md tells how."


@dataclass(frozen=True, slots=True)
class Extent:
    """How much a site is."""

    bytes: int
    files: int

    @property
    def seconds(self) -> float:
        """How long its deployment may take, by estimate."""
        return _SECONDS + self.files / _FILES + self.bytes / _BYTES


def extent(site: Path) -> Extent:
    """Return how much a site is; nothing where it is missing."""
    sizes = [entry.stat().st_size for _, entry in entries(site)]
    return Extent(sum(sizes), len(sizes))


def near(size: Extent) -> str:
    """Say which limits of GitHub Pages a site is near, and what to do; "" where it is near none."""
    said = []
    if size.bytes >= NEAR * MOST_BYTES:
        said.append(f"site/ has {size.bytes / 1e6:,.0f} MB, and GitHub Pages takes 1,000.")
    if size.seconds >= NEAR * MOST_SECONDS:
        minutes = f"{size.seconds / 60:.0f} minutes"
        said.append(
            f"Deploying its {size.files:,} files may take {minutes}; GitHub Pages allows 10."
        )
    return " ".join([*said, ADVICE]) if said else ""
