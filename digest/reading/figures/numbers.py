"""Reads numbers as news print them: "1,200", "twenty-one", "a dozen", "3 to 5", "dozens".

Only whole numbers that can count people or things: not ordinals, decimals, or parts of names.
What a number counts is not decided here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from digest.reading.remembered import Remembered
from digest.reading.vocabulary import phrase_list, word_set

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


_UNITS = {
    word: value
    for value, (word,) in enumerate(
        phrase_list(
            "zero,one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,thirteen,fourteen,"
            "fifteen,sixteen,seventeen,eighteen,nineteen"
        )
    )
}
_TENS = {
    word: 10 * value
    for value, (word,) in enumerate(
        phrase_list("twenty,thirty,forty,fifty,sixty,seventy,eighty,ninety"), start=2
    )
}
_GROUPS = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
_SCALES = {"hundred": 100, "dozen": 12, **_GROUPS}
_COUPLES = {"couple": 2, "pair": 2}

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

#: Digits with or without separators in threes (or in twos, as in India): "58", "1,200", "1,00,000".
_DIGITS = re.compile(r"\d{1,9}|\d{1,3}(?:,\d{2,3})*,\d{3}")
#: "1.5" before a scale: "1.5 million".
_DECIMAL = re.compile(r"\d{1,3}\.\d{1,3}")
#: A range in one word: "3-5".
_RANGE = re.compile(r"(\d{1,6})[-‑](\d{1,6})")

#: Words that are numbers alone.
_ALONE = _VAGUE | _UNITS.keys() | _TENS.keys()
#: Every word a number may begin with.
_STARTS = _NONE | _VAGUE | _UNITS.keys() | _TENS.keys() | word_set("a an half dozen")

_RANGE_WORDS = word_set("to or - – —")
_LONGEST_WORDS = 8


def _begins_number(low: str) -> bool:
    """Say whether a number may begin with a word."""
    return low[0].isdigit() or low in _STARTS or low.partition("-")[0] in _TENS


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
    value, end = _value(tokens, first)
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
    return _value(tokens, end + 1)


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
        return bool(_DIGITS.fullmatch(low) or _RANGE.fullmatch(low))
    return low in _ALONE or ("-" in low and _small(low) is not None)


def _range(lower: int, upper: int, first: int, end: int) -> Number | None:
    return Number(lower, upper, first, end) if lower < upper else None


def _vague(tokens: Sequence[Token], first: int) -> Number:
    """Read "dozens", "tens of thousands", "several hundred"."""
    end = first + 1
    while end < len(tokens) and tokens[end].low in _SCALES:
        end += 1
    if end < len(tokens) - 1 and tokens[end].low == "of" and tokens[end + 1].low in _VAGUE:
        end += 2
    return Number(None, None, first, end)


def _value(tokens: Sequence[Token], first: int) -> tuple[int | None, int]:
    """Read one number of digits or words; give its value and end."""
    low = tokens[first].low
    after = [token.low for token in tokens[first + 1 : first + 3]]
    following = after[0] if after else ""
    if low in {"a", "an"} and following in _COUPLES:
        return _COUPLES[following], first + 2
    if low == "half" and after[:1] == ["a"] and after[-1] in _SCALES:
        return _SCALES[after[-1]] // 2, first + 3
    if _DECIMAL.fullmatch(low) and following in _GROUPS:
        return round(float(low) * _GROUPS[following]), first + 2
    if not _DIGITS.fullmatch(low):
        return _words(tokens, first)
    value = int(low.replace(",", ""))
    if after == [",", "000"]:
        return value * 1000, first + 3  # "31, 000": a space crept in
    return value * _SCALES.get(following, 1), first + 1 + (following in _SCALES)


def _words(tokens: Sequence[Token], first: int) -> tuple[int | None, int]:
    """Read "twenty-one", "a hundred", "two thousand three hundred and five"."""
    total = current = 0
    end = first
    room = 10**12  # only something smaller than this may follow: "twenty one", not "one twenty"
    for index in range(first, min(len(tokens), first + _LONGEST_WORDS)):
        low = tokens[index].low
        if scale := _SCALES.get(low):
            if index == first and low != "dozen":
                break
            current = max(current, 1) * scale
            if low in _GROUPS:
                total, current = total + current, 0
            room = scale
        elif (small := _small(low)) is not None and small < room:
            current += small
            room = 10 if low in _TENS else 1
        elif not _glue(tokens, index, first):
            break
        else:
            continue
        end = index + 1
    return (total + current, end) if end > first else (None, first)


def _glue(tokens: Sequence[Token], index: int, first: int) -> bool:
    """Say whether a token may stand inside a number: "a hundred", "hundred and five"."""
    low = tokens[index].low
    following = tokens[index + 1].low if index + 1 < len(tokens) else ""
    if low == "and":
        return tokens[index - 1].low in {"hundred", "thousand"} and _small(following) is not None
    return index == first and low in {"a", "an"} and following in _SCALES


def _small(low: str) -> int | None:
    """Give the value of "seven", "thirty" or "twenty-one"."""
    if low in _UNITS:
        return _UNITS[low]
    tens, _, unit = low.partition("-")
    if tens not in _TENS or (unit and unit not in _UNITS):
        return None
    return _TENS[tens] + _UNITS.get(unit, 0)


#: Says whether a number may begin with a word, in small letters.
begins_number: Final = Remembered(_begins_number).__getitem__
#: Says whether a word alone, in small letters, is a number or a range: "7", "seven", "3-5".
is_number: Final = Remembered(_is_number).__getitem__
