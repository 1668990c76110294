"""Threads: stories that go on from day to day, with links both ways and what each day adds.

A day looks back a week and never forward, so an edition depends on earlier days alone, but for the
one link to the story that continues each of its own. Given the stories of the week before, a day
can be threaded wherever it is computed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from hashlib import sha256
from itertools import chain, islice
from typing import TYPE_CHECKING

from cattrs.preconf.json import make_converter

from digest.grouping.continuing import Told, find_continued, tell
from digest.grouping.phrases import phrases_of
from digest.model import StoryLink, make_anew
from digest.reading.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from digest.model import Keeping, Story

LOOK_BACK = timedelta(days=7)
_MOST_PHRASES = 5
#: Phrases are looked for in so many articles and paragraphs.
_LOOKED_AT = 10
_CONVERTER = make_converter()


@dataclass(frozen=True, slots=True)
class Place:
    """A story's place in its thread, as values that can be kept."""

    previous: StoryLink | None
    first: StoryLink | None
    new: tuple[str, ...]


def thread(
    days: Mapping[date, Sequence[Story]], keeping: Keeping = make_anew
) -> dict[date, tuple[Story, ...]]:
    """Return every day's stories, in the same order, with links to the days before and after.

    `keeping` may give what was found before of the same day after the same week.
    """
    threaded: dict[date, tuple[Story, ...]] = {}
    told = _Telling(threaded)
    names: dict[date, str] = {}
    following: dict[tuple[date, str], StoryLink] = {}
    for day in sorted(days):
        week = [earlier for earlier in list(names)[-LOOK_BACK.days :] if earlier >= day - LOOK_BACK]
        own = repr(days[day])
        after = "".join(names[earlier] for earlier in week)
        places = keeping(f"thread {own}{after}", partial(_places, days[day], day, week, told))
        threaded[day] = tuple(
            replace(story, previous=place.previous, first=place.first, new=place.new)
            for story, place in zip(
                days[day], _CONVERTER.loads(places, tuple[Place, ...]), strict=True
            )
        )
        names[day] = sha256(own.encode("utf-8", "backslashreplace") + places).hexdigest()
        for story in threaded[day]:
            if before := story.previous:
                link = StoryLink(day, story.anchor, story.title.text)
                following.setdefault((before.day, before.anchor), link)
    return {
        day: tuple(replace(story, next=following.get((day, story.anchor))) for story in stories)
        for day, stories in threaded.items()
    }


def _places(
    stories: Sequence[Story], day: date, week: Sequence[date], told: Mapping[date, list[Told]]
) -> bytes:
    """Find the places of a day's stories in their threads, after those of the week before."""
    past = [one for earlier in week for one in told[earlier]]
    found = thread_day([tell(day, story) for story in stories], past)
    places = [Place(one.story.previous, one.story.first, one.story.new) for one in found]
    return _CONVERTER.dumps(places).encode()


class _Telling(dict["date", "list[Told]"]):
    """Days as they are compared, each worked out when it is first asked for."""

    def __init__(self, days: Mapping[date, Sequence[Story]]) -> None:
        super().__init__()
        self.days = days

    def __missing__(self, day: date) -> list[Told]:
        self[day] = [tell(day, story) for story in self.days[day]]
        return self[day]


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
