"""Which candidate paragraphs are the article's body.

Each paragraph is above the body, in it, in a gap of it, or below it. A place in the body or in a
gap has a value, the sum of its cues times their weights; a body begins and ends once, and going
into a gap and out of it costs. The way through all paragraphs that is worth most is found in one
pass (Viterbi's algorithm), so time grows with the number of paragraphs and no faster.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from digest.reading.layout.cues import end_cues, line_cues, near_cues, start_cues
from digest.reading.layout.weights import BODY, GAP, INTO_GAP, OUT_OF_GAP

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from digest.reading.layout.cues import Cue
    from digest.reading.layout.measures import Measured

State = Literal["above", "body", "gap", "below"]
_NEVER = float("-inf")
_NOTHING = (0.0, 0.0)
#: What a cue counts for the body and for a gap.
_WEIGHTS = {name: (BODY.get(name, 0.0), GAP.get(name, 0.0)) for name in (*BODY, *GAP)}


def find_body(lines: Sequence[Measured]) -> list[State]:
    """Where each paragraph stands. At least one is "body" where there is any."""
    if not lines:
        return []
    body, gap = [BODY["any"]] * len(lines), [GAP["any"]] * len(lines)
    for name, amounts in near_cues(lines).items():
        for_body, for_gap = _WEIGHTS.get(name, _NOTHING)
        for at, amount in enumerate(amounts):
            if amount:
                body[at] += for_body * amount
                gap[at] += for_gap * amount
    for at, line in enumerate(lines):
        for name, amount in line_cues(line):
            for_body, for_gap = _WEIGHTS.get(name, _NOTHING)
            body[at] += for_body * amount
            gap[at] += for_gap * amount
    starts = [_value(start_cues(lines, at)) for at in range(len(lines))]
    return _way(body, gap, starts, _ends(lines))


def _value(cues: Iterable[Cue]) -> float:
    value = 0.0
    for name, amount in cues:
        value += BODY.get(name, 0.0) * amount
    return value


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
    came: list[dict[State, State]] = []
    for at, start in enumerate(starts):
        back = in_gap + OUT_OF_GAP
        from_body: State = "body" if in_body >= start and in_body >= back else "above"
        if from_body == "above" and back > start:
            from_body = "gap"
        from_gap: State = "body" if in_body + INTO_GAP > in_gap else "gap"
        ended = in_body + ends[at - 1]
        from_below: State = "body" if ended > below else "below"
        came.append({"body": from_body, "gap": from_gap, "below": from_below})
        below = max(below, ended)
        in_body, in_gap = (
            max(in_body, back, start) + body[at],
            max(in_body + INTO_GAP, in_gap) + gap[at],
        )
    state: State = "body" if in_body + ends[-1] >= below else "below"
    way: list[State] = []
    for step in reversed(came):
        way.append(state)
        state = step.get(state, "above")
    return way[::-1]
