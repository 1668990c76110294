"""Sheets: what the work of each day is of, laid out so that any worker can do it alone."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from digest.cache import unpack
from digest.grouping.threads import WINDOW, Ends, Place, follow
from digest.publishing.days import Around
from digest.standing import frame

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from digest.model import Article, Refusal
    from digest.readings import Head
    from digest.settings import Correction
    from digest.shards import Project


@dataclass(frozen=True)
class Dated:
    """The articles of a day's edition, in the order they came."""

    day: date
    heads: tuple[Head, ...]
    #: Those without a date that were collected on the day.
    shelved: tuple[Head, ...]

    @property
    def name(self) -> str:
        """Names the day."""
        return str(self.day)

    @cached_property
    def key(self) -> str:
        """Says which dated articles there are."""
        return _digest(*(head.key for head in self.heads))

    @property
    def weight(self) -> int:
        """How many articles there are."""
        return len(self.heads) + len(self.shelved)


@dataclass(frozen=True)
class Threaded:
    """A day, and the days of the window before it."""

    dated: Dated
    before: tuple[Dated, ...]

    @property
    def name(self) -> str:
        """Names the day."""
        return self.dated.name

    @cached_property
    def key(self) -> str:
        """Says which articles all these days have."""
        days = (*self.before, self.dated)
        return _digest(*(f"{each.day} {each.key}" for each in days))

    @property
    def weight(self) -> int:
        """How many articles the day has."""
        return self.dated.weight


@dataclass(frozen=True)
class Sheet:
    """All that an edition and its files are made of."""

    dated: Dated
    #: Of each story in turn: its place in its thread, packed, and the ends of that.
    places: bytes
    ends: tuple[Ends, ...]
    around: Around
    corrections: tuple[Correction, ...]
    #: Names the templates and settings of all pages.
    frame: str

    @property
    def name(self) -> str:
        """Names the day."""
        return self.dated.name

    @cached_property
    def key(self) -> str:
        """Says all of it."""
        around = self.around
        return _digest(
            self.frame,
            f"{self.dated.day} {self.dated.key} {[head.key for head in self.dated.shelved]}",
            sha256(self.places).hexdigest(),
            repr((self.ends, self.corrections)),
            f"{around.previous} {around.following} {around.refusals!r}",
            repr([(article.sha256, article.collected) for article in around.withheld]),
            repr([article.seed for article in around.withheld]),
        )

    @property
    def weight(self) -> int:
        """How many articles it has."""
        return self.dated.weight


def with_windows(days: Sequence[Dated]) -> list[Threaded]:
    """Return each day with those that its threads depend on."""
    most = WINDOW.days
    return [
        Threaded(
            each,
            tuple(
                earlier
                for earlier in days[max(0, place - most) : place]
                if earlier.day >= each.day - WINDOW
            ),
        )
        for place, each in enumerate(days)
    ]


def arounds(
    days: Sequence[Dated], withheld: Iterable[Article], refusals: Iterable[Refusal]
) -> Iterator[Around]:
    """Yield what the files of each day tell besides its edition."""
    gone: defaultdict[date | None, list[Article]] = defaultdict(list)
    for article in withheld:
        gone[article.day or article.collected].append(article)
    refused: defaultdict[str, list[Refusal]] = defaultdict(list)
    for refusal in refusals:
        refused["".join(refusal.seed.partition("/")[:2])].append(refusal)
    names = [None, *(each.day for each in days), None]
    for previous, each, following in zip(names, days, names[2:], strict=False):
        yield Around(previous, following, tuple(gone[each.day]), tuple(refused[f"{each.day}/"]))


def make_sheets(
    days: Sequence[Dated], places: Sequence[bytes], around: Iterable[Around], project: Project
) -> Iterator[Sheet]:
    """Yield what each day's files are made of, given the packed places of its stories."""
    kind: Any = tuple[Place, ...]
    ends = follow({each.day: unpack(p, kind) for each, p in zip(days, places, strict=True)})
    pages = frame(project.root)
    for each, found, about in zip(days, places, around, strict=True):
        corrections = tuple(c for c in project.config.corrections if c.day == each.day)
        yield Sheet(each, found, ends[each.day], about, corrections, pages)


def _digest(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "backslashreplace")).hexdigest()
