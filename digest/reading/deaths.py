"""The one number of dead that a text states for its main event.

Unlike a published figure it may join what one event's sentences print apart: "one soldier and two
rebels" are three, "a farmer and his brother" two. It never joins rival claims or other places.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from digest.reading.mentions import Mention, find_mentions
from digest.reading.numbers import read_number
from digest.reading.tokens import tokenize
from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable

    from digest.model import Text

#: A coder's own statement: "Fatalities coded as 10".
_CODED = re.compile(
    r"\bfatalit(?:y|ies)[^.;]{0,60}?\b(?:coded|recorded|estimated) (?:as|at|to be) (\w+)"
    r"|\bcoded (?:as|with|at) (\w+)\b"
    r"|\b(\w+) (?:fatalities )?(?:are |were |is )?coded (?:to|for|in) this event",
    re.IGNORECASE,
)
#: Words for whoever, which leave open whether they are others than those named before.
_ANYONE = word_set(
    "people persons person individuals individual others lives souls dead victims members"
)
_ADDS = word_set("more other others another additional further also second third")
_UPDATES = word_set("rose rises risen rising climbed climbs grew grows grown later total toll")


_CONTRASTS = word_set("while but however whereas although")


class _Dead(NamedTuple):
    n: int
    whom: frozenset[str]
    adds: bool
    updates: bool
    claim: bool


def count_dead(text: Text) -> int | None:
    """Give the number of dead of a text's main event as far as it is stated, else None."""
    for paragraph in (text.title, text.standfirst, *text.body):
        if paragraph and (coded := _CODED.search(paragraph.text)):
            number = read_number(tokenize(next(filter(None, coded.groups()))), 0)
            if number and number.n is not None:
                return number.n
    return _joined(_dead(find_mentions(text)))


def _dead(mentions: Iterable[Mention]) -> list[_Dead]:
    found = []
    for mention in mentions:
        numbers = [count.number.n for count in mention.counts if count.number.n is not None]
        if mention.phrase.kind != "killed" or mention.scope != "event" or not numbers:
            continue
        first = mention.counts[0].first
        end = max(mention.counts[-1].end, mention.phrase.end)
        words = {token.low for token in mention.tokens[first:end]}
        whom = {
            token.low.removesuffix("s")
            for count in mention.counts
            for token in mention.tokens[slice(*count.whom)]
            if token.low not in _ANYONE
        }
        n = sum(numbers) * (2 if _each_side(mention) else 1)
        claim = any(token.low.startswith("claim") for token in mention.tokens[:first])
        claim = claim and not any(token.low in _CONTRASTS for token in mention.tokens[:first])
        found.append(_Dead(n, frozenset(whom), bool(words & _ADDS), bool(words & _UPDATES), claim))
    return found


#: "two killed on each side".
_EACH_SIDE = re.compile(r"\b(?:on|from) (?:each|either) side\b", re.IGNORECASE)


def _each_side(mention: Mention) -> bool:
    return len(mention.counts) == 1 and bool(_EACH_SIDE.search(mention.sentence))


def _joined(dead: list[_Dead]) -> int | None:
    """Join the dead of one event: others are added, the same told again are not."""
    if not dead:
        return None
    if dead[0].claim and any(not one.claim for one in dead):
        dead = [one for one in dead if not one.claim]
    total = dead[0].n
    named = [dead[0].whom]
    for one in dead[1:]:
        if one.updates and one.n > total:
            total = one.n
        elif one.adds or (one.whom and all(whom and not whom & one.whom for whom in named)):
            total += one.n
            named.append(one.whom)
    return total
