"""A body begins and ends once, and goes on behind what stands in its midst."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from digest.lexicons import load_lexicon
from digest.reading.layout.body import find_body
from digest.reading.layout.cues import line_cues, near_cues
from digest.reading.layout.furniture import furniture_of
from digest.reading.layout.measures import Measured, compare, measure, rough_run

FURNITURE = furniture_of(load_lexicon().furniture)
PROSE = (
    "The strike on the dam above Kesh tore a hole about nine metres wide in the concrete of the"
    " spillway, the water authority said on Tuesday, and engineers worked through the night."
)


def measured(*texts: str) -> list[Measured]:
    return compare(measure(texts, FURNITURE))


def cues(text: str) -> dict[str, float]:
    return dict(line_cues(measured(text)[0]))


def test_no_paragraphs_have_no_body() -> None:
    assert [] == find_body([])
    assert range(0) == rough_run([])


def test_prose_amid_menus_is_the_body_and_an_interlude_a_gap_of_it() -> None:
    texts = ["Home", "World", PROSE, "Article content", PROSE + " Again.", "Related articles", "X"]
    expected = ["above", "above", "body", "gap", "body", "below", "below"]
    assert expected == find_body(measured(*texts))


@given(st.lists(st.text(min_size=1, max_size=60), min_size=1, max_size=20))
def test_any_paragraphs_have_a_body_in_one_stretch(texts: list[str]) -> None:
    states = find_body(measured(*texts))
    inside = [at for at, state in enumerate(states) if state == "body"]
    assert inside
    assert {"above"} >= set(states[: inside[0]])
    assert {"body", "gap"} >= set(states[inside[0] : inside[-1] + 1])
    assert {"below"} >= set(states[inside[-1] + 1 :])


def test_a_line_says_what_it_is() -> None:
    assert cues("What we know so far:")["colon end"]
    assert cues("By Ana Moreno")["byline"]
    assert cues("21 January 2032")["date"]
    assert cues("Published on 21 January 2032 in the evening edition")["date"]
    assert cues("WATCH | How the dam above Kesh was saved from the flood")["pointer"]
    assert cues("by those who live in Kesh and in the hills")["byline"]
    assert cues("1,200 of them")["digits"]
    assert cues("Sign up and get the news of your town in your inbox every day")["reader"]
    assert cues("The minister said that talks would go on in Lindovar tomorrow")["speech"]
    assert cues("A list of towns and of villages and of roads and of rivers here")[
        "long without end"
    ]


def test_a_line_printed_again_says_so() -> None:
    assert dict(line_cues(measured("Kesh", "Kesh")[1]))["repeated"]


def test_a_note_on_a_named_person_is_a_biography() -> None:
    lines = measured("Ana Moreno", "Ana Moreno is a reporter who lives in Kesh by the river.")
    assert lines[1].biography
    assert dict(line_cues(lines[1]))["biography"]


def test_a_paragraph_on_something_else_is_strange() -> None:
    same = [f"{PROSE} Part {number}, engineers, authority, concrete." for number in range(9)]
    other = "Penguins huddle against blizzards whenever Antarctic temperatures plunge overnight."
    lines = measured(*same, other)
    assert [False] * 9 + [True] == [line.strange for line in lines]
    assert dict(line_cues(lines[-1]))["strange words"]


def test_an_advertisement_does_not_part_prose() -> None:
    near = near_cues(measured(PROSE, "Advertisement", PROSE + " Again.", "Home", PROSE + " More."))
    assert [0.0, 0.0, 1.0, 0.0, 0.0] == near["prose after prose"]
    assert [1.0, 0.0, 0.0, 0.0, 0.0] == near["prose before prose"]


def test_writing_without_spaces_or_capitals_is_measured_too() -> None:
    chinese, arabic = measured(
        "水坝在周二夜间被两架无人机击中，工程师们连夜抢修。", "قال الوزير إن المحادثات ستستمر غدا."
    )
    assert chinese.prose
    assert 0.75 == arabic.small
