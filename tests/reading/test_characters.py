"""One form for every space, entity and invisible mark; no line is added or lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.reading.characters import clean_line, lines_of


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a\r\nb\rc\nd", ("a", "b", "c", "d")),
        ("  two\u00a0\u2009words\t", ("two words",)),
        ("Kesh &amp; Lisk &#8217;s &ldquo;road&rdquo;", ("Kesh & Lisk ’s “road”",)),
        ("escaped &amp;amp; twice", ("escaped & twice",)),
        ("no&#10;new&NewLine;line", ("no new line",)),
        ("fish & chips &co &; &#; &nosuchname;", ("fish & chips &co &; &#; &nosuchname;",)),
        ("ship\u00adment\u200b of\ufeff grain\u200e", ("shipment of grain",)),
        ("icon \ue001 here", ("icon here",)),
        ("می\u200cخواهد \u200d", ("می\u200cخواهد",)),
        ("e\u0301", ("é",)),
        ("bell\x07 and\x00 null", ("bell and null",)),
        ("two\r\x00\nends", ("two", "", "ends")),
        ("Kesh \ufffcand\u115f\u034f Lisk", ("Kesh and Lisk",)),
        ("", ("",)),
    ],
)
def test_a_line_has_single_spaces_and_only_visible_characters(
    text: str, lines: tuple[str, ...]
) -> None:
    assert lines == lines_of(text)


def test_a_piece_of_text_is_cleaned_to_one_line() -> None:
    assert "Talks resume in Kesh" == clean_line(" Talks\n\n resume\u00a0in &#75;esh ")


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = lines_of(text)
    assert once == lines_of("\n".join(once))


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_lines_keep_their_numbers(text: str) -> None:
    ends = text.replace("\r\n", "\n").replace("\r", "\n").count("\n")
    assert ends + 1 == len(lines_of(text))
