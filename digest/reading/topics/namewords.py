"""Which words of a sentence may be one name of a place, and which are part of another name.

"Port Amel" may be one, in "Amel Petrov" a person has it. What a name means is decided elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from digest.reading.topics.placewords import (
    AFTER,
    BEFORE,
    BETWEEN,
    BODIES,
    CUES,
    DIRECTIONS,
    LINKS,
    TITLES,
)

if TYPE_CHECKING:
    from digest.reading.topics.placewords import Said
    from digest.reading.topics.words import Words

#: A name has at most these words.
_LONGEST_NAME = 4
#: What may stand between two words of one name.
_JOINTS = frozenset((" ", "-", "–", "’", "'", ". ", " al-", " el-"))
#: What follows the name of a district in Nigeria: "Amel local government area".
_LOCAL = ["local", "government"]
_DASHES = frozenset(("-", "–"))
_POSSESSIVES = ("'s", "’s", "’S", "'S")


def ends_of(words: Words, at: int) -> list[int]:
    """Return where a name that begins at a word may end, the longest first."""
    ends = [at + 1]
    for after in range(at + 1, min(len(words.printed), at + _LONGEST_NAME)):
        if words.gaps[after] not in _JOINTS:
            break
        if words.printed[after][0].isupper():
            ends.append(after + 1)
        elif words.folded[after] not in LINKS:
            break
    return ends[::-1]


def is_border(words: Words, at: int, end: int) -> bool:
    """Say whether some words name what lies beyond a border: "the Amel border", "border with Amel".

    In "the Amel-Dovrin border" both do.
    """
    after = words.folded[end : end + 2]
    if after[:1] == ["border"] or (after[1:] == ["border"] and words.gaps[end] in _DASHES):
        return True
    before = words.folded[max(0, at - 3) : at]
    return "border" in before and "with" in before[-2:]


def is_joined(words: Words, at: int) -> bool:
    """Say whether a word and the one before it may be one name."""
    return words.gaps[at] in _JOINTS


def is_part(words: Words, at: int, end: int) -> bool:
    """Say whether the words beside some make them a person's or body's: "Jenin Petrov"."""
    before = at - 1
    if before >= 0 and is_joined(words, at):
        key, printed = words.folded[before], words.printed[before]
        if key in TITLES:
            return True
        separate = before == 0 or is_possessed(printed) or _is_beside(key)
        if printed[0].isupper() and not separate:
            return True
    if end < len(words.printed) and is_joined(words, end) and words.printed[end][0].isupper():
        beside = _is_beside(words.folded[end])
        return not beside and not is_possessed(words.printed[end - 1])
    return False


def said_of(words: Words, at: int, end: int) -> Said:
    """Return what a name is by the words beside it: "Amel district", "the state of Amel"."""
    keys = words.folded
    if end < len(keys) and is_joined(words, end) and keys[end] in AFTER:
        return AFTER[keys[end]]
    if keys[end : end + 2] == _LOCAL:
        return "district"
    if at > 1 and keys[at - 1] == "of":
        return BEFORE.get(keys[at - 2].removesuffix("s"), "")
    if at and is_joined(words, at) and not is_possessed(words.printed[at - 1]):
        return BEFORE.get(keys[at - 1], "")
    return ""  # in "Amel district, Dovrin" the district is Amel


def _is_beside(key: str) -> bool:
    """Say whether a capitalised word beside a name says what the place is."""
    return any(key in words for words in (AFTER, DIRECTIONS, BETWEEN, CUES, BODIES))


def is_possessed(name: str) -> bool:
    """Say whether a name is a possessive: "Amel's"."""
    return name.endswith(_POSSESSIVES)


def unpossessed(name: str) -> str:
    """Return a name without its possessive: "Amel" for "Amel's"."""
    return name[:-2] if is_possessed(name) else name
