"""Lines to paragraphs: what was cut at links or wrapped at a column is joined again.

A scraper that writes each text node on its own line cuts sentences wherever there was a link;
a mail-like one wraps them at a column. A paragraph here is a candidate only: menus and captions
are paragraphs too. `digest.reading.body` chooses.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from digest.model import Lines, Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

# The end of a sentence, with closing quotes or brackets: `over."`, "right?", "。".
SENTENCE_END = re.compile(r"[.!?…。！？؟۔।:;][\"'”’»)\]]*$")
# A line that goes on from the one before: it begins with a small letter or with a mark that
# follows a word: ", who said", "and left", "’s office".
_CONTINUES = re.compile(r"[a-zà-öø-ÿа-яёіїєґα-ωé]|[,.;:!?)\]”’»%]|['\"](?:s\b|\s|$)")
# A mark alone, which closes what stands before it: ".", ")".
_LONE_MARK = re.compile(r"[,.;)\]”’»]{1,3}")
# A line that can't be whole: it ends in a comma, an opening bracket or a small joining word.
_OPEN_END = re.compile(
    r"(?:[,(\[“«]|\b(?:the|a|an|of|in|to|for|and|or|by|with|from|at|on|as|that|is|was|are|were"
    r"|his|her|its|their|our|your|my|who|which|said|than|into|about|between|per|via|also|has|have"
    r"|had|be|been|but|if|when|while|this|these|those|not|will|would|can|could))$",
)
#: Text wrapped at a column has its longest line between these lengths, in characters,
_WRAP_SHORTEST, _WRAP_LONGEST = 50, 120
#: and at least this share of its lines nearly as long.
_WRAP_SHARE = 0.2
#: A line of so many words without an end is taken to be cut.
_CUT_WORDS = 7


def wrap_width(lines: Sequence[str]) -> int:
    """The column at which a whole text was wrapped, or 0 where it was not."""
    lengths = [len(line) for line in lines if line]
    width = max(lengths, default=0)
    if not _WRAP_SHORTEST <= width <= _WRAP_LONGEST:
        return 0
    full = sum(length > width - 12 for length in lengths)
    return width if full >= _WRAP_SHARE * len(lengths) else 0


def _goes_on(before: str, after: str, following: str) -> bool:
    """Whether `after` continues the paragraph that ends in `before`."""
    if SENTENCE_END.search(before) and not before.endswith((":", ";")):
        return bool(_LONE_MARK.fullmatch(after))
    if _CONTINUES.match(after):
        return True
    if _OPEN_END.search(before):
        return True
    # A link's words: "…the tanker" / "MV Orlan" / ", which sailed".
    cut_link = bool(_CONTINUES.match(following)) and not SENTENCE_END.search(after)
    return cut_link and len(before.split(" ", _CUT_WORDS)) > _CUT_WORDS


def paragraphs_of(lines: Sequence[str]) -> tuple[Paragraph, ...]:
    """Candidate paragraphs, in order. An empty line always ends one."""
    found: list[Paragraph] = []
    parts: list[str] = []
    first = 0
    width = wrap_width(lines)
    for number, line in enumerate(lines, 1):
        following = lines[number] if number < len(lines) else ""
        wrapped = bool(parts) and len(parts[-1]) + len(line.split(" ", 1)[0]) >= width > 0
        if parts and line and (wrapped or _goes_on(parts[-1], line, following)):
            parts.append(line)
            continue
        if parts:
            found.append(Paragraph(_join(parts), Lines(first, number - 1)))
        parts, first = ([line], number) if line else ([], 0)
    if parts:
        found.append(Paragraph(_join(parts), Lines(first, len(lines))))
    return tuple(found)


# A space that joining put before a closing mark: "Orlan ,".
_SPACE_BEFORE_MARK = re.compile(r" (?=[,.;:!?)\]”’»](?:\s|$))")


def _join(parts: Sequence[str]) -> str:
    """The parts in one, without a space before a comma or full stop."""
    return parts[0] if len(parts) == 1 else _SPACE_BEFORE_MARK.sub("", " ".join(parts))
