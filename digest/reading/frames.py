"""Says which counted people a word of harm is about: "killed three civilians and injured five".

A small grammar of the places where they can stand: after an active verb, before a passive or
intransitive one, and in a list with "and". Whoever can't be placed for certain is left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from digest.reading.people import are_people
from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.reading.counts import Count
    from digest.reading.harm import Phrase
    from digest.reading.tokens import Token


class Frame(NamedTuple):
    """An occurrence of harm, and the counted people it happened to, in order of printing."""

    phrase: Phrase
    counts: tuple[Count, ...]


_BE = word_set("was were is are be been being got")
_HAVE = word_set("has have had having")
#: What may stand between people and a passive or intransitive verb.
_LIGHT = (
    _BE
    | _HAVE
    | word_set(
        """
    reportedly allegedly also already now officially instantly immediately later then
    confirmed reported declared pronounced found left - – — : went remain remains remained
    registered recorded
    """
    )
)
#: What may stand between an active verb and people.
_AFTER = word_set("of : another all the - – a total another further")
_AND = word_set("and & plus")
_PREPOSITIONS = word_set("by with from against in on at to for carrying near of between among")
#: What opens a part that is counted within another count: "nine people, including three children".
_PARTS = word_set("including incl include among")
#: What can't stand between people and the verb that is about them.
_BLOCKS = word_set("but while when where as because ; he she they it we and then after before")
_FURTHEST = 14


def find_frames(
    tokens: Sequence[Token], phrases: Sequence[Phrase], counts: Sequence[Count]
) -> list[Frame]:
    """Give what is about counted people, in order; each count is used once."""
    free = [count for count in counts if count.what != "things"]
    frames = []
    for phrase in phrases:
        chosen = _after(tokens, phrase, phrases, free) or _before(tokens, phrase, free)
        if chosen:
            free = [count for count in free if count not in chosen]
            frames.append(Frame(phrase, chosen))
    return frames


def _after(
    tokens: Sequence[Token], phrase: Phrase, phrases: Sequence[Phrase], free: Sequence[Count]
) -> tuple[Count, ...]:
    """Give the people after an active verb or after "the death of"."""
    if phrase.form == "state" or _passive(tokens, phrase):
        return ()
    index = phrase.end
    while index < len(tokens) and tokens[index].low in _AFTER and not _at(free, index):
        index += 1
    count = _at(free, index)
    if count is None or (phrase.form == "noun" and tokens[index - 1].low not in {"of", ":"}):
        return ()
    if _own_verb(tokens, count, phrases) and _at_end(free, phrase.first):
        return ()
    chosen = [count]
    while True:
        end = chosen[-1].end
        if end >= len(tokens) or tokens[end].low not in _AND:
            return tuple(chosen)
        following = _at(free, end + 1)
        if following is None or _own_verb(tokens, following, phrases):
            return tuple(chosen)
        chosen.append(following)


def _before(tokens: Sequence[Token], phrase: Phrase, free: Sequence[Count]) -> tuple[Count, ...]:
    """Give the people before a passive or intransitive verb, or a noun's number."""
    if phrase.form == "active" or tokens[phrase.end - 1].low == "of":
        return ()
    if phrase.kind != "killed" and _describes(tokens, phrase):
        return ()
    end = phrase.first
    while phrase.form != "noun" and end and tokens[end - 1].low in _LIGHT:
        end -= 1
    for count in reversed(free):
        if count.end > end or _is_part(tokens, count):
            continue
        if count.end < phrase.first and _is_governed(tokens, count):
            continue
        if not _clear(tokens, count.end, end) or (phrase.form == "noun" and count.end != end):
            return ()
        return _listed(tokens, count, free)
    return ()


def _describes(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Say whether a participle only describes: "58 million displaced people"."""
    return phrase.end < len(tokens) and are_people(tokens[phrase.end].low)


def _listed(tokens: Sequence[Token], last: Count, free: Sequence[Count]) -> tuple[Count, ...]:
    chosen = [last]
    while tokens[chosen[0].first - 1].low in _AND:
        earlier = _at_end(free, chosen[0].first - 1)
        if earlier is None:
            break
        chosen.insert(0, earlier)
    return tuple(chosen)


def _passive(tokens: Sequence[Token], phrase: Phrase) -> bool:
    index = phrase.first - 1
    while index >= 0 and tokens[index].low in _LIGHT:
        if tokens[index].low in _BE:
            return True
        index -= 1
    return False


def _own_verb(tokens: Sequence[Token], count: Count, phrases: Sequence[Phrase]) -> bool:
    index = count.end
    while index < len(tokens) and tokens[index].low in _LIGHT:
        index += 1
    return any(phrase.first == index for phrase in phrases)


def _is_part(tokens: Sequence[Token], count: Count) -> bool:
    return any(token.low in _PARTS for token in tokens[max(0, count.first - 3) : count.first])


def _is_governed(tokens: Sequence[Token], count: Count) -> bool:
    if not count.first or tokens[count.first - 1].low not in _PREPOSITIONS:
        return False
    return tokens[count.first - 1].low != "of" or tokens[count.first - 2].low not in {
        "bodies",
        "total",
        "group",
        "with",
    }


def _clear(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Say whether only a part or a place stands between people and their verb."""
    gap = [token.low for token in tokens[first:end]]
    if len(gap) > _FURTHEST:
        return False
    if any(word in _PARTS for word in gap[:3]):
        return True
    return not any(word in _BLOCKS for word in gap) and "," not in gap


def _at(counts: Sequence[Count], first: int) -> Count | None:
    return next((count for count in counts if count.first == first), None)


def _at_end(counts: Sequence[Count], end: int) -> Count | None:
    return next((count for count in counts if count.end == end), None)
