"""The story that a group of texts makes: its order, title, themes and figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

from digest.grouping.disagreements import find_disagreements
from digest.grouping.order import arrival, article_anchor
from digest.model import Claim, Figure, Story

if TYPE_CHECKING:
    from digest.grouping.copies import Copies
    from digest.model import Quote

T = TypeVar("T", bound=Hashable)


def lead_first(texts: Iterable[Copies]) -> list[Copies]:
    """Return a story's texts in the order of its page, the lead text first."""
    return sorted(texts, key=_lead_rank)


def compose(
    ordered: Sequence[Copies], reasons: tuple[str, ...], excerpt: tuple[Quote, ...]
) -> Story:
    """Return the story that some texts tell; they come with the lead text first."""
    articles = tuple(article for copies in ordered for article in copies)
    originals = [copies[0] for copies in ordered]
    claims = tuple(claim for copies in ordered for claim in _claims(copies))
    places = {place.canonical: place for text in reversed(originals) for place in text.places}
    ranked = _most_named(tuple(place.canonical for place in text.places) for text in originals)
    return Story(
        anchor=article_anchor(min(articles, key=arrival)),
        articles=articles,
        texts=tuple(tuple(article.seed for article in copies) for copies in ordered),
        themes=_most_named(tuple(finding.key for finding in text.themes) for text in originals),
        conflict=next(
            iter(_most_named((text.conflict,) for text in originals if text.conflict)), ""
        ),
        excerpt=excerpt,
        figures=claims,
        disagreements=find_disagreements(claims),
        places=tuple(places[canonical] for canonical in ranked),
        reasons=reasons,
    )


def _lead_rank(copies: Copies) -> tuple[object, ...]:
    """Return a key that puts the lead text first.

    The text that most articles carry leads, then the one with most figures, then the longest.
    """
    original = copies[0]
    length = sum(len(paragraph.text) for paragraph in original.text.body)
    return -len(copies), -len(original.figures), -length, arrival(original)


def _claims(copies: Copies) -> Iterator[Claim]:
    """Yield the figures of a text, and those in which a copy differs: a wire raises its toll so."""
    said: set[tuple[object, ...]] = set()
    for article in copies:
        new = [figure for figure in article.figures if _statement(figure) not in said]
        said.update(map(_statement, new))
        yield from (Claim(figure, article) for figure in new)


def _statement(figure: Figure) -> tuple[object, ...]:
    """Return what a figure states, whatever the sentence around it."""
    words = (figure.qualifier, figure.words, figure.whom, figure.place)
    return figure.kind, figure.n, figure.n_max, *map(str.casefold, words)


def _most_named(rankings: Iterable[Sequence[T]]) -> tuple[T, ...]:
    """Return what several rankings name, best first.

    A first place counts 1, a second 1/2, a third 1/3; ties keep the order of first mention.
    """
    points: defaultdict[T, float] = defaultdict(float)
    for ranking in rankings:
        for position, item in enumerate(dict.fromkeys(ranking), start=1):
            points[item] += 1 / position
    return tuple(sorted(points, key=lambda item: -points[item]))
