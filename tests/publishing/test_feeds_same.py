"""The same digest gives the same feeds and data, wherever and whenever they are made, and fast."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from feedgen.feed import FeedGenerator

from digest.publishing.feedxml import write_xml
from digest.publishing.jsonfeed import write_json
from digest.publishing.syndication import Category, Entry, Feed

ROOT = Path(__file__).parents[2]
#: Renders feeds and data on a machine whose clock is some years ahead, and prints their digest.
SCRIPT = """
import datetime, sys, time
from dataclasses import replace

years = int(sys.argv[1])
Real = datetime.datetime
class Any(type):
    def __instancecheck__(cls, value):
        return isinstance(value, Real)
class Later(Real, metaclass=Any):
    @classmethod
    def now(cls, tz=None):
        return cls(2026 + years, 3, 4, 5, 6, 7, tzinfo=tz)
    utcnow = today = now
import feedgen.entry, feedgen.feed
feedgen.entry.datetime = feedgen.feed.datetime = Later
time.time = lambda: Later.now(datetime.UTC).timestamp()

import jinja2
from digest.publishing.data import render_data
from digest.publishing.feeds import render_feeds
from digest.publishing.status import content_digest
from tests.fiction import ARTICLES, CONFIG, CORRECTION, digest, long_war
config = replace(CONFIG, corrections=(CORRECTION,), timezone="Asia/Kathmandu")
made = digest(config, (*ARTICLES, *long_war(70, 2)))
files = render_feeds(made, config, jinja2.FileSystemLoader("templates"))
print(content_digest(files | render_data(made, config)))
"""
ENVIRONMENTS = (
    ("UTC", "C", "0", "0"),
    ("America/St_Johns", "C.UTF-8", "1", "-20"),
    ("Pacific/Kiritimati", "POSIX", "4242", "15"),
    ("Asia/Kolkata", "en_US.UTF-8", "random", "70"),
)


def test_feeds_and_data_are_the_same_bytes_in_four_environments() -> None:
    digests = set()
    for zone, locale, seed, years in ENVIRONMENTS:
        settings = {"TZ": zone, "LC_ALL": locale, "PYTHONHASHSEED": seed}
        run = subprocess.run(
            [sys.executable, "-c", SCRIPT, years],
            cwd=ROOT,
            env=os.environ | settings | {"PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        )
        digests.add(run.stdout)
    assert 1 == len(digests)


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


@pytest.mark.slow
def test_three_formats_of_10_000_entries_take_less_than_twice_feedgen_s_time() -> None:
    def seconds(work: object) -> float:
        started = time.process_time()
        assert callable(work)
        work()
        return time.process_time() - started

    fastest = [min(seconds(work) for _ in range(3)) for work in (ours, feedgen_alone)]
    assert fastest[0] < 2 * fastest[1]


@pytest.mark.slow
def test_10_000_entries_take_less_than_250_megabytes() -> None:
    script = (
        "from tests.publishing.test_feeds_same import ours; import resource; ours();"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    run = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env=environment, capture_output=True, check=True
    )
    assert int(run.stdout) < 250_000
