"""What a scraper cut is joined again; what it did not cut stays apart."""

from __future__ import annotations

import pytest

from digest.reading.layout.paragraphs import ends_sentence, paragraphs_of, wrap_width

WRAPPED = [
    "Engineers worked through the night to shore up the dam above the town of Kesh",
    "after two drones damaged its spillway on Tuesday, the water authority said in",
    "a statement.",
    "The strike tore a hole about nine metres wide in the concrete of the spillway",
    "and shook the gates.",
]


def test_a_sentence_cut_at_a_link_is_one_paragraph_again() -> None:
    lines = ["The tanker that left on Monday, the", "MV Orlan", ", was hit twice on its way."]
    whole = "The tanker that left on Monday, the MV Orlan, was hit twice on its way."
    assert [(whole, 1, 3)] == paragraphs_of(lines)


def test_a_name_between_two_halves_of_a_sentence_is_not_left_alone() -> None:
    lines = ["On Monday a ship called the old and rusty", "Orlan Star", "sailed past the pier."]
    assert [(1, 3)] == [found[1:] for found in paragraphs_of(lines)]


def test_lines_wrapped_at_a_column_are_joined() -> None:
    assert 77 == wrap_width(WRAPPED)
    assert [(1, 3), (4, 5)] == [found[1:] for found in paragraphs_of(WRAPPED)]


def test_a_column_is_found_among_menus_and_one_long_line() -> None:
    menu = ["News", "World", "Sport", "Log in", "Weather"] * 10
    assert 77 == wrap_width([*menu, *WRAPPED * 8, "x" * 200])
    assert 0 == wrap_width([*menu, *(f"{'Word ' * 12}{'long ' * n}." for n in range(20))])


def test_empty_lines_between_all_lines_tell_nothing_where_links_were_cut_out() -> None:
    lines = ["The tanker that left the port, the", "MV Orlan", ", was hit twice.", "It sank."]
    apart = [part for line in lines for part in (line, "")]
    assert [(1, 5), (7, 7)] == [found[1:] for found in paragraphs_of(apart)]
    whole = ["The tanker left the", "", "MV Orlan", "", "was hit twice."]
    assert [(1, 1), (3, 3), (5, 5)] == [found[1:] for found in paragraphs_of(whole)]


def test_headings_lists_and_sentences_stay_apart() -> None:
    lines = ["What we know", "The dam holds.", "Six villages are below it.", "", "Kesh", "Lisk"]
    assert [line for line in lines if line] == [text for text, _, _ in paragraphs_of(lines)]


def test_a_byline_in_small_letters_is_not_joined_to_the_title() -> None:
    lines = ["Bridge reopens after a year", "by Ana Moreno", "3 May 2031"]
    assert lines == [text for text, _, _ in paragraphs_of(lines)]


def test_a_byline_is_not_joined_to_a_title_that_ends_in_a_small_word() -> None:
    lines = ["Patients are treated in a cellar as raids go on", "By Ana Moreno"]
    assert lines == [text for text, _, _ in paragraphs_of(lines)]


def test_a_line_that_stands_again_without_what_follows_is_whole() -> None:
    title = "Engineers race to save the dam above Kesh"
    assert [title, title, "by night"] == [
        text for text, _, _ in paragraphs_of([title, "", title, "by night"])
    ]
    twice = [f"{title} and its", "gates.", "", f"{title} and its", "gates."]
    assert [f"{title} and its gates."] * 2 == [text for text, _, _ in paragraphs_of(twice)]


def test_a_lone_full_stop_closes_the_sentence_before_it() -> None:
    assert [(1, 2)] == [found[1:] for found in paragraphs_of(['He said "yes."', ")"])]


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("It holds.", True),
        ("“It holds.”", True),
        ("Does it?)", True),
        ("水坝安全。", True),
        ("هل يصمد؟", True),
        ("It holds", False),
        ("", False),
        (")", False),
    ],
)
def test_sentences_end_in_their_own_marks(text: str, *, ended: bool) -> None:
    assert ended == ends_sentence(text)


def test_no_lines_are_no_paragraphs() -> None:
    assert [] == paragraphs_of([])
    assert 0 == wrap_width([])
