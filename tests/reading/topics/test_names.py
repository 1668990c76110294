"""People and bodies have one name each, whatever the spelling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.lexicons import load_lexicon
from digest.model import Lines, Paragraph, Text
from digest.reading.topics.names import find_names
from digest.reading.topics.words import name_key

LEXICON = load_lexicon()


def names(body: str, title: str = "News") -> tuple[str, ...]:
    text = Text(Paragraph(title, Lines(1, 1)), None, (Paragraph(body, Lines(2, 2)),))
    return find_names(text, LEXICON)


@pytest.mark.parametrize("spelling", ["Zelensky", "Zelenskiy", "Zelenskyy", "ZELENSKY’S"])
def test_spellings_are_one_person(spelling: str) -> None:
    assert ("Volodymyr Zelensky",) == names(f"Then {spelling} spoke.")


def test_a_name_unknown_to_the_lexicon_is_found_by_its_capitals() -> None:
    assert ("Orla Venn", "Port Amel") == names("The envoy Orla Venn left Port Amel at noon.")


def test_a_surname_alone_is_the_full_name_before_it() -> None:
    assert ("Orla Venn",) == names("The envoy Orla Venn left. Later that day Venn came back.")


def test_a_possessive_ends_a_name() -> None:
    assert ("Velmaria", "Orla Venn") == names("It was Velmaria’s Orla Venn’s turn.")


def test_the_first_word_of_a_sentence_is_no_name() -> None:
    assert () == names("Bread is dear. Rain fell on Monday.")


def test_a_headline_in_capitals_gives_no_names_but_known_ones() -> None:
    assert ("United Nations",) == names("Bread is dear.", title="Bakers Of Amel Meet The UN Again")


def test_a_people_is_no_name() -> None:
    assert ("Orla Venn",) == names("Then the Ukrainian envoy Orla Venn met Russian ones.")


def test_overlapping_names_are_one() -> None:
    assert ("UN Security Council",) == names("It went to the UN Security Council.")


@given(st.text(max_size=200))
def test_a_key_is_its_own_key(text: str) -> None:
    assert name_key(text) == name_key(name_key(text))


@given(st.text(max_size=300))
def test_any_text_has_names_without_an_error(text: str) -> None:
    assert all(names(text or "x"))
