"""What is shown of a story: verbatim words of its sources, within what each source allows.

First comes the lead text's standfirst, or else its first sentence; then up to three key sentences
of any of the texts, chosen one after the other for the names and figures that they add to what is
shown already, for how early they stand, and against repetition. No sentence is cut.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import count, islice
from typing import TYPE_CHECKING

from digest.grouping.features import words_of
from digest.model import Article, Paragraph, Quote
from digest.reading.sentences import split_sentences
from digest.settings import Config, Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_KEY_SENTENCES = 3
#: Key sentences are looked for in so many texts, among so many first ones of each.
_TEXTS, _LOOKED_AT = 20, 15
#: They have so many words.
_SHORTEST, _LONGEST = 6, 45
#: A sentence repeats what is shown if so much of its words is shown already.
_REPEATS = 0.5
#: What a new figure, a new name, and each sentence that stands before are worth.
_FIGURE, _NAME, _EARLIER = 2.0, 1.0, -0.5
#: A number: "1,200", "7.62".
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
#: A word that doesn't begin a sentence, such as "Amel" in "The port of Amel".
_INNER_WORD = re.compile(r"(?<=[\w,;:’'] )[^\W\d_]{2,}")


@dataclass(frozen=True)
class _Piece:
    """A sentence that may be shown, or a paragraph that is shown whole."""

    text: str
    paragraph: Paragraph
    article: Article
    #: The article's place in the story, and the piece's in the article: -1 is the standfirst.
    place: tuple[int, int]

    @cached_property
    def length(self) -> int:
        """How many words it has."""
        return len(self.text.split())

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words as they are compared."""
        return frozenset(words_of(self.text))

    @cached_property
    def told(self) -> Mapping[str, float]:
        """Its numbers, and its words that look like names, with what each is worth when new."""
        names = (word for word in _INNER_WORD.findall(self.text) if word[0].isupper())
        return dict.fromkeys(names, _NAME) | dict.fromkeys(_NUMBER.findall(self.text), _FIGURE)


def make_excerpt(texts: Sequence[Article], config: Config) -> tuple[Quote, ...]:
    """Return the words to show of a story's texts, the lead's first; all of a `full` text."""
    sources = {source.name: source for source in config.sources}
    limits = {
        text.seed: _limits(text, sources.get(text.source, Source(text.source))) for text in texts
    }
    candidates = [
        piece
        for rank, text in enumerate(texts[:_TEXTS])
        if text.publish != "full"
        for piece in islice(_sentences(text, rank), _LOOKED_AT)
    ]
    shown = [
        piece
        for rank, text in enumerate(texts)
        if text.publish == "full"
        for piece in _whole(text, rank)
    ]
    if texts[0].publish != "full":
        opening = (*_standfirst(texts[0]), *candidates[:1])
        shown += [piece for piece in opening if _fits(piece, shown, limits)][:1]
    left = [piece for piece in candidates if _SHORTEST <= piece.length <= _LONGEST]
    for _ in range(_KEY_SENTENCES):
        words = {word for piece in shown for word in piece.words}
        left = [p for p in left if _fits(p, shown, limits) and not _repeats(p, words)]
        if not left:
            break
        shown.append(_best(left, shown))
    return tuple(_quote(piece) for piece in sorted(shown, key=lambda piece: piece.place))


def _standfirst(article: Article, rank: int = 0) -> tuple[_Piece, ...]:
    """Return an article's standfirst, if it has one."""
    standfirst = article.text.standfirst
    return (_Piece(standfirst.text, standfirst, article, (rank, -1)),) if standfirst else ()


def _whole(article: Article, rank: int) -> Iterator[_Piece]:
    """Yield all of an article."""
    yield from _standfirst(article, rank)
    for place, paragraph in enumerate(article.text.body):
        yield _Piece(paragraph.text, paragraph, article, (rank, place))


def _sentences(article: Article, rank: int) -> Iterator[_Piece]:
    """Yield the sentences of an article's body."""
    place = count()
    for paragraph in article.text.body:
        for sentence in split_sentences(paragraph.text):
            yield _Piece(sentence, paragraph, article, (rank, next(place)))


def _limits(article: Article, source: Source) -> tuple[float, float]:
    """Return how many words of an article its source lets be shown: in all, and of its body."""
    body = sum(len(paragraph.text.split()) for paragraph in article.text.body)
    return source.excerpt_words, source.excerpt_share * body


def _fits(
    piece: _Piece, shown: Sequence[_Piece], limits: Mapping[str, tuple[float, float]]
) -> bool:
    """Say whether a source allows a piece besides what is shown of the article already."""
    in_all, of_body = limits[piece.article.seed]
    mine = [other for other in (*shown, piece) if other.article.seed == piece.article.seed]
    return (
        sum(other.length for other in mine) <= in_all
        and sum(other.length for other in mine if other.place[1] >= 0) <= of_body
    )


def _best(pieces: Sequence[_Piece], shown: Sequence[_Piece]) -> _Piece:
    """Return the sentence that adds most to what is shown."""
    told = {term for piece in shown for term in piece.told}
    return min(pieces, key=lambda piece: (-_worth(piece, told), piece.place))


def _repeats(piece: _Piece, words: set[str]) -> bool:
    """Say whether too much of a sentence is among words shown already."""
    return len(piece.words & words) >= _REPEATS * len(piece.words)


def _worth(piece: _Piece, told: set[str]) -> float:
    """Return what a sentence adds."""
    new = sum(worth for term, worth in piece.told.items() if term not in told)
    return new + _EARLIER * piece.place[1]


def _quote(piece: _Piece) -> Quote:
    """Return a piece as it stands on a page."""
    article = piece.article
    return Quote(piece.text, article.source, article.seed, piece.paragraph.lines, article.language)
