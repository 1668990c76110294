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
_LINE_END = re.compile(r"\r\n|\r|\n")
# Invisible marks: soft hyphens, zero-width spaces, directions, byte-order marks, and controls.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffc\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]"
)
# Icons of web fonts, which stand in the private-use area.
_ICON = re.compile("[\ue000-\uf8ff]")
# A joiner that joins nothing; between letters, Persian and Hindi need it.
_LOOSE_JOINER = re.compile(r"(?<!\w)[\u200c\u200d]+|[\u200c\u200d]+(?!\w)")
# Any run of spaces, also no-break ones, tabs and Unicode's own line separators.
_SPACES = re.compile(r"\s+")

#: Texts are often escaped twice ("&amp;amp;"), hardly ever more often than this.
_UNESCAPE_PASSES = 4


def clean_line(line: str) -> str:
    """A line with its entities resolved, invisible marks gone and single spaces."""
    for _ in range(_UNESCAPE_PASSES if "&" in line else 0):
        plain = _ENTITY.sub(lambda entity: html.unescape(entity[0]), line)
        if plain == line:
            break
        line = plain
    if not line.isascii():
        line = unicodedata.normalize("NFC", line)
        line = _LOOSE_JOINER.sub("", _ICON.sub(" ", _INVISIBLE.sub("", line)))
    else:
        line = _INVISIBLE.sub("", line)
    return _SPACES.sub(" ", line).strip()


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a decoded seed, each cleaned; an empty one stays as ""."""
    return tuple(clean_line(line) for line in _LINE_END.split(text))
