"""What tells that a date without a label is the page's own or another article's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from digest.reading.dates.layout import ABOVE, BELOW, Layout, Point
from digest.reading.dates.weekdays import first_weekday
from digest.reading.layout.paragraphs import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: Banners and programmes name the day of the week: "Thursday, March 13, 2031". So far from the
#: title, or under the body, they are no article's date unless they say so.
_BANNER: Point = ("names a weekday far from the title", -1.5)
_BESIDE_TITLE = 1
#: What stands under the body and right under so many words that end no sentence is the date of
#: another headline.
_ANOTHERS: Point = ("under another headline", -1.5)
_HEADLINE = 5
#: A label on a line of its own has no more words.
_SHORT_LINE = 4
_WORD = re.compile(r"\w+")


def others(  # noqa: PLR0913 - what is known of one date
    lines: Sequence[str], number: int, before: str, layout: Layout, place: Point, *, timed: bool
) -> Iterator[Point]:
    """Yield what tells that a date without a label is the page's or another article's."""
    rank = layout.ranks[number - 1]
    far = place[0] == ABOVE and layout.title is not None and layout.title - rank > _BESIDE_TITLE
    if (place[0] == BELOW or (far and not timed)) and first_weekday(before) is not None:
        yield _BANNER
    if place[0] == BELOW and not before:
        above = _line_above(lines, number)
        if words_in(above) >= _HEADLINE and not ends_sentence(above):
            yield _ANOTHERS


def short_line_above(lines: Sequence[str], number: int) -> str:
    """Return the line above that is not empty, if it is short, else ""."""
    above = _line_above(lines, number)
    return above if words_in(above) <= _SHORT_LINE else ""


def _line_above(lines: Sequence[str], number: int) -> str:
    """Return the next line above that is not empty, if it is near."""
    return next((lines[i] for i in range(number - 2, max(-1, number - 5), -1) if lines[i]), "")


def words_in(text: str) -> int:
    """Return how many words a text has."""
    return len(_WORD.findall(text))
