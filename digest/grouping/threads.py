"""Threads: stories that go on from day to day, with links both ways and what each day adds.

A day looks back a week and never forward, so an edition depends on earlier days alone, but for the
one link to the story that continues each of its own. Given the stories of the `WINDOW` before,
a day's places are found wherever that is computed; `follow` then goes along the links.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import chain, islice
from typing import TYPE_CHECKING

from digest.grouping.continuing import Told, find_continued, tell
from digest.grouping.phrases import phrases_of
from digest.model import StoryLink  # noqa: TC001 - msgspec reads it at run time
from digest.reading.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from digest.model import Story

LOOK_BACK = timedelta(days=7)
#: What a day's places depend on: the week before, and what the stories of that week continue.
WINDOW = 2 * LOOK_BACK - timedelta(days=1)
_MOST_PHRASES = 5
#: Phrases are looked for in so many articles and paragraphs.
_LOOKED_AT = 10


@dataclass(frozen=True, slots=True)
class Place:
    """A story's place in its thread, as its own day and those before tell it."""

    #: The story itself, and the one it continues.
    own: StoryLink
    previous: StoryLink | None
    #: What the thread did not have before.
    new: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ends:
    """Where a story's thread began, and the story that continues it."""

    first: StoryLink | None
    next: StoryLink | None


def find_places(
    wanted: Iterable[date], days: Mapping[date, Sequence[Story]]
) -> dict[date, tuple[Place, ...]]:
    """Return the places of the stories of some days, in the order of the stories.

    `days` has the stories of those days and of the `WINDOW` before each.
    """
    past = _Past(days)
    return {day: tuple(_place(told, past) for told in past.told(day)) for day in wanted}


def follow(places: Mapping[date, Sequence[Place]]) -> dict[date, tuple[Ends, ...]]:
    """Return the ends of every story's thread, given the places of all stories of all days."""
    first: dict[tuple[date, str], StoryLink] = {}
    following: dict[tuple[date, str], StoryLink] = {}
    for day in sorted(places):
        for place in places[day]:
            if place.previous:
                before = (place.previous.day, place.previous.anchor)
                first[day, place.own.anchor] = first.get(before, place.previous)
                following.setdefault(before, place.own)
    return {
        day: tuple(
            Ends(first.get(key), following.get(key))
            for place in found
            for key in [(day, place.own.anchor)]
        )
        for day, found in places.items()
    }


def join(
    stories: Iterable[Story], places: Iterable[Place], ends: Iterable[Ends]
) -> tuple[Story, ...]:
    """Return a day's stories with their links, given what belongs to each in the same order."""
    return tuple(
        replace(story, previous=place.previous, first=end.first, next=end.next, new=place.new)
        for story, place, end in zip(stories, places, ends, strict=True)
    )


class _Past:
    """The days that are looked back at, each worked out when it is first asked for."""

    def __init__(self, days: Mapping[date, Sequence[Story]]) -> None:
        self._days = days
        self._told: dict[date, list[Told]] = {}
        self._continued: dict[date, dict[str, Told | None]] = {}

    def told(self, day: date) -> list[Told]:
        """Return a day's stories as they are compared."""
        if day not in self._told:
            self._told[day] = [tell(day, story) for story in self._days.get(day, ())]
        return self._told[day]

    def before(self, told: Told) -> Told | None:
        """Return the story that a story continues."""
        day = told.day
        if day not in self._continued:
            week = (day - timedelta(days=days) for days in range(LOOK_BACK.days, 0, -1))
            past = [one for earlier in week for one in self.told(earlier)]
            found = find_continued(self.told(day), past)
            self._continued[day] = {
                one.story.anchor: before for one, before in zip(self.told(day), found, strict=True)
            }
        return self._continued[day][told.story.anchor]


def _place(told: Told, past: _Past) -> Place:
    before = past.before(told)
    if before is None:
        return Place(told.link, None, ())
    chain_ = _chain(before, told.day - LOOK_BACK, past)
    had = "\n".join(words for earlier in chain_ for words in _words(earlier.story))
    return Place(
        told.link, before.link, tuple(islice(_new(told.story, had.casefold()), _MOST_PHRASES))
    )


def _chain(last: Told, since: date, past: _Past) -> Iterator[Told]:
    """Yield the stories of a thread that are looked back at, the last one first."""
    told: Told | None = last
    while told and told.day >= since:
        yield told
        told = past.before(told) if told.day > since else None


def _words(story: Story) -> Iterator[str]:
    """Yield all the words of a story's articles."""
    for article in story.articles:
        text = article.text
        for paragraph in (text.title, *((text.standfirst,) if text.standfirst else ()), *text.body):
            yield paragraph.text


def _new(story: Story, had: str) -> Iterator[str]:
    """Yield the phrases of a story that are not in what its thread had: first those it shows."""
    seen: set[str] = set()
    for sentence in chain((quote.text for quote in story.excerpt), _first_sentences(story)):
        for phrase in phrases_of(sentence):
            small = phrase.casefold()
            if small not in seen and small not in had:
                seen.add(small)
                yield phrase


def _first_sentences(story: Story) -> Iterator[str]:
    """Yield the sentences of the first paragraphs of a story's first articles."""
    for article in story.articles[:_LOOKED_AT]:
        for paragraph in article.text.body[:_LOOKED_AT]:
            yield from split_sentences(paragraph.text)
