"""Who wrote an article, as its own lines say it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from digest.reading.layout.names import BODY, MONTHS, ROLE, names_in
from digest.reading.remembered import Remembered

if TYPE_CHECKING:
    from collections.abc import Sequence

# What opens a byline: "By Ana Moreno", "ByAna Moreno", "Written by: …", "Von …", "Текст: …".
# With an ending it stands alone and the name comes on the next line.
_OPENER = re.compile(
    r"(?i:(?:(?:this )?(?:story|article|post|words|text|reporting|analysis|opinion|review|news"
    r"|feature|column|posted|published|written|reported|authored|contributed|updated|last updated"
    r"|as told to|commentary)(?: was)?(?: written)? (?:on [\w ,.]{4,25} )?)?by\b:?)\s*"
    r"|[Bb]y(?=[A-ZÀ-Þ][a-zà-ÿ]+ )"
    r"|(?i:as told to|(?:authors?|text|texto|autora?|autores|auteur|autore|redacción|reporter"
    r"|écrit par|publié par|escrito por|scritto da|geschrieben von|автор|авторы|текст|بقلم|كتب|كتبت"
    r"|إعداد)\s*:)\s*(?=\S)"
    r"|(?:Von|VON|Par|PAR|Por|POR|Di|Door)\s+(?=[A-ZÀ-ÞА-Я])",
)
#: How lines begin that may be signed without a "by", and so far a "by" is looked for.
_OPENINGS = (
    "von ", "par ", "por ", "di ", "door ", "author", "autor", "auteur", "text", "redacción",
    "reporter", "écrit", "publié", "escrit", "scritto", "geschrieben", "as told", "автор", "текст",
    "بقلم", "كتب", "إعداد",
)  # fmt: skip
_HEAD = 120
# A byline behind a date or a mark: "Dec 19, 2023 by News Staff", "2 hours ago | By Josh Lane".
_INSIDE = re.compile(r"(?:\d|[|•·,/–—-]|\bago|\bread|[ap]\.?m\.?)\s*(?:[Bb]y|BY):?\s+(?=[A-ZÀ-Þ])")
# What shows that a bare name is an author's: a role, a date or a time next to it.
_BESIDE = re.compile(
    rf"\b(?i:{ROLE}|published|updated|posted|min read|ago|{MONTHS}\.? \d)\b|\d\d:\d\d|\b20\d\d\b"
)
# A sentence about an author behind the name: "Ana Moreno is a reporter …", "… covers".
_ABOUT = re.compile(
    r".{0,30} (?:is|was|has|covers|writes|joined|reports|works|worked|received|can be reached)\b"
)
# A word in small letters.
_SMALL = re.compile(r"[a-zß-öø-ÿа-яёіїєґ]\w*")
# A letter or figure.
_WORD = re.compile(r"\w")
#: A byline is a short line; one without "by" is shorter.
_LONGEST_WORDS, _LONGEST_BARE = 30, 16
#: Characters: a sentence about an author has more, a date or a role beside a name less.
_SHORT_BIOGRAPHY, _LABEL = 30, 50
#: What a signed byline and a bare name are worth; less than the least is no byline.
_SIGNED, _BARE, _LEAST = 3.0, 0.5, 1.2
#: What a byline above the title is worth less where others stand there: of other headlines.
_RIVAL: Final = 1.5
#: The names that a line without "by" begins with; menus repeat theirs on every page.
_NAMES: Final = Remembered(names_in, 8192)
#: Bare names are looked for so many lines above the title and below the body.
_ABOVE, _BELOW = 8, 10


@dataclass(frozen=True, slots=True)
class Byline:
    """A byline as printed, the names in it, and the index of its line."""

    text: str
    authors: tuple[str, ...]
    at: int


def find_byline(lines: Sequence[str], title: int, first: int, last: int) -> Byline | None:
    """The byline of an article, given the indexes of its title and of its body's ends.

    Each line above, at the top and just below the body is weighed; a tie goes to the first.
    """
    below = lines[max(0, first - 12) :]
    about = "\n".join([line for line in below if len(line) > _SHORT_BIOGRAPHY])
    text = "\n".join(lines[max(0, title) : last + _BELOW])
    around = range(min(title, first) - _ABOVE, last + _BELOW)
    best: Byline | None = None
    best_score = _LEAST
    places = (*range(min(first + 3, len(lines))), *range(last + 1, min(last + 30, len(lines))))
    signed = {at: found for at in places if (found := _signed(lines, at))}
    several = len({signed[at].authors for at in signed if at < title}) > 1
    for at in places:
        found = signed.get(at)
        score = (_SIGNED - _RIVAL * (several and at < title)) if found else 0.0
        if not found and at in around and (found := _bare(lines, at, text)):
            score = _BARE + _beside(lines, at, found) - (at < title)
        if not found:
            continue
        if _is_about(about, found.authors[0]):
            score += 1.5
        score += 1.0 if title < at <= first else 0.0
        score -= 0.05 * min(abs(at - title), abs(first - at), 30) + (at > first) * 0.5
        if score > best_score:
            best, best_score = found, score
    return best


def _is_about(lines: str, name: str) -> bool:
    """Whether one of some lines begins with a name, but for marks, and goes on about its bearer."""
    at = lines.find(name)
    while at >= 0:
        end = at + len(name)
        if not _WORD.search(lines, lines.rfind("\n", 0, at) + 1, at) and _ABOUT.match(lines, end):
            return True
        at = lines.find(name, end)
    return False


def _signed(lines: Sequence[str], at: int) -> Byline | None:
    """A byline that says so: "By Ana Moreno", or "By" with the name on the next line."""
    line = lines[at]
    low = line[:_HEAD].lower()
    if "by" not in low and not low.startswith(_OPENINGS):
        return None
    if line.count(" ") >= _LONGEST_WORDS:
        return None
    if opener := _OPENER.match(line):
        rest = line[opener.end() :]
        if not rest and at + 1 < len(lines):
            rest = lines[at + 1]
            line = f"{line} {rest}"
    elif inside := _INSIDE.search(line):
        rest = line[inside.end() :]
    else:
        return None
    authors = names_in(rest, single=True)
    return Byline(_printed(line, authors), authors, at) if authors else None


def _bare(lines: Sequence[str], at: int, text: str) -> Byline | None:
    """A line that is, or begins with, a name and says nothing else but a role or a date.

    What the text has in small letters elsewhere is no part of a name.
    """
    line = lines[at]
    second = line[line.find(" ") + 1 :]
    if not (line[:1].isupper() and second[:1].isalpha()) or line.count(" ") >= _LONGEST_BARE:
        return None
    authors = _NAMES[line]
    if not authors or (
        not BODY.search(authors[0])
        and any(
            _has_word(text, part.casefold()) for part in authors[0].split() if part[0].isupper()
        )
    ):
        return None
    return Byline(_printed(line, authors), authors, at)


def _has_word(text: str, word: str) -> bool:
    """Whether a word of small letters stands in a text, and not within a longer one."""
    if not _SMALL.fullmatch(word):
        return False
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not _WORD.match(text[at - 1 : at]) and not _WORD.match(text, end):
            return True
        at = text.find(word, end)
    return False


def _printed(line: str, authors: Sequence[str]) -> str:
    """A line up to the last of its authors' names, as printed."""
    last = line.casefold().find(authors[-1].casefold())
    return line[: last + len(authors[-1])] if last >= 0 else line


def _beside(lines: Sequence[str], at: int, found: Byline) -> float:
    """How much the rest of its line and the lines around speak for a bare name."""
    rest = lines[at][len(found.authors[0]) :]
    near = (*lines[max(0, at - 1) : at], *lines[at + 1 : at + 3])
    score = 1.0 * any(len(text) < _LABEL and bool(_BESIDE.search(text)) for text in near)
    score += 1.0 * bool(rest and _BESIDE.search(rest)) - 0.5 * (len(rest) > _LABEL)
    score += 0.5 * (not rest and lines.count(lines[at]) > 1)
    return score - 1.0 * bool(len(found.authors) > 1)
