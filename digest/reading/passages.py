"""The sentences of an article's beginning with their words, taken apart once for all who ask.

Themes, conflict, places and names all read them; what an article is about stands early, so that
a long or hostile text costs no more than a long article.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from digest.reading.sentences import split_sentences
from digest.reading.terms import Word, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from digest.model import Paragraph, Text

#: Sentences of the body that are read.
_SENTENCES = 60

Field = Literal["title", "standfirst", "lead", "body"]


class Passage(NamedTuple):
    """A sentence, and where it stands."""

    field: Field
    line: int
    text: str
    words: list[Word]


@lru_cache(maxsize=4)
def passages_of(text: Text) -> tuple[Passage, ...]:
    """Return the sentences of title, standfirst and the body's beginning, in order."""
    passages = [*_split("title", text.title)]
    if text.standfirst:
        passages += _split("standfirst", text.standfirst)
    most = len(passages) + _SENTENCES
    for number, paragraph in enumerate(text.body):
        passages += _split("body" if number else "lead", paragraph)
        if len(passages) >= most:
            break
    return tuple(passages[:most])


def _split(field: Field, paragraph: Paragraph) -> Iterator[Passage]:
    for sentence in split_sentences(paragraph.text):
        yield Passage(field, paragraph.lines.first, sentence, words_of(sentence))
