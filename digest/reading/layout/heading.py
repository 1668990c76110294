"""The title of an article, among the lines above its body and in the page's own name.

A flattened page often begins with its name, "Title | Publisher"; the title itself stands nearer
to the body, often more than once. Which line it is, is the sum of the cues of `headcues`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from digest.reading.layout.furniture import key_of
from digest.reading.layout.headcues import (
    FARTHEST,
    LONGEST,
    PAGE_LINES,
    TELLING,
    Page,
    Title,
    by_name,
    by_place,
    by_words,
    most_by_others,
    most_by_place,
)
from digest.reading.layout.stems import stems_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from digest.reading.layout.measures import Measured

# Between a title and its publisher: "Talks begin | The Herald", "Talks begin - Herald".
_DIVIDER = re.compile(r"\s(?:[|–—»·•:]|::|-|\|\|)\s")
#: So many dividers of the page's own name are looked at.
_DIVIDERS: Final = 6
#: Body paragraphs among which a title may still come: a summary or teaser may stand above it.
_INTO_BODY: Final = 4


def find_title(lines: Sequence[Measured], body: range, times: Mapping[str, int]) -> Title | None:
    """The likeliest title of the body, which is a range of `lines`, or None.

    Of two that are alike the one nearer to the body is taken. What leaves too little hope is not
    weighed further. `times` tells how often each key stands in the text.
    """
    page = Page.of(lines, body, times)
    best, best_value = None, float("-inf")
    for title in reversed(list(_possible(page))):
        terms = key_of(title.text).split() if title.part else lines[title.at].terms
        stems = stems_of(terms)
        recurs = page.recurs(stems)
        value = by_words(title, stems, recurs, page)
        if value + most_by_others(recurs) > best_value:
            value += by_name(title, page)
            if value + most_by_place(recurs) > best_value:
                value += by_place(title, page, recurs)
                if value > best_value:
                    best, best_value = title, value
    return best


def _possible(page: Page) -> Iterator[Title]:
    """Lines above the body or at its top, and the page's name without its publisher."""
    lines, body = page.lines, page.body
    top = [at for at in body if lines[at].prose][:_INTO_BODY]
    last = top[-1] if top else body.start
    for at in range(min(PAGE_LINES, last)):
        dividers = [divider.start() for divider in _DIVIDER.finditer(lines[at].text)][:_DIVIDERS]
        for end in {*dividers[:1], *dividers[-1:]}:
            text = lines[at].text[:end]
            if key_of(text) and text.count(" ") < LONGEST:
                yield Title(text, at, part=True)
    for at in range(last):
        line = lines[at]
        near = at >= body.start - FARTHEST
        near = near or (line.words > TELLING and (at < PAGE_LINES or page.times[line.key] > 1))
        near = near and not (line.prose and at >= body.start)
        if near and not line.kind and 1 < line.words <= LONGEST:
            yield Title(line.text, at, part=False)
