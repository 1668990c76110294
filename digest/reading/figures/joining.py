"""Joins the dead that a report tells of in several places, where they are others of one event."""

from __future__ import annotations

from typing import NamedTuple


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
    for one in dead[1:]:
        if one.updates and one.n > total:
            total = one.n
        elif _adds(one, first, known):
            total += one.n
            known.append(one)
    return total


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
    same = one.n == other.n and one.sentence != other.sentence
    return bool(one.whom) and bool(other.whom) and not one.whom & other.whom and not same


def _is_elsewhere(one: Dead, other: Dead) -> bool:
    return bool(one.place) and bool(other.place) and one.place != other.place
