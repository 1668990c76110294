"""Who says a figure, in the words of the sentence."""

from __future__ import annotations

import re

_SAYING = (
    r"(?:said|says|say|saying|reported|reports|claimed|claims|claim|confirmed|announced|stated|"
    r"added|told)"
)
_NAMES = r"(?:[\w.'’-]{1,40} ){1,7}?"
#: "Russian officials said": the words before the first verb of saying.
_OPENING = re.compile(rf"^({_NAMES}{_SAYING})\b")
#: "…, the mayor said." and "… — governor".
_CLOSING = re.compile(rf"[,”\"] ((?:{_NAMES})?{_SAYING}(?: [\w.'’-]{{1,40}}){{0,5}})\.?$")
#: "according to local officials".
_ACCORDING = re.compile(r"\b([Aa]ccording to [^,.;:()]{2,80})")
#: "… (AP)".
_BRACKETED = re.compile(r"\(((?:[A-Z]{2,6}|local \w{1,20}|state \w{1,20}))\)")


def attribution_of(sentence: str) -> str:
    """Give the words that say whose figure it is, as printed, or ""."""
    for pattern in (_ACCORDING, _CLOSING, _OPENING, _BRACKETED):
        if match := pattern.search(sentence):
            return match[1].strip()
    return ""
