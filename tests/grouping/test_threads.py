"""Threads: a story goes on from day to day, and a day doesn't know what comes after it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from digest.grouping.editions import make_digest
from digest.model import Article, Digest, StoryLink
from tests.grouping.fiction import CONFIG, DAY, article

BEGUN = article(
    "one.txt",
    "Fire at the Port Amel fuel depot",
    "A storage tank exploded at the Port Amel fuel depot and burned for an hour.",
    "The port fire service closed the northern quay.",
)
GOES_ON = article(
    "two.txt",
    "Port Amel fuel depot still burning",
    "The fire at the Port Amel fuel depot spread to a second storage tank in the night.",
    "The port fire service said that 40 sailors were brought ashore to the village of Rasif Dol.",
    day=DAY + timedelta(days=1),
)
ENDS = article(
    "three.txt",
    "Fire at Port Amel fuel depot is out",
    "The fire at the Port Amel fuel depot was put out; the tank is gone, Captain Orlo said.",
    "The port fire service opened the northern quay to the sailors from Rasif Dol.",
    day=DAY + timedelta(days=4),
)
OTHER = article(
    "four.txt",
    "Envoys agree to meet again in Ostrand",
    "Envoys of both governments will meet in Ostrand on Thursday, a spokeswoman said.",
    day=DAY + timedelta(days=1),
)


def digest(*articles: Article) -> Digest:
    return make_digest(articles, (), CONFIG)


def test_a_story_that_goes_on_links_back_to_the_day_before_and_to_its_first() -> None:
    first, second, third = digest(BEGUN, GOES_ON, ENDS).editions
    begun = StoryLink(DAY, first.stories[0].anchor, "Fire at the Port Amel fuel depot")
    assert begun == second.stories[0].previous == second.stories[0].first
    assert begun == third.stories[0].first
    assert GOES_ON.day == (third.stories[0].previous or begun).day


def test_a_story_links_forward_to_the_one_that_continues_it() -> None:
    first, second, third = digest(BEGUN, GOES_ON, ENDS).editions
    links = [edition.stories[0].next for edition in (first, second, third)]
    assert [second.stories[0].anchor, third.stories[0].anchor, None] == [
        link and link.anchor for link in links
    ]


def test_what_a_thread_did_not_have_before_is_told_in_the_source_s_words() -> None:
    _, second, third = digest(BEGUN, GOES_ON, ENDS).editions
    assert ("40 sailors", "Rasif Dol") == second.stories[0].new
    assert ("Captain Orlo",) == third.stories[0].new


def test_another_event_starts_no_thread() -> None:
    _, second = digest(BEGUN, OTHER).editions
    assert (None, None, ()) == (
        second.stories[0].previous,
        second.stories[0].first,
        second.stories[0].new,
    )


def test_a_story_is_not_looked_for_more_than_a_week_back() -> None:
    late = replace(GOES_ON, day=DAY + timedelta(days=8))
    assert digest(BEGUN, late).editions[1].stories[0].previous is None


def test_a_later_day_changes_nothing_of_a_day_but_its_forward_links() -> None:
    before = digest(BEGUN, GOES_ON, OTHER).editions[1]
    after = digest(BEGUN, GOES_ON, OTHER, ENDS).editions[1]
    assert before != after
    assert [replace(story, next=None) for story in before.stories] == [
        replace(story, next=None) for story in after.stories
    ]


def test_a_strike_on_another_town_continues_none_though_it_is_told_in_the_same_words() -> None:
    words = "One man was killed and a barn burned when shells fell on {} in the morning."
    monday = article(
        "a.txt", "Shells kill man in Dorrin", words.format("Dorrin"), places=("Dorrin",)
    )
    tuesday = article(
        "b.txt",
        "Shells kill man in Maravel",
        words.format("Maravel"),
        day=DAY + timedelta(days=1),
        places=("Maravel",),
    )
    assert digest(monday, tuesday).editions[1].stories[0].previous is None
    again = replace(tuesday, places=monday.places)
    assert digest(monday, again).editions[1].stories[0].previous is not None
