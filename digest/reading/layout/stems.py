"""The stems of words, which tell what a line has in common with others whatever its endings."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

#: A word's stem is its first letters; shorter words tell nothing. "Villagers" is "village".
_STEM, _SHORT_WORD = 5, 3


def stems_of(words: Iterable[str]) -> set[str]:
    """Give the stems of words that tell something."""
    return {word[:_STEM] for word in words if len(word) > _SHORT_WORD}
