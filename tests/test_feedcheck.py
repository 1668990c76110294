"""The feed check passes what we publish and names what is wrong with a broken feed."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import jinja2
import pytest

from digest.feedcheck import check_feeds, check_folder
from digest.publishing.feeds import render_feeds
from digest.settings import Lexicon
from tests.fiction import ARTICLES, CONFIG, CORRECTION, digest, long_war

SITE = CONFIG.site_url
TEMPLATES = jinja2.FileSystemLoader(Path(__file__).parents[1] / "templates")
#: Without themes and conflicts, there is one channel to check and not five.
ALONE = replace(CONFIG, corrections=(CORRECTION,), lexicon=Lexicon())
ARCHIVE = "2031/atom.xml"


@pytest.fixture(scope="module")
def good() -> dict[str, bytes]:
    articles = (*ARTICLES, *long_war(60, 1, date(2031, 2, 1)))
    return render_feeds(digest(ALONE, articles), ALONE, TEMPLATES)


def test_what_we_publish_of_each_theme_and_conflict_is_right() -> None:
    files = render_feeds(digest(), CONFIG, TEMPLATES)
    assert [] == check_feeds(files, SITE)


def test_what_we_publish_is_right(good: dict[str, bytes], tmp_path: Path) -> None:
    assert ARCHIVE in good
    assert [] == check_feeds(good, SITE)
    for path, data in good.items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    assert [] == check_folder(tmp_path, SITE)


ID = b"tag:velmaria.example,2026:2031-05-04"
LINK = b"https://velmaria.example/digest/2031/05/04/"
CURRENT = b'<link rel="current"'
PREVIOUS = b'<link rel="prev-archive" href="https://velmaria.example/digest/2031/atom.xml"/>'
NEXT = b'<link rel="next-archive" href="https://velmaria.example/digest/2032/atom.xml"/>'
#: What is broken: the file, the words that are replaced, what replaces them, what is reported.
BROKEN = {
    "cut short": ("feed.xml", b"</channel></rss>", b"", "can't be read"),
    "an ampersand not escaped": ("atom.xml", b"Velmaria Digest", b"A & B", "can't be read"),
    "a control character": ("feed.xml", b"Velmaria Digest", b"A\x08B", "can't be read"),
    "another encoding": ("feed.xml", b"Velmaria Digest", b"\xe9t\xe9", "can't be read"),
    "a document type": ("feed.xml", b"<rss", b"<!DOCTYPE rss><rss", "can't be read"),
    "another version of RSS": ("feed.xml", b'version="2.0"', b'version="0.9"', "not RSS 2.0"),
    "no Atom": ("atom.xml", b"2005/Atom", b"2005/Btom", "not Atom"),
    "JSON cut short": ("feed.json", b"]}", b"", "can't be read"),
    "no items": ("feed.json", b'"items"', b'"item"', "not a JSON Feed"),
    "items that are none": ("feed.json", b'"items": [', b'"items": [1,', "no tag URI"),
    "no title": ("feed.xml", b"<title>Velmaria Digest</title>", b"", "title is missing"),
    "no description": ("atom.xml", b"subtitle", b"subtotal", "description is missing"),
    "no author": ("atom.xml", b"name>", b"nom>", "author is missing"),
    "an item without an author": ("feed.xml", b"The Velmaria desk", b"", "author is missing"),
    "no id": ("atom.xml", b"<id>tag:velmaria.example,2026:all</id>", b"", "id is missing"),
    "an id that is none": ("atom.xml", b"tag:velmaria.example,2026:all", b"all", "no tag URI"),
    "a language that is none": ("feed.xml", b">en<", b">English<", "language"),
    "another address": ("feed.json", b"digest/feed.json", b"feed.json", "would move there"),
    "a home page elsewhere": ("feed.xml", b"<link>https://v", b"<link>/v", "home page"),
    "markup in the title": ("feed.json", b'"title": "Velm', b'"title": "<i>Velm', "its title"),
    "no date of the feed": ("feed.xml", b"lastBuildDate", b"lastDate", "its date is"),
    "a feed that looks older": (
        "feed.xml",
        b"<lastBuildDate>Sun, 04",
        b"<lastBuildDate>Sat, 03",
        "not that of its last change",
    ),
    "an id made of the address": ("feed.json", ID, LINK, "no tag URI"),
    "another's id": ("atom.xml", ID, ID.replace(b"velm", b"halm"), "another owner"),
    "an entry without a title": ("feed.json", b'"4 May 2031"', b'""', "the title of"),
    "a title with markup": ("feed.json", b'"4 May 2031"', b'"<b>4</b>"', "the title of"),
    "a link elsewhere": ("feed.json", LINK, b"https://elsewhere.example/", "the link of"),
    "a relative link": ("feed.xml", b"<link>" + LINK, b"<link>/2031/05/04/", "the link of"),
    "a wrong day of the week": ("feed.xml", b"Sun, 04 May", b"Mon, 04 May", "the dates of"),
    "a date without a zone": ("atom.xml", b"T00:00:00+00:00<", b"T00:00:00<", "the dates of"),
    "a day that is none": ("feed.json", b"2031-05-04T", b"2031-02-30T", "the dates of"),
    "a change before the beginning": (
        "feed.json",
        b'"date_published": "2031-05-04',
        b'"date_published": "2032-05-04',
        "before it was published",
    ),
    "no summary": ("feed.json", b'"summary"', b'"summery"', "no summary"),
    "markup in a summary": ("feed.xml", b"Sorrenia prop", b"<![CDATA[<b>]]>", "the summary of"),
    "no content": ("atom.xml", b"content", b"contend", "no content"),
    "a script": ("atom.xml", b"&lt;p&gt;", b"&lt;script&gt;", "not clean"),
    "an event handler": ("feed.json", b"<p>", b"<p onclick='x()'>", "not clean"),
    "a link that runs": ("feed.xml", b'"https://courier', b'"javascript:courier', "not clean"),
    "a lone surrogate": ("feed.json", b"<p>The", b"<p>\\ud800", "not clean"),
    "a link within the site": ("feed.json", b'href=\\"https://v', b'href=\\"/v', "the site only"),
    "an id taken for an address": ("feed.xml", b'"false"', b'"true"', "declared as"),
    "content of an unknown type": ("atom.xml", b'type="html"', b'type="CDATA"', "declared as"),
    "another version of JSON Feed": ("feed.json", b"version/1.1", b"version/9", "declared as"),
    "an entry twice": ("atom.xml", b":2031-05-02<", b":2031-05-04<", "one id"),
    "two changes at one moment": (
        "atom.xml",
        b"2031-05-03T00:00:02",
        b"2031-05-03T00:15:00",
        "at one moment",
    ),
    "an entry out of order": ("atom.xml", b"2031-05-03T00:15", b"2031-04-03T00:15", "order"),
    "formats that differ": ("feed.xml", b"<title>4 May", b"<title>5 May", "other entries"),
    "an archive that is none": ("feed.xml", b"digest/2031/atom", b"2030/atom", "which is none"),
    "an archive without its mark": (ARCHIVE, b"<fh:archive/>", b"", "which is none"),
    "an archive of nothing": (ARCHIVE, b'rel="current"', b'rel="last"', "is an archive of"),
    "archives in a circle": (ARCHIVE, CURRENT, PREVIOUS + CURRENT, "in a circle"),
    "an archive after the last": (ARCHIVE, CURRENT, NEXT + CURRENT, "the archive after it"),
    "a list that lacks a feed": ("feeds.opml", b"digest/atom", b"digest/rss", "not both"),
    "a broken list": ("feeds.opml", b"</body>", b"", "can't be read"),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_feed_is_caught(good: dict[str, bytes], what: str) -> None:
    path, old, new, expected = BROKEN[what]
    assert old in good[path]
    problems = check_feeds(good | {path: good[path].replace(old, new)}, SITE)
    assert any(expected in problem.message for problem in problems), problems


@pytest.mark.parametrize("path", ["feed.xml", "atom.xml", "feed.json", ARCHIVE, "feeds.opml"])
def test_a_missing_file_is_missed(good: dict[str, bytes], path: str) -> None:
    rest = {name: data for name, data in good.items() if name != path}
    assert check_feeds(rest, SITE)


def test_an_archive_that_no_feed_links_to_is_named(good: dict[str, bytes]) -> None:
    link = f'<atom:link rel="prev-archive" href="{SITE}{ARCHIVE}" type="application/atom+xml"/>'
    bare = good["feed.xml"].replace(link.encode(), b"")
    alone = good["atom.xml"].replace(link.replace("atom:link", "link").encode(), b"")
    problems = check_feeds(good | {"feed.xml": bare, "atom.xml": alone}, SITE)
    assert [f"{ARCHIVE}: no feed links to this archive"] == list(map(str, problems))


def test_a_list_that_names_a_feed_twice_is_named(good: dict[str, bytes]) -> None:
    outline = next(line for line in good["feeds.opml"].splitlines() if b"<outline" in line)
    twice = good["feeds.opml"].replace(b"  </body>", outline + b"  </body>")
    problems = check_feeds(good | {"feeds.opml": twice}, SITE)
    assert ["feeds.opml: lists a feed twice"] == list(map(str, problems))


def test_a_feed_too_large_for_some_readers_is_named(good: dict[str, bytes]) -> None:
    document = json.loads(good["feed.json"])
    document["items"] += document["items"]
    large = json.dumps(document, ensure_ascii=False).encode()
    problems = check_feeds(good | {"feed.json": large}, SITE)
    assert any("some readers stop" in problem.message for problem in problems)


def test_a_site_without_feeds_is_told() -> None:
    assert {"feed.xml", "feeds.opml"} == {problem.path for problem in check_feeds({}, SITE)}
