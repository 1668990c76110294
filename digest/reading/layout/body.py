"""Which candidate paragraphs are the article's body.

Each paragraph is above the body, in it, in a gap of it, or below it. A place in the body or in a
gap has a value, the sum of its cues times their weights; a body begins and ends once, and going
into a gap and out of it costs. The way through all paragraphs that is worth most is found in one
pass (Viterbi's algorithm), so time grows with the number of paragraphs and no faster.
"""

from __future__ import annotations

from math import log1p
from typing import TYPE_CHECKING, Final, Literal

from digest.reading.layout.cues import LONG, SHORT, WORTH, line_worth
from digest.reading.layout.neighbours import near_worths
from digest.reading.layout.weights import BODY, INTO_GAP, OUT_OF_GAP

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from digest.reading.layout.measures import Measured

State = Literal["above", "body", "gap", "below"]
_NEVER = float("-inf")
_ANY: Final = WORTH["any"]
#: What speaks for the beginning of a body at a paragraph: its own kind, and that of the one before.
_START_PROSE, _START_FURNITURE = BODY["start with prose"], BODY["start with furniture"]
_START_LONG, _START_SHORT = BODY["start with long"], BODY["start with short"]
_START_BYLINE, _START_AFTER_PROSE = BODY["start with byline"], BODY["start after prose"]
_START_AFTER: Final = {"caption": BODY["start after caption"]}
#: And for its end: its own kind, that of the one after, and each word's part of what is left out.
_END_PROSE, _END_SHORT = BODY["end with prose"], BODY["end with short"]
_END_FURNITURE, _END_LEAVING = BODY["end with furniture"], BODY["end leaving prose"]
_END_BEFORE_PROSE, _END_BEFORE_SHORT = BODY["end before prose"], BODY["end before short"]
_END_BEFORE: Final = {
    name.removeprefix("end before "): worth
    for name, worth in BODY.items()
    if name.startswith("end before ")
}


def find_body(lines: Sequence[Measured], times: Mapping[str, int], left: int = 0) -> list[State]:
    """Where each paragraph stands. At least one is "body" where there is any.

    `times` tells how often each key stands in the text; `left` words of prose come after all lines.
    """
    if not lines:
        return []
    nears = near_worths(lines)
    worths = [
        _ANY + line_worth(line, times[line.key]) + near
        for line, near in zip(lines, nears, strict=True)
    ]
    return _way(worths, _starts(lines), _ends(lines, left))


def _starts(lines: Iterable[Measured]) -> Iterator[float]:
    """What beginning the body with each paragraph is worth."""
    after = BODY["start of text"]
    for line in lines:
        value, words, kind, prose = after, line.words, line.kind, line.prose
        if kind:
            value += _START_FURNITURE
        elif prose:
            value += _START_PROSE
        if words >= LONG:
            value += _START_LONG
        elif words < SHORT:
            value += _START_SHORT
        if line.dated or line.signed or line.biography:
            value += _START_BYLINE
        yield value
        after = _START_AFTER_PROSE if prose else _START_AFTER.get(kind, 0.0)


def _ends(lines: Sequence[Measured], left: int) -> list[float]:
    """What ending the body with each paragraph is worth; `left` words of prose come after all."""
    found = []
    leaving, before = _END_LEAVING * log1p(left), BODY["end of text"]
    for line in reversed(lines):
        value, words, kind = leaving + before, line.words, line.kind
        if line.prose:
            value += _END_PROSE
            left += words
            leaving = _END_LEAVING * log1p(left)
            before = _END_BEFORE_PROSE
        elif words < SHORT:
            value += _END_SHORT
            before = _END_BEFORE_SHORT
        else:
            before = 0.0
        if kind:
            value += _END_FURNITURE
            before = _END_BEFORE.get(kind, 0.0)
        elif line.biography:
            before = 0.0
        found.append(value)
    return found[::-1]


def _way(worths: Sequence[complex], starts: Iterable[float], ends: Iterable[float]) -> list[State]:
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
