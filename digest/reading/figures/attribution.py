"""Who says a figure, in the words of its sentence."""

from __future__ import annotations

import re

from digest.reading.figures.clauses import clause_at
from digest.reading.vocabulary import word_set

_SAYING = (
    r"(?:said|says|say|saying|reported|reports|claimed|claims|confirmed|confirms|"
    r"announced|stated|states|added|told|estimates|estimated)"
)
_IS_SAYING = re.compile(_SAYING)
_WORD = r"[\w.'’-]{1,40}"
#: "Russian officials said": the words before the first verb of saying.
_OPENING = re.compile(rf"^((?:{_WORD} ){{1,7}}?{_SAYING})\b")
#: "…, the mayor said." and "…, said Governor Tarn."
_CLOSING = re.compile(rf", ((?:(?:{_WORD} ){{1,7}}?{_SAYING}|said)(?: {_WORD}){{0,5}})(?=[,.]|$)")
#: "according to local officials".
_ACCORDING = re.compile(r"\b([Aa]ccording to [^,.;:()]{2,80})")
#: "… (AP)", "… (local radio)".
_BRACKETED = re.compile(r"\(((?:[A-Z]{2,6}|(?:local|state) \w{1,20}))\)")
#: "… – governor", "…: officials": the end of a headline.
_HEADLINE = re.compile(
    r"(?: [-–—]|:) ([^-–—:;,.]{0,50}\b(?:governor|mayor|officials?|police|army|military|ministry|"
    r"office|sources?|media|UN|report|minister|president|authorities|medics)\b[^-–—:;,.]{0,20})$"
)
_PATTERNS = (_ACCORDING, _BRACKETED, _CLOSING, _OPENING, _HEADLINE)

#: Before a verb of saying, these make it no one's: "two were reported", "he said".
_NO_SPEAKER = word_set(
    "was were is are be been being he she it they we i who which that have has had reportedly "
    "where when while but and"
)


def attribution_of(sentence: str, offset: int) -> str:
    """Give the words that say whose figure the one at a character is, as printed, or ""."""
    start, end = clause_at(sentence, offset)
    clause = sentence[start:end]
    for text in dict.fromkeys((clause, sentence)):
        for pattern in _PATTERNS if text == clause else (_ACCORDING, _CLOSING):
            match = pattern.search(text)
            if match and _names_speaker(match[1]):
                return match[1].strip(" .")
    return ""


def _names_speaker(words: str) -> bool:
    """Say whether an attribution names someone: not "It said", "Two were reported"."""
    spoken = words.lower().split()
    verbs = (i for i, word in enumerate(spoken) if _IS_SAYING.fullmatch(word))
    before = spoken[: next(verbs, 0)]
    return not _NO_SPEAKER.intersection(before[:1] + before[-1:])
