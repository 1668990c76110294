"""A line's characters by class, the same whether it is ASCII, nearly so, or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.reading.shapes import plain_marks, shape_of, shapes_of


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("Talks end: 3 dead", "Aaaaa aaa. 0 aaaa"),
        ("“Élan” – ½ of 10’s", ".Aaaa. . . aa 00.a"),
        ("Сейм 第３回", "Aaaa .0."),
        ("", ""),
    ],
)
def test_a_shape_has_a_letter_for_each_character(text: str, shape: str) -> None:
    assert shape == shape_of(text)


def test_curly_marks_are_plain_and_other_letters_stay() -> None:
    assert "'Élan' - \"so\"..." == plain_marks("‘Élan’ – “so”…..")


@given(st.text())
def test_plain_marks_change_no_length_and_no_shape(text: str) -> None:
    assert len(text) == len(plain_marks(text)) == len(shape_of(text))
    assert shape_of(text) == shape_of(plain_marks(text))


@given(st.lists(st.text().map(plain_marks).filter(lambda text: "\n" not in text), min_size=1))
def test_shapes_of_many_lines_are_those_of_each(lines: list[str]) -> None:
    assert [shape_of(line) for line in lines] == shapes_of(lines)
