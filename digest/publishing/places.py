"""The places that stories name, by country: for the pages of places and the list beside a map."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from babel import Locale

if TYPE_CHECKING:
    from collections.abc import Iterable

    from digest.model import Headline, Place

#: Places that the page of a country lists: those with most stories.
LISTED: Final = 300
_KINDS: Final = (("Towns", "town"), ("Regions", "region"), ("The country as a whole", "country"))


@dataclass(frozen=True, slots=True)
class Named:
    """A place and the stories that name it, newest first."""

    place: Place
    stories: tuple[Headline, ...]

    @property
    def anchor(self) -> str:
        """The fragment that names it on its country's page."""
        name = self.place.canonical.encode("utf-8", "surrogatepass")
        return f"p{hashlib.sha256(name).hexdigest()[:10]}"


@dataclass(frozen=True, slots=True)
class Country:
    """The places named in a country, the one with most stories first."""

    code: str
    name: str
    places: tuple[Named, ...]

    @property
    def path(self) -> str:
        """Its page's address below the site's root."""
        return f"places/{self.code.lower()}/"

    @property
    def cut(self) -> bool:
        """Whether its page lists some of its places only."""
        return len(self.places) > LISTED

    @property
    def kinds(self) -> tuple[tuple[str, tuple[Named, ...]], ...]:
        """The places that its page lists, by kind, each by name."""
        ordered = sorted(self.places[:LISTED], key=lambda named: named.place.canonical)
        groups = (
            (heading, tuple(named for named in ordered if named.place.precision == kind))
            for heading, kind in _KINDS
        )
        return tuple((heading, group) for heading, group in groups if group)


def named_places(stories: Iterable[Headline]) -> tuple[Named, ...]:
    """Return the places of stories, each once, the one with most stories first."""
    found: defaultdict[tuple[str, str], list[Headline]] = defaultdict(list)
    places: dict[tuple[str, str], Place] = {}
    for item in stories:
        for place in dict.fromkeys(item.places):
            key = (place.country, place.canonical)
            if key not in places or found[key][-1] is not item:
                found[key].append(item)
            places.setdefault(key, place)
    named = (Named(places[key], tuple(items)) for key, items in found.items())
    return tuple(sorted(named, key=lambda item: (-len(item.stories), item.place.canonical)))


def countries_of(places: Iterable[Named]) -> tuple[Country, ...]:
    """Return places by country, countries by name; a place of no certain country is left out."""
    found: defaultdict[str, list[Named]] = defaultdict(list)
    for named in places:
        if named.place.country.isalnum():
            found[named.place.country].append(named)
    countries = (Country(code, _name(code, items), tuple(items)) for code, items in found.items())
    return tuple(sorted(countries, key=lambda country: country.name))


def _name(code: str, places: Iterable[Named]) -> str:
    """Return a country's name; where its code has none, as it is named as a place."""
    itself = (named.place.canonical for named in places if named.place.precision == "country")
    return country_name(code, next(itself, code))


def country_name(code: str, otherwise: str = "") -> str:
    """Return a country's name by its ISO 3166-1 code; where there is none, another or the code."""
    return str(Locale("en").territories.get(code, otherwise or code))
