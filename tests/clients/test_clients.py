"""Feed readers show each entry once, show corrections, and are not stirred without a change."""

from __future__ import annotations

from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

import jinja2
import lxml.html
import pytest

from digest.publishing.feeds import render_feeds
from tests.clients.readers import CLIENTS, Client
from tests.fiction import ARTICLES, CONFIG, CORRECTION, article, digest

if TYPE_CHECKING:
    from digest.model import Article
    from digest.settings import Config

TEMPLATES = jinja2.FileSystemLoader(Path(__file__).parents[2] / "templates")
Host = tuple[dict[str, bytes], str]

#: The articles of 1 and 2 May, those of 4 May, and the day that then were new.
EARLIER, LATER = ARTICLES[:4], ARTICLES[5:]
NEW = {
    "tag:velmaria.example,2026:2031-05-04",
    "tag:velmaria.example,2026:corrections/2031-05-01-corrected-2031-05-03",
}
readers = pytest.mark.parametrize("reader", CLIENTS)
formats = pytest.mark.parametrize("name", ["feed.xml", "atom.xml"])


def publish(host: Host, config: Config, articles: tuple[Article, ...]) -> None:
    host[0].update(render_feeds(digest(config, articles), config, TEMPLATES))


def at(host: Host, **changes: object) -> Config:
    return replace(CONFIG, **({"site_url": host[1]} | changes))  # type: ignore[arg-type]


@readers
@formats
def test_a_day_more_and_a_correction_are_shown_once_each(
    host: Host, tmp_path: Path, reader: type[Client], name: str
) -> None:
    client = reader(tmp_path, host[1] + name)
    publish(host, at(host), EARLIER)
    before = [shown.id for shown in client.fetch()]
    assert len(before) == 2
    publish(host, at(host, corrections=(CORRECTION,)), EARLIER + LATER)
    after = client.fetch()
    assert sorted([*before, *NEW]) == sorted(shown.id for shown in after)
    new = "".join(shown.text for shown in after if shown.id in NEW)
    assert CORRECTION.right in " ".join(new.split())


@readers
@formats
def test_nothing_is_shown_again_without_a_change(
    host: Host, tmp_path: Path, reader: type[Client], name: str
) -> None:
    client = reader(tmp_path, host[1] + name)
    publish(host, at(host), ARTICLES)
    before, first = dict(host[0]), client.fetch()
    assert first
    publish(host, at(host), tuple(reversed(ARTICLES)))
    assert before == host[0]
    assert sorted(shown.id for shown in first) == sorted(shown.id for shown in client.fetch())


@pytest.mark.parametrize("reader", [client for client in CLIENTS if client.by_id])
@formats
def test_a_site_that_moved_shows_nothing_again(
    host: Host, tmp_path: Path, reader: type[Client], name: str
) -> None:
    client = reader(tmp_path, host[1] + name)
    publish(host, at(host), ARTICLES)
    before = sorted(shown.id for shown in client.fetch())
    assert before
    publish(host, at(host, site_url="https://moved.example/"), ARTICLES)
    assert before == sorted(shown.id for shown in client.fetch())


@readers
@formats
def test_a_late_article_and_a_withheld_one_bring_no_entry_twice(
    host: Host, tmp_path: Path, reader: type[Client], name: str
) -> None:
    client = reader(tmp_path, host[1] + name)
    publish(host, at(host), EARLIER[1:])
    before = sorted(shown.id for shown in client.fetch())
    assert before
    publish(host, at(host, withhold=("2031-05-02/shelters.txt",)), EARLIER)
    assert before == sorted(shown.id for shown in client.fetch())


@readers
@formats
def test_what_is_in_an_article_runs_nowhere_and_reads_as_it_stands(
    host: Host, tmp_path: Path, reader: type[Client], name: str
) -> None:
    client = reader(tmp_path, host[1] + name)
    hostile = article(
        "2031-05-01/x.txt",
        "<script>alert(1)</script> & ]]> {{ 7 * 7 }} <b onclick=x()>bold</b>",
        "<img src=x onerror=alert(2)> <a href='javascript:alert(3)'>here</a> &lt;i&gt;",
        "A second paragraph, so that the first may be shown as an excerpt of the whole of it.",
        url="javascript:alert(4)",
    )
    publish(host, at(host), (hostile,))
    (shown,) = client.fetch()
    assert "1 May 2031" == shown.title
    if reader.html:
        elements = list(lxml.html.fragment_fromstring(shown.text, create_parent=True).iter())
        expected = {"div", "h3", "a", "blockquote", "p", "cite"}
        assert expected == {element.tag for element in elements}
        assert {"href", "lang", "dir"} >= {name for each in elements for name in each.attrib}
        links = [element.get("href") for element in elements if element.tag == "a"]
        assert all(link.startswith(host[1]) for link in links if link is not None)
    words = " ".join(unescape(shown.text).replace("\\", "").split())
    assert hostile.text.title.text in words
