"""Noun phrases without a number: "a soldier" is one, "the driver" is understood as one.

"Civilians" are people of unknown number, which keeps the verb about them from counting others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from digest.reading.figures.nouns import (
    STOPS,
    Count,
    after_of,
    are_bodies,
    last_person,
    noun_end,
    what_of,
)
from digest.reading.figures.numbers import Number, is_number
from digest.reading.figures.people import BODIES, GROUPS, are_people, is_listed, is_person
from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.reading.figures.nouns import What
    from digest.reading.figures.tokens import Token

#: Those who do something to themselves.
SELVES = word_set("himself herself themselves")
_PRONOUNS = SELVES | word_set("them they him he she")
_DEFINITE = word_set("the its their his her our this that one")
_INDEFINITE = word_set("a an another")
_ORDINALS = word_set("second third fourth fifth sixth seventh")
#: Words that people without a number may begin with, though they end other noun phrases.
OPENINGS = _PRONOUNS | _DEFINITE | _INDEFINITE | _ORDINALS | {"both"}
#: One more, after others: "and a third was injured".
_MORE = word_set("further additional extra other more estimated")
#: Of whom "his" or "her" leaves no doubt that it is one.
_RELATIVES = word_set(
    "wife husband mother father spouse partner fiance fiancee son daughter brother sister grandson "
    "granddaughter grandmother grandfather uncle aunt nephew niece cousin driver bodyguard"
)
_HEADED = word_set("village district area ward town community family clan section department")
_SHORTEST_NAME = 2
#: How words end that may describe the people before them: "villager accused of".
_DESCRIBING = ("ed", "ing")


def find_unnumbered(tokens: Sequence[Token], index: int, breaks: frozenset[int]) -> Count | None:
    """Give the people named without a number from a token on, or None."""
    low = tokens[index].low
    if low in _PRONOUNS or (low == "her" and noun_end(tokens, index + 1, breaks) == index + 1):
        return understood(None if low in {"them", "they", "themselves"} else 1, index, index + 1)
    if low in _INDEFINITE:
        return _indefinite(tokens, index, breaks)
    if low in _DEFINITE:
        return _definite(tokens, index, (index + 1, noun_end(tokens, index + 1, breaks)), breaks)
    if low == "both":
        end = noun_end(tokens, index + 1, breaks)
        both = understood(2, index, end)._replace(number=Number(2, None, index, index + 1))
        alone = index - 1 in breaks and (end == len(tokens) or not tokens[end].low.isalpha())
        return both if alone or last_person(tokens, index + 1, end) else None
    third = low in _ORDINALS and index + 1 in breaks and tokens[index - 1].low in {",", ";", "and"}
    if low in STOPS or third:
        return _third(index) if third else None
    noun = index, noun_end(tokens, index, breaks)
    return _definite(tokens, index, noun, breaks) or _name(tokens, *noun)


def understood(n: int | None, first: int, end: int) -> Count:
    """Give a noun phrase whose number is not printed."""
    number = Number(n, None, first, first)
    return Count(number, first, end, (first, first), (first, end), "people", stated=False)


def _third(index: int) -> Count:
    """Read an ordinal alone: "two killed, third wounded"."""
    number = Number(1, None, index, index + 1)
    return Count(number, index, index + 1, (index, index), (index + 1, index + 1), "")


def _indefinite(tokens: Sequence[Token], index: int, breaks: frozenset[int]) -> Count | None:
    """Read "a soldier", "an unidentified body", "another" and "a third" alone."""
    begin = index + 1
    end = noun_end(tokens, begin, breaks)
    if end == begin + 2 and tokens[begin + 1].low.endswith("ed"):
        end -= tokens[begin].low in _ORDINALS  # "and a third escaped"
    if _opens_number(tokens, begin, end):
        return None
    last = last_person(tokens, begin, end)
    words = [token.low for token in tokens[begin:end]]
    number = Number(2 if words[-1:] == ["couple"] else 1, None, index, index + 1)
    if last is not None:
        if are_people(words[last - begin]):
            return None
        what: What = "bodies" if are_bodies(tokens, index) else "people"
        stop = _after_age(tokens, after_of(tokens, last + 1, breaks))
        return Count(number, index, stop, (index, index), (begin, last + 1), what)
    if (not words and tokens[index].low == "another") or (
        len(words) == 1 and words[0] in _ORDINALS
    ):
        return Count(number, index, end, (index, index), (end, end), "")
    what = what_of(tokens, begin, end)
    if what not in {"bodies", "unknown"}:
        return None
    return Count(number, index, end, (index, index), (begin, end), what)


def _opens_number(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Say whether a number comes next: "another five", "a further five"."""
    more = all(token.low in _MORE for token in tokens[begin:end])
    following = tokens[begin].low if begin < len(tokens) else ""
    return is_number(following) or (more and end < len(tokens) and is_number(tokens[end].low))


def _definite(
    tokens: Sequence[Token], index: int, noun: tuple[int, int], breaks: frozenset[int]
) -> Count | None:
    """Read "the driver" and "Soldier" as one, "the villagers" and "civilians" as unknown."""
    begin, end = noun
    if tokens[end - 1].low in BODIES:
        return _body(tokens, index, end)
    last = last_person(tokens, begin, end)
    if last is None and begin > index and tokens[end - 1].low == "head":
        village = begin + 2 == end and tokens[begin].low in _HEADED
        last = end - 1 if village or _is_of(tokens, end) else None  # "the head of the village"
    if last is None or (begin > index and is_number(tokens[begin].low)) or _is_group(tokens, end):
        return None
    stop = after_of(tokens, last + 1, breaks)
    while stop < end and tokens[stop].text[0].isupper():
        stop += 1  # "the rebel leader Osso Venn"
    what: What = "bodies" if are_bodies(tokens, index) else "people"
    sure = is_listed(tokens[last].low) or (begin > index and last == end - 1)
    if sure and are_people(tokens[last].low):
        return understood(None, index, stop)._replace(what=what)
    couple = tokens[last].low == "couple"
    if couple or (tokens[index].low in {"his", "her"} and tokens[last].low in _RELATIVES):
        number = Number(2 if couple else 1, None, index, stop)
        return understood(number.n, index, stop)._replace(number=number, stated=couple)
    alone = last == end - 1 or tokens[last + 1].low.endswith("ed")  # "constable crushed in Sel"
    if alone and begin == index and _is_headline(tokens, index, last + 1, breaks):
        number = Number(1, None, index, stop)
        return Count(number, index, stop, (index, index), (index, stop), "people")
    one = begin > index or not index or not tokens[begin].text[0].islower() or index - 1 in breaks
    thing = begin == index and stop < end and not tokens[stop].low.endswith(_DESCRIBING)
    sure = sure and (one or what == "bodies") and not thing  # "bandit hideout"
    return understood(1, index, stop)._replace(what=what) if sure else None


def _after_age(tokens: Sequence[Token], end: int) -> int:
    """Pass over the age after a person: "Osso Tarn, 45", "a woman, 45"."""
    after = [token.low for token in tokens[end : end + 3]]
    aged = after[:1] == after[2:] == [","] and after[1].isdigit()
    return end + 2 if aged else end


def _body(tokens: Sequence[Token], index: int, end: int) -> Count | None:
    """Read "the body" as one, "their bodies" as unknown; whose "the body of" is comes next."""
    theirs = tokens[index].low == "their"
    if not theirs and (tokens[end - 1].low not in {"body", "corpse"} or _is_of(tokens, end)):
        return None
    return understood(None if theirs else 1, index, end)._replace(what="bodies")


def _is_group(tokens: Sequence[Token], end: int) -> bool:
    """Say whether a group is read from its number on: "family of four"."""
    numbered = end + 1 < len(tokens) and is_number(tokens[end + 1].low)
    return numbered and _is_of(tokens, end) and tokens[end - 1].low in GROUPS


def _is_of(tokens: Sequence[Token], index: int) -> bool:
    return index < len(tokens) and tokens[index].low == "of"


def _is_headline(tokens: Sequence[Token], index: int, end: int, breaks: frozenset[int]) -> bool:
    """Say whether a noun lacks its article as in headlines: "Soldier dies", "rebels kill chief"."""
    opens = not index or index - 1 in breaks or tokens[index - 1].low in {":", ";"}
    told = index - 2 in breaks or end in breaks  # "…, wife hurt"
    opens = opens or (tokens[index - 1].low == "," and told)
    if index > 1 and tokens[index - 1].low == "and":
        opens = is_listed(tokens[index - 2].low)  # "policeman and rebel killed"
    owned = any(token.low.endswith("'s") for token in tokens[index:end])
    beside = end in breaks or index - 1 in breaks
    named = is_listed(tokens[end - 1].low) or (beside and is_person(tokens[end - 1].low))
    return opens and not owned and named


def _name(tokens: Sequence[Token], begin: int, end: int) -> Count | None:
    """Read a person's name, at least two capitalised words."""
    stop = begin
    while stop < end and tokens[stop].text[0].isupper():
        stop += 1
    last = _after_age(tokens, stop)
    if stop - begin < _SHORTEST_NAME and stop in {last, begin}:
        return None
    what: What = "bodies" if are_bodies(tokens, begin) else "people"
    return understood(1, begin, last)._replace(what=what)
