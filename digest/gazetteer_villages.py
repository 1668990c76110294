"""Reads villages that GeoNames' extract of towns lacks from two other lists, for the gazetteer.

Of Ukraine, GeoNames' postal codes (CC BY 4.0): a settlement a row. Of Africa, the health facilities
that Maina and others listed (Scientific Data 6:134, 2019; CC0), most named after their village.
Both have coordinates of another place of the name here and there, so rows far from their district's
or region's others are left out, and `digest.reading.topics.spellings` takes a village only where
the text names its region.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from digest.gazetteer_countries import EMBATTLED
from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

#: How far a village may lie from the middle of its district, and of its region, in degrees.
_DISTRICT, _REGION = 0.6, 4.0
#: How sure the postal list is of a row's coordinates: 4 is by the settlement itself.
_SURE = "4"
#: Ukrainian letters as Ukraine writes them in Latin ones, and those that begin a word.
_LATIN = str.maketrans(
    dict(zip("абвгґдезиіїйклмнопрстуф", "abvhgdezyiiiklmnoprstuf", strict=True))
    | {"є": "ie", "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch"}
    | {"ю": "iu", "я": "ia", "ь": "", "'": "", "’": "", "ʼ": ""}
)
_FIRST = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
_WORD = re.compile(r"[^\W\d_]['’ʼ\w]*")
#: What a facility's name says besides its village: "Amel Primary Health Centre".
_FACILITY = re.compile(
    r"\b(?:Primary|Health|Cent(?:re|er|ro)|Hospital|Hôpital|Dispensa\w+|Clini\w+|Case|Post[eo]|Basic|"
    r"Maternit\w+|General|District|Urba\w+|Rura\w+|Comprehensive|Maternal|Cottage|Medical|Medico|"
    r"Unit|Mobile|Military|Police|PHC\w*|CSPS|CSI|CSR|MCH|OPD|I+|Polyclini\w+)\b.*"
)
#: A village's name of up to three words: "Amel", "Bulo Dovrin", "Tin-Kest".
_NAME = re.compile(r"[A-ZÀ-Ý][^\W\d_]{2,}(?:[ '’-][A-Za-zÀ-ÿ][^\W\d_]*){0,2}")
#: Words of facilities that are named after something else.
_NO_VILLAGE = word_set(
    "saint sainte st notre dame croix mission catholic catholique islamic islamique military army "
    "police prison university school new old central state national federal specialist family "
    "community model teaching hope faith mercy divine christian baptist muslim private"
)


class Village(NamedTuple):
    """A village as a list has it; `region` is GeoNames' code or a name."""

    name: str
    country: str
    region: str
    lat: float
    lon: float


def ukrainian(lines: Iterable[str]) -> Iterator[Village]:
    """Yield the settlements of GeoNames' postal codes of Ukraine, by names in Latin letters."""
    districts: dict[tuple[str, ...], list[Village]] = defaultdict(list)
    for line in lines:
        country, _, name, _, region, district, *_, lat, lon, accuracy = line.split("\t")
        if accuracy.strip() == _SURE and district:
            plain = _latin(name.partition("(")[0].strip())
            village = Village(plain, country, region, float(lat), float(lon))
            districts[region, district].append(village)
    for villages in districts.values():
        yield from _together(villages, _DISTRICT)


def african(rows: Iterable[Mapping[str, str]]) -> Iterator[Village]:
    """Yield the villages that health facilities of embattled countries are named after."""
    regions: dict[tuple[str, str], list[Village]] = defaultdict(list)
    for row in rows:
        country = EMBATTLED.get(row["Country"], "")
        name = row["Facility name"].removesuffix(row["Facility type"])
        name = _FACILITY.sub("", name).strip(" -,")
        words = name.lower().split()
        if not (country and row["Lat"] and _NAME.fullmatch(name)) or _NO_VILLAGE.intersection(
            words
        ):
            continue
        region = row["Admin1"]
        village = Village(name, country, region, float(row["Lat"]), float(row["Long"]))
        regions[country, region].append(village)
    for villages in regions.values():
        yield from _together(villages, _REGION)


def _latin(name: str) -> str:
    """Return a Ukrainian name in Latin letters: "Stara Hora", "Yurivka"."""
    return _WORD.sub(lambda word: _latin_word(word[0].lower()), name)


def _latin_word(word: str) -> str:
    first = _FIRST.get(word[0], word[0])
    return f"{first}{word[1:]}".replace("зг", "zgh").translate(_LATIN).capitalize()


def _together(villages: Sequence[Village], farthest: float) -> Iterator[Village]:
    """Yield those that lie near the middle of all."""
    lat, lon = median(v.lat for v in villages), median(v.lon for v in villages)
    across = math.cos(math.radians(lat))
    for village in villages:
        if math.hypot(village.lat - lat, (village.lon - lon) * across) <= farthest:
            yield village
