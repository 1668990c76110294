"""Places stand under their country, each once, with the stories that name it."""

from __future__ import annotations

from dataclasses import replace

from digest.model import Headline, Place
from digest.publishing.places import countries_of, country_name, named_places
from tests import fiction

KYIV = Place("Kiev", "Kyiv", "UA", "town", 50.4, 30.5, 1)
OBLAST = Place("Kyiv region", "Kyiv Oblast", "UA", "region", None, None, 2)
NOWHERE = Place("the front", "front", "", "region", None, None, 3)


def listed(*places: Place) -> Headline:
    return replace(fiction.digest().outlines[0].stories[0], places=places)


def test_a_place_named_twice_in_a_story_has_it_once() -> None:
    (named,) = named_places([listed(KYIV, replace(KYIV, name="Kyiv"))])
    assert len(named.stories) == 1


def test_the_most_named_place_comes_first() -> None:
    named = named_places([listed(OBLAST, KYIV), listed(KYIV)])
    assert ["Kyiv", "Kyiv Oblast"] == [item.place.canonical for item in named]


def test_a_country_has_its_towns_and_its_regions_apart() -> None:
    (country,) = countries_of(named_places([listed(KYIV, OBLAST, NOWHERE)]))
    assert (country.name, country.path) == ("Ukraine", "places/ua/")
    assert ["Towns", "Regions"] == [heading for heading, _ in country.kinds]


def test_a_country_that_has_no_name_is_called_by_its_code() -> None:
    assert country_name("XV") == "XV"


def test_a_country_whose_code_has_no_name_is_called_as_it_is_named() -> None:
    town = Place("Marn", "Marn", "XN", "town", -40.6, -122.9, 1)
    itself = Place("Northmark", "Northmark", "XN", "country", None, None, 1)
    (country,) = countries_of(named_places([listed(town, itself)]))
    assert (country.name, country.path) == ("Northmark", "places/xn/")
