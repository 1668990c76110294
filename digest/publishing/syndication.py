"""The nouns of a feed, in no format yet: RSS, Atom and JSON Feed are all written from them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Category:
    """A theme or a conflict that an entry is about."""

    key: str
    name: str
    #: The address that its key is an item of, such as https://name.example/themes/.
    scheme: str


@dataclass(frozen=True, slots=True)
class Entry:
    """An edition, or a part of one, or a correction, as feeds carry it."""

    #: A tag URI (RFC 4151). It never changes; nor do the title and the page's path.
    id: str
    title: str
    #: Absolute address of its page.
    link: str
    published: datetime
    updated: datetime
    #: Plain text.
    summary: str
    #: Clean HTML, or "" in an archive.
    content: str = ""
    categories: tuple[Category, ...] = ()


@dataclass(frozen=True, slots=True)
class Feed:
    """One document of a feed: the one to subscribe to, or the archive of a year (RFC 5005)."""

    id: str
    title: str
    description: str
    language: str
    author: str
    #: Absolute address of the page it follows.
    home: str
    #: Absolute address of the folder that its files are in.
    base: str
    updated: datetime
    #: In the order to show them.
    entries: tuple[Entry, ...]
    image: str
    #: Relative address of the style sheet for browsers.
    stylesheet: str
    #: A WebSub hub, or "".
    hub: str = ""
    #: Absolute addresses of the archives next to this document, or "".
    previous: str = ""
    next: str = ""
    #: For an archive, the absolute folder of the feed that it is an archive of; else "".
    archive_of: str = ""
