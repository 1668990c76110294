"""What can be measured of a candidate paragraph by its own words, and where prose is near.

Most candidates are labels of menus, and sites print the same on each of their pages; so labels are
measured once and kept. Nothing is decided here; `body` and `heading` weigh the measures.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from digest.reading.layout.furniture import terms_of
from digest.reading.layout.paragraphs import ends_sentence
from digest.reading.shapes import plain_marks, shapes_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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


class Measured(NamedTuple):
    """A candidate paragraph and what was measured of it."""

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
    #: Whether it is about a person named on a line shortly before.
    biography: bool = False
    #: Whether it shares few words with the rough run of prose, as its paragraphs go.
    strange: bool = False
    #: How often its key stands in the text.
    times: int = 1


@lru_cache(maxsize=4)
def _labels(_: Furniture) -> dict[str, Measured]:
    """The labels that were measured against some furniture, to be filled."""
    return {}


def measure(texts: Sequence[str], furniture: Furniture) -> list[Measured]:
    """Measure each candidate's text."""
    labels = _labels(furniture)
    fresh = [text for text in dict.fromkeys(texts) if text not in labels]
    found = dict(zip(fresh, _measured(fresh, furniture), strict=True))
    lines = [labels.get(text) or found[text] for text in texts]
    if len(labels) > MOST_LABELS:
        labels.clear()
    labels.update((text, line) for text, line in found.items() if line.words < SENTENCE_WORDS)
    return lines


def _measured(texts: Sequence[str], furniture: Furniture) -> Iterator[Measured]:
    plain = plain_marks("\n".join(texts)).split("\n") if texts else []
    shapes, keys = (shapes_of(plain), terms_of(plain)) if texts else ((), ())
    for text, marks, shape, terms in zip(texts, plain, shapes, keys, strict=True):
        key = " ".join(terms)
        words = shape.count(" ") + 1
        if not marks.isascii():
            words += len(_UNSPACED.findall(text)) // 2
        if words >= SENTENCE_WORDS and len(text) > _LONG_WORD * words:
            words = len(text) // _WORD
        ended = ends_sentence(text)
        kind = furniture.kind(key, terms)
        prose = not kind and (words >= _PROSE_WORDS or (ended and words >= SENTENCE_WORDS))
        digits = shape.count("0")
        dated = signed = False
        if words <= _LABEL_WORDS:
            # No date is without a digit, but for "an hour ago" and "a min read".
            dated = bool(digits or "ago" in key or "n read" in key) and bool(_DATED.search(text))
            signed = key[:1] in _SIGNING and bool(_SIGNED.match(text))
        cased = "a" in shape or "A" in shape or text.isascii()
        small = _small(shape) if cased else _CASELESS
        yield Measured(text, key, terms, words, ended, prose, kind, small, digits, dated, signed)


def _small(shape: str) -> float:
    """The share of the first words with a small first letter."""
    sample = shape[:_SAMPLE]
    return (sample.startswith("a") + sample.count(" a")) / (sample.count(" ") + 1)


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
