"""A body begins and ends once, and goes on behind what stands in its midst."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.lexicons import load_lexicon
from digest.reading.layout.body import State, find_body
from digest.reading.layout.contents import compare
from digest.reading.layout.cues import WORTH, line_worth, own_worth
from digest.reading.layout.furniture import furniture_of
from digest.reading.layout.measures import Measured, measure, near_prose, rough_run
from digest.reading.layout.neighbours import joined

FURNITURE = furniture_of(load_lexicon().furniture)
#: Any characters of a line.
LINE = st.characters(codec="utf-8", exclude_characters="\n")
PROSE = (
    "The strike on the dam above Kesh tore a hole about nine metres wide in the concrete of the"
    " spillway, the water authority said on Tuesday, and engineers worked through the night."
)


def measured(*texts: str) -> list[Measured]:
    return compare(measure(texts, FURNITURE))


def states_of(*texts: str) -> list[State]:
    lines = measured(*texts)
    return find_body(lines, Counter(line.key for line in lines))


def differ(text: str, other: str) -> complex:
    """What one line is worth more than another that is like it but for its words."""
    line, like = measured(text)[0], measured(other)[0]
    return own_worth(line) - own_worth(replace(like, small=line.small))


def test_no_paragraphs_have_no_body() -> None:
    assert [] == states_of()
    assert range(0) == rough_run([])


def test_prose_amid_menus_is_the_body_and_an_interlude_a_gap_of_it() -> None:
    texts = ["Home", "World", PROSE, "Article content", PROSE + " Again.", "Related articles", "X"]
    expected = ["above", "above", "body", "gap", "body", "below", "below"]
    assert expected == states_of(*texts)


@given(st.lists(st.text(LINE, min_size=1, max_size=60), min_size=1, max_size=20))
def test_any_paragraphs_have_a_body_in_one_stretch(texts: list[str]) -> None:
    states = states_of(*texts)
    inside = [at for at, state in enumerate(states) if state == "body"]
    assert inside
    assert {"above"} >= set(states[: inside[0]])
    assert {"body", "gap"} >= set(states[inside[0] : inside[-1] + 1])
    assert {"below"} >= set(states[inside[-1] + 1 :])


@pytest.mark.parametrize(
    ("cue", "text", "other"),
    [
        ("colon end", "What we know so far:", "What we know so far"),
        ("byline", "By Ana Moreno", "To Ana Moreno"),
        (
            "byline",
            "by those who live in Kesh and in the hills",
            "to those who live in Kesh and on it",
        ),
        (
            "pointer",
            "WATCH | How the dam above Kesh was saved from it",
            "Dam | How the dam above Kesh was saved from it",
        ),
        (
            "speech",
            "The minister said talks would go on in Lindovar",
            "The minister knew talks would go on in Lindovar",
        ),
        (
            "speech",
            "The “minister” knew talks would go on in Lindovar",
            "The minister knew talks would go on in Lindovar",
        ),
        ("sentence end", "The talks go on.", "The talks go on"),
        (
            "commas",
            "The talks in Kesh, on water and power, go on",
            "The talks in Kesh on water and power go on",
        ),
        (
            "long without end",
            "A list of towns and of villages and of roads and of rivers here",
            "A list of towns and of villages and of roads here",
        ),
    ],
)
def test_a_line_says_what_it_is(cue: str, text: str, other: str) -> None:
    commas = text.count(",")
    assert pytest.approx(WORTH[cue] * (commas or 1)) == differ(text, other)


def test_dates_digits_and_words_to_the_reader_count() -> None:
    dated, digits, reader, plain = measured(
        "21 January 2032",
        "1,200 of them",
        "Sign up and get the news of your town in your inbox every day",
        "Published on 21 January 2032 in the evening edition",
    )
    assert dated.dated
    assert plain.dated
    assert pytest.approx(WORTH["digits"] * 4 / 13) == own_worth(digits) - own_worth(
        replace(digits, digits=0)
    )
    assert own_worth(reader).real < own_worth(replace(reader, terms=["sign"])).real


def test_a_line_printed_again_says_so() -> None:
    line = measured("Kesh")[0]
    assert pytest.approx(WORTH["repeated"]) == line_worth(line, 2) - line_worth(line)


def test_a_note_on_a_named_person_is_a_biography() -> None:
    lines = measured("Ana Moreno", "Ana Moreno is a reporter who lives in Kesh by the river.")
    assert lines[1].biography


def test_a_paragraph_on_something_else_is_strange() -> None:
    same = [f"{PROSE} Part {number}, engineers, authority, concrete." for number in range(9)]
    other = "Penguins huddle against blizzards whenever Antarctic temperatures plunge overnight."
    lines = measured(*same, other)
    assert [False] * 9 + [True] == [line.strange for line in lines]


def test_an_advertisement_does_not_part_prose() -> None:
    lines = measured(PROSE, "Advertisement", PROSE + " Again.", "Home", PROSE + " More.")
    assert [(0, 2)] == joined(lines, [line.kind in {"", "advert"} for line in lines])


def test_an_article_is_looked_for_near_prose_only() -> None:
    menu = [f"Page {number}" for number in range(200)]
    near = near_prose(measure([*menu, PROSE, "Home", PROSE + " Again.", *menu], FURNITURE))
    assert 200 in near
    assert 202 in near
    assert len(near) < len(menu)


def test_writing_without_spaces_or_capitals_is_measured_too() -> None:
    chinese, arabic = measured(
        "水坝在周二夜间被两架无人机击中，工程师们连夜抢修。", "قال الوزير إن المحادثات ستستمر غدا."
    )
    assert chinese.prose
    assert 0.75 == arabic.small
