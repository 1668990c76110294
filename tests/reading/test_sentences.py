"""What a reader may rely on when a paragraph is split into sentences."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from digest.reading.sentences import split_sentences


def test_sentences_end_at_full_stops_questions_and_exclamations() -> None:
    text = "Shells fell on Port Amel. Who fired them? Nobody knows! The port is closed."

    assert split_sentences(text) == (
        "Shells fell on Port Amel.",
        "Who fired them?",
        "Nobody knows!",
        "The port is closed.",
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Lt. Gen. Orlo Venn and Mr. Adur met Dr. Issa in Port Amel.",
        "The U.S. President called the Kelmar leader.",
        "Minister J. R. Adur denied it.",
        "Unit No. 5 lost 3.5 per cent of its men on Jan. 4 near Sel.",
        "“Stop!” he shouted.",
        "The firm Amel Ltd. Paris branch was hit.",
        "They waited ... and waited.",
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_end_it(sentence: str) -> None:
    assert split_sentences(sentence) == (sentence,)


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("He flew to the U.S. The talks go on.", "The talks go on."),
        ("They answered no. Then they left.", "Then they left."),
        ("“It is over.” He left the hall.", "He left the hall."),
        (
            "The convoy left (at night). 3 soldiers killed, 5 wounded.",
            "3 soldiers killed, 5 wounded.",
        ),
        ("Two men fled.The third was caught.", "The third was caught."),
        ("Was it over…? “No,” she said.", "“No,” she said."),
        ("港口遭到炮击。三人受伤。", "三人受伤。"),
    ],
)
def test_a_sentence_ends_where_a_reader_sees_it_end(text: str, second: str) -> None:
    assert split_sentences(text)[1:] == (second,)


def test_an_empty_text_has_no_sentences() -> None:
    assert split_sentences(" \n ") == ()


@given(st.text(alphabet=st.one_of(st.sampled_from(" .!?…\"”'(AaBZ0。\n"), st.characters())))
@example("....... a")
def test_every_sentence_is_a_piece_of_the_text_and_nothing_is_lost(text: str) -> None:
    sentences = split_sentences(text)

    assert "".join(text.split()) == "".join("".join(sentences).split())
    place = 0
    for sentence in sentences:
        place = text.index(sentence, place) + len(sentence)


@pytest.mark.parametrize("piece", [".", "?)", "A. ", "a.B", "。", "'", ". '"])
def test_a_hostile_paragraph_is_no_hard_work(piece: str) -> None:
    text = piece * 100_000
    assert text.split() == " ".join(split_sentences(text)).split()
