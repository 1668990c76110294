"""Reads the key figures of an article: killed, injured, missing, captured and so on.

Each keeps the words of the source. Nothing is added up; what is uncertain is left out.
The method is a small grammar over each sentence's words: `harm` finds what happened,
`counts` to whom and how many, `frames` joins the two, `scope`, `attribution` and `whereabouts` look
at what stands around. It knows English only.
"""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from digest.model import Figure
from digest.reading.figures.deaths import count_dead
from digest.reading.figures.mentions import Mention, find_mentions
from digest.reading.figures.whereabouts import place_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from digest.model import Place, Text
    from digest.reading.figures.nouns import Count


def find_figures(text: Text, *, places: Sequence[Place] = ()) -> tuple[Figure, ...]:
    """Give an article's figures in order of the text, each once."""
    found: list[Figure] = []
    alike: defaultdict[str, list[int]] = defaultdict(list)
    for mention in find_mentions(text):
        for figure in _figures(mention, places):
            known = alike[figure.kind]
            same = next((i for i in known[:_COMPARED] if _is_same(found[i], figure)), None)
            if same is None:
                known.append(len(found))
                found.append(figure)
            elif _is_better(figure, found[same]):
                found[same] = figure
    return tuple(found)


def fatalities(text: Text, figures: Sequence[Figure]) -> int | None:
    """Give the one number of dead a text states for its main event, or None."""
    del figures
    return count_dead(text)


def _figures(mention: Mention, places: Sequence[Place]) -> Iterator[Figure]:
    """Give what one verb tells; persons listed one by one, "a farmer and his brother", together."""
    for alone, run in groupby(mention.counts, partial(_is_single, mention)):
        counts = list(run)
        whole = len(counts) == len(mention.counts) and not _are_named(mention)
        whole = whole or any(count.stated for count in counts)
        if alone and len(counts) > 1 and whole:
            yield _figure(mention, counts, places)
        else:
            stated = (count for count in counts if count.stated or _is_sure(mention, count))
            for count in stated:
                if mention.scope != "background" or count.number.n != 1:
                    yield _figure(mention, [count], places)


def _are_named(mention: Mention) -> bool:
    """Say whether one of those harmed is told by name, and not as "the mayor" or "his wife"."""
    return any(mention.tokens[count.first].low not in _DEFINITE for count in mention.counts)


def _is_sure(mention: Mention, count: Count) -> bool:
    """Say whether one without a numeral is told of alone and printed as one: "her husband"."""
    return len(mention.counts) == 1 and count.first <= count.number.first < count.number.end


def _is_single(mention: Mention, count: Count) -> bool:
    """Say whether a noun phrase is one person without a numeral."""
    return count.number.n == 1 and mention.words(count.number[2:]).lower() not in {"one", "1"}


def _figure(mention: Mention, counts: Sequence[Count], places: Sequence[Place]) -> Figure:
    first, last = counts[0], counts[-1]
    number = first.number
    several = len(counts) > 1
    span = (first.first, max(last.end, mention.phrase.end))
    return Figure(
        kind=mention.phrase.kind,
        n=len(counts) if several else number.n or None,
        n_max=number.n_max,
        words=mention.words((first.first, last.end) if several else (number.first, number.end)),
        qualifier=mention.words(first.qualifier),
        whom="" if several else mention.words(_whom(mention, first)),
        place=place_of(mention.sentence, mention.characters(span), places),
        scope=mention.scope,
        attribution=mention.attribution,
        sentence=mention.sentence,
        lines=mention.paragraph.lines,
    )


def _whom(mention: Mention, count: Count) -> tuple[int, int]:
    """Give the tokens for whom: for "no casualties", the word itself."""
    return mention.phrase[2:] if mention.phrase.form == "none" else count.whom


_DEFINITE = frozenset({"the", "his", "her", "their"})
#: No honest article has more figures of one kind and number; it keeps the time linear.
_COMPARED = 50
#: The most that a rounded number differs by, as a share: "over 700" of 705.
_ROUNDING = 0.05
#: Whoever they are, "people" may be them.
_ANYONE = frozenset({"", "people", "persons", "person", "others", "individuals", "victims"})


def _is_same(known: Figure, figure: Figure) -> bool:
    """Say whether two figures may be one, told twice."""
    if known.n is None or figure.n is None:
        if known.n != figure.n or known.words.lower() != figure.words.lower():
            return False
    elif known.n_max != figure.n_max or not _is_near(known, figure):
        return False
    if known.sentence == figure.sentence and known.whom != figure.whom:
        return False
    return _agree(known.place, figure.place) and (
        {known.whom.lower(), figure.whom.lower()} & _ANYONE != set()
        or _agree(known.whom, figure.whom)
    )


def _is_near(known: Figure, figure: Figure) -> bool:
    """Say whether numbers are the same, or one is a rounding of the other: "over 700" of 705."""
    if known.n == figure.n or known.n is None or figure.n is None:
        return known.n == figure.n
    rounded, exact = sorted((known, figure), key=lambda one: not one.qualifier)
    near = abs(known.n - figure.n) <= _ROUNDING * min(known.n, figure.n)
    return bool(rounded.qualifier) and not exact.qualifier and near


def _agree(one: str, other: str) -> bool:
    """Say whether two phrases share a word, or one is empty."""
    words, others = one.lower().split(), other.lower().split()
    return not words or not others or not set(words).isdisjoint(others)


def _is_better(figure: Figure, known: Figure) -> bool:
    """Say whether a figure is to be shown rather than one that is the same."""
    if figure.n != known.n:
        return not figure.qualifier
    return _precision(figure) > _precision(known)


def _precision(figure: Figure) -> int:
    """Weigh how much a figure tells."""
    return 2 * bool(figure.place) + (figure.whom.lower() not in _ANYONE) + bool(figure.attribution)
