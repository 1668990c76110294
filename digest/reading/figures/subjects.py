"""Those who stand before a word of harm: "three (were) killed", "two died", "four deaths"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from digest.reading.figures.gaps import (
    aside,
    is_antecedent,
    is_clear,
    is_governed,
    is_group,
    is_part,
)
from digest.reading.figures.listing import list_before
from digest.reading.figures.numbers import Number
from digest.reading.figures.people import THINGS
from digest.reading.figures.understood import understood
from digest.reading.figures.verbs import HAVE, auxiliary, ending, is_light
from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.reading.figures.harm import Phrase
    from digest.reading.figures.nouns import Count
    from digest.reading.figures.tokens import Token

_ONE = word_set("was is")
#: Verbs that need a subject: "a blow to three boys | died", but "with three dead".
_FINITE = word_set("died dies die perished perish succumbed lost fled flee")
#: What leaves no doubt before "to have been killed", "to be taken to hospital".
_SAID = word_set("had said reported known confirmed understood")
#: What describes people and makes no verb: "16 people still missing".
_STILL = word_set("still already now")
#: What begins an object, which shows a verb active: "two officers shot and killed the man".
_OBJECTS = word_set("the a an his her its their him them")
_TIMES = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december day week month year
    """
)
#: Subjects that are nobody or no one person, though the verb is singular.
_NOBODY = word_set("none nobody no-one everyone everybody who that which it what he she one there")


def find_subjects(
    tokens: Sequence[Token], phrase: Phrase, free: Sequence[Count]
) -> tuple[Count, ...]:
    """Give the people before a passive or intransitive verb, or a noun's number, in order."""
    if phrase.form in {"active", "losing", "taking", "toll"} or tokens[phrase.end - 1].low == "of":
        return ()
    if phrase.form not in {"state", "noun", "none"} and _is_active(tokens, phrase):
        return ()
    if phrase.form in {"noun", "none"}:
        count = ending(free, phrase.first)
        return (count,) if count and count.stated and not _is_indefinite(tokens, count) else ()
    end = _before_light(tokens, phrase.first)
    end = _before_who(tokens, end)
    one = any(token.low in _ONE for token in tokens[end : phrase.first])
    count = _nearest(tokens, phrase, free, end)
    if count and count.end < end and phrase.kind not in {"killed", "injured"}:
        # "… prisoners, five of them women, freed", but not "a photographer in Sel captured"
        apart = end > count.end + 1 and tokens[count.end].low in {",", "("}
        count = count if end < phrase.first or apart else None
    if count and one and (count.number.n or 2) > 1:
        slip = count.end == end and tokens[end].low == "was"  # "2 men was killed"
        count = count if slip or is_group(tokens, count) else None
    if count or phrase.kind != "killed" or phrase.form not in {"participle", "state"}:
        return list_before(tokens, count, free) if count else ()
    if one and phrase.form != "participle":
        return ()
    return _one_killed(tokens, end) if one else _both(tokens, end, phrase)


def _is_active(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Say whether a verb has an object, though it can't be counted: "have killed Osso Tarn"."""
    verb = auxiliary(tokens, phrase)
    if verb or phrase.end >= len(tokens):
        return verb in HAVE
    after = [token.low for token in tokens[phrase.end : phrase.end + 3]]
    named = tokens[phrase.end].text[0].isupper()
    return (after[0] in _OBJECTS or named) and not _TIMES.intersection(after)


def _before_light(tokens: Sequence[Token], end: int) -> int:
    """Pass back over "were later" and "are said to have been"."""
    while end and is_light(tokens[end - 1].low):
        end -= 1
    said = end > 1 and tokens[end - 1].low == "to" and tokens[end - 2].low in _SAID
    return _before_light(tokens, end - 2) if said else end


def _before_who(tokens: Sequence[Token], end: int) -> int:
    """Pass back over ", who" and ", all of whom"."""
    words = [token.low for token in tokens[max(0, end - 4) : end]]
    if words[-2:] == ["of", "whom"] and words[-3:-2] in (["all"], ["both"]):
        end -= 3
    elif words[-2:] == ["of", "them"] and words[-3:-2] in (["all"], ["both"]):
        return end - 3
    elif words[-1:] in (["who"], ["that"]):
        end -= 1
    else:
        return end
    return end - (tokens[end - 1].low == ",")


def _nearest(
    tokens: Sequence[Token], phrase: Phrase, free: Sequence[Count], end: int
) -> Count | None:
    """Give the nearest people that can be the subject; a part of others only if they are taken."""
    spare: Count | None = None
    limit = end
    between = {token.low for token in tokens[end : phrase.first]} - _STILL
    one = not between.isdisjoint(_ONE)
    finite = bool(between) or tokens[phrase.first].low in _FINITE
    for count in reversed(free):
        adjacent = count.end == end
        if count.end > limit or (count.part and not adjacent):
            continue
        if one and not count.stated and count.number.n is None:
            continue  # "a driver evacuating people was killed"
        if count.what == "unknown" and (not adjacent or _is_indefinite(tokens, count)):
            continue
        if count.end < phrase.first and (opening := aside(tokens, count, free)):
            limit = opening
        elif adjacent and tokens[count.first - 1].low == "among" and end == phrase.first:
            return count  # "a miner among three dead"
        elif is_part(tokens, count):
            spare = spare or (count if adjacent and count.stated else None)
        elif is_antecedent(tokens, count) or not (
            is_governed(tokens, count) and (finite or not adjacent)
        ):
            return count if is_clear(tokens, count.end, limit) else spare
    return spare


def _is_indefinite(tokens: Sequence[Token], count: Count) -> bool:
    """Say whether an article is all its number: "an ankle (injury)", "a bit (dead)"."""
    return tokens[count.number.first].low in {"a", "an", "another"}


def _one_killed(tokens: Sequence[Token], end: int) -> tuple[Count, ...]:
    """Understand one person from "… was killed" where nothing else tells who."""
    word = tokens[end - 1].low if end else ""
    if not word.isalpha() or word in _NOBODY or word in THINGS:
        return ()
    return (understood(1, end - 1, end),)


def _both(tokens: Sequence[Token], first: int, phrase: Phrase) -> tuple[Count, ...]:
    """Understand two people from "both were killed"; who "all" are, another sentence may say."""
    found = [i for i in range(first, phrase.first) if tokens[i].low in {"both", "all"}]
    numbers = (2 if tokens[i].low == "both" else None for i in found[:1])
    return tuple(
        understood(n, i, i + 1)._replace(number=Number(n, None, i, i + (n is not None)))
        for n, i in zip(numbers, found, strict=False)
    )
