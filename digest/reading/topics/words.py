"""The words of a sentence, and what words and names are compared by. Nothing here is shown."""

from __future__ import annotations

import re
import unicodedata
from operator import add
from typing import NamedTuple

from digest.reading.remembered import Remembered

#: A word with its apostrophes and inner full stops: "Kyiv", "Ain", "O'Neill", "U.S", "1,200".
_WORD = re.compile(r"(\d++(?:[.,]\d++)*|[^\W_]++(?:['’ʼ.][^\W_]++)*)")
#: An English possessive: "Kyiv's".
_POSSESSIVE = re.compile(r"['’][sS]$")
#: What stands inside a name and is no part of it for comparing: "Sana'a", "St. Marys".
_MARKS = re.compile(r"[^\w\s]+")
#: What stands between two words of a name: "Ivano-Frankivsk".
_GAPS = re.compile(r"[\s\-–—_/]+")
#: Letters that are no letter and a mark: "Łódź", "Dəmirçi", "Sıvas".
_LETTERS = str.maketrans("łŁđĐøØəƏıßŋ", "lLdDoOeEisn")


#: A vowel written twice, as "ii" for "iy".
_DOUBLED = re.compile(r"([aeiou])\1+")
#: An Arabic article before a name: "al qamishli", "ad dali".
_ARTICLE = re.compile(r"^(?:al|el|ad|an|ar|as|ash|at|az) (?=\w{4})")
#: Letters that stand for one of another script, and those that are often left out.
_SPELT = (("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("sh", "s"), ("q", "k"), ("c", "k"))
#: Letters that an Arabic article before them takes.
_SUN_LETTERS = frozenset(("t", "d", "r", "z", "s", "sh", "n"))
_UNSPELT = re.compile(r"h$|[aeiouy ]")
_TWICE = re.compile(r"(.)\1+")
#: Words of a sentence that are looked at; what is longer is a list or hostile.
_LONGEST = 400


class Words(NamedTuple):
    """The words of a sentence: how each is compared and printed, and what stands between."""

    folded: list[str]
    printed: list[str]
    #: What stands before each word, and after the last.
    gaps: list[str]
    #: Which of them begin with a capital, in order.
    capitals: list[int]

    def between(self, first: int, end: int) -> str:
        """Return some words, half open, as the sentence prints them."""
        rest = slice(first + 1, end)
        return self.printed[first] + "".join(map(add, self.gaps[rest], self.printed[rest]))


def _fold(word: str) -> str:
    """Return a word without case, accents, soft signs and possessive, for comparing only."""
    word = _POSSESSIVE.sub("", word)
    if not word.isascii():
        word = "".join(
            c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c)
        )
        word = word.replace("’", "'").replace("ʼ", "'")
    return word.lower()


_FOLDED = Remembered(_fold)
#: Gives a word without case, accents, soft signs and possessive, for comparing only.
fold = _FOLDED.__getitem__


def words_of(text: str) -> Words:
    """Return the words of a sentence, in order."""
    parts = _WORD.split(text, _LONGEST)
    printed = parts[1::2]
    capitals = [at for at, word in enumerate(printed) if word[0].isupper()]
    return Words(list(map(fold, printed)), printed, parts[::2], capitals)


def _name_key(name: str) -> str:
    """Return what a name is compared by: no case, accents, apostrophes or hyphens."""
    if not name.isascii():
        name = "".join(
            c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)
        )
        name = name.translate(_LETTERS)
    return " ".join(_MARKS.sub("", _GAPS.sub(" ", name)).lower().split())


_NAME_KEYS = Remembered(_name_key)
#: Gives what a name is compared by: no case, accents, apostrophes or hyphens.
name_key = _NAME_KEYS.__getitem__


def sound_key(key: str) -> str:
    """Return what two ways to write one Slavic name in Latin letters share, marked as such.

    "vysokopillia" and "vysokopillya", "huliaipole" and "hulyaypole", "kharkov" stays apart.
    """
    return "~" + _DOUBLED.sub(r"\1", key.replace("y", "i").replace("kh", "h"))


def village_key(key: str) -> str:
    """Return what the ways to write a village's name share, marked as one that needs its region."""
    return "." + sound_key(key)[1:]


def spelling_key(key: str) -> str:
    """Return what the ways to write one name of another script share, marked as such.

    "woldiya" and "weldiya", "um rawaba" and "umm ruwaba", "al muqdadiya" and "miqdadiyah".
    """
    key = unarticled(key)
    for letters, one in _SPELT:
        key = key.replace(letters, one)
    return "=" + key[:1] + _TWICE.sub(r"\1", _UNSPELT.sub("", key[1:]))


def unarticled(key: str) -> str:
    """Return an Arabic name without its article: "qamishli" for "al qamishli"."""
    return _ARTICLE.sub("", key)


def assimilated(key: str) -> str:
    """Return an Arabic name with its article as it is spoken: "ad dana" for "al dana"."""
    name = key[3:]
    sun = "sh" if name.startswith("sh") else name[:1]
    return f"a{sun} {name}" if sun in _SUN_LETTERS else key
