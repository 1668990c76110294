"""`invoke evaluate`: figures that mean what they say."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from digest.evaluate import evaluate_files
from digest.lexicons import load_lexicon
from digest.model import Stop
from digest.scores import score_of
from digest.settings import Config

if TYPE_CHECKING:
    from pathlib import Path

CONFIG = Config("digest", "Digest", "A digest", lexicon=load_lexicon())
FIRST = "The dam above Kesh was hit by two drones on Tuesday night."
SECOND = "Six villages lie below it and buses stood ready at the school."


def test_a_perfect_answer_is_perfect() -> None:
    truth = {
        "body": f"{FIRST}\n\n{SECOND}",
        "title": "Dam hit",
        "authors": ["Ana Moreno"],
        "published": "2032-01-21T23:30:00-05:00",
    }
    answer = {**truth, "title": "DAM HIT!", "authors": "ana moreno", "published": "2032-01-22"}
    score = score_of([(truth, answer)])
    assert (1.0, 1.0, 1.0, 1.0, 1.0, 0) == (
        score.precision,
        score.recall,
        score.f1,
        score.exact,
        score.order,
        score.empty,
    )
    assert (1.0, 1.0, 1.0, 1.0, 1.0) == (
        score.title,
        score.title_close,
        score.authors,
        score.day_right,
        score.day_precision,
    )


def test_a_paragraph_printed_twice_costs_precision_and_order() -> None:
    score = score_of([({"body": f"{FIRST}\n{SECOND}"}, {"body": f"{FIRST}\n{SECOND}\n{FIRST}"})])
    assert 1.0 == score.recall
    assert score.precision is not None
    assert score.precision < 1.0
    assert 0.0 == score.order


def test_an_empty_answer_costs_recall_alone() -> None:
    pairs = [({"body": FIRST}, {}), ({"body": FIRST}, {"body": FIRST})]
    score = score_of(pairs)
    assert (1.0, 0.5, 1) == (score.precision, score.recall, score.empty)


def test_a_short_body_is_one_run_of_words() -> None:
    assert 1.0 == score_of([({"body": "Dam hit"}, {"body": "Dam hit"})]).f1
    assert 0.0 == score_of([({"body": "Dam hit"}, {"body": "Dam holds"})]).f1


@pytest.mark.parametrize(
    ("published", "ours", "invented", "right"),
    [
        (None, "2032-01-21", 1.0, None),
        (None, None, 0.0, None),
        ("2032-01-21", "2032-01-21", None, 1.0),
        ("2032-01-21", None, None, 0.0),
        ("21 January", "2032-01-21", None, 0.0),
        ("", "2032-01-21", None, None),
    ],
)
def test_days_are_right_or_invented(
    published: str | None, ours: str | None, invented: float | None, right: float | None
) -> None:
    score = score_of([({"body": FIRST, "published": published}, {"published": ours})])
    assert (invented, right) == (score.day_invented, score.day_right)


def test_titles_that_share_most_words_are_close() -> None:
    truth = {"body": FIRST, "title": "Two drones hit the dam above Kesh"}
    score = score_of(
        [(truth, {"title": "Two drones hit dam above Kesh"}), (truth, {"title": "No"})]
    )
    assert (0.0, 0.5) == (score.title, score.title_close)


def test_files_are_scored_in_all_and_by_kind_of_damage(tmp_path: Path) -> None:
    texts, truth = tmp_path / "texts.jsonl", tmp_path / "truth.jsonl"
    row = {"id": "a", "body": f"{FIRST}\n\n{SECOND}", "title": "Dam hit", "scar": "none"}
    texts.write_text(json.dumps({"id": "a", "text": f"Dam hit\n{FIRST}\n{SECOND}"}) + "\n")
    truth.write_text(json.dumps(row) + "\n\n")
    lines = evaluate_files(texts, truth, CONFIG).splitlines()
    assert ["all", "scar"] == [line.split()[0] for line in lines]
    assert "f1 1.000" in lines[0]
    assert "authors" not in lines[0].replace("articles", "")


def test_files_that_can_not_be_read_stop_with_what_to_do(tmp_path: Path) -> None:
    texts, truth = tmp_path / "texts.jsonl", tmp_path / "truth.jsonl"
    with pytest.raises(Stop, match="Name a file"):
        evaluate_files(texts, truth, CONFIG)
    texts.write_text("")
    truth.write_text("{")
    with pytest.raises(Stop, match="JSON Lines"):
        evaluate_files(texts, truth, CONFIG)
