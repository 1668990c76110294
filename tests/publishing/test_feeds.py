"""Feeds: one entry an edition and a correction, in three formats that say the same."""

from __future__ import annotations

import io
import json
from calendar import timegm
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import atoma
import fastfeedparser
import feedparser
import jinja2
import jsonschema
import pytest
from lxml import etree

from digest.feedcheck import check_feeds
from digest.publishing.archives import LARGEST, NEWEST
from digest.publishing.corrections import dated
from digest.publishing.feeds import render_feeds
from tests.fiction import ARTICLES, CONFIG, CORRECTION, FIVE, THREE, article, digest, long_war

if TYPE_CHECKING:
    from collections.abc import Callable

    from digest.settings import Config

TEMPLATES = jinja2.FileSystemLoader(Path(__file__).parents[2] / "templates")
CORRECTED = replace(CONFIG, corrections=(CORRECTION,), hub="https://hub.example/")
FIRST, LATE, GONE = "2031-05-01", "2031-05-02", "2031-05-03"
Feeds = dict[str, bytes]


def render(articles: tuple[Any, ...] = ARTICLES, config: Config = CONFIG) -> Feeds:
    return render_feeds(digest(config, articles), config, TEMPLATES)


def items(feeds: Feeds, folder: str = "") -> dict[str, dict[str, Any]]:
    """Return a feed's entries by the last part of their ids."""
    entries = json.loads(feeds[f"{folder}feed.json"])["items"]
    return {entry["id"].removeprefix("tag:velmaria.example,2026:"): entry for entry in entries}


@pytest.fixture(scope="module")
def feeds() -> Feeds:
    return render(config=CORRECTED)


def folders(feeds: Feeds) -> list[str]:
    return [path.removesuffix("feed.json") for path in feeds if path.endswith("feed.json")]


def test_everything_each_theme_and_each_conflict_has_three_feeds(feeds: Feeds) -> None:
    expected = [
        "",
        "themes/strikes/",
        "themes/diplomacy/",
        "themes/humanitarian/",
        "conflicts/velmaria-sorrenia/",
    ]
    assert expected == folders(feeds)
    names = {f"{folder}{name}" for folder in expected for name in ("feed.xml", "atom.xml")}
    assert names < set(feeds)
    outlines = etree.fromstring(feeds["feeds.opml"]).iterfind("body/outline")
    assert [f"{CONFIG.site_url}{folder}atom.xml" for folder in expected] == [
        outline.get("xmlUrl") for outline in outlines
    ]


Seen = list[tuple[str, str, datetime]]


def by_feedparser(data: bytes) -> Seen:
    parsed = feedparser.parse(io.BytesIO(data))
    assert not parsed.bozo
    return [
        (entry.id, entry.title, datetime.fromtimestamp(timegm(entry.published_parsed), UTC))
        for entry in parsed.entries
    ]


def by_fastfeedparser(data: bytes) -> Seen:
    return [
        (entry.id, entry.title, datetime.fromisoformat(entry.published))
        for entry in fastfeedparser.parse(data).entries
    ]


def by_atoma(data: bytes) -> Seen:
    if b"<rss" in data:
        return [
            (item.guid, item.title, item.pub_date) for item in atoma.parse_rss_bytes(data).items
        ]
    entries = atoma.parse_atom_bytes(data).entries
    return [(entry.id_, entry.title.value, entry.published) for entry in entries]


@pytest.mark.parametrize("parse", [by_feedparser, by_fastfeedparser, by_atoma])
def test_parsers_agree_on_number_ids_titles_and_dates(
    feeds: Feeds, parse: Callable[[bytes], Seen]
) -> None:
    for folder in folders(feeds):
        expected = [
            (item["id"], item["title"], datetime.fromisoformat(item["date_published"]))
            for item in json.loads(feeds[f"{folder}feed.json"])["items"]
        ]
        assert expected == parse(feeds[f"{folder}feed.xml"])
        assert expected == parse(feeds[f"{folder}atom.xml"])


#: What jsonfeed.org says of JSON Feed 1.1, as far as we use it.
ADDRESS = {"type": "string", "format": "uri", "pattern": "^https?://"}
AUTHORS = {"type": "array", "minItems": 1, "items": {"required": ["name"]}}
JSON_FEED = {
    "type": "object",
    "required": ["version", "title", "items", "home_page_url", "feed_url"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": {"type": "string"},
        "home_page_url": ADDRESS,
        "feed_url": ADDRESS,
        "icon": ADDRESS,
        "description": {"type": "string"},
        "language": {"type": "string"},
        "authors": AUTHORS,
        "hubs": {"items": {"required": ["type", "url"], "properties": {"url": ADDRESS}}},
        "items": {
            "type": "array",
            "items": {
                "required": ["id", "content_html"],
                "properties": {
                    "id": {"type": "string", "pattern": "^tag:"},
                    "url": ADDRESS,
                    "title": {"type": "string"},
                    "content_html": {"type": "string"},
                    "summary": {"type": "string"},
                    "date_published": {"type": "string", "format": "date-time"},
                    "date_modified": {"type": "string", "format": "date-time"},
                    "tags": {"type": "array", "uniqueItems": True, "items": {"type": "string"}},
                },
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}


def test_json_feeds_are_as_their_standard_says(feeds: Feeds) -> None:
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    validator = jsonschema.Draft202012Validator(JSON_FEED, format_checker=checker)
    for folder in folders(feeds):
        document = json.loads(feeds[f"{folder}feed.json"])
        assert [] == [error.message for error in validator.iter_errors(document)]


def test_a_feed_says_where_it_is_who_made_it_and_how_it_looks(feeds: Feeds) -> None:
    rss = feedparser.parse(feeds["themes/strikes/feed.xml"]).feed
    atom = feedparser.parse(feeds["themes/strikes/atom.xml"]).feed
    page = "https://velmaria.example/digest/themes/strikes/"
    for feed, name in ((rss, "feed.xml"), (atom, "atom.xml")):
        links = {link.rel: link.href for link in feed.links}
        assert page == links["alternate"]
        assert page + name == links["self"]
        assert links["hub"] == "https://hub.example/"
        assert feed.title == "Velmaria Digest: Strikes, drones & shelling"
        assert feed.language == "en"
        picture = feed.image.href if "image" in feed else feed.logo
        assert picture == "https://velmaria.example/digest/assets/feed.png"
    assert atom.author == "The Velmaria desk"
    assert rss.ttl == "60"
    style = b'<?xml-stylesheet type="text/css" href="../../assets/feed.css"?>'
    assert style in feeds["themes/strikes/feed.xml"]
    assert style in feeds["themes/strikes/atom.xml"]


def test_an_entry_has_its_whole_text_and_a_plain_summary(feeds: Feeds) -> None:
    entry = items(feeds)[FIRST]
    assert f"<p>{FIVE}</p>" in entry["content_html"]
    assert '<a href="https://courier.example/pier">Amel Courier</a>' in entry["content_html"]
    assert "Envoys meet in Dovrin on a ceasefire" in entry["summary"]
    assert entry["tags"] == [
        "Strikes, drones & shelling",
        "Diplomacy & ceasefire talks",
        "Velmaria–Sorrenia",
    ]


def test_sources_that_differ_stand_side_by_side_without_a_total(feeds: Feeds) -> None:
    body = items(feeds)[FIRST]["content_html"]
    assert "How many killed (Port Amel): the sources differ" in body
    assert f"<li><strong>3</strong>: “{THREE}” (Amel Courier)</li>" in body
    assert f"<li><strong>At least 5</strong>: “{FIVE}” (Velmar Wire)</li>" in body


def test_a_theme_has_only_its_stories(feeds: Feeds) -> None:
    entry = items(feeds, "themes/diplomacy/")["themes/diplomacy/2031-05-01"]
    assert "Envoys meet in Dovrin" in entry["content_html"]
    assert "grain pier" not in entry["content_html"]


def test_an_undated_article_is_shown_without_a_date(feeds: Feeds) -> None:
    entry = items(feeds)["2031-05-04"]
    assert "<h3>Undated</h3>" in entry["content_html"]
    assert "Fishermen of Port Amel" in entry["content_html"]


def test_ids_titles_and_links_stay_whatever_is_renamed_added_or_moved() -> None:
    before = items(render(ARTICLES[:4]), "themes/strikes/")
    renamed = tuple(replace(theme, name="Anew", about="Anew") for theme in CONFIG.lexicon.themes)
    config = replace(
        CONFIG,
        name="Another name",
        description="Another",
        author="Another",
        site_url="https://moved.example/",
        lexicon=replace(CONFIG.lexicon, themes=renamed),
    )
    after = items(render(config=config), "themes/strikes/")
    for key, entry in before.items():
        assert entry["id"] == after[key]["id"]
        assert entry["title"] == after[key]["title"]
        assert entry["date_published"] == after[key]["date_published"]
        path = entry["url"].removeprefix(CONFIG.site_url)
        assert f"https://moved.example/{path}" == after[key]["url"]


def test_a_late_article_moves_the_entry_s_change_and_no_other() -> None:
    before = items(render(ARTICLES))
    late = article("late.txt", "A late report from Dovrin", "One.", collected=date(2031, 5, 9))
    after = items(render((*ARTICLES, late)))
    assert after[FIRST]["date_modified"] > before[FIRST]["date_modified"]
    assert after[FIRST]["date_modified"].startswith("2031-05-09T")
    assert next(iter(after)) == FIRST
    for key in before.keys() - {FIRST}:
        assert before[key] == after[key]


def test_each_arrival_on_the_same_day_moves_the_entry_s_change() -> None:
    moments = [items(render(ARTICLES[:count]))[FIRST]["date_modified"] for count in (1, 2, 3)]
    assert sorted(set(moments)) == moments


def test_a_correction_changes_the_entry_and_is_one_itself() -> None:
    before, after = render(), render(config=CORRECTED)
    name = "corrections/2031-05-01-corrected-2031-05-03"
    for folder, key in (
        ("", FIRST),
        ("themes/strikes/", "themes/strikes/2031-05-01"),
        ("conflicts/velmaria-sorrenia/", "conflicts/velmaria-sorrenia/2031-05-01"),
    ):
        old, new = items(before, folder)[key], items(after, folder)[key]
        assert CORRECTION.right in new["content_html"]
        assert new["date_modified"] > old["date_modified"]
        assert (old["title"], old["id"]) == (new["title"], new["id"])
        assert CORRECTION.right in items(after, folder)[name]["content_html"]
    assert name not in items(after, "themes/diplomacy/")


def test_a_correction_of_a_whole_day_is_in_every_feed_of_that_day() -> None:
    general = replace(CORRECTION, seed="")
    feeds = render(config=replace(CONFIG, corrections=(general,)))
    name = "corrections/2031-05-01-corrected-2031-05-03"
    assert name in items(feeds, "themes/diplomacy/")
    assert name not in items(feeds, "themes/humanitarian/")


def test_a_correction_finds_its_day_by_its_seed_and_may_have_none() -> None:
    undated = replace(CORRECTION, day=None, seed="2031-05-04/undated.txt")
    general = replace(CORRECTION, day=None, seed="", right="The digest is daily.")
    again = replace(general, right="It is a daily digest.")
    config = replace(CONFIG, corrections=(undated, general, again))
    feeds = render(config=dated(config, {undated.seed: date(2031, 5, 4)}.get))
    found = items(feeds)
    assert "corrections/2031-05-04-corrected-2031-05-03" in found
    assert found["corrections/general-corrected-2031-05-03"]["title"] == "Correction"
    assert "daily digest" in found["corrections/general-corrected-2031-05-03-2"]["summary"]
    assert [] == check_feeds(feeds, CONFIG.site_url)


def test_what_is_withheld_leaves_every_feed_and_a_mark() -> None:
    words = "grain pier"
    whole = render()
    seeds = ("2031-05-01/pier.txt", "2031-05-01/pier-wire.txt")
    feeds = render(config=replace(CONFIG, withhold=seeds))
    assert any(words in data.decode() for data in whole.values())
    assert not any(words in data.decode() for data in feeds.values())
    before, after = items(whole)[FIRST], items(feeds)[FIRST]
    assert after["date_modified"] > before["date_modified"]
    assert "2 articles of this day may no longer be shown" in after["content_html"]
    theme = items(feeds, "themes/strikes/")["themes/strikes/2031-05-01"]
    assert "Withdrawn" in theme["content_html"]
    assert theme["title"] == items(whole, "themes/strikes/")["themes/strikes/2031-05-01"]["title"]


def test_a_day_that_was_withheld_whole_stays_as_withdrawn(feeds: Feeds) -> None:
    entry = items(feeds)[GONE]
    assert entry["summary"] == "Withdrawn."
    assert "must not be published" not in entry["content_html"]


def test_no_two_entries_changed_at_one_moment_even_in_a_first_import() -> None:
    imported = tuple(replace(one, collected=date(2031, 9, 1)) for one in long_war(120, 2))
    feeds = render(imported)
    for path, data in feeds.items():
        if path.endswith("atom.xml"):
            moments = [e.updated for e in feedparser.parse(data).entries]
            assert len(set(moments)) == len(moments)
    assert next(iter(items(feeds))) == "2031-08-28"


def test_entries_that_would_have_changed_at_one_moment_are_told_apart() -> None:
    came = date(2031, 5, 1)
    very_late = article("a.txt", "A", "One.", day=came - timedelta(days=5401), collected=came)
    late = article("b.txt", "B", "Two.", day=came, collected=came + timedelta(days=1))
    feeds = render((very_late, late))
    moments = [item["date_modified"] for item in items(feeds).values()]
    assert moments == ["2031-05-02T00:16:18+00:00", "2031-05-02T00:16:17+00:00"]
    assert [] == check_feeds(feeds, CONFIG.site_url)


def test_a_feed_keeps_to_what_readers_take_and_archives_the_rest() -> None:
    feeds = render(long_war(400, 3))
    assert [] == check_feeds(feeds, CONFIG.site_url)
    assert len(items(feeds)) == NEWEST
    archived = {
        path: [entry.id for entry in feedparser.parse(data).entries]
        for path, data in feeds.items()
        if path in {"2031/atom.xml", "2032/atom.xml"}
    }
    days = (date(2031, 5, 1) + timedelta(days=number) for number in range(400))
    ids = {f"tag:velmaria.example,2026:{day}" for day in days}
    assert ids == {*chain(*archived.values()), *(e["id"] for e in items(feeds).values())}
    links = {link.rel: link.href for link in feedparser.parse(feeds["atom.xml"]).feed.links}
    assert links["prev-archive"] == f"{CONFIG.site_url}2032/atom.xml"


def test_the_archive_of_a_year_that_is_over_is_frozen() -> None:
    before, after = render(long_war(400, 1)), render(long_war(420, 1))
    assert before["2031/atom.xml"] == after["2031/atom.xml"]
    assert before["2032/atom.xml"] != after["2032/atom.xml"]


def test_a_feed_of_long_days_stays_small() -> None:
    talkative = tuple(
        article(
            f"2031-05-{day:02}/{n}.txt",
            f"Story {n} of day {day}: {'& ' * 60}",
            " ".join(f"w{day}x{n}x{word} &" for word in range(300)),
            day=date(2031, 5, day),
            publish="full",
        )
        for day in range(1, 29)
        for n in range(20)
    )
    feeds = render(talkative)
    assert max(len(data) for path, data in feeds.items() if "2031/" not in path) <= LARGEST
    entry = items(feeds)["2031-05-28"]
    assert "more stories</a>" in entry["content_html"]
    assert [] == check_feeds(feeds, CONFIG.site_url)


def test_a_feed_in_another_script_carries_as_many_entries() -> None:
    def war(letter: str) -> tuple[Any, ...]:
        return tuple(
            article(
                f"2031-05-{day:02}/x.txt",
                f"День {day}",
                " ".join(letter * 8 + str(word) for word in range(300)),
                day=date(2031, 5, day),
                publish="full",
            )
            for day in range(1, 32)
        )

    assert len(items(render(war("x")))) == len(items(render(war("ж")))) == 31


def test_without_any_edition_feeds_are_there_and_right() -> None:
    feeds = render(())
    assert [] == check_feeds(feeds, CONFIG.site_url)
    assert {} == items(feeds)


def test_a_document_that_was_made_before_is_not_made_again() -> None:
    made: dict[str, bytes] = {}
    again: list[str] = []

    def keeping(_: str, key: str, make: Callable[[], bytes]) -> bytes:
        if key not in made:
            again.append(key)
            made[key] = make()
        return made[key]

    long = digest(CONFIG, long_war(120, 1))
    expected = render_feeds(long, CONFIG, TEMPLATES)
    for _ in range(2):
        assert expected == render_feeds(long, CONFIG, TEMPLATES, keeping)
    assert len(made) == len(again) > 4


def test_whatever_an_entry_tells_makes_its_documents_anew() -> None:
    whole = digest(CONFIG)
    keyed = replace(whole, outlines=tuple(replace(o, key=str(o.day)) for o in whole.outlines))
    corrected = replace(CONFIG, corrections=(CORRECTION,))
    seen: set[str] = set()

    def keeping(_: str, key: str, make: Callable[[], bytes]) -> bytes:
        seen.add(key)
        return make()

    render_feeds(keyed, CONFIG, TEMPLATES, keeping)
    known = len(seen)
    first = replace(keyed.outlines[0], key="another")
    for made, config in (
        (replace(keyed, outlines=(first, *keyed.outlines[1:])), CONFIG),
        (replace(keyed, withheld=()), CONFIG),
        (keyed, corrected),
    ):
        before = len(seen)
        render_feeds(made, config, TEMPLATES, keeping)
        assert before < len(seen)
    assert known < len(seen)
