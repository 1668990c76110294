"""An .html or .md seed becomes an article like any other."""

from __future__ import annotations

from datetime import date

from digest.model import Article, Lines, Refusal, Seed
from digest.reading.article import read
from digest.settings import Config, Source

CONFIG = Config(
    "digest",
    "Digest",
    "A digest",
    timezone="Asia/Tokyo",
    sources=(Source("The Herald", ("herald.example",), language="en-GB", zones={"VST": "+03:00"}),),
)
BODY = """
Delegations from Valmere and Norvik left the city of Port Amel on Sunday after a session of less \
than an hour, and neither side named a day for a further meeting.
The foreign minister of Valmere said that his country had offered to exchange all prisoners who \
are wounded or ill, and that no answer had come by the evening.
""".strip().splitlines()
PAGE = f"""<html lang="en"><head><meta property="og:site_name" content="The Herald">
<meta name="author" content="Ada Writer"><meta name="date" content="2025-06-01T22:00+03:00">
<link rel="canonical" href="https://herald.example/talks">
</head><body><h1>Talks in Norvik end without a deal</h1>
<p>{BODY[0]}</p>
<p>{BODY[1]}</p></body></html>
"""


def article(text: str, path: str = "talks.html", **facts: str) -> Article | Refusal:
    return read(Seed(path, text.encode(), "0" * 64, facts=facts), CONFIG)


def test_a_page_is_an_article_with_its_sources_settings() -> None:
    found = article(PAGE)
    assert isinstance(found, Article)
    assert found.text.title.text == "Talks in Norvik end without a deal"
    assert [paragraph.text for paragraph in found.text.body] == BODY
    assert found.text.body[0].lines == Lines(5, 5)
    assert (found.source, found.url) == ("The Herald", "https://herald.example/talks")
    assert (found.authors, found.language) == (("Ada Writer",), "en-GB")
    assert found.day == date(2025, 6, 2)


def test_what_the_sidecar_states_wins_over_the_page() -> None:
    found = article(
        PAGE.replace("<h1>", "<p>"),
        title="Talks end",
        source="Echo",
        url="https://echo.example/",
        published="2025-06-03",
        updated="2025-06-04",
    )
    assert isinstance(found, Article)
    assert (found.text.title.text, found.source) == ("Talks end", "Echo")
    assert found.url == "https://echo.example/"
    assert found.day == date(2025, 6, 3)
    assert found.updated is not None
    assert found.updated.day == date(2025, 6, 4)


def test_a_page_without_a_title_or_an_article_is_refused() -> None:
    untitled = article(PAGE.replace("<h1>", "<p>").replace("</h1>", "</p>"))
    assert isinstance(untitled, Refusal)
    assert untitled.code == "NOTITLE"
    empty = article("<html></html>", "EMPTY.HTM")
    assert isinstance(empty, Refusal)
    assert empty.code == "NOARTICLE"


def test_an_undated_page_stays_undated() -> None:
    found = article(PAGE.replace('name="date"', 'name="x"'))
    assert isinstance(found, Article)
    assert (found.published, found.day) == (None, None)


def test_a_markdown_seed_is_read_without_its_marks() -> None:
    text = (
        f"# Talks in Norvik end without a deal\n\n1 June 2025\n\n**{BODY[0]}**\n\n[{BODY[1]}](/x)\n"
    )
    found = article(text, "talks.MD")
    assert isinstance(found, Article)
    assert found.text.title.text == "Talks in Norvik end without a deal"
    assert [paragraph.text for paragraph in found.text.body] == BODY
    assert found.text.body[1].lines == Lines(7, 7)
