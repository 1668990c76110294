"""The title and the standfirst of an article, from the candidates around its body."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from digest.reading.body import key_of
from digest.reading.paragraphs import SENTENCE_END

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.model import Paragraph

_SHORTEST, _LONGEST = 3, 30


def find_title(above: Sequence[Paragraph], everything: Sequence[Paragraph]) -> Paragraph | None:
    """The candidate above the body that is most like a title, or None.

    A title is often printed twice, stands near the body and does not end in a full stop.
    """
    counts = Counter(key_of(paragraph.text) for paragraph in everything)
    best: Paragraph | None = None
    best_score = 0.0
    for distance, paragraph in enumerate(reversed(above)):
        words = len(paragraph.text.split())
        if not _SHORTEST <= words <= _LONGEST:
            continue
        score = min(words, 8) / 8 + (counts[key_of(paragraph.text)] > 1) - 0.05 * min(distance, 10)
        score -= 0.5 * bool(SENTENCE_END.search(paragraph.text))
        if score > best_score:
            best, best_score = paragraph, score
    return best
