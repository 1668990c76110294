"""What a reader may rely on in whose figure it is."""

from __future__ import annotations

import pytest

from digest.reading.figures.attribution import attribution_of


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Kelmar officials said three people died.", "Kelmar officials said"),
        ("Three people died, the mayor of Sel said.", "the mayor of Sel said"),
        ("Three people died, said Mayor Osso Tarn.", "said Mayor Osso Tarn"),
        ("According to the army, three people died.", "According to the army"),
        ("Three people died (AP).", "AP"),
        ("Three people died in Sel – governor", "governor"),
        ("Three people died in Sel: local officials", "local officials"),
        ("Three people died in Sel.", ""),
        ("He said three people died.", ""),
        ("Three people were reported killed.", ""),
    ],
)
def test_it_is_printed_as_the_sentence_has_it(sentence: str, expected: str) -> None:
    assert attribution_of(sentence, sentence.index("ree")) == expected


def test_each_side_of_a_dispute_keeps_its_own_claim() -> None:
    sentence = "Rebels claimed that 13 soldiers died, while the army said 3 soldiers died."

    assert attribution_of(sentence, sentence.index("13")) == "Rebels claimed"
    assert attribution_of(sentence, sentence.index(" 3 ")) == "the army said"
