"""Editions: articles into days, days into themes, themes into stories.

The order of a page follows plain rules (`digest.grouping.order`): within a day the theme, and
within a theme the story, with more independent texts comes first, then the one with more figures,
then the one published last. A story stands under its primary theme only.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from digest.grouping.order import Placed, arrival, section_rank, story_rank
from digest.grouping.outlines import outline
from digest.grouping.stories import make_stories
from digest.grouping.threads import find_places, follow, join
from digest.model import Article, Digest, Edition, Refusal, Section, Story

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from digest.settings import Config


T = TypeVar("T", bound=Placed)


@dataclass(frozen=True, slots=True)
class Shelves(Generic[T]):
    """Every article in its place, in the order they came."""

    #: Those of each edition, oldest edition first.
    dated: Mapping[date, tuple[T, ...]]
    undated: tuple[T, ...]
    #: The undated ones of each edition, by the day they were collected.
    shelved: Mapping[date, tuple[T, ...]]
    withheld: tuple[T, ...]

    @property
    def days(self) -> tuple[date, ...]:
        """The days that have an edition, oldest first."""
        return tuple(sorted(self.dated.keys() | self.shelved.keys()))


def shelve(articles: Iterable[T], config: Config) -> Shelves[T]:
    """Put every article in one place, whatever their order.

    That is the edition of its day, the undated shelf (and, where the day it was collected is known,
    that day's own heading), or among those withheld by the source's setting or an editor's.
    """
    withheld, undated = [], []
    dated: defaultdict[date, list[T]] = defaultdict(list)
    shelved: defaultdict[date, list[T]] = defaultdict(list)
    for article in sorted(articles, key=arrival):
        if article.publish == "none" or article.seed in config.withhold:
            withheld.append(article)
        elif article.day is not None:
            dated[article.day].append(article)
        else:
            undated.append(article)
            if article.collected is not None:
                shelved[article.collected].append(article)
    return Shelves(
        {day: tuple(dated[day]) for day in sorted(dated)},
        tuple(undated),
        {day: tuple(shelved[day]) for day in sorted(shelved)},
        tuple(withheld),
    )


def make_digest(articles: Iterable[Article], refusals: Iterable[Refusal], config: Config) -> Digest:
    """Return all that a build publishes and all that it doesn't, whatever the order of articles.

    It holds everything at once; `digest.build` takes the same steps day by day.
    """
    shelves = shelve(articles, config)
    stories = {day: day_stories(dated, config) for day, dated in shelves.dated.items()}
    places = find_places(stories, stories)
    ends = follow(places)
    threaded = {day: join(stories[day], places[day], ends[day]) for day in stories}
    editions = tuple(
        make_edition(day, threaded.get(day, ()), shelves.shelved.get(day, ()))
        for day in shelves.days
    )
    return Digest(
        editions,
        shelves.undated,
        shelves.withheld,
        tuple(sorted(refusals, key=refusal_rank)),
        tuple(map(outline, editions)),
    )


def refusal_rank(refusal: Refusal) -> tuple[str, str, str]:
    """Return a key that puts refusals in order."""
    return refusal.seed, refusal.code, refusal.reason


def day_stories(articles: Sequence[Article], config: Config) -> tuple[Story, ...]:
    """Return the stories of a day's articles in their order, without threads."""
    return tuple(sorted(make_stories(articles, config), key=story_rank))


def make_edition(day: date, stories: Iterable[Story], undated: Iterable[Article]) -> Edition:
    """Return a day's stories under their primary themes, all in the order of the page."""
    themes: defaultdict[str, list[Story]] = defaultdict(list)
    for story in stories:
        themes[story.themes[0] if story.themes else ""].append(story)
    sections = (
        Section(theme, tuple(sorted(items, key=story_rank))) for theme, items in themes.items()
    )
    return Edition(day, tuple(sorted(sections, key=section_rank)), tuple(undated))
