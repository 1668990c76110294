"""Outlines: what lists and counts need of an edition, so that no list holds all editions."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from digest.model import Headline, Holding, Outline

if TYPE_CHECKING:
    from datetime import date

    from digest.model import Edition, Story


def outline(edition: Edition) -> Outline:
    """Return the outline of an edition."""
    articles = edition.articles
    linked = Counter(article.source for article in articles if article.url)
    held = Counter(article.source for article in articles)
    return Outline(
        edition.day,
        tuple(_headline(story, edition.day, n) for n, story in enumerate(edition.stories, start=1)),
        len(articles),
        sum(len(story.texts) for story in edition.stories),
        tuple(Holding(source, number, linked[source]) for source, number in held.items()),
    )


def _headline(story: Story, day: date, number: int) -> Headline:
    figures = [claim.figure for claim in story.figures if claim.figure.scope != "background"]
    collected = [article.collected for article in story.articles if article.collected]
    return Headline(
        day=day,
        number=number,
        anchor=story.anchor,
        title=story.title.text,
        themes=story.themes,
        conflict=story.conflict,
        places=story.places,
        articles=len(story.articles),
        collected=max(collected, default=None),
        claims=len(figures),
        killed=tuple(f.n for f in figures if f.kind == "killed" and f.scope == "event" and f.n),
    )
