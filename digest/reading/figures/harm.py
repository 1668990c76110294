"""Finds the words that say what happened to people, by the kind of figure they give.

A phrase has a form, which says where those it happened to stand:

- `participle`: "killed three", or "three (were) killed";
- `active`: only after it: "kill three", "killing three", "claimed the lives of three";
- `state`: only before it: "three died", "three are missing", "left three dead";
- `lives`: like a participle, but only of lives: "claimed 20 lives", "20 lives were lost";
- `enemies`: like a participle, but only of armed people: "eliminated 20 fighters";
- `taking`: like an active verb, but only of captives: "took 20 prisoners";
- `self`: of who did it: "turned the gun on himself";
- `losing`: like an active verb, but only of armed people: "lost 20 fighters";
- `found`: like a participle, but only of bodies: "found the bodies of three";
- `toll`: "the death toll from the strike has risen to three";
- `none`: like a noun, but only where there are none: "no casualties";
- `noun`: a number right before it, "three deaths", or "of" after it: "the death of three".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from digest.reading.figures.needs import needed_by
from digest.reading.figures.numbers import is_number
from digest.reading.figures.people import BODIES, THINGS, names_people
from digest.reading.figures.telling import BY_FIRST, CARRIED
from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.reading.figures.tokens import Token


class Phrase(NamedTuple):
    """An occurrence of harm in a sentence: its kind, form and tokens, half open."""

    kind: str
    form: str
    first: int
    end: int


_CAPITALS = word_set("kia wia")
_GERMAN_DUTCH = word_set(
    "der das und ist den dem mit von im bei sind auf nicht het een van de en op zijn waren niet er"
)
#: Who "in hospital" may be said of directly, beside a bare number: not "died in hospital".
_REMAIN = word_set("are is were remain remained remains")
#: "Three died at the scene and one in hospital."
_AT_ONCE = word_set("scene spot instantly")
#: Soldiers fall in battle, but not ill, into a ravine or from a tower.
_FELL = word_set("fell fallen")
_NOT_DEAD = word_set(
    "from into to by back ill on off out under behind short silent asleep sick through over apart "
    "down victim prey foul"
)
#: "Wounded woman dies", "toll climbs after wounded woman dies".
_BEFORE_WOUNDED = {"", "after", "as", "when"}
_CAPTIVE = word_set("hostage captive prisoner")
_TAKEN = word_set("took take takes taking taken hold holds holding held keep keeps keeping kept")
#: Of fire, or of prisoners.
_TRADED = word_set("exchange exchanged")
#: Of whom a toll may be of dead and injured together.
_CASUALTIES = word_set("casualty casualties")
_SENTENCED = word_set("sentence sentenced sentencing condemned condemn")


_RECEIVED = word_set("received receive treated treat treating admitted")
_MEASURES = word_set(
    "day days week weeks month months year years hour hours minute minutes second seconds night "
    "morning evening afternoon km kilometers kilometres miles mile metres meters m"
)
#: What may open a noun phrase that a participle stands in: "the wounded soldier".
_OPENS = word_set("the a an his her their its more other all some many of million thousand")


def find_phrases(tokens: Sequence[Token], before: str = "") -> list[Phrase]:
    """Give the harm a sentence tells of, in order; the longest phrase where several begin.

    The sentence before it may tell how those in hospital came there.
    """
    found: list[Phrase] = []
    for index, token in enumerate(tokens):
        if token.low not in BY_FIRST or (found and index < found[-1].end):
            continue
        for words, kind, form in BY_FIRST[token.low]:
            phrase = Phrase(kind, form, index, index + len(words))
            same = tuple(token.low for token in tokens[index : phrase.end]) == words
            if same and _holds(tokens, phrase, before):
                found.append(_with_verb(tokens, phrase))
                break
    return found


def _with_verb(tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """Take the verb of "to death" into a phrase: "axed to death"."""
    verb = tokens[phrase.first - 1].low if phrase.first else ""
    if tokens[phrase.first].low != "to" or not verb.endswith("ed"):
        return phrase
    return Phrase(phrase.kind, "participle", phrase.first - 1, phrase.end)


def _holds(tokens: Sequence[Token], phrase: Phrase, last: str) -> bool:
    """Say whether a phrase means harm here: "KIA" and not a car, "found" with bodies."""
    word = tokens[phrase.first]
    before = {token.low for token in tokens[: phrase.first]}
    needed = needed_by(word.low, phrase.kind, phrase.form)
    if (phrase.kind, word.low) == ("injured", "in"):
        near = tokens[phrase.first - 1].low if phrase.first else ""
        remain = near in _REMAIN or (is_number(near) and before.isdisjoint(_AT_ONCE))
        here = not before.isdisjoint(needed) or _is_carried(phrase, needed, last)
        return remain and here
    if word.low in {"home", "from"} and needed:
        return not before.isdisjoint(needed)
    if needed:
        some = tokens[max(0, phrase.first - 4) : phrase.first] if phrase.form == "none" else tokens
        here = any(token.low in needed for token in some) or _is_carried(phrase, needed, last)
        described = phrase.kind == "injured" and _describes(tokens, phrase)
        return here and not described and _may_fall(tokens, phrase)
    if word.low == "to" or phrase.form == "toll":
        return before.isdisjoint(_SENTENCED if word.low == "to" else _CASUALTIES)
    if word.low == "die":  # which is a small word in German and Dutch
        return not any(token.low in _GERMAN_DUTCH for token in tokens)
    return (word.low not in _CAPITALS or word.text.isupper()) and not _describes(tokens, phrase)


def _is_carried(phrase: Phrase, needed: frozenset[str], last: str) -> bool:
    """Say whether the sentence before tells how people came to hospital or home."""
    words = re.findall(r"\w+", last.lower()) if phrase.kind in CARRIED else ()
    return not (needed - _TRADED).isdisjoint(words)


def _is_taken(tokens: Sequence[Token], index: int) -> bool:
    """Say whether "hostage" tells how people are held: "took 20 hostage", not "a hostage"."""
    held = any(token.low in _TAKEN for token in tokens[:index])
    return held and tokens[index - 1].low not in _OPENS


def _may_fall(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Say whether "fell", if that is it, may tell of dead: not "fell from", "fell ill"."""
    after = tokens[phrase.end].low if phrase.end < len(tokens) else ""
    return tokens[phrase.first].low not in _FELL or after not in _NOT_DEAD


def _describes(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Say whether a word only describes: "58 million displaced people", "three dead cows".

    "Two of the wounded" are told of before.
    """
    before = [token.low for token in tokens[max(0, phrase.first - 2) : phrase.first]]
    if phrase.form == "participle" and before == ["of", "the"]:
        return True
    if phrase.form == "state" and tokens[phrase.first].low in _CAPTIVE:
        return not _is_taken(tokens, phrase.first)
    if phrase.end >= len(tokens) or phrase.form not in {"participle", "state"}:
        return False
    word = tokens[phrase.end].low
    if phrase.kind == "killed":
        return word in THINGS | BODIES and word not in _MEASURES  # "assassinated hours after"
    opening = before[-1] if before else ""
    received = phrase.kind == "injured" and not _RECEIVED.isdisjoint(before[:1])
    sought = phrase.kind == "missing" and _OPENS.isdisjoint(before[:1])
    if is_number(opening) and (received or sought):
        return False  # "hospitals received 33 wounded people", "for five missing fishermen"
    opens = (phrase.kind == "injured" and opening in _BEFORE_WOUNDED) or opening in _OPENS
    opens = opens or opening in BY_FIRST or is_number(opening)
    return opens and (names_people(word) or word in THINGS)
