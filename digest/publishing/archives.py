"""Which entries a feed carries, and which are only in its archives (RFC 5005, section 4).

The document to subscribe to has the entries that changed last. Once an entry of a year is no
longer in it, that year has an archive: all its entries, with their summaries and links, by day.
Nothing but a late article or a correction changes the archive of a year that is over.
"""

from __future__ import annotations

import json
from dataclasses import replace
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from digest.publishing.entries import Draft
    from digest.publishing.syndication import Entry, Feed

NEWEST = 50
#: The largest document to subscribe to, in bytes. Some readers stop at half a megabyte.
LARGEST = 400 * 1024
#: What a document needs beside its entries, and an entry beside its texts; generous.
_HEAD, _ENTRY, _CATEGORY = 6_000, 1_000, 300


def newest(drafts: Iterable[Draft], fill: Callable[[Draft], Entry]) -> list[Entry]:
    """Return the first entries, filled by `fill`, as many as a document may hold; one at least."""
    entries: list[Entry] = []
    size = _HEAD
    for draft in drafts:
        entry = fill(draft)
        size += _size(entry)
        if entries and (size > LARGEST or len(entries) == NEWEST):
            break
        entries.append(entry)
    return entries


def _size(entry: Entry) -> int:
    """Return at least the bytes that an entry takes in the format that needs most for it."""
    summary = escape(escape(entry.summary))
    as_xml, as_json = escape(entry.content), json.dumps(entry.content, ensure_ascii=False)
    content = max(len(as_xml.encode()), len(as_json.encode()))
    return content + len(summary.encode()) + _ENTRY + _CATEGORY * len(entry.categories)


def make_archives(feed: Feed, drafts: Iterable[Draft]) -> tuple[Feed, dict[int, Feed]]:
    """Return the feed with the link to its last archive, and the archives by year."""
    carried = {entry.id for entry in feed.entries}
    by_year = {
        year: tuple(draft.entry for draft in of_year)
        for year, of_year in groupby(
            sorted(drafts, key=lambda draft: (draft.day, draft.entry.id), reverse=True),
            key=lambda draft: draft.day.year,
        )
    }
    years = sorted(
        year
        for year, entries in by_year.items()
        if any(entry.id not in carried for entry in entries)
    )
    folders = {year: f"{feed.base}{year}/" for year in years}
    archives = {
        year: replace(
            feed,
            base=folders[year],
            entries=by_year[year],
            updated=max(entry.updated for entry in by_year[year]),
            stylesheet=f"../{feed.stylesheet}",
            hub="",
            archive_of=feed.base,
            previous=f"{folders[earlier]}atom.xml" if earlier else "",
            next=f"{folders[later]}atom.xml" if later else "",
        )
        for earlier, year, later in _neighbours(years)
    }
    last = f"{folders[years[-1]]}atom.xml" if years else ""
    return replace(feed, previous=last), archives


def _neighbours(years: list[int]) -> Iterator[tuple[int | None, int, int | None]]:
    """Yield each year with the one before and the one after."""
    return zip([None, *years[:-1]], years, [*years[1:], None], strict=False)
