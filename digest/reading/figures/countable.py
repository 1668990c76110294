"""Which numbers count people or things, and which are dates, ages, times, prices or names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from digest.reading.figures.numbers import Number, is_number
from digest.reading.figures.people import are_people, is_listed, is_person
from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.reading.figures.tokens import Token

#: Words before a number that make it no count: "No. 5", "$5".
_BEFORE = word_set("$ € £ ¥ # + no nos route highway kilometre")
#: Words that, with a capital, are named by the number after them: "Flight 17".
_NAMED = word_set(
    """
    flight resolution ward sector zone block post unit battalion brigade regiment division corps
    hospital school camp line mine platform gate apartment house building article section phase
    group boeing airbus bus train tram platoon company squadron room gulag penal colony checkpoint
    """
)
#: Words after a number that make it no count: "5 %", "10:30", "5 -year-old".
_AFTER = word_set("% / percent ° am pm st nd rd th")
_MONTHS = word_set(
    """
    january february march april may june july august september october november december jan feb
    mar apr jun jul aug sep sept oct nov dec
    """
)
_DAY_AND_MONTH = 2
_HARMED = word_set("dead injured wounded")
_AGES = word_set("aged age ages")
#: How a number that is no count begins: "03/04", "007".
_ZEROS = frozenset(f"0{digit}" for digit in range(10))
#: Bare numbers that are more likely a year.
_YEARS = range(1900, 2101)


def can_count(tokens: Sequence[Token], number: Number) -> bool:
    """Say whether a number can count: not "No. 5", "$5", "5 %", "12 April", "10:30", an age."""
    before = [token.low for token in tokens[max(0, number.first - 2) : number.first]]
    after = [token.low for token in tokens[number.end : number.end + 3]]
    digits = tokens[number.first].low.isdigit()
    if digits and (_is_name(tokens, number.first) or _ends_date(number, before)):
        return False
    if before == ["no", "."] or _BEFORE.intersection(before[-1:]):
        return False
    clock = digits and after[:1] == [":"] and after[1:2] != [] and after[1][0].isdigit()
    if _AFTER.intersection(after[:1]) or clock:
        return False
    if digits and _is_day(tokens, number, before[-1:], after[:1]):
        return False
    if before[-1:] in ([":"], ["/"]) and before[0].isdigit():
        return False
    return not _is_age(tokens, number, after)


def _is_name(tokens: Sequence[Token], index: int) -> bool:
    """Say whether digits are a code or belong to a name: "007", "Flight 17"."""
    before = tokens[index - 1] if index else None
    named = before is not None and before.low in _NAMED and before.text[0].isupper()
    return named or tokens[index].low[:2] in _ZEROS


def _ends_date(number: Number, before: list[str]) -> bool:
    """Say whether a number is the year of a date: "May 12, 2031", "May 2031"."""
    if number.n not in _YEARS:
        return False
    return (before[-1:] == [","] and before[0].isdigit()) or bool(_MONTHS.intersection(before[-1:]))


def is_year(tokens: Sequence[Token], number: Number) -> bool:
    """Say whether a number that counts no people is more likely a year: "the 2012 shooting"."""
    return number.n in _YEARS and tokens[number.first].low.isdigit()


def _is_day(tokens: Sequence[Token], number: Number, before: list[str], after: list[str]) -> bool:
    """Say whether a number is a day's: "12 April", "April 12 two people", "day 300"."""
    if _MONTHS.intersection(after) and tokens[number.end].text[0].isupper():
        return True
    month = _MONTHS.intersection(before) and tokens[number.first - 1].text[0].isupper()
    if month and number.first > 1 and tokens[number.first - _DAY_AND_MONTH].low.isdigit():
        return False  # "on 5 May 3 men"
    return bool(month or before == ["day"]) and not any(map(are_people, after))


def _is_age(tokens: Sequence[Token], number: Number, after: list[str]) -> bool:
    """Say whether a number is an age: "a man, 45, was", "aged 12 and 14", "20 - year - old"."""
    if "".join(after).startswith(("-year", "yearold", "year-old", "years-old", "yearsold")):
        return True
    index = number.first - 1
    if index > 0 and tokens[index].low == "of" and _is_aged(tokens[index - 1], after):
        return True
    also = index > 0 and tokens[index].low == "also"
    index -= also
    if index > 0 and [tokens[index].low, *after[:1]] == [",", ","]:
        aged = tokens[index - 1]
        if not is_number(aged.low):
            return also or aged.text[0].isupper() or is_person(aged.low)
    while index >= 0 and _is_listed(tokens[index]):
        index -= 1
    return index >= 0 and (tokens[index].low in _AGES or _are_ages(tokens, index))


def _is_aged(before: Token, after: list[str]) -> bool:
    """Say whether a number after "of" is one person's age: "a woman of 72"."""
    counted = any(are_people(word) and word not in _HARMED for word in after[:1])
    return is_listed(before.low) and is_person(before.low) and not counted


def _is_listed(token: Token) -> bool:
    return token.low in {",", "and"} or is_number(token.low)


def _are_ages(tokens: Sequence[Token], index: int) -> bool:
    """Say whether numbers alone stand after people, between commas: "two girls, five and nine,"."""
    end = index + 1
    while end < len(tokens) and _is_listed(tokens[end]):
        end += 1
    end -= tokens[end - 1].low == "and"  # "two girls, five and nine, and their aunt"
    run = [token.low for token in tokens[index + 1 : end]]
    return run[:1] == run[-1:] == [","] and "and" in run and are_people(tokens[index].low)
