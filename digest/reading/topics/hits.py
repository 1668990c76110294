"""What one sentence says of each theme: the lexicon's terms in it, weighed.

`themes` puts together what the sentences of an article say.
"""

from __future__ import annotations

from itertools import starmap
from typing import TYPE_CHECKING, NamedTuple

from digest.reading.topics.passages import Meaning

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from digest.reading.topics.matching import Match
    from digest.reading.topics.passages import Passage

#: How much less a term counts for which theme comes first where it ends a sentence: what happens
#: is told before why, where and amid what.
_FADE = 0.5


class Hit(NamedTuple):
    """What the words of one sentence say of one theme."""

    theme: str
    score: float
    #: The same for which theme comes first.
    rank: float
    words: tuple[str, ...]


def hits_in(passage: Passage) -> list[Hit]:
    """Return what one sentence says of each theme it has terms of."""
    return list(_weighed(passage, _without_causes(passage)))


def broad_hits_in(passage: Passage) -> list[Hit]:
    """Return the same with broad terms counted too, for an article that shows no theme in full."""
    return list(_weighed(passage, [*_without_causes(passage), *passage.of("alone")]))


def _weighed(passage: Passage, found: Iterable[Match[Meaning]]) -> Iterator[Hit]:
    """Yield what terms of one sentence say of each theme."""
    by_theme: dict[str, list[Match[Meaning]]] = {}
    for match in found:
        by_theme.setdefault(match.payload.key, []).append(match)
    for theme, matches in by_theme.items():
        kept = _kept(matches)
        score = sum(match.payload.weight for match in kept)
        if score:
            ranks = sorted((m.payload.weight * _early(passage, m) for m in kept), reverse=True)
            rank = ranks[0] + 0.5 * sum(ranks[1:])
            yield Hit(theme, score, rank, tuple(_printed(passage, match) for match in kept))


def _without_causes(passage: Passage) -> Sequence[Match[Meaning]]:
    """Return the terms of one sentence but for those of the cause that it tells.

    "Drivers block a road over fuel prices" is about the protest.
    """
    matches = passage.of("theme")
    for cause in passage.of("cause"):
        theme, start = cause.payload.key, cause.spans[0][0]
        if any(m.payload == Meaning("theme", theme) and m.spans[-1][1] <= start for m in matches):
            matches = [m for m in matches if m.payload.key == theme or m.spans[-1][1] <= start]
    return matches


def _kept(matches: Iterable[Match[Meaning]]) -> list[Match[Meaning]]:
    """Return the terms of a theme that count, so that each word counts once.

    Phrases that exclude come first, then the strongest and longest.
    """
    taken: set[int] = set()
    kept: list[Match[Meaning]] = []
    for match in sorted(matches, key=_precedence):
        places = {place for first, last in match.spans for place in range(first, last)}
        if not match.payload.weight:
            taken |= places
        elif not places & taken:
            taken |= places
            kept.append(match)
    return kept


def _early(passage: Passage, match: Match[Meaning]) -> float:
    """Return how much a term counts for where it begins, less and less along the sentence."""
    return 1.0 - _FADE * match.spans[0][0] / len(passage.words.printed)


def _precedence(match: Match[Meaning]) -> tuple[bool, float, int]:
    length = sum(last - first for first, last in match.spans)
    return match.payload.weight > 0, -match.payload.weight, -length


def _printed(passage: Passage, match: Match[Meaning]) -> str:
    """Return a term's words as printed, those of its parts with "…" between."""
    return " … ".join(starmap(passage.words.between, match.spans))
