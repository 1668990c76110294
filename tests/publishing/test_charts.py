"""Sparklines draw each day and each number as it is, and mark the days that are missing."""

from __future__ import annotations

from datetime import date, timedelta

from digest.publishing.charts import sparkline, ticks

FIRST = date(2031, 5, 1)
EDITIONS = {FIRST + timedelta(days=n): 3 for n in range(20) if n != 4}
STORIES = {FIRST: 2, FIRST + timedelta(days=6): 6, FIRST + timedelta(days=19): 1}


def test_a_sparkline_needs_a_week() -> None:
    assert sparkline({}, {}) is None
    assert sparkline({FIRST: 1}, {FIRST: 1}) is None


def test_a_missing_day_is_marked_and_is_not_a_day_with_none() -> None:
    chart = sparkline(STORIES, EDITIONS)
    assert chart
    assert (FIRST + timedelta(days=4),) == chart.missing
    assert chart.gaps == "M45 4v60"
    assert chart.rows[0][2] == "2, 0, 0, 0, no edition, 0, 6, 0, 0, 0"
    assert (chart.most, chart.most_day) == (6, FIRST + timedelta(days=6))
    assert chart.newest == "M191 64v-10h8v10z"


def test_a_sparkline_shows_the_newest_sixty_days() -> None:
    days = {FIRST + timedelta(days=n): 1 for n in range(100)}
    chart = sparkline(days, days)
    assert chart
    assert (FIRST + timedelta(days=40), FIRST + timedelta(days=99)) == (chart.first, chart.last)


def test_every_number_is_a_tick_of_its_own_and_none_are_added_up() -> None:
    chart = sparkline(STORIES, EDITIONS)
    assert chart
    numbers = [(FIRST, 3), (FIRST, 5), (FIRST + timedelta(days=1), 10), (FIRST, 3), (FIRST, 8)]
    drawn = ticks(chart, "killed", numbers)
    assert drawn
    assert (drawn.number, drawn.most) == (4, 10)
    assert drawn.path == "M1 46h8M1 34h8M1 16h8M11 4h8"
    assert ticks(chart, "killed", numbers[:2]) is None
