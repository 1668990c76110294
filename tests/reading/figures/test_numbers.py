"""What a reader may rely on in numbers of digits and of words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.reading.figures.numbers import is_number, read_number
from digest.reading.figures.tokens import tokenize


def read(words: str) -> tuple[int | None, int | None, str] | None:
    """Give the number at the beginning of some words, its upper end and the words it takes."""
    tokens = tokenize(words)
    number = read_number(tokens, 0)
    if number is None:
        return None
    return number.n, number.n_max, words[: tokens[number.end - 1].end]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("7 people", 7),
        ("1,200 people", 1200),
        ("1,00,000 people", 100000),
        ("seven people", 7),
        ("twenty-one people", 21),
        ("twenty one people", 21),
        ("a hundred people", 100),
        ("two hundred and five people", 205),
        ("two thousand three hundred and five people", 2305),
        ("three hundred thousand people", 300000),
        ("a dozen people", 12),
        ("half a dozen people", 6),
        ("two dozen people", 24),
        ("dozen people", 12),
        ("a couple of people", 2),
        ("5 million people", 5000000),
        ("1.5 million people", 1500000),
        ("12 thousand people", 12000),
        ("no people", 0),
        ("no one", 0),
        ("nobody", 0),
        ("zero deaths", 0),
        ("31, 000 people", 31000),
    ],
)
def test_a_number_is_read_as_a_reader_would(words: str, expected: int) -> None:
    number = read(words)

    assert number is not None
    assert number[:2] == (expected, None)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("3 to 5 people", (3, 5, "3 to 5")),
        ("3-5 people", (3, 5, "3-5")),
        ("3–5 people", (3, 5, "3–5")),
        ("two or three people", (2, 3, "two or three")),
        ("5 to 3 people", (5, None, "5")),
        ("8 to eight", (8, None, "8")),
    ],
)
def test_a_range_keeps_both_ends(words: str, expected: tuple[int, int | None, str]) -> None:
    assert read(words) == expected


def test_between_needs_and() -> None:
    tokens = tokenize("between 10 and 15 died, 3 and 5 others")

    assert read_number(tokens, 1) == (10, 15, 1, 4)
    assert read_number(tokens, 6) == (3, None, 6, 7)


def test_what_rose_from_one_number_to_another_is_no_range() -> None:
    tokens = tokenize("from 3 to 5")

    assert read_number(tokens, 1) == (3, None, 1, 2)


@pytest.mark.parametrize(
    "words", ["dozens", "hundreds of thousands", "several hundred", "numerous", "tens of thousands"]
)
def test_words_that_leave_the_number_open_stay_words(words: str) -> None:
    assert read(f"{words} fled") == (None, None, words)


@pytest.mark.parametrize(
    "words",
    [
        "3.5 per cent",
        "93rd Brigade",
        "12-year-old boy",
        "one-third",
        "hundred",
        "million people",
        "a man",
        "half the town",
        "no further deaths",
        "No. 5",
        "without",
        "5-3",
        "first",
    ],
)
def test_what_counts_nothing_is_no_number(words: str) -> None:
    assert read(words) is None


@given(st.integers(0, 999_999_999))
def test_every_number_in_digits_is_read_back(n: int) -> None:
    assert read(f"{n:,}") == (n, None, f"{n:,}")
    assert is_number(str(n))


@given(st.text(max_size=60))
def test_any_text_is_read_without_a_fault(text: str) -> None:
    tokens = tokenize(text)

    for first in range(len(tokens)):
        number = read_number(tokens, first)
        assert number is None or first < number.end <= len(tokens)
