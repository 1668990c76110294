"""Republished text: which articles are one text, so that sources are counted by text."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from digest.grouping.order import arrival

if TYPE_CHECKING:
    from collections.abc import Iterable

    from digest.model import Article


def find_copies(articles: Iterable[Article]) -> tuple[tuple[Article, ...], ...]:
    """Return articles grouped by text, the original (the first to arrive) first in each."""
    groups: defaultdict[str, list[Article]] = defaultdict(list)
    for article in sorted(articles, key=arrival):
        groups[_words(article)].append(article)
    return tuple(map(tuple, groups.values()))


def _words(article: Article) -> str:
    """Return the words of an article's body, or of its title where it has none."""
    paragraphs = article.text.body or (article.text.title,)
    return " ".join(" ".join(paragraph.text.casefold().split()) for paragraph in paragraphs)
