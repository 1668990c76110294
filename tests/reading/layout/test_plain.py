"""A plain text becomes title, standfirst, body and byline; every other line has its reason."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.lexicons import load_lexicon
from digest.model import Refused
from digest.reading.characters import lines_of
from digest.reading.layout.furniture import furniture_of
from digest.reading.layout.plain import Plain, read_plain

FURNITURE = furniture_of(load_lexicon().furniture)
TITLE = "Engineers race to save dam above Kesh after drone strike"
BODY = """\
Engineers worked through the night to shore up the dam above Kesh after two drones damaged its \
spillway on Tuesday, the water authority said.
The strike tore a hole about nine metres wide in the concrete of the spillway. The main wall was \
not hit, and the gates can still be opened by hand, said the authority’s chief engineer.
“If the rain holds off until Friday we will manage,” he said. “If it does not, we will have to \
let water out, and people below must be ready.”
Six villages with about 4,100 people lie in the valley below the dam. Buses stood ready at the \
school in Upper Kesh, and some families had already left for the hills.
Varnia accused the army of Eldmark of the strike. A spokesman for Eldmark said that it did not \
attack dams and that the drones might have gone astray.""".splitlines()
STANDFIRST = "A breach would flood six villages, the water authority warned."


def read(*lines: str) -> Plain:
    return read_plain(lines_of("\n".join(lines)), FURNITURE)


def reasons(plain: Plain) -> dict[str, str]:
    return {dropped.text: dropped.reason for dropped in plain.dropped}


def texts(plain: Plain) -> list[str]:
    return [paragraph.text for paragraph in plain.body]


def test_an_article_alone_is_read_whole() -> None:
    plain = read(TITLE, STANDFIRST, "By Lena Okafor", "21 January 2032", *BODY)
    assert plain.title
    assert plain.standfirst
    assert plain.byline
    assert (TITLE, STANDFIRST) == (plain.title.text, plain.standfirst.text)
    assert ("Lena Okafor",) == plain.byline.authors
    assert BODY == texts(plain)


def test_a_standfirst_may_stand_right_above_the_byline() -> None:
    plain = read(TITLE, BODY[1], "By Lena Okafor", *BODY[2:], BODY[0])
    assert plain.standfirst
    assert BODY[1] == plain.standfirst.text


def test_what_stands_above_the_title_is_no_part_of_the_body() -> None:
    plain = read(BODY[4], TITLE, "", TITLE, *BODY[:4])
    assert BODY[:4] == texts(plain)
    assert "title" == reasons(plain)[TITLE]


def test_paragraphs_printed_twice_are_there_once() -> None:
    plain = read(TITLE, *BODY, *BODY[2:])
    assert BODY == texts(plain)
    assert ["repeated"] * 3 == [dropped.reason for dropped in plain.dropped]


def test_prose_of_the_body_that_stands_above_it_too_keeps_its_place() -> None:
    menu = ["Home", "World", "Politics", "Weather", "Sport"]
    plain = read(BODY[2], *menu, TITLE, "21 January 2032", *BODY)
    assert BODY == texts(plain)


@pytest.mark.parametrize(
    "heading",
    ["What will become of the villages below?", "And what will become of the six villages below?"],
)
def test_a_heading_listed_above_the_article_stands_where_it_heads(heading: str) -> None:
    page = ["Contents", heading, "How the night went", *BODY[:2], heading, *BODY[2:]]
    found = texts(read(TITLE, "By Lena Okafor", *page))
    assert [*BODY[:2], heading, *BODY[2:]] == found[-6:]
    assert found.count(heading) == 1


def test_a_lead_above_the_menus_stands_where_the_article_goes_on() -> None:
    menus = ["Home", "World", "Sport", "Weather", "Subscribe"]
    plain = read(BODY[0], *menus, TITLE, "By Lena Okafor", *BODY)
    assert BODY == texts(plain)
    assert plain.body[0].lines.first == 9


def test_a_pull_quote_is_no_paragraph_of_its_own() -> None:
    quote = "If the rain holds off until Friday we will manage"
    plain = read(TITLE, *BODY[:3], quote, *BODY[3:])
    assert BODY == texts(plain)


def test_furniture_between_paragraphs_goes_and_what_follows_stays() -> None:
    lines = [line for part in BODY for line in (part, "Article content")]
    plain = read(TITLE, *lines, "Related articles", "Museum of clocks reopens after repair")
    assert BODY == texts(plain)
    assert "interlude" == reasons(plain)["Article content"]


def test_credits_and_warnings_are_kept_apart_from_the_body() -> None:
    note = "This image is AI-generated and does not depict any real event."
    plain = read(TITLE, note, *BODY, "(With inputs from agencies.)")
    assert BODY == texts(plain)
    assert ["(With inputs from agencies.)"] == [credit.text for credit in plain.credits]
    assert ("ai-image",) == plain.notes
    assert {note: "ai-image"} == reasons(plain)


def test_what_tells_of_the_writer_is_no_part_of_the_body() -> None:
    about = "Lena Okafor is a reporter of The Herald in Kesh and writes about water and power."
    plain = read(TITLE, "By Lena Okafor", *BODY, "Lena Okafor", about)
    assert BODY == texts(plain)
    assert "biography" == reasons(plain)[about]


def test_every_candidate_is_kept_or_has_a_reason() -> None:
    page = [f"{TITLE} | The Herald", "Home", "Sign in", TITLE, "By Lena Okafor", "Share", *BODY]
    plain = read(*page, "3 comments", "Ben", "Well done.", "Privacy policy", "© 2032 The Herald")
    kept = [plain.title, plain.standfirst, *plain.body, *plain.credits]
    lines = [part.lines.first for part in kept if part] + [part.line for part in plain.dropped]
    assert len(plain.candidates) == len(lines) == len(set(lines))
    assert all(dropped.reason for dropped in plain.dropped)


def test_cleaning_what_was_cleaned_changes_nothing() -> None:
    first = read("Home", "World", TITLE, "21 January 2032", *BODY, "Related articles", "Share")
    again = read(TITLE, *texts(first))
    assert texts(first) == texts(again)


@pytest.mark.parametrize("lines", [["", ""], []])
def test_no_words_are_no_article(lines: list[str]) -> None:
    with pytest.raises(Refused) as refused:
        read(*lines)
    assert "NOARTICLE" == refused.value.code


@given(st.lists(st.text(max_size=80), max_size=30))
def test_any_text_is_read_or_refused_and_nothing_is_lost(lines: list[str]) -> None:
    try:
        plain = read(*lines)
    except Refused:
        return
    assert plain.body
    firsts = [part.lines.first for part in plain.body]
    assert sorted(set(firsts)) == firsts


@pytest.mark.parametrize(
    "text",
    ["word " * 200_000, "[" * 10_000, "a\n" * 100_000, "&amp;" * 100_000, "The talks. " * 90_000],
    ids=["one line", "brackets", "short lines", "entities", "sentences"],
)
def test_hostile_texts_take_no_longer_than_their_length_asks(text: str) -> None:
    with suppress(Refused):
        assert read(text).body
