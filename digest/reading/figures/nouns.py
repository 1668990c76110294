"""Noun phrases: where they end and what they name. Shared by `counts` and `understood`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from digest.reading.figures.numbers import Number, is_number
from digest.reading.figures.people import BODIES, MUNITIONS, THINGS, names_people
from digest.reading.remembered import Remembered
from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.reading.figures.tokens import Token

What = Literal["people", "bodies", "munitions", "things", "group", "unknown", ""]


class Count(NamedTuple):
    """A noun phrase and its number. All pairs are tokens, half open."""

    number: Number
    #: From the determiner or qualifier to the noun.
    first: int
    end: int
    qualifier: tuple[int, int]
    whom: tuple[int, int]
    #: What is counted; "" for a bare number.
    what: What
    #: Whether the number is printed; else it is only understood ("the driver") or unknown.
    stated: bool = True
    #: Whether it is a part of others counted before: "two of them".
    part: bool = False


#: Words that end a noun phrase.
STOPS = word_set(
    """
    a an the and or but nor as at by for from in into of on onto over to up with without within
    after before during since until till while when where who whom whose which that than through
    half near off outside inside around across against along amid among between beyond behind
    under via was were is are be been being am has have had do does did will would could should
    may might must can not also reportedly allegedly confirmed reported feared presumed believed
    officially instantly immediately later then including incl plus his her its their our my this
    these those he she it they we you i there here if because so yet both all each every either
    neither said says say claimed announced today yesterday tomorrow monday tuesday wednesday
    thursday friday saturday sunday overnight january february march april june july august
    september october november december per aboard onboard left leaving remain remains remained
    went lost suffered sustained received succumbed far no none many several some any him them
    themselves himself found
    """
)
_DETERMINERS = word_set("the a an his her its their our same this that these those")
_LONGEST = 8
_PAIR = 2


def noun_end(tokens: Sequence[Token], first: int, breaks: frozenset[int]) -> int:
    """Give the end of the run of words from a token that may be one noun phrase."""
    for end in range(first, min(len(tokens), first + _LONGEST)):
        low = tokens[end].low
        if end in breaks or _ENDS[low] or (end > first and is_number(low)):
            return end
    return max(first, min(len(tokens), first + _LONGEST))


def _ends_noun(low: str) -> bool:
    """Say whether a word or mark ends a noun phrase wherever it stands."""
    return low in STOPS or not (low[0].isalpha() or (low[0].isdigit() and "-" in low))


_ENDS: Final = Remembered(_ends_noun)


def last_person(tokens: Sequence[Token], first: int, end: int) -> int | None:
    """Give the last token of a run that names people, or None: "three soldiers fleeing"."""
    for last in range(end - 1, first - 1, -1):
        if names_people(tokens[last].low):
            compound = _is_compound([token.low for token in tokens[first:end]])
            return None if compound else last
    return None


def what_of(tokens: Sequence[Token], first: int, end: int) -> What:
    """Say what a noun phrase names: a capitalised word may name a group."""
    if first == end:
        return ""
    words = [token.low for token in tokens[first:end]]
    if BODIES.intersection(words):
        return "bodies"
    if words[-1] in MUNITIONS or (words[0] in MUNITIONS and words[0][-1] == "s"):
        return "munitions"
    if any(map(names_people, words)) and not _is_compound(words):
        return "people"
    if THINGS.intersection((words[0], words[-1])):
        return "things"
    return "group" if tokens[end - 1].text[0].isupper() else "unknown"


def after_of(tokens: Sequence[Token], end: int, breaks: frozenset[int]) -> int:
    """Give the end of a noun phrase with what follows "of": "the mayor of Tolvan"."""
    if end >= len(tokens) or tokens[end].low != "of" or end in breaks:
        return end
    start = end + 1
    while start < len(tokens) and tokens[start].low in _DETERMINERS:
        start += 1
    if start < len(tokens) and is_number(tokens[start].low):
        start += 1
    stop = noun_end(tokens, start, breaks)
    return stop if stop > start else end


def are_bodies(tokens: Sequence[Token], first: int) -> bool:
    """Say whether "the bodies of" stands before a noun phrase."""
    before = [token.low for token in tokens[max(0, first - 3) : first]]
    return before[-1:] == ["of"] and bool(BODIES.intersection(before[:-1]))


def _is_compound(words: list[str]) -> bool:
    """Say whether people only describe a thing: "police vehicles", "the rebel leader's goats"."""
    before = words[-2] if len(words) > 1 else ""
    if before.endswith("ed") and len(words) > _PAIR:
        return False  # "an armed man opened fire"
    return words[-1] in THINGS and (not before.endswith("s") or before.endswith("'s"))
