"""What is stated beside a seed is taken as it stands, and nothing else is."""

from __future__ import annotations

from contextlib import suppress

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from digest.facts import KNOWN, facts_of, split_front_matter
from digest.model import Refused


def refused(data: bytes) -> str:
    with pytest.raises(Refused) as caught:
        facts_of(data, "the sidecar")
    assert "FACTS" == caught.value.code
    return caught.value.reason


def test_values_stay_as_they_are_written() -> None:
    data = b"published: 2025-06-01 12:30\nid: 0123\npublish: no\ntitle: 'It''s 1_000'\nurl:\n"
    expected = {
        "published": "2025-06-01 12:30",
        "id": "0123",
        "publish": "no",
        "title": "It's 1_000",
        "url": "",
    }
    assert expected == facts_of(data, "the sidecar")


def test_a_list_is_joined_by_semicolons() -> None:
    assert {"author": "A. Mir; B. Sol"} == facts_of(b"author: [A. Mir, B. Sol]", "the sidecar")


@pytest.mark.parametrize("data", [b"", b"# nothing\n", b"---\n", b"---\n---\n", b"\xef\xbb\xbf"])
def test_nothing_stated_is_no_fact(data: bytes) -> None:
    assert {} == facts_of(data, "the sidecar")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"colour: red", "line 1: unknown key 'colour'; known: title, "),
        (b"title: a\ntitle: b", "line 2: title stands twice"),
        (b"title: &a x\nurl: *a", "line 1: anchors and aliases are not taken"),
        (b"url: *a", "line 1: anchors and aliases are not taken"),
        (b"author: &a [x]\n", "line 1: anchors and aliases are not taken"),
        (b"title: !!python/object:os.system x", "line 1: tags such as "),
        (b"title: !x y", "line 1: tags such as '!x'"),
        (b"title: !!python/object/apply:os.system [ls]", "line 1: tags such as "),
        (b"title: {a: b}", "line 1: a value is a word"),
        (b"author: [[a]]", "line 1: a value is a word"),
        (b"- title", "is not a list of `key: value` lines"),
        (b"title", "is not a list of `key: value` lines"),
        (b"title: a\n---\ntitle: b", "holds a second document"),
        (b"title: [", "is not YAML: line "),
        (b"title: a\nurl: b: c\n", "is not YAML: line 2: mapping values"),
        (b"title: \x00", "is not YAML: unacceptable character"),
        (b'title: "\\UFFFFFFFF"', "is not YAML: "),
        (b'title: "\\ud800"', "line 1: "),
        (b'title: "\\x1b"', "line 1: a value holds a control"),
        (b"title: \xff", "is not UTF-8"),
        (b"title: " + b"x" * 4_001, "line 1: a value is over 4,000 characters"),
        (b"#" * 65_537, "is over 64 KiB"),
    ],
)
def test_what_is_not_a_plain_fact_is_refused_with_its_line(data: bytes, said: str) -> None:
    assert said in refused(data)


def test_a_bomb_of_aliases_costs_nothing() -> None:
    lines = ["title: &a0 [x]"] + [f"x{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 99)]
    assert "anchors and aliases are not taken" in refused("\n".join(lines).encode())


def test_deep_nesting_is_refused_at_its_first_step() -> None:
    assert "a value is a word" in refused(b"title: " + b"{a: " * 10_000)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_front_matter_of_ours_is_taken_off_and_lines_keep_their_numbers(
    mark: str, end: str
) -> None:
    data = f"{mark}---{end}title: Talks{end}---{end}Text{end}".encode()
    assert ({"title": "Talks"}, b"\n\n\nText" + end.encode()) == split_front_matter(data)


@pytest.mark.parametrize(
    "data",
    [
        b"--- \nTalks went on.\n---\nThe rest.\n",
        b"---\nlayout: post\n---\nText\n",
        b"---\ntitle: Talks\nno end\n",
        b"----\ntitle: Talks\n---\n",
        b"\n---\ntitle: Talks\n---\n",
        b"Text\n---\ntitle: Talks\n---\n",
        b"---\nsubtitle: Talks\n---\n",
    ],
)
def test_front_matter_that_is_not_ours_is_the_texts_own(data: bytes) -> None:
    assert ({}, data) == split_front_matter(data)


def test_a_fault_in_front_matter_has_the_line_of_the_file() -> None:
    with pytest.raises(Refused, match="the front matter line 3: unknown key 'layout'"):
        split_front_matter(b"---\ntitle: Talks\nlayout: post\n---\nText\n")


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn"]), max_size=80)


@given(st.dictionaries(st.sampled_from(sorted(KNOWN)), WORDS))
def test_any_words_come_back_as_they_were_stated(facts: dict[str, str]) -> None:
    data = yaml.safe_dump(facts, allow_unicode=True).encode()
    expected = {key: value.strip() for key, value in facts.items()}
    assert expected == facts_of(data, "the sidecar")


@given(st.binary(max_size=200))
def test_any_bytes_are_facts_or_a_refusal(data: bytes) -> None:
    for block in (data, b"title: " + data, b"---\ntitle: " + data + b"\n---\n"):
        with suppress(Refused):
            facts_of(block, "the sidecar")
        with suppress(Refused):
            split_front_matter(block)
