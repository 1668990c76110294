"""Terms are found as an editor means them."""

from __future__ import annotations

import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.reading.topics.matching import Terms
from digest.reading.topics.terms import fault_of
from digest.reading.topics.words import words_of


def found(term: str, text: str) -> list[str]:
    """The words of each match, as printed."""
    words = words_of(text)
    return [
        " … ".join(words.between(first, end) for first, end in match.spans)
        for match in Terms([(term, None)]).find(words)
    ]


@pytest.mark.parametrize(
    ("term", "text", "expected"),
    [
        ("drone", "A drone, two Drones and a DRONE’s wing", ["drone", "DRONE’s"]),
        ("shell*", "They shelled Amel; shelling went on", ["shelled", "shelling"]),
        ("WHO", "The WHO asked who it was", ["WHO"]),
        ("# people", "Five people, 1,200 people, some people", ["Five people", "1,200 people"]),
        ("air/drone strike*", "Air strikes and drone-strikes", ["Air strikes", "drone-strikes"]),
        ("opened ... fire", "opened heavy and long fire; opened fire", None),
        ("kill* + civilian*", "Civilians say none was killed", ["Civilians … killed"]),
        ("kill* + civilian*", "Civilians say nothing", []),
        ("cafe", "The Café", ["Café"]),
        ("переговор*", "О переговорах", ["переговорах"]),
        ("a ... b", "a x x x x b", ["a x x x x b"]),
        ("a ... b", "a x x x x x b", []),
    ],
)
def test_a_term_finds_what_it_says(term: str, text: str, expected: list[str] | None) -> None:
    expected = expected or (
        ["opened heavy and long fire", "opened fire"] if expected is None else []
    )
    assert expected == found(term, text)


@pytest.mark.parametrize("term", ["cease-fire", "", "a//b", "*", "a*b", "(drone)"])
def test_a_broken_term_is_told(term: str) -> None:
    assert fault_of(term)


@pytest.mark.parametrize("term", ["a/b* ... WHO + #", "O'Neill", "U.S", "قصف"])
def test_a_sound_term_has_no_fault(term: str) -> None:
    assert fault_of(term) == ""


@given(st.text(max_size=300))
def test_words_and_what_is_between_them_are_the_text(text: str) -> None:
    words = words_of(f"{text} end")

    printed = words.between(0, len(words.printed))
    assert f"{text} end" == words.gaps[0] + printed + words.gaps[-1]


def test_words_beyond_those_that_are_remembered_are_found_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("digest.reading.remembered._MOST", 1)
    terms = Terms([("drone", None)])
    assert 3 == len(terms.find(words_of("a drone, a Drone and a DRONE")))


def test_a_word_that_never_ends_is_no_hard_work() -> None:
    """Its beginnings are as many as its letters, and only the shortest are asked for."""
    words = words_of("shell" * 4_000)
    tracemalloc.start()
    try:
        assert [None] == [match.payload for match in Terms([("shell*", None)]).find(words)]
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()
