"""The channels a reader can follow: everything, one theme, or one conflict; and what each shows."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from digest.model import Article, Digest, Headline, Story
    from digest.settings import Config, Correction

Kind = Literal["all", "theme", "conflict"]


@dataclass(frozen=True, slots=True)
class Channel:
    """What one feed is about."""

    kind: Kind
    #: The theme's or the conflict's key, or "".
    key: str
    #: What it is called on the site, and as a feed among those of other sites.
    name: str
    title: str
    description: str
    #: The folder of its page and its files below the site: "themes/diplomacy/", or "".
    folder: str

    def holds_story(self, story: Story | Headline) -> bool:
        """Say whether a story belongs here."""
        return (
            self.kind == "all"
            or (self.kind == "theme" and self.key in story.themes)
            or (self.kind == "conflict" and self.key == story.conflict)
        )

    def holds_article(self, article: Article) -> bool:
        """Say whether an article that is in no story belongs here."""
        return (
            self.kind == "all"
            or (self.kind == "theme" and any(self.key == theme.key for theme in article.themes))
            or (self.kind == "conflict" and self.key == article.conflict)
        )


@dataclass(frozen=True, slots=True)
class Part:
    """What a channel shows of one edition."""

    day: date
    stories: tuple[Headline, ...]
    undated: tuple[Article, ...]
    #: Articles that may no longer be shown. A part that has nothing else is withdrawn.
    withheld: tuple[Article, ...]
    #: By name (`digest.publishing.corrections.settle`).
    corrections: Mapping[str, Correction]

    @property
    def articles(self) -> int:
        """How many articles are shown."""
        return sum(story.articles for story in self.stories) + len(self.undated)


def make_channels(config: Config) -> tuple[Channel, ...]:
    """Return every channel: all, the themes and the conflicts, in the order of the lexicon."""
    everything = Channel(
        "all", "", "Everything", config.name, config.description or config.name, ""
    )
    themes = (
        _channel(config, "theme", theme.key, theme.name, theme.about)
        for theme in config.lexicon.themes
    )
    conflicts = (
        _channel(config, "conflict", conflict.key, conflict.name, "")
        for conflict in config.lexicon.conflicts
    )
    return (everything, *themes, *conflicts)


def _channel(config: Config, kind: Kind, key: str, name: str, about: str) -> Channel:
    return Channel(kind, key, name, f"{config.name}: {name}", about or name, f"{kind}s/{key}/")


def make_parts(
    channel: Channel, digest: Digest, corrections: Mapping[str, Correction]
) -> Iterator[Part]:
    """Yield what a channel shows of each day that it has anything of, oldest first.

    A day whose articles were all withheld stays, as a part without stories.
    """
    withheld: defaultdict[date, list[Article]] = defaultdict(list)
    for article in digest.withheld:
        day = article.day or article.collected
        if day is not None and channel.holds_article(article):
            withheld[day].append(article)
    undated: defaultdict[date | None, list[Article]] = defaultdict(list)
    for article in filter(channel.holds_article, digest.undated):
        undated[article.collected].append(article)
    corrected: defaultdict[date | None, dict[str, Correction]] = defaultdict(dict)
    for name, item in corrections.items():
        corrected[item.day][name] = item
    stories = {outline.day: outline.stories for outline in digest.outlines}
    for day in sorted(stories.keys() | withheld.keys()):
        part = Part(
            day,
            tuple(filter(channel.holds_story, stories.get(day, ()))),
            tuple(undated.get(day, ())),
            tuple(withheld.get(day, ())),
            {},
        )
        if part.stories or part.undated or part.withheld:
            yield _corrected(part, channel, digest, corrected[day]) if day in corrected else part


def stories_of(part: Part, channel: Channel, digest: Digest) -> tuple[Story, ...]:
    """Return the stories of a part, whole."""
    if not part.stories:
        return ()
    return tuple(filter(channel.holds_story, digest.edition(part.day).stories))


def _corrected(
    part: Part, channel: Channel, digest: Digest, of_day: Mapping[str, Correction]
) -> Part:
    """Return the part with those of its day's corrections that concern it."""
    told = (a for story in stories_of(part, channel, digest) for a in story.articles)
    seeds = {article.seed for article in (*told, *part.undated, *part.withheld)}
    concerned = {
        name: item
        for name, item in of_day.items()
        if channel.kind == "all" or not item.seed or item.seed in seeds
    }
    return replace(part, corrections=concerned)
