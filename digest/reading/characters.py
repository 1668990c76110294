"""Decoded text to clean lines: one form for every space, entity and invisible mark.

Line `i` of the result is line `i + 1` of the seed, as an editor shows it.
Nothing is decided here about what a line means, and no line is added or removed.
"""

from __future__ import annotations

import html
import re
import unicodedata

# A character reference with its semicolon: "&amp;", "&#8217;", "&#x2019;".
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
# Line endings as editors count them: "\r\n", "\r", "\n".
_LINE_END = re.compile(r"\r\n?|\n")
# Invisible marks: controls, soft hyphens, zero-width spaces, directions, byte-order marks.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u180e\u200b\u200e\u200f"
    "\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc]+"
)
# Icons of web fonts, which stand in the private-use area.
_ICON = re.compile("[\ue000-\uf8ff]+")
# A joiner that joins nothing; between letters, Persian and Hindi need it.
_LOOSE_JOINER = re.compile(r"(?<!\w)[\u200c\u200d]+|[\u200c\u200d]+(?!\w)")

# Those of them that Unicode counts as printable.
_PRINTABLE_MARKS = "\u034f\u115f\u1160\ufffc"

#: Texts are often escaped twice ("&amp;amp;"), hardly ever more often than this.
_UNESCAPE_PASSES = 4


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a decoded seed, each with single spaces; an empty one stays as ""."""
    for _ in range(_UNESCAPE_PASSES if "&" in text else 0):
        text, found = _ENTITY.subn(_character, text)
        if not found:
            break
    if "\r" in text:
        text = _LINE_END.sub("\n", text)
    if any(mark in text for mark in _PRINTABLE_MARKS):
        text = _INVISIBLE.sub("", text)
    text = text.replace("\u00a0", " ")
    if not text.replace("\n", "").isprintable():
        return tuple([" ".join(_visible(line).split()) for line in text.split("\n")])
    lines = unicodedata.normalize("NFC", text).split("\n")
    bounded = f"\n{text}\n"
    spaced = "  " in text or "\n " in bounded or " \n" in bounded
    return tuple([" ".join(line.split()) for line in lines] if spaced else lines)


def clean_line(text: str) -> str:
    """A piece of text cleaned likewise, as one line."""
    return " ".join(line for line in lines_of(text) if line)


def _visible(line: str) -> str:
    """A line without invisible marks and icons, its letters composed."""
    if line.isprintable():  # nearly all are, and to ask is far quicker than to look for marks
        return unicodedata.normalize("NFC", line)
    line = unicodedata.normalize("NFC", _INVISIBLE.sub("", line))
    return _LOOSE_JOINER.sub("", _ICON.sub(" ", line))


def _character(entity: re.Match[str]) -> str:
    """The character that an entity names; one that would end the line is a space."""
    character = html.unescape(entity[0])
    return " " if character.isspace() else character
