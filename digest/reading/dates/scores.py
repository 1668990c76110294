"""How well a date of the text fits the article's publication, by where and how it is printed.

Each judgement is a few words with points, so that `invoke explain` can show why a date was taken
or left. The points were set by hand on labelled pages; nothing here knows a site.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from digest.reading.dates.labels import Label, find_label
from digest.reading.dates.layout import OUTSIDE, Layout, Point, place_of
from digest.reading.dates.others import others, short_line_above, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from digest.reading.dates.patterns import Mention

#: What parts a line into fields: "By A. Writer | 1 June 2025 • 3 min read".
_FIELD = re.compile(r"\s[|•·/–—-]+\s|[|•·]")
#: So many words beside a date in its field make it part of a sentence.
_SENTENCE_WORDS = 9

#: So many characters beside a date tell what it is.
_BESIDE = 240
_LONG_LINE = 24
_SENTENCE: Point = ("in a sentence", -5.0)
#: Lists of other articles print a date with each.
_ROW: Point = ("in a row of dates", -2.0)
_ROW_STEP = 8
#: "26 – ", "from 3rd to ", "1-": the first half of a range, of which the date is the second.
_RANGE = re.compile(r"\d{1,2}(?:st|nd|rd|th)?\s?[–—-]\s?$|\b\d{1,2}(?:st|nd|rd|th)? (?:to|and|&) $")
#: "(@herald) ": whose post it is, not whose article.
_HANDLE = re.compile(r"@\w{1,30}\)?[\s,·–—-]{1,4}$")
#: "This article was first published on": said in a sentence, and meant.
_FIRST = re.compile(
    r"\b(?:first|originally) (?:published|posted|appeared) (?:on|at|in)?\W{0,3}$", re.IGNORECASE
)
#: ", but it has been regularly updated": the other date is the update's.
_SINCE = re.compile(r"\bupdated\b", re.IGNORECASE)
#: ", when both sides agreed to": the rest of a sentence whose link was a line of its own.
_REST = re.compile(r"(?:[,;)]\s?|(?!by\b|in\b|at\b|on\b|for\b)(?=[a-z]))\w+(?:\s\S+){3}")
#: "By A. Writer", "3 min read": what stands beside the date of an article.
_META = re.compile(
    r"\b(?<!photo )(?<!picture )(?<!image )(?<!illustration )(?:[Bb]y|BY)\s?[A-Z]"
    r"|\b\d{1,2} min(?:ute)?s?\b"
)
#: "File photo:", "— Picture by A. Lens", "(Photo: AP)": a picture's date is its own.
_CAPTION = re.compile(
    r"\b(?:(?:photo(?:graph)?|picture|image|illustration)s? (?:by|via|from|courtesy)|file photo"
    r"|(?:photo|foto|image|credit)s?(?=\s?:)|pictured|getty)\b",
    re.IGNORECASE,
)
#: "By A. Writer on ", "Posted by A. Writer on Sunday ": what follows is no sentence.
_BYLINE = re.compile(r"(?:posted |written |published )?by\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Judgement:
    """A date's label, and the points for and against it."""

    label: Label
    place: str
    points: tuple[Point, ...]

    @property
    def of_a_sentence(self) -> bool:
        """Whether a sentence or another label tells that it is no date of the article."""
        return self.label == "other" or _SENTENCE in self.points


def judge_all(
    lines: Sequence[str], found: Sequence[tuple[int, Mention]], layout: Layout
) -> list[Judgement]:
    """Judge every mention, each with the number of its line, in the order of the text."""
    judged = [
        _judge(lines, number, span, layout, timed=mention.time is not None)
        for (number, mention), span in zip(found, _chains(lines, found), strict=True)
    ]
    for at in _rows(found, judged, layout):
        judged[at] = replace(judged[at], points=(*judged[at].points, _ROW))
    return judged


def _chains(lines: Sequence[str], found: Sequence[tuple[int, Mention]]) -> list[tuple[int, int]]:
    """Return each mention's span, or that of the chain it is glued into.

    "By A. Writer1 June 20253 June 2025" prints two dates without a letter between them.
    """
    chains: list[list[int]] = []
    for at, (number, mention) in enumerate(found):
        line, before = found[at - 1]
        glued = (
            at and line == number and not words_in(lines[number - 1][before.end : mention.start])
        )
        if glued:
            chains[-1].append(at)
        else:
            chains.append([at])
    return [(found[chain[0]][1].start, found[chain[-1]][1].end) for chain in chains for _ in chain]


def _rows(
    found: Sequence[tuple[int, Mention]], judged: Sequence[Judgement], layout: Layout
) -> list[int]:
    """Return which mentions stand in a row of rivals: unlabelled, near one of another day."""
    alone = [
        at
        for at, judgement in enumerate(judged)
        if not judgement.label and judgement.place in OUTSIDE and _SENTENCE not in judgement.points
    ]
    rows = set()
    for one, other in pairwise(alone):
        first, second = (layout.ranks[found[at][0] - 1] for at in (one, other))
        above = [layout.title is not None and rank < layout.title for rank in (first, second)]
        if 0 < second - first <= _ROW_STEP and above[0] == above[1]:
            rows |= {one, other}
    return sorted(rows)


def _judge(
    lines: Sequence[str], number: int, span: tuple[int, int], layout: Layout, *, timed: bool
) -> Judgement:
    """Judge the date at `span` of line `number` by its label, its line and its place."""
    line = lines[number - 1]
    before = line[max(0, span[0] - _BESIDE) : span[0]]
    after = line[span[1] : span[1] + _BESIDE]
    label, start = _label(lines, number, before, after)
    points: list[Point] = []
    if label == "other" or _RANGE.search(before) or _HANDLE.search(before):
        label = "other"
        points.append(("its words say that it is another date", -6.0))
    elif label:
        points.append((f"labelled {label}", 4.0))
    signed = bool(_META.search(before) or _META.search(after))
    if _CAPTION.search(before) or _CAPTION.search(after):
        points.append(("in a caption", -3.0))
    if _of_prose(lines, number, span, layout) and not label and not signed:
        points.append(_SENTENCE)
    elif not _FIRST.search(before):
        points.extend(_shape(before[:start], after))
    if timed:
        points.append(("with a time", 0.5))
    if signed:
        points.append(("beside a byline", 1.0))
    place = place_of(layout.ranks[number - 1], layout)
    if not label:
        points.extend(others(lines, number, before, layout, place, timed=timed))
    return Judgement(label, place[0], (*points, place))


def _label(lines: Sequence[str], number: int, before: str, after: str) -> tuple[Label, int]:
    """Return a date's label, which may stand on the line above, and where in its line it starts."""
    label, start = find_label(before)
    if not label and not before:
        above, _ = find_label(short_line_above(lines, number))
        label = above if above != "other" else ""
    if label == "first" and _SINCE.search(after):
        label = "published"
    return label, start


def _shape(before: str, after: str) -> Iterator[Point]:
    """Yield what the words beside a date, its label left out, say of the kind of line."""
    glued = before[-1:].isalpha() or after[:1].isalpha()
    beside = words_in(_FIELD.split(before)[-1])
    if not _BYLINE.match(before):
        beside += words_in(_FIELD.split(after)[0])
    elsewhere = words_in(before) + words_in(after)
    if beside >= _SENTENCE_WORDS and not glued:
        yield _SENTENCE
    elif elsewhere > _LONG_LINE and not glued:
        yield "in a long line", -3.0
    elif elsewhere > _SENTENCE_WORDS and not _BYLINE.match(before) and not glued:
        yield "beside other words", -1.0
    elif elsewhere <= 1:
        yield "alone on its line", 1.0


def _of_prose(lines: Sequence[str], number: int, span: tuple[int, int], layout: Layout) -> bool:
    """Whether the date stands in a line of prose, or is a line cut from a sentence.

    One that is all of a paragraph's first line is not: it was joined to the paragraph.
    """
    line = lines[number - 1]
    if number in layout.prose:
        beside = line[max(0, span[0] - _BESIDE) : span[0]] + line[span[1] : span[1] + _BESIDE]
        return number - 1 in layout.prose or words_in(beside) > 1
    return span[1] == len(line) and _goes_on(lines, number)


def _goes_on(lines: Sequence[str], number: int) -> bool:
    """Whether the line below goes on with a sentence: pages are cut to lines at their links."""
    below = next((line for line in lines[number : number + 3] if line), "")
    return bool(_REST.match(below))
