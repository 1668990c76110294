"""The standfirst of an article: the paragraph under its title that sums it up."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.reading.layout.headcues import Title
    from digest.reading.layout.measures import Measured

# A sentence's end inside a paragraph: "… talks. On Monday".
_INNER_STOP = re.compile(r"[.!?]['\"”’)]* (?=[A-ZÀ-ÞА-Я“\"])")
#: A standfirst has so many words.
_LEAST, _MOST = 6, 60
#: Prints of the title so far above the body are the article's own.
_TITLE_ABOVE: Final = 15
#: The paragraph after a standfirst that nothing else tells apart is so many times as long.
_LONGER: Final = 2


def find_standfirst(
    lines: Sequence[Measured], body: Sequence[int], title: Title | None, byline: int | None
) -> int | None:
    """The place of the standfirst, or None.

    It stands between the title and a byline, a date or the body; or it begins the body, is one
    sentence right below the title, and the paragraph after it is much longer.
    """
    if title is None or title.part or len(body) <= 1:
        return None
    key = lines[title.at].key
    above = range(max(0, body[0] - _TITLE_ABOVE), body[0])
    prints = [at for at in above if lines[at].key == key] or [title.at]
    for at in range(prints[0] + 1, body[0]):
        line = lines[at]
        if line.ended and not line.kind and _LEAST <= line.words <= _MOST:
            return None if line.biography or line.signed else at
    lead, after = lines[body[0]], lines[body[1]]
    if lead.words > _MOST or not lead.ended:
        return None
    if byline is not None and body[0] < byline < body[1]:
        return body[0]
    single = not _INNER_STOP.search(lead.text)
    longer = after.words > _LONGER * lead.words and bool(_INNER_STOP.search(after.text))
    return body[0] if body[0] - prints[-1] == 1 and single and longer else None
