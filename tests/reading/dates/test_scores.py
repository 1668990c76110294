"""What speaks for and against a date, by where and how it is printed: each rule on a small text.

`scores.txt` has the texts: after a line "# name", each line of a text, marked "T|" where it is the
title, "B|" the body and "P|" prose of the body; "…20" stands for so many lines of a menu.
`scores.golden.txt` has what every date of them scores, and is pinned.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from digest.model import Lines
from digest.reading.dates.dating import find_dates

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HERE = Path(__file__).parent
MARKED = re.compile(r"(?:([TBP])\|)?(.*)")


def texts() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The name of each text, and its lines with their marks."""
    name, lines = "", list[tuple[str, str]]()
    for line in [*(HERE / "scores.txt").read_text("utf-8").splitlines(), "# end"]:
        if line.startswith("# "):
            if name:
                yield name, lines
            name, lines = line[2:], []
        elif line.startswith("…"):
            lines += [("", f"Section {letter}") for letter in "abcdefghij" * 9][: int(line[1:])]
        elif marked := MARKED.fullmatch(line):
            lines.append((marked[1] or "", marked[2]))


def scored(lines: list[tuple[str, str]]) -> Iterator[str]:
    """A line for each date: its words, line, label, score and reason."""
    numbers = {
        mark: [n for n, (m, _) in enumerate(lines, 1) if m and m in mark]
        for mark in ("T", "BP", "P")
    }
    body = numbers["BP"]
    found = find_dates(
        [line for _, line in lines],
        title_line=numbers["T"][0] if numbers["T"] else None,
        body=Lines(body[0], body[-1]) if body else None,
        source=None,
        facts={},
        collected=None,
        prose=frozenset(numbers["P"]),
    )
    for date in found.candidates:
        label = date.label or "–"
        yield f"{date.words} | {date.line} | {label} | {date.score:.2f} | {date.reason}"
    yield f"published {found.published.words if found.published else '–'}"


def test_each_rule_gives_its_points(pinned: Callable[[Path, bytes], None]) -> None:
    told = [line for name, lines in texts() for line in (f"# {name}", *scored(lines), "")]
    pinned(HERE / "scores.golden.txt", "\n".join(told).encode())
