"""Says which people a word of harm is about: "killed three civilians and injured five".

A small grammar of the places where they can stand: `objects` after it, `subjects` before it.
Who can't be placed for certain is left out.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from digest.reading.figures.objects import find_objects
from digest.reading.figures.people import ENEMIES, LIVES
from digest.reading.figures.subjects import find_subjects
from digest.reading.figures.verbs import (
    BE,
    LIGHT,
    auxiliary,
    ending,
    has_own_verb,
    joint_at,
    starting,
)
from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.reading.figures.harm import Phrase
    from digest.reading.figures.nouns import Count
    from digest.reading.figures.tokens import Token


_IN = word_set("in near at outside")
#: Small words of "in the city of Sel", "in Sel district", "in nearby Sel".
_PLACE_WORDS = word_set(
    "the city town village of region district oblast province state neighbouring neighboring "
    "nearby northern southern eastern western central"
)
_LONGEST_PLACE = 7


class Frame(NamedTuple):
    """An occurrence of harm, and the people it happened to, in order of printing."""

    phrase: Phrase
    counts: tuple[Count, ...]


def find_frames(
    tokens: Sequence[Token], phrases: Sequence[Phrase], counts: Sequence[Count]
) -> list[Frame]:
    """Give what happened to whom, in order of the verbs; each noun phrase is used once."""
    free = [count for count in counts if count.what != "things"]
    frames: list[Frame] = []
    for phrase in _certain(tokens, phrases, free):
        if _is_reduced(tokens, phrase, phrases, free):
            continue
        fitting = [count for count in free if _fits(tokens, phrase, count)]
        chosen = find_objects(tokens, phrase, phrases, fitting)
        chosen = chosen or find_subjects(tokens, phrase, fitting)
        if frames and not chosen and _goes_on(tokens, frames[-1].phrase, phrase):
            chosen = frames[-1].counts  # "were kidnapped and killed"
        elif chosen and chosen[-1].end <= phrase.first:
            chosen += _company(tokens, phrase, fitting)
        if chosen:
            elsewhere = _elsewhere(tokens, phrase, phrases, chosen, fitting)
            free = [count for count in free if count not in chosen + elsewhere]
            frames += [Frame(phrase, chosen), *(Frame(phrase, (count,)) for count in elsewhere)]
    return frames


def _elsewhere(
    tokens: Sequence[Token],
    phrase: Phrase,
    phrases: Sequence[Phrase],
    chosen: tuple[Count, ...],
    free: Sequence[Count],
) -> tuple[Count, ...]:
    """Give those of other places who share a verb: "killed two in Sel, three in Venn and …"."""
    found: list[Count] = []
    index = _after_place(tokens, max(chosen[-1].end, phrase.end))
    while 0 < index < len(tokens):
        index += tokens[index].low == ","
        index += tokens[index].low == "and" if index < len(tokens) else 0
        count = starting(free, index)
        if count is None or not count.stated or count.what not in {"people", ""}:
            break
        index = _after_place(tokens, count.end)
        if not index or has_own_verb(tokens, count, phrases):
            break
        found.append(count)
    return tuple(found)


def _after_place(tokens: Sequence[Token], index: int) -> int:
    """Give where "in the Sel region" ends that begins at a token, or 0 where none does."""
    end = index + 1
    while end < min(len(tokens), index + _LONGEST_PLACE) and (
        tokens[end].text[0].isupper() or tokens[end].low in _PLACE_WORDS
    ):
        end += 1
    begins = index < len(tokens) and tokens[index].low in _IN
    return end if begins and index + 1 < end else 0


def _is_reduced(
    tokens: Sequence[Token], phrase: Phrase, phrases: Sequence[Phrase], free: Sequence[Count]
) -> bool:
    """Say whether a participle only describes those of the next verb: "two people hurt … died"."""
    if phrase.form != "participle" or auxiliary(tokens, phrase) or not ending(free, phrase.first):
        return False
    later = next((other for other in phrases if other.first >= phrase.end), None)
    if later is None or not (auxiliary(tokens, later) in BE or tokens[later.first].low == "died"):
        return False
    between = {token.low for token in tokens[phrase.end : later.first]}
    apart = between & {",", ";", ":", "and", "while", "but", "when", "as", "by"}
    return not apart and not any(phrase.end <= c.first < later.first for c in free if c.stated)


def _certain(
    tokens: Sequence[Token], phrases: Sequence[Phrase], free: Sequence[Count]
) -> list[Phrase]:
    """Leave out "killed and injured" where one number would stand for both."""
    unclear: set[Phrase] = set()
    for one, other in pairwise(phrases):
        apart = ending(free, one.first) and starting(free, other.end)
        if {one.kind, other.kind} == {"killed", "injured"} and not apart:
            unclear |= {one, other} if _joined(tokens, one, other) else set()
    return [phrase for phrase in phrases if phrase not in unclear]


def _company(tokens: Sequence[Token], phrase: Phrase, free: Sequence[Count]) -> tuple[Count, ...]:
    """Give those after "was killed along with"."""
    joined = joint_at(tokens, phrase.end)
    count = starting(free, phrase.end + joined) if joined > 1 else None
    return (count,) if count and count.what == "people" else ()


#: What some forms can only be about.
_ONLY = {"lives": LIVES, "enemies": ENEMIES, "losing": ENEMIES}


def _joined(tokens: Sequence[Token], one: Phrase, other: Phrase) -> bool:
    return one.end == other.first - 1 and tokens[one.end].low in {"and", "or", "/"}


def _goes_on(tokens: Sequence[Token], one: Phrase, other: Phrase) -> bool:
    """Say whether a verb has the people of the one before: "abducted and later found dead"."""
    between = [token.low for token in tokens[one.end : other.first]]
    return between[:1] in (["and"], ["or"], ["/"], ["then"]) and LIGHT.issuperset(between[1:])


def _fits(tokens: Sequence[Token], phrase: Phrase, count: Count) -> bool:
    """Say whether harm of a phrase's kind and form can happen to what is counted."""
    harmed = phrase.kind in {"killed", "injured"}
    if phrase.kind in {"launched", "downed"} or count.what == "munitions":
        return phrase.kind in {"launched", "downed"} and count.what == "munitions"
    if count.what == "bodies" and phrase.kind == "injured":
        return False  # "the bodies were taken to hospital"
    if phrase.form in {"none", "found"}:
        return count.number.n == 0 if phrase.form == "none" else count.what == "bodies"
    if phrase.form in _ONLY:
        return any(token.low in _ONLY[phrase.form] for token in tokens[slice(*count.whom)])
    # Whoever has no number, or no known name, is only looked for where people are harmed.
    vague = count.what == "unknown" or count.number.first == count.whom[0] or count.number.n == 0
    return harmed or not (vague or (count.what == "group" and count.number.n == 1))
