"""Feed documents as a strict reader sees them: RSS, Atom, JSON Feed and OPML into plain values.

Nothing is repaired: what a feed reader might forgive is kept as it stands for `digest.feedcheck`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from datetime import datetime

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
ARCHIVE = "{http://purl.org/syndication/history/1.0}archive"


class UnreadableError(ValueError):
    """A document that a strict reader gives up on."""


@dataclass(frozen=True, slots=True)
class Item:
    """An entry; what a document lacks is ""."""

    id: str
    title: str
    link: str
    published: str
    updated: str
    summary: str
    content: str
    #: How the content or the id is declared, where that can be wrong.
    kind: str


@dataclass(frozen=True, slots=True)
class Document:
    """A feed document; what it lacks is ""."""

    id: str
    title: str
    description: str
    home: str
    language: str
    author: str
    updated: str
    #: Addresses by their relation: self, hub, current, prev-archive, next-archive.
    links: dict[str, str]
    archive: bool
    items: tuple[Item, ...]


def read_document(path: str, data: bytes) -> Document:
    """Return a feed document; its format is that of its name. Raises `UnreadableError`."""
    if path.endswith("feed.json"):
        return _read_json(data)
    root = read_xml(data)
    return _read_rss(root) if path.endswith("feed.xml") else _read_atom(root)


def read_xml(data: bytes) -> etree._Element:
    """Return the root of an XML document, which has no document type. Raises `UnreadableError`."""
    if b"<!DOCTYPE" in data:
        message = "a document type has no place in a feed"
        raise UnreadableError(message)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError(str(error)) from None


def moment_of_rss(text: str) -> datetime:
    """Return an RFC 822 date as feeds need it: day of the week right, zone as a number.

    Raises `ValueError`.
    """
    moment = parsedate_to_datetime(text)
    if moment.strftime("%a, %d %b %Y %H:%M:%S %z") != text:
        message = f"not as in “{moment:%a, %d %b %Y %H:%M:%S %z}”"
        raise ValueError(message)
    return moment


def _read_rss(root: etree._Element) -> Document:
    channel = root.find("channel")
    if root.tag != "rss" or root.get("version") != "2.0" or channel is None:
        message = "not RSS 2.0"
        raise UnreadableError(message)
    return Document(
        id="",
        title=_text(channel, "title"),
        description=_text(channel, "description"),
        home=_text(channel, "link"),
        language=_text(channel, "language"),
        author=min((_text(item, CREATOR) for item in channel.iterfind("item")), default="none"),
        updated=_text(channel, "lastBuildDate"),
        links=_links(channel),
        archive=False,
        items=tuple(
            Item(
                _text(item, "guid"),
                _text(item, "title"),
                _text(item, "link"),
                _text(item, "pubDate"),
                _text(item, f"{ATOM}updated"),
                _text(item, "description"),
                _text(item, f"{CONTENT}encoded"),
                kind=_attribute(item, "guid", "isPermaLink"),
            )
            for item in channel.findall("item")
        ),
    )


def _read_atom(root: etree._Element) -> Document:
    if root.tag != f"{ATOM}feed":
        message = "not Atom"
        raise UnreadableError(message)
    return Document(
        id=_text(root, f"{ATOM}id"),
        title=_text(root, f"{ATOM}title"),
        description=_text(root, f"{ATOM}subtitle"),
        home=_links(root).get("alternate", ""),
        language=root.get("{http://www.w3.org/XML/1998/namespace}lang", ""),
        author=_text(root, f"{ATOM}author/{ATOM}name"),
        updated=_text(root, f"{ATOM}updated"),
        links=_links(root),
        archive=root.find(ARCHIVE) is not None,
        items=tuple(
            Item(
                _text(entry, f"{ATOM}id"),
                _text(entry, f"{ATOM}title"),
                _links(entry).get("alternate", ""),
                _text(entry, f"{ATOM}published"),
                _text(entry, f"{ATOM}updated"),
                _text(entry, f"{ATOM}summary"),
                _text(entry, f"{ATOM}content"),
                kind=_attribute(entry, f"{ATOM}content", "type"),
            )
            for entry in root.findall(f"{ATOM}entry")
        ),
    )


def _text(parent: etree._Element, path: str) -> str:
    return parent.findtext(path) or ""


def _attribute(parent: etree._Element, path: str, name: str) -> str:
    element = parent.find(path)
    return "" if element is None else element.get(name, "")


def _links(parent: etree._Element) -> dict[str, str]:
    return {
        link.get("rel", "alternate"): link.get("href", "") for link in parent.findall(f"{ATOM}link")
    }


def _read_json(data: bytes) -> Document:
    try:
        document = json.loads(data)
    except ValueError as error:
        raise UnreadableError(str(error)) from None
    if not isinstance(document, dict) or not isinstance(document.get("items"), list):
        message = "not a JSON Feed"
        raise UnreadableError(message)
    authors = document.get("authors")
    return Document(
        id="",
        title=_string(document, "title"),
        description=_string(document, "description"),
        home=_string(document, "home_page_url"),
        language=_string(document, "language"),
        author=_string(authors[0] if isinstance(authors, list) and authors else None, "name"),
        updated="",
        links={"self": _string(document, "feed_url")},
        archive=False,
        items=tuple(
            Item(
                id=_string(item, "id"),
                title=_string(item, "title"),
                link=_string(item, "url"),
                published=_string(item, "date_published"),
                updated=_string(item, "date_modified"),
                summary=_string(item, "summary"),
                content=_string(item, "content_html"),
                kind=_string(document, "version"),
            )
            for item in document["items"]
        ),
    )


def _string(holder: object, key: str) -> str:
    """Return a string of a JSON object; anything else is "", as if it were not there."""
    value = holder.get(key) if isinstance(holder, dict) else None
    return value if isinstance(value, str) else ""
