"""What a candidate paragraph has in common with those around it: words, and a person's name."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import chain
from statistics import median
from typing import TYPE_CHECKING

from digest.reading.layout.measures import SENTENCE_WORDS, Measured, rough_run

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

# A sentence on an author: "is a reporter", "has covered", "writes about", "joined".
_BIOGRAPHY = re.compile(
    r",? (?:\w+,? ){0,3}(?:is|was|has|covers|writes|joined|started|lives|works|reports)\b"
)

#: A person's name has less words, and stands so few lines above what tells of the person.
_NAME_WORDS, _NAME_ABOVE = 5, 4
#: What is strange has less than this part of the usual share of words, in a run of so many
#: paragraphs; shorter articles repeat too few words to tell.
_STRANGE, _ENOUGH_PROSE = 0.4, 8
#: Content words are longer than this, in letters; so many words of a paragraph are looked at.
_CONTENT_LETTERS, _CONTENT_WORDS = 4, 80


def compare(lines: Iterable[Measured]) -> list[Measured]:
    """Add what a candidate has in common with the rough run of prose and with lines above it."""
    lines = list(lines)
    sentences = [at for at, line in enumerate(lines) if line.words >= SENTENCE_WORDS]
    apart = _strange(lines, sentences)
    for at in sentences:
        strange = at in apart
        biography = _is_biography(lines[at], lines[max(0, at - _NAME_ABOVE) : at])
        if strange or biography:
            lines[at] = replace(lines[at], strange=strange, biography=biography)
    return lines


def _strange(lines: Sequence[Measured], sentences: Iterable[int]) -> set[int]:
    """Which sentences share few words with the rough run of prose, as its paragraphs go."""
    core = rough_run(lines)
    contents = {at: _content(lines[at].terms) for at in sentences}
    inside = {at: content for at, content in contents.items() if content and at in core}
    if len(inside) < _ENOUGH_PROSE:
        return set()
    counts = Counter(chain.from_iterable(inside.values()))
    often = {word for word, count in counts.items() if count > 1}
    shares = {
        at: _share(content, often if at in inside else counts.keys())
        for at, content in contents.items()
    }
    least = median([shares[at] for at in inside]) * _STRANGE
    return {at for at, share in shares.items() if share < least}


def _share(content: set[str], known: AbstractSet[str]) -> float:
    """The share of words that are known; without words nothing is unknown."""
    return len(content & known) / len(content) if content else 1.0


def _content(terms: Sequence[str]) -> set[str]:
    """The long words of a paragraph, of which all behind the first count as one."""
    words = terms
    if len(terms) > _CONTENT_WORDS:
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
