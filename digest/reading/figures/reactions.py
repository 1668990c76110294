"""Whether a sentence is about what people do about an old killing: protest, mourn, try for it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from digest.reading.figures.verbs import BE, auxiliary
from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.reading.figures.harm import Phrase
    from digest.reading.figures.nouns import Count
    from digest.reading.figures.tokens import Token

#: What people do about an old killing, and the words that say that it is about that.
_REACTIONS = (
    (  # "protested against the killing of", "rioted after"
        word_set(
            """
            protest protests protested protesting rally rallies rallied march marched marching
            marches demonstration demonstrations demonstrated demonstrate demonstrators protesters
            protestors gathered sit-in condemned condemn condemning condemns denounced denouncing
            denounce blocked blockade barricaded closed demanded demanding demand rioted riots
            rioters unrest hartal bandh shutdown dharna procession effigy effigies slogans chanted
            picketed walkout boycott boycotted blocking shut observed burned burnt revenge
            retaliation avenge reprisal
            """
        ),
        word_set(
            """
            against over after following for about condemn condemning denounce denouncing
            demanding because relatives families victims justice
            condemns condemned denounces denounced
            """
        ),
    ),
    (  # "the anniversary of the bombing that killed"
        word_set(
            """
            anniversary recalled recall recalling commemorated commemorate commemorating
            commemoration mourned mourn mourning remember remembered vigil vigils
            compensation condolences tribute memorial funeral funerals coffin coffins
            marked honour honoured
            """
        ),
        word_set("of for to the who"),
    ),
    (  # "sentenced for killing", "accused of the murder of"
        word_set(
            """
            sentenced convicted accused charged jailed trial tried indicted guilty arrested
            detained wanted suspicion pleaded blamed court verdict extradited prosecuted inquiry
            probe investigation investigate investigating justice
            """
        ),
        word_set("for of with over into how in"),
    ),
)
#: What opens an event of its own after a protest: "…, killing one".
_TURNS = word_set(
    ", ; during which leave leaves leaving left killing when dispersed opened fired clashed turned"
)

_RELATIVES = word_set("which that where when who how")
#: Those left behind, and what is done with the dead of another day.
_BEREAVED = word_set("families family relatives parents widows mothers wives graves memory friends")
_REMEMBERS = word_set("remember remembered mourn mourned mourning commemorate commemorated honour")
_HANDED = word_set("handed repatriated returned buried reburied exchanged transferred")

#: "the curfew after the killing of".
#: "anger over the killing of", "in protest at the murder of".
_OVER = word_set(
    "over at against about protest protests protested protesting denounce denounced denouncing"
)
_AFTERMATH = word_set("after following since despite amid avenge avenging revenge retaliation")


def is_reaction(tokens: Sequence[Token], phrase: Phrase, counts: Sequence[Count]) -> bool:
    """Say whether people protest against the harm, mark it, or are tried for it."""
    words = _words(tokens[: phrase.first])
    if _are_remembered(tokens, phrase, counts):
        return True
    if phrase.form == "noun" and _is_cause(words, of=_has_of(tokens, phrase)):
        return True
    told = phrase.form == "state" or auxiliary(tokens, phrase) in BE
    protest, memory, trial = (_told_about(words, *reaction) for reaction in _REACTIONS)
    own = phrase.form == "active" and protest in (["after"], ["following"])
    if protest is not None and not own and not _TURNS.intersection(protest):
        return True  # not "burned huts after killing two"
    if memory is not None and not _TURNS.intersection(_without_relatives(memory)):
        return True
    # "A man accused of theft was killed" is no trial for it; "an attack in which he was killed" is.
    if trial is None or (told and not _RELATIVES.intersection(trial)):
        return False
    return not _TURNS.intersection(_without_relatives(trial))


def _has_of(tokens: Sequence[Token], phrase: Phrase) -> bool:
    return "of" in {token.low for token in tokens[phrase.end - 1 : phrase.end + 1]}


def _is_cause(words: list[str], *, of: bool) -> bool:
    """Say whether the words before "the killing of" make it what something else is about."""
    over = of and not _OVER.isdisjoint(words[-2:])
    return over or not _AFTERMATH.isdisjoint(words[-3:])


def _words(tokens: Sequence[Token]) -> list[str]:
    """Give words in small letters; to go "on strike" is a protest, a strike is none."""
    low = [token.low for token in tokens]
    return ["protest" if pair == ("on", "strike") else pair[1] for pair in pairwise(["", *low])]


def _are_remembered(tokens: Sequence[Token], phrase: Phrase, counts: Sequence[Count]) -> bool:
    """Say whether the dead are of another day: "the families of 20 people killed"."""
    first = counts[0].first
    before = [token.low for token in tokens[max(0, first - 2) : first]]
    if before[-1:] == ["of"] and before[0] in _BEREAVED:
        return True
    if not _REMEMBERS.isdisjoint(before[-1:]):
        return True
    bodies = counts[0].what == "bodies" and phrase.form != "found"
    return bodies and any(token.low in _HANDED for token in tokens[phrase.end :])


def _told_about(
    words: list[str], reactions: frozenset[str], about: frozenset[str]
) -> list[str] | None:
    """Give what a reaction is about, or None: "the anniversary | of the bombing that"."""
    start = next((i for i, word in enumerate(words) if word in reactions), len(words))
    end = next((i for i, word in enumerate(words[start:], start) if word in about), None)
    return None if end is None else words[end:]


def _without_relatives(words: list[str]) -> list[str]:
    """Leave out ", in which": it opens no event of its own after a trial or a memory."""
    return [
        word
        for i, word in enumerate(words)
        if word not in _RELATIVES
        and not (word == "," and _RELATIVES.intersection(words[i + 1 : i + 3]))
    ]
