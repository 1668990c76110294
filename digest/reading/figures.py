"""Reads the key figures of an article: killed, injured, missing, captured and so on.

Each keeps the words of the source. Nothing is added up; what is uncertain is left out.
The method is a small grammar over each sentence's words (`harm`, `counts`, `frames`),
and a look at what stands around (`context`). It knows English only.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from digest.model import Figure, Paragraph, Place, Text
from digest.reading.context import attribution_of, is_unreal, place_of, scope_of
from digest.reading.counts import find_counts
from digest.reading.frames import find_frames
from digest.reading.harm import STEMS, find_phrases
from digest.reading.sentences import split_sentences
from digest.reading.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: A cheap look for any first word of harm, before a sentence is read.
_WORTH = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, STEMS))) + r")\b", re.IGNORECASE)

#: Things that are launched and shot down, which no other kind counts.
_MUNITIONS = frozenset({"launched", "downed"})


def find_figures(text: Text, *, places: Sequence[Place] = ()) -> tuple[Figure, ...]:
    """Give an article's figures in order of the text, each once."""
    found: dict[tuple[str, int | None, int | None, str], Figure] = {}
    for paragraph in (text.title, text.standfirst, *text.body):
        if paragraph is None:
            continue
        for figure in _in_paragraph(paragraph, places):
            words = figure.words.lower() if figure.n is None else ""
            found.setdefault((figure.kind, figure.n, figure.n_max, words), figure)
    return tuple(found.values())


def fatalities(text: Text, figures: Sequence[Figure]) -> int | None:
    """Give the one number of dead a text states for its main event, or None."""
    del text
    dead = [figure.n for figure in figures if figure.kind == "killed" and figure.scope == "event"]
    return next((n for n in dead if n is not None), None)


def _in_paragraph(paragraph: Paragraph, places: Sequence[Place]) -> Iterator[Figure]:
    if not _WORTH.search(paragraph.text):
        return
    for sentence in split_sentences(paragraph.text):
        if _WORTH.search(sentence):
            yield from _in_sentence(sentence, paragraph, places)


def _in_sentence(sentence: str, paragraph: Paragraph, places: Sequence[Place]) -> Iterator[Figure]:
    tokens = tokenize(sentence)
    phrases = [phrase for phrase in find_phrases(tokens) if phrase.kind not in _MUNITIONS]
    breaks = frozenset(phrase.first for phrase in phrases)
    for phrase, counts in find_frames(tokens, phrases, find_counts(tokens, breaks)):
        if is_unreal(tokens, phrase.first):
            continue
        for count in counts:

            def words(span: tuple[int, int]) -> str:
                first, end = span
                return sentence[tokens[first].start : tokens[end - 1].end] if first < end else ""

            span = (tokens[count.first].start, tokens[max(count.end, phrase.end) - 1].end)
            yield Figure(
                kind=phrase.kind,
                n=count.number.n,
                n_max=count.number.n_max,
                words=words((count.number.first, count.number.end)),
                qualifier=words(count.qualifier),
                whom=words(count.whom),
                place=place_of(sentence, span, places),
                scope=scope_of(sentence),
                attribution=attribution_of(sentence),
                sentence=sentence,
                lines=paragraph.lines,
            )
