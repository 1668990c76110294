"""The sentences of an article's beginning, with the lexicon's terms in them, found once for all.

Themes, conflict, places and names each take from them what is theirs. Most terms are the themes',
which are looked for only in an article that may have some. What an article is about stands early,
so that a long or hostile text costs no more than a long article.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import chain, islice, repeat
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from digest.reading.sentences import split_sentences
from digest.reading.topics.matching import Match, Terms
from digest.reading.topics.words import Words, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from digest.model import Paragraph, Text
    from digest.settings import Lexicon

#: Sentences of the body that are read.
_SENTENCES = 16
#: What a term of each tier counts: 1 makes a theme, or a conflict in a headline.
_TIERS = {"sure": 1.0, "translated": 1.0, "likely": 0.6, "hint": 0.3, "exclude": 0.0}

Field = Literal["title", "standfirst", "lead", "body"]


Kind = Literal["theme", "alone", "cause", "context", "elsewhere", "conflict", "people", "name"]


class Meaning(NamedTuple):
    """What a term of the lexicon stands for."""

    kind: Kind
    #: The theme's or conflict's key, the country's code, the canonical name.
    key: str
    #: How much it counts; 0 for a phrase whose words count for nothing.
    weight: float = 1.0


#: What is found of a sentence, by kind.
Matches: TypeAlias = "Mapping[Kind, Sequence[Match[Meaning]]]"


class Passage(NamedTuple):
    """A sentence, where it stands, its words and the terms found in them."""

    field: Field
    line: int
    text: str
    words: Words
    matches: Matches

    def of(self, kind: Kind) -> Sequence[Match[Meaning]]:
        """Return the terms of one kind."""
        return self.matches.get(kind, ())


@lru_cache(maxsize=2)
def passages_of(text: Text, lexicon: Lexicon) -> tuple[Passage, ...]:
    """Return the sentences of title, standfirst and the body's beginning, in order."""
    terms = _terms(lexicon)
    heading = [*_split("title", text.title, terms)]
    if text.standfirst:
        heading += _split("standfirst", text.standfirst, terms)
    fields: Iterator[Field] = chain(("lead",), repeat("body"))
    body = chain.from_iterable(
        _split(field, paragraph, terms) for field, paragraph in zip(fields, text.body, strict=False)
    )
    return (*heading, *islice(body, _SENTENCES))


def _split(field: Field, paragraph: Paragraph, terms: Terms[Meaning]) -> Iterator[Passage]:
    for sentence in split_sentences(paragraph.text)[:_SENTENCES]:
        words = words_of(sentence)
        yield Passage(field, paragraph.lines.first, sentence, words, _by_kind(terms.find(words)))


def with_themes(passage: Passage, lexicon: Lexicon) -> Passage:
    """Return a sentence with the terms of themes in it too."""
    found = _by_kind(_theme_terms(lexicon).find(passage.words))
    return passage._replace(matches={**passage.matches, **found})


def _by_kind(found: Iterable[Match[Meaning]]) -> Matches:
    matches: dict[Kind, list[Match[Meaning]]] = {}
    for match in found:
        matches.setdefault(match.payload.kind, []).append(match)
    return matches


@lru_cache(maxsize=4)
def _theme_terms(lexicon: Lexicon) -> Terms[Meaning]:
    return Terms(_of_themes(lexicon))


def _of_themes(lexicon: Lexicon) -> Iterator[tuple[str, Meaning]]:
    """Yield every term of a theme with what it stands for."""
    for tier, weight in _TIERS.items():
        for theme in lexicon.themes:
            yield from _all(getattr(theme, tier), Meaning("theme", theme.key, weight))
    for theme in lexicon.themes:
        yield from _all(theme.alone, Meaning("alone", theme.key))
        yield from _all(theme.causes, Meaning("cause", theme.key))


@lru_cache(maxsize=4)
def _terms(lexicon: Lexicon) -> Terms[Meaning]:
    return Terms(_meanings(lexicon))


def _meanings(lexicon: Lexicon) -> Iterator[tuple[str, Meaning]]:
    """Yield every other term of the lexicon with what it stands for."""
    yield from _all(lexicon.context, Meaning("context", ""))
    yield from _all(lexicon.elsewhere, Meaning("elsewhere", ""))
    for conflict in lexicon.conflicts:
        yield from _all(conflict.sure, Meaning("conflict", conflict.key))
        yield from _all(conflict.likely, Meaning("conflict", conflict.key, 0.5))
    for people in lexicon.geography.peoples:
        yield from _all(people.terms, Meaning("people", people.country))
    for name in lexicon.names:
        own = name.canonical.replace("-", " ")
        yield from _all((own, *name.variants), Meaning("name", name.canonical))


def _all(terms: tuple[str, ...], meaning: Meaning) -> Iterator[tuple[str, Meaning]]:
    return ((term, meaning) for term in terms)
