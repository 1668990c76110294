"""What may stand between people and the verb that is about them, and what keeps them apart.

Parts ("including three children"), asides ("(two of them women)"), places; but not other verbs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from digest.reading.figures.numbers import is_number
from digest.reading.figures.people import THINGS
from digest.reading.figures.verbs import ending, joint_before
from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.reading.figures.nouns import Count
    from digest.reading.figures.tokens import Token

#: "was shot and died": the first of two verbs of one subject.
_BEEN = word_set("was is were are had has have")
#: "blew up on it and died": what happens to those who die of it.
_HAPPENED = word_set("laid blew fell drove ran burst shot bled hanged hung")
#: "a man and his cow", whom a verb may have together.
_OWNED = word_set("his her their a several some")
_TAKEN = word_set("held taken caught seen shot hit")
_PREPOSITIONS = word_set(
    "by with from against in on at to for carrying near of between among into targeting being"
)
#: What opens a part that is counted within another count: "nine people, including three children".
_PARTS = word_set("including incl include included among")
#: What can't stand between people and the verb that is about them.
_BLOCKS = word_set(
    """
    but while when where as because ; he she they it we then after before was were is are has have
    had if until since that no-one nobody none
    """
)
_FURTHEST = 16
_NEAR = 5
_PAIR = 2
#: Marks that close an aside, and those that open it.
_ASIDES = {",": ",", ")": "(", "–": "–", "—": "—", "-": "-"}


def is_part(tokens: Sequence[Token], count: Count) -> bool:
    """Say whether people are listed after "including"."""
    for index in range(count.first - 1, max(-1, count.first - _FURTHEST), -1):
        low = tokens[index].low
        if low in _PARTS:
            return True
        if low in _BLOCKS or low in {")", "("}:
            return False
    return False


def aside(tokens: Sequence[Token], count: Count, free: Sequence[Count]) -> int:
    """Give where an aside about those before begins, or 0: "eight people, all civilians, were"."""
    closing = tokens[_mark_after(tokens, count.end)].low
    opening = _ASIDES.get(closing, "")
    for index in range(count.first - 1, max(-1, count.first - _FURTHEST), -1):
        if opening and tokens[index].low == opening:
            whole = ending(free, index)
            if whole is None or whole.number.n == 1:
                return 0
            inside = [one for one in free if index < one.first and one.end <= count.end]
            if whole.number.n is None and all(one.stated for one in inside):
                return 0  # "the victims, two women and a boy, died"
            told = sum(one.number.n or 0 for one in inside) == whole.number.n
            single = not count.stated or count.number.n == 1
            return index if told or single or closing != "," else 0
    return 0


def _mark_after(tokens: Sequence[Token], index: int) -> int:
    """Give where the next mark stands after "all of them conscripts | from the capital,"."""
    end = index
    while end < min(len(tokens) - 1, index + _NEAR) and tokens[end].low.isalnum():
        if tokens[end].low in _BLOCKS:
            return index
        end += 1
    return end


def is_group(tokens: Sequence[Token], count: Count) -> bool:
    """Say whether several are named as one: "a family of five was killed"."""
    return count.first < count.number.first and tokens[count.number.first - 1].low == "of"


def is_antecedent(tokens: Sequence[Token], count: Count) -> bool:
    """Say whether a relative clause tells what happened to people: "of the four who died"."""
    told = count.end < len(tokens) and tokens[count.end].low in {"who", "that"}
    return told and tokens[count.first - 1].low == "of"


def is_governed(tokens: Sequence[Token], count: Count) -> bool:
    """Say whether people stand under a preposition, and so are no subject: "by five gunmen"."""
    if not count.first or count.what == "bodies":
        return False
    if tokens[count.first - 1].low not in _PREPOSITIONS or joint_before(tokens, count.first):
        return False
    return tokens[count.first - 2].low not in {"total", "group", "of"}


def is_clear(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Say whether only a part, a place or an aside stands between people and their verb."""
    gap = [token.low for token in tokens[first:end]]
    return not gap or (
        len(gap) <= _FURTHEST and (_is_known(gap) or _is_plain(gap) or _goes_on(gap))
    )


def _goes_on(gap: list[str]) -> bool:
    """Say whether an aside comes before what else happened: ", two of them women, fell and"."""
    if gap[0] != "," or "," not in gap[1:-1]:
        return False
    end = gap.index(",", 1)
    return _BLOCKS.isdisjoint(gap[1:end]) and _is_known(gap[end + 1 :])


def _is_known(gap: list[str]) -> bool:
    """Say whether a gap is of a kind that may hold a verb, or commas, of its own."""
    if gap[-1] == "and" and _is_told_before(gap):
        return not _BLOCKS.intersection(gap[1:])  # "was shot and died", "stepped on it and died"
    if gap[0] == "and" and gap[-1] in THINGS:
        return gap[1] in _OWNED or is_number(gap[1])  # "a man and his cow were killed"
    if gap[0] in {"who", "that"} and gap[1:2] != [] and gap[1] in _BEEN:
        return not _BLOCKS.intersection(gap[2:])  # "a man who was hurt in the raid died"
    if gap[0] == "/":
        return len(gap) == _PAIR  # "drivers/traders died"
    if gap[0] == gap[-1] == "," and (gap[1:2] == ["who"] or _is_taken(gap[1:2])):
        return gap.count(",") == _PAIR  # "a leader, who had surrendered, was killed"
    # "three men aged 19, 24 and 31 died"
    return gap[0] == "aged" and all(word in {",", "and"} or is_number(word) for word in gap[1:])


def _is_taken(words: list[str]) -> bool:
    """Say whether an aside begins with what was done to people: ", held since spring,"."""
    return any(word in _TAKEN or word.endswith("ed") for word in words)


def _is_told_before(gap: list[str]) -> bool:
    """Say whether a gap has what happened before: "was shot", "stepped on a mine"."""
    if gap[0] in _BEEN:
        return True
    return "," not in gap and (gap[0].endswith("ed") or gap[0] in _HAPPENED)


def _is_plain(gap: list[str]) -> bool:
    """Say whether a gap has no verb and no other people: "in Sel", ", all of them women,"."""
    if _BLOCKS.intersection(gap) or gap[-1] in _PREPOSITIONS or gap[-1] in {"the", "a", "an"}:
        return False
    if "," not in gap and "(" not in gap:
        return "and" not in gap or gap[0] in _PARTS
    return gap[0] in {",", "("} and (gap[-1] in {",", ")"} or not _PARTS.isdisjoint(gap[:4]))
