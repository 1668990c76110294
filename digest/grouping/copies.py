"""Republished text: which articles are one text, so that sources are counted by text.

A wire report is cut, headed anew, framed by a dateline or a notice, and lightly edited, but keeps
long runs of words. Two articles are one text if most runs of the shorter are runs of the other.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from digest.grouping.order import arrival
from digest.grouping.shingles import alike, shingles

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from digest.model import Article, Paragraph

#: Articles that are one text, the original (the first to arrive) first.
Copies = tuple["Article", ...]


def find_copies(articles: Iterable[Article], split: Sequence[str] = ()) -> list[Copies]:
    """Return articles grouped by text, in order of arrival; seeds of `split` stand alone.

    Seeds that are the same byte for byte are always one text, and so are the versions of one
    article: the newest of them stands for it.
    """
    groups = [_newest_first(group) for group in _same(articles)]
    apart = [group for group in groups if any(article.seed in split for article in group)]
    rest = [group for group in groups if group not in apart]
    runs = [shingles(paragraph.text for paragraph in _paragraphs(group[0])) for group in rest]
    texts = [tuple(chain.from_iterable(rest[i] for i in group)) for group in alike(runs)]
    return sorted((*texts, *map(tuple, apart)), key=lambda copies: arrival(copies[0]))


def _same(articles: Iterable[Article]) -> list[list[Article]]:
    """Return articles of the same bytes, or of one address in several versions, in groups."""
    ordered = sorted(articles, key=arrival)
    revised = {article.url for article in ordered if article.revision > 1 and article.url}
    groups: defaultdict[str, list[Article]] = defaultdict(list)
    for article in ordered:
        groups[article.url if article.url in revised else article.sha256].append(article)
    return list(groups.values())


def _newest_first(versions: list[Article]) -> list[Article]:
    """Return the newest version first, the others by arrival."""
    newest = max(versions, key=lambda article: article.revision)
    return [newest, *(article for article in versions if article is not newest)]


def _paragraphs(article: Article) -> Sequence[Paragraph]:
    """Return what is compared: the body, or the title of what has none."""
    return article.text.body or (article.text.title,)
