"""JSON Feed 1.1 (jsonfeed.org)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from digest.publishing.syndication import Entry, Feed

VERSION = "https://jsonfeed.org/version/1.1"


def write_json(feed: Feed) -> bytes:
    """Return a feed as JSON Feed."""
    document: dict[str, Any] = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.base + "feed.json",
        "description": feed.description,
        "language": feed.language,
        "authors": [{"name": feed.author}],
        "icon": feed.image,
        "hubs": [{"type": "WebSub", "url": feed.hub}] if feed.hub else [],
    }
    said = {key: value for key, value in document.items() if value}
    # An item a line reads well in a diff, and is several times as fast as an indent.
    head = json.dumps(said, ensure_ascii=False).removesuffix("}")
    items = ",\n".join(json.dumps(_item(entry), ensure_ascii=False) for entry in feed.entries)
    return f'{head}, "items": [\n{items}\n]}}\n'.encode()


def _item(entry: Entry) -> dict[str, Any]:
    item = {
        "id": entry.id,
        "url": entry.link,
        "title": entry.title,
        "content_html": entry.content,
        "summary": entry.summary,
        "date_published": entry.published.isoformat(),
        "date_modified": entry.updated.isoformat(),
    }
    if entry.categories:
        return item | {"tags": [category.name for category in entry.categories]}
    return item
