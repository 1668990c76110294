"""Writes the lines of a gazetteer: a place with all that it is, and the names it is found by.

`gazetteer_build` says which places there are, `gazetteer_parts` packs the lines.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from digest.gazetteer_countries import SLAVIC, SPELT
from digest.gazetteer_parts import in_parts
from digest.reading.topics.words import name_key, sound_key, spelling_key, village_key
from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: How alike two spellings of one name are, from 0 to 1.
_ALIKE = 0.8
#: Words of a region's name that say only what it is.
_KINDS = word_set(
    "province district municipality region state department county governorate prefecture parish "
    "rayon raion council republic city division commune oblast territory regency okrug wilaya "
    "gobolka condado comuna municipio provincia departamento departement estado distrito daira "
    "respublika krai muhafazat autonomous avtonomna the of de du des la le zone woreda wereda "
    "special agency caza amphoe markaz cercle concelho regional"
)


class Row(NamedTuple):
    """A place as its line has it; `codes` are country, region and district."""

    kind: str
    name: str
    codes: tuple[str, str, str]
    lat: str
    lon: str
    population: int


def pack(places: Iterable[tuple[Row, tuple[str, ...]]], header: str) -> bytes:
    """Return the places as a compressed text: a header, a line a place, and a line a name.

    A name's line has the key it is looked up by, and the byte where each place's line begins,
    with a "+" where it is the place's own name or another spelling of it.
    """
    lines = []
    offset = 0
    index: dict[str, dict[int, str]] = {}
    for row, others in places:
        line = "\t".join((row.kind, row.name, *row.codes, row.lat, row.lon, str(row.population)))
        for key, own in _keys(row, others):
            index.setdefault(key, {}).setdefault(offset, own)
        lines.append(f"{line}\n".encode())
        offset += len(lines[-1])
    names = []
    for key in sorted(index):
        ends = ",".join(f"{place}{own}" for place, own in index[key].items())
        names.append(f"{key}\t{ends}\n".encode())
    return in_parts(header, lines, names)


def _keys(row: Row, others: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield what a place is looked up by, with "+" where that is its own name or spells it."""
    for name in (row.name, *others):
        key = name_key(name) if row.kind in "tkv" else bare(name_key(name))
        if not key.isascii():
            continue
        if row.kind == "v":
            yield village_key(key), "+"
            continue
        if row.kind in "tk" and row.codes[0] in SLAVIC:
            yield sound_key(key), "+"
        if row.kind in "tkd" and row.codes[0] in SPELT:
            yield spelling_key(key), "+"
        if key and key[0].isalpha():
            yield key, "+" if alike(name, row.name) else ""


def alike(name: str, own: str) -> bool:
    """Say whether a name is a place's own or another spelling of it: "Avdiivka", "Avdiyivka"."""
    one, other = name_key(name), name_key(own)
    return (
        other.startswith(one) or SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE
    )


def bare(key: str) -> str:
    """Return a region's name without the words that say what it is: "kharkiv oblast"."""
    words = key.split()
    while len(words) > 1 and words[-1] in _KINDS:
        words.pop()
    while len(words) > 1 and words[0] in _KINDS:
        words.pop(0)
    return " ".join(words)
