"""Every common way to print a date is read, with its time and zone, in many languages."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.reading.dates.mentions import find_mentions

if TYPE_CHECKING:
    from digest.reading.dates.patterns import Mention

JUNE_1 = date(2025, 6, 1)


def only(line: str) -> Mention:
    """The one mention of a line."""
    (mention,) = find_mentions(line)
    return mention


@pytest.mark.parametrize(
    "words",
    [
        "2025-06-01",
        "2025/06/01",
        "2025.6.1",
        "2025. 6. 1",
        "1 tháng 6, 2025",
        "1 tháng 6 năm 2025",
        "1 जून 2025",
        "1 June 2025",
        "1st June 2025",
        "1st of June, 2025",
        "01 Jun 2025",
        "01-Jun-2025",
        "1/Jun/2025",
        "June 1, 2025",
        "Jun. 1, 2025",
        "JUNE 1 2025",
        "June 1st, 2025",
        "June 1,2025",
        "Jun-01-2025",
        "2025 June 1",
        "1. Juni 2025",
        "1er juin 2025",
        "1 de junio de 2025",
        "1 de junho de 2025",
        "1º de junho de 2025",
        "1 giugno 2025",
        "1 juny 2025",
        "1 juni 2025",
        "1 iunie 2025",
        "1 czerwca 2025",
        "1. června 2025",
        "1. júna 2025",
        "1. lipnja 2025",
        "1. kesäkuuta 2025",
        "2025. június 1",
        "1 Haziran 2025",
        "1 июня 2025",
        "1-го июня 2025",
        "1 червня 2025",
        "1 чэрвеня 2025",
        "1 юни 2025",
        "1. јун 2025",
        "1 Ιουνίου 2025",
        "1 يونيو 2025",
        "1 حزيران 2025",
        "١ يونيو ٢٠٢٥",
        "1 يونيو/ حزيران 2025",
        "۱ ژوئن ۲۰۲۵",
        "1 جون 2025",
        "1 ביוני 2025",
        "2025年6月1日",
        "2025년 6월 1일",
    ],
)
def test_a_day_is_read_in_every_form(words: str) -> None:
    mention = only(f"— {words} —")
    assert (JUNE_1,) == mention.readings
    assert words == f"— {words} —"[mention.start : mention.end]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("13-06-2025", (date(2025, 6, 13),)),
        ("06/13/2025", (date(2025, 6, 13),)),
        ("13.06.25", (date(2025, 6, 13),)),
        ("01-06-2025", (date(2025, 6, 1), date(2025, 1, 6))),
        ("6/6/2025", (date(2025, 6, 6),)),
        ("12 listopada 2025", (date(2025, 11, 12),)),
        ("12. listopada 2025", (date(2025, 10, 12),)),
        ("12 كانون الثاني 2025", (date(2025, 1, 12),)),
        ("12 تشرين الأول 2025", (date(2025, 10, 12),)),
    ],
)
def test_a_day_that_may_be_two_keeps_both(words: str, expected: tuple[date, ...]) -> None:
    assert expected == only(words).readings


@pytest.mark.parametrize(
    ("words", "moment", "zone"),
    [
        ("01-06-2025 19:53 IST", time(19, 53), "IST"),
        ("2025-06-01T19:53:07+03:00", time(19, 53, 7), "+03:00"),
        ("2025-06-01T19:53:07.123Z", time(19, 53, 7), "Z"),
        ("2025-06-01 19:53 UTC", time(19, 53), "UTC"),
        ("Jun 1, 2025, 7:53 PM (EST)", time(19, 53), "EST"),
        ("June 1, 2025 at 7:53 p.m. EDT", time(19, 53), "EDT"),
        ("June 1, 2025 12:05am", time(0, 5), None),
        ("1 June 2025 | 19:53", time(19, 53), None),
        ("1 June 2025, 19:53 GMT+3", time(19, 53), "GMT+3"),
        ("1. Juni 2025 um 19.53 Uhr", time(19, 53), None),
        ("1er juin 2025 à 19h53", time(19, 53), None),
        ("1 de junio de 2025 a las 19:53", time(19, 53), None),
        ("1 июня 2025 в 19:53 МСК", time(19, 53), "МСК"),
        ("19:53, 1 June 2025", time(19, 53), None),
        ("7:53 PM EST, Sun June 1, 2025", time(19, 53), "EST"),
        ("19:53 | 01.06.2025", time(19, 53), None),
        ("Jun 1, 2025, 19:53 ISTShare", time(19, 53), "IST"),
    ],
)
def test_a_time_and_a_zone_beside_it_belong_to_it(
    words: str, moment: time, zone: str | None
) -> None:
    mention = only(words)
    assert (moment, zone) == (mention.time, mention.zone)
    assert words.removesuffix("Share") == words[mention.start : mention.end]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("By A. WriterDec. 18, 2023 9:00 am", "Dec. 18, 2023 9:00 am"),
        ("by The HeraldNovember 21, 20251747 Views", "November 21, 2025"),
        ("A. Writer / Herald.example / Sep 2, 2024, 17:07 IST", "Sep 2, 2024, 17:07 IST"),
    ],
)
def test_dates_glued_to_other_words_are_found(line: str, words: str) -> None:
    mention = only(line)
    assert words == line[mention.start : mention.end]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("12. listopada 2025", [False]),
        ("01.06.2025 or 01/06/2025 or 01-06-2025", [True, False, False]),
    ],
)
def test_dots_between_figures_are_told(line: str, expected: list[bool]) -> None:
    assert expected == [mention.dotted for mention in find_mentions(line)]


def test_dates_far_apart_on_a_long_line_are_all_found() -> None:
    line = f"1 June 2025{' word' * 40} 2025-06-02{' word' * 40} {'3.6.2025' + ' and 4/6/2025' * 2}"
    found = [line[mention.start : mention.end] for mention in find_mentions(line)]
    assert ["1 June 2025", "2025-06-02", "3.6.2025", "4/6/2025", "4/6/2025"] == found


@pytest.mark.parametrize("line", ["1 June 2025-06-02", "June 1, 2025 June 2", "1 June 2025 June 2"])
def test_of_dates_that_share_their_figures_the_first_counts(line: str) -> None:
    assert (JUNE_1,) == only(line).readings


def test_dates_glued_to_each_other_are_two() -> None:
    assert [JUNE_1, date(2025, 6, 3)] == [
        mention.readings[0] for mention in find_mentions("June 1, 2025June 3, 2025")
    ]


@pytest.mark.parametrize(
    "line",
    [
        "30 February 2025",
        "13/13/2025",
        "version 1.8.86.2",
        "10.0.0.1",
        "+91-720-6444012, 14, 2015",
        "1234-06-01",
        "the talks of June 2025",
        "3 people in 2025",
        "Smith 1, 2025",
        "1-2-25",
        "01-02-25",
        "1/2/25",
        "2025-06-01234",
        "2 hours ago",
    ],
)
def test_what_is_no_date_is_none(line: str) -> None:
    assert find_mentions(line) == ()


def test_a_time_that_no_clock_shows_is_left_out() -> None:
    assert (None, None) == (only("2025-06-01 25:00").time, only("June 1, 2025 13:70 pm").time)
    assert time(13, 7) == only("June 1, 2025 13:07 pm").time


@given(st.text(alphabet="0123456789/.-:, TZapmJune年月日\u0661\u06f2", max_size=80))
def test_mentions_stand_in_order_and_apart(line: str) -> None:
    end = 0
    for mention in find_mentions(line):
        assert end <= mention.start < mention.end <= len(line)
        assert 1 <= len(mention.readings) <= 2
        end = mention.end


@pytest.mark.parametrize("piece", ["1", "1 ", "1/", "1.1.", "2025-", "1 June ", "June ", "a/"])
def test_a_long_line_is_no_hard_work(piece: str) -> None:
    """A mebibyte of what patterns begin with is read in one pass."""
    assert () == find_mentions(piece * (2**20 // len(piece)))
