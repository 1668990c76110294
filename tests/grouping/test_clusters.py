"""Texts are grouped by event, also where two events are alike."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest.mock import Mock

from digest.grouping import linking
from digest.grouping.clusters import cluster
from digest.grouping.features import Features, features_of, lone_words_less, texts_features
from digest.grouping.linking import product
from digest.grouping.neighbours import neighbours
from digest.grouping.rarity import Rarity
from tests.grouping.fiction import article

if TYPE_CHECKING:
    import pytest

SHARED = "champion welter title bout arena judges points crowd gloves bell referee corner"
NAMES = ("hask", "ostrand", "tolland", "maravel", "indoor", "bullring")


def bout(own: str, number: int) -> Features:
    """Return one of many reports of a bout, with a few words that no other has."""
    return features_of("", [f"{SHARED} {own} unique{own[0]}{number} alone{own[0]}{number}"])


def test_look_alikes_are_told_apart_by_what_only_one_of_them_names() -> None:
    first = [bout("Hask Ostrand Saturday indoor evening", i) for i in range(10)]
    second = [bout("Tolland Maravel September bullring noon", i) for i in range(10)]
    other = [features_of("Envoys meet", ["A third round of talks."])]
    assert [list(range(10)), list(range(10, 20)), [20]] == cluster([*first, *second, *other])


def test_many_reports_of_one_event_stay_together() -> None:
    reports = [bout("Hask Ostrand", i) for i in range(12)]
    assert [list(range(12))] == cluster(reports)


def test_no_texts_and_empty_texts_are_no_trouble() -> None:
    assert [] == cluster([])
    assert [[0], [1]] == cluster([features_of("", []), features_of("", [])])


def test_a_figure_tells_more_than_a_word() -> None:
    assert features_of("", ["169"])["169"] > features_of("", ["children"])["children"]
    assert features_of("", ["1,611"]).keys() == {"1,611"}
    assert features_of("", ["2031"])["2031"] == features_of("", ["52"])["52"] == 1


def test_forms_of_a_word_are_one_among_headlines_alone() -> None:
    first, second = "Tessin Ford flooded", "Flooding shuts Hale"
    headlines = [article("a", first), article("b", second)]
    assert {"flood"} == set.intersection(*map(set, texts_features(headlines)))
    body = "The river rose overnight and stood knee-deep by mill, school, chapel, quay and market."
    told = [article("a", first, body, "Boats came."), article("b", second, body, "Boats came.")]
    assert all("flood" not in text for text in texts_features(told))


def test_a_word_of_one_text_alone_counts_for_less_on_a_long_day() -> None:
    def day(texts: int) -> list[Features]:
        own = ({"ferry": 1.0, f"own{text}": 1.0} for text in range(texts))
        return lone_words_less(list(own))

    assert day(80)[0] == {"ferry": 1.0, "own0": 1.0}
    assert 1 > day(200)[0]["own0"] > day(2_000)[0]["own0"] > 0.5
    assert day(2_000)[0]["ferry"] == 1


def test_two_doings_of_one_company_are_two_stories() -> None:
    cars = ("car without a wheel", "car without pedals", "car on trial", "car trial")
    court = ("links case", "links ruling", "case on links", "ruling in links case")
    headlines = [features_of(f"Ostrel {title}", []) for title in (*cars, *court)]
    assert [[0, 1, 2, 3], [4, 5, 6, 7]] == cluster(headlines)


def test_a_text_is_compared_with_a_bounded_number_of_others_however_long_the_day() -> None:
    for day in (50, 500):
        vectors = [{"war": 1.0, f"town{i % 5}": 0.5, f"own{i}": 0.2} for i in range(day)]
        pairs = list(neighbours(vectors))
        assert len(pairs) == len(set(pairs)) <= day * 12


def test_neither_a_long_day_nor_a_large_story_has_each_text_compared_with_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared = Mock(wraps=product)
    monkeypatch.setattr(linking, "product", compared)

    def comparisons_a_text(stories: int, each: int) -> float:
        compared.reset_mock()
        names = [" ".join(f"{name}{n}" for name in NAMES) for n in range(stories)]
        reports = [f"{own} by{n}x{i}" for n, own in enumerate(names) for i in range(each)]
        day = [features_of("", [f"{SHARED} {words}"]) for words in reports]
        assert stories == len(cluster(day))
        return compared.call_count / len(day)

    assert comparisons_a_text(60, 8) <= 1.5 * comparisons_a_text(6, 8)
    assert comparisons_a_text(6, 40) <= 1.5 * comparisons_a_text(6, 20)


def test_a_story_that_grows_large_among_many_others_stays_one() -> None:
    reports = [bout("Hask Ostrand", i) for i in range(40)]
    others = [features_of("", [" ".join(f"o{i}x{n}" for n in range(9))]) for i in range(300)]
    assert list(range(40)) in cluster([*reports, *others])


def test_a_word_tells_the_more_the_more_of_its_texts_are_one_story() -> None:
    features = [features_of("", ["Sabat"])] * 12 + [features_of("", ["ferry"])] * 3
    others = [[12], [13], [14]]
    whole = Rarity(features, [list(range(12)), *others]).share("sabat")
    nearly = Rarity(features, [list(range(10)), [10], [11], *others]).share("sabat")
    thirds = Rarity(features, [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11], *others]).share("sabat")
    assert whole < nearly < thirds
