"""Packs the lines of a gazetteer so that a few of them can be unpacked alone.

The file stays a gzip file that any tool unpacks whole; `digest.gazetteer` unpacks it by parts.
"""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: Lines that are packed together: more are smaller in all, fewer are faster to look one up.
_LINES = 500


def in_parts(header: str, places: Sequence[bytes], names: Sequence[bytes]) -> bytes:
    """Return the lines of places and names as members of one gzip file, after a list of them.

    Each row of the list has where a member begins after the list, where its text begins after the
    list's, and its first name, or "" for places.
    """
    rows = [f"# {header}\n".encode()]
    members: list[bytes] = []
    start = offset = 0
    parts = [(b"", part) for part in _parts(places)]
    parts += [(part[0].partition(b"\t")[0], part) for part in _parts(names)]
    for name, part in parts:
        rows.append(b"%d\t%d\t%b\n" % (start, offset, name))
        members.append(_packed(part))
        start += len(members[-1])
        offset += sum(map(len, part))
    return b"".join((_packed(rows), *members))


def _parts(lines: Sequence[bytes]) -> Iterator[Sequence[bytes]]:
    return (lines[at : at + _LINES] for at in range(0, len(lines), _LINES))


def _packed(lines: Sequence[bytes]) -> bytes:
    return gzip.compress(b"".join(lines), compresslevel=9, mtime=0)
