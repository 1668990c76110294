"""The title of an article, among the lines above its body and in the page's own name.

A flattened page often begins with its name, "Title | Publisher"; the title itself stands nearer
to the body, often more than once. Which line it is, is the sum of named cues.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final

from digest.reading.layout.furniture import key_of
from digest.reading.layout.measures import MOST_LABELS, SENTENCE_WORDS
from digest.reading.layout.weights import TITLE
from digest.reading.remembered import Remembered

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from digest.reading.layout.measures import Measured

# Between a title and its publisher: "Talks begin | The Herald", "Talks begin - Herald".
_DIVIDER = re.compile(r"\s(?:[|–—»·•:]|::|-|\|\|)\s")
# A full stop or three dots at the end, which titles rarely have.
_STOP, _STOP_LENGTH = re.compile(r"[.…]['\"”’]?$"), 2
Cue = tuple[str, float]

#: The most that a title can gain by its place and by other prints, and by each word that recurs.
_HOPE: Final = TITLE["like page name"] + 2 * TITLE["printed again"] + TITLE["within another"]
_HOPE_RECURRING: Final = TITLE["above byline"] + TITLE["above date"]
#: A title has at most so many words, and is looked for so far above the body.
_LONGEST, _FARTHEST = 40, 60
#: The page's own name stands in one of the first lines; so many dividers of it are looked at.
_PAGE_LINES, _DIVIDERS = 4, 6
#: Body paragraphs among which a title may still come: a summary or teaser may stand above it.
_INTO_BODY: Final = 4
#: Up to so many words, more are more like a title; beyond so many, less.
_FULL, _MANY = 8, 16
#: A word's stem is its first letters; shorter words tell nothing. "Villagers" is "village".
_STEM, _SHORT_WORD = 5, 3
#: A stem in so many paragraphs of the body tells most.
_RECURS: Final = 4
#: Fewer words repeat in menus; fewer do not make two names alike.
_TELLING: Final = 3
#: A heading has so many words; a date's line has less.
_HEADING, _DATE_WORDS = range(4, 26), 8
#: A title is within so many paragraphs of the body; a byline so many below the title.
_NEAR, _BELOW = 8, 5
#: Breadcrumbs and calls to share hold the title; they stand so near below the body too.
_AFTER: Final = 40


@dataclass(frozen=True, slots=True)
class Title:
    """A possible title: its words, the index of its line and whether it is a part of that line."""

    text: str
    at: int
    part: bool


@dataclass(frozen=True, slots=True)
class _Page:
    """What a title has in common with: its lines, the body among them, and the page's name."""

    lines: Sequence[Measured]
    body: range
    #: In how many paragraphs of the body each stem stands, and those of the first paragraphs.
    stems: Mapping[str, int]
    lead: frozenset[str]
    names: tuple[frozenset[str], ...]
    #: The keys of the lines around the body, each between two line breaks and two spaces.
    around: str

    @classmethod
    def of(cls, lines: Sequence[Measured], body: range) -> _Page:
        """Return what `lines` and the `body` among them say to any title."""
        stems = [_stems(lines[at]) for at in body]
        above = range(max(_PAGE_LINES, body.start - _FARTHEST), body.start)
        around = (*lines[:_PAGE_LINES], *(lines[at] for at in above), *lines[body.stop :][:_AFTER])
        return cls(
            lines,
            body,
            Counter(chain.from_iterable(stems)),
            frozenset().union(*stems[:_INTO_BODY]),
            tuple(frozenset(line.terms) for line in lines[:_PAGE_LINES]),
            "".join([f"\n {line.key} \n" for line in around if line.words <= _LONGEST]),
        )

    def recurs(self, stems: Collection[str]) -> float:
        """How much of a line the body repeats, from 0 to 1; less where the line is short."""
        count = self.stems
        return sum([min(count[stem], _RECURS) for stem in stems]) / _RECURS / (len(stems) + 1)

    def likeness(self, terms: Iterable[str], at: int) -> float:
        """How like one of the first lines a line is, from 0 to 1 (Dice's measure on words)."""
        ours = set(terms)
        best = 0.0
        for other, theirs in enumerate(self.names):
            both = len(ours & theirs)
            if other != at and both >= _TELLING:
                best = max(best, 2 * both / (len(ours) + len(theirs)))
        return best


def find_title(lines: Sequence[Measured], body: range) -> Title | None:
    """The likeliest title of the body, which is a range of `lines`, or None.

    Of two that are alike the one nearer to the body is taken. What its own words leave too little
    hope is not weighed further.
    """
    page = _Page.of(lines, body)
    best, best_value = None, float("-inf")
    for title in reversed(list(_possible(lines, body))):
        part = key_of(title.text) if title.part else ""
        stems = _stems_of(part.split()) if part else _stems(lines[title.at])
        recurs = page.recurs(stems)
        value = _total(_word_cues(title, stems, recurs, page))
        if value + _HOPE + _HOPE_RECURRING * recurs > best_value:
            value += _total(_name_cues(title, page)) + _total(_place_cues(title, page, recurs))
            if value > best_value:
                best, best_value = title, value
    return best


def _total(cues: Iterable[Cue]) -> float:
    return sum([TITLE[name] * amount for name, amount in cues])


def _possible(lines: Sequence[Measured], body: range) -> Iterator[Title]:
    """Lines above the body or at its top, and the page's name without its publisher."""
    top = [at for at in body if lines[at].prose][:_INTO_BODY]
    last = top[-1] if top else body.start
    for at in range(min(_PAGE_LINES, last)):
        dividers = [divider.start() for divider in _DIVIDER.finditer(lines[at].text)][:_DIVIDERS]
        for end in {*dividers[:1], *dividers[-1:]}:
            text = lines[at].text[:end]
            if key_of(text) and text.count(" ") < _LONGEST:
                yield Title(text, at, part=True)
    for at in range(last):
        line = lines[at]
        near = at >= body.start - _FARTHEST
        near = near or (line.words > _TELLING and (at < _PAGE_LINES or line.times > 1))
        near = near and not (line.prose and at >= body.start)
        if near and not line.kind and 1 < line.words <= _LONGEST:
            yield Title(line.text, at, part=False)


def _stems(line: Measured) -> frozenset[str]:
    if line.words < SENTENCE_WORDS:
        return _LABEL_STEMS[line.key]
    return _stems_of(line.terms)


def _stems_of(terms: Iterable[str]) -> frozenset[str]:
    return frozenset([word[:_STEM] for word in terms if len(word) > _SHORT_WORD])


#: The stems of a label, by its key.
_LABEL_STEMS: Final = Remembered(lambda key: _stems_of(key.split()), MOST_LABELS)


def _word_cues(title: Title, stems: frozenset[str], recurs: float, page: _Page) -> Iterator[Cue]:
    """What its own words say, their number, and its end."""
    yield "recurs", recurs
    yield "in lead", len(stems & page.lead) / (len(stems) + 1)
    count = title.text.count(" ") + 1
    yield "words", min(count, _FULL) / _FULL
    if count > _MANY:
        yield "many words", (count - _MANY) / _MANY
    if _STOP.search(title.text[-_STOP_LENGTH:]):
        yield "full stop", 1.0


def _name_cues(title: Title, page: _Page) -> Iterator[Cue]:
    """What it has to do with the page's name and with other prints of it."""
    line = page.lines[title.at]
    if title.part:
        yield "page name", 1.0
        return
    if title.at:
        yield "like page name", page.likeness(line.terms, title.at)
    if line.words >= _TELLING:
        yield "printed again", min(line.times, 3) - 1
        if page.around.count(f" {line.key} ") > page.around.count(f"\n {line.key} \n"):
            yield "within another", 1.0


def _place_cues(title: Title, page: _Page, recurs: float) -> Iterator[Cue]:
    """What the lines around it say; a byline or date below counts as much as the words recur.

    Other headlines have bylines and dates too.
    """
    line = page.lines[title.at]
    below = page.lines[title.at + 1 : title.at + 1 + _BELOW]
    if line.signed:
        yield "byline", 1.0
    if line.dated and line.words < _DATE_WORDS:
        yield "date", 1.0
    if any(near.signed for near in below):
        yield "above byline", recurs
    if any(near.dated for near in below):
        yield "above date", recurs
    distance = abs(page.body.start - title.at)
    if distance > _NEAR:
        yield "far", min(distance, _FARTHEST) / _FARTHEST
    if title.at >= page.body.start:
        yield "in the run", 1.0
    above = page.lines[title.at - 1] if title.at and not title.part else line
    if above.key != line.key:
        yield "under heading", _as_heading(above, page)


def _as_heading(line: Measured, page: _Page) -> float:
    """How much a line is a heading of the body's matter, from 0 to 1."""
    if line.words not in _HEADING or line.kind or line.dated or line.signed:
        return 0.0
    stems = _stems(line)
    known = len(stems & page.stems.keys())
    return known / max(1, len(stems)) / (2 if line.ended else 1)
