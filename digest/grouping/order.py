"""The plain rules by which articles, stories and themes stand in order, and what they are called.

Every order here is total and depends on what the articles say, never on the order of seeds.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from digest.model import Article, Moment, Publish, Section, Story


class Placed(Protocol):
    """What says of an article where it belongs: the article itself, or what stands for it."""

    @property
    def seed(self) -> str: ...  # noqa: D102 - as `Article` has it
    @property
    def sha256(self) -> str: ...  # noqa: D102 - likewise
    @property
    def day(self) -> date | None: ...  # noqa: D102 - likewise
    @property
    def collected(self) -> date | None: ...  # noqa: D102 - likewise
    @property
    def published(self) -> Moment | None: ...  # noqa: D102 - likewise
    @property
    def publish(self) -> Publish: ...  # noqa: D102 - likewise


def stated(moment: Moment | None) -> datetime:
    """Return the time a moment states, in UTC where its offset is certain; unknown is earliest."""
    if moment is None:
        return datetime.min  # noqa: DTZ901 - a sort key; printed moments often have no zone
    stated_time = datetime.combine(moment.day, moment.time or time.min)
    return stated_time - timedelta(minutes=moment.offset or 0)


def recency(article: Article) -> datetime:
    """Return when an article was last published or updated, as far as it says so."""
    return max(stated(article.published), stated(article.updated))


def arrival(article: Placed) -> tuple[date, datetime, str, str]:
    """Return a key that puts articles in the order in which they came in.

    The day of collecting counts first, so that what is collected later comes later.
    """
    return article.collected or date.min, stated(article.published), article.sha256, article.seed


def article_anchor(article: Article) -> str:
    """Return the fragment that names an article on its page for as long as its seed is the same.

    Seeds that are byte for byte the same share one.
    """
    return f"a{article.sha256[:12]}"


def story_rank(story: Story) -> tuple[int, int, float, str]:
    """Return a key that sorts the stories of a theme: the stated rule of every page.

    More independent texts first, then more figures, then the most recently published.
    """
    return (
        -len(story.texts),
        -len(story.figures),
        -_age(max(map(recency, story.articles))),
        story.anchor,
    )


def section_rank(section: Section) -> tuple[bool, int, int, float, str]:
    """Return a key that sorts the themes of a day by the rule of `story_rank`, summed over stories.

    What has no theme comes last.
    """
    stories = section.stories
    return (
        not section.theme,
        -sum(len(story.texts) for story in stories),
        -sum(len(story.figures) for story in stories),
        -max(_age(recency(article)) for story in stories for article in story.articles),
        section.theme,
    )


def _age(moment: datetime) -> float:
    """Return seconds since the first day of the calendar."""
    return (moment - datetime.min).total_seconds()  # noqa: DTZ901 - both ends have no zone
