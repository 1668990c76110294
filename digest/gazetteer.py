"""Looks places up by name in digest/lexicon/gazetteer.tsv.gz, a part of it at a time.

The file is 400,000 names in 19 MB, packed into parts that are each unpacked when first asked for,
so that a few texts pay for a few of them. `digest.gazetteer_build` makes it and says what is in it.
Which of several places is meant, `digest.reading.topics.resolving` decides.
"""

from __future__ import annotations

import gzip
import zlib
from bisect import bisect_right
from functools import lru_cache
from importlib import resources
from typing import Final, Literal

from digest.settings import Spot

_KINDS: dict[str, Literal["town", "district", "region", "country"]] = {
    "t": "town",
    "k": "town",
    "v": "town",
    "d": "district",
    "r": "region",
    "c": "country",
}
#: For zlib, a member of a gzip file.
_GZIP: Final = 31


@lru_cache(maxsize=1 << 14)
def find_spots(key: str) -> tuple[Spot, ...]:
    """Return every place of a name, folded as `digest.reading.topics.words.name_key` does."""
    return _shipped().find(key)


@lru_cache(maxsize=1)
def _shipped() -> Gazetteer:
    return Gazetteer((resources.files("digest") / "lexicon" / "gazetteer.tsv.gz").read_bytes())


class Gazetteer:
    """The parts that `gazetteer_build.pack` writes, which are unpacked when first needed."""

    def __init__(self, packed: bytes) -> None:
        """Take a whole file; only its list of parts is unpacked."""
        head = zlib.decompressobj(_GZIP)
        rows = [row.split(b"\t") for row in head.decompress(packed).splitlines()[1:]]
        self._packed = head.unused_data
        #: Where each part begins in the file and in the text, and its first name or b"".
        self._starts = [int(start) for start, _, _ in rows]
        self._offsets = [int(offset) for _, offset, _ in rows]
        self._names = [name for _, _, name in rows]
        self._parts: dict[int, bytes] = {}

    def find(self, key: str) -> tuple[Spot, ...]:
        """Return every place of a name."""
        line = b"\n%b\t" % key.encode()
        part = b"\n" + self._part(bisect_right(self._names, line[1:-1]) - 1)
        at = part.find(line)
        if at < 0 or not key:
            return ()
        places = part[at + len(line) : part.index(b"\n", at + 1)]
        return tuple(map(self._spot, places.decode().split(",")))

    def _part(self, number: int) -> bytes:
        if number not in self._parts:
            start, end, *_ = (*self._starts[number : number + 2], len(self._packed))
            self._parts[number] = gzip.decompress(self._packed[start:end])
        return self._parts[number]

    def _spot(self, place: str) -> Spot:
        """Return the place whose line begins at a byte of the text."""
        offset = int(place.rstrip("+"))
        number = bisect_right(self._offsets, offset) - 1
        part, start = self._part(number), offset - self._offsets[number]
        line = part[start : part.index(b"\n", start)].decode()
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
