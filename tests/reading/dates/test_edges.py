"""What lies just on this side of a rule for dates, and just on the other."""

from __future__ import annotations

from datetime import date

import pytest

from digest.model import Refused
from digest.publishing.escape import front_matter
from digest.reading.dates.dating import plausible
from digest.reading.dates.statements import moment_of, stated_moment
from digest.settings import Source

COLLECTED = date(2025, 6, 1)
HERALD = Source("The Herald", zones={"IST": "+05:30"}, day_first=True)


@pytest.mark.parametrize(
    ("day", "expected"),
    [(date(2025, 6, 1), True), (date(2025, 6, 2), True), (date(2025, 6, 3), False)],
)
def test_an_article_is_published_at_most_a_day_after_it_was_collected(
    day: date, *, expected: bool
) -> None:
    assert expected == plausible(day, COLLECTED)
    assert plausible(day, None)


def test_a_stated_date_is_read_as_its_source_writes_dates_and_zones() -> None:
    for moment in (
        moment_of("03/04/2025 19:53 IST", HERALD),
        stated_moment("published", {"published": "03/04/2025 19:53 IST"}, HERALD),
    ):
        assert moment
        assert (date(2025, 4, 3), 330) == (moment.day, moment.offset)
    assert moment_of("03/04/2025 19:53 IST", None) is None


def test_a_stated_date_that_is_not_certain_is_refused_as_a_fact() -> None:
    with pytest.raises(Refused) as caught:
        stated_moment("published", {"published": "03/04/2025"}, None)
    assert "FACTS" == caught.value.code


def test_a_long_title_stays_on_one_line_of_front_matter() -> None:
    assert 3 == front_matter({"title": "word " * 100}).count("\n")
