"""Stories: which articles of a day tell of the same event, and the editors' say in it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from digest.grouping.clusters import cluster
from digest.grouping.compose import compose
from digest.grouping.copies import Copies, find_copies
from digest.grouping.features import article_features
from digest.grouping.reasons import find_reasons
from digest.model import make_anew

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from digest.model import Article, Keeping, Story
    from digest.settings import Config


def make_stories(
    articles: Sequence[Article], config: Config, keeping: Keeping = make_anew
) -> tuple[Story, ...]:
    """Return the stories of one day's articles, in no particular order.

    `keeping` may give what was decided before of the same articles.
    """
    key = repr((articles, config.split, config.merge))
    decided = json.loads(keeping(key, lambda: _decide(articles, config)))
    by_seed = {article.seed: article for article in articles}
    return tuple(
        compose([tuple(by_seed[seed] for seed in text) for text in texts], reasons, config)
        for texts, reasons in decided
    )


def _decide(articles: Sequence[Article], config: Config) -> bytes:
    """Write each story as JSON: the seeds of each of its texts, and why they are one story."""
    groups = group_texts(articles, config.split, config.merge)
    return json.dumps(
        [
            (
                [[article.seed for article in copies] for copies in texts],
                list(find_reasons([copies[0] for copies in texts])),
            )
            for texts in groups
        ]
    ).encode()


def group_texts(
    articles: Iterable[Article],
    split: Sequence[str] = (),
    merge: Sequence[Sequence[str]] = (),
) -> list[list[Copies]]:
    """Return texts grouped by event, each text with its copies.

    The seeds of `split` are stories of their own. The stories that the seeds of an entry of
    `merge` are in become one.
    """
    texts = find_copies(articles, split)
    together = [copies for copies in texts if copies[0].seed not in split]
    features = [article_features(copies[0]) for copies in together]
    groups = [[together[text] for text in group] for group in cluster(features)]
    groups += [[copies] for copies in texts if copies[0].seed in split]
    for seeds in merge:
        joined = [group for group in groups if _holds(group, seeds)]
        if joined:
            groups = [group for group in groups if not _holds(group, seeds)]
            groups.append([copies for group in joined for copies in group])
    return groups


def _holds(group: Sequence[Copies], seeds: Sequence[str]) -> bool:
    """Say whether any of some seeds is in a story."""
    return any(article.seed in seeds for copies in group for article in copies)
