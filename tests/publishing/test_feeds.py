"""Feeds: one entry an edition and a correction, in three formats that say the same."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import feedparser
import jinja2
import pytest

from digest.publishing.feeds import render_feeds
from tests.fiction import CONFIG, CORRECTION, digest

TEMPLATES = jinja2.FileSystemLoader(Path(__file__).parents[2] / "templates")
CORRECTED = replace(CONFIG, corrections=(CORRECTION,))


@pytest.fixture(scope="module")
def feeds() -> dict[str, bytes]:
    return render_feeds(digest(CORRECTED), CORRECTED, TEMPLATES)


def folders(feeds: dict[str, bytes]) -> list[str]:
    return [path.removesuffix("feed.json") for path in feeds if path.endswith("feed.json")]


def test_everything_each_theme_and_each_conflict_has_three_feeds(feeds: dict[str, bytes]) -> None:
    expected = [
        "",
        "themes/strikes/",
        "themes/diplomacy/",
        "themes/humanitarian/",
        "conflicts/velmaria-sorrenia/",
    ]
    assert expected == folders(feeds)
    assert {f"{folder}{name}" for folder in expected for name in ("feed.xml", "atom.xml")} < set(
        feeds
    )


def test_the_three_formats_of_a_feed_agree(feeds: dict[str, bytes]) -> None:
    for folder in folders(feeds):
        rss = feedparser.parse(feeds[f"{folder}feed.xml"])
        atom = feedparser.parse(feeds[f"{folder}atom.xml"])
        items = json.loads(feeds[f"{folder}feed.json"])["items"]
        assert not rss.bozo
        assert not atom.bozo
        expected = [(item["id"], item["title"], item["url"]) for item in items]
        assert expected == [(e.id, e.title, e.link) for e in rss.entries]
        assert expected == [(e.id, e.title, e.link) for e in atom.entries]
        assert [e.published_parsed for e in rss.entries] == [
            e.published_parsed for e in atom.entries
        ]
