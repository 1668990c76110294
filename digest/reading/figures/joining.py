"""Joins the dead that a report tells of in several places, where they are others of one event."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

#: Who is seldom counted with whom they killed unless it is said, in the form of `Dead.whom`.
_ATTACKERS = frozenset(
    {"attacker", "assailant", "bomber", "raider", "gunman", "gunmen", "bandit", "shooter"}
)
#: Statements of which the later ones may be the parts of the first.
_FEWEST = 2


class Dead(NamedTuple):
    """The dead of one statement of a text, and what tells whether they are others."""

    n: int
    whom: frozenset[str]
    place: str
    adds: bool
    #: Whether it has the verb of the one before: "three died at the scene and one in hospital".
    shares: bool
    updates: bool
    claim: bool
    stated: bool
    #: Whether some are told of others: "two of the dead were children".
    part: bool
    #: Whether those others were not told to be dead: "two of the crew".
    living: bool
    #: Whether it is of who did it: "blew himself up".
    self: bool
    #: Whether it tells so among others: "killed himself and two others".
    himself: bool
    #: Whether one person is only a "him" or "herself", who can't be several told of before.
    him: bool
    sentence: str


def join(dead: list[Dead]) -> int:
    """Give the number of dead of one event: others are added, the same told again are not."""
    if dead[0].claim:
        rivals = [one for one in dead if not one.claim and not _are_others(one, dead[0])]
        dead = rivals or dead
    dead = [one for one in dead if one.n] or dead
    dead = sorted(dead, key=lambda one: one.self)
    first, total, known = dead[0], dead[0].n, dead[:1]
    for previous, one in pairwise(dead):
        if one.updates and one.n > total:
            total = one.n
        elif one.shares and previous not in known:
            continue
        elif _adds(one, first, known):
            total += one.n
            known.append(one)
    parts = len(known) > _FEWEST and sum(one.n for one in known[1:]) == first.n
    return first.n if parts else total  # "five were killed: three in Sel and two in Venn"


def _adds(one: Dead, first: Dead, known: list[Dead]) -> bool:
    """Say whether the dead of a statement are others than those known of the first one's event."""
    together = one.sentence == first.sentence
    if one.self:
        return together and not any(other.himself for other in known)
    if first.updates and together:
        return False  # "the toll rose to five after a wounded man died"
    if _is_elsewhere(one, first) and not (one.adds and together):
        return False
    if one.adds:  # "28 more" in the title and in the text are the same
        return not any(other.adds and one.n == other.n for other in known)
    return one.shares or all(_are_others(one, other) for other in known)


def _are_others(one: Dead, other: Dead) -> bool:
    """Say whether two statements are of different dead; as many may be the same in other words."""
    if one.him and other.n > 1 and one.sentence == other.sentence:
        return True  # "killed four before he was shot dead"
    if one.whom & _ATTACKERS and not other.whom and one.n != other.n:
        return True  # "leaving 12 dead; police killed two of the attackers"
    same = one.n == other.n and one.sentence != other.sentence
    return bool(one.whom) and bool(other.whom) and not one.whom & other.whom and not same


def _is_elsewhere(one: Dead, other: Dead) -> bool:
    return bool(one.place) and bool(other.place) and one.place != other.place
