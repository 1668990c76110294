"""What speaks for and against a line being an article's title, each cue times its weight.

The cues are its words, the page's own name and other prints of it, and the lines around it.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from digest.reading.layout.stems import stems_of
from digest.reading.layout.weights import TITLE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from digest.reading.layout.measures import Measured

# A full stop or three dots at the end, which titles rarely have.
_STOP, _STOP_LENGTH = re.compile(r"[.…]['\"”’]?$"), 2

#: The most that a title can gain by its place and by other prints, and by each word that recurs.
_HOPE: Final = TITLE["like page name"] + 2 * TITLE["printed again"] + TITLE["within another"]
_HOPE_RECURRING: Final = TITLE["above byline"] + TITLE["above date"]
#: A title has at most so many words, and is looked for so far above the body.
LONGEST, FARTHEST = 40, 60
#: The page's own name stands in one of the first lines.
PAGE_LINES: Final = 4
#: The first paragraphs of the body, whose words a title has most.
_LEAD: Final = 4
#: Up to so many words, more are more like a title; beyond so many, less.
_FULL, _MANY = 8, 16
#: A stem in so many paragraphs of the body tells most.
_RECURS: Final = 4
#: Fewer words repeat in menus; fewer do not make two names alike.
TELLING: Final = 3
#: A heading has so many words; a date's line has less.
_HEADING, _DATE_WORDS = range(4, 26), 8
#: A title is within so many paragraphs of the body; a byline so many below the title.
_NEAR, _BELOW = 8, 5
#: Breadcrumbs and calls to share hold the title; they stand so near below the body too.
_AFTER: Final = 40


class Title(NamedTuple):
    """A possible title: its words, the index of its line and whether it is a part of that line."""

    text: str
    at: int
    part: bool


@dataclass(frozen=True, slots=True)
class Page:
    """What a title has in common with: its lines, the body among them, and the page's name."""

    lines: Sequence[Measured]
    body: range
    #: How often each key stands in the text.
    times: Mapping[str, int]
    #: In how many paragraphs of the body each stem stands, and those of the first paragraphs.
    stems: Mapping[str, int]
    lead: AbstractSet[str]
    names: tuple[frozenset[str], ...]
    #: The keys of the lines around the body, each between two line breaks and two spaces.
    around: str

    @classmethod
    def of(cls, lines: Sequence[Measured], body: range, times: Mapping[str, int]) -> Page:
        """Return what `lines`, the `body` among them and the `times` of keys say to any title."""
        stems = [stems_of(lines[at].terms) for at in body]
        above = range(max(PAGE_LINES, body.start - FARTHEST), body.start)
        around = (*lines[:PAGE_LINES], *(lines[at] for at in above), *lines[body.stop :][:_AFTER])
        return cls(
            lines,
            body,
            times,
            Counter(chain.from_iterable(stems)),
            set().union(*stems[:_LEAD]),
            tuple(frozenset(line.terms) for line in lines[:PAGE_LINES]),
            "".join([f"\n {line.key} \n" for line in around if line.words <= LONGEST]),
        )

    def recurs(self, stems: Collection[str]) -> float:
        """How much of a line the body repeats, from 0 to 1; less where the line is short."""
        count = self.stems.get
        return sum([min(count(stem, 0), _RECURS) for stem in stems]) / _RECURS / (len(stems) + 1)

    def likeness(self, terms: Iterable[str], at: int) -> float:
        """How like one of the first lines a line is, from 0 to 1 (Dice's measure on words)."""
        ours = set(terms)
        best = 0.0
        for other, theirs in enumerate(self.names):
            both = len(ours & theirs)
            if other != at and both >= TELLING:
                best = max(best, 2 * both / (len(ours) + len(theirs)))
        return best


def by_words(title: Title, stems: AbstractSet[str], recurs: float, page: Page) -> float:
    """What its own words say, their number, and its end."""
    value = TITLE["recurs"] * recurs
    value += TITLE["in lead"] * (len(stems & page.lead) / (len(stems) + 1))
    words = title.text.count(" ") + 1
    value += TITLE["words"] * (min(words, _FULL) / _FULL)
    if words > _MANY:
        value += TITLE["many words"] * ((words - _MANY) / _MANY)
    if _STOP.search(title.text[-_STOP_LENGTH:]):
        value += TITLE["full stop"]
    return value


def most_by_others(recurs: float) -> float:
    """Give the most that `by_name` and `by_place` may add."""
    return _HOPE + most_by_place(recurs)


def most_by_place(recurs: float) -> float:
    """Give the most that `by_place` may add."""
    return _HOPE_RECURRING * recurs


def by_name(title: Title, page: Page) -> float:
    """What it has to do with the page's name and with other prints of it."""
    line = page.lines[title.at]
    if title.part:
        return TITLE["page name"]
    value = TITLE["like page name"] * page.likeness(line.terms, title.at) if title.at else 0.0
    if line.words >= TELLING:
        value += TITLE["printed again"] * (min(page.times[line.key], 3) - 1)
        if page.around.count(f" {line.key} ") > page.around.count(f"\n {line.key} \n"):
            value += TITLE["within another"]
    return value


def by_place(title: Title, page: Page, recurs: float) -> float:
    """What the lines around it say; a byline or date below counts as much as the words recur.

    Other headlines have bylines and dates too.
    """
    line, value = page.lines[title.at], 0.0
    below = page.lines[title.at + 1 : title.at + 1 + _BELOW]
    if line.signed:
        value += TITLE["byline"]
    if line.dated and line.words < _DATE_WORDS:
        value += TITLE["date"]
    if any(near.signed for near in below):
        value += TITLE["above byline"] * recurs
    if any(near.dated for near in below):
        value += TITLE["above date"] * recurs
    distance = abs(page.body.start - title.at)
    if distance > _NEAR:
        value += TITLE["far"] * (min(distance, FARTHEST) / FARTHEST)
    if title.at >= page.body.start:
        value += TITLE["in the run"]
    above = page.lines[title.at - 1] if title.at and not title.part else line
    if above.key != line.key:
        value += TITLE["under heading"] * _as_heading(above, page)
    return value


def _as_heading(line: Measured, page: Page) -> float:
    """How much a line is a heading of the body's matter, from 0 to 1."""
    if line.words not in _HEADING or line.kind or line.dated or line.signed:
        return 0.0
    stems = stems_of(line.terms)
    known = len(stems & page.stems.keys())
    return known / max(1, len(stems)) / (2 if line.ended else 1)
