"""Which candidate paragraphs are the article's body, and why the others are not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from digest.reading.paragraphs import SENTENCE_END

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.model import Paragraph

#: A paragraph of prose has this many words, or ends as a sentence does.
_PROSE_WORDS = 15
_SENTENCE_WORDS = 6
#: What a line that is no prose costs the stretch it stands in.
_GAP_COST = 6.0


@dataclass(frozen=True, slots=True)
class Choice:
    """The body, and for every other candidate the reason it is not part of it."""

    body: tuple[Paragraph, ...]
    dropped: tuple[tuple[Paragraph, str], ...]


def is_prose(text: str) -> bool:
    """Whether a paragraph reads as a sentence or more."""
    words = len(text.split())
    return words >= _PROSE_WORDS or (words >= _SENTENCE_WORDS and bool(SENTENCE_END.search(text)))


def key_of(text: str) -> str:
    """What two prints of one line share: its letters and digits."""
    return re.sub(r"\W+", " ", text.casefold()).strip()


def find_body(candidates: Sequence[Paragraph], notes: frozenset[int] = frozenset()) -> Choice:
    """Choose the stretch of candidates that holds most prose, and the prose in it.

    `notes` are the first lines of candidates known not to be body, such as credits.
    """
    seen: set[str] = set()
    reasons: dict[int, str] = {}
    gains: list[float] = []
    for candidate in candidates:
        key = key_of(candidate.text)
        prose = is_prose(candidate.text)
        if candidate.lines.first in notes:
            gains.append(0.0)
            continue
        if prose and key in seen:
            reasons[candidate.lines.first] = "repeated"
            gains.append(0.0)
            continue
        seen.add(key)
        gains.append(float(len(candidate.text.split())) if prose else -_GAP_COST)
    first, last = _best_run(gains)
    body = []
    dropped = []
    for index, candidate in enumerate(candidates):
        reason = reasons.get(candidate.lines.first)
        if candidate.lines.first in notes:
            continue
        if reason is None and first <= index < last and is_prose(candidate.text):
            body.append(candidate)
        else:
            dropped.append((candidate, reason or "menu"))
    return Choice(tuple(body), tuple(dropped))


def _best_run(gains: Sequence[float]) -> tuple[int, int]:
    """The run of neighbours with the largest sum, as a half-open range."""
    best, best_range, total, start = 0.0, (0, 0), 0.0, 0
    for index, gain in enumerate(gains):
        if total <= 0:
            total, start = 0.0, index
        total += gain
        if total > best:
            best, best_range = total, (start, index + 1)
    return best_range
