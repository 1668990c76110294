"""The invented pages are the same each time, and are to a reader what real ones are."""

from __future__ import annotations

import lxml.html
import pytest

from digest.bench.corpus import pages
from digest.bench.newspage import NOTICES, SECTIONS
from digest.config import load_config
from digest.model import Article
from digest.reading.article import read
from tests.conftest import ROOT

CONFIG = load_config(ROOT)


def test_a_corpus_is_the_same_each_time_and_another_by_its_seed() -> None:
    once, twice, other = (
        [(p.path, p.text) for p in pages(2, 3, seed, copies=2)] for seed in (1, 1, 2)
    )
    assert once == twice
    assert once != other
    assert 12 == len({path for path, _ in once})


def test_pages_are_as_large_as_real_ones() -> None:
    made = list(pages(1, 6, whole=True))
    trees = [lxml.html.fromstring(page.html) for page in made]
    assert 150_000 < sum(len(page.html) for page in made) / len(made) < 190_000
    assert 700 < sum(len(tree.findall(".//*")) for tree in trees) / len(made) < 900
    assert 9_000 < sum(len(page.text) for page in made) / len(made) < 12_000
    assert all(2_000 <= len(page.text) <= 6_500 for page in pages(4, 8))


@pytest.mark.parametrize("kind", [".txt", ".html"])
def test_their_articles_are_found_whole_with_their_date_and_nothing_around(kind: str) -> None:
    for page in pages(1, 4, whole=True):
        article = read(page.seed(kind), CONFIG)
        assert isinstance(article, Article)
        body = "\n".join(paragraph.text for paragraph in article.text.body)
        assert page.told.title == article.text.title.text
        assert article.published
        assert page.told.day == article.published.day
        kept = [paragraph for paragraph in page.told.paragraphs if paragraph in body]
        assert len(kept) >= 0.9 * len(page.told.paragraphs)
        assert [] == [line for line in (*NOTICES, *SECTIONS) if line in body.split("\n")]
