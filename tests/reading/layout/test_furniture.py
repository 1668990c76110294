"""Phrases of the lexicon match whole paragraphs by words, and an asterisk stands for any."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.lexicons import load_lexicon
from digest.reading.layout.furniture import furniture_of, key_of, terms_of
from digest.reading.shapes import plain_marks

PHRASES = {
    "share": ("share", "share this *"),
    "cookies": ("* use of cookies *",),
    "bio": ("* is a * editor at *",),
    "caption": ("* getty images",),
}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Share", "share"),
        ("SHARE:", "share"),
        ("Share this story", "share"),
        ("Share this", "share"),
        ("Shares fell in Kesh", ""),
        ("They share this view", ""),
        ("By staying you agree to our use of cookies.", "cookies"),
        ("Ana Moreno is a senior editor at the Herald", "bio"),
        ("An editor at sea is a poor man", ""),
        ("The bridge at dawn. Ana Moreno/Getty Images", "caption"),
        ("Getty Images sued", ""),
        ("", ""),
        ("…", ""),
    ],
)
def test_a_paragraph_has_the_kind_of_the_phrase_it_matches(text: str, kind: str) -> None:
    assert kind == furniture_of(PHRASES).kind(key_of(text))


def test_a_long_paragraph_is_no_furniture_whatever_it_holds() -> None:
    text = "share this " + "word " * 200
    assert "" == furniture_of(PHRASES).kind(key_of(text))


def test_two_prints_of_a_line_have_one_key() -> None:
    assert key_of("Talks “resume” — in Kesh!") == key_of("TALKS RESUME, IN KESH")


def test_every_phrase_of_the_lexicon_is_found_by_itself() -> None:
    lexicon = load_lexicon()
    furniture = furniture_of(lexicon.furniture)
    for phrases in lexicon.furniture.values():
        for phrase in phrases:
            assert furniture.kind(key_of(phrase.replace("*", " "))), phrase


@given(st.lists(st.text().filter(lambda text: "\n" not in text), min_size=1))
def test_keys_of_many_lines_are_those_of_each(lines: list[str]) -> None:
    found = terms_of([plain_marks(line) for line in lines])
    assert [key_of(line) for line in lines] == [" ".join(terms) for terms in found]
