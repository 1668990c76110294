"""A zone counts only where it is certain, and the edition's day follows from it."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model import Moment
from digest.reading.dates.zones import edition_day, offset_of

DAY = date(2025, 6, 1)


@pytest.mark.parametrize(
    ("zone", "minutes"),
    [
        (None, None),
        ("UTC", 0),
        ("(UTC)", 0),
        (" (utc+3) ", 180),
        ("+14:00", 840),
        ("-14:00", -840),
        ("GMT", 0),
        ("Z", 0),
        ("+03:00", 180),
        ("-0330", -210),
        ("GMT+3", 180),
        ("UTC−5", -300),
        ("+15:00", None),
        ("IST", None),
        ("CET", None),
        ("noon", None),
    ],
)
def test_only_numbers_and_utc_are_certain(zone: str | None, minutes: int | None) -> None:
    assert minutes == offset_of(zone, {})


def test_a_sources_setting_makes_an_abbreviation_certain() -> None:
    assert offset_of("IST", {"ist": "+05:30"}) == 330
    assert offset_of("EST", {"IST": "+05:30"}) is None


def moment(hour: int, zone: str | None, offset: int | None = None) -> Moment:
    return Moment(DAY, time(hour), zone, offset)


def test_the_day_is_that_of_the_digests_zone() -> None:
    assert edition_day(moment(1, "+03:00", 180), "UTC", {}) == date(2025, 5, 31)
    assert edition_day(moment(23, "UTC", 0), "Asia/Tokyo", {}) == date(2025, 6, 2)


def test_an_abbreviation_counts_where_all_its_readings_agree() -> None:
    """Noon is one day in India, Israel and Ireland; one o'clock is not."""
    assert edition_day(moment(12, "IST"), "UTC", {}) == DAY
    assert edition_day(moment(1, "IST"), "UTC", {}) == DAY
    assert edition_day(moment(1, "IST"), "UTC", {"IST": "+05:30"}) == date(2025, 5, 31)
    assert edition_day(moment(23, "PDT"), "UTC", {}) == date(2025, 6, 2)
    assert edition_day(moment(23, " (PDT) "), "UTC", {}) == date(2025, 6, 2)


def test_what_is_certain_counts_before_what_an_abbreviation_may_mean() -> None:
    assert edition_day(moment(1, "IST", 330), "UTC", {}) == date(2025, 5, 31)


@pytest.mark.parametrize(("clock", "day"), [(time(16, 59), DAY), (time(17), date(2025, 6, 2))])
def test_the_day_turns_at_midnight_and_not_a_minute_before(clock: time, day: date) -> None:
    assert edition_day(Moment(DAY, clock, "PDT"), "UTC", {}) == day


@pytest.mark.parametrize(
    "stated",
    [Moment(DAY), Moment(DAY, time(1)), Moment(DAY, time(1), "XYZ"), Moment(DAY, None, "Z")],
)
def test_without_time_or_zone_it_is_the_day_as_printed(stated: Moment) -> None:
    assert edition_day(stated, "Asia/Tokyo", {}) == DAY


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_are_no_fault(day: date) -> None:
    assert edition_day(Moment(day, time(12), "+14:00", 840), "Asia/Tokyo", {}) == day


@given(st.dates(), st.times(), st.sampled_from([None, "IST", "EST", "+05:00", "UTC", "CST"]))
def test_the_day_is_never_more_than_one_away(day: date, clock: time, zone: str | None) -> None:
    found = edition_day(Moment(day, clock, zone, offset_of(zone, {})), "Pacific/Auckland", {})
    assert abs((found - day).days) <= 1
