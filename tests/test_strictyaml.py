"""Strict YAML says every fault at once, where it stands and what is known instead."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 - read at run time
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.strictyaml import Fault, Faults, load_yaml


@dataclass(frozen=True)
class Shelf:
    name: str
    size: Literal["small", "large"] = "small"


@dataclass(frozen=True)
class Library:
    name: str = "none"
    founded: date | None = None
    open: bool | None = None
    rooms: int = 1
    countries: tuple[str, ...] = ()
    prices: Mapping[str, float] = field(default_factory=dict)
    shelves: tuple[Shelf, ...] = ()


KNOWN = "unknown key; known: countries, founded, name, open, prices, rooms, shelves"


def faults(text: str) -> list[str]:
    with pytest.raises(Faults) as caught:
        load_yaml("library.yml", text, Library)
    return [str(fault) for fault in caught.value.faults]


def test_a_scalar_is_what_its_field_asks_for() -> None:
    """`NO` stays Norway, and `12:30` stays a time."""
    text = """
        name: 12:30
        founded: 1901-02-03
        open: false
        rooms: 3
        countries: [NO, UA]
        prices: {no: 0.5, 10: 2}
        shelves: [{name: "null", size: large}]
    """
    assert Library(
        name="12:30",
        founded=date(1901, 2, 3),
        open=False,
        rooms=3,
        countries=("NO", "UA"),
        prices={"no": 0.5, "10": 2.0},
        shelves=(Shelf("null", "large"),),
    ) == load_yaml("library.yml", text, Library)


def test_an_empty_file_is_all_defaults() -> None:
    assert Library() == load_yaml("library.yml", "# nothing yet\n", Library)


def test_nothing_is_an_absent_value_where_one_may_be_absent() -> None:
    assert Library() == load_yaml("library.yml", "open: ~\nfounded:\n", Library)


def test_every_fault_is_told_at_once_with_its_line_and_what_is_known() -> None:
    text = """\
rooms: many
opne: true
founded: yesterday
open: perhaps
countries: NO
prices: [1]
name: [a]
shelves:
  - name: A
    size: huge
  - size: small
  - B
  - name: C
    colour: red
prices: {a: cheap, b: }
"""
    assert [
        "library.yml:1: rooms: must be a whole number, not “many”",
        f"library.yml:2: opne: {KNOWN}",
        "library.yml:3: founded: must be a day, YYYY-MM-DD, not “yesterday”",
        "library.yml:4: open: must be true or false, not “perhaps”",
        "library.yml:5: countries: must be a list, not “NO”",
        "library.yml:7: name: must be text, not a list",
        "library.yml:10: shelves[0].size: must be one of small, large, not “huge”",
        "library.yml:11: shelves[1].name: is missing",
        "library.yml:12: shelves[2]: must be a mapping, not “B”",
        "library.yml:14: shelves[3].colour: unknown key; known: name, size",
        "library.yml:15: prices: stands twice; keep one",
        "library.yml:15: prices.a: must be a number, not “cheap”",
        "library.yml:15: prices.b: must be a number, not nothing",
    ] == faults(text)


def test_an_alias_is_refused_before_it_grows() -> None:
    text = "name: &a [x, x]\ncountries: [*a, *a]\n"
    assert ["library.yml:2: aliases are not allowed; write the value again"] * 2 == faults(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1\nb: [\n", 3),
        ("a: b: c", 1),
        ("name: \x00", 1),
    ],
)
def test_broken_yaml_is_a_fault_with_its_line(text: str, line: int) -> None:
    told = faults(text)
    assert 1 == len(told)
    assert told[0].startswith(f"library.yml:{line}: ")


def test_a_tag_makes_nothing_but_text() -> None:
    assert Library(name="x") == load_yaml("library.yml", "name: !!python/name:os.system x", Library)


def test_deep_nesting_is_a_fault() -> None:
    assert ["library.yml:1: nested more than 20 deep"] == faults("[" * 2_000)


def test_a_list_is_no_configuration() -> None:
    assert ["library.yml:1: must be a mapping, not a list"] == faults("[a]")


def test_faults_of_several_files_are_in_order() -> None:
    first, second = Fault("a.yml", 9, "", "x"), Fault("b.yml", 1, "", "x")
    assert (first, second) == Faults([second, first]).faults


@given(st.text(max_size=200))
def test_any_text_gives_a_value_or_faults(text: str) -> None:
    try:
        assert isinstance(load_yaml("any.yml", text, Library), Library)
    except Faults as error:
        assert error.faults  # noqa: PT017 - either is right
