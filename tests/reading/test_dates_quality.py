"""The quality of dates and pages on labelled fiction may not fall unseen.

`tests/quality/dates.jsonl` has one text a line with the day that it prints, or null, and what the
seed's sidecar or source states. `tests/quality/pages.jsonl` has the truth of `tests/quality/html`.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from digest.lexicons import load_lexicon
from digest.model import Article, Seed
from digest.reading.article import read
from digest.settings import Config, Source

LEXICON = load_lexicon()
QUALITY = Path(__file__).parents[1] / "quality"
FLOORS = json.loads((QUALITY / "floors.json").read_text())


def rows(name: str) -> list[dict[str, object]]:
    """The rows of a file of labels."""
    return [json.loads(line) for line in (QUALITY / name).read_text("utf-8").splitlines()]


def answer(row: dict[str, object]) -> str | None:
    """The day that is read from a labelled text."""
    first = row.get("day_first")
    herald = Source("The Herald", day_first=first if isinstance(first, bool) else None)
    stated = row.get("facts")
    facts = (
        {str(key): str(value) for key, value in stated.items()} if isinstance(stated, dict) else {}
    )
    collected = date.fromisoformat(str(row["collected"])) if "collected" in row else None
    seed = Seed(
        str(row["id"]),
        str(row["text"]).encode(),
        "0" * 64,
        collected=collected,
        facts={"source": "The Herald", **facts},
    )
    found = read(seed, Config("digest", "Digest", "A digest", sources=(herald,), lexicon=LEXICON))
    assert isinstance(found, Article), row["id"]
    return found.published.day.isoformat() if found.published else None


def test_days_keep_their_floors() -> None:
    labelled = rows("dates.jsonl")
    answers = [(row, answer(row)) for row in labelled]
    wrong = [row["id"] for row, day in answers if day not in {row["published"], None}]
    printed = [(row, day) for row, day in answers if row["published"]]
    unprinted = [(row, day) for row, day in answers if not row["published"]]
    right = sum(row["published"] == day for row, day in printed) / len(printed)
    answered = sum(day is not None for _, day in answers)
    invented = sum(day is not None for _, day in unprinted) / len(unprinted)
    missed = [row["id"] for row, day in printed if day is None]
    assert right >= FLOORS["dates"]["right where printed"], missed
    assert 1 - len(wrong) / answered >= FLOORS["dates"]["precision"], wrong
    assert invented <= FLOORS["dates"]["invented"], wrong


@pytest.fixture(scope="module")
def pages() -> list[tuple[dict[str, object], Article]]:
    found = []
    for row in rows("pages.jsonl"):
        data = (QUALITY / "html" / str(row["page"])).read_bytes()
        article = read(
            Seed(str(row["page"]), data, "0" * 64),
            Config("digest", "Digest", "A digest", lexicon=LEXICON),
        )
        assert isinstance(article, Article), row["page"]
        found.append((row, article))
    return found


def test_pages_keep_their_floors(pages: list[tuple[dict[str, object], Article]]) -> None:
    """Paragraphs found, paragraphs that are right, and pages without a fault."""
    true = kept = both = 0
    faulty = []
    for row, article in pages:
        body = row["body"]
        assert isinstance(body, list)
        got = [paragraph.text for paragraph in article.text.body]
        true, kept, both = true + len(body), kept + len(got), both + len(set(body) & set(got))
        day = article.published.day.isoformat() if article.published else None
        whole = (article.text.title.text, got, day, list(article.authors))
        if whole != (row["title"], body, row["published"], row["authors"]):
            faulty.append(row["page"])
    floors = FLOORS["pages"]
    assert both / true >= floors["recall"]
    assert both / kept >= floors["precision"]
    assert 1 - len(faulty) / len(pages) >= floors["whole"], faulty
