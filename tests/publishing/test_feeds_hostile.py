"""Whatever an article holds, feeds and data stay valid, and it stays text in them."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

import feedparser
import jinja2
import lxml.html
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from digest.feedcheck import check_feeds
from digest.publishing.bodies import clean_html
from digest.publishing.feeds import render_feeds
from digest.publishing.figures import FORMULA
from digest.settings import Correction, Lexicon
from tests.fiction import CONFIG, article, digest, figure
from tests.published import all_data

if TYPE_CHECKING:
    from digest.model import Article

TEMPLATES = jinja2.FileSystemLoader(Path(__file__).parents[2] / "templates")
ALONE = replace(CONFIG, lexicon=Lexicon())
#: What entries may be made of.
ELEMENTS = {"div", "h3", "h4", "a", "blockquote", "p", "cite", "strong", "ul", "li"}
REST = "A second paragraph, so long that the first may be shown as an excerpt of the whole text."


def hostile_article(text: str) -> Article:
    """Return an article that has `text` wherever a stranger's words can stand."""
    told = figure(3, "killed", f"{text} ", words=text, qualifier=text, attribution=text)
    return replace(
        article("2031-05-01/x.txt", text, f"{text} {text}", REST, publish="full", url=text,
                source=text, figures=(replace(told, place=text),)),
        byline=text,
        names=(text,),
        language="und",
    )  # fmt: skip


def published(text: str) -> dict[str, bytes]:
    undated = replace(hostile_article(text), seed="2031-05-01/u.txt", day=None, published=None,
                      collected=date(2031, 5, 1))  # fmt: skip
    correction = Correction(date(2031, 5, 2), text, text, date(2031, 5, 1))
    config = replace(ALONE, name=text, author=text, description=text,
                     corrections=(correction,))  # fmt: skip
    made = digest(config, (hostile_article(text), undated))
    return render_feeds(made, config, TEMPLATES) | all_data(made, config)


def assert_inert(files: dict[str, bytes]) -> list[str]:
    """Assert that files can be read and act nowhere; return the bodies of the main feed."""
    assert [] == [p for p in check_feeds(files, ALONE.site_url) if "its title" not in p.message]
    bodies = [item["content_html"] for item in json.loads(files["feed.json"])["items"]]
    for body in bodies:
        elements = list(lxml.html.fragment_fromstring(body, create_parent=True).iter())
        assert ELEMENTS >= {element.tag for element in elements}
        assert {"href", "lang", "dir"} >= {name for each in elements for name in each.attrib}
        links = [element.get("href") for element in elements if element.get("href")]
        assert all(link.startswith(("http://", "https://")) for link in links)
    for path, data in files.items():
        if path.endswith(".json"):
            json.loads(data)
    rows = list(csv.reader(io.StringIO(files["data/figures.csv"].decode(), newline="")))
    assert 1 == len({len(row) for row in rows})
    assert not any(cell.startswith(FORMULA) for row in rows for cell in row)
    return bodies


ANY_TEXT = st.text(st.characters(exclude_categories=()), min_size=1, max_size=60)


@example(" ")
@example("\x00")
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(text=ANY_TEXT)
def test_any_text_gives_valid_feeds_and_data(text: str) -> None:
    assert_inert(published(text))


HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "</p></blockquote><iframe src=//x.example></iframe>",
    '"><a href="javascript:alert(1)">x</a>',
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    'https://x.example/" onmouseover="alert(1)',
    "http://[::1",
    "<![CDATA[ x ]]> ]]>",
    "<!DOCTYPE x [<!ENTITY y 'z'>]>&y;",
    "&lt;b&gt;&amp;&#60;i&#62;",
    "<?xml-stylesheet href='x'?>",
    "{{ 7 * 7 }}{% for x in y %}{# z #}",
    '=HYPERLINK("https://x.example";"x")',
    "@SUM(1+1)|cmd",
    "+1-2",
    "<style>*{display:none}</style>",
    "<meta http-equiv=refresh content=0>",
    "<base href=//x.example>",
    "<form action=//x.example><input></form>",
    "<math><mtext></mtext><script>x</script></math>",
    "<b title='</b><script>x</script>'>",
)  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_it_stands(text: str) -> None:
    (correction, body) = assert_inert(published(text))
    for html in (correction, body):
        shown = lxml.html.fragment_fromstring(html, create_parent=True).text_content()
        assert text in shown
    assert text in json.loads(published(text)["data/2031-05-01.json"])["stories"][0]["title"]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_summary_is_text_in_each_format(text: str) -> None:
    files = published(text)
    words = " ".join(text.split())
    assert words in json.loads(files["feed.json"])["items"][1]["summary"]
    for name in ("feed.xml", "atom.xml"):
        summary = feedparser.parse(files[name], sanitize_html=False).entries[1].summary
        assert words in unescape(summary)
        assert "<" not in summary


@pytest.mark.parametrize("mark", ["\x00", "\x08", "\x1b", "\x85", "\ud800", "\ufffe"])
def test_what_no_reader_can_hold_is_gone(mark: str) -> None:
    files = published(f"be{mark}fore")
    assert_inert(files)
    for path, data in files.items():
        if path.rpartition("/")[2] in {"feed.xml", "atom.xml", "feed.json"}:
            text = data.decode()
            assert mark not in text
            assert "\\u0" not in text
            assert "\\ud" not in text


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<a href="javascript:x()">here</a>', "<a>here</a>"),
        ('<a href="https://x.example/" onclick="x()">here</a>',
         '<a href="https://x.example/">here</a>'),
        ("<p>a<script>x()</script>b</p>", "<p>ab</p>"),
        ('<p style="color:red">a</p>', "<p>a</p>"),
        ("<iframe src=https://x.example></iframe>", ""),
    ],
)  # fmt: skip
def test_a_template_that_let_something_through_would_still_be_cleaned(
    html: str, expected: str
) -> None:
    assert expected == clean_html(html)


def test_a_text_that_turns_directions_turns_nothing_else() -> None:
    for body in assert_inert(published("a\u202egpj.exe\u2066")):
        assert "\u202e" not in body
        assert "\u2066" not in body
