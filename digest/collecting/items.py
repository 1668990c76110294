"""What a source offers: the items of its feed (RSS, Atom, JSON Feed), or the links of a page."""

from __future__ import annotations

import hashlib
import io
import json
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urldefrag, urljoin, urlsplit

import feedparser
from lxml import html

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Words of a link's text from which it reads as a headline.
HEADLINE_WORDS = 4


@dataclass(frozen=True, slots=True)
class Item:
    """An article as its source lists it."""

    url: str
    title: str
    #: As printed in the feed, else "".
    published: str = ""
    updated: str = ""

    @property
    def stamp(self) -> str:
        """A digest of what the source says of the article: it changes when the article may have."""
        return hashlib.sha256(repr((self.title, self.published, self.updated)).encode()).hexdigest()


def feed_items(body: bytes, base: str) -> tuple[Item, ...]:
    """Return the items of a feed, each address once; () where there is no feed in `body`."""
    return _once(_json_items(body) or _xml_items(body), base)


def page_items(body: bytes, base: str) -> tuple[Item, ...]:
    """Return a page's links to articles of its own host: those whose text reads as a headline."""
    try:
        links = html.document_fromstring(body).findall(".//a[@href]")
    except (ValueError, html.etree.LxmlError):
        return ()
    items = (Item(link.get("href", ""), _words(link)) for link in links)
    host = urlsplit(base).netloc
    headlines = (item for item in items if len(item.title.split()) >= HEADLINE_WORDS)
    return tuple(item for item in _once(headlines, base) if urlsplit(item.url).netloc == host)


def moment_of(printed: str) -> datetime | None:
    """Return the moment that a feed prints (RFC 822 or ISO 8601), or None for anything else."""
    for parse in (parsedate_to_datetime, datetime.fromisoformat):
        try:
            return parse(printed)
        except (ValueError, TypeError, OverflowError):
            continue
    return None


def _words(link: html.HtmlElement) -> str:
    return " ".join(html.tostring(link, method="text", encoding="unicode", with_tail=False).split())


def _once(items: Any, base: str) -> tuple[Item, ...]:  # noqa: ANN401 - any iterable of items
    found: dict[str, Item] = {}
    for item in items:
        try:
            url, _ = urldefrag(urljoin(base, item.url.strip()))
            scheme = urlsplit(url).scheme
        except ValueError:
            continue
        if item.url and scheme in {"http", "https"}:
            found.setdefault(url, Item(url, item.title, item.published, item.updated))
    return tuple(found.values())


def _json_items(body: bytes) -> list[Item]:
    try:
        feed = json.loads(body)
    except (ValueError, RecursionError):
        return []
    if not isinstance(feed, dict) or not isinstance(feed.get("items"), list):
        return []
    return [
        Item(
            _text(entry, "url"),
            _text(entry, "title"),
            _text(entry, "date_published"),
            _text(entry, "date_modified"),
        )
        for entry in feed["items"]
        if isinstance(entry, dict)
    ]


def _xml_items(body: bytes) -> Iterator[Item]:
    # A file object, since feedparser would take a string for an address and fetch it.
    for found in feedparser.parse(io.BytesIO(body)).entries:
        entry = dict(found)  # what is there: feedparser's own would give `published` for `updated`
        yield Item(
            _text(entry, "link"),
            _text(entry, "title"),
            _text(entry, "published"),
            _text(entry, "updated"),
        )


def _text(entry: Any, key: str) -> str:  # noqa: ANN401 - a dictionary of a stranger's making
    value = entry.get(key)
    return " ".join(value.split()) if isinstance(value, str) else ""
