"""How a term of the lexicon is written, for an editor.

    drone                   that word, in any case and with or without accents
    shell*                  any word that begins so: shelled, shelling
    WHO                     in capitals, as written
    #                       a number, in digits or words (`<number>` in YAML, where # is a comment)
    air/missile strike*     words side by side, each one of several
    opened ... fire         up to four words between
    kill* + civilian*       both in one sentence, in any order

`matching` finds terms in sentences; `themes`, `conflicts` and `names` know what they mean.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from digest.reading.topics.words import fold

#: A word of a term: "shell*", "O'Neill".
_TERM_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*\*?")
#: Most terms, to look no further at: words of letters alone, with a space or a slash between.
_PLAIN_TERM = re.compile(r"[^\W_]+\*?(?:[ /][^\W_]+\*?)*")
#: What stands for any number, and for words between.
NUMBER: Final = "#"
GAP: Final = "..."


def fault_of(term: str) -> str:
    """Return what is wrong with a term, in words, or ""."""
    if _PLAIN_TERM.fullmatch(term):
        return ""
    for slot in term.replace(" + ", " ").split():
        for word in slot.split("/"):
            if word not in {GAP, NUMBER} and not _TERM_WORD.fullmatch(word):
                return f"“{word}” is no word of a term; hyphens are written as spaces"
    return "" if term.strip() else "a term must have a word"


def parse(term: str) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """Return a term as parts, each a run of slots, each the symbols that may fill it."""
    return tuple(tuple(map(_symbols, part.split())) for part in term.split(" + "))


@lru_cache(maxsize=1 << 14)
def _symbols(slot: str) -> tuple[str, ...]:
    words = slot.split("/")
    plain = slot.islower() and slot.isascii() and "'" not in slot  # folded is what it is
    return tuple(words if plain else map(_symbol, words))


def _symbol(word: str) -> str:
    capitals = len(word) > 1 and word.isupper()
    return word if capitals or word in {GAP, NUMBER} else fold(word)
