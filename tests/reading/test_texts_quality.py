"""The quality of bodies, titles and authors on written fiction may not fall unseen.

`tests/quality/texts.jsonl` holds invented articles in eleven languages as pages are flattened and
damaged; what is true of them is in `texts_truth.jsonl`. The floors name the data by its digest.
"""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest

from digest.filters import read_lines
from digest.lexicons import load_lexicon
from digest.scores import Score, score_of
from digest.settings import Config

QUALITY = Path(__file__).parents[1] / "quality"
FLOORS = json.loads((QUALITY / "texts_floors.json").read_text())
CONFIG = Config("digest", "Digest", "A digest", lexicon=load_lexicon())
TRUTH = [
    json.loads(line) for line in (QUALITY / "texts_truth.jsonl").read_text("utf-8").splitlines()
]


@pytest.fixture(scope="module")
def answers() -> dict[str, dict[str, object]]:
    lines = (QUALITY / "texts.jsonl").read_text("utf-8").splitlines()
    return {row["id"]: row for row in map(json.loads, read_lines(lines, CONFIG))}


def test_the_floors_were_measured_on_this_data() -> None:
    data = (QUALITY / "texts.jsonl").read_bytes() + (QUALITY / "texts_truth.jsonl").read_bytes()
    assert sha256(data).hexdigest() == FLOORS["sha256"]
    assert len(TRUTH) >= 60


def _score(answers: dict[str, dict[str, object]], **wanted: str) -> Score:
    rows = [row for row in TRUTH if wanted.items() <= row.items()]
    return score_of([(row, answers[row["id"]]) for row in rows])


@pytest.mark.parametrize("figure", FLOORS["all"])
def test_figures_over_all_texts_keep_their_floors(
    answers: dict[str, dict[str, object]], figure: str
) -> None:
    assert getattr(_score(answers), figure) >= FLOORS["all"][figure]


@pytest.mark.parametrize("kind", FLOORS["f1 by kind"])
def test_every_kind_of_damage_keeps_its_floor(
    answers: dict[str, dict[str, object]], kind: str
) -> None:
    assert (_score(answers, scar=kind).f1 or 0.0) >= FLOORS["f1 by kind"][kind]


@pytest.mark.parametrize("language", FLOORS["f1 by language"])
def test_every_language_keeps_its_floor(
    answers: dict[str, dict[str, object]], language: str
) -> None:
    assert (_score(answers, language=language).f1 or 0.0) >= FLOORS["f1 by language"][language]


def test_no_day_is_wrong_and_no_answer_empty(answers: dict[str, dict[str, object]]) -> None:
    score = _score(answers)
    assert (1.0, 0) == (score.day_precision, score.empty)
