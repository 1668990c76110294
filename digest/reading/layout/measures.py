"""What can be measured of a candidate paragraph by its own words, and where prose is near.

Most candidates are labels of menus, and sites print the same on each of their pages; so labels are
measured once and kept. Nothing is decided here; `body` and `heading` weigh the measures.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress
from operator import not_
from typing import TYPE_CHECKING

from digest.reading.layout.furniture import terms_of
from digest.reading.layout.paragraphs import ends_sentence
from digest.reading.shapes import plain_marks, shapes_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.reading.layout.furniture import Furniture

# Writing without spaces between words: Thai, Japanese, Chinese.
_UNSPACED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")
# A date, a time or an age on a short line: "Dec 19", "2023", "19:53", "2 hours ago", "5 min read".
_DATED = re.compile(
    r"\b(?:(?:19|20)\d\d|\d\d?:\d\d|\d\d?[./-]\d\d?[./-]\d\d|(?i:ago|min read"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d\d?))\b"
)
# A byline's first word: "By Ana Moreno".
_SIGNED = re.compile(r"(?:by|written by|story by|posted by|von|par|por|di)\b", re.IGNORECASE)
_SIGNING = "bwspvd"
#: A sentence has at least so many words; a paragraph of so many is prose even without an end.
SENTENCE_WORDS, _PROSE_WORDS = 8, 25
#: Characters of a usual English word with its space, and of a long one. A sentence of long words,
#: as in German or Russian, counts as many as one of English would.
_WORD, _LONG_WORD = 6, 6.8
#: Characters in which the words' first letters are looked at, and the share of small ones where a
#: script has no case.
_SAMPLE, _CASELESS = 240, 0.75
#: Dates and bylines are looked for on lines of so many words at most.
_LABEL_WORDS = 12
#: Labels that are kept: those of some hundred sites.
MOST_LABELS = 8192
#: What a line that is no prose costs the rough run of prose, in words.
_GAP_COST = 6.0
#: Longer prose counts as this, in words.
_LONG_WORDS = 100
#: What it costs a run that leaves out no part of an article, and how far around that run an
#: article's other lines are looked for.
_NEAR_COST, _ABOVE, _BELOW = 1.0, 60, 20


@dataclass(slots=True)
class Measured:
    """A candidate paragraph and what was measured of it.

    Nothing is changed but `worth`. Frozen, it would take five times as long to make; a named tuple
    would take five times as long to ask.
    """

    text: str
    #: What prints of one text share, and its words.
    key: str
    terms: Sequence[str]
    words: int
    #: Whether it ends as a sentence does.
    ended: bool
    #: Whether it reads as a sentence or more, and is no known furniture.
    prose: bool
    #: Kind of furniture, or "".
    kind: str
    #: Share of words with a small first letter; 0.75 in scripts that have none.
    small: float
    #: How many of its characters are digits.
    digits: int
    dated: bool
    signed: bool
    #: Whether it may say whose the page is, and have the host of an address.
    owned: bool
    hosted: bool
    #: Whether it is about a person named on a line shortly before.
    biography: bool = False
    #: Whether it shares few words with the rough run of prose, as its paragraphs go.
    strange: bool = False
    #: What a label's own words are worth, once `cues` was asked.
    worth: complex | None = None


@lru_cache(maxsize=4)
def _labels(_: Furniture) -> dict[str, Measured]:
    """The labels that were measured against some furniture, to be filled."""
    return {}


def measure(texts: Sequence[str], furniture: Furniture) -> list[Measured]:
    """Measure each candidate's text."""
    labels = _labels(furniture)
    known = list(map(labels.get, texts))
    fresh = list(dict.fromkeys(compress(texts, map(not_, known))))
    found = dict(zip(fresh, _measured(fresh, furniture), strict=True))
    if len(labels) > MOST_LABELS:
        labels.clear()
    labels.update((text, line) for text, line in found.items() if line.words < SENTENCE_WORDS)
    return [line or found[text] for text, line in zip(texts, known, strict=True)]


def _measured(texts: Sequence[str], furniture: Furniture) -> list[Measured]:
    """Measure texts, a column of all of them after the other: much quicker than row by row."""
    if not texts:
        return []
    plain = plain_marks("\n".join(texts)).split("\n")
    shapes, terms = shapes_of(plain), terms_of(plain)
    keys = [" ".join(words) for words in terms]
    kinds = furniture.kinds(keys, terms)
    words = [_words_in(*line) for line in zip(texts, plain, shapes, strict=True)]
    ended = [
        # The shape of any mark that ends a sentence, and of others.
        shape[-1:] == "." and ends_sentence(text)
        for text, shape in zip(texts, shapes, strict=True)
    ]
    prose = [
        not kind and (count >= _PROSE_WORDS or (ends and count >= SENTENCE_WORDS))
        for kind, count, ends in zip(kinds, words, ended, strict=True)
    ]
    small = [_small(*line) for line in zip(texts, shapes, strict=True)]
    digits = [shape.count("0") for shape in shapes]
    dated = [
        # No date is without a digit, but for "an hour ago" and "a min read".
        count <= _LABEL_WORDS
        and bool(figures or "ago" in key or "n read" in key)
        and bool(_DATED.search(text))
        for text, key, count, figures in zip(texts, keys, words, digits, strict=True)
    ]
    signed = [
        count <= _LABEL_WORDS and key[:1] in _SIGNING and bool(_SIGNED.match(text))
        for text, key, count in zip(texts, keys, words, strict=True)
    ]
    owned = [
        "copyr" in key or "©" in text or "(c)" in text or "(C)" in text
        for text, key in zip(texts, keys, strict=True)
    ]
    hosted = [
        "@" in text or "://" in text or "www" in key for text, key in zip(texts, keys, strict=True)
    ]
    own = texts, keys, terms, words, ended, prose, kinds
    return list(map(Measured, *own, small, digits, dated, signed, owned, hosted))


def _words_in(text: str, plain: str, shape: str) -> int:
    """How many words a text has, as English counts them."""
    words = shape.count(" ") + 1
    if not plain.isascii():
        words += len(_UNSPACED.findall(text)) // 2
    if words >= SENTENCE_WORDS and len(text) > _LONG_WORD * words:
        return len(text) // _WORD
    return words


def _small(text: str, shape: str) -> float:
    """The share of the first words with a small first letter."""
    sample = shape[:_SAMPLE]
    small = sample.startswith("a") + sample.count(" a")
    if not small and not text.isascii() and "A" not in shape and "a" not in shape:
        return _CASELESS
    return small / (sample.count(" ") + 1)


def near_prose(lines: Sequence[Measured]) -> range:
    """The stretch of lines outside which no part of an article is looked for."""
    run = rough_run(lines, _NEAR_COST)
    return range(max(0, run.start - _ABOVE), min(len(lines), run.stop + _BELOW))


def rough_run(lines: Sequence[Measured], cost: float = _GAP_COST) -> range:
    """The run of lines with most prose, where a line that is no prose costs some.

    Each text counts once; this is Bentley's maximum-sum segment, in one pass.
    """
    seen: set[str] = set()
    best, found, total, start = 0.0, range(0), 0.0, 0
    for at, line in enumerate(lines):
        if total <= 0:
            total, start = 0.0, at
        if line.prose and line.key not in seen:
            seen.add(line.key)
            total += min(line.words, _LONG_WORDS)
        else:
            total -= cost
        if total > best:
            best, found = total, range(start, at + 1)
    return found
