"""Editions: what stands on which day, in which order, and that nothing is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from hypothesis import given
from hypothesis import strategies as st

from digest.grouping.accounts import account
from digest.grouping.editions import make_digest
from digest.model import Accounts, Article, Refusal
from tests.grouping.fiction import CONFIG, DAY, article, figure

NEXT_DAY = date(2031, 5, 5)
WIRE = "Ferries stopped at Tessin Ford on Sunday after rounds landed on the eastern slip."
ARTICLES = (
    article("wire.txt", "Ferries stop at Tessin Ford", WIRE, at=time(9), themes=("strikes",)),
    article("post.txt", "Tessin Ford ferries halted", WIRE, at=time(11), themes=("strikes",)),
    article("talks.txt", "Envoys to meet in Ostrand", "Both sides said so.", themes=("diplomacy",)),
    article("plain.txt", "Orchard show opens in Hale", "Growers came from three valleys."),
    article("later.txt", "Grain ships wait off Elvar", "Nine were counted.", day=NEXT_DAY),
    article("shelf.txt", "A letter from Kestrel", "It has no date.", day=None),
    article("box.txt", "Notes from Rasif", "None here either.", day=None, collected=DAY),
    article("secret.txt", "Kept back by its source", "Not to be shown.", publish="none"),
    article("editor.txt", "Kept back by an editor", "Not to be shown."),
)
REFUSALS = (Refusal("z.txt", "EMPTY", "nothing in it"), Refusal("b.txt", "ENCODING", "no text"))
EDITED = replace(CONFIG, withhold=("editor.txt",))


@given(st.permutations(ARTICLES), st.permutations(REFUSALS))
def test_the_order_of_seeds_changes_nothing(
    articles: list[Article], refusals: list[Refusal]
) -> None:
    expected = make_digest(ARTICLES, REFUSALS, EDITED)
    assert expected == make_digest(articles, refusals, EDITED)


def test_every_seed_is_accounted_for() -> None:
    accounts = account(make_digest(ARTICLES, REFUSALS, EDITED))
    assert Accounts(published=4, merged=1, undated=2, withheld=2, refused=2) == accounts
    assert len(ARTICLES) + len(REFUSALS) == accounts.seeds


def test_an_undated_article_is_on_the_shelf_and_under_the_day_it_was_collected() -> None:
    digest = make_digest(ARTICLES, (), EDITED)
    assert {"shelf.txt", "box.txt"} == {item.seed for item in digest.undated}
    assert [("box.txt",), ()] == [
        tuple(item.seed for item in edition.undated) for edition in digest.editions
    ]


def test_days_stand_in_order_and_a_day_without_articles_has_no_edition() -> None:
    digest = make_digest(ARTICLES, (), EDITED)
    assert [DAY, NEXT_DAY] == [edition.day for edition in digest.editions]
    assert () == make_digest((), (), CONFIG).editions


def test_the_theme_with_most_texts_comes_first_and_what_has_none_last() -> None:
    busy = article("busy.txt", "Second envoy arrives", "He said little.", themes=("diplomacy",))
    edition = make_digest((*ARTICLES, busy), (), EDITED).editions[0]
    assert ["diplomacy", "strikes", ""] == [section.theme for section in edition.sections]


def test_figures_then_recency_decide_between_stories_of_as_many_texts() -> None:
    early = article("early.txt", "One thing", "It was seen.", at=time(8))
    late = article("late.txt", "Another matter", "It was heard.", at=time(20))
    counted = article("counted.txt", "A third", "It was told.", figures=(figure(3),))
    stories = make_digest((early, late, counted), (), CONFIG).editions[0].stories
    assert ["A third", "Another matter", "One thing"] == [story.title.text for story in stories]


def test_a_story_keeps_its_anchor_when_a_later_article_joins_it() -> None:
    first, copy = ARTICLES[:2]
    before = make_digest((first,), (), CONFIG).editions[0].stories[0]
    after = make_digest((copy, first), (), CONFIG).editions[0].stories[0]
    assert before.anchor == after.anchor
    assert (("wire.txt", "post.txt"),) == after.texts
