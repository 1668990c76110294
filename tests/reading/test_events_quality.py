"""The quality of themes and deaths on reports and headlines, all fiction, may not fall unseen.

`tests/quality/events.jsonl` and `reports.jsonl` have one report a line, in the terse style of
those who code conflict events, `headlines.jsonl`, `newsroom.jsonl`, `dispatches.jsonl` and
`bulletins.jsonl` a headline and its deck.
`themes` must be found, `maybe` may be (null: only the dead are labelled), `fatalities` is the
number of dead. Each was read unseen before the lexicon was widened by it. `floors.json` holds
what is reached.
"""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from digest.lexicons import load_lexicon
from digest.model import Article, Lines, Paragraph, Seed, Text
from digest.reading.article import read
from digest.reading.figures.finding import fatalities
from digest.reading.topics.themes import find_themes
from digest.settings import Config, Conflict

QUALITY = Path(__file__).parents[1] / "quality"
LEXICON = load_lexicon()
#: The invented war of the headlines, known by its names as the lexicon knows the real ones.
INVENTED = Conflict(
    "sorrenia-velmaria", "", sure=("sorren*", "velmari*", "port amel", "birna", "merro", "gorst")
)
HEADLINES = {"headlines", "newsroom", "dispatches", "bulletins"}
KNOWING = replace(LEXICON, conflicts=(*LEXICON.conflicts, INVENTED), digest="")
CONFIG = Config(id="digest", name="Digest", description="A digest", lexicon=LEXICON)


class Reading(NamedTuple):
    #: None where only the dead are labelled.
    wanted: set[str] | None
    maybe: set[str]
    themes: list[str]
    dead: int
    counted: int


@cache
def readings(name: str) -> tuple[Reading, ...]:
    rows = map(json.loads, (QUALITY / f"{name}.jsonl").read_text("utf-8").splitlines())
    return tuple(map(_headline if name in HEADLINES else _report, rows))


def _headline(row: dict[str, object]) -> Reading:
    line = Lines(1, 1)
    deck = Paragraph(str(row["deck"]), line) if row["deck"] else None
    found = find_themes(Text(Paragraph(str(row["title"]), line), deck, ()), KNOWING)
    return _reading(row, [finding.key for finding in found], 0)


def _report(row: dict[str, object]) -> Reading:
    article = read(Seed("report.txt", str(row["text"]).encode(), ""), CONFIG)
    if not isinstance(article, Article):
        return _reading(row, [], 0)
    counted = fatalities(article.text, article.figures) or 0
    return _reading(row, [finding.key for finding in article.themes], counted)


def _reading(row: dict[str, object], themes: list[str], counted: int) -> Reading:
    wanted, maybe, dead = row["themes"], row["maybe"], row.get("fatalities", 0)
    assert isinstance(wanted, list | None)
    assert isinstance(maybe, list)
    assert isinstance(dead, int)
    return Reading(None if wanted is None else {*wanted}, {*maybe}, themes, dead, counted)


@pytest.mark.parametrize("name", ["events", "reports", *sorted(HEADLINES)])
def test_themes_are_right_and_few_are_missed(name: str) -> None:
    floors = json.loads((QUALITY / "floors.json").read_text("utf-8"))[name]
    right = wrong = missed = first = ranked = 0
    for wanted, maybe, themes, *_ in readings(name):
        if wanted is None:
            continue
        found = set(themes)
        right += len(found & wanted)
        wrong += len(found - wanted - maybe)
        missed += len(wanted - found)
        told = themes[0] if themes else ""
        ranked += told not in maybe - wanted
        first += told in wanted or not (told or wanted)
    assert floors["precision"] <= right / (right + wrong)
    assert floors["recall"] <= right / (right + missed)
    assert floors["f1"] <= 2 * right / (2 * right + wrong + missed)
    assert floors["primary"] <= first / ranked


def test_the_dead_of_reports_are_counted_and_none_is_invented() -> None:
    floors = json.loads((QUALITY / "floors.json").read_text("utf-8"))["events"]
    fatal = [one for one in readings("events") if one.dead]
    counted = [one for one in readings("events") if one.counted]
    assert floors["exact where fatal"] <= sum(one.dead == one.counted for one in fatal) / len(fatal)
    assert floors["any dead precision"] <= sum(one.dead > 0 for one in counted) / len(counted)
