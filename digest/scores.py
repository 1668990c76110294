"""What was read, compared with what is true, as figures.

Bodies are compared as runs of four words, counted with multiplicity, so that a paragraph that is
printed twice costs precision. Precision is the share of the printed runs that belong to the
article, recall the share of the article's runs that are printed; over a set both are means, and
F1 is the harmonic mean of the two means. An empty answer costs recall only. "order" is the share
of articles whose long lines stand in their true order, "exact" of those that are right to the
word. A title is right when letters and digits are, and close when four fifths of the words are.
A day is right when it is the label's on some clock on Earth, if the label is an instant; a label
that is null says that no day is printed, one that is empty or missing says nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from statistics import mean
from typing import Any

Json = Mapping[str, Any]

_WORD = re.compile(r"\w+")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
#: Words of a run, of a line that is looked for in order, and the share that makes titles alike.
_RUN, _LONG_LINE, _CLOSE = 4, 8, 0.8
#: The hours that clocks on Earth are apart from UTC at most.
_CLOCKS = (-12, 0, 14)


@dataclass(frozen=True, slots=True)
class Score:
    """The figures of a set of articles; None where its truth has nothing to compare with."""

    articles: int
    precision: float | None
    recall: float | None
    f1: float | None
    exact: float | None
    order: float | None
    empty: int
    title: float | None
    title_close: float | None
    day_right: float | None
    day_precision: float | None
    day_invented: float | None
    authors: float | None

    def __str__(self) -> str:
        """All figures on a line."""
        parts = [(field.name, getattr(self, field.name)) for field in fields(self)]
        return "  ".join(
            f"{name} {value:.3f}" if isinstance(value, float) else f"{name} {value}"
            for name, value in parts
            if value is not None
        )


def score_of(pairs: Sequence[tuple[Json, Json]]) -> Score:
    """The figures of pairs of truth and answer."""
    bodies = [_body(truth["body"], answer.get("body") or "") for truth, answer in pairs]
    precision = _mean(body.precision for body in bodies)
    recall = _mean(body.recall for body in bodies)
    titled = [
        (truth["title"], answer.get("title") or "") for truth, answer in pairs if truth.get("title")
    ]
    days = [_Day.of(truth, answer) for truth, answer in pairs if truth.get("published", "") != ""]
    shown = [day for day in days if day.printed]
    signed = [
        (truth["authors"], answer.get("authors") or ())
        for truth, answer in pairs
        if truth.get("authors")
    ]
    return Score(
        articles=len(pairs),
        precision=precision,
        recall=recall,
        f1=_harmonic(precision or 0.0, recall or 0.0),
        exact=_mean(float(body.exact) for body in bodies),
        order=_mean(float(body.order) for body in bodies),
        empty=sum(body.precision is None for body in bodies),
        title=_mean(float(_squash(true) == _squash(ours)) for true, ours in titled),
        title_close=_mean(float(_likeness(true, ours) >= _CLOSE) for true, ours in titled),
        day_right=_mean(float(day.right) for day in shown),
        day_precision=_mean(float(day.right) for day in days if day.answered),
        day_invented=_mean(
            float(day.answered and not day.right) for day in days if not day.printed
        ),
        authors=_mean(float(_names(true) == _names(ours)) for true, ours in signed),
    )


@dataclass(frozen=True, slots=True)
class _Body:
    precision: float | None
    recall: float | None
    exact: bool
    order: bool


def _body(true: str, ours: str) -> _Body:
    wanted, given = _runs(true), _runs(ours)
    both = sum((wanted & given).values())
    return _Body(
        both / given.total() if given else None,
        both / wanted.total() if wanted else None,
        _words(true) == _words(ours),
        _in_order(true, ours),
    )


def _words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFC", text))


def _runs(text: str) -> Counter[tuple[str, ...]]:
    """The runs of four words of a text; one that is shorter is one run."""
    words = _words(text)
    starts = range(max(1, len(words) - _RUN + 1)) if words else ()
    return Counter(tuple(words[at : at + _RUN]) for at in starts)


def _in_order(true: str, ours: str) -> bool:
    """Whether our long lines can be read off the true body from front to back."""
    body = f" {' '.join(_words(true))} "
    places = []
    at = 0
    for line in ours.splitlines():
        words = _words(line)
        needle = f" {' '.join(words)} "
        if len(words) < _LONG_LINE or needle not in body:
            continue
        ahead = body.find(needle, at)
        places.append(ahead)
        at = max(at, ahead + len(needle) - 1)
    return all(place >= 0 for place in places) and all(a <= b for a, b in pairwise(places))


def _squash(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in folded if character.isalnum())


def _likeness(true: str, ours: str) -> float:
    """The F1 of two titles' words."""
    wanted, given = (Counter(word.casefold() for word in _words(text)) for text in (true, ours))
    both = (wanted & given).total()
    return _harmonic(both / given.total(), both / wanted.total()) if both else 0.0


def _names(names: str | Iterable[str]) -> set[str]:
    return {_squash(name) for name in ([names] if isinstance(names, str) else names)}


@dataclass(frozen=True, slots=True)
class _Day:
    printed: bool
    answered: bool
    right: bool

    @classmethod
    def of(cls, truth: Json, answer: Json) -> _Day:
        """Compare the days of a truth and an answer."""
        label, ours = truth["published"] or "", answer.get("published") or ""
        found = _DAY.match(ours)
        return cls(
            printed=bool(truth.get("published_visible", label)),
            answered=bool(found),
            right=bool(found) and found[0] in _days(label) if found else False,
        )


def _days(label: str) -> set[str]:
    """The days that a label is right on: of an instant, those that some clock shows then."""
    found = _DAY.match(label)
    days = {found[0]} if found else set()
    try:
        moment = datetime.fromisoformat(label)
    except ValueError:
        return days
    if moment.tzinfo is None:
        return days
    instant = moment.astimezone(UTC)
    return days | {(instant + timedelta(hours=hours)).date().isoformat() for hours in _CLOCKS}


def _mean(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return mean(known) if known else None


def _harmonic(precision: float, recall: float) -> float:
    both = precision + recall
    return 2 * precision * recall / both if both else 0.0
