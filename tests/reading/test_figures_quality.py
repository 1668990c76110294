"""The quality of figures on labelled reports, all of them fiction, may not fall unseen.

`tests/quality/figures.jsonl` has one report a line: `figures` must be found, `maybe` may be,
`fatalities` is the one number of dead (null: nobody can say). `constructions.jsonl` has as many
ways to tell of harm as English news was thought to have, some of them still not read.
`floors.json` holds what is reached.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

import pytest

from digest.model import Lines, Paragraph, Text
from digest.reading.figures.finding import fatalities, find_figures

QUALITY = Path(__file__).parents[1] / "quality"


class Report(NamedTuple):
    wanted: set[tuple[str, int]]
    found: set[tuple[str, int]]
    dead: int | None
    read: int | None


@pytest.fixture(scope="module", params=["figures", "constructions"])
def name(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture(scope="module")
def reports(name: str) -> list[Report]:
    lines = (QUALITY / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [_read(json.loads(line)) for line in lines]


@pytest.fixture(scope="module")
def floors(name: str) -> dict[str, float]:
    floors: dict[str, float] = json.loads((QUALITY / "floors.json").read_text("utf-8"))[name]
    return floors


def _read(row: dict[str, object]) -> Report:
    wanted, maybe = ({(k, n) for k, n in row[name]} for name in ("figures", "maybe"))  # type: ignore[attr-defined]  # the file's own shape
    text = Text(Paragraph("", Lines(1, 1)), None, (Paragraph(str(row["text"]), Lines(3, 3)),))
    figures = find_figures(text)
    found = {(figure.kind, figure.n) for figure in figures if figure.n}
    dead = row["fatalities"]
    assert dead is None or isinstance(dead, int)
    return Report(wanted, found - maybe, dead, fatalities(text, figures))


def test_at_least_120_reports_are_labelled(reports: list[Report]) -> None:
    assert len(reports) >= 120


def test_figures_are_right_and_few_are_missed(
    reports: list[Report], floors: dict[str, float]
) -> None:
    right = sum(len(report.found & report.wanted) for report in reports)
    found = sum(len(report.found) for report in reports)
    wanted = sum(len(report.wanted) for report in reports)

    assert floors["precision"] <= right / found
    assert floors["f1"] <= 2 * right / (found + wanted)


def test_the_dead_are_read_as_stated(reports: list[Report], floors: dict[str, float]) -> None:
    known = [report for report in reports if report.dead is not None]
    fatal = [report for report in known if report.dead]
    claimed = [report for report in known if report.read]

    assert floors["exact where fatal"] <= sum(r.read == r.dead for r in fatal) / len(fatal)
    assert floors["any dead precision"] <= sum(bool(r.dead) for r in claimed) / len(claimed)


def test_the_dead_are_never_overstated_threefold(reports: list[Report]) -> None:
    gross = [r for r in reports if r.dead is not None and (r.read or 0) > 3 * max(r.dead, 1)]

    assert gross == []
