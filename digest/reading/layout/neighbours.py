"""What its neighbours say for and against a paragraph being inside an article, as worths."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from digest.reading.layout.cues import SENTENCE, SHORT, WORTH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from digest.reading.layout.measures import Measured

#: Kinds of furniture that open a section of their own, as headings do.
_OPENERS: Final = frozenset(("related", "comments", "about", "tags", "notes"))
#: Kinds that stand in the midst of articles as much as around them, and none.
_AMID: Final = frozenset(("", "interlude", "advert", "caption"))
#: So many lines between two of prose may point to another article: "Read also:", and its title,
#: which have so many words together. Less is a heading that opens a section.
_ASIDE, _ASIDE_WORDS = 2, 6
_POINTING: Final = "related"
_ASIDES: Final = _AMID | {_POINTING}
#: What prose, short lines and furniture above, below and on both sides are worth.
_ABOVE, _BELOW, _AROUND = (
    tuple(WORTH[f"{name} {where}"] for name in ("prose", "short", "furniture"))
    for where in ("above", "below", "around")
)
_BEFORE_PROSE, _AFTER_PROSE = WORTH["prose before prose"], WORTH["prose after prose"]
_UNDER_HEADING: Final = WORTH["under heading"]
#: What a neighbour says fades by this with each paragraph between, a heading by that.
_NEIGHBOUR_FADES, _HEADING_FADES = 0.6, 0.9
#: What the next neighbour counts, so that all of them together count one.
_NEAR: Final = 1 - _NEIGHBOUR_FADES
#: Prose of so many words speaks fully, of twice as many doubly, and no further.
_FULL_PROSE: Final = 30


def near_worths(lines: Sequence[Measured]) -> list[complex]:
    """What each paragraph's neighbours are worth for it, nearer ones more."""
    amid = _amid(lines)
    below = reversed(list(_faded(reversed(lines), reversed(amid), _BELOW)))
    by_prose, by_short, by_other = _AROUND
    # Written out and without `min`, which together take half the time of a loop.
    found = [
        up
        + down
        + by_prose * (prose if prose < prose_below else prose_below)  # noqa: FURB136
        + by_short * (short if short < short_below else short_below)  # noqa: FURB136
        + by_other * (other if other < other_below else other_below)  # noqa: FURB136
        for (up, prose, short, other), (down, prose_below, short_below, other_below) in zip(
            _faded(lines, amid, _ABOVE), below, strict=True
        )
    ]
    for at, then in joined(lines, amid):
        found[at] += _BEFORE_PROSE
        found[then] += _AFTER_PROSE
    for at, heading in _under(lines, amid):
        found[at] += _UNDER_HEADING * heading
    return found


def _faded(
    lines: Iterable[Measured], amid: Iterable[bool], worths: Sequence[complex]
) -> Iterator[tuple[complex, float, float, float]]:
    """For each line, how much prose, short lines and furniture stand before it, less far away.

    First what they are worth, by the worths of the three.
    """
    by_prose, by_short, by_furniture = (_NEAR * worth for worth in worths)
    worth, prose, short, furniture = 0j, 0.0, 0.0, 0.0
    for line, within in zip(lines, amid, strict=True):
        yield worth, prose, short, furniture
        worth *= _NEIGHBOUR_FADES
        prose *= _NEIGHBOUR_FADES
        short *= _NEIGHBOUR_FADES
        furniture *= _NEIGHBOUR_FADES
        words = line.words
        if line.prose:
            much = words / _FULL_PROSE if words < 2 * _FULL_PROSE else 2.0
            worth += by_prose * much
            prose += _NEAR * much
        elif words < SHORT:
            worth += by_short
            short += _NEAR
        if not within:
            worth += by_furniture
            furniture += _NEAR


def _amid(lines: Sequence[Measured]) -> list[bool]:
    """Whether each paragraph is no furniture, or some that stands in the midst of an article.

    A pointer to another article does so where prose comes right before it and right after it.
    """
    found = [line.kind in _AMID for line in lines]
    last = len(lines)
    for at, line in enumerate(lines):
        if line.prose:
            if 0 < at - last - 1 <= _ASIDE:
                between = lines[last + 1 : at]
                named = sum(aside.words for aside in between) >= _ASIDE_WORDS
                if named and all(aside.kind in _ASIDES for aside in between):
                    found[last + 1 : at] = [True] * len(between)
            last = at
    return found


def joined(lines: Sequence[Measured], amid: Sequence[bool]) -> list[tuple[int, int]]:
    """The places of prose that comes right after other prose: of the one before, and of this.

    What stands in the midst of articles, such as an advertisement, does not part them.
    """
    found: list[tuple[int, int]] = []
    last: int | None = None
    for at, line in enumerate(lines):
        if line.prose:
            if last is not None:
                found.append((last, at))
            last = at
        elif not line.kind or not amid[at]:
            last = None
    return found


def _under(lines: Sequence[Measured], amid: Sequence[bool]) -> Iterator[tuple[int, float]]:
    """The places that a heading of another section came before, and how lately.

    What points to another article in the midst of this one heads itself, and no more than that.
    """
    total, passing = 0.0, False
    for at, (line, within) in enumerate(zip(lines, amid, strict=True)):
        kind = line.kind
        if passing and line.prose:
            total, passing = 0.0, False
        if kind == _POINTING and within:
            total, passing = 1.0, True
        if total:
            yield at, total
        if kind in _OPENERS and line.words < SENTENCE:
            total = 1.0
        elif total:
            total *= _HEADING_FADES
