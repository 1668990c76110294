"""What the pages list: the stories of a digest by theme, conflict, source and place.

Every list is newest first, and every page takes a bounded part of one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from digest.model import Article, Claim, Digest, Edition, Story


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


def listed(editions: Iterable[Edition]) -> tuple[Listed, ...]:
    """Return every story with its day, newest day first, a day's in the order of its page."""
    ordered = sorted(editions, key=lambda edition: edition.day, reverse=True)
    return tuple(Listed(edition.day, story) for edition in ordered for story in edition.stories)


def by_key(
    stories: Iterable[Listed], keys: Callable[[Story], Iterable[str]]
) -> Mapping[str, tuple[Listed, ...]]:
    """Return stories under each of their keys, in the order they come."""
    found: defaultdict[str, list[Listed]] = defaultdict(list)
    for item in stories:
        for key in dict.fromkeys(keys(item.story)):
            found[key].append(item)
    return {key: tuple(items) for key, items in found.items()}


def by_day(stories: Iterable[Listed]) -> tuple[tuple[date, tuple[Listed, ...]], ...]:
    """Return stories day by day, in the order they come."""
    days: defaultdict[date, list[Listed]] = defaultdict(list)
    for item in stories:
        days[item.day].append(item)
    return tuple((day, tuple(items)) for day, items in days.items())


def stories_per_day(stories: Iterable[Listed]) -> Mapping[date, int]:
    """Return how many stories each day has, for days that have any."""
    return Counter(item.day for item in stories)


def sources_of(articles: Iterable[Article]) -> tuple[tuple[str, int], ...]:
    """Return each source and its number of articles, the one with most first."""
    counted = Counter(article.source for article in articles)
    return tuple(sorted(counted.items(), key=lambda item: (-item[1], item[0])))


def source_records(digest: Digest) -> tuple[SourceRecord, ...]:
    """Return what is held of each publisher, by name; nameless last."""
    held: defaultdict[str, list[Article]] = defaultdict(list)
    dated = (article for edition in digest.editions for article in edition.articles)
    for article in (*dated, *digest.undated):
        held[article.source].append(article)
    records = (_record(name, articles) for name, articles in held.items())
    return tuple(sorted(records, key=lambda item: (not item.name, item.name.casefold(), item.name)))


def _record(name: str, articles: list[Article]) -> SourceRecord:
    days = sorted(article.day for article in articles if article.day)
    linked = sum(bool(article.url) for article in articles)
    first, last = (days[0], days[-1]) if days else (None, None)
    return SourceRecord(name, len(articles), linked, first, last)


def claims_of(stories: Iterable[Listed]) -> tuple[tuple[Listed, Claim], ...]:
    """Return the figures of stories with the story each stands in, background ones left out."""
    return tuple(
        (item, claim)
        for item in stories
        for claim in item.story.figures
        if claim.figure.scope != "background"
    )
