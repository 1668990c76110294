"""Finds the people and weapons a sentence speaks of, and how many it says they are.

"At least three Ukrainians", "33 additional", "two of them", "54 of 60 drones", and those without a
number from `understood`. What happened to them is not decided here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from digest.reading.nouns import STOPS, Count, after_of, are_bodies, last_person, noun_end, what_of
from digest.reading.numbers import Number, is_number, read_number
from digest.reading.people import are_people
from digest.reading.understood import find_unnumbered
from digest.reading.vocabulary import phrase_list, word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.reading.tokens import Token

#: Qualifiers as printed before a number, longest first.
_QUALIFIERS = phrase_list(
    """
    no fewer than, not fewer than, no less than, not less than, as many as, as much as,
    a minimum of, at the very least, at least, at most, more than, less than, fewer than, up to,
    close to, well over, just over, just under, an estimated, upwards of, about, around,
    approximately, roughly, nearly, almost, over, some, estimated, possibly, approx, circa
    """
)
#: Words between a number and its noun that are not part of the noun.
_MORE = word_set("more other others additional further another new")
_GROUPS = word_set("family group gang team crew band party squad")
_PRONOUNS = word_set("them whom these those")
_DEFINITE = word_set("the its their his her our")
#: Words before a number that make it no count: "No. 5", "$5", "aged 5".
_NO_COUNT_AFTER = word_set("$ € £ ¥ # + / no nos day route highway kilometre")
_MONTHS = word_set(
    """
    january february march april may june july august september october november december jan feb
    mar apr jun jul aug sep sept oct nov dec
    """
)
_AGES = word_set("aged age ages")
#: Words after a number that make it no count: "5 %", "10:30".
_NO_COUNT_BEFORE = word_set("% / percent ° am pm st nd rd th")
#: Bare numbers that are more likely a year.
_YEARS = range(1900, 2101)


def find_counts(tokens: Sequence[Token], breaks: frozenset[int]) -> list[Count]:
    """Give the noun phrases of a sentence, in order; each stops before the tokens in `breaks`."""
    counts: list[Count] = []
    index = 0
    while index < len(tokens):
        count = None if index in breaks else _count(tokens, index, breaks)
        if count:
            counts.append(_resolved(tokens, count, counts))
        index = max(count.end if count else 0, index + 1)
    return counts


def _resolved(tokens: Sequence[Token], count: Count, before: Sequence[Count]) -> Count:
    """Understand "54 of them" as what was counted last."""
    if count.part and tokens[count.whom[0] - 1].low in _PRONOUNS:
        what = next((known.what for known in reversed(before) if known.stated), count.what)
        return count._replace(what=what)
    return count


def _count(tokens: Sequence[Token], index: int, breaks: frozenset[int]) -> Count | None:
    number = read_number(tokens, index)
    if number is None:
        return find_unnumbered(tokens, index, breaks)
    return _numbered(tokens, number, breaks) if _counting(tokens, number) else None


def _numbered(tokens: Sequence[Token], number: Number, breaks: frozenset[int]) -> Count:
    """Read "three more soldiers", "54 of 60 drones", "two of them", "dozens of people"."""
    number = _repeated(tokens, number)
    qualifier = _qualifier(tokens, number.first)
    first = qualifier[0]
    start, whom, part = _after_of(tokens, number, breaks)
    if part and tokens[start - 1].low in _PRONOUNS:
        end = noun_end(tokens, start, breaks)
        return Count(number, first, end, qualifier, (start, end), "people", part=True)
    while start < len(tokens) and tokens[start].low in _MORE and start not in breaks:
        start += 1
    end = noun_end(tokens, start, breaks)
    what = what_of(tokens, start, end)
    if what == "people" and (last := last_person(tokens, start, end)) is not None:
        end = last + 1
    if are_bodies(tokens, first):
        what = "bodies"
    shown = (whom or start, end)
    if what in {"people", "bodies"}:
        end = after_of(tokens, end, breaks)
    return Count(number, _opening(tokens, first), end, qualifier, shown, what, part=part)


def _opening(tokens: Sequence[Token], first: int) -> int:
    """Give where a noun phrase begins: "their two children", "a family of five"."""
    before = [token.low for token in tokens[max(0, first - 3) : first]]
    if before[-1:] == ["of"] and _GROUPS.intersection(before[:-1]):
        return first - len(before) + (before[0] not in {"a", "an", "the"})
    return first - bool(_DEFINITE.intersection(before[-1:]))


def _repeated(tokens: Sequence[Token], number: Number) -> Number:
    """Pass over a number repeated in digits: "two (2) people"."""
    after = [token.low for token in tokens[number.end : number.end + 3]]
    if after[:1] == ["("] and after[2:] == [")"] and after[1] == str(number.n):
        return number._replace(end=number.end + 3)
    return number


def _after_of(
    tokens: Sequence[Token], number: Number, breaks: frozenset[int]
) -> tuple[int, int, bool]:
    """Give where the noun begins, where what is shown of it does (or 0), and if it is a part."""
    index = number.end + 1
    if index >= len(tokens) or tokens[index - 1].low != "of" or index - 1 in breaks:
        return number.end, 0, False
    if tokens[index].low in _PRONOUNS:
        return index + 1, 0, True
    definite = tokens[index].low in _DEFINITE
    index += definite
    inner = read_number(tokens, index) if index < len(tokens) else None
    if inner and inner.n is not None and number.n is not None:
        return inner.end, number.end, False
    return index, 0, definite


def _counting(tokens: Sequence[Token], number: Number) -> bool:
    """Say whether a number can count: not "No. 5", "$5", "5 %", "in 2014", "10:30"."""
    before = [token.low for token in tokens[max(0, number.first - 2) : number.first]]
    after = tokens[number.end].low if number.end < len(tokens) else ""
    digits = tokens[number.first].low.isdigit()
    if before[-1:] == [":"]:
        return not before[0].isdigit()
    if digits and _is_day(tokens, number, before, after):
        return False
    if before == ["no", "."] or _NO_COUNT_AFTER.intersection(before[-1:]):
        return False
    if after in _NO_COUNT_BEFORE or (after == ":" and digits) or _is_age(tokens, number, after):
        return False
    return number.n not in _YEARS or not digits or (after not in STOPS and after.isalpha())


def _is_day(tokens: Sequence[Token], number: Number, before: list[str], after: str) -> bool:
    """Say whether a number is a day's: "12 April", "April 12 two people"."""
    if after in _MONTHS and tokens[number.end].text[0].isupper():
        return True
    month = bool(_MONTHS.intersection(before[-1:])) and tokens[number.first - 1].text[0].isupper()
    return month and not are_people(after)


def _is_age(tokens: Sequence[Token], number: Number, after: str) -> bool:
    """Say whether a number is an age: "Osso Tarn, 45, was", ", also 45,", "aged 12, 14 and 17"."""
    index = number.first - 1
    if index > 1 and tokens[index].low == "also" and after == ",":
        return tokens[index - 1].low == ","
    if index > 0 and tokens[index].low == after == "," and tokens[index - 1].text[0].isupper():
        return True
    while index >= 0 and (tokens[index].low in {",", "and"} or is_number(tokens[index].low)):
        index -= 1
    return index >= 0 and tokens[index].low in _AGES


def _qualifier(tokens: Sequence[Token], first: int) -> tuple[int, int]:
    for phrase in _QUALIFIERS:
        begin = first - len(phrase)
        if begin >= 0 and tuple(token.low for token in tokens[begin:first]) == phrase:
            return begin, first
    return first, first
