"""Those of another who shares a verb: "Sel lost three men and Venn five", "the first killed two".

What is left out of the second part is the verb, not its subject: "the first strike killed two
people, the second five". `elsewhere` reads the parts that have a place and no subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from digest.reading.figures.nouns import noun_end
from digest.reading.figures.verbs import has_own_verb, starting
from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.reading.figures.harm import Phrase
    from digest.reading.figures.nouns import Count
    from digest.reading.figures.tokens import Token

_JOINTS = word_set(", ; and while but")
#: What may follow the last number, besides the end of the sentence.
_ENDS = word_set(", ; . and while but ) in at near on during according")
_LONGEST = 4


def find_gapped(
    tokens: Sequence[Token],
    phrase: Phrase,
    phrases: Sequence[Phrase],
    chosen: tuple[Count, ...],
    free: Sequence[Count],
) -> tuple[Count, ...]:
    """Give the people of other subjects after those chosen as a verb's object, in order, or ()."""
    breaks = frozenset(one.first for one in phrases)
    found: list[Count] = []
    index = chosen[-1].end
    while chosen[0].first >= phrase.end:
        begin = index
        while begin < len(tokens) and tokens[begin].low in _JOINTS:
            begin += 1
        end = _after_subject(tokens, begin, breaks) if begin > index else begin
        count = starting(free, end) if end > begin else None
        if count is None or not _may_share(tokens, count, chosen[0], phrases):
            break
        found.append(count)
        index = count.end
    return tuple(found)


def _after_subject(tokens: Sequence[Token], begin: int, breaks: frozenset[int]) -> int:
    """Give where "the rebels" or "Sel" ends that begins at a token, or that token."""
    if begin >= len(tokens):
        return begin
    definite = tokens[begin].low == "the"
    end = noun_end(tokens, begin + definite, breaks)
    if end == begin + definite or end - begin > _LONGEST:
        return begin
    return end if definite or tokens[begin].text[0].isupper() else begin


def _may_share(
    tokens: Sequence[Token], count: Count, first: Count, phrases: Sequence[Phrase]
) -> bool:
    """Say whether a number is of the same verb: not "Post 9", nor "the village 3 people fled"."""
    after = tokens[count.end].low if count.end < len(tokens) else "."
    number = tokens[count.number.first].low
    printed = not number.isdigit() or tokens[first.number.first].low.isdigit()
    same = count.stated and not count.part and count.what in {"people", ""} and printed
    return same and after in _ENDS and not has_own_verb(tokens, count, phrases)
