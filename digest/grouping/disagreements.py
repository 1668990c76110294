"""Where the sources of a story state the same kind of figure for the same place differently.

Both stand side by side with source, words and time. Nothing is added up, averaged or preferred:
a number that a later report raises stays visible beside the new one.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from digest.grouping.order import arrival, stated
from digest.model import Article, Claim, Disagreement

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Words for those a figure counts that say no more than "people": "3 people killed" is "3 killed".
_ANYONE = frozenset({"", "people", "persons", "others", "person"})


def find_disagreements(claims: Iterable[Claim]) -> tuple[Disagreement, ...]:
    """Return the kinds of figure on which a story's sources differ, those with most claims first.

    Claims are alike if they have the same kind, place, scope and people counted. They differ if
    their numbers do, as printed: "3" and "at least 5" differ, "3" and "at least 3" don't.
    Background figures, and words without a number ("dozens"), can't differ.
    """
    alike: defaultdict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.figure.n is not None and claim.figure.scope != "background":
            alike[_subject(claim)].append(claim)
    found = [
        Disagreement(kind, place, tuple(sorted(_distinct(group), key=_printed)))
        for (kind, place, _, _), group in alike.items()
        if _differ(group)
    ]
    return tuple(sorted(found, key=lambda item: (-len(item.claims), item.kind, item.place)))


def _subject(claim: Claim) -> tuple[str, str, str, str]:
    """Return what a figure is about: kind, place by its canonical name, scope, people counted."""
    figure = claim.figure
    whom = figure.whom.casefold()
    return figure.kind, _place(claim), figure.scope, "" if whom in _ANYONE else whom


def _place(claim: Claim) -> str:
    """Return the canonical name of a figure's place; without one, the article's main place."""
    places = claim.article.places
    if not claim.figure.place:
        return places[0].canonical if places else ""
    known = {place.name.casefold(): place.canonical for place in places}
    return known.get(claim.figure.place.casefold(), claim.figure.place)


def _differ(claims: Iterable[Claim]) -> bool:
    """Say whether the sources give different sets of numbers: one alone can't disagree."""
    numbers: defaultdict[str, set[tuple[int | None, int | None]]] = defaultdict(set)
    for claim in claims:
        numbers[claim.article.seed].add((claim.figure.n, claim.figure.n_max))
    return len(set(map(frozenset, numbers.values()))) > 1


def _distinct(claims: Iterable[Claim]) -> list[Claim]:
    """Return the first claim of each number of each article."""
    first: dict[tuple[str, int | None, int | None, str], Claim] = {}
    for claim in claims:
        figure = claim.figure
        number = (claim.article.seed, figure.n, figure.n_max, figure.qualifier.casefold())
        first.setdefault(number, claim)
    return list(first.values())


def _printed(claim: Claim) -> tuple[object, ...]:
    """Return a key that puts claims in order of printing."""
    article: Article = claim.article
    return stated(article.published), arrival(article), claim.figure.lines, claim.figure.n
