"""When an entry changed follows from its articles alone, and never stands still or goes back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from digest.publishing.channels import Part
from digest.publishing.timing import begin, correction_published, last_change, part_updated, spread
from tests.fiction import ARTICLES, CORRECTION

DAY = date(2031, 5, 1)
PIER = ARTICLES[0]


def part(collected: list[date | None], withheld: int = 0, corrected: date | None = None) -> Part:
    articles = tuple(replace(PIER, collected=day) for day in collected)
    corrections = {"name": replace(CORRECTION, made=corrected)} if corrected else {}
    return Part(DAY, (), articles[withheld:], articles[:withheld], corrections)


def test_a_day_begins_in_the_digest_s_zone() -> None:
    assert "2031-05-01T00:00:00+05:45" == begin(DAY, "Asia/Kathmandu").isoformat()


def test_an_edition_that_nobody_collected_late_changed_on_its_day() -> None:
    assert "2031-05-01T00:00:02+00:00" == part_updated(part([None, DAY]), "UTC").isoformat()


def test_a_late_article_or_correction_changes_an_edition_on_the_day_it_came() -> None:
    later = DAY + timedelta(days=3)
    assert later == last_change(part([DAY, later]))
    assert later == last_change(part([DAY], corrected=later))
    assert later == part_updated(part([DAY, later]), "UTC").date()


DAYS = st.lists(st.integers(0, 30).map(lambda late: DAY + timedelta(days=late)), max_size=8)


@given(before=DAYS, more=DAYS.filter(bool))
def test_each_arrival_moves_the_change_on(before: list[date], more: list[date]) -> None:
    since = max([DAY, *before])
    arrived = [*before, *(max(day, since) for day in more)]
    assert part_updated(part([*before]), "UTC") < part_updated(part([*arrived]), "UTC")


@given(collected=DAYS.filter(bool))
def test_withholding_moves_the_change_on(collected: list[date]) -> None:
    shown, hidden = part([*collected]), part([*collected], withheld=1)
    assert part_updated(shown, "UTC") < part_updated(hidden, "UTC")


@given(late=st.sets(st.integers(1, 3650), min_size=2, max_size=40), count=st.integers(1, 99))
def test_editions_that_changed_on_one_day_changed_at_different_moments(
    late: set[int], count: int
) -> None:
    today = DAY + timedelta(days=4000)
    parts = (replace(part([today] * count), day=today - timedelta(days=days)) for days in late)
    assert len(late) == len({part_updated(each, "UTC") for each in parts})


def test_corrections_of_one_day_are_apart_from_each_other_and_from_editions() -> None:
    made = {correction_published(CORRECTION, place, "UTC") for place in range(5)}
    editions = {part_updated(part([DAY] * count), "UTC") for count in range(1, 300)}
    assert 5 == len(made - editions)


MOMENTS = st.lists(st.integers(0, 9).map(lambda n: datetime(2031, 1, 1, 0, 0, n, tzinfo=UTC)))


@given(moments=MOMENTS.map(sorted))
def test_equal_moments_are_spread_in_their_order(moments: list[datetime]) -> None:
    free = spread(moments)
    assert len(moments) == len(set(free))
    assert all(before <= after for before, after in zip(moments, free, strict=True))
