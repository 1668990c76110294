"""What a pure function gives of each word, kept, since news has few words and says them often.

Much quicker than `lru_cache`, which also keeps in which order they were asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

#: Words that are kept; a hostile text may have many more.
_MOST = 50_000


class Remembered(dict[str, T]):
    """A function of a word as a mapping: `remembered[word]`."""

    def __init__(self, make: Callable[[str], T], most: int = _MOST) -> None:
        """Take the function, asked once for each word that is kept, and how many are."""
        super().__init__()
        self._make = make
        self._most = most

    def __missing__(self, word: str) -> T:
        """Return what the function gives of a word, and keep it."""
        made = self._make(word)
        if len(self) < self._most:
            self[word] = made
        return made
