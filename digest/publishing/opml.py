"""feeds.opml: every feed in one file that a feed reader imports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterable

    from digest.publishing.syndication import Feed


def write_opml(title: str, feeds: Iterable[Feed]) -> bytes:
    """Return OPML 2.0 that lists each feed once, as Atom, so that a reader subscribes once."""
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = title
    body = etree.SubElement(root, "body")
    for feed in feeds:
        etree.SubElement(
            body,
            "outline",
            type="rss",
            text=feed.title,
            title=feed.title,
            xmlUrl=feed.base + "atom.xml",
            htmlUrl=feed.home,
        )
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
