"""Reads every seed and says what a build would make of it, without building anything."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from digest.config import load_config
from digest.github import annotation
from digest.model import Refusal
from digest.reading.article import read
from digest.seeds import open_seeds

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Row:
    """What is to be said of one seed."""

    seed: str
    #: A code of docs/refusals.md, or UNDATED.
    code: str
    reason: str

    @property
    def refused(self) -> bool:
        """Whether the seed is not published at all."""
        return self.code != "UNDATED"

    def __str__(self) -> str:
        """Return the line for a terminal."""
        return f"{'refused' if self.refused else 'undated'} seeds/{self.seed}: {self.reason}" + (
            f" ({self.code})" if self.refused else ""
        )

    def for_github(self) -> str:
        """Return the line that GitHub shows beside the file."""
        level = "error" if self.refused else "notice"
        return annotation(level, f"seeds/{self.seed}", self.code, self.reason)


def check_seeds(root: Path) -> Iterator[Row]:
    """Go through root/seeds in the order of paths, giving a row for each seed with a fault.

    Raises `Stop` where the configuration can't be read.
    """
    config = load_config(root)
    for opened in open_seeds(root / "seeds"):
        result = opened if isinstance(opened, Refusal) else read(opened, config)
        if isinstance(result, Refusal):
            yield Row(result.seed, result.code, result.reason)
        elif result.day is None:
            yield Row(result.seed, "UNDATED", "no date is certain; state `published:` beside it")
