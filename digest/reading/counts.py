"""Finds what a sentence counts: "at least three Ukrainians", "a farmer", "33 additional".

What happened to them is not decided here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from digest.reading.numbers import Number, read_number
from digest.reading.people import THINGS, are_people, is_person
from digest.reading.vocabulary import phrase_list, word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.reading.tokens import Token


class Count(NamedTuple):
    """A number and the noun it counts."""

    number: Number
    #: Tokens from the qualifier to the noun, half open.
    first: int
    end: int
    #: Tokens of the qualifier and of the noun, half open.
    qualifier: tuple[int, int]
    whom: tuple[int, int]
    #: "people", "things", or "" for a bare number.
    what: str


#: Qualifiers as printed before a number, longest first.
_QUALIFIERS = phrase_list(
    """
    no fewer than, not fewer than, no less than, not less than, as many as, a minimum of,
    at the very least, at least, at most, more than, less than, fewer than, up to, close to,
    well over, just over, just under, an estimated, upwards of, about, around, approximately,
    roughly, nearly, almost, over, some, estimated, possibly, approx, circa
    """
)

#: Words that end a noun phrase.
_STOPS = word_set(
    """
    a an the and or but nor as at by for from in into of on onto over to up with without within
    after before during since until till while when where who whom whose which that than through
    near outside inside around across against along amid among between beyond behind under via
    was were is are be been being am has have had do does did will would could should may might
    must can not also reportedly allegedly confirmed reported feared presumed believed officially
    instantly immediately later then including incl plus his her its their our my this these those
    he she it they we you i there here if because so yet both all each every either neither
    said says say claimed announced today yesterday tomorrow monday tuesday wednesday thursday
    friday saturday sunday january february march april may june july august september october
    november december per aboard onboard left leaving remain remains remained went lost suffered
    sustained received succumbed so far
    """
)
#: Words between a number and its noun that are not part of the noun.
_MORE = word_set("more other others additional further another new unidentified")
#: Bare numbers that are more likely a year.
_YEARS = range(1900, 2101)
_LONGEST = 8


def find_counts(tokens: Sequence[Token], breaks: frozenset[int]) -> list[Count]:
    """Give the counts of a sentence, in order; noun phrases stop before the tokens in `breaks`."""
    counts: list[Count] = []
    index = 0
    while index < len(tokens):
        count = _count(tokens, index, breaks)
        if count is None:
            index += 1
        else:
            counts.append(count)
            index = max(count.end, index + 1)
    return counts


def _count(tokens: Sequence[Token], index: int, breaks: frozenset[int]) -> Count | None:
    number = read_number(tokens, index)
    if number is None:
        return _individual(tokens, index, breaks)
    if not _counting(tokens, number):
        return None
    end = _noun_end(tokens, number.end, breaks)
    begin = number.end
    while begin < end and tokens[begin].low in _MORE:
        begin += 1
    what = _what(tokens, begin, end)
    end = _people_end(tokens, begin, end) if what == "people" else end
    if end < len(tokens) - 1 and tokens[end].low == "of" and (what or number.n is None):
        tail = _noun_end(tokens, end + 1, breaks)
        if not what and tail > end + 1:
            begin, end, what = end + 1, tail, _what(tokens, end + 1, tail)
    qualifier = _qualifier(tokens, number.first)
    return Count(number, qualifier[0], end, qualifier, (begin, end), what)


def _individual(tokens: Sequence[Token], index: int, breaks: frozenset[int]) -> Count | None:
    """Read "a Kelmar soldier", "his brother": one person."""
    if tokens[index].low not in {"a", "an", "another", "his", "her"}:
        return None
    end = _noun_end(tokens, index + 1, breaks)
    if not any(is_person(token.low) for token in tokens[index + 1 : end]):
        return None
    while not is_person(tokens[end - 1].low):
        end -= 1
    number = Number(1, None, index, index + 1)
    return Count(number, index, end, (index, index), (index + 1, end), "people")


def _counting(tokens: Sequence[Token], number: Number) -> bool:
    """Say whether a number can count: not "No. 5", "$5", "5 %", "in 2014", "10:30"."""
    before = tokens[number.first - 1].low if number.first else ""
    after = tokens[number.end].low if number.end < len(tokens) else ""
    if before in {"$", "€", "£", "¥", "#", "+", ":", "/", "no", "nos", "aged", "age", "day"}:
        return before == ":" and not tokens[number.first - 2].low.isdigit()
    if after in {"%", "/", ":", "percent", "°", "am", "pm"}:
        return False
    if number.n in _YEARS and "," not in tokens[number.first].text:
        return bool(after) and after not in _STOPS and after.isalpha()
    return True


def _noun_end(tokens: Sequence[Token], first: int, breaks: frozenset[int]) -> int:
    end = first
    while (
        end < min(len(tokens), first + _LONGEST)
        and end not in breaks
        and tokens[end].low not in _STOPS
        and tokens[end].low[0].isalpha()
    ):
        end += 1
    return end


def _what(tokens: Sequence[Token], first: int, end: int) -> str:
    if first == end:
        return ""
    words = [token.low for token in tokens[first:end]]
    if any(are_people(word) or is_person(word) for word in words):
        return "people"
    if words[-1] in THINGS or not tokens[end - 1].text[0].isupper():
        return "things"
    return "people"


def _people_end(tokens: Sequence[Token], first: int, end: int) -> int:
    """Cut a noun phrase after its last person: not "three soldiers fleeing"."""
    last = end
    while last > first and not (
        are_people(tokens[last - 1].low) or is_person(tokens[last - 1].low)
    ):
        last -= 1
    return last if last > first else end


def _qualifier(tokens: Sequence[Token], first: int) -> tuple[int, int]:
    for phrase in _QUALIFIERS:
        begin = first - len(phrase)
        if begin >= 0 and tuple(token.low for token in tokens[begin:first]) == phrase:
            return begin, first
    return first, first
