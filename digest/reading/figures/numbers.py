"""Reads numbers as news print them: "1,200", "twenty-one", "a dozen", "3 to 5", "dozens".

Only whole numbers that can count people or things: not ordinals, decimals, or parts of names.
What a number counts is not decided here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from digest.reading.figures.numerals import DIGITS, SCALES, TENS, UNITS, read_value, value_below_100
from digest.reading.remembered import Remembered
from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.reading.figures.tokens import Token


class Number(NamedTuple):
    """A number and the tokens it is printed with, half open."""

    #: The number or the lower end of a range; None for words such as "dozens".
    n: int | None
    n_max: int | None
    first: int
    end: int


#: Words that count without saying how many.
_VAGUE = word_set("several dozens hundreds thousands millions scores numerous many multiple tens")

#: What may stand before "number of".
_UNKNOWN = word_set(
    "unknown unspecified undisclosed unconfirmed undetermined large small unclear great huge"
)

#: Words for zero; "no further" and "no reports" are not.
_NONE = word_set("no nobody none without")
_NOT_NONE = word_set(
    """
    further fewer less other more additional new longer reports report information details word
    sign signs else immediate confirmation data doubt known official
    """
)

#: A range in one word: "3-5".
_RANGE = re.compile(r"(\d{1,6})[-‑](\d{1,6})")

#: Words that are numbers alone.
_ALONE = _VAGUE | UNITS.keys() | TENS.keys()
#: Every word a number may begin with.
_STARTS = _NONE | _VAGUE | UNITS.keys() | TENS.keys() | word_set("a an half dozen")

_RANGE_WORDS = word_set("to or - – —")


def _begins_number(low: str) -> bool:
    """Say whether a number may begin with a word."""
    return low[0].isdigit() or low in _STARTS or low.partition("-")[0] in TENS


def read_number(tokens: Sequence[Token], first: int) -> Number | None:
    """Read the longest number that begins at a token, or None."""
    low = tokens[first].low
    if not begins_number(low):
        return None
    if low in _NONE or low in _VAGUE:
        return _none(tokens, first) if low in _NONE else _vague(tokens, first)
    if end := _unnamed(tokens, first):
        return Number(None, None, first, end)
    if both := _RANGE.fullmatch(low):
        return _range(int(both[1]), int(both[2]), first, first + 1)
    value, end = read_value(tokens, first)
    if value is None:
        return None
    upper, upper_end = _upper(tokens, first, end)
    known = Number(value, None, first, end)
    return known if upper is None else _range(value, upper, first, upper_end) or known


def _unnamed(tokens: Sequence[Token], first: int) -> int:
    """Give where "a number (of)" or "an unknown number (of)" ends, or 0."""
    for end in (first + 2, first + 3):
        words = [token.low for token in tokens[first : end + 1]]
        if words[0] in {"a", "an"} and words[-2:] == ["number", "of"]:
            return end if end == first + 2 or words[1] in _UNKNOWN else 0
    return 0


def _upper(tokens: Sequence[Token], first: int, end: int) -> tuple[int | None, int]:
    """Read the upper end of "3 to 5", "between 3 and 5"; not of "rose from 3 to 5"."""
    before = tokens[first - 1].low if first else ""
    joins = {"and"} if before == "between" else _RANGE_WORDS
    if before == "from" or end >= len(tokens) - 1 or tokens[end].low not in joins:
        return None, end
    return read_value(tokens, end + 1)


def _none(tokens: Sequence[Token], first: int) -> Number | None:
    """Read "no", "no one", "nobody", "without (any)" as zero."""
    after = [token.low for token in tokens[first + 1 : first + 3]]
    end = first + 1 + (after[:1] in (["one"], ["any"]))
    if tokens[first].low in {"no", "without"} and not (after and after[0].isalpha()):
        return None
    if _NOT_NONE.intersection(after):
        return None
    return Number(0, None, first, end)


def _is_number(low: str) -> bool:
    """Say whether a word alone is a number or a range: "7", "seven", "3-5"."""
    if low[:1].isdigit():
        return bool(DIGITS.fullmatch(low) or _RANGE.fullmatch(low))
    return low in _ALONE or ("-" in low and value_below_100(low) is not None)


def _range(lower: int, upper: int, first: int, end: int) -> Number | None:
    return Number(lower, upper, first, end) if lower < upper else None


def _vague(tokens: Sequence[Token], first: int) -> Number:
    """Read "dozens", "tens of thousands", "several hundred"."""
    end = first + 1
    while end < len(tokens) and tokens[end].low in SCALES:
        end += 1
    if end < len(tokens) - 1 and tokens[end].low == "of" and tokens[end + 1].low in _VAGUE:
        end += 2
    return Number(None, None, first, end)


#: Says whether a number may begin with a word, in small letters.
begins_number: Final = Remembered(_begins_number).__getitem__
#: Says whether a word alone, in small letters, is a number or a range: "7", "seven", "3-5".
is_number: Final = Remembered(_is_number).__getitem__
