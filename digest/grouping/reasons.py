"""Why some articles are one story: what most of them share, in their own words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from digest.grouping.features import article_features, words_of
from digest.grouping.wordlists import COMMON

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from digest.model import Article

#: At most so many of each kind of reason are given, and no word shorter than this.
_MOST = 3
_SHORTEST_WORD = 4


def find_reasons(texts: Sequence[Article]) -> tuple[str, ...]:
    """Return what makes one story of some texts; nothing for one alone.

    What at least half of the texts share is a reason: places, names, figures, words.
    """
    if len(texts) == 1:
        return ()
    places = [[place.canonical for place in text.places] for text in texts]
    names = [list(text.names) for text in texts]
    figures = [
        [f"{figure.n} {figure.kind}" for figure in text.figures if figure.n is not None]
        for text in texts
    ]
    known = COMMON | {
        word for items in (*places, *names) for name in items for word in words_of(name)
    }
    words = [
        sorted(w for w in article_features(text).keys() - known if len(w) >= _SHORTEST_WORD)
        for text in texts
    ]
    kinds = {"place": places, "name": names, "figure": figures, "word": words}
    return tuple(
        f"{count} of {len(texts)} texts share the {kind} “{item}”"
        for kind, items in kinds.items()
        for item, count in _shared(items)
    )


def _shared(lists: Sequence[Iterable[str]]) -> Sequence[tuple[str, int]]:
    """Return what most lists have in common and in how many it is, the commonest first."""
    counts = Counter(item for items in lists for item in dict.fromkeys(items))
    common = [(item, n) for item, n in counts.items() if n > 1 and 2 * n >= len(lists)]
    return sorted(common, key=lambda entry: (-entry[1], -len(entry[0]), entry[0]))[:_MOST]
