"""Looks places up by name in digest/lexicon/gazetteer.tsv.gz, opened when first asked.

The file is unpacked and searched as it is: 310,000 names in 14 MB, where a dict of them would
take ten times that. `digest.gazetteer_build` makes it and says what is in it.
Which of several places is meant, `digest.reading.topics.resolving` decides.
"""

from __future__ import annotations

import gzip
from bisect import bisect_right
from functools import lru_cache
from importlib import resources
from typing import Final, Literal, NamedTuple

from digest.settings import Spot

_KINDS: dict[str, Literal["town", "district", "region", "country"]] = {
    "t": "town",
    "k": "town",
    "d": "district",
    "r": "region",
    "c": "country",
}
#: Bytes of names between two that are looked at first.
_STRETCH: Final = 1 << 12


@lru_cache(maxsize=1 << 14)
def find_spots(key: str) -> tuple[Spot, ...]:
    """Return every place of a name, folded as `digest.reading.topics.words.name_key` does."""
    return search(_opened(), key)


class Gazetteer(NamedTuple):
    """The lines that `gazetteer_build.pack` writes, with where to begin to look for a name."""

    lines: bytes
    #: Every so many bytes of the names, which are sorted, where a line begins and its name.
    starts: list[int]
    names: list[bytes]


@lru_cache(maxsize=1)
def _opened() -> Gazetteer:
    file = resources.files("digest") / "lexicon" / "gazetteer.tsv.gz"
    return index(gzip.decompress(file.read_bytes()))


def index(lines: bytes) -> Gazetteer:
    """Return lines with where to begin to look for a name."""
    first = lines.index(b"\n\n") + 2
    starts = [lines.rfind(b"\n", 0, at) + 1 for at in range(first, len(lines), _STRETCH)]
    return Gazetteer(lines, starts, [lines[at : lines.index(b"\t", at)] for at in starts])


def search(gazetteer: Gazetteer, key: str) -> tuple[Spot, ...]:
    """Return every place of a name."""
    lines, starts, names = gazetteer
    line = b"\n%b\t" % key.encode()
    after = bisect_right(names, line[1:-1])
    end = starts[after] if after < len(starts) else len(lines)
    at = lines.find(line, starts[after - 1] - 1, end) if after else -1
    if at < 0:
        return ()
    places = lines[at + len(line) : lines.index(b"\n", at + 1)]
    return tuple(_spot(lines, place) for place in places.decode().split(","))


def _spot(lines: bytes, place: str) -> Spot:
    start = int(place.rstrip("+"))
    line = lines[start : lines.index(b"\n", start)].decode()
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
