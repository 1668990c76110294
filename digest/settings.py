"""The nouns of configuration: what digest.yml and the lexicon say, as frozen values.

`digest.config` makes them from files; the rooms only take them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from digest.model import Publish


@dataclass(frozen=True, slots=True)
class Source:
    """A publisher, and what is agreed or known of it."""

    name: str
    #: Host names of its pages, without "www.".
    hosts: tuple[str, ...] = ()
    #: BCP 47, where the source always writes one language.
    language: str = ""
    #: What its zone abbreviations mean: {"IST": "+05:30"}.
    zones: Mapping[str, str] = field(default_factory=dict)
    #: Whether 03/04/2025 is 3 April; None where not known.
    day_first: bool | None = None
    encoding: str = ""
    publish: Publish = "excerpt"
    licence: str = ""
    #: The most that is shown of one article: words, and share of its body.
    excerpt_words: int = 120
    excerpt_share: float = 0.5
    #: Where `invoke collect` finds its articles: a feed, or a page that links them.
    feed: str = ""
    page: str = ""
    #: Seconds between two requests to its host, and the most articles taken in one run.
    delay: float = 1.0
    max_items: int = 50


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme of the lexicon (digest/lexicon/themes.yml).

    `digest.reading.topics.terms` says what a term is.
    """

    #: Stable for ever: it is in addresses, feed ids and data.
    key: str
    name: str
    about: str
    #: Codes of other vocabularies: {"acled": (…,), "plover": (…,), "iptc": (…,)}.
    codes: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    #: Terms that are enough alone, in a headline or a lead.
    sure: tuple[str, ...] = ()
    #: Terms that are enough where their sentence shows no theme otherwise.
    alone: tuple[str, ...] = ()
    #: Terms that need another beside them.
    likely: tuple[str, ...] = ()
    #: Terms that only add to others.
    hint: tuple[str, ...] = ()
    #: Phrases whose words count for nothing here: "hunger strike".
    exclude: tuple[str, ...] = ()
    #: Terms of other languages, enough alone.
    translated: tuple[str, ...] = ()
    #: Terms that begin a cause: what follows one after a sure term of this theme, as in "protest
    #: over the shelling", is no theme of its own.
    causes: tuple[str, ...] = ()
    #: How much it counts against other themes where only broad terms tell one.
    broadly: float = 1.0


@dataclass(frozen=True, slots=True)
class FieldWeights:
    """How much a term counts by where it stands (digest/lexicon/themes.yml)."""

    title: float = 1.0
    standfirst: float = 1.0
    lead: float = 1.0
    #: The best sentence of the rest.
    body: float = 1.0


@dataclass(frozen=True, slots=True)
class Conflict:
    """A conflict of the lexicon (digest/lexicon/conflicts.yml)."""

    key: str
    name: str
    #: ISO 3166-1 alpha-2 codes of the countries it is fought in, resolved first in the gazetteer.
    countries: tuple[str, ...] = ()
    #: The regions it is mainly fought in, by the gazetteer's names: of places of one name, theirs
    #: come first.
    regions: tuple[str, ...] = ()
    #: Terms that name this conflict and no other.
    sure: tuple[str, ...] = ()
    #: Terms that need another beside them: a people, a capital, an actor of several conflicts.
    likely: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Name:
    """A person or body of the lexicon (digest/lexicon/names.yml)."""

    #: The one name used for matching and search; quotes stay verbatim.
    canonical: str
    #: Other names and spellings, as terms.
    variants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of the gazetteer."""

    name: str
    kind: Literal["town", "district", "region", "country"]
    #: ISO 3166-1 alpha-2, and GeoNames' codes of the region and the district in it.
    country: str
    region: str
    district: str
    #: Degrees, a district's those of its seat; None for a region or a country.
    lat: float | None
    lon: float | None
    population: int
    #: Whether it is the capital of its country.
    capital: bool
    #: Whether it was looked up by its own name, and not by a variant.
    own: bool


def nowhere(_: str) -> tuple[Spot, ...]:
    """Return no place, as a gazetteer without any."""
    return ()


@dataclass(frozen=True, slots=True)
class People:
    """Words that show which country a text speaks of: "ukrainian*"."""

    #: ISO 3166-1 alpha-2.
    country: str
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Geography:
    """What an editor says of place names (digest/lexicon/places.yml)."""

    #: Names of places that are nearly always something else: words, people, papers.
    not_places: tuple[str, ...] = ()
    peoples: tuple[People, ...] = ()
    #: Places that the gazetteer lacks, by their folded names.
    added: Mapping[str, tuple[Spot, ...]] = field(default_factory=dict)
    #: Other names of its regions, folded, by country and the name, folded, that it has.
    variants: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """What an editor edits: digest/lexicon/*.yml.

    Two are equal if they are of the same files, so that what reading makes of one is kept.
    """

    themes: tuple[Theme, ...] = ()
    weights: FieldWeights = FieldWeights()
    #: Terms of war and unrest; a long article with fewer than two of them has no theme.
    context: tuple[str, ...] = ()
    #: Terms of sport, shows and the like; beside one in its headline an article is held to that.
    elsewhere: tuple[str, ...] = ()
    #: Keys of themes that tell one event, so that none of them is the other's mere background.
    together: tuple[tuple[str, ...], ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    names: tuple[Name, ...] = ()
    geography: Geography = Geography()
    #: Returns every place of a name, folded as `digest.reading.topics.words.name_key` does.
    gazetteer: Callable[[str], tuple[Spot, ...]] = nowhere
    #: Kind of furniture ("caption", "cookies", …) to its phrases.
    furniture: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    #: The digest of the files it was read from; "" for one made in code, equal to itself alone.
    #: What is compiled from a lexicon goes by it, so whoever changes one gives it another.
    digest: str = ""

    def __eq__(self, other: object) -> bool:
        """Say whether both are of the same files."""
        same = isinstance(other, Lexicon) and self.digest == other.digest != ""
        return same or self is other

    def __hash__(self) -> int:
        """Go with `__eq__`."""
        return hash(self.digest) if self.digest else id(self)


@dataclass(frozen=True, slots=True)
class Correction:
    """A published mistake and what is right (corrections.yml)."""

    #: The day the correction was made.
    made: date
    wrong: str
    right: str
    #: The edition it concerns; None where `seed` tells.
    day: date | None = None
    seed: str = ""


@dataclass(frozen=True, slots=True)
class Publication:
    """What digest.yml says."""

    #: Never changes: the ids of every feed entry are made of it.
    id: str = "conflict-digest.example"
    name: str = "Conflict Digest"
    description: str = ""
    #: IANA name of the zone whose midnight divides editions.
    timezone: str = "UTC"
    language: str = "en"
    author: str = ""
    #: An e-mail or web address for corrections and takedowns.
    contact: str = ""
    #: A WebSub hub that the feeds name, or "".
    hub: str = ""
    sources: tuple[Source, ...] = ()
    #: Editors' overrides: seeds to keep apart, to keep together, to leave out.
    split: tuple[str, ...] = ()
    merge: tuple[tuple[str, ...], ...] = ()
    withhold: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Config(Publication):
    """Everything a build is told, apart from its seeds and templates."""

    #: Absolute address of the published site, with a slash at the end.
    site_url: str = "https://digest.example/"
    lexicon: Lexicon = field(default_factory=Lexicon)
    corrections: tuple[Correction, ...] = ()
