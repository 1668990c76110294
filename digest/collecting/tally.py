"""What came of a run of collecting, counted by source, and its report."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(slots=True)
class Tally:
    """What came of one source."""

    source: str
    new: int = 0
    revised: int = 0
    known: int = 0
    disallowed: int = 0
    failed: int = 0
    #: A line for each thing that a person may want to look at.
    lines: list[str] = field(default_factory=list)


def table(tallies: Sequence[Tally]) -> str:
    """Return the report of a run: a row a source, then what a person may want to look at."""
    names = ("new", "revised", "known", "disallowed", "failed")
    rows = [["source", *names]]
    rows += [[t.source, *(str(getattr(t, name)) for name in names)] for t in tallies]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [
        "  ".join(
            cell.ljust(width) if column == 0 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
    return "\n".join([*lines, *(line for tally in tallies for line in tally.lines)])
