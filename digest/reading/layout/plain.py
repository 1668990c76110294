"""A plain text, as lines, to the parts of its article and a reason for every line left out.

The order is body, title, byline, standfirst: each is looked for around what was found before.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import repeat
from typing import TYPE_CHECKING, Final

from digest.model import Dropped, Lines, Paragraph, Refused
from digest.reading.layout.body import find_body
from digest.reading.layout.byline import Byline, find_byline
from digest.reading.layout.contents import compare
from digest.reading.layout.heading import find_title
from digest.reading.layout.measures import measure, near_prose
from digest.reading.layout.paragraphs import paragraphs_of
from digest.reading.layout.prints import each_once, prints_of, without_pulled
from digest.reading.layout.standfirst import find_standfirst

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.reading.layout.body import State
    from digest.reading.layout.furniture import Furniture
    from digest.reading.layout.headcues import Title
    from digest.reading.layout.measures import Measured
    from digest.reading.layout.paragraphs import Candidate

#: Kinds of furniture that tell a reader something: credits are kept, notes are named.
_CREDIT: Final = "credit"
_NOTES: Final = frozenset(("ai-image", "graphic"))
#: They stand in the article or so few paragraphs around it.
_AROUND: Final = 6
#: Prints of the title so far above the body are the article's own.
_OWN_PRINTS: Final = 15
#: The page's own name stands in one of the first lines.
_PAGE_LINES: Final = 4
#: Kinds of lines that may name an author.
_SIGNABLE: Final = frozenset(("", "about"))
#: The title's last print is above the body's paragraph of this number, or it is no heading.
_TITLE_BEFORE: Final = 4


@dataclass(frozen=True, slots=True)
class Plain:
    """What was read from a plain text."""

    title: Paragraph | None
    standfirst: Paragraph | None
    body: tuple[Paragraph, ...]
    byline: Byline | None
    credits: tuple[Paragraph, ...]
    notes: tuple[str, ...]
    dropped: tuple[Dropped, ...]
    #: Every candidate paragraph, for those who look for a publisher.
    candidates: tuple[Measured, ...]


def read_plain(lines: Sequence[str], furniture: Furniture) -> Plain:
    """Read the article in a text's cleaned lines.

    Raises:
        Refused: NOARTICLE where nothing reads as one.

    """
    candidates = paragraphs_of(lines)
    alone = measure([text for text, _, _ in candidates], furniture)
    first, again = prints_of(alone)
    near = near_prose([alone[at] for at in first])
    left = sum(alone[at].words for at in first[near.stop :] if alone[at].prose)
    first = first[: min(_PAGE_LINES, near.start)] + first[near.start : near.stop]
    times = Counter([line.key for line in alone])
    page = compare(alone[at] for at in first)
    states = find_body(page, times, left)
    inside = [at for at, state in enumerate(states) if state == "body" and not _apart(page[at])]
    if not inside:
        raise Refused(
            "NOARTICLE", "nothing in it reads as an article: collect the page's text again"
        )
    title = find_title(page, range(inside[0], inside[-1] + 1), times)
    inside = _below_title(inside, page, title)
    signable = [line.text if line.kind in _SIGNABLE else "" for line in page]
    byline = find_byline(signable, _title_place(page, title, inside[0]), inside[0], inside[-1])
    standfirst = find_standfirst(page, inside, title, byline.at if byline else None)
    body = [first[at] for at in inside if at != standfirst]
    body = without_pulled(each_once(body, again, alone), alone)
    marked = [
        at
        for at, line in enumerate(page)
        if line.kind and _apart(line) and body[0] - _AROUND <= first[at] <= body[-1] + _AROUND
    ]
    credits_ = [first[at] for at in marked if page[at].kind == _CREDIT]
    reasons = [
        _reason(line, state, inside=at >= inside[0])
        for at, (line, state) in enumerate(zip(page, states, strict=True))
    ]
    if title:
        key = page[title.at].key
        reasons = [
            "title" if line.key == key else reason
            for line, reason in zip(page, reasons, strict=True)
        ]
    if byline:
        reasons[byline.at] = "byline"
    found = dict.fromkeys(again, "repeated") | dict(zip(first, reasons, strict=True))
    taken = {*body, *credits_}
    taken |= {first[standfirst]} if standfirst is not None else set()
    taken |= {first[title.at]} if title else set()
    left_out = [
        (line, text, found.get(at) or _far(alone[at], above=at < body[0]))
        for at, (text, line, _) in enumerate(candidates)
        if at not in taken
    ]
    return Plain(
        title=_paragraph(candidates[first[title.at]], title.text) if title else None,
        standfirst=_paragraph(candidates[first[standfirst]]) if standfirst is not None else None,
        body=tuple(_paragraph(candidates[at]) for at in body),
        byline=byline,
        credits=tuple(_paragraph(candidates[at]) for at in credits_),
        notes=tuple(sorted({page[at].kind for at in marked} & _NOTES)),
        dropped=tuple(map(tuple.__new__, repeat(Dropped), left_out)),
        candidates=tuple(alone),
    )


def _paragraph(candidate: Candidate, part: str = "") -> Paragraph:
    """A candidate as a paragraph, or a part of its text."""
    text, first, last = candidate
    return Paragraph(part or text, Lines(first, last))


def _apart(line: Measured) -> bool:
    return line.kind == _CREDIT or line.kind in _NOTES


def _title_place(page: Sequence[Measured], title: Title | None, start: int) -> int:
    """Where the title stands first of its prints that are the article's own."""
    if title is None:
        return start
    key = page[title.at].key
    own = range(max(0, start - _OWN_PRINTS), start + 1)
    return next((at for at in own if page[at].key == key), title.at)


def _below_title(inside: list[int], page: Sequence[Measured], title: Title | None) -> list[int]:
    """The body without the title, nor what stands above its last print, such as a summary."""
    if title is None or title.part:
        return inside
    key = page[title.at].key
    rest = [at for at in inside if page[at].key != key]
    if not rest:
        return inside
    early = rest[:_TITLE_BEFORE][-1]
    last = max((at for at in range(early) if page[at].key == key), default=-1)
    return [at for at in rest if at > last]


def _reason(line: Measured, state: State, *, inside: bool) -> str:
    """Why a paragraph is not in the body, in a word."""
    if line.kind:
        return line.kind
    if line.biography:
        return "biography"
    if line.signed or line.dated:
        return "byline" if line.signed else "date"
    if state == "body":
        return "repeated" if inside else "above"
    if state == "gap":
        return "aside"
    return state if line.prose else "menu"


def _far(line: Measured, *, above: bool) -> str:
    """Why a paragraph that is far from the body is not in it."""
    if line.prose:
        return "above" if above else "below"
    return line.kind or "menu"
