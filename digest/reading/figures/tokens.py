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
    return [
        Token(sentence[start:end], small[start:end].replace(" ", "-"), start, end)
        for start, end in spans
    ]
