"""Places are resolved as far as is certain and no further, the event's own place first."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from digest.lexicons import load_lexicon
from digest.model import Lines, Paragraph, Place, Text
from digest.reading.topics.places import find_places

LEXICON = load_lexicon()
QUALITY = Path(__file__).parents[2] / "quality"


def places(body: str, title: str = "News") -> tuple[Place, ...]:
    line = Lines(2, 2)
    text = Text(Paragraph(title, Lines(1, 1)), None, (Paragraph(body, line),))
    return find_places(text, LEXICON)


def main(body: str) -> tuple[str, str, str]:
    """Name, country and precision of the main place."""
    found = places(body)
    return (found[0].canonical, found[0].country, found[0].precision) if found else ("", "", "")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("A choir sang in Odesa, Ukraine.", ("Odesa", "UA", "town")),
        ("A choir sang in Odessa, Ukraine.", ("Odesa", "UA", "town")),
        ("A choir sang in Odessa, Texas.", ("Odessa", "US", "town")),
        ("A choir sang in Kiev.", ("Kyiv", "UA", "town")),
        ("A choir sang in Kherson region, Ukraine.", ("Kherson Oblast", "UA", "region")),
        ("A choir sang in the Kyiv region of Ukraine.", ("Kyiv Oblast", "UA", "region")),
        ("A choir sang in Siberia.", ("Siberia", "RU", "region")),
        ("A choir sang in Zaporizhia region, in Orikhiv, Ukraine.", ("Orikhiv", "UA", "town")),
        ("A choir sang in Qwert, Kherson, Ukraine.", ("Kherson Oblast", "UA", "region")),
        ("Uman: a choir sang. It was Ukraine’s.", ("Uman", "UA", "town")),
        ("A choir sang in Kupiansk district, Ukraine.", ("Kupiansk Raion", "UA", "region")),
        ("A choir sang across Ukraine.", ("Ukraine", "UA", "country")),
    ],
)
def test_a_place_is_what_the_words_beside_it_say(body: str, expected: tuple[str, ...]) -> None:
    assert expected == main(body)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Rain fell in Uman, officials in Kyiv said. Ukraine is wet.", "Uman"),
        ("The fair is on in Uman, the ministry in Kyiv told the papers of Ukraine.", "Uman"),
        ("Singers met south of Uman, said officials in Kyiv, Ukraine.", "Uman"),
        ("Uman was flooded after rain. Ukraine is wet.", "Uman"),
        ("Ochakiv, Mykolaiv region, was flooded.", "Ochakiv"),
        ("Vovchansk in Chuhuiv district was flooded after rain.", "Vovchansk"),
        ("Tokmak in the occupied part of Zaporizhzhia region was flooded.", "Tokmak"),
        (
            "On Tuesday, the rain fell; Avdiivka community, Donetsk Oblast, was flooded.",
            "Avdiyivka",
        ),
        ("Rain hit the port of Izmail on the Danube.", "Izmayil"),
        ("The liberation of Uman is sung of in a song of Ukraine.", "Uman"),
    ],
)
def test_where_it_happens_comes_before_where_someone_speaks(body: str, expected: str) -> None:
    assert expected == main(body)[0]


def test_of_places_of_one_name_the_one_where_the_war_is_comes_first() -> None:
    assert ("Huliaipole", "Hulyaypole", 47.6668) == next(
        (place.name, place.canonical, place.lat)
        for place in places("A choir sang in Huliaipole, Ukraine.")
        if place.precision == "town"
    )


def test_a_region_has_no_point() -> None:
    region = places("A choir sang in Kherson region, Ukraine.")[0]
    assert (None, None) == (region.lat, region.lon)


@pytest.mark.parametrize(
    "body",
    [
        "Moscow said on Monday that Kyiv had not answered.",
        "Governor Kherson spoke.",
        "Colonel Marinka Petrova wrote a book.",
        "The Reading festival will be mobile in March.",
        "A choir sang in Springfield.",
        "A choir sang in Qwertyuiop.",
    ],
)
def test_governments_people_and_words_are_no_places(body: str) -> None:
    assert () == places(body)


def test_a_name_with_several_places_in_one_region_has_no_point() -> None:
    found = places("A choir sang in Andriivka, Donetsk region, Ukraine.")
    assert all(place.precision != "town" for place in found)


def test_where_something_happens_comes_before_where_people_come_from() -> None:
    body = "Singers from Poltava, Ukraine, met their friends from Lviv in Uman."
    assert ["Uman", "Poltava", "Lviv"] == [place.canonical for place in places(body)[:3]]


def test_a_place_is_listed_once_where_it_first_stands() -> None:
    found = places("A choir sang in Uman, Ukraine. Rain fell in Uman.", title="Choir sings in Uman")
    assert [1] == [place.line for place in found if place.canonical == "Uman"]


def test_the_places_of_our_labelled_texts_are_found_as_well_as_before() -> None:
    """Right within 50 km: of the answered, of all; and how many pins are over 500 km off."""
    floors = json.loads((QUALITY / "floors.json").read_text("utf-8"))["places"]
    answered = right = pins = far = 0
    rows = [json.loads(row) for row in (QUALITY / "places.jsonl").read_text("utf-8").splitlines()]
    for row in rows:
        found = places(row["text"])
        pin = found[0] if found and found[0].lat is not None else None
        if row["lat"] is None:
            far += pin is not None
            continue
        pins += 1
        if pin:
            answered += 1
            near = (
                abs((pin.lat or 0) - row["lat"]) < 0.45 and abs((pin.lon or 0) - row["lon"]) < 0.6
            )
            right += near
            far += pin.country != row["country"]
    assert floors["right of answered"] <= right / answered
    assert floors["right of all"] <= right / pins
    assert floors["far"] >= far


def test_a_namesake_outside_the_region_that_holds_a_place_is_not_it() -> None:
    assert "Makiivka" not in {p.name for p in places("A choir sang in Makiivka, Luhansk, Ukraine.")}


def test_of_namesakes_the_one_in_the_named_district_is_meant() -> None:
    found = places("A choir sang in Pokrovske, Synelnykove district, Ukraine.")[0]
    assert ("Pokrovske", 47.9813) == (found.canonical, found.lat)


def test_another_way_to_write_a_slavic_name_is_found() -> None:
    assert "Vysokopillya" == main("A choir sang in Vysokopillia, Ukraine.")[0]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Semenivka in Chernihiv region mourns.", "Semenivka"),
        ("The village of Stanislav in Kherson region was flooded.", "Stanislav"),
        ("In Odesa region's Izmail, Ukraine, a choir sang.", "Izmayil"),
        ("A choir sang in Al-Dana, northern Idlib.", "Ad Dānā"),
        ("A choir sang in Puerto Rico, Caquetá.", "Puerto Rico"),
        ("A choir sang in Chiro, West Hararghe, Oromia.", "Chiro"),
        ("A choir sang in Kengtung, eastern Shan State.", "Kengtung"),
        ("A choir sang in Woldiya, North Wollo zone of Amhara.", "Weldiya"),
        ("The Sudanese town of Um Rawaba, North Kordofan, was flooded.", "Umm Ruwaba"),
        ("Near Pama, Kompienga province, a choir sang.", "Pama"),
        ("A choir sang in Muse township, Shan State, Myanmar.", "Mu-se"),
    ],
)
def test_small_places_are_found_by_the_regions_beside_them(body: str, expected: str) -> None:
    assert expected == main(body)[0]
    assert places(body)[0].lat is not None


def test_a_district_is_where_the_town_that_it_is_named_after_lies() -> None:
    found = places("A choir sang in Masisi territory, North Kivu.")[0]
    assert ("region", -1.4, 28.8) == (found.precision, found.lat, found.lon)


def test_a_town_that_holds_another_is_meant_as_its_region() -> None:
    found = places("A choir sang in Saravena municipality, Arauca.")
    assert [("Saravena", 6.9632), ("Arauca Department", None)] == [
        (place.canonical, place.lat) for place in found
    ]


def test_a_village_is_in_the_region_that_ends_a_chain_of_names() -> None:
    for body, lat in (
        ("A choir sang in Karlivka, Pokrovsk district, Donetsk Oblast.", 48.2801),
        ("A choir sang in Dniprovske, Bilozerka community, Kherson.", 46.59),
        ("A choir sang in Senkivka, Horodnia, Chernihiv.", 52.09),
    ):
        assert lat == places(body)[0].lat


def test_a_village_is_meant_only_where_its_region_is_named() -> None:
    village = "A choir sang in Krokhmalne"
    assert places(f"{village}, Kharkiv region, Ukraine.")[0].lat == 49.57
    assert "Krokhmalne" not in {one.name for one in places(f"{village}, Ukraine.")}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Bakers flew from Abuja to Maiduguri, Borno State.", "Maiduguri"),
        ("Bakers based in Davao City met in Cotabato City, Maguindanao.", "Cotabato"),
        ("A bus from Bamako broke down on a road, 10 km from Gao.", "Gao"),
        ("Bakers from Basra and Najaf marched in Tahrir Square, Baghdad.", "Baghdad"),
        ("Syrian bakers from Homs picked grapes near Baalbek.", "Baalbek"),
        ("The region's second city, Sulaymaniyah, met bakers from Tehran.", "Sulaymaniyah"),
        ("Bakers of a guild in Vienna visited the oven in Enerhodar on the Dnipro.", "Enerhodar"),
        ("Children from Maungdaw drew boats in Cox's Bazar.", "Cox’s Bāzār"),
        ("A choir sang in Tripoli, north Lebanon.", "Tripoli"),
    ],
)
def test_where_people_come_from_is_not_where_it_happens(body: str, expected: str) -> None:
    assert expected == main(body)[0]


def test_an_unknown_place_in_a_wide_district_is_not_at_its_seat() -> None:
    assert places("A choir sang in Qwert, Soum province, Burkina Faso.")[0].lat is None


def test_a_headline_in_capitals_is_read_like_any() -> None:
    assert not places("Aaaa Bbbb Cccc In Dddd In Eeee")


def test_a_place_in_the_country_named_after_it_is_meant() -> None:
    assert ("Tripoli", "LB", "town") == main("A choir sang in Tripoli, north Lebanon.")
    assert "SC" not in {one.country for one in places("A choir sang in Bel Air, Port-au-Prince.")}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("A choir sang in Sarmin, near the Turkish border.", "SY"),
        ("A choir sang in Baneh near the Iran-Iraq border.", "IR"),
        ("A choir sang in Moreh on the border with Myanmar.", "IN"),
    ],
)
def test_the_country_beyond_a_border_is_not_where_it_happens(body: str, expected: str) -> None:
    assert expected == places(body)[0].country


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Drummers came to Kajuru Local Government Area, Kaduna state.", "Kajuru"),
        ("A choir sang in Ar-Raqqa city.", "Ar Raqqah"),
        ("A choir sang in As-Sukhnah in the Homs countryside.", "As Sukhnah"),
        ("A choir sang in Qala-i-Naw, Badghis.", "Qala i Naw"),
        ("A choir sang in Qala-e-Naw, Badghis.", "Qala i Naw"),
        ("An olive fair opened in Tarhouna, south-east of Tripoli.", "Tarhuna"),
        ("A choir sang north of N'Djamena, in Mani, Hadjer-Lamis.", "Mani"),
        ("A choir sang in Afgooye district, Lower Shabelle.", "Afgooye District"),
        ("A choir sang in Batangafo (Ouham).", "Batangafo"),
        ("A choir sang in As-Sweida city.", "As-Suwayda"),
        ("A choir sang in Bijapur district of Chhattisgarh.", "Bijapur"),
        ("A wadi flooded Hays district, Al Hudaydah governorate.", "Hays District"),
    ],
)
def test_ways_to_write_a_place_are_known(body: str, expected: str) -> None:
    assert expected == main(body)[0]
    assert places(body)[0].lat is not None


def test_towns_of_a_list_hold_none_of_the_others() -> None:
    found = places("Choirs sang in Lviv, Odesa and Kharkiv, Ukraine.")
    assert ["Lviv", "Odesa", "Kharkiv"] == [one.canonical for one in found if one.lat is not None]


def test_a_region_is_found_by_its_other_names() -> None:
    found = places("A choir sang in Lower Shabelle.")[0]
    assert ("Shabeele Hoose Region", "SO", "region") == (
        found.canonical,
        found.country,
        found.precision,
    )
