"""What a source offers is taken from whatever it sends, and nothing stops at it."""

from __future__ import annotations

import json

import pytest

from digest.collecting.items import Item, feed_items, moment_of, page_items

BASE = "https://courier.example/news/"


@pytest.mark.parametrize("body", [b"", b"<!---->", b"\0", b"no page at all"])
def test_what_is_no_page_has_no_links(body: bytes) -> None:
    assert page_items(body, BASE) == ()


def test_a_pages_links_to_its_own_articles_are_its_items() -> None:
    links = {
        "/one": "Talks in Norvik end without a deal",
        "two#top": "Ferries  <b>reach</b> Port Amel again",
        "/menu": "World news",
        "https://other.example/x": "Another paper's headline of the day",
        "https://[": "An address that no one can read",
        "mailto:desk@courier.example": "Write to us about this article",
    }
    page = "".join(f'<p><a href="{url}">{text}</a></p>' for url, text in links.items())
    assert (
        Item("https://courier.example/one", "Talks in Norvik end without a deal"),
        Item("https://courier.example/news/two", "Ferries reach Port Amel again"),
    ) == page_items(page.encode(), BASE)


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[" * 100_000, b"[]", b'{"items": 3}', b'{"items": [3, null]}']
)
def test_what_is_no_feed_has_no_items(body: bytes) -> None:
    assert feed_items(body, BASE) == ()


def test_a_feeds_items_without_an_address_of_the_web_are_left_out() -> None:
    urls = ["", "https://[", "ftp://courier.example/a", "/a", "https://courier.example/a#b", 3]
    body = json.dumps({"items": [{"url": url, "title": "A title"} for url in urls]})
    assert (Item("https://courier.example/a", "A title"),) == feed_items(body.encode(), BASE)


@pytest.mark.parametrize("printed", ["", "soon", "Mon, 99 Foo 2025", "2025-13-01", "9" * 400])
def test_what_is_no_moment_is_none(printed: str) -> None:
    assert moment_of(printed) is None
