"""An .html page gives the same article as its text would, with what the page states of itself."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, time

import pytest

from digest.lexicons import load_lexicon
from digest.model import Lines, Moment, Refused
from digest.reading.layout.furniture import furniture_of
from digest.reading.markup.page import Marked
from digest.reading.markup.page import read_html as read_page

FURNITURE = furniture_of(load_lexicon().furniture)


def read_html(text: str, collected: date | None = None) -> Marked:
    return read_page(text, FURNITURE, collected)


PARAGRAPHS = """
Delegations from Valmere and Norvik left the city of Port Amel on Sunday after a session of less \
than an hour, and neither side named a day for a further meeting.
The foreign minister of Valmere said that his country had offered to exchange all prisoners who \
are wounded or ill, and that no answer had come by the evening.
Shelling was heard along the river during the night, residents of Amel said, though less of it \
than in the weeks before the talks began in the spring.
""".strip().splitlines()
PAGE = """<!doctype html>
<html lang="en-GB">
<head>
<title>Talks end | The Herald</title>
{head}
</head>
<body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/war">War</a></li></ul></nav>
<header><p>{deck}</p></header>
<article>
<h1>Talks in Norvik end without a deal</h1>
<div class="byline">{byline}</div>
<p>{0}</p>
<p>
{1}
</p>
<p>{2}</p>
<p>{0}</p>
</article>
<footer><p>© 2025 The Herald. All rights reserved.</p></footer>
</body>
</html>
"""


def page(head: str = "", byline: str = "By A. Writer", deck: str = "") -> str:
    return PAGE.format(*PARAGRAPHS, head=head, byline=byline, deck=deck)


def test_the_body_is_each_paragraph_once_with_its_lines() -> None:
    found = read_html(page()).paragraphs
    assert [paragraph.text for paragraph in found][-3:] == PARAGRAPHS
    assert [paragraph.lines for paragraph in found][-3:] == [
        Lines(13, 13),
        Lines(15, 15),
        Lines(17, 17),
    ]


def test_the_heading_is_the_title() -> None:
    title = read_html(page()).title
    assert title is not None
    assert (title.text, title.lines) == ("Talks in Norvik end without a deal", Lines(11, 11))


JSON_LD = """<script type="application/ld+json">
{"@context": "https://schema.org", "@graph": [{"@type": "WebPage", "name": "x"},
{"@type": ["NewsArticle"], "headline": "Norvik talks end &amp; fail", "inLanguage": "en",
"description": "Neither side named a further day.",
"author": [{"@type": "Person", "name": "Ada Writer"}, {"name": "https://herald.example/ada"}],
"datePublished": "2025-06-01T19:53:00+03:00", "dateModified": "2025-06-02",
"publisher": {"@type": "Organization", "name": "The Herald"}}]}
</script>"""


def test_the_pages_own_data_comes_first() -> None:
    found = read_html(page(JSON_LD, deck="Neither side named a further day."))
    assert found.title is not None
    assert found.title.text == "Norvik talks end & fail"
    assert found.standfirst is not None
    assert found.standfirst.lines == Lines(16, 16)
    assert ("Ada Writer",) == found.authors
    assert found.published == Moment(
        date(2025, 6, 1), time(19, 53), "+03:00", 180, "2025-06-01T19:53:00+03:00"
    )
    assert found.updated == Moment(date(2025, 6, 2), words="2025-06-02")
    assert ("en-GB", "The Herald") == (found.language, found.source)


def test_meta_elements_come_next() -> None:
    head = (
        '<meta property="og:title" content="Talks end">'
        '<meta name="author" content="Ada Writer"><meta property="article:author" content="//x">'
        '<meta property="article:published_time" content="2025-06-01">'
        '<meta property="og:site_name" content="Herald"><meta property="og:locale" content="fr_FR">'
        '<link rel="canonical" href="https://herald.example/talks">'
    )
    found = read_html(page(head).replace(' lang="en-GB"', ""))
    assert ("Ada Writer",) == found.authors
    assert found.published == Moment(date(2025, 6, 1), words="2025-06-01")
    assert ("Herald", "https://herald.example/talks") == (found.source, found.url)
    assert found.language == "fr-FR"


def test_a_marked_time_comes_next() -> None:
    times = '<time datetime="2025-05-30">then</time><time pubdate datetime="2025-06-01">now</time>'
    found = read_html(page(byline=times))
    assert found.published == Moment(date(2025, 6, 1), words="2025-06-01")


def test_the_printed_date_comes_last() -> None:
    found = read_html(page(byline="By A. Writer | 1 June 2025"))
    assert found.published == Moment(date(2025, 6, 1), words="1 June 2025", line=12)


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="date" content="01/06/2025">',
        '<meta name="date" content="1970-01-01">',
        '<meta name="date" content="2025-07-01">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": 7}</script>',
        '<script type="application/ld+json">{"@type": "NewsArticle",</script>',
        '<script type="application/ld+json">' + "[" * 10000 + "</script>",
    ],
)
def test_data_that_is_broken_or_not_plausible_gives_no_date(head: str) -> None:
    assert read_html(page(head), collected=date(2025, 6, 3)).published is None


@pytest.mark.parametrize("text", ["", "<p>", "<html><body><p>Menu</p></body></html>"])
def test_a_page_without_an_article_is_refused(text: str) -> None:
    with pytest.raises(Refused) as caught:
        read_html(text)
    assert caught.value.code == "NOARTICLE"


def test_trafilatura_is_imported_with_the_first_page_only() -> None:
    script = "import sys, digest.reading.markup.page; sys.exit('trafilatura' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def body(page_text: str) -> list[str]:
    return [paragraph.text for paragraph in read_html(page_text).paragraphs]


def test_what_is_said_twice_or_within_another_paragraph_goes() -> None:
    """The longer of two stays: a pull quote or a teaser only repeats."""
    quote = PARAGRAPHS[1].partition(", and")[0]
    text = page().replace(f"<p>{PARAGRAPHS[2]}</p>", f"<p>{quote}</p><p>{PARAGRAPHS[2]}</p>")
    assert body(text) == PARAGRAPHS


def test_paragraphs_that_share_their_sentences_both_stay() -> None:
    mixed = f"{PARAGRAPHS[1]} {PARAGRAPHS[2]}"
    text = page().replace(f"<p>{PARAGRAPHS[2]}</p>", f"<p>{mixed}</p><p>And {PARAGRAPHS[2]}</p>")
    assert body(text) == [PARAGRAPHS[0], mixed, f"And {PARAGRAPHS[2]}"]


@pytest.mark.parametrize(
    "extra",
    [
        '<p>(<a href="/map">See the map of the crossings of the river Amel</a>)</p>',
        '<p><a href="/map">Map of the crossings</a></p>',
        "<p>By A. Writer, 1 June 2025</p>",
    ],
)
def test_teasers_and_dates_are_no_paragraphs(extra: str) -> None:
    text = page().replace(f"<p>{PARAGRAPHS[0]}</p>", f"{extra}<p>{PARAGRAPHS[0]}</p>", 1)
    assert body(text) == PARAGRAPHS


def test_cards_of_other_articles_end_no_article() -> None:
    cards = (
        "<h3>More of the war on the Amel</h3>"
        '<h4><a href="/1">Flood closes the harbour of Lethe to all ships</a></h4>'
        "<p>Ships wait outside the port for the water to fall, the master said on Monday.</p>"
    )
    assert body(page().replace("</article>", f"{cards}</article>")) == PARAGRAPHS


def test_statements_of_other_kinds_are_read_or_left() -> None:
    data = """<script type="application/ld+json">[{"@type": "BreadcrumbList"}, 7,
    {"@type": "BlogPosting", "headline": ["Talks end"], "author": {"@value": "Ada Writer"}},
    {"@type": "NewsArticle", "mainEntityOfPage": {"@type": "ReportageNewsArticle",
    "headline": {"@value": "Talks fail"}, "datePublished": "2025-06-01",
    "author": ["Ben Author", "https://herald.example/ben", null]}}]</script>
    <script>let a = 1</script><script type="application/ld+json"></script>"""
    found = read_html(page(data))
    assert found.title is not None
    assert found.title.text == "Talks fail"
    assert found.authors == ("Ben Author",)
    undated = read_html(page(data.replace("datePublished", "x"), byline="<time pubdate>?</time>"))
    assert undated.title is not None
    assert (undated.title.text, undated.published) == ("Talks end", None)


def test_a_list_of_half_a_million_statements_is_no_hard_work() -> None:
    data = '<script type="application/ld+json">[' + "1," * 500_000 + "1]</script>"
    assert body(page(data)) == PARAGRAPHS


def test_credits_and_notes_stand_apart_from_the_body() -> None:
    credit = "(With inputs from agencies.)"
    note = "This image is AI-generated and does not depict any real-life event."
    text = page().replace("</article>", f"<p>{credit}</p><p>{note}</p></article>")
    found = read_html(text)
    assert [paragraph.text for paragraph in found.paragraphs] == PARAGRAPHS
    assert [paragraph.text for paragraph in found.credits] == [credit]
    assert found.notes == ("ai-image",)


def test_what_follows_a_heading_of_other_articles_goes() -> None:
    rest = "<h3>More on this story</h3><p>Ships wait outside the port of Lethe for the flood.</p>"
    assert body(page().replace("</article>", f"{rest}</article>")) == PARAGRAPHS


def test_the_canonical_address_is_found_among_other_links() -> None:
    links = '<link rel="icon" href="/i"><link rel="amphtml Canonical" href="https://a.example/t">'
    assert read_html(page(links)).url == "https://a.example/t"


def test_a_printed_byline_gives_the_author_where_no_data_does() -> None:
    assert read_html(page(byline="By Ada Morel")).authors == ("Ada Morel",)


def test_short_paragraphs_that_stand_twice_stand_once() -> None:
    line = "<p>The road to Ostrel is closed again tonight.</p>"
    text = (
        page().replace(f"<p>{PARAGRAPHS[1]}</p>", line).replace("</article>", f"{line}</article>")
    )
    assert body(text).count("The road to Ostrel is closed again tonight.") <= 1
