"""The dates that lines of text print, each with its time and zone.

What a date means (published, a rival's, a sentence's) is `digest.reading.dates.dating`' work.
Only stretches that hold what every date does are looked at for the many forms of `patterns`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from digest.reading.dates.clocks import find_clock
from digest.reading.dates.patterns import PATTERNS, Mention, read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: What every date holds, to look no further elsewhere: the figures of a year, or "1/6/", "01.06.".
_HINT = re.compile(
    r"[0-9٠-٩۰-۹](?:(?<=[12١٢۱۲])[90٩٠۹۰]\d\d|[^\S\n]?[-/.][^\S\n]?\d{1,2}[^\S\n]?[-/.])"
)
#: And of a day: one or two figures.
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
#: No date with its month is longer.
_REACH = 48
#: A line so short is looked at as a whole.
_SHORT = 120


def find_all_mentions(lines: Sequence[str]) -> Iterator[tuple[int, Mention]]:
    """Yield the dates that lines print, in order, each with the number of its line from 1 on."""
    text = "\n".join(lines)
    number, counted, done = 1, 0, 0
    for hint in _HINT.finditer(text):
        number += text.count("\n", counted, hint.start())
        counted = hint.start()
        if number > done:
            done = number
            for mention in find_mentions(lines[number - 1]):
                yield number, mention


def find_mentions(line: str) -> tuple[Mention, ...]:
    """Return the dates that `line` prints, in order, none overlapping another."""
    found: list[Mention] = []
    for mention in sorted(_all_mentions(line), key=lambda mention: mention.start):
        if not found or mention.start >= found[-1].end:
            found.append(mention)
    return tuple(found)


def _all_mentions(line: str) -> Iterator[Mention]:
    """Yield what every pattern finds, with times."""
    for first, last in _windows(line):
        for name, pattern in PATTERNS:
            for match in pattern.finditer(line, first, last):
                if mention := read(name, match):
                    yield _with_time(line, mention)


def _windows(line: str) -> list[tuple[int, int]]:
    """Return the stretches of a line that may hold a date, apart from each other."""
    if len(line) <= _SHORT:
        return [(0, len(line))] if _DAY.search(line) else []
    windows: list[tuple[int, int]] = []
    for hint in _HINT.finditer(line):
        first, last = max(0, hint.start() - _REACH), hint.end() + _REACH
        if windows and first <= windows[-1][1]:
            first = windows.pop()[0]
        windows.append((first, last))
    return [window for window in windows if _DAY.search(line, *window)]


def _with_time(line: str, mention: Mention) -> Mention:
    """Add the time and zone that stand right after or before the date."""
    clock = find_clock(line, mention.start, mention.end)
    if clock is None:
        return mention
    return replace(mention, start=clock.start, end=clock.end, time=clock.time, zone=clock.zone)
