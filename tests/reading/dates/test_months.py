"""The names of the months are those that Unicode's locale data lists."""

from __future__ import annotations

import pytest
from babel.dates import get_month_names

from digest.reading.dates.months import find_month

LANGUAGES = (
    "en de fr es it pt ca nl sv da nb ro pl cs sk sl hu fi tr ru uk be bg sr el ar fa ur he id az"
)


@pytest.mark.parametrize("language", LANGUAGES.split())
def test_every_month_is_known_as_it_stands_beside_a_day(language: str) -> None:
    for number, name in get_month_names("wide", "format", language).items():
        word = name.replace("\u0654", "").split()[-1].removeprefix("d’")
        assert (number, 0) == find_month(word), word


def test_a_name_glued_to_another_is_found_by_its_capital() -> None:
    assert find_month("WriterFebruary") == (2, 6)
    assert find_month("writerfebruary") is None
    assert find_month("xfebruary") is None
    assert find_month("WriterSmith") is None


def test_one_word_for_two_months_is_told_apart_by_the_dot() -> None:
    assert find_month("listopada") == (11, 0)
    assert find_month("listopada", after_dot=True) == (10, 0)
    assert find_month("juni", after_dot=True) == (6, 0)
