"""Checks published feeds: what a reader would refuse, show wrongly, show twice or run.

`check_feeds` takes files by path and knows nothing of how they were made, so it tells as well of
a feed that was edited by hand or cut short on its way. It asks no network.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from digest.feedreading import Document, UnreadableError, read_document, read_xml
from digest.feedrules import check_document

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

FORMATS = ("atom.xml", "feed.xml", "feed.json")


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong with a published file."""

    path: str
    message: str

    def __str__(self) -> str:
        """Return the problem as it is printed."""
        return f"{self.path}: {self.message}"


def check_folder(site: Path, site_url: str) -> list[Problem]:
    """Return what is wrong with the feeds of a built site."""
    names = {*FORMATS, "feeds.opml"}
    found = (file for file in site.rglob("*") if file.name in names and file.is_file())
    files = {file.relative_to(site).as_posix(): file.read_bytes() for file in found}
    return check_feeds(files, site_url)


def check_feeds(files: Mapping[str, bytes], site_url: str) -> list[Problem]:
    """Return what is wrong with feeds, by path below `site_url`; an empty list is a good one."""
    problems: list[Problem] = []
    documents: dict[str, Document] = {}
    for path, data in files.items():
        if path.rpartition("/")[2] in FORMATS:
            try:
                documents[path] = read_document(path, data)
            except UnreadableError as error:
                problems.append(Problem(path, f"can't be read: {error}"))
    for path, document in documents.items():
        messages = check_document(path, document, len(files[path]), site_url)
        problems += [Problem(path, message) for message in messages]
    problems += _check_formats(documents)
    problems += _check_archives(documents, site_url)
    problems += _check_opml(files, documents, site_url)
    return sorted(set(problems))


def _check_formats(documents: Mapping[str, Document]) -> Iterator[Problem]:
    """Compare the formats of each feed, in which a reader is to see the same."""
    folders: defaultdict[str, dict[str, Document]] = defaultdict(dict)
    for path, document in documents.items():
        if not document.archive:
            folder, _, name = path.rpartition("/")
            folders[folder][name] = document
    if "" not in folders:
        yield Problem("feed.xml", "there is no feed of everything")
    for folder, formats in folders.items():
        for name in FORMATS:
            path = f"{folder}/{name}".lstrip("/")
            if name not in formats:
                yield Problem(path, "is missing or can't be read")
            elif "atom.xml" in formats and _shown(formats[name]) != _shown(formats["atom.xml"]):
                yield Problem(path, "has other entries, titles, links or texts than atom.xml")


def _shown(document: Document) -> list[tuple[str, ...]]:
    """Return what every format has of each entry."""
    return [(item.id, item.title, item.link, item.content) for item in document.items]


def _check_archives(documents: Mapping[str, Document], site_url: str) -> Iterator[Problem]:
    """Follow each feed into its archives (RFC 5005): each is reached, and says whose it is."""
    reached = set()
    for path, document in documents.items():
        if document.archive or path.endswith("feed.json"):
            continue
        before, address = "", document.links.get("prev-archive", "")
        seen = set()
        while address:
            archive_path = address.removeprefix(site_url)
            archive = documents.get(archive_path)
            if archive is None or not archive.archive:
                yield Problem(path, f"links to the archive {address}, which is none")
                break
            if archive_path in seen:
                yield Problem(path, f"its archives lead in a circle at {address}")
                break
            seen.add(archive_path)
            folder = path.removesuffix(path.rpartition("/")[2])
            if archive.links.get("current", "") != f"{site_url}{folder}atom.xml":
                yield Problem(archive_path, "doesn't link to the feed it is an archive of")
            if archive.links.get("next-archive", "") != before:
                yield Problem(archive_path, "doesn't link to the archive after it")
            before, address = address, archive.links.get("prev-archive", "")
        reached |= seen
    for path, document in documents.items():
        if document.archive and path not in reached:
            yield Problem(path, "no feed links to this archive")


def _check_opml(
    files: Mapping[str, bytes], documents: Mapping[str, Document], site_url: str
) -> Iterator[Problem]:
    """Compare feeds.opml with the feeds that there are."""
    try:
        outlines = read_xml(files.get("feeds.opml", b"")).iterfind("body/outline")
    except UnreadableError as error:
        yield Problem("feeds.opml", f"can't be read: {error}")
        return
    listed = [outline.get("xmlUrl", "") for outline in outlines]
    there = {
        site_url + path
        for path, document in documents.items()
        if path.endswith("atom.xml") and not document.archive
    }
    for address in sorted(set(listed) ^ there):
        yield Problem("feeds.opml", f"{address} is not both listed and there")
    if len(listed) != len(set(listed)):
        yield Problem("feeds.opml", "lists a feed twice")
