"""The first day of the week that an article names is found, in its language."""

from __future__ import annotations

import pytest

from digest.reading.dates.weekdays import first_weekday


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It fell on Tuesday, she said on Wednesday.", 1),
        ("SUNDAY’s vote", 6),
        ("El puente cayó el miércoles.", 2),
        ("Мост упал в пятницу.", 4),
        ("Міст упав у п'ятницю.", 4),
        ("Most runął w sobotę.", 5),
        ("انهار الجسر يوم الخميس", 3),
        ("Köprü pazartesi günü çöktü, pazar günü değil.", 0),
        ("Sundays are quiet, and every sundayish day.", None),
        ("", None),
    ],
)
def test_the_first_weekday_of_a_text(text: str, day: int | None) -> None:
    assert day == first_weekday(text)
