"""The title is told from menus, page names, teasers and bylines; the standfirst from the body."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from digest.lexicons import load_lexicon
from digest.reading.layout.contents import compare
from digest.reading.layout.furniture import furniture_of
from digest.reading.layout.heading import find_title
from digest.reading.layout.measures import Measured, measure
from digest.reading.layout.standfirst import find_standfirst

if TYPE_CHECKING:
    from digest.reading.layout.headcues import Title

FURNITURE = furniture_of(load_lexicon().furniture)
TITLE = "Engineers race to save dam above Kesh after drone strike"
PROSE = [
    "Engineers worked through the night to shore up the dam above Kesh, the authority said.",
    (
        "The strike tore a hole about nine metres wide in the spillway of the dam. Nobody was hurt,"
        " and the gates can still be opened by hand, said its chief engineer, who slept there."
    ),
]


def page(*texts: str) -> list[Measured]:
    return compare(measure(texts, FURNITURE))


def title_of(lines: list[Measured], body: range) -> Title | None:
    return find_title(lines, body, Counter(line.key for line in lines))


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ([TITLE], TITLE),
        ([f"{TITLE} | The Herald", "Home", "World"], TITLE),
        ([f"{TITLE} | The Herald", "Home", TITLE, "By Ana Moreno"], TITLE),
        (["Home", "Why bread costs more", TITLE, "21 January 2032"], TITLE),
        ([TITLE.upper(), "By Ana Moreno", "21 January 2032"], TITLE.upper()),
        (["Dam saved above Kesh - The Herald", "Menu"], "Dam saved above Kesh"),
    ],
)
def test_the_title_above_a_body(above: list[str], title: str) -> None:
    lines = page(*above, *PROSE)
    found = title_of(lines, range(len(above), len(lines)))
    assert found
    assert title == found.text


def test_the_title_holds_the_words_that_the_body_comes_back_to() -> None:
    more = [
        "The dispute over the reservoir has divided Kesh for years; villages want it drained.",
        "“Drain the reservoir and the dispute ends,” said a farmer in Kesh whose fields lie below.",
        "Kesh will vote on the reservoir in May; few believe that the vote ends the dispute.",
    ]
    deck = "Engineers worked through night at dam above authority"
    lines = page("Dispute over reservoir divides Kesh and its villages", deck, *PROSE, *more)
    found = title_of(lines, range(2, len(lines)))
    assert found
    assert found.text == "Dispute over reservoir divides Kesh and its villages"


def test_a_byline_counts_for_the_headline_whose_words_the_body_repeats() -> None:
    rival = ["Why bread costs far more in the cities this winter", "By Rik Ahn", "20 January 2032"]
    lines = page(*rival, "Home", "World", "Sport", "Money", TITLE, *PROSE)
    found = title_of(lines, range(8, len(lines)))
    assert found
    assert TITLE == found.text


def test_prose_alone_has_no_title() -> None:
    assert title_of(page(*PROSE), range(2)) is None


@pytest.mark.parametrize(
    ("texts", "body", "byline", "standfirst"),
    [
        ([TITLE, "Six villages may be flooded.", "By Ana Moreno", *PROSE], [3, 4], 2, None),
        ([TITLE, "Six villages below it may soon be flooded.", *PROSE], [2, 3], None, 1),
        ([TITLE, PROSE[0], "By Ana Moreno", PROSE[1], PROSE[1] + " Yes."], [1, 3, 4], 2, 1),
        ([TITLE, "The dam above Kesh holds.", PROSE[1]], [1, 2], None, 1),
        ([TITLE, PROSE[1], PROSE[0]], [1, 2], None, None),
        ([TITLE, "A list of what is known", PROSE[1]], [1, 2], None, None),
        ([TITLE, PROSE[0]], [1], None, None),
    ],
)
def test_the_standfirst_below_a_title(
    texts: list[str], body: list[int], byline: int | None, standfirst: int | None
) -> None:
    lines = page(*texts)
    title = title_of(lines, range(body[0], body[-1] + 1))
    assert standfirst == find_standfirst(lines, body, title, byline)


def test_without_a_title_there_is_no_standfirst() -> None:
    assert find_standfirst(page(*PROSE), [0, 1], None, None) is None
