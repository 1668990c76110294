"""Looks places up by name in digest/lexicon/gazetteer.tsv.gz, opened when first asked.

The file is unpacked and searched as it is: 310,000 names in 14 MB, where a dict of them would
take ten times that. `digest.gazetteer_build` makes it and says what is in it.
Which of several places is meant, `digest.reading.topics.resolving` decides.
"""

from __future__ import annotations

import gzip
from functools import lru_cache
from importlib import resources
from typing import Literal

from digest.settings import Spot

_KINDS: dict[str, Literal["town", "district", "region", "country"]] = {
    "t": "town",
    "k": "town",
    "d": "district",
    "r": "region",
    "c": "country",
}


@lru_cache(maxsize=1 << 14)
def find_spots(key: str) -> tuple[Spot, ...]:
    """Return every place of a name, folded as `digest.reading.topics.words.name_key` does."""
    return search(*_unpacked(), key)


@lru_cache(maxsize=1)
def _unpacked() -> tuple[bytes, int]:
    """Return the lines, and where those of the names begin."""
    file = resources.files("digest") / "lexicon" / "gazetteer.tsv.gz"
    packed = gzip.decompress(file.read_bytes())
    return packed, packed.index(b"\n\n") + 2


def search(packed: bytes, names: int, key: str) -> tuple[Spot, ...]:
    """Return every place of a name in the lines that `gazetteer_build.pack` writes.

    The lines of the names are sorted, so what is left of them is halved until the name is found.
    """
    wanted = key.encode()
    low, high = names, len(packed)
    while low < high:
        start = packed.rfind(b"\n", low - 1, (low + high) // 2) + 1
        end = packed.index(b"\n", start)
        found, _, places = packed[start:end].partition(b"\t")
        if found == wanted:
            return tuple(_spot(packed, place) for place in places.decode().split(","))
        low, high = (end + 1, high) if found < wanted else (low, start)
    return ()


def _spot(packed: bytes, place: str) -> Spot:
    start = int(place.rstrip("+"))
    line = packed[start : packed.index(b"\n", start)].decode()
    kind, name, country, region, district, lat, lon, people = line.split("\t")
    return Spot(
        name,
        _KINDS[kind],
        country,
        region,
        district,
        float(lat) if lat else None,
        float(lon) if lon else None,
        int(people),
        capital=kind == "k",
        own=place.endswith("+"),
    )
