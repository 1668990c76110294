"""What templates ask about a digest and its configuration, worked out once for all pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from digest.grouping.outlines import outline
from digest.publishing.corrections import settle
from digest.publishing.listing import by_key, headlines
from digest.publishing.maps import Map, draw_map
from digest.publishing.places import Country, Named, countries_of, named_places

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from digest.model import Article, Digest, Edition, Headline, Story
    from digest.settings import Config, Correction, Theme

# A variant that is a name and no pattern: "zelenskyy", not "wagner fighter*".
_PLAIN = re.compile(r"[^*/<>+.]+")
#: Places that a search can be narrowed to.
_PLACES = 200
_POLICIES = {"excerpt": "an extract", "full": "whole articles", "none": "nothing"}


@dataclass(frozen=True, slots=True)
class View:
    """A digest, and what its pages say of it in more than one place."""

    digest: Digest
    config: Config
    #: How many stories each edition has.
    stories: Mapping[date, int]
    by_theme: Mapping[str, tuple[Headline, ...]]
    by_conflict: Mapping[str, tuple[Headline, ...]]
    countries: tuple[Country, ...]
    #: The corrections by name, with the edition that each concerns.
    settled: Mapping[str, Correction]

    @classmethod
    def of(cls, digest: Digest, config: Config) -> View:
        """Return the view of a digest."""
        stories = headlines(digest.outlines)
        return cls(
            digest,
            config,
            {outline.day: len(outline.stories) for outline in digest.outlines},
            by_key(stories, lambda story: story.themes),
            by_key(stories, lambda story: (story.conflict,) if story.conflict else ()),
            countries_of(named_places(stories)),
            settle(config),
        )

    def withheld(self, day: date) -> tuple[Article, ...]:
        """Return the articles of a day's edition that may no longer be shown."""
        return tuple(each for each in self.digest.withheld if (each.day or each.collected) == day)

    @property
    def latest(self) -> Edition | None:
        """The latest edition that has stories, else the latest."""
        outlines = self.digest.outlines
        full = (outline.day for outline in reversed(outlines) if outline.stories)
        day = next(full, self.last_day)
        return self.digest.edition(day) if day else None

    @property
    def last_day(self) -> date | None:
        """The day of the latest edition."""
        return self.digest.outlines[-1].day if self.digest.outlines else None

    @property
    def search_options(self) -> Mapping[str, object]:
        """What a search can be narrowed to: themes by key, conflicts, the most named places, years.

        Its size does not grow with days.
        """
        named = sorted(
            (named for country in self.countries for named in country.places),
            key=lambda named: (-len(named.stories), named.place.canonical),
        )
        return {
            "themes": {theme.key: theme.name for theme in self.config.lexicon.themes},
            "conflicts": [conflict.name for conflict in self.config.lexicon.conflicts],
            "places": sorted({named.place.canonical for named in named[:_PLACES]}),
            "years": sorted({day.year for day in self.stories}, reverse=True),
        }

    def theme(self, key: str) -> str:
        """Return a theme's name; "" is what has no theme."""
        names = {theme.key: theme.name for theme in self.config.lexicon.themes}
        return names.get(key, key) if key else "Other news"

    def conflict(self, key: str) -> str:
        """Return a conflict's name."""
        names = {conflict.key: conflict.name for conflict in self.config.lexicon.conflicts}
        return names.get(key, key)

    def has_theme(self, key: str) -> bool:
        """Say whether a theme has a page."""
        return any(theme.key == key for theme in self.config.lexicon.themes)

    def conflicts(self, edition: Edition) -> tuple[str, ...]:
        """Return the conflicts of an edition that have a page, the one with most stories first."""
        keys = [story.conflict for story in edition.stories]
        known = (conflict.key for conflict in self.config.lexicon.conflicts)
        return tuple(sorted(set(known) & set(keys), key=lambda key: (-keys.count(key), key)))

    def empty_themes(self, edition: Edition) -> str:
        """Return the names of the themes that have no story in an edition."""
        found = {section.theme for section in edition.sections}
        themes = self.config.lexicon.themes
        return "; ".join(theme.name for theme in themes if theme.key not in found)

    def terms(self, theme: Theme) -> str:
        """Return the first terms that are enough alone for a theme, as far as they are plain."""
        plain = [term for term in theme.sure if not {"/", "+", "..."} & {*term.split(), *term}]
        return ", ".join(term.replace("*", "…") for term in plain[:14])

    def names(self, story: Story) -> str:
        """Return every name of the people and bodies of a story, for search."""
        canonical = {name for article in story.articles for name in article.names}
        known = (name for name in self.config.lexicon.names if name.canonical in canonical)
        variants = {variant for name in known for variant in name.variants}
        return ", ".join(sorted(canonical | {name for name in variants if _PLAIN.fullmatch(name)}))

    def places(self, edition: Edition) -> tuple[Named, ...]:
        """Return the places that an edition's stories name."""
        return named_places(outline(edition).stories)

    def map(self, named: Sequence[Named]) -> Map | None:
        """Return the map of places."""
        return draw_map(named)

    def country_path(self, code: str) -> str:
        """Return the address of a country's page, "" where it has none."""
        paths = (country.path for country in self.countries if country.code == code)
        return next(paths, "")

    def corrections(self, day: date) -> tuple[Correction, ...]:
        """Return the corrections of a day's edition."""
        return tuple(item for item in self.settled.values() if item.day == day)

    def corrected(self, story: Story) -> tuple[tuple[str, Correction], ...]:
        """Return the corrections of a story's articles, with the names they have."""
        seeds = {article.seed for article in story.articles}
        return tuple((name, item) for name, item in self.settled.items() if item.seed in seeds)

    def has_edition(self, day: date) -> bool:
        """Say whether a day has an edition."""
        return day in self.stories

    def refused(self, day: date) -> int:
        """Return how many of the seeds collected on a day could not be read."""
        return sum(refusal.seed.startswith(f"{day}/") for refusal in self.digest.refusals)

    def ends(self, edition: Edition) -> str:
        """Return the instant at which an edition's day ends, for the notice of staleness."""
        following = edition.day + timedelta(days=1)
        return datetime.combine(following, time.min, ZoneInfo(self.config.timezone)).isoformat()

    def policy(self, name: str) -> str:
        """Return in words what is shown of a publisher's articles, and their licence."""
        source = next((item for item in self.config.sources if item.name == name), None)
        shown = _POLICIES[source.publish if source else "excerpt"]
        return f"{shown}; {source.licence}" if source and source.licence else shown
