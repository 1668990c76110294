"""Finds the people and weapons a sentence speaks of, and how many it says they are.

"At least three Ukrainians", "33 additional", "two of them", "54 of 60 drones", and those without a
number from `understood`. What happened to them is not decided here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from digest.reading.figures.countable import can_count, is_year
from digest.reading.figures.nouns import (
    STOPS,
    Count,
    after_of,
    are_bodies,
    last_person,
    noun_end,
    what_of,
)
from digest.reading.figures.numbers import Number, begins_number, read_number
from digest.reading.figures.people import BODIES, GROUPS
from digest.reading.figures.related import PRONOUNS, related, wholes_of
from digest.reading.figures.understood import OPENINGS, find_unnumbered
from digest.reading.vocabulary import by_last, phrase_list, word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.reading.figures.tokens import Token

#: Qualifiers as printed before a number, longest first, by their last word.
_QUALIFIERS = by_last(
    phrase_list(
        """
    no fewer than, not fewer than, no less than, not less than, as many as, as much as,
    a minimum of, at the very least, at least, at most, more than, less than, fewer than, up to,
    close to, well over, just over, just under, an estimated, upwards of, about, around,
    approximately, roughly, nearly, almost, over, some, estimated, possibly, approx, circa
    """
    )
)
#: Words between a number and its noun that are not part of the noun.
_MORE = word_set("more other others additional further another new")
#: Words that may open a noun phrase before its number.
_OPENS = word_set(
    "the its their his her our a an another further additional extra other all last first remaining"
)
_SMALL_WORDS = 3
_DEFINITE = word_set("the its their his her our")


def find_counts(tokens: Sequence[Token], breaks: frozenset[int]) -> list[Count]:
    """Give the noun phrases of a sentence, in order; each stops before the tokens in `breaks`."""
    counts: list[Count] = []
    index = 0
    while index < len(tokens):
        barren = _after_barren(tokens, index, breaks)
        count = None if barren > index else _count(tokens, index, breaks)
        if count:
            counts += wholes_of(tokens, count)
            counts.append(related(tokens, count, counts))
        index = max(count.end if count else barren, index + 1)
    return counts


def _after_barren(tokens: Sequence[Token], index: int, breaks: frozenset[int]) -> int:
    """Pass over a run of words that names no people, so that it isn't looked at word by word."""
    low = tokens[index].low
    if index in breaks:
        return index + 1
    if low in OPENINGS or begins_number(low):
        return index
    if low in STOPS:
        return index + 1
    end = noun_end(tokens, index, breaks)
    named = [token for token in tokens[index:end] if not token.text[0].islower()]
    people = tokens[end - 1].low in BODIES or last_person(tokens, index, end) is not None
    return index if named or people else end


def _count(tokens: Sequence[Token], index: int, breaks: frozenset[int]) -> Count | None:
    number = read_number(tokens, index)
    if number is None:
        return find_unnumbered(tokens, index, breaks)
    return _numbered(tokens, number, breaks) if can_count(tokens, number) else None


def _numbered(tokens: Sequence[Token], number: Number, breaks: frozenset[int]) -> Count | None:
    """Read "three more soldiers", "54 of 60 drones", "two of them", "dozens of people"."""
    number = _repeated(tokens, number)
    first, qualifier = _opening(tokens, number, breaks)
    start, whom, part = _after_of(tokens, number, breaks)
    if part and tokens[start - 1].low in PRONOUNS:
        end = noun_end(tokens, start, breaks)
        return Count(number, first, end, qualifier, (start, end), "people", part=True)
    while start < len(tokens) and tokens[start].low in _MORE and start not in breaks:
        start += 1
    end = noun_end(tokens, start, breaks)
    if whom and end == start:
        return None  # "30 of the 80 wounded": the second number is next
    what = what_of(tokens, start, end)
    if what == "people" and (last := last_person(tokens, start, end)) is not None:
        end = last + 1
    if are_bodies(tokens, first):
        what = "bodies"
    if what not in {"people", "bodies"} and is_year(tokens, number):
        return None
    shown = (whom or start, end)
    if what in {"people", "bodies"}:
        end = after_of(tokens, end, breaks)
    return Count(number, first, end, qualifier, shown, what, part=part)


def _opening(
    tokens: Sequence[Token], number: Number, breaks: frozenset[int]
) -> tuple[int, tuple[int, int]]:
    """Give where a noun phrase begins, and its qualifier: "at least another five"."""
    first, qualifier = number.first, (number.first, number.first)
    if number.n_max and first and tokens[first - 1].low == "between":
        return first - 1, (first - 1, first)
    for _ in range(_SMALL_WORDS):
        if first - 1 in breaks:
            break  # "handed over | 25"
        begin = _qualifier(tokens, first)
        if begin < first:
            first, qualifier = begin, (begin, first)
        elif first and tokens[first - 1].low in _OPENS:
            first -= 1
        else:
            first = _of_group(tokens, first)
    return first, qualifier


def _of_group(tokens: Sequence[Token], first: int) -> int:
    """Pass back over "a total of" and "a family of"."""
    before = [token.low for token in tokens[max(0, first - 3) : first]]
    if before[-1:] != ["of"] or ({"total"} | GROUPS).isdisjoint(before[:-1]):
        return first
    return first - len(before) + (before[0] not in {"a", "an", "the"})


def _repeated(tokens: Sequence[Token], number: Number) -> Number:
    """Pass over a number repeated in digits, and a plus: "two (2) people", "20+ killed"."""
    after = [token.low for token in tokens[number.end : number.end + 3]]
    if after[:1] == ["+"]:
        return number._replace(end=number.end + 1)
    if after[:1] == ["("] and after[2:] == [")"] and after[1] == str(number.n):
        return number._replace(end=number.end + 3)
    return number


def _after_of(
    tokens: Sequence[Token], number: Number, breaks: frozenset[int]
) -> tuple[int, int, bool]:
    """Give where the noun begins, where what is shown of it does (or 0), and if it is a part."""
    index = number.end + 1
    if tokens[number.end : index] and tokens[number.end].low == "out":
        index += 1  # "8 out of 11"
    if index >= len(tokens) or tokens[index - 1].low != "of" or index - 1 in breaks:
        return number.end, 0, False
    if tokens[index].low in PRONOUNS:
        return index + 1, 0, True
    if [token.low for token in tokens[index : index + 2]] in (["a", "family"], ["one", "family"]):
        return index + 1, 0, False  # "five of a family"
    definite = tokens[index].low in _DEFINITE
    index += definite
    inner = read_number(tokens, index) if index < len(tokens) else None
    if inner and inner.n is not None and number.n is not None:
        return inner.end, number.end, False
    return index, 0, definite


def _qualifier(tokens: Sequence[Token], first: int) -> int:
    """Give where the qualifier before a token begins."""
    last = tokens[first - 1].low if first else ""
    lengths = (
        len(phrase)
        for phrase in _QUALIFIERS.get(last, ())
        if tuple(token.low for token in tokens[max(0, first - len(phrase)) : first]) == phrase
    )
    return first - next(lengths, 0)
