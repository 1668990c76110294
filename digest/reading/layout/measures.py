"""What can be measured of a candidate paragraph, alone and among its neighbours.

Nothing is decided here; `body` and `heading` weigh the measures.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from digest.reading.layout.furniture import terms_of
from digest.reading.layout.paragraphs import ends_sentence
from digest.reading.shapes import plain_marks, shape_of

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
_SIGNED = re.compile(
    r"(?=[bwspvd])(?:by|written by|story by|posted by|von|par|por|di)\b", re.IGNORECASE
)
# A sentence on an author: "is a reporter", "has covered", "writes about", "joined".
_BIOGRAPHY = re.compile(
    r",? (?:\w+,? ){0,3}(?:is|was|has|covers|writes|joined|started|lives|works|reports)\b"
)

#: A sentence has at least so many words; a paragraph of so many is prose even without an end.
_SENTENCE_WORDS, _PROSE_WORDS = 8, 25
#: Characters of a usual English word with its space, and of a long one. A sentence of long words,
#: as in German or Russian, counts as many as one of English would.
_WORD, _LONG_WORD = 6, 6.8
#: Words whose first letter is looked at, and the share of small ones where a script has no case.
_SAMPLE, _CASELESS = 40, 0.75
#: A person's name has less words.
_NAME_WORDS = 5
#: Dates and bylines are looked for on lines of so many words at most.
_LABEL_WORDS = 12
#: What is strange has less than this part of the usual share of words, in a run of so many
#: paragraphs; shorter articles repeat too few words to tell.
_STRANGE, _ENOUGH_PROSE = 0.4, 8
#: Content words are longer than this, in letters; so many words of a paragraph are looked at.
_CONTENT_LETTERS, _CONTENT_WORDS = 4, 80
#: What a line that is no prose costs the rough run of prose, in words.
_GAP_COST = 6.0
#: Longer prose counts as this, in words.
_LONG_WORDS = 100


class Measured(NamedTuple):
    """A candidate paragraph and what was measured of it."""

    text: str
    key: str
    #: Kind of furniture, or "".
    kind: str
    words: int
    #: Whether it ends as a sentence does.
    ended: bool
    #: Whether it reads as a sentence or more, and is no known furniture.
    prose: bool
    #: Share of words with a small first letter; 0.75 in scripts that have none.
    small: float
    dated: bool
    signed: bool
    #: How often its key stands in the text.
    times: int
    #: Its characters by class.
    shape: str
    #: The words of its key.
    terms: Sequence[str]
    #: Whether it is about a person named on a line shortly before.
    biography: bool = False
    #: Whether it shares few words with the rough run of prose, as its paragraphs go.
    strange: bool = False


def measure(texts: Sequence[str], furniture: Furniture) -> list[Measured]:
    """Measure each candidate's text alone; what is printed again is measured once."""
    terms = {text: terms_of(plain_marks(text)) for text in dict.fromkeys(texts)}
    keys = {text: " ".join(words) for text, words in terms.items()}
    times = Counter(map(keys.__getitem__, texts))
    found = {
        text: _measure(text, key, terms[text], furniture.kind(key, terms[text]), times[key])
        for text, key in keys.items()
    }
    return [found[text] for text in texts]


def compare(lines: Sequence[Measured]) -> list[Measured]:
    """Add what a candidate has in common with the rough run of prose and with lines above it."""
    core = rough_run(lines)
    contents = [_content(line.terms) if line.words >= _SENTENCE_WORDS else None for line in lines]
    inside = [content for content in contents[core.start : core.stop] if content]
    counts = Counter(chain.from_iterable(inside))
    ever = frozenset(counts)
    often = frozenset(word for word, count in counts.items() if count > 1)
    shares = [_share(content, often) for content in inside]
    usual = median(shares) if len(shares) >= _ENOUGH_PROSE else 0.0
    found = []
    for at, (line, content) in enumerate(zip(lines, contents, strict=True)):
        if content is None:
            found.append(line)
            continue
        known = often if at in core else ever
        strange = bool(usual and content) and _share(content, known) < usual * _STRANGE
        biography = _is_biography(line, lines[max(0, at - 4) : at])
        if strange or biography:
            line = line._replace(strange=strange, biography=biography)  # noqa: PLW2901
        found.append(line)
    return found


def _share(content: set[str], known: frozenset[str]) -> float:
    """The share of words that are known."""
    return len(content & known) / len(content)


def rough_run(lines: Sequence[Measured]) -> range:
    """The run of lines with most prose, where a line that is no prose costs some.

    Each text counts once; this is Bentley's maximum-sum segment, in one pass.
    """
    seen: set[str] = set()
    best, found, total, start = 0.0, range(0), 0.0, 0
    for at, line in enumerate(lines):
        if total <= 0:
            total, start = 0.0, at
        if line.prose and line.key not in seen:
            total += min(line.words, _LONG_WORDS)
        else:
            total -= _GAP_COST
        seen.add(line.key)
        if total > best:
            best, found = total, range(start, at + 1)
    return found


def _content(terms: Sequence[str]) -> set[str]:
    """The long words of a paragraph, of which all behind the first count as one."""
    words = (*terms[:_CONTENT_WORDS], " ".join(terms[_CONTENT_WORDS:]))
    return {word for word in words if len(word) > _CONTENT_LETTERS}


def _is_biography(line: Measured, above: Sequence[Measured]) -> bool:
    """Whether a line tells of the person that a short line above it names."""
    for name in above:
        if 1 < name.words < _NAME_WORDS and not name.ended:
            text = name.text.removesuffix(":")
            if line.text.startswith(text) and _BIOGRAPHY.match(line.text, len(text)):
                return True
    return False


def _measure(text: str, key: str, terms: Sequence[str], kind: str, times: int) -> Measured:
    plain, shape = plain_marks(text), shape_of(text)
    words = text.count(" ") + 1
    cased = text.isascii() or plain.lower() != plain.upper()
    small = _small(shape, words) if cased else _CASELESS
    if not plain.isascii():
        words += len(_UNSPACED.findall(text)) // 2
    if words >= _SENTENCE_WORDS and len(text) > _LONG_WORD * words:
        words = len(text) // _WORD
    ended = ends_sentence(text)
    label = words <= _LABEL_WORDS
    return Measured(
        text,
        key,
        kind,
        words,
        ended,
        not kind and (words >= _PROSE_WORDS or (ended and words >= _SENTENCE_WORDS)),
        small,
        label and _may_be_dated(key, shape) and bool(_DATED.search(text)),
        label and bool(_SIGNED.match(text)),
        times,
        shape,
        terms,
    )


def _small(shape: str, words: int) -> float:
    """The share of the first words with a small first letter."""
    if words > _SAMPLE:
        shape, words = " ".join(shape.split(" ", _SAMPLE)[:_SAMPLE]), _SAMPLE
    return (shape.startswith("a") + shape.count(" a")) / words


def _may_be_dated(key: str, shape: str) -> bool:
    """Whether a line holds what `_DATED` can't do without."""
    return "0" in shape or "ago" in key or "n read" in key
