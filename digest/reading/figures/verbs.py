"""The small words around a verb of harm: auxiliaries, adverbs, joints. Shared by its two sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from digest.reading.vocabulary import phrase_list, word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.reading.figures.harm import Phrase
    from digest.reading.figures.nouns import Count
    from digest.reading.figures.tokens import Token

BE = word_set("was is were are be been being got")
HAVE = word_set("has have had having")
#: What joins people in a list.
_JOINTS = phrase_list("and, &, plus, as well as, along with, together with, in addition to")
#: What may stand between people and a passive or intransitive verb.
LIGHT = (
    BE
    | HAVE
    | word_set(
        """
        reportedly allegedly also already now officially instantly immediately later then just
        confirmed reported believed declared pronounced considered listed found left remain
        remains remained went still
        registered recorded summarily extrajudicially brutally seriously severely critically
        slightly lightly badly gravely moderately mortally since pulled recovered both all
        either killed - – — : '
        """
    )
)
#: Words that end as adverbs do, and are none.
_NO_ADVERBS = word_set(
    "family ally july rally assembly italy monopoly bully jelly fly supply reply"
)


def is_light(low: str) -> bool:
    """Say whether a word may stand between people and their verb: "were | publicly | executed"."""
    return low in LIGHT or (low.endswith("ly") and low not in _NO_ADVERBS)


def auxiliary(tokens: Sequence[Token], phrase: Phrase) -> str:
    """Give the nearest form of "be" or "have" before a verb, or ""."""
    index = phrase.first - 1
    while index >= 0 and is_light(tokens[index].low):
        if tokens[index].low in BE | HAVE:
            return tokens[index].low
        index -= 1
    return ""


def has_own_verb(tokens: Sequence[Token], count: Count, phrases: Sequence[Phrase]) -> bool:
    """Say whether a verb follows people directly: "five injured", "a third escaped"."""
    index = count.end
    while index < len(tokens) and is_light(tokens[index].low):
        if tokens[index].low in BE | HAVE:
            return True
        index += 1
    fled = not count.what and index < len(tokens) and tokens[index].low.endswith("ed")
    return fled or any(phrase.first == index for phrase in phrases)


def joint_at(tokens: Sequence[Token], first: int) -> int:
    """Give how many tokens from one on join people in a list: "and", "as well as"."""
    return next((len(joint) for joint in _JOINTS if _are(tokens, first, joint)), 0)


def joint_before(tokens: Sequence[Token], end: int) -> int:
    """Give how many tokens before one join people in a list."""
    return next((len(joint) for joint in _JOINTS if _are(tokens, end - len(joint), joint)), 0)


def _are(tokens: Sequence[Token], first: int, words: tuple[str, ...]) -> bool:
    return first >= 0 and tuple(t.low for t in tokens[first : first + len(words)]) == words


def starting(counts: Sequence[Count], first: int) -> Count | None:
    """Give the count that begins at a token."""
    return next((count for count in counts if count.first == first), None)


def ending(counts: Sequence[Count], end: int) -> Count | None:
    """Give the count that ends before a token."""
    return next((count for count in counts if count.end == end), None)
