"""Those of other places who share a verb: "killed two in Sel, three in Venn and one in Dree".

What is left out of the second part is only the verb: "in Sel two were killed and in Venn three",
"three died at the scene and one in hospital", "four bodies were found, and three more on Friday".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from digest.reading.figures.nouns import noun_end
from digest.reading.figures.numbers import is_number
from digest.reading.figures.verbs import BE, HAVE, LIGHT, has_own_verb, starting
from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.reading.figures.harm import Phrase
    from digest.reading.figures.nouns import Count
    from digest.reading.figures.tokens import Token

_PREPOSITIONS = word_set("in near at outside on during from")
#: What may follow each of them before a noun, and what goes on with another noun.
_DETERMINERS = word_set("the a an his her its their another nearby neighbouring neighboring")
#: Places without a name; "in custody" and "on the run" are none.
_WHERE = word_set(
    """
    scene spot once way village town city district region hamlet area province suburb
    neighbourhood neighborhood street road highway house home building apartment market mosque
    church field forest camp base post station centre center north south east west capital
    river lake canal ditch pit well rubble wreckage prison school bus car boat border
    attack raid strike shelling clash clashes explosion ambush side other suburb
    """
)
_DIED = word_set("died dies")
#: Words of "three more", which are others wherever they are.
_MORE = word_set("more others another other further")
#: What begins the other part, and what ends it.
_JOINTS = word_set(", ; and while with")
_ENDS = word_set(", ; . and while )")
_ADVERBS = word_set("later overnight instantly yesterday today")
_LATER = word_set("on the later overnight earlier yesterday today")


def find_elsewhere(
    tokens: Sequence[Token],
    phrase: Phrase,
    phrases: Sequence[Phrase],
    chosen: tuple[Count, ...],
    free: Sequence[Count],
) -> tuple[Count, ...]:
    """Give the people of other places or times after those chosen for a verb, in order, or ()."""
    breaks = frozenset(one.first for one in phrases)
    index = max(chosen[-1].end, phrase.end)
    found: list[Count] = []
    while True:
        index = _after_where(tokens, index, phrase, breaks)
        begin = index
        while begin < len(tokens) and tokens[begin].low in _JOINTS:
            begin += 1
        opened = _after_where(tokens, begin, phrase, breaks)
        opened += begin < opened < len(tokens) and tokens[opened].low == ","
        count = starting(free, opened)
        if begin == index or count is None or not _may_share(tokens, count, phrases):
            return tuple(found)
        index = _after_where(tokens, count.end, phrase, breaks)
        digits = tokens[chosen[0].number.first].low.isdigit()
        if not _is_placed(tokens, count, (begin, opened), index, digits=digits):
            return tuple(found)
        if _has_verb(tokens, index, breaks):
            return tuple(found)
        found.append(count)


def _may_share(tokens: Sequence[Token], count: Count, phrases: Sequence[Phrase]) -> bool:
    people = count.stated and not count.part and count.what in {"people", ""}
    return people and not has_own_verb(tokens, count, phrases)


def _is_placed(
    tokens: Sequence[Token], count: Count, opening: tuple[int, int], end: int, *, digits: bool
) -> bool:
    """Say whether a place or a time stands beside people, and nothing of their own after it."""
    pair = [token.low for token in tokens[count.end : count.end + 2]]
    if pair[:1] == ["and"] and is_number(pair[-1]) and not count.what:
        return False  # "3 people were killed and 9 injured in Sel; in Venn 1 and 4"
    if end > count.end:
        return True
    after = tokens[end].low if end < len(tokens) else "."
    more = any(token.low in _MORE for token in tokens[count.first : count.end])
    if more and not count.what and after in _LATER:
        return True
    named = not count.what and tokens[count.number.first].low.isdigit() and not digits  # "Post 9"
    return opening[0] < opening[1] and not named and after in _ENDS


def _has_verb(tokens: Sequence[Token], index: int, breaks: frozenset[int]) -> bool:
    """Say whether a verb follows: "and three in Venn | were wounded"."""
    while index < len(tokens) and tokens[index].low in LIGHT - BE - HAVE:
        index += 1
    return index in breaks or (index < len(tokens) and tokens[index].low in BE | HAVE)


def _after_where(
    tokens: Sequence[Token], index: int, phrase: Phrase, breaks: frozenset[int]
) -> int:
    """Give where "in shelling of the town of Sel" ends that begins at a token, or that token."""
    while index < len(tokens) and tokens[index].low in _PREPOSITIONS | _ADVERBS:
        if tokens[index].low in _ADVERBS:
            index += 1
            continue
        end = _after_noun(tokens, index + 1, breaks)
        while end < len(tokens) and tokens[end].low == "of" and end > index + 1:
            end = _after_noun(tokens, end + 1, breaks)
        if end == index + 1 or not _is_where(tokens[index + 1 : end], phrase, tokens):
            return index
        index = end
    return index


def _is_where(words: Sequence[Token], phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Say whether words after a preposition name a place or day: not "in total", "on the run"."""
    if words[-1].low == "hospital":
        return tokens[phrase.first].low in _DIED
    named = any(word.text[0].isupper() for word in words)
    return named or not _WHERE.isdisjoint((words[-1].low, words[-1].low.removesuffix("s")))


def _after_noun(tokens: Sequence[Token], index: int, breaks: frozenset[int]) -> int:
    """Give where a noun phrase ends, or where it would begin."""
    first = index
    while first < len(tokens) and tokens[first].low in _DETERMINERS:
        first += 1
    end = noun_end(tokens, first, breaks)
    end = next(
        (i for i in range(first, end) if tokens[i].low in _MORE), end
    )  # "in Sel another four"
    if end == first < len(tokens) and first not in breaks and tokens[first].text[0].isupper():
        end += 1  # "on Monday", which ends other noun phrases
    return end if end > first else index
