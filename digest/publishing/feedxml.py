"""RSS 2.0 and Atom by feedgen, with what it lacks or does wrong put right here and nowhere else.

feedgen 1.0 stamps the current time on whatever has no date, puts new entries first, takes the
last link as the channel's, drops an author without an e-mail address from RSS, and raises on
characters that XML can't hold. So every date is set, entries are appended, links and authors are
added by the two extensions below, and `digest.publishing.characters` has cleaned every text.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from feedgen.ext.base import BaseExtension
from feedgen.feed import FeedGenerator
from lxml import etree

import digest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from feedgen.entry import FeedEntry

    from digest.publishing.syndication import Entry, Feed

ATOM = "http://www.w3.org/2005/Atom"
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
HISTORY = "http://purl.org/syndication/history/1.0"
ATOM_TYPE, RSS_TYPE = "application/atom+xml", "application/rss+xml"


def write_xml(feed: Feed) -> dict[str, bytes]:
    """Return a feed as RSS and as Atom, by file name."""
    generator = _generator(feed)
    return {"feed.xml": _bytes(generator.rss_str()), "atom.xml": write_atom(feed, generator)}


def write_atom(feed: Feed, generator: FeedGenerator | None = None) -> bytes:
    """Return a feed as Atom."""
    return _bytes((generator or _generator(feed)).atom_str())


def _bytes(xml: bytes) -> bytes:
    return xml + b"\n"


def _generator(feed: Feed) -> FeedGenerator:
    generator = FeedGenerator()
    generator.register_extension("for_atom", _AtomExtension, rss=False)
    generator.register_extension("for_rss", _RssExtension, _RssEntryExtension, atom=False)
    generator.for_atom.feed = generator.for_rss.feed = feed
    generator.id(feed.id)
    generator.title(feed.title)
    generator.subtitle(feed.description)
    generator.description(feed.description)
    generator.language(feed.language)
    generator.author(name=feed.author)
    generator.link(href=feed.home, rel="alternate", type="text/html")
    generator.generator("Conflict Digest", version=digest.__version__)
    generator.updated(feed.updated)
    generator.ttl(60)
    generator.image(feed.image, title=feed.title, link=feed.home)
    for entry in feed.entries:
        _fill(generator.add_entry(order="append"), entry, feed.author)
    return generator


def _fill(made: FeedEntry, entry: Entry, author: str) -> None:
    made.for_rss.author = author
    made.for_rss.updated = entry.updated.isoformat()
    made.id(entry.id)
    made.title(entry.title)
    made.link(href=entry.link)
    made.published(entry.published)
    made.updated(entry.updated)
    # As HTML, since RSS readers take a description for HTML whatever it is.
    made.summary(escape(entry.summary, quote=False), type="html")
    if entry.content:
        made.content(entry.content, type="html")
    for category in entry.categories:
        made.category(term=category.key, scheme=category.scheme, label=category.name)


def _links(feed: Feed, name: str, media_type: str) -> Iterator[dict[str, str]]:
    """Yield the links of a feed other than the one to its page; archives are Atom."""
    yield {"rel": "self", "href": feed.base + name, "type": media_type}
    if feed.hub:
        yield {"rel": "hub", "href": feed.hub}
    if feed.archive_of:
        yield {"rel": "current", "href": feed.archive_of + name, "type": media_type}
    if feed.previous:
        yield {"rel": "prev-archive", "href": feed.previous, "type": ATOM_TYPE}
    if feed.next:
        yield {"rel": "next-archive", "href": feed.next, "type": ATOM_TYPE}


def _add_stylesheet(root: etree._Element, feed: Feed) -> None:
    words = f'type="text/css" href="{feed.stylesheet}"'
    root.addprevious(etree.ProcessingInstruction("xml-stylesheet", words))


class _AtomExtension(BaseExtension):  # type: ignore[misc]  # feedgen has no types
    """Adds the links and the archive mark to an Atom feed."""

    feed: Feed

    def extend_ns(self) -> dict[str, str]:
        """Return the namespaces used: the archive's."""
        return {"fh": HISTORY} if self.feed.archive_of else {}

    def extend_atom(self, feed: etree._Element) -> etree._Element:
        """Add to the root element; feedgen's Atom elements have no namespace until written."""
        _add_stylesheet(feed, self.feed)
        if self.feed.archive_of:
            etree.SubElement(feed, f"{{{HISTORY}}}archive")
        for link in _links(self.feed, "atom.xml", ATOM_TYPE):
            etree.SubElement(feed, "link", link)
        return feed


class _RssExtension(BaseExtension):  # type: ignore[misc]  # feedgen has no types
    """Adds the links to an RSS feed."""

    feed: Feed

    def extend_ns(self) -> dict[str, str]:
        """Return the namespace of the entries' authors."""
        return {"dc": DUBLIN_CORE}

    def extend_rss(self, feed: etree._Element) -> etree._Element:
        """Add to the channel."""
        _add_stylesheet(feed, self.feed)
        for link in _links(self.feed, "feed.xml", RSS_TYPE):
            etree.SubElement(feed[0], f"{{{ATOM}}}link", link)
        return feed


class _RssEntryExtension(BaseExtension):  # type: ignore[misc]  # feedgen has no types
    """Adds what RSS has no element for: an author by name, and the time of the last change."""

    author: str
    updated: str

    def extend_rss(self, item: etree._Element) -> etree._Element:
        """Add to one item."""
        etree.SubElement(item, f"{{{DUBLIN_CORE}}}creator").text = self.author
        etree.SubElement(item, f"{{{ATOM}}}updated").text = self.updated
        return item
