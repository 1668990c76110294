"""Says which people a word of harm is about: "killed three civilians and injured five".

A small grammar of the places where they can stand: `objects` after it, `subjects` before it.
Who can't be placed for certain is left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from digest.reading.objects import find_objects
from digest.reading.subjects import find_subjects

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.reading.harm import Phrase
    from digest.reading.nouns import Count
    from digest.reading.tokens import Token


class Frame(NamedTuple):
    """An occurrence of harm, and the people it happened to, in order of printing."""

    phrase: Phrase
    counts: tuple[Count, ...]


def find_frames(
    tokens: Sequence[Token], phrases: Sequence[Phrase], counts: Sequence[Count]
) -> list[Frame]:
    """Give what happened to whom, in order of the verbs; each noun phrase is used once."""
    free = [count for count in counts if count.what != "things"]
    frames = []
    for phrase in phrases:
        fitting = [count for count in free if _fits(phrase, count)]
        chosen = find_objects(tokens, phrase, phrases, fitting)
        chosen = chosen or find_subjects(tokens, phrase, fitting)
        if chosen:
            free = [count for count in free if count not in chosen]
            frames.append(Frame(phrase, chosen))
    return frames


def _fits(phrase: Phrase, count: Count) -> bool:
    if phrase.kind in {"launched", "downed"}:
        return count.what == "munitions"
    if phrase.form == "found":
        return count.what == "bodies"
    if count.what == "unknown":
        return phrase.kind in {"killed", "injured"}
    return count.what != "munitions"
