"""Which way round a numeric date is read follows from the text, and is else left open."""

from __future__ import annotations

from datetime import date

import pytest

from digest.reading.dates.mentions import find_mentions
from digest.reading.dates.order import Evidence, evidence_of, settle
from digest.settings import Source

BOTH = (date(2025, 6, 1), date(2025, 1, 6))
DOUBT = find_mentions("01.06.2025")


@pytest.mark.parametrize(
    ("text", "script", "foreign"),
    [
        ("ж" * 200, "day first", False),
        ("ж" * 199, "", False),
        ("ж" * 201 + "a" * 200, "day first", False),
        ("ж" * 200 + "a" * 200, "", False),
        ("ж " * 50, "", True),
        ("ж " * 49, "", False),
        ("the " * 5 + "ж " * 95, "", False),
        ("the " * 4 + "ж " * 96, "", True),
        ("a" * 20_000 + "ж" * 20_001, "", False),
    ],
)
def test_what_a_text_is_written_in_tells(text: str, script: str, *, foreign: bool) -> None:
    assert Evidence(frozenset(), "", script, foreign) == evidence_of([text], DOUBT)


def test_each_line_of_a_text_is_words_of_its_own() -> None:
    assert not evidence_of(["the"] * 60, DOUBT).foreign


def test_a_text_is_not_asked_where_nothing_is_in_doubt() -> None:
    certain = find_mentions("30.12.2024")
    days = frozenset({date(2024, 12, 30)})
    assert Evidence(days, "day first", "", foreign=False) == evidence_of(["ж " * 500], certain)


@pytest.mark.parametrize(
    ("line", "order"),
    [
        ("30/12/2024", "day first"),
        ("12/30/2024", "month first"),
        ("30/12/2024, 12/30/2024", ""),
        ("06/06/2025", ""),
        ("1 June 2025", ""),
    ],
)
def test_dates_that_can_be_read_in_one_way_only_give_the_order(line: str, order: str) -> None:
    assert order == evidence_of([line], find_mentions(line)).order


@pytest.mark.parametrize(
    ("evidence", "source", "expected"),
    [
        (Evidence(frozenset(), "", "", foreign=False), None, None),
        (Evidence(frozenset(), "", "", foreign=True), None, BOTH[0]),
        (Evidence(frozenset(BOTH[:1]), "month first", "", foreign=False), None, BOTH[0]),
        (Evidence(frozenset(BOTH[1:]), "day first", "", foreign=False), None, BOTH[1]),
        (Evidence(frozenset(BOTH), "", "", foreign=False), None, None),
        (Evidence(frozenset(), "month first", "", foreign=True), Source("A"), BOTH[1]),
        (Evidence(frozenset(), "", "", foreign=True), Source("A", day_first=False), BOTH[1]),
        (Evidence(frozenset(), "", "day first", foreign=False), Source("A"), BOTH[0]),
        (
            Evidence(frozenset(), "day first", "", foreign=False),
            Source("A", day_first=False),
            BOTH[0],
        ),
    ],
)
def test_a_day_is_settled_by_what_agrees_then_order_source_and_writing(
    evidence: Evidence, source: Source | None, expected: date | None
) -> None:
    assert expected == settle(BOTH, dotted=True, evidence=evidence, source=source)


def test_the_language_settles_only_what_has_dots() -> None:
    foreign = Evidence(frozenset(), "", "", foreign=True)
    assert settle(BOTH, dotted=False, evidence=foreign, source=None) is None
    assert settle((), dotted=True, evidence=foreign, source=None) is None
    assert BOTH[1] == settle(BOTH[1:], dotted=False, evidence=foreign, source=None)
