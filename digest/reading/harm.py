"""The words that say what happened to people, by the kind of figure they give.

A phrase has a form, which says where those it happened to stand:

- `participle`: "killed three", or "three (were) killed";
- `active`: only after it: "kill three", "killing three", "claimed the lives of three";
- `state`: only before it: "three died", "three are missing", "left three dead";
- `noun`: a number right before it, "three deaths", or "of" after it: "the death of three".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.reading.tokens import Token

Form = Literal["participle", "active", "state", "noun"]


class Phrase(NamedTuple):
    """An occurrence of harm in a sentence: its kind, form and tokens, half open."""

    kind: str
    form: Form
    first: int
    end: int


_PHRASES: dict[tuple[str, Form], str] = {
    ("killed", "participle"): """
        killed, slain, murdered, assassinated, executed, massacred, slaughtered, beheaded, lynched,
        decapitated, martyred, gunned down, mowed down, shot dead, shot and killed, shot to death,
        stabbed to death, beaten to death, hacked to death, burned to death, burnt to death,
        tortured to death, stoned to death, strangled, hanged, put to death, burned alive,
        burnt alive, stabbed and killed, attacked and killed, killed in action""",
    ("killed", "active"): """
        kill, kills, killing, slay, slaying, murder, murders, murdering, assassinate, assassinates,
        assassinating, execute, executes, executing, massacre, massacring, slaughtering, beheading,
        lynching, gunning down, shooting dead, hacking to death, stabbing to death,
        claimed the lives of, claims the lives of, claiming the lives of, claim the lives of,
        took the lives of, taking the lives of, cost the lives of, costing the lives of""",
    ("killed", "state"): """
        died, dies, die, dying, dead, perished, perish, succumbed, lost their lives, lost his life,
        lost her life, lost life, losing their lives, met their deaths, lifeless, drowned,
        bled to death""",
    ("killed", "noun"): """
        death, deaths, fatality, fatalities, killing of, killings of, murder of, murders of,
        execution of, massacre of, assassination of""",
    ("injured", "participle"): "injured, wounded, hurt, maimed",
    ("injured", "active"): """
        injure, injures, injuring, wound, wounds, wounding, hurting, maiming""",
    ("injured", "state"): """
        suffered injuries, sustained injuries, received injuries, suffered wounds,
        sustained wounds""",
    ("injured", "noun"): "injury, injuries, wounding of, injuring of",
    ("missing", "state"): "missing, unaccounted for, disappeared, vanished",
    ("captured", "participle"): """
        captured, abducted, kidnapped, taken hostage, taken prisoner, taken captive, held hostage,
        held captive""",
    ("captured", "active"): """
        capture, captures, capturing, abduct, abducts, abducting, kidnap, kidnaps, kidnapping,
        taking hostage, taking prisoner""",
    ("captured", "noun"): "capture of, abduction of, kidnapping of, hostages",
    ("released", "participle"): "released, freed, exchanged, swapped, liberated",
    ("released", "active"): """
        release, releases, releasing, free, frees, freeing, exchanging, swapping""",
    ("released", "state"): "returned home",
    ("released", "noun"): "release of, exchange of",
    ("displaced", "participle"): "displaced, evacuated, uprooted",
    ("displaced", "active"): "displace, displacing, evacuate, evacuating, uprooting",
    ("displaced", "state"): "fled, flee, fled their homes, forced to flee, forced to leave",
    ("displaced", "noun"): "evacuation of, displacement of",
    ("launched", "participle"): "launched, fired",
    ("launched", "active"): "launch, launches, launching, firing",
    ("downed", "participle"): "shot down, downed, intercepted, brought down, neutralised",
    ("downed", "active"): "shooting down, downing, intercepting",
}

_BY_FIRST: dict[str, list[tuple[tuple[str, ...], str, Form]]] = {}
for (_kind, _form), _list in _PHRASES.items():
    for _phrase in _list.split(","):
        _words = tuple(_phrase.split())
        _BY_FIRST.setdefault(_words[0], []).append((_words, _kind, _form))
for _entries in _BY_FIRST.values():
    _entries.sort(key=lambda entry: -len(entry[0]))


def find_phrases(tokens: Sequence[Token]) -> list[Phrase]:
    """Give the harm a sentence tells of, in order; the longest phrase where several begin."""
    found: list[Phrase] = []
    for index, token in enumerate(tokens):
        if found and index < found[-1].end:
            continue
        for words, kind, form in _BY_FIRST.get(token.low, ()):
            end = index + len(words)
            if tuple(token.low for token in tokens[index:end]) == words:
                found.append(Phrase(kind, form, index, end))
                break
    return found


#: What a sentence must hold, in small letters, to be worth a look.
STEMS = frozenset(_BY_FIRST)
