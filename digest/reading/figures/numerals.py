"""The value of one number, of digits or words: "1,200", "twenty-one", "a dozen", "1.5 million".

`numbers` finds where one stands, and reads ranges and words that tell no number.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from digest.reading.vocabulary import phrase_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.reading.figures.tokens import Token

UNITS = {
    word: value
    for value, (word,) in enumerate(
        phrase_list(
            "zero,one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,thirteen,fourteen,"
            "fifteen,sixteen,seventeen,eighteen,nineteen"
        )
    )
}
UNITS["twin"] = 2
TENS = {
    word: 10 * value
    for value, (word,) in enumerate(
        phrase_list("twenty,thirty,forty,fifty,sixty,seventy,eighty,ninety"), start=2
    )
}
_GROUPS = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
SCALES = {"hundred": 100, "dozen": 12, **_GROUPS}
_COUPLES = {"couple": 2, "pair": 2, "score": 20}

#: Digits with or without separators in threes (or in twos, as in India): "58", "1,200", "1,00,000".
DIGITS = re.compile(r"\d{1,9}|\d{1,3}(?:,\d{2,3})*,\d{3}")
#: "1.5" before a scale: "1.5 million".
_DECIMAL = re.compile(r"\d{1,3}\.\d{1,3}")
_LONGEST_WORDS = 8


def read_value(tokens: Sequence[Token], first: int) -> tuple[int | None, int]:
    """Read one number of digits or words; give its value and end."""
    low = tokens[first].low.removesuffix("-odd")
    after = [token.low for token in tokens[first + 1 : first + 3]]
    following = after[0] if after else ""
    if low in {"a", "an"} and following in _COUPLES:
        return _COUPLES[following], first + 2
    if low == "half" and after[:1] == ["a"] and after[-1] in SCALES:
        return SCALES[after[-1]] // 2, first + 3
    if _DECIMAL.fullmatch(low) and following in _GROUPS:
        return round(float(low) * _GROUPS[following]), first + 2
    if not DIGITS.fullmatch(low):
        return _words(tokens, first)
    value = int(low.replace(",", ""))
    if after == [",", "000"]:
        return value * 1000, first + 3  # "31, 000": a space crept in
    return value * SCALES.get(following, 1), first + 1 + (following in SCALES)


def _words(tokens: Sequence[Token], first: int) -> tuple[int | None, int]:
    """Read "twenty-one", "a hundred", "two thousand three hundred and five"."""
    total = current = 0
    end = first
    room = 10**12  # only something smaller than this may follow: "twenty one", not "one twenty"
    for index in range(first, min(len(tokens), first + _LONGEST_WORDS)):
        low = tokens[index].low
        if scale := SCALES.get(low):
            if index == first and low != "dozen":
                break
            current = max(current, 1) * scale
            if low in _GROUPS:
                total, current = total + current, 0
            room = scale
        elif (small := value_below_100(low)) is not None and small < room:
            current += small
            room = 10 if low in TENS else 1
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
        return (
            tokens[index - 1].low in {"hundred", "thousand"}
            and value_below_100(following) is not None
        )
    return index == first and low in {"a", "an"} and following in SCALES


def value_below_100(low: str) -> int | None:
    """Give the value of "seven", "thirty" or "twenty-one"."""
    if low in UNITS:
        return UNITS[low]
    tens, _, unit = low.removesuffix("-odd").partition("-")
    if tens not in TENS or (unit and unit not in UNITS):
        return None
    return TENS[tens] + UNITS.get(unit, 0)
