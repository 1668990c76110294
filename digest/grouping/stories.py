"""Stories: which articles of a day tell of the same event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from digest.grouping.compose import compose
from digest.grouping.copies import find_copies

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.model import Article, Story
    from digest.settings import Config


def make_stories(articles: Sequence[Article], config: Config) -> tuple[Story, ...]:
    """Return the stories of one day's articles, in no particular order."""
    return tuple(compose((copies,), (), config) for copies in find_copies(articles))
