"""The words and marks of a sentence, with where they stand in it."""

from __future__ import annotations

import re
from typing import NamedTuple

#: Numbers with separators ("1,200", "3.5"), words with inner marks ("Al-Shabaab", "12-year-old",
#: "Kelmar's"), an age as one word ("12 year old"), or one other mark; but no
#: quotes, which part no words: five “terrorists” killed.
_TOKEN = re.compile(
    r"\d++[ -]year[ -]old\b"
    r"|\d++(?:[.,]\d+)*(?![^\W_]|[-‑][^\W_])|[^\W_]++(?:['’.\-‑][^\W_]++)*|[^\s\"'“”‘’«»„]",
)

#: Bodies whose names are small words but for their capitals.
_NAMES = {"IS": "isis", "WHO": "w.h.o"}


class Token(NamedTuple):
    """A word or mark."""

    text: str
    #: In small letters, with a straight apostrophe and hyphens for the spaces of an age.
    low: str
    #: Offsets in the sentence, half open.
    start: int
    end: int


def tokenize(sentence: str) -> list[Token]:
    """Give the words and marks of a sentence but for quotes, in order. Linear in its length."""
    small = sentence.lower().replace("’", "'")
    if len(small) != len(sentence):  # some capitals have small letters of another length
        small = "".join(char.lower()[0] for char in sentence).replace("’", "'")
    spans = map(re.Match.span, _TOKEN.finditer(sentence))
    tokens = [
        Token(sentence[start:end], small[start:end].replace(" ", "-"), start, end)
        for start, end in spans
    ]
    if not any(name in sentence for name in _NAMES) or sentence.isupper():
        return tokens
    return [token._replace(low=_NAMES.get(token.text, token.low)) for token in tokens]
