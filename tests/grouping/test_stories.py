"""Stories: articles on one event together, copies counted once, and the editors' last word."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from digest.grouping.accounts import account
from digest.grouping.editions import make_digest
from digest.grouping.stories import group_texts
from tests.grouping.fiction import CONFIG, article, figure

if TYPE_CHECKING:
    from digest.model import Article

WIRE = (
    "A storage tank exploded at the Port Amel fuel depot on Sunday evening and burned for more "
    "than an hour, the port fire service said, adding that nobody had been near the tank. Ships "
    "were turned away from the northern quay, where the tanker Brem had been due to unload."
)
FIRST = article("wire.txt", "Tank explodes in Port Amel", WIRE, places=("Port Amel",))
COPY = article(
    "post.txt",
    "Depot blast",
    f"OSTRAND (Agency) – {WIRE}",
    "(With inputs.)",
    places=("Port Amel",),
)
OWN = article(
    "courier.txt",
    "Port Amel depot blast shuts quay",
    "The northern quay of Port Amel was shut after a storage tank at the fuel depot exploded.",
    places=("Port Amel",),
)
TALKS = article("talks.txt", "Envoys to meet", "Envoys of both sides will meet in Ostrand.")
ALL = (FIRST, COPY, OWN, TALKS)


def seeds(*articles: Article, **overrides: tuple[object, ...]) -> set[frozenset[str]]:
    config = replace(CONFIG, **overrides)  # type: ignore[arg-type]  # tests state them plainly
    stories = make_digest(articles, (), config).editions[0].stories
    return {frozenset(item.seed for item in story.articles) for story in stories}


def test_articles_on_one_event_are_one_story_and_a_copy_is_no_further_text() -> None:
    story = make_digest(ALL, (), CONFIG).editions[0].stories[0]
    assert {"wire.txt", "post.txt", "courier.txt"} == {item.seed for item in story.articles}
    assert {frozenset({"wire.txt", "post.txt"}), frozenset({"courier.txt"})} == {
        frozenset(text) for text in story.texts
    }


def test_a_story_says_what_its_texts_share() -> None:
    reasons = make_digest(ALL, (), CONFIG).editions[0].stories[0].reasons
    assert "2 of 2 texts share the place “Port Amel”" in reasons
    assert any("share the word “storage”" in reason for reason in reasons)


def test_shared_names_and_figures_are_reasons() -> None:
    named = [replace(item, names=("Ada Brem",), figures=(figure(3),)) for item in (FIRST, OWN)]
    reasons = make_digest(named, (), CONFIG).editions[0].stories[0].reasons
    assert "2 of 2 texts share the name “Ada Brem”" in reasons
    assert "2 of 2 texts share the figure “3 killed”" in reasons


def test_an_article_alone_needs_no_reason() -> None:
    assert () == make_digest((TALKS,), (), CONFIG).editions[0].stories[0].reasons


def test_an_editor_can_keep_a_text_apart_from_its_story() -> None:
    apart = {frozenset({"courier.txt"}), frozenset({"wire.txt", "post.txt"})}
    assert apart < seeds(*ALL, split=("courier.txt",))


def test_an_editor_can_say_that_a_text_is_no_copy() -> None:
    assert frozenset({"post.txt"}) in seeds(*ALL, split=("post.txt",))


def test_an_editor_can_make_one_story_of_two() -> None:
    together = seeds(*ALL, merge=(("courier.txt", "talks.txt"),))
    assert {frozenset(item.seed for item in ALL)} == together


def test_an_override_for_seeds_of_another_day_changes_nothing() -> None:
    assert seeds(*ALL) == seeds(*ALL, merge=(("elsewhere.txt",),), split=("nowhere.txt",))


def test_nothing_is_lost_or_doubled_through_merges() -> None:
    accounts = account(make_digest(ALL, (), replace(CONFIG, merge=(("talks.txt", "post.txt"),))))
    assert (3, 1, 4) == (accounts.published, accounts.merged, accounts.seeds)


WORDS = st.sampled_from(["Amel", "Elvar", "Hale", "depot", "tank", "blast", "truce", "212", "3"])
DAYS = st.none() | st.dates(date(2031, 5, 1), date(2031, 5, 31))
TEXTS = st.lists(
    st.tuples(st.lists(WORDS, min_size=1, max_size=12).map(" ".join), DAYS), max_size=12
)


@settings(max_examples=60)
@given(TEXTS, st.randoms(use_true_random=False))
def test_any_articles_are_each_in_one_story_whatever_their_order(
    texts: list[tuple[str, date | None]], chance: object
) -> None:
    articles = [
        article(f"{i}.txt", text[:20], text, day=day) for i, (text, day) in enumerate(texts)
    ]
    groups = group_texts(articles)
    assert sorted(item.seed for item in articles) == sorted(
        item.seed for group in groups for copies in group for item in copies
    )
    shuffled = list(articles)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a Random
    assert sorted(groups, key=repr) == sorted(group_texts(shuffled), key=repr)
