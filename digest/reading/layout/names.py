"""The names that the words of a byline begin with: people, and desks that sign as a body."""

from __future__ import annotations

import re

from digest.reading.vocabulary import word_set

MONTHS = (
    r"(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
# Two words that lost the space between them: "MillerPublished", "LaneDec. 18"; and what any such
# holds, which is far quicker to look for.
_MAY_BE_MASHED = re.compile(r"\d|Published|Updated|Posted|Last|[Aa]rchive")
_MASHED = re.compile(
    rf"(?<=[a-zA-Z])(?=(?:Published|Updated|Posted|Last|Archive|archive page|{MONTHS}\.? ?\d))"
)
ROLE = (
    r"(?:staff|senior|chief|lead|associate|deputy|managing|executive|assistant|special|political"
    r"|foreign|national|news|sports|business|parliamentary|contributing|guest|freelance|vice|co-?)?"
    r"\s?(?:reporters?|correspondents?|editors?|writers?|columnists?|producers?|contributors?"
    r"|authors?|journalists?|directors?|professors?|analysts?|officers?|presidents?|founders?"
    r"|managers?|fellows?|experts?|specialists?|photographers?|staff|chief)"
)
# Where the names of a byline end: at a mark, a digit, a month, a role, "for Reuters", …
_NAMES_END = re.compile(
    r"[|•·/()\[\]:;@\d–—<>*]|\s-|-(?:\s|$)|https?:"
    r"|\.(?<![A-Z]\.)(?<!\bDr\.)(?<!\bJr\.)(?<!\bSt\.)(?:\s|$)"
    r"|\b(?=\w)(?:(?i:published|updated|posted|last|modified|edited|reviewed|medically|photos?"
    r"|photography|for|from|in|on|at|of|is|was|has|follow|share|comments?|via|special to"
    r"|the associated press|with|min read"
    rf"|{ROLE}|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
    rf"|{MONTHS}\.?\s?\d|CEO|CTO|CFO|MD|M\.D\.|PhD|Ph\.D\.)"
)
# What joins several names: "Ana Moreno and Pavel Riz", "A, B & C". After a comma alone comes a
# role or a paper more often than a name: "Ana Moreno, The Herald".
_AND = re.compile(r"&|\+|\b(?:and|und|et|y|e|и|та)\b")
_JOINT = re.compile(rf"\s*(?:,|{_AND.pattern})\s*")
# A capitalised name of two to five parts: "Ana Moreno", "Desirée O", "J. R. van der Berg".
_PART = r"(?:[A-ZÀ-ÞĀ-ŽА-ЯІЇЄҐ][\w’'.\-]*)"
_NAME = re.compile(
    rf"{_PART}(?: (?:{_PART}|de|da|di|do|dos|del|della|der|den|van|von|bin|al|el|la|le|ter)){{1,4}}"
)
# A desk or an agency signs as a body: "Eastland News Desk", "News Staff", "Associated Press".
BODY = re.compile(
    r"\b(?:(?i:desk|staff|team|newsroom|bureau|press|agency|editorial board|editors|online|media"
    r"|redaktion|rédaction|redacción)|Reuters|AFP|AP|DPA|Xinhua|Interfax|TASS|Ukrinform|Bloomberg"
    r"|ANI|PTI|IANS|EFE|ANSA|Anadolu(?: Agency)?)$"
)
#: Their last words, in small letters.
_BODY_WORDS = word_set(
    "desk staff team newsroom bureau press agency board editors online media redaktion rédaction"
    " redacción reuters afp ap dpa xinhua interfax tass ukrinform bloomberg ani pti ians efe ansa"
    " anadolu"
)
_LETTERS = re.compile(r"[^\W\d_]+")


def _proper(name: str) -> str:
    """A name in capitals as it is usually written: "ANA MORENO" as "Ana Moreno"."""
    return name.title() if name.isupper() and " " in name else name


def names_in(words: str, *, single: bool = False) -> tuple[str, ...]:
    """The names a byline's words begin with: "Ana Moreno and Pavel Riz, Reuters" gives two.

    `single` also takes one capitalised word, which only a signed byline can mean.
    """
    spaced = _MASHED.sub(" ", words) if _MAY_BE_MASHED.search(words) else words
    if not (single or _may_name(spaced)):
        return ()
    end = _NAMES_END.search(spaced)
    cut = (spaced[: end.start()].rstrip() if end else spaced).strip(" ,.-")
    found: list[str] = []
    several = _AND.search(cut)
    for part in _JOINT.split(cut) if several else cut.split(",")[:1]:
        name = _proper(part.strip(" ,"))
        if not name:
            continue
        if _NAME.fullmatch(name) or (name[:1].isupper() and BODY.search(name)):
            found.append(name)
        elif found:
            break
        elif single and name[:1].isupper() and name.isalpha() and name == cut:
            found.append(name)
    if not found and single and (desk := BODY.search(words)):
        found.append(words[: desk.end()])
    return tuple(dict.fromkeys(found))


def _may_name(words: str) -> bool:
    """Whether words hold what the name of a person or a body can't do without."""
    if _NAME.search(words):
        return True
    return not _BODY_WORDS.isdisjoint(word.lower() for word in _LETTERS.findall(words))
