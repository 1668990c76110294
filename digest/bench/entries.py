"""Ten thousand feed entries, written by us and by feedgen alone, for comparing the two."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from feedgen.feed import FeedGenerator

from digest.publishing.feedxml import write_xml
from digest.publishing.jsonfeed import write_json
from digest.publishing.syndication import Category, Entry, Feed

START = datetime(2004, 1, 1, tzinfo=UTC)
BODY = '<h3><a href="https://x.example/">Headline</a></h3><p>Words &amp; more words.</p>' * 10
ENTRIES = tuple(
    Entry(
        f"tag:x.example,2026:{number}",
        f"Day {number}",
        f"https://x.example/{number}/",
        START + timedelta(days=number),
        START + timedelta(days=number, seconds=9),
        "Headline · Headline · Headline",
        BODY,
        (Category("strikes", "Strikes", "https://x.example/themes/"),),
    )
    for number in range(10_000)
)


def ours() -> int:
    """Write the entries as RSS, Atom and JSON Feed; return the bytes made."""
    feed = Feed(
        *("tag:x.example,2026:all", "X", "A digest", "en", "The desk"),
        *("https://x.example/", "https://x.example/"),
        ENTRIES[-1].updated,
        ENTRIES,
        "https://x.example/feed.png",
        "feed.css",
    )
    return sum(map(len, (*write_xml(feed).values(), write_json(feed))))


def feedgen_alone() -> int:
    """Build and serialise the same entries with feedgen itself; return the bytes made."""
    generator = FeedGenerator()
    generator.id("tag:x.example,2026:all")
    generator.title("X")
    generator.description("A digest")
    generator.link(href="https://x.example/")
    for entry in ENTRIES:
        made = generator.add_entry(order="append")
        made.id(entry.id)
        made.title(entry.title)
        made.link(href=entry.link)
        made.published(entry.published)
        made.updated(entry.updated)
        made.summary(entry.summary)
        made.content(entry.content, type="html")
        for category in entry.categories:
            made.category(term=category.key, scheme=category.scheme, label=category.name)
    return len(generator.rss_str()) + len(generator.atom_str())
