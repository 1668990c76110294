"""Where a date stands in a text, relative to the title and the body, and what that is worth."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from digest.model import Lines

#: A judgement in words, and its points.
Point = tuple[str, float]

FAR: Point = ("far from title and body", -2.0)
ABOVE = "above the title"
BELOW = "under the body"
OUTSIDE = (FAR[0], ABOVE, BELOW)
#: A title within so many lines from the top and as far above the body is the page's own.
_PAGE_TOP, _PAGE_HEAD = 8, 25
#: So many lines below the body may still belong to the article.
_FOOT = 10


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the title and the body stand, counted in lines that are not empty."""

    #: The rank of each line: how many lines that are not empty stand before it.
    ranks: tuple[int, ...]
    title: int | None
    first: int | None
    last: int | None
    #: Every print of the title above the body.
    prints: tuple[int, ...] = ()
    #: The 1-based numbers of lines that are prose of the body.
    prose: frozenset[int] = frozenset()

    @property
    def is_page_title(self) -> bool:
        """Whether the title is the page's own, above its menus, and not the article's heading."""
        if self.title is None or self.first is None:
            return False
        return self.title <= _PAGE_TOP and self.first - self.title > _PAGE_HEAD

    @classmethod
    def of(
        cls,
        lines: Sequence[str],
        title_line: int | None,
        body: Lines | None,
        prose: frozenset[int] = frozenset(),
    ) -> Layout:
        """Return the layout of `lines`; title, body and prose by their 1-based numbers."""
        ranks = tuple(accumulate(map(bool, lines), initial=0))
        first = ranks[body.first - 1] if body else None
        title = ranks[title_line - 1] if title_line else None
        words = lines[title_line - 1].casefold() if title_line else ""
        above = map(str.casefold, lines[: body.first if body and words else None])
        prints = tuple(ranks[at] for at, line in enumerate(above) if words and line == words)
        return cls(ranks, title, first, ranks[body.last - 1] if body else None, prints, prose)


def place_of(rank: int, layout: Layout) -> Point:
    """Return the points for the date's place relative to title and body."""
    options = [option for option in _places(rank, layout) if option[1] > FAR[1]]
    return max(options, key=lambda option: option[1], default=FAR)


def _places(rank: int, layout: Layout) -> Iterator[Point]:
    """Yield every way to see where a date stands."""
    if rank == 0:
        yield "at the very top", 0.0
    if layout.title is None and layout.first is None:
        yield "no title or body to go by", 2.0 - 0.1 * rank
    if layout.last is not None and rank > layout.last:
        if rank - layout.last <= _FOOT:
            yield BELOW, 2.0 - 0.1 * (rank - layout.last)
        return
    inside = layout.first is not None and rank >= layout.first
    if layout.title is not None and (rank < layout.title or not layout.is_page_title):
        yield _beside_title(rank - layout.title, inside=inside)
    top = 1.5 if layout.is_page_title else 2.5
    for at in layout.prints:
        if at <= rank:
            yield "under a print of the title", top - 0.3 * (rank - at)
    if layout.first is not None and inside:
        yield "in the body", max(-1.0, 3.0 - 0.25 * (rank - layout.first))
    elif layout.first is not None and (layout.title is None or rank > layout.title):
        top = 3.5 if layout.is_page_title else 3.0
        yield "above the body", top - 0.1 * (layout.first - rank)


def _beside_title(distance: int, *, inside: bool) -> Point:
    """Return the points for a date so many lines under the title, or above it if negative."""
    if distance < 0:
        return ABOVE, 3.0 + 0.2 * distance
    return "under the title", 4.0 - (0.3 if inside else 0.12) * distance
