"""What the pages list: the headlines of a digest by theme, conflict, source and place.

Every list is newest first, and every page takes a bounded part of one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from digest.model import Holding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

    from digest.model import Article, Claim, Digest, Headline, Outline, Story


@dataclass(frozen=True, slots=True)
class Listed:
    """A story and the day of its edition."""

    day: date
    story: Story


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """What a digest holds of one publisher; "" names those articles whose source is not known."""

    name: str
    articles: int
    linked: int
    first: date | None
    last: date | None


def headlines(outlines: Sequence[Outline]) -> tuple[Headline, ...]:
    """Return every story's headline, newest day first, a day's in the order of its page."""
    return tuple(headline for outline in reversed(outlines) for headline in outline.stories)


def by_key(
    stories: Iterable[Headline], keys: Callable[[Headline], Iterable[str]]
) -> Mapping[str, tuple[Headline, ...]]:
    """Return stories under each of their keys, in the order they come."""
    found: defaultdict[str, list[Headline]] = defaultdict(list)
    for item in stories:
        for key in dict.fromkeys(keys(item)):
            found[key].append(item)
    return {key: tuple(items) for key, items in found.items()}


def by_day(stories: Iterable[Headline]) -> tuple[tuple[date, tuple[Headline, ...]], ...]:
    """Return stories day by day, in the order they come."""
    return tuple((day, tuple(items)) for day, items in groupby(stories, lambda item: item.day))


def stories_per_day(stories: Iterable[Headline]) -> Mapping[date, int]:
    """Return how many stories each day has, for days that have any."""
    return Counter(item.day for item in stories)


def sources_of(articles: Iterable[Article]) -> tuple[tuple[str, int], ...]:
    """Return each source and its number of articles, the one with most first."""
    counted = Counter(article.source for article in articles)
    return tuple(sorted(counted.items(), key=lambda item: (-item[1], item[0])))


def source_records(digest: Digest) -> tuple[SourceRecord, ...]:
    """Return what is held of each publisher, by name; nameless last."""
    held: defaultdict[str, list[tuple[date | None, Holding]]] = defaultdict(list)
    for outline in digest.outlines:
        for holding in outline.sources:
            held[holding.source].append((outline.day, holding))
    for article in digest.undated:
        held[article.source].append((None, Holding(article.source, 1, bool(article.url))))
    records = (_record(name, holdings) for name, holdings in held.items())
    return tuple(sorted(records, key=lambda item: (not item.name, item.name.casefold(), item.name)))


def _record(name: str, holdings: list[tuple[date | None, Holding]]) -> SourceRecord:
    days = [day for day, _ in holdings if day]
    articles = sum(holding.articles for _, holding in holdings)
    linked = sum(holding.linked for _, holding in holdings)
    return SourceRecord(name, articles, linked, min(days, default=None), max(days, default=None))


def claims_of(stories: Iterable[Listed]) -> tuple[tuple[Listed, Claim], ...]:
    """Return the figures of stories with the story each stands in, background ones left out."""
    return tuple(
        (item, claim)
        for item in stories
        for claim in item.story.figures
        if claim.figure.scope != "background"
    )
