"""Which candidate paragraphs are the article's body.

Each paragraph is above the body, in it, in a gap of it, or below it. A place in the body or in a
gap has a value, the sum of its cues times their weights; a body begins and ends once, and going
into a gap and out of it costs. The way through all paragraphs that is worth most is found in one
pass (Viterbi's algorithm), so time grows with the number of paragraphs and no faster.
"""

from __future__ import annotations

from math import log1p
from typing import TYPE_CHECKING, Literal

from digest.reading.layout.cues import LONG, SHORT, WORTH, line_worth
from digest.reading.layout.neighbours import near_worths
from digest.reading.layout.weights import BODY, INTO_GAP, OUT_OF_GAP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.reading.layout.measures import Measured

State = Literal["above", "body", "gap", "below"]
_NEVER = float("-inf")


def find_body(lines: Sequence[Measured], left: int = 0) -> list[State]:
    """Where each paragraph stands. At least one is "body" where there is any.

    `left` words of prose come after all of them.
    """
    if not lines:
        return []
    worths = [
        WORTH["any"] + line_worth(line) + near
        for line, near in zip(lines, near_worths(lines), strict=True)
    ]
    starts = [_start(line, before) for line, before in zip(lines, (None, *lines), strict=False)]
    return _way(worths, starts, _ends(lines, left))


def _start(line: Measured, before: Measured | None) -> float:
    """What beginning the body with a paragraph is worth, given the one before."""
    value = 0.0
    if before is None:
        value += BODY["start of text"]
    elif before.prose:
        value += BODY["start after prose"]
    elif before.kind == "caption":
        value += BODY["start after caption"]
    if line.kind:
        value += BODY["start with furniture"]
    elif line.prose:
        value += BODY["start with prose"]
    if line.words >= LONG:
        value += BODY["start with long"]
    elif line.words < SHORT:
        value += BODY["start with short"]
    if line.biography or line.dated or line.signed:
        value += BODY["start with byline"]
    return value


def _ends(lines: Sequence[Measured], left: int) -> list[float]:
    """What ending the body with each paragraph is worth."""
    found = []
    after: Measured | None = None
    for line in reversed(lines):
        found.append(_end(line, after, left))
        left += line.words if line.prose else 0
        after = line
    return found[::-1]


def _end(line: Measured, after: Measured | None, left: int) -> float:
    """What ending it with a paragraph is worth; `left` words of prose come after."""
    value = BODY["end leaving prose"] * log1p(left)
    if after is None:
        value += BODY["end of text"]
    elif after.kind:
        value += BODY.get(f"end before {after.kind}", 0.0)
    elif after.prose and not after.biography:
        value += BODY["end before prose"]
    elif after.words < SHORT and not after.biography:
        value += BODY["end before short"]
    if line.prose:
        value += BODY["end with prose"]
    elif line.words < SHORT:
        value += BODY["end with short"]
    if line.kind:
        value += BODY["end with furniture"]
    return value


def _way(worths: Sequence[complex], starts: Sequence[float], ends: Sequence[float]) -> list[State]:
    """The most valuable way: above*, then body and gaps, a body paragraph last, then below*."""
    in_body = in_gap = below = ended = _NEVER
    came: list[tuple[State, State, State]] = []
    for worth, start, end in zip(worths, starts, ends, strict=True):
        into, back = in_body + INTO_GAP, in_gap + OUT_OF_GAP
        from_body: State = "body"
        best = in_body
        if best < start or best < back:
            from_body, best = ("gap", back) if back > start else ("above", start)
        from_gap: State = "body" if into > in_gap else "gap"
        from_below: State = "body" if ended > below else "below"
        came.append((from_body, from_gap, from_below))
        in_gap = (into if from_gap == "body" else in_gap) + worth.imag
        in_body = best + worth.real
        below = ended if from_below == "body" else below
        ended = in_body + end
    state: State = "body" if ended >= below else "below"
    way: list[State] = []
    for from_body, from_gap, from_below in reversed(came):
        way.append(state)
        if state == "body":
            state = from_body
        elif state == "gap":
            state = from_gap
        elif state == "below":
            state = from_below
    return way[::-1]
