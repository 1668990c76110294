"""Stories: which articles of a day tell of the same event, and the editors' say in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from digest.grouping.clusters import cluster
from digest.grouping.compose import compose, lead_first
from digest.grouping.copies import Copies, find_copies
from digest.grouping.excerpts import make_excerpt
from digest.grouping.features import texts_features
from digest.grouping.reasons import find_reasons
from digest.grouping.threads import LOOK_BACK
from digest.model import Quote  # noqa: TC001 - msgspec reads it at run time

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from digest.model import Article, Story
    from digest.settings import Config


@dataclass(frozen=True, slots=True)
class Decision:
    """What is worked out of a story's texts, as values that can be kept."""

    #: The seeds of each text with its copies, the lead text first.
    texts: tuple[tuple[str, ...], ...]
    reasons: tuple[str, ...]
    excerpt: tuple[Quote, ...]


def make_stories(articles: Sequence[Article], config: Config) -> tuple[Story, ...]:
    """Return the stories of one day's articles, in no particular order."""
    return tell_stories(articles, decide(articles, config))


def tell_stories(articles: Iterable[Article], decisions: Iterable[Decision]) -> tuple[Story, ...]:
    """Return the stories that were decided on for these articles."""
    by_seed = {article.seed: article for article in articles}
    return tuple(
        compose(
            [tuple(by_seed[seed] for seed in text) for text in story.texts],
            story.reasons,
            story.excerpt,
        )
        for story in decisions
    )


def decide(articles: Sequence[Article], config: Config) -> tuple[Decision, ...]:
    """Decide which articles of a day are one story, why, and which of their words are shown."""
    groups = (lead_first(texts) for texts in group_texts(articles, config.split, config.merge))
    return tuple(
        Decision(
            tuple(tuple(article.seed for article in copies) for copies in texts),
            tuple(find_reasons([copies[0] for copies in texts])),
            make_excerpt([copies[0] for copies in texts], config),
        )
        for texts in groups
    )


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
    features = texts_features([copies[0] for copies in together])
    groups = [
        spell
        for group in cluster(features)
        for spell in _spells([together[text] for text in group])
    ]
    groups += [[copies] for copies in texts if copies[0].seed in split]
    for seeds in merge:
        joined = [group for group in groups if _holds(group, seeds)]
        if joined:
            groups = [group for group in groups if not _holds(group, seeds)]
            groups.append([copies for group in joined for copies in group])
    return groups


def _spells(group: Sequence[Copies]) -> Iterable[list[Copies]]:
    """Yield the parts of a group between which more than a week has no report: they are two events.

    A text of no date goes with the first. A day's articles are one part.
    """
    dated = sorted(group, key=lambda copies: copies[0].day or date.min)
    spell: list[Copies] = []
    for copies in dated:
        before, day = (spell[-1][0].day if spell else None), copies[0].day
        if before and day and day - before > LOOK_BACK:
            yield spell
            spell = []
        spell.append(copies)
    yield spell


def _holds(group: Sequence[Copies], seeds: Sequence[str]) -> bool:
    """Say whether any of some seeds is in a story."""
    return any(article.seed in seeds for copies in group for article in copies)
