"""Which candidate paragraphs are the article's body.

Each paragraph is above the body, in it, in a gap of it, or below it. A place in the body or in a
gap has a value, the sum of its cues times their weights; a body begins and ends once, and going
into a gap and out of it costs. The way through all paragraphs that is worth most is found in one
pass (Viterbi's algorithm), so time grows with the number of paragraphs and no faster.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, cast

from digest.reading.cues import end_cues, line_cues, near_cues, start_cues
from digest.reading.weights import BODY, GAP, INTO_GAP, OUT_OF_GAP

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from digest.reading.cues import Cue
    from digest.reading.measures import Measured

State = Literal["above", "body", "gap", "below"]
_NEVER = float("-inf")


def find_body(lines: Sequence[Measured]) -> list[State]:
    """Where each paragraph stands. At least one is "body" where there is any."""
    if not lines:
        return []
    body = [BODY["any"]] * len(lines)
    gap = [GAP["any"]] * len(lines)
    for name, amounts in near_cues(lines).items():
        for values, weight in ((body, BODY.get(name)), (gap, GAP.get(name))):
            if weight:
                values[:] = [
                    value + weight * amount for value, amount in zip(values, amounts, strict=True)
                ]
    for at, line in enumerate(lines):
        for name, amount in line_cues(line):
            body[at] += BODY.get(name, 0.0) * amount
            gap[at] += GAP.get(name, 0.0) * amount
    starts = [_value(start_cues(lines, at)) for at in range(len(lines))]
    return _way(body, gap, starts, _ends(lines))


def _value(cues: Iterable[Cue]) -> float:
    return sum(BODY.get(name, 0.0) * amount for name, amount in cues)


def _ends(lines: Sequence[Measured]) -> list[float]:
    """What ending the body with each paragraph is worth."""
    found, left = [0.0] * len(lines), 0
    for at in range(len(lines) - 1, -1, -1):
        found[at] = _value(end_cues(lines, at, left))
        left += lines[at].words if lines[at].prose else 0
    return found


def _way(
    body: Sequence[float], gap: Sequence[float], starts: Sequence[float], ends: Sequence[float]
) -> list[State]:
    """The most valuable way: above*, then body and gaps, a body paragraph last, then below*."""
    in_body = in_gap = below = _NEVER
    came: list[tuple[str, str, str]] = []
    for at, start in enumerate(starts):
        to_body = max((in_body, "body"), (in_gap + OUT_OF_GAP, "gap"), (start, "above"))
        to_gap = max((in_body + INTO_GAP, "body"), (in_gap, "gap"))
        ended = in_body + ends[at - 1] if at else _NEVER
        to_below = max((below, "below"), (ended, "body"))
        came.append((to_body[1], to_gap[1], to_below[1]))
        in_body, in_gap, below = to_body[0] + body[at], to_gap[0] + gap[at], to_below[0]
    state = "body" if in_body + ends[-1] >= below else "below"
    way: list[str] = []
    for from_body, from_gap, from_below in reversed(came):
        way.append(state)
        state = {"body": from_body, "gap": from_gap, "below": from_below}.get(state, "above")
    return cast("list[State]", way[::-1])
