"""Editions: articles into days, days into themes, themes into stories.

The order of a page follows plain rules (`digest.grouping.order`): within a day the theme, and
within a theme the story, with more independent texts comes first, then the one with more figures,
then the one published last. A story stands under its primary theme only.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from digest.grouping.order import arrival, section_rank, story_rank
from digest.grouping.stories import make_stories
from digest.grouping.threads import thread
from digest.model import Article, Digest, Edition, Refusal, Section, Story, make_anew

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from digest.model import Keeping
    from digest.settings import Config


def make_digest(
    articles: Iterable[Article],
    refusals: Iterable[Refusal],
    config: Config,
    keeping: Keeping = make_anew,
) -> Digest:
    """Return all that a build publishes and all that it doesn't, whatever the order of articles.

    Every article is in one place: in the edition of its day, on the undated shelf (and, where the
    day it was collected is known, under that day's own heading), or withheld by the source's
    setting or an editor's. `keeping` may give what was decided before of a day's articles.
    """
    withheld, undated = [], []
    dated: defaultdict[date, list[Article]] = defaultdict(list)
    shelved: defaultdict[date, list[Article]] = defaultdict(list)
    for article in sorted(articles, key=arrival):
        if article.publish == "none" or article.seed in config.withhold:
            withheld.append(article)
        elif article.day is not None:
            dated[article.day].append(article)
        else:
            undated.append(article)
            if article.collected is not None:
                shelved[article.collected].append(article)
    stories = thread(
        {day: sorted(make_stories(dated[day], config, keeping), key=story_rank) for day in dated},
        keeping,
    )
    editions = (
        Edition(day, _sections(stories.get(day, ())), tuple(shelved[day]))
        for day in sorted(dated.keys() | shelved.keys())
    )
    return Digest(
        tuple(editions),
        tuple(undated),
        tuple(withheld),
        tuple(sorted(refusals, key=lambda refusal: (refusal.seed, refusal.code, refusal.reason))),
    )


def _sections(stories: Sequence[Story]) -> tuple[Section, ...]:
    """Return a day's stories under their primary themes, all in the order of the page."""
    themes: defaultdict[str, list[Story]] = defaultdict(list)
    for story in stories:
        themes[story.themes[0] if story.themes else ""].append(story)
    sections = (
        Section(theme, tuple(sorted(items, key=story_rank))) for theme, items in themes.items()
    )
    return tuple(sorted(sections, key=section_rank))
