"""Lists of people before their verb: "two soldiers, a policeman and five rebels were killed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from digest.reading.figures.gaps import is_part
from digest.reading.figures.verbs import ending, joint_before
from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.reading.figures.nouns import Count
    from digest.reading.figures.tokens import Token

#: Who "reported two soldiers and a nun killed" does nothing to them.
_SAYING = word_set(
    """
    reported confirmed claimed announced stated added alleged estimated indicated noted showed
    recorded listed counted registered
    """
)


def list_before(tokens: Sequence[Token], last: Count, free: Sequence[Count]) -> tuple[Count, ...]:
    """Follow a list backwards: "two soldiers, a policeman and five rebels were killed"."""
    if is_part(tokens, last):
        return (last,)
    chosen = [last]
    while chosen[0].first:
        index = chosen[0].first
        joined = joint_before(tokens, index)
        index -= joined
        comma = tokens[index - 1].low == ","
        if not joined and not comma:
            break
        index -= comma
        earlier = ending(free, index)
        if earlier is None or earlier.what == "unknown" or is_part(tokens, earlier):
            break
        whole = not joined and earlier.number.n is None  # "the victims, two nuns and a boy"
        if whole or _is_object(tokens, earlier):
            break
        besides = tokens[earlier.first - 1].low in {"besides", "plus"}
        if not joined and (besides or joint_before(tokens, earlier.first) > 1):
            return (earlier, *chosen)  # "in addition to the bomber, four guards were killed"
        more = len(chosen) > 1 or _others(tokens, last) or _are_numbered(tokens, earlier, last)
        if not joined and not more:
            break
        chosen.insert(0, earlier)
    return tuple(chosen)


def _others(tokens: Sequence[Token], count: Count) -> bool:
    """Say whether people are others than those before: "journalist, two others killed"."""
    return tokens[count.end - 1].low == "others"


def _is_object(tokens: Sequence[Token], count: Count) -> bool:
    """Say whether people are another verb's: "detained nine men and two police were hurt"."""
    before = tokens[count.first - 1].low if count.first else ""
    return before.endswith("ed") and before not in _SAYING


def _are_numbered(tokens: Sequence[Token], *counts: Count) -> bool:
    """Say whether a list needs no "and": "3 soldiers, 5 rebels killed"."""
    return all(
        count.stated
        and count.what in {"people", "group"}
        and not count.part
        and tokens[count.number.first].low not in {"a", "an"}
        for count in counts
    )
