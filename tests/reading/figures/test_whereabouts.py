"""What a reader may rely on in the place of a figure."""

from __future__ import annotations

import pytest

from digest.model import Place
from digest.reading.figures.whereabouts import place_of


def place(sentence: str, figure: str, *known: Place) -> str:
    start = sentence.index(figure)
    return place_of(sentence, (start, start + len(figure)), known)


@pytest.mark.parametrize(
    ("sentence", "figure", "expected"),
    [
        ("Three were killed in Sel.", "Three were killed", "Sel"),
        ("Three were killed in the eastern Dorun region.", "Three were killed", "Dorun region"),
        ("In Sel three were killed, and in Venn two died.", "three were killed", "Sel"),
        ("In Sel three were killed, and in Venn two died.", "two died", "Venn"),
        ("Strikes on Sel and Venn wounded nine.", "wounded nine", "Sel and Venn"),
        ("Two died in the Kelmar town of Port Amel.", "Two died", "Port Amel"),
        ("Two died in Kelmar’s Dorun.", "Two died", "Dorun"),
        ("Two died in the shelling of Sel.", "Two died", "Sel"),
        ("Two died at Sel railway station.", "Two died", "Sel railway station"),
        ("Two died in Kelmar strikes.", "Two died", ""),
        ("Two died in May.", "Two died", ""),
        ("Two died, officials in Venn said.", "Two died", ""),
        ("Two died in Sel In Pictures", "Two died", "Sel"),
        ("In Sel kills 3", "kills 3", "Sel"),
        ("Two died.", "Two died", ""),
    ],
)
def test_the_nearest_place_that_governs_it_is_given(
    sentence: str, figure: str, expected: str
) -> None:
    assert expected == place(sentence, figure)


@pytest.mark.parametrize(
    ("sentence", "figure", "expected"),
    [
        ("Two were killed in Sel, three in Venn.", "Two were killed", "Sel"),
        ("Two were killed in Sel, three in Venn.", "three", "Venn"),
        ("Two were killed in Sel and at least three in Venn.", "at least three", "Venn"),
        ("Two died in Sel; three others were hurt near Venn.", "three others were hurt", "Venn"),
        ("Two died in Sel while in Venn three were hurt.", "three were hurt", "Venn"),
        ("Two died in Venn and three in Sel.", "Two died", "Venn"),
        ("A strike on Sel killed two in Garden Street.", "killed two", "Sel"),
        ("In Sel, two died at the Blue Hall on 3 May, 2031.", "two died", "Sel"),
    ],
)
def test_each_of_several_figures_has_its_own_place_though_another_is_better_known(
    sentence: str, figure: str, expected: str
) -> None:
    assert expected == place(sentence, figure, Place("Sel", "Sel", "XS", "town", None, None, 1))
