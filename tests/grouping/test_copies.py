"""Copies: one text in many papers is one text, and a quotation is none."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from digest.grouping.copies import find_copies
from digest.grouping.shingles import alike, shingles
from tests.grouping.fiction import article

if TYPE_CHECKING:
    from digest.model import Article

WORDS = [f"w{i}" for i in range(400)]
LONG = " ".join(WORDS[:200])
TITLE = "A title"


def texts(*articles: Article, split: tuple[str, ...] = ()) -> list[list[str]]:
    return [sorted(item.seed for item in copies) for copies in find_copies(articles, split)]


def together(one: str, other: str) -> bool:
    return len(alike([shingles([one]), shingles([other])])) == 1


def test_a_text_cut_to_its_first_half_is_a_copy() -> None:
    assert together(LONG, " ".join(WORDS[:100]))


def test_a_text_framed_by_a_dateline_and_notices_is_a_copy() -> None:
    assert together(LONG, f"OSTRAND (Agency) – {LONG} (With inputs from agencies.) Read more")


def test_a_text_with_a_word_changed_here_and_there_is_a_copy() -> None:
    changed = [f"x{i}" if i % 30 == 29 else word for i, word in enumerate(WORDS[:200])]
    assert together(LONG, " ".join(changed))


def test_a_text_that_keeps_a_long_part_of_a_wire_report_is_a_copy() -> None:
    assert together(LONG, " ".join([*WORDS[250:350], *WORDS[20:100]]))


def test_a_long_quotation_in_a_text_of_its_own_makes_no_copy() -> None:
    assert not together(LONG, " ".join([*WORDS[200:400], *WORDS[20:75]]))


def test_short_phrases_in_common_make_no_copy() -> None:
    mixed = [f"y{i}" if i // 10 % 2 else word for i, word in enumerate(WORDS[:200])]
    assert not together(LONG, " ".join(mixed))


def test_headlines_without_a_text_are_copies_only_if_they_are_the_same() -> None:
    same = [article(name, "Ferries stop at Tessin Ford") for name in ("a.txt", "b.txt")]
    longer = article("c.txt", "Ferries stop at Tessin Ford again")
    assert [["a.txt", "b.txt"], ["c.txt"]] == sorted(texts(*same, longer))


def test_the_first_to_arrive_is_the_original() -> None:
    first, second = article("b.txt", TITLE, LONG), article("a.txt", TITLE, LONG)
    for earlier, later in ((first, second), (second, first)):
        (copies,) = find_copies((later, replace(earlier, published=None)))
        assert earlier.seed == copies[0].seed


def test_versions_of_one_article_are_one_text_and_the_newest_stands_for_it() -> None:
    url = "https://courier.example/ferry"
    first = replace(article("a", "Ferry stops", "The ferry stopped at noon."), url=url)
    second = replace(article("b", "Ferry sails", "Boats sail again."), url=url, revision=2)
    other = replace(article("c", "Bridge opens", "The bridge opened today."), url=url + "/2")
    seeds = [[copy.seed for copy in copies] for copies in find_copies([first, other, second])]
    assert sorted(seeds) == [["b", "a"], ["c"]]


def test_seeds_that_are_the_same_byte_for_byte_are_one_text_even_if_split() -> None:
    first = article("a.txt", TITLE, LONG)
    assert [["a.txt", "b.txt"]] == texts(first, replace(first, seed="b.txt"), split=("b.txt",))


@given(st.lists(st.text(max_size=40), max_size=8))
def test_any_texts_are_each_in_one_group_of_copies(bodies: list[str]) -> None:
    groups = alike([shingles([body]) for body in bodies])
    assert list(range(len(bodies))) == sorted(text for group in groups for text in group)


def test_a_copy_is_found_among_many_texts_of_the_same_stock_phrases() -> None:
    stock = " ".join(WORDS[:60])
    others = [f"{stock} " + " ".join(f"o{i}{n}" for n in range(200)) for i in range(30)]
    runs = [shingles([text]) for text in (*others, f"{others[7]} once more")]
    assert [7, 30] in alike(runs)


def test_repeated_words_take_no_long_time() -> None:
    assert together("ha " * 200_000, "ha " * 100_000)
