"""A byline is found where it stands, and only people or desks are authors."""

from __future__ import annotations

import pytest

from digest.reading.layout.byline import find_byline
from digest.reading.layout.names import names_in

BODY = [
    "Engineers worked through the night to shore up the dam above the town of Kesh.",
    "The strike tore a hole about nine metres wide in the concrete of the spillway.",
]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Ana Moreno", ("Ana Moreno",)),
        ("ANA MORENO", ("Ana Moreno",)),
        ("Ana Moreno and Pavel Riz", ("Ana Moreno", "Pavel Riz")),
        ("Ana Moreno, Pavel Riz & Li Wen", ("Ana Moreno", "Pavel Riz", "Li Wen")),
        ("Ana Moreno, The Herald", ("Ana Moreno",)),
        ("Ana Moreno and people of Kesh", ("Ana Moreno",)),
        ("Ana Moreno and , and Pavel Riz", ("Ana Moreno", "Pavel Riz")),
        ("Ana Moreno | 3 May 2031", ("Ana Moreno",)),
        ("Ana MorenoPublished: May 3", ("Ana Moreno",)),
        ("Colbert I. Kin May 7, 2031", ("Colbert I. Kin",)),
        ("Jan van der Berg for the Herald", ("Jan van der Berg",)),
        ("Tarn Herald News Desk", ("Tarn Herald News Desk",)),
        ("three people in Kesh", ()),
        ("", ()),
    ],
)
def test_the_names_in_a_byline(words: str, names: tuple[str, ...]) -> None:
    assert names == names_in(words)


def test_one_word_is_a_name_only_where_it_is_signed() -> None:
    assert ("Moreno",) == names_in("Moreno", single=True)
    assert () == names_in("Moreno")
    assert ("The Herald News Desk",) == names_in("The Herald News Desk in Kesh", single=True)


@pytest.mark.parametrize(
    ("head", "text", "authors"),
    [
        (["By Ana Moreno"], "By Ana Moreno", ("Ana Moreno",)),
        (["By", "Ana Moreno"], "By Ana Moreno", ("Ana Moreno",)),
        (["ByAna Moreno Updated 3 May"], "ByAna Moreno", ("Ana Moreno",)),
        (["3 May 2031 | By Ana Moreno"], "3 May 2031 | By Ana Moreno", ("Ana Moreno",)),
        (["Von Jonas Reuter"], "Von Jonas Reuter", ("Jonas Reuter",)),
        (["Автор: Мария Зорина"], "Автор: Мария Зорина", ("Мария Зорина",)),
        (["Ana Moreno", "3 May 2031, 10:15"], "Ana Moreno", ("Ana Moreno",)),
        (
            ["Tarn Herald News Desk | Updated: 3 May 2031"],
            "Tarn Herald News Desk",
            ("Tarn Herald News Desk",),
        ),
        (["by Reuters"], "by Reuters", ("Reuters",)),
    ],
)
def test_a_byline_between_title_and_body(
    head: list[str], text: str, authors: tuple[str, ...]
) -> None:
    lines = ["Engineers race to save dam", *head, *BODY]
    found = find_byline(lines, 0, len(head) + 1, len(head) + 2)
    assert found
    assert (text, authors) == (found.text, found.authors)


@pytest.mark.parametrize(
    "head", [["Water Authority Said"], ["Photograph by Ana Moreno"], ["3 May 2031"]]
)
def test_what_is_no_byline(head: list[str]) -> None:
    lines = ["Engineers race to save dam", *head, *BODY, "the water authority said"]
    assert not find_byline(lines, 0, 2, 3)


def test_an_author_below_the_body_is_found_by_the_note_on_her() -> None:
    lines = [
        "Engineers race to save dam",
        *BODY,
        "Ana Moreno",
        "Ana Moreno is a reporter in Kesh and covers the river.",
    ]
    found = find_byline(lines, 0, 1, 2)
    assert found
    assert ("Ana Moreno",) == found.authors


def test_bylines_of_other_headlines_above_are_not_the_articles() -> None:
    lines = ["Why bread costs more", "By Rik Ahn", "Ferries are back", "By Dana Voss"]
    lines += ["Engineers race to save dam", "Ana Moreno", "3 May 2031, 10:15", *BODY]
    found = find_byline(lines, 4, 7, 8)
    assert found
    assert found.authors == ("Ana Moreno",)
