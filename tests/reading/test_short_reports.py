"""A report of one paragraph, without a headline, is read and its figures with it."""

from __future__ import annotations

from digest.model import Article, Seed
from digest.reading.article import read
from digest.settings import Config

CONFIG = Config(id="digest", name="Digest", description="A digest")


def test_a_report_of_one_paragraph_is_known_by_its_first_sentence() -> None:
    report = (
        "Two civilians were killed and 11 more injured in the Dorun region over the past day. "
        "They died in the shelling of a market hall near the old harbour, the governor said."
    )

    article = read(Seed("report.txt", report.encode(), ""), CONFIG)

    assert isinstance(article, Article)
    assert article.text.title.text == report[: report.index(" They")]
    assert [(figure.kind, figure.n) for figure in article.figures] == [
        ("killed", 2),
        ("injured", 11),
    ]
