"""Machines are told what a page is, and no more: other people's articles, cited."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from digest.publishing.metadata import _article
from tests import fiction
from tests.published import all_pages

SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    pages = all_pages(fiction.digest(), fiction.CONFIG)
    return {path: data.decode() for path, data in pages.items() if path.endswith(".md")}


def linked(page: str) -> dict[str, Any]:
    (text,) = SCRIPT.findall(page)
    data: dict[str, Any] = json.loads(text)
    return data


def test_every_page_says_what_it_is_and_where(pages: dict[str, str]) -> None:
    for path, page in pages.items():
        data = linked(page)
        assert data["url"].startswith(fiction.CONFIG.site_url), path
        assert data["@type"] == ("WebSite" if path == "index.md" else "CollectionPage")


def test_a_day_cites_the_articles_it_is_based_on(pages: dict[str, str]) -> None:
    stories = linked(pages["2031/05/01/index.md"])["mainEntity"]["itemListElement"]
    articles = [article for story in stories for article in story["item"]["isBasedOn"]]
    assert {"NewsArticle"} == {article["@type"] for article in articles}
    assert {"2031-05-01"} == {article["datePublished"] for article in articles}
    assert "https://courier.example/pier" in [article.get("url") for article in articles]


def test_an_article_without_a_date_is_cited_without_one() -> None:
    story = fiction.digest().editions[0].stories[0]
    assert "datePublished" in _article(story.articles[0], story)
    assert "datePublished" not in _article(replace(story.articles[0], published=None), story)


def test_the_undated_are_given_no_date(pages: dict[str, str]) -> None:
    assert "datePublished" not in pages["undated/index.md"]
