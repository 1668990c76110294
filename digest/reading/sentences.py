"""Splits a paragraph into its sentences, each verbatim.

For figures, grouping and excerpts, which all show or weigh whole sentences.
It knows the full stops of English abbreviations, initials and numbers, and otherwise only
punctuation and capitals, so that a text of another language is split at least soundly.
It does not split at line ends, colons or semicolons.
"""

from __future__ import annotations

import re

from digest.reading.vocabulary import word_set

#: A run of closing marks that may end a sentence, with closing quotes, before a space: "over.” ".
#: Runs are taken whole and only from their beginning, so that the search stays linear.
#: Or marks that need no space: "。", and a full stop glued to the next sentence: "fled.The".
#: The first mark stands before all else, so that the search passes over letters fast.
_STOP = re.compile(
    r"[.!?…。！？](?:(?<=[.!?…])(?<![.!?…].)[.!?…]*+[\"'”’»)\]]*+(?=\s)"
    r"|(?<=[。！？])(?<![。！？].)[。！？]*+[”」』]*+"
    r"|(?<=[a-z][a-z]\.)(?=[A-Z][a-z]))",
    re.DOTALL,
)

#: Opening marks that may stand before a sentence's first letter: "(“The".
_OPENING = "\"'“‘«([¿¡—–-"

#: What always has something after its full stop: "Lt. Gen. Orlo", "No. 5", "approx. 40".
_ABBREVIATIONS = word_set(
    """
    mr mrs ms messrs dr st gen lt col maj sgt cpl pte capt cmdr brig adm gov sen rep rev hon prof
    pres supt insp det fr no nos art fig vol vs cf eg ie approx incl ca est mt ft jan feb mar apr
    jun jul aug sep sept oct nov dec
    """
)

#: What may also end a sentence, and does where a word follows that begins one: "in the U.S. The".
_ENDING = word_set("inc ltd co corp jr sr etc al dept univ bros am pm")

#: Single letters, "J." or "U.S.", behave as those do.
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")

#: Words that begin a sentence and no name.
_STARTERS = word_set(
    "the a an it he she we they i you this that these those there here in on at by for from with "
    "after before as when while since during if but and so yet however meanwhile also its his "
    "her their our my no not one two three what who how why where according earlier later "
    "several"
)

#: The longest abbreviation looked at, in characters.
_LONGEST = 16


def split_sentences(text: str) -> tuple[str, ...]:
    """Give the sentences of a paragraph, in order.

    Each is a substring of the text without spaces at its ends;
    joined, they are the text but for spaces. The time is linear in the text's length.
    """
    sentences = []
    start = 0
    for stop in _STOP.finditer(text):
        if _ends_sentence(text, stop):
            sentences.append(text[start : stop.end()].strip())
            start = stop.end()
    sentences.append(text[start:].strip())
    return tuple(sentence for sentence in sentences if sentence)


def _ends_sentence(text: str, stop: re.Match[str]) -> bool:
    if stop[0][0] in "。！？":
        return True
    following = _following(text, stop.end())
    if not following or following[0].islower():
        return False
    if stop[0] != ".":
        return True
    before = text[max(0, stop.start() - _LONGEST) : stop.start()].split()
    word = before[-1].lstrip(_OPENING).lower() if before else ""
    if word in _ABBREVIATIONS:
        return word in {"no", "mar", "est"} and not following[0].isdigit()
    if word in _ENDING or _INITIALS.fullmatch(word):
        return following.lower() in _STARTERS
    return True


def _following(text: str, end: int) -> str:
    """Give the word after a stop, without opening marks; a glimpse of the text is enough."""
    words = text[end : end + 2 * _LONGEST].split(maxsplit=1)
    word = words[0] if words else ""
    return word.lstrip(_OPENING).rstrip(",.;:!?") or word
