"""Numbers that others tell the meaning of: "54 of them", "of 24 drones, 20", "54 of 60 drones"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from digest.reading.figures.nouns import Count
from digest.reading.figures.numbers import read_number
from digest.reading.figures.verbs import is_light
from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.reading.figures.tokens import Token

PRONOUNS = word_set("them whom these those which")
_DEFINITE = word_set("the its their his her our")


def related(tokens: Sequence[Token], count: Count, before: Sequence[Count]) -> Count:
    """Understand "54 of them" as what was counted last, and "20" after "of 24 drones,"."""
    last = before[-1] if before else count
    if count.what == "people" and last.what == "bodies" and _joins(tokens, last, count):
        return count._replace(what="bodies")  # "the bodies of two men and a woman"
    if not count.what and [t.low for t in tokens[count.first - 2 : count.first]] == ["of", "which"]:
        fired = any(known.what == "munitions" for known in before)
        return count._replace(what="munitions") if fired else count
    if not count.what and last.what == "munitions" and tokens[last.end].low == ",":
        of = last.end + 1 == count.first and last.first and tokens[last.first - 1].low == "of"
        return count._replace(what="munitions") if of else count
    if not count.what and _is_downed(tokens, count):
        fired = any(known.what == "munitions" for known in before)
        return count._replace(what="munitions") if fired else count
    if count.part and tokens[count.whom[0] - 1].low in PRONOUNS:
        what = next((known.what for known in reversed(before) if known.stated), count.what)
        return count._replace(what=what)
    return count


def _joins(tokens: Sequence[Token], one: Count, other: Count) -> bool:
    return {token.low for token in tokens[one.end : other.first]} <= {",", "and"}


def _is_downed(tokens: Sequence[Token], count: Count) -> bool:
    """Say whether a number is of those "shot down": "18 drones came; 15 were shot down"."""
    index = count.end
    while index < len(tokens) and is_light(tokens[index].low):
        index += 1
    words = [token.low for token in tokens[index : index + 2]]
    return words[:1] in (["downed"], ["intercepted"], ["destroyed"]) or words in (
        ["shot", "down"],
        ["brought", "down"],
    )


def wholes_of(tokens: Sequence[Token], count: Count) -> list[Count]:
    """Give all the weapons of "54 of 60 drones", which another verb may be about."""
    index = count.number.end
    index += tokens[index].low == "out" if count.what == "munitions" else 0
    if count.what != "munitions" or tokens[index].low != "of":
        return []
    index += 1
    index += tokens[index].low in _DEFINITE
    whole = read_number(tokens, index)
    if not whole or whole.n is None:
        return []
    return [Count(whole, index, count.end, (index, index), (whole.end, count.end), "munitions")]
