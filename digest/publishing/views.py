"""What templates may ask about a digest, worked out once for all pages."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from babel import Locale

from digest.grouping.order import article_anchor
from digest.publishing.corrections import settle
from digest.publishing.escape import web_address
from digest.publishing.listing import Listed, by_key, claims_of, listed, sources_of
from digest.publishing.words import cut, long_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from digest.model import Article, Claim, Digest, Edition, Paragraph, Place, Story
    from digest.settings import Config, Correction, Theme

#: A publisher that the seed does not state.
UNNAMED: Final = "Source not named"
_OPEN: Final = frozenset({"at least", "more than", "over", "not less than", "no fewer than"})


@dataclass(frozen=True, slots=True)
class PlaceRecord:
    """A place and the stories that name it, newest first."""

    place: Place
    stories: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class Country:
    """The places named in a country, the one with the newest story first."""

    code: str
    name: str
    places: tuple[PlaceRecord, ...]


@dataclass(frozen=True, slots=True)
class View:
    """A digest, and what its pages say of it in more than one place."""

    digest: Digest
    config: Config
    #: How many stories each edition has.
    stories: Mapping[date, int]
    by_theme: Mapping[str, tuple[Listed, ...]]
    by_conflict: Mapping[str, tuple[Listed, ...]]
    countries: tuple[Country, ...]
    #: The corrections by name, with the edition that each concerns.
    settled: Mapping[str, Correction]

    @classmethod
    def of(cls, digest: Digest, config: Config) -> View:
        """Return the view of a digest."""
        stories = listed(digest.editions)
        return cls(
            digest,
            config,
            {edition.day: len(edition.stories) for edition in digest.editions},
            by_key(stories, lambda story: story.themes),
            by_key(stories, lambda story: (story.conflict,) if story.conflict else ()),
            _countries(stories),
            settle(digest, config),
        )

    @property
    def last_day(self) -> date | None:
        """The day of the latest edition."""
        return self.digest.editions[-1].day if self.digest.editions else None

    def theme(self, key: str) -> str:
        """Return a theme's name; "" is what has no theme."""
        if not key:
            return "Other news"
        return next((item.name for item in self.config.lexicon.themes if item.key == key), key)

    def conflict(self, key: str) -> str:
        """Return a conflict's name."""
        return next((item.name for item in self.config.lexicon.conflicts if item.key == key), key)

    def has_theme(self, key: str) -> bool:
        """Say whether a theme has a page."""
        return any(item.key == key for item in self.config.lexicon.themes)

    def has_conflict(self, key: str) -> bool:
        """Say whether a conflict has a page."""
        return any(item.key == key for item in self.config.lexicon.conflicts)

    def source(self, name: str) -> str:
        """Return a publisher's name, or our words for one that is not stated."""
        return name or UNNAMED

    def sources(self, story: Story) -> tuple[tuple[str, int], ...]:
        """Return a story's publishers and their numbers of articles."""
        return sources_of(story.articles)

    def conflicts(self, edition: Edition) -> tuple[str, ...]:
        """Return the conflicts of an edition, the one with most stories first."""
        keys = [story.conflict for story in edition.stories if story.conflict]
        return tuple(sorted(set(keys), key=lambda key: (-keys.count(key), key)))

    def publishers(self, edition: Edition) -> int:
        """Return how many publishers an edition is built from."""
        return len({article.source for article in edition.articles})

    def newest(self, edition: Edition) -> Article | None:
        """Return the article of an edition that was printed last, as far as it says when."""
        return max(
            (article for article in edition.articles if article.published),
            key=lambda article: (
                (article.published.time or time.min, article.seed)
                if article.published
                else (time.min, "")
            ),
            default=None,
        )

    def refused(self, day: date) -> int:
        """Return how many of the seeds collected on a day could not be read."""
        folder = f"{day}/"
        return sum(refusal.seed.startswith(folder) for refusal in self.digest.refusals)

    def anchors(self, edition: Edition) -> Mapping[str, str]:
        """Return the anchor of each article by seed, each anchor once on the page."""
        taken = {story.anchor for story in edition.stories}
        anchors: dict[str, str] = {}
        for article in (*edition.articles, *edition.undated):
            anchor = article_anchor(article)
            if anchor not in taken:
                anchors[article.seed] = anchor
                taken.add(anchor)
        return anchors

    def ends(self, edition: Edition) -> str:
        """Return the instant at which an edition's day ends, for the notice of staleness."""
        following = edition.day + timedelta(days=1)
        return datetime.combine(following, time.min, ZoneInfo(self.config.timezone)).isoformat()

    def printed(self, article: Article) -> str:
        """Return the words that date an article as printed, the day where there are none."""
        if article.published is None:
            return ""
        return cut(article.published.words, 80) or long_date(article.published.day)

    def is_open(self, qualifier: str) -> bool:
        """Say whether a figure is stated as a lower bound."""
        return qualifier.casefold() in _OPEN

    def number(self, edition: Edition, story: Story) -> int:
        """Return a story's place on the page of its edition, from 1."""
        return edition.stories.index(story) + 1

    def claims(self, edition: Edition) -> tuple[tuple[Listed, Claim], ...]:
        """Return an edition's figures, background ones left out."""
        return claims_of(Listed(edition.day, story) for story in edition.stories)

    def corrections(self, day: date) -> tuple[Correction, ...]:
        """Return the corrections of a day's edition."""
        return tuple(item for item in self.settled.values() if item.day == day)

    def empty_themes(self, edition: Edition) -> str:
        """Return the names of the themes that have no story in an edition."""
        found = {section.theme for section in edition.sections}
        names = (theme.name for theme in self.config.lexicon.themes if theme.key not in found)
        return "; ".join(names)

    def places(self, edition: Edition) -> tuple[PlaceRecord, ...]:
        """Return the places that an edition's stories name, by name."""
        stories = (Listed(edition.day, story) for story in edition.stories)
        records = (record for country in _countries(stories) for record in country.places)
        return tuple(sorted(records, key=lambda record: record.place.canonical))

    def address(self, article: Article) -> str:
        """Return an article's address on the web, "" where none is recorded or usable."""
        return web_address(article.url)

    def anchor(self, article: Article) -> str:
        """Return the fragment that names an article."""
        return article_anchor(article)

    def language(self, code: str) -> str:
        """Return a language's name by its code."""
        base = code.split("-", maxsplit=1)[0].lower()
        return str(Locale("en").languages.get(base, code))

    def copies(self, story: Story, article: Article) -> Article | None:
        """Return the original of which an article is a copy."""
        original = next((text[0] for text in story.texts if article.seed in text[1:]), None)
        return next((item for item in story.articles if item.seed == original), None)

    def other_figures(self, story: Story) -> tuple[Claim, ...]:
        """Return a story's figures that no disagreement on its page shows."""
        shown = {id(claim.figure) for item in story.disagreements for claim in item.claims}
        return tuple(claim for claim in story.figures if id(claim.figure) not in shown)

    def dropped(self, article: Article) -> str:
        """Return why lines of a seed were left out, and how many for each reason."""
        counted = Counter(line.reason for line in article.dropped)
        return ", ".join(f"{reason} {number}" for reason, number in sorted(counted.items()))

    def shown(self, article: Article) -> Paragraph | None:
        """Return the paragraph that stands for an undated article."""
        return article.text.standfirst or next(iter(article.text.body), None)

    def terms(self, theme: Theme) -> str:
        """Return the terms that weigh most for a theme."""
        ranked = sorted(theme.terms, key=lambda term: (-theme.terms[term], term))
        return ", ".join(ranked[:14])

    def policy(self, name: str) -> str:
        """Return in words what is shown of a publisher's articles."""
        source = next((item for item in self.config.sources if item.name == name), None)
        shown = source.publish if source else "excerpt"
        licence = f"; {source.licence}" if source and source.licence else ""
        return {"excerpt": "an extract", "full": "whole articles", "none": "nothing"}[
            shown
        ] + licence

    def place_anchor(self, place: Place) -> str:
        """Return the fragment that names a place on its country's page."""
        return f"p{hashlib.sha256(place.canonical.encode()).hexdigest()[:10]}"

    def by_precision(self, country: Country) -> tuple[tuple[str, tuple[PlaceRecord, ...]], ...]:
        """Return a country's places by kind, each by name."""
        ordered = sorted(country.places, key=lambda record: record.place.canonical)
        kinds = (("Towns", "town"), ("Regions", "region"), ("Country", "country"))
        groups = (
            (heading, tuple(item for item in ordered if item.place.precision == kind))
            for heading, kind in kinds
        )
        return tuple((heading, records) for heading, records in groups if records)


def country_name(code: str) -> str:
    """Return a country's name by its ISO 3166-1 code, the code itself where there is none."""
    return str(Locale("en").territories.get(code, code))


def _countries(stories: Iterable[Listed]) -> tuple[Country, ...]:
    named: defaultdict[tuple[str, str], list[Listed]] = defaultdict(list)
    places: dict[tuple[str, str], Place] = {}
    for item in stories:
        for place in item.story.places:
            key = (place.country, place.canonical)
            places.setdefault(key, place)
            named[key].append(item)
    records: defaultdict[str, list[PlaceRecord]] = defaultdict(list)
    for key, items in named.items():
        records[key[0]].append(PlaceRecord(places[key], tuple(items)))
    countries = (
        Country(code, country_name(code), tuple(found)) for code, found in records.items() if code
    )
    return tuple(sorted(countries, key=lambda country: country.name))
