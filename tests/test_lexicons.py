"""The lexicon says what is wrong in it, all at once, with file and line."""

from __future__ import annotations

import pytest

from digest.lexicons import load_lexicon, parse_lexicon
from digest.settings import Lexicon
from digest.strictyaml import Faults

THEMES = """\
groups:
  harm: [kill*, in-jure]
themes:
  - key: a
    name: A
    about: About A.
    sure: [<harm> + child*, <arm> x]
  - key: a
    name: B
    about: About B.
    shure: []
"""


NO_WORD = "is no word of a term; hyphens are written as spaces"
KNOWN = "unknown key; known: countries, key, likely, name, regions, sure"


def faults(files: dict[str, str]) -> list[str]:
    with pytest.raises(Faults) as caught:
        parse_lexicon(files)
    return [str(fault) for fault in caught.value.faults]


def test_our_own_lexicon_has_no_fault() -> None:
    lexicon = load_lexicon()
    assert 12 == len(lexicon.themes)
    assert 6 <= len(lexicon.conflicts)


def test_no_file_is_an_empty_lexicon() -> None:
    lexicon = parse_lexicon({})
    assert ((), (), ()) == (lexicon.themes, lexicon.conflicts, lexicon.names)


def test_lexicons_of_the_same_files_are_one() -> None:
    """So that what reading makes of one is kept, in every process."""
    one, same, other = (parse_lexicon({"themes.yml": text}) for text in ("", "", "# note"))
    assert one == same
    assert hash(one) == hash(same)
    assert one != other
    assert Lexicon() != Lexicon()
    assert 1 == len({one, same})


def test_themes_that_tell_one_event_are_known_ones() -> None:
    text = "together:\n  - [a, b]\nthemes: [{key: a, name: A, about: B}]"
    assert ["themes.yml:2: together[0][1]: unknown theme “b”"] == faults({"themes.yml": text})


def test_a_group_stands_for_its_words() -> None:
    text = "groups: {h: [kill*, hurt]}\nthemes: [{key: a, name: A, about: B, sure: [<h> <number>]}]"
    assert ("kill*/hurt #",) == parse_lexicon({"themes.yml": text}).themes[0].sure


def test_faults_of_all_files_are_told_at_once() -> None:
    files = {"l/themes.yml": THEMES, "l/conflicts.yml": "conflicts: [{key: k, nam: N}]"}
    told = faults(files)
    assert [
        f"l/conflicts.yml:1: conflicts[0].nam: {KNOWN}",
        "l/conflicts.yml:1: conflicts[0].name: is missing",
    ] == told[:2]
    assert "l/themes.yml:11: themes[1].shure: unknown key" in told[2]


def test_a_term_is_checked_where_it_stands() -> None:
    assert [
        f"themes.yml:2: groups.harm[1]: “in-jure” {NO_WORD}",
        "themes.yml:7: themes[0].sure[1]: unknown group <arm>; known: harm, number",
        "themes.yml:8: themes[1].key: “a” stands twice",
    ] == faults({"themes.yml": THEMES.replace("    shure: []\n", "")})


def test_a_term_of_a_theme_is_written_as_any_term() -> None:
    text = "themes: [{key: k, name: N, about: A., sure: [a-b, a b]}]"
    assert [f"themes.yml:1: themes[0].sure[0]: “a-b” {NO_WORD}"] == faults({"themes.yml": text})


def test_a_group_has_single_words() -> None:
    assert [
        "themes.yml:1: groups.jet[1]: a group has single words; write phrases as terms"
    ] == faults({"themes.yml": "groups: {jet: [jet, f 16]}"})


def test_a_conflict_is_checked_too() -> None:
    text = "conflicts: [{key: k, name: N, sure: [a-b]}, {key: k, name: N}]"
    assert [
        f"conflicts.yml:1: conflicts[0].sure[0]: “a-b” {NO_WORD}",
        "conflicts.yml:1: conflicts[1].key: “k” stands twice",
    ] == faults({"conflicts.yml": text})


def test_a_region_has_the_other_names_that_an_editor_gives_it() -> None:
    lexicon = parse_lexicon({"places.yml": "variants: {XV: {Tamar: [Old Tamar, Tamaar]}}"})
    assert (("XV", "tamar"),) == lexicon.geography.variants["old tamar"]


def test_a_town_that_an_editor_adds_is_found_and_must_lie_on_earth() -> None:
    lexicon = parse_lexicon(
        {"places.yml": "towns: {XV: {Old Kest: [1.5, 2]}}\nregions: {XV: [Tamar]}"}
    )
    town, region = lexicon.geography.added["old kest"][0], lexicon.geography.added["tamar"][0]
    assert ("town", "XV", 1.5, 2.0) == (town.kind, town.country, town.lat, town.lon)
    assert ("region", None) == (region.kind, region.lat)
    assert [
        "places.yml:1: towns.XV.A: must be [latitude, longitude], in degrees",
        "places.yml:1: towns.XV.B: must be [latitude, longitude], in degrees",
    ] == faults({"places.yml": "towns: {XV: {A: [91, 0], B: [1]}}"})
