"""The archive as a calendar: every day once, in its week, and gaps shown as gaps."""

from __future__ import annotations

from datetime import date

from digest.publishing.calendars import cells, months_of

STORIES = {date(2024, 2, 5): 4, date(2024, 2, 7): 0, date(2024, 2, 29): 2}


def test_a_month_has_every_day_once_in_weeks_from_monday() -> None:
    february = months_of(2024, STORIES)[1]
    days = [cell.day.day for week in february.weeks for cell in week if cell]
    assert list(range(1, 30)) == days
    assert {7} == {len(week) for week in february.weeks}
    assert [None, None, None, 1] == [cell and cell.day.day for cell in february.weeks[0][:4]]
    assert (february.name, february.editions) == ("February", 3)


def test_a_day_without_an_edition_is_a_gap_only_within_the_record() -> None:
    before, full, gap, empty = cells([date(2024, 2, day) for day in (4, 5, 6, 7)], STORIES)
    assert (before.stories, before.recorded) == (None, False)
    assert (full.stories, full.share) == (4, 100)
    assert (gap.stories, gap.recorded) == (None, True)
    assert (empty.stories, empty.share) == (0, 0)


def test_a_calendar_without_editions_has_no_record() -> None:
    (cell,) = cells([date(2024, 2, 5)], {})
    assert (cell.stories, cell.recorded) == (None, False)
