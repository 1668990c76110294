"""The entries of a channel: one an edition, and one a correction.

An id is a tag URI of the digest's fixed name, the day and the theme; the title is made of the day
and the theme's key, and the link of the day. So none of them changes when articles arrive or
leave, when a theme is named anew, or (but for the link's host) when the site moves.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING

from digest.publishing.channels import Channel, Part, make_parts
from digest.publishing.escape import plain
from digest.publishing.syndication import Category, Entry
from digest.publishing.timing import begin, correction_published, part_updated, spread
from digest.publishing.words import cut, day_path, full_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from digest.model import Digest, Headline
    from digest.settings import Config, Correction

#: The longest list of headlines in a summary, in characters.
SUMMARY_LENGTH = 500


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry, and what the rest of it is to be made of."""

    #: Without its body and its categories, as archives have it.
    entry: Entry
    #: The day it is filed under in the archives.
    day: date
    about: Part | Correction


def tag(config: Config, name: str) -> str:
    """Return a tag URI (RFC 4151) of the digest's fixed name.

    Such a URI has a day on which its name was the editor's; for all digests that is 1 January 2026.
    """
    return f"tag:{config.id},2026:{name}"


def make_drafts(
    channel: Channel, digest: Digest, corrections: Mapping[str, Correction], config: Config
) -> list[Draft]:
    """Return a channel's entries without their bodies: the last changed first, then by day."""
    parts = tuple(make_parts(channel, digest, corrections))
    concerned = {name for part in parts for name in part.corrections}
    drafts = [_edition(part, channel, config) for part in parts]
    drafts += [
        _correction(name, item, place, config)
        for name, item, place in _placed(corrections)
        if channel.kind == "all" or name in concerned
    ]
    drafts.sort(key=lambda draft: (draft.entry.updated, draft.entry.id))
    moments = spread(draft.entry.updated for draft in drafts)
    timed = (
        draft
        if draft.entry.updated == moment
        else replace(draft, entry=replace(draft.entry, updated=moment))
        for draft, moment in zip(drafts, moments, strict=True)
    )
    return sorted(timed, key=_newness, reverse=True)


def _newness(draft: Draft) -> tuple[date, date, str]:
    return draft.entry.updated.date(), draft.day, draft.entry.id


def _edition(part: Part, channel: Channel, config: Config) -> Draft:
    day = str(part.day)
    entry = Entry(
        id=tag(config, channel.folder + day),
        title=full_date(part.day) + (f": {channel.key}" if channel.key else ""),
        link=config.site_url + day_path(part.day),
        published=begin(part.day, config.timezone),
        updated=part_updated(part, config.timezone),
        summary=_summary(part),
    )
    return Draft(entry, part.day, part)


def _correction(name: str, item: Correction, place: int, config: Config) -> Draft:
    published = correction_published(item, place, config.timezone)
    entry = Entry(
        id=tag(config, f"corrections/{name}"),
        title=f"Correction to {full_date(item.day)}" if item.day else "Correction",
        link=f"{config.site_url}corrections/#{name}",
        published=published,
        updated=published,
        summary=plain(f"Wrong: {cut(item.wrong, 500)} Right: {cut(item.right, 500)}"),
    )
    return Draft(entry, item.made, item)


def _placed(corrections: Mapping[str, Correction]) -> Iterator[tuple[str, Correction, int]]:
    """Yield corrections with their place among those made on the same day, from 0."""
    places: Counter[date] = Counter()
    for name, item in corrections.items():
        yield name, item, places[item.made]
        places[item.made] += 1


def _summary(part: Part) -> str:
    """Return the headlines, as many as fit, and how many more there are."""
    titles = [plain(story.title) for story in part.stories]
    titles += [f"Undated: {plain(article.text.title.text)}" for article in part.undated]
    titles = [cut(title, SUMMARY_LENGTH) for title in titles if title]
    if not titles:
        return "No headline can be shown." if part.articles else "Withdrawn."
    lengths = accumulate(len(title) for title in titles)
    shown = max(1, sum(length <= SUMMARY_LENGTH for length in lengths))
    more = [f"{len(titles) - shown} more"] if shown < len(titles) else []
    return " · ".join([*titles[:shown], *more])


def categories(stories: Sequence[Headline], config: Config) -> Iterator[Category]:
    """Yield the themes of some stories, then their conflicts, each in the order of the lexicon."""
    themes = {key for story in stories for key in story.themes}
    conflicts = {story.conflict for story in stories}
    for theme in config.lexicon.themes:
        if theme.key in themes:
            yield Category(theme.key, theme.name, f"{config.site_url}themes/")
    for conflict in config.lexicon.conflicts:
        if conflict.key in conflicts:
            yield Category(conflict.key, conflict.name, f"{config.site_url}conflicts/")
