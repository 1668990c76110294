"""Cuts a sentence where another time, place or speaker may begin.

Not a full division into clauses: only at the marks and words that part one figure from another.
"""

from __future__ import annotations

import re

#: "…; ", "…, while ", "…, bringing the total to 45", "…; but ".
_TURN = re.compile(
    r"; |[,;]? (?=(?:bringing|taking|raising|brings|takes|raises) (?:the|its|their)\b)"
    r"|, (?:while|but|whereas|although|though|however)\b,? ?"
)


def clause_at(sentence: str, offset: int) -> tuple[int, int]:
    """Give where the part of a sentence that a character stands in begins and ends."""
    start = 0
    for turn in _TURN.finditer(sentence):
        if turn.end() > offset:
            return start, turn.start()
        start = turn.end()
    return start, len(sentence)
