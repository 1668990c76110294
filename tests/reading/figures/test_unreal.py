"""How many die in a time is no report of an event."""

from __future__ import annotations

import pytest

from digest.reading.figures.unreal import is_rate


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("In Amel five people are killed each year in floods.", True),
        ("A train comes every day, and in Amel five people are killed each year.", True),
        ("A train comes every day, and in Amel five people were killed.", False),
        ("In Amel five people were killed.", False),
    ],
)
def test_a_rate_is_told_by_its_own_clause(sentence: str, *, expected: bool) -> None:
    assert expected == is_rate(sentence, sentence.index("killed"))
