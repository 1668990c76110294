"""Says which people a word of harm is about: "killed three civilians and injured five".

A small grammar of the places where they can stand: `objects` after it, `subjects` before it.
Who can't be placed for certain is left out.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from digest.reading.figures.elsewhere import find_elsewhere
from digest.reading.figures.fitting import fits
from digest.reading.figures.gapped import find_gapped
from digest.reading.figures.gaps import is_governed
from digest.reading.figures.objects import find_objects
from digest.reading.figures.subjects import find_subjects
from digest.reading.figures.understood import SELVES, understood
from digest.reading.figures.verbs import (
    BE,
    LIGHT,
    auxiliary,
    ending,
    is_light,
    joint_at,
    starting,
)
from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.reading.figures.harm import Phrase
    from digest.reading.figures.nouns import Count
    from digest.reading.figures.tokens import Token


_DIED = word_set("died dies succumbed succumbs perished")


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
        fitting = [count for count in free if fits(tokens, phrase, count)]
        chosen = _self(tokens, phrase) or find_objects(tokens, phrase, phrases, fitting)
        chosen = chosen or find_subjects(tokens, phrase, fitting)
        chosen = chosen or _before_being(tokens, phrase, free)
        if frames and not chosen and _goes_on(tokens, frames[-1], phrase, free):
            chosen = frames[-1].counts  # "were kidnapped and killed"
        elif chosen and chosen[-1].end <= phrase.first:
            chosen += _company(tokens, phrase, fitting)
        if chosen:
            elsewhere = find_gapped(tokens, phrase, phrases, chosen, free)
            elsewhere = elsewhere or find_elsewhere(tokens, phrase, phrases, chosen, free)
            free = [count for count in free if count not in chosen + elsewhere]
            frames += [Frame(phrase, chosen), *(Frame(phrase, (count,)) for count in elsewhere)]
    return frames


def _is_reduced(
    tokens: Sequence[Token], phrase: Phrase, phrases: Sequence[Phrase], free: Sequence[Count]
) -> bool:
    """Say whether a participle only describes those of the next verb: "two people hurt … died"."""
    begin = _before_who_were(tokens, phrase)
    if phrase.form != "participle" or not ending(free, begin):
        return False
    later = next((other for other in phrases if other.first >= phrase.end), None)
    if later is None or not (auxiliary(tokens, later) in BE or _is_finite(tokens, later)):
        return False
    between = {token.low for token in tokens[phrase.end : later.first]}
    apart = between & {",", ";", ":", "and", "while", "but", "when", "as"}
    freed = (phrase.kind, later.kind) == ("captured", "released")
    apart |= between & {"by"} if later.form != "found" and not freed else set()
    return not apart and not any(phrase.end <= c.first < later.first for c in free if c.stated)


def _before_who_were(tokens: Sequence[Token], phrase: Phrase) -> int:
    """Give where those end whom a participle describes: "a man | who was hurt", "a man | hurt"."""
    begin = phrase.first
    while begin and is_light(tokens[begin - 1].low):
        begin -= 1
    if begin > 1 and begin < phrase.first and tokens[begin - 1].low in {"who", "that"}:
        return begin - 1
    return phrase.first if auxiliary(tokens, phrase) else begin


def _is_finite(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Say whether harm is told by a verb of its own: "died", "found dead"."""
    return tokens[phrase.first].low in _DIED or tokens[phrase.first - 1].low == "found"


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
    having = phrase.end < len(tokens) and tokens[phrase.end].low == "with"
    count = starting(free, phrase.end + joined) if joined > 1 else None
    if joined and _ends_with(tokens, free, phrase):
        count = starting(free, phrase.end + 1)  # "three soldiers were killed and 11 rebels."
    if having and (own := starting(free, phrase.end + 1)):
        alone = own.end >= len(tokens) or tokens[own.end].low in _ENDS
        count = own if own.part or alone else None  # "was killed with four of his guards"
    return (count,) if count and count.what == "people" else ()


def _ends_with(tokens: Sequence[Token], free: Sequence[Count], phrase: Phrase) -> bool:
    """Say whether a sentence ends with people after "and": they have no verb of their own."""
    count = starting(free, phrase.end + 1)
    return bool(count and count.stated and count.end >= len(tokens) - 1)


#: Marks that part the verbs of a sentence.
_MARKS = frozenset(",;:")
_ENDS = frozenset(",;.)")


def _joined(tokens: Sequence[Token], one: Phrase, other: Phrase) -> bool:
    return one.end == other.first - 1 and tokens[one.end].low in {"and", "or", "/"}


def _goes_on(tokens: Sequence[Token], frame: Frame, phrase: Phrase, free: Sequence[Count]) -> bool:
    """Say whether a verb has the people of the one before: "abducted and later found dead".

    What the first verb has after it parts them where it has people: "abducted by rebels in Sel
    and found dead" is of the abducted, unless the rebels are counted.
    """
    one = frame.phrase
    between = [token.low for token in tokens[one.end : phrase.first]]
    while between and between[-1] in LIGHT - {"then"}:
        between.pop()
    if between[-1:] not in (["and"], ["or"], ["/"], ["then"]):
        return False
    passive = one.form == phrase.form == "participle" or phrase.form == "state"
    between.pop()
    if not between:
        return True
    people = any(one.end <= count.first < phrase.first and count.stated for count in free)
    told = frame.counts[-1].end <= one.first and passive and auxiliary(tokens, one) in BE
    return told and not people and _MARKS.isdisjoint(between) and BE.isdisjoint(between)


def _self(tokens: Sequence[Token], phrase: Phrase) -> tuple[Count, ...]:
    """Understand who did it from "turned the gun on himself", "blew themselves up"."""
    if phrase.form != "self":
        return ()
    index = next(i for i in range(phrase.first, phrase.end) if tokens[i].low in SELVES)
    return (understood(None if tokens[index].low == "themselves" else 1, index, index + 1),)


def _before_being(
    tokens: Sequence[Token], phrase: Phrase, free: Sequence[Count]
) -> tuple[Count, ...]:
    """Give the subject of "two gunmen attacked a school before being shot dead"."""
    before = [token.low for token in tokens[max(0, phrase.first - 2) : phrase.first]]
    if phrase.form != "participle" or before != ["before", "being"]:
        return ()
    subject = next((c for c in free if not is_governed(tokens, c)), None)
    sure = subject and subject.stated and subject.what == "people"
    return (subject,) if subject and sure and subject.end < phrase.first else ()
