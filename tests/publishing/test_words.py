"""Our own words: dates and counts in English, whatever the machine's language."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.publishing import words


def test_dates_are_written_out() -> None:
    day = date(2025, 6, 1)
    assert words.long_date(day) == "Sunday 1 June 2025"
    assert words.full_date(day) == "1 June 2025"
    assert words.short_date(day) == "1 June"
    assert words.day_path(day) == "2025/06/01/"


@pytest.mark.parametrize(
    ("number", "noun", "expected"),
    [
        (0, "story", "0 stories"),
        (1, "story", "1 story"),
        (2, "day", "2 days"),
        (1200, "article", "1,200 articles"),
    ],
)
def test_counts_have_their_plural(number: int, noun: str, expected: str) -> None:
    assert expected == words.count(number, noun)


def test_a_plural_of_ones_own_is_taken() -> None:
    assert words.count(2, "person", "people") == "2 people"


@given(st.text(), st.integers(3, 50))
def test_a_cut_text_is_a_beginning_and_says_so(text: str, limit: int) -> None:
    short = words.cut(text, limit)
    assert short == text or (short.endswith(" …") and text.lstrip().startswith(short[:-2].strip()))
    assert len(short) <= limit + 1
