"""Threads: stories that go on from day to day, with links both ways and what each day adds.

A day looks back a week and never forward, so an edition depends on earlier days alone, but for the
one link to the story that continues each of its own. Given the stories of the week before, a day
can be threaded wherever it is computed.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import chain, islice
from typing import TYPE_CHECKING

from digest.grouping.continuing import Told, find_continued, tell
from digest.grouping.phrases import phrases_of
from digest.reading.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from digest.model import Story, StoryLink

LOOK_BACK = timedelta(days=7)
_MOST_PHRASES = 5
#: Phrases are looked for in so many articles and paragraphs.
_LOOKED_AT = 10


def thread(days: Mapping[date, Sequence[Story]]) -> dict[date, tuple[Story, ...]]:
    """Return every day's stories, in the same order, with links to the days before and after."""
    threaded: dict[date, list[Told]] = {}
    following: dict[tuple[date, str], StoryLink] = {}
    for day in sorted(days):
        week = [earlier for earlier in threaded if earlier >= day - LOOK_BACK]
        past = [told for earlier in week for told in threaded[earlier]]
        threaded[day] = thread_day([tell(day, story) for story in days[day]], past)
        for told in threaded[day]:
            if before := told.story.previous:
                following.setdefault((before.day, before.anchor), told.link)
    return {
        day: tuple(
            replace(told.story, next=following.get((day, told.story.anchor))) for told in stories
        )
        for day, stories in threaded.items()
    }


def thread_day(today: Sequence[Told], past: Sequence[Told]) -> list[Told]:
    """Return a day's stories, each with its links to those of the days looked back at."""
    by_link = {(told.day, told.story.anchor): told for told in past}
    threaded = []
    for told, before in zip(today, find_continued(today, past), strict=True):
        story = told.story
        if before:
            had = "\n".join(
                words for earlier in _chain(before, by_link) for words in _words(earlier.story)
            )
            first = before.story.first or before.link
            new = tuple(islice(_new(story, had.casefold()), _MOST_PHRASES))
            story = replace(story, previous=before.link, first=first, new=new)
        threaded.append(replace(told, story=story))
    return threaded


def _chain(last: Told, by_link: Mapping[tuple[date, str], Told]) -> Iterator[Told]:
    """Yield the stories of a thread that are looked back at, the last one first."""
    told: Told | None = last
    while told:
        yield told
        link = told.story.previous
        told = by_link.get((link.day, link.anchor)) if link else None


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
