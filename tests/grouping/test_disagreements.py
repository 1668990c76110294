"""Sources that differ on a figure stand side by side, in their own words, without a total."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING

from digest.grouping.editions import make_digest
from tests.grouping.fiction import CONFIG, article, figure

if TYPE_CHECKING:
    from digest.model import Article, Disagreement, Story

TITLE = "Fuel depot blast at Port Amel"
PLACES = ("Port Amel",)
MERIDIAN = article(
    "Meridian Wire",
    TITLE,
    "A tank exploded at the depot. 3 killed at Port Amel.",
    at=time(19, 40),
    figures=(figure(3),),
    places=PLACES,
)
HARBOUR = article(
    "The Harbour Post",
    TITLE,
    "The depot at Port Amel burned. at least 5 killed at Port Amel.",
    at=time(21, 15),
    figures=(figure(5, qualifier="at least"),),
    places=PLACES,
)
COURIER = article(
    "Elvar Courier",
    TITLE,
    "Rescuers left the depot at Port Amel by night. 7 killed at Port Amel.",
    at=time(23, 5),
    figures=(figure(7),),
    places=PLACES,
)


def story(*articles: Article) -> Story:
    (found,) = make_digest(articles, (), CONFIG).editions[0].stories
    return found


def said(item: Disagreement) -> list[tuple[str, str, str]]:
    return [
        (claim.article.source, claim.figure.qualifier, claim.figure.words) for claim in item.claims
    ]


def test_three_killed_and_at_least_five_killed_are_both_shown_in_order_of_printing() -> None:
    (item,) = story(HARBOUR, MERIDIAN).disagreements
    assert ("killed", "Port Amel") == (item.kind, item.place)
    assert [("Meridian Wire", "", "3"), ("The Harbour Post", "at least", "5")] == said(item)


def test_a_third_report_changes_the_range_and_keeps_the_earlier_words() -> None:
    before = story(MERIDIAN, HARBOUR).disagreements[0]
    after = story(MERIDIAN, HARBOUR, COURIER).disagreements[0]
    assert before.claims == after.claims[:2]
    assert ("Elvar Courier", "", "7") == said(after)[2]
    assert [3, 5, 7] == [claim.figure.n for claim in after.claims]


def test_no_figure_is_shown_that_no_source_states() -> None:
    found = story(MERIDIAN, HARBOUR, COURIER)
    assert {3, 5, 7} == {claim.figure.n for claim in found.figures}


def test_sources_that_say_the_same_do_not_differ() -> None:
    same = replace(HARBOUR, figures=(figure(3, qualifier="at least"),))
    assert () == story(MERIDIAN, same).disagreements


def test_one_source_can_not_disagree_with_itself() -> None:
    assert () == story(replace(MERIDIAN, figures=(figure(3), figure(4)))).disagreements


def test_figures_for_other_places_people_and_times_are_no_disagreement() -> None:
    for other in (
        figure(9, place="Elvar"),
        replace(figure(9), whom="soldiers"),
        replace(figure(9), scope="background"),
        replace(figure(9), scope="toll"),
        replace(figure(9), n=None, words="dozens"),
        figure(9, "injured"),
    ):
        assert () == story(MERIDIAN, replace(HARBOUR, figures=(other,))).disagreements


def test_a_figure_without_a_place_is_about_its_article_s_main_place() -> None:
    (item,) = story(MERIDIAN, replace(HARBOUR, figures=(figure(5, place=""),))).disagreements
    assert "Port Amel" == item.place
