"""The time beside a date is read from a clock's face and from a day of 24 hours."""

from __future__ import annotations

from datetime import time

import pytest

from digest.reading.dates.clocks import Clock, find_clock


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (" 12:05", time(12, 5)),
        (" 12:05 am", time(0, 5)),
        (" 12:05 pm", time(12, 5)),
        (" 1:07 am", time(1, 7)),
        (" 1:07 pm", time(13, 7)),
        (" 13:07 am", time(13, 7)),
        (" 0:07 pm", time(0, 7)),
        (", 7pm", time(19, 0)),
        (" 7:53:09 P.M.", time(19, 53, 9)),
        (" - 12:05 ص", time(0, 5)),
        (" - 06:30 م", time(18, 30)),
        (" 10:30 مساء", time(22, 30)),
        (" 7:35 μ.μ.", time(19, 35)),
        (" 11:35 π.μ.", time(11, 35)),
        (" 24:00", None),
        (" 19:60", None),
        (" and 19:53", None),
    ],
)
def test_a_time_after_a_date_is_the_days(printed: str, expected: time | None) -> None:
    clock = find_clock(f"1 June 2025{printed}", 0, 11)
    assert expected == (clock.time if clock else None)


def test_a_time_before_a_date_belongs_to_it_from_its_first_figure() -> None:
    line = "at 7:53 PM EST, Sun June 1, 2025"
    assert Clock(3, 32, time(19, 53), "EST") == find_clock(line, 20, 32)
    assert find_clock("25:53, June 1, 2025", 7, 19) is None
    assert find_clock(f"19:53 {'·' * 40}June 1, 2025", 46, 58) is None
