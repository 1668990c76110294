"""What is read of articles in two dozen languages may not get worse unseen.

`tests/quality/languages.jsonl` holds an invented scrape in each, from as many kinds of pages; what
is true of them is in `languages_truth.jsonl`. The floors name the data by its digest.
"""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest

from digest.filters import read_lines
from digest.lexicons import load_lexicon
from digest.reading.language import find_language
from digest.scores import Score, score_of
from digest.settings import Config

QUALITY = Path(__file__).parents[1] / "quality"
FLOORS = json.loads((QUALITY / "languages_floors.json").read_text())
CONFIG = Config("digest", "Digest", "A digest", lexicon=load_lexicon())
TEXTS, TRUTH = (QUALITY / name for name in ("languages.jsonl", "languages_truth.jsonl"))
ROWS = [json.loads(line) for line in TRUTH.read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def answers() -> dict[str, dict[str, object]]:
    lines = TEXTS.read_text("utf-8").splitlines()
    return {row["id"]: row for row in map(json.loads, read_lines(lines, CONFIG))}


@pytest.fixture(scope="module")
def whole(answers: dict[str, dict[str, object]]) -> Score:
    return score_of([(row, answers[row["id"]]) for row in ROWS])


def test_the_floors_were_measured_on_this_data() -> None:
    assert sha256(TEXTS.read_bytes() + TRUTH.read_bytes()).hexdigest() == FLOORS["sha256"]


@pytest.mark.parametrize("figure", FLOORS["all"])
def test_figures_over_all_languages_keep_their_floors(whole: Score, figure: str) -> None:
    assert getattr(whole, figure) >= FLOORS["all"][figure]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row["language"]))
def test_each_language_keeps_its_floor(
    answers: dict[str, dict[str, object]], row: dict[str, str]
) -> None:
    assert (score_of([(row, answers[row["id"]])]).f1 or 0.0) >= FLOORS["f1"][row["id"]]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row["language"]))
def test_each_language_is_known(row: dict[str, str]) -> None:
    assert row["language"] == find_language(row["body"].split("\n\n"))


def test_no_day_is_wrong_and_no_answer_empty(whole: Score) -> None:
    assert (1.0, 0) == (whole.day_precision, whole.empty)
