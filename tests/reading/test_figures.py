"""What a reader may rely on in the key figures of an article."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.model import Article, Figure, Lines, Paragraph, Seed, Text
from digest.reading.article import read
from digest.reading.figures import fatalities, find_figures
from digest.settings import Config

SEEDS = Path(__file__).parents[2] / "seeds"
CONFIG = Config("digest", "Digest", "A digest")


def figures_of(sentence: str) -> list[tuple[str, int | None]]:
    return [(figure.kind, figure.n) for figure in all_of(sentence)]


def all_of(sentence: str) -> tuple[Figure, ...]:
    return find_figures(text_of(sentence))


def text_of(sentence: str) -> Text:
    return Text(Paragraph("", Lines(1, 1)), None, (Paragraph(sentence, Lines(3, 3)),))


def article_of(name: str) -> Article:
    article = read(Seed(name, (SEEDS / name).read_bytes(), ""), CONFIG)
    assert isinstance(article, Article)
    return article


def test_the_first_seed_gives_its_five_figures_each_once() -> None:
    figures = article_of("000_8f6345475412547c.txt").figures

    assert [(f.kind, f.qualifier, f.words, f.whom, f.place) for f in figures] == [
        ("killed", "at least", "three", "Ukrainians", "Kharkiv region"),
        ("killed", "", "two", "Russians", "Sochi"),
        ("injured", "", "numerous", "", "Cherkasy and Zaporizhzhia"),
        ("injured", "", "11", "individuals", "Sochi"),
        ("injured", "", "33", "", "Kharkiv"),
    ]
    assert [f.n for f in figures] == [3, 2, None, 11, 33]


def test_a_list_of_other_stories_gives_no_figures() -> None:
    assert article_of("004_2102eff8ed8ac0a4.txt").figures == ()


def test_a_figure_keeps_its_whole_sentence_and_lines() -> None:
    sentence = "Two soldiers were killed in Sel."

    (figure,) = all_of(f"The port burned. {sentence} Nobody came.")

    assert figure.sentence == sentence
    assert figure.lines == Lines(3, 3)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Rebels killed three civilians and injured five.", [("killed", 3), ("injured", 5)]),
        ("9 people, including 3 children, killed in Sel.", [("killed", 9)]),
        ("58 civilians killed, 288 injured.", [("killed", 58), ("injured", 288)]),
        ("The programme helps 58 million displaced people.", []),
        ("They threatened to kill five hostages.", []),
    ],
)
def test_typical_errors_are_not_made(sentence: str, expected: list[tuple[str, int | None]]) -> None:
    assert figures_of(sentence) == expected


def test_the_number_of_dead_is_the_one_the_text_states() -> None:
    text = text_of("Two soldiers were killed in Sel.")

    assert fatalities(text, find_figures(text)) == 2
