"""Which of several prints of one text is the article's.

A lead stands above the menus too, headings in a list of contents, the last paragraphs twice, and
a pull quote repeats what a paragraph says.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from digest.reading.layout.measures import Measured

#: A pull quote repeats at least so many words of a paragraph at most so many away.
_PULLED_WORDS, _PULLED_AWAY = 8, 100
#: So many paragraphs after a text tell its place, where they hold so many times the words.
_BESIDE, _FAR_MORE = 3, 1.5
#: A heading of so many words stands in an article once.
_HEADING_WORDS: Final = range(6, 15)


def prints_of(lines: Sequence[Measured]) -> tuple[list[int], list[int]]:
    """Where each text of prose stands in its place, and where it stands again.

    That is its first print, unless far more new prose follows a later one: a lead may stand above
    the page's menus too. For a heading more is enough. What is no prose counts at each print.
    """
    best: dict[str, int] = {}
    prints = [(at, line) for at, line in enumerate(lines) if line.prose]
    new = [0] * len(lines)
    for at, line in prints:
        if best.setdefault(line.key, at) == at:
            new[at] = line.words
    for at, line in prints:
        first = best[line.key]
        more = 1 if line.words in _HEADING_WORDS else _FAR_MORE
        if at != first and _after(new, at) > more * _around(new, first):
            best[line.key] = at
    again = [at for at, line in prints if best[line.key] != at]
    return sorted(set(range(len(lines))).difference(again)), again


def _around(words: Sequence[int], at: int) -> int:
    return sum(words[max(0, at - _BESIDE) : at]) + _after(words, at)


def _after(words: Sequence[int], at: int) -> int:
    return sum(words[at + 1 : at + 1 + _BESIDE])


def each_once(body: Sequence[int], again: Iterable[int], lines: Sequence[Measured]) -> list[int]:
    """The body with prose that stands in it only again, and with each long heading once.

    A heading that stands in a list of contents too is kept where most prose is around it.
    """
    words = [0] * len(lines)
    for at in body:
        words[at] = lines[at].words if lines[at].prose else 0
    found: dict[str, int] = {}
    for at in body:
        line = lines[at]
        key = line.key if line.prose or line.words >= _HEADING_WORDS.start else str(at)
        other = found.setdefault(key, at)
        if at != other and _around(words, at) > _around(words, other):
            found[key] = at
    for at in again:
        if body[0] < at < body[-1]:
            found.setdefault(lines[at].key, at)
    return sorted(found.values())


def without_pulled(body: Sequence[int], lines: Sequence[Measured]) -> list[int]:
    """The body without pull quotes and other lines that a paragraph near by repeats."""
    kept: list[int] = []
    seen: set[str] = set()
    keys = [lines[at].key for at in body]
    text = "\n".join(keys)
    begins = list(accumulate((len(key) + 1 for key in keys), initial=0))
    for place, at in enumerate(body):
        key = keys[place]
        long = lines[at].words >= _PULLED_WORDS
        near = slice(max(0, place - _PULLED_AWAY), min(len(keys), place + _PULLED_AWAY + 1))
        pulled = (
            long
            and text.count(key, begins[near.start], begins[near.stop]) > 1
            and any(key in other and len(other) > len(key) for other in keys[near])
        )
        if not pulled and not (long and key in seen):
            kept.append(at)
        seen.add(key)
    return kept or list(body)
