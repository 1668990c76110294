"""Lines to paragraphs: what was cut at links or wrapped at a column is joined again.

A scraper that writes each text node on its own line cuts sentences wherever there was a link;
a mail-like one wraps them at a column. A paragraph here is a candidate only: menus and captions
are paragraphs too. `digest.reading.layout.body` chooses.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from digest.model import Lines, Paragraph
from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

#: What ends a sentence, and what may stand after it: `over."`, "right?)", "。".
SENTENCE_ENDS: Final = frozenset(".!?…。！？؟۔।")
CLOSING: Final = "\"'”’»)]"
# A line that goes on from the one before: it begins with a small letter or with a mark that
# follows a word: ", who said", "and left", "’s office".
_CONTINUES = re.compile(r"[^\W\d_A-ZÀ-ÞА-Я](?<=[a-zß-ÿĀ-ſͰ-ϿЀ-ӿ])|[,.;:!?)\]”’»%]|'(?:s\b|\s|$)")
# A byline: "by", "by:", "By Ana Moreno", "by Ana Moreno | 8 min read".
_BYLINE = re.compile(r"[Bb]y:?(?:$|\s+[A-ZÀ-Þ][\w.’'-]*(?:\s+[A-ZÀ-Þ|•·][\w.’'-]*){0,4}(?:$|\s\W))")
# A mark alone, which closes what stands before it: ".", ")".
_LONE_MARK = re.compile(r"[,.;)\]”’»]{1,3}")
#: A line can't be whole that ends in an opening mark or in a small joining word.
_OPEN_MARKS: Final = ",([“«"
_OPEN_WORDS: Final = word_set(
    "the a an of in to for and or by with from at on as that is was are were his her its their our"
    " your my who which said than into about between per via also has have had be been but if when"
    " while this these those not will would can could der die das und von mit le la les des et de"
    " du un une que el los del y en con por para il di che e и в на с по із від та"
)
# A space that joining put before a closing mark: "Orlan ,".
_SPACE_BEFORE_MARK = re.compile(r" (?=[,.;:!?)\]”’»](?:\s|$))")
#: Text wrapped at a column has its longest line between these lengths, in characters,
_WRAP_SHORTEST, _WRAP_LONGEST = 50, 120
#: and at least this share of its lines so nearly as long, most of them within a sentence.
_WRAP_SHARE, _WRAP_NEARLY = 0.2, 12
#: A line of so many words without an end is taken to be cut.
_CUT_WORDS = 7
#: A line above a byline may be a title, if it has no more words.
_TITLE_WORDS = 20


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does, be it in quotes or brackets."""
    return text.rstrip(CLOSING)[-1:] in SENTENCE_ENDS and bool(text)


def paragraphs_of(lines: Sequence[str]) -> tuple[Paragraph, ...]:
    """Candidate paragraphs, in order. An empty line always ends one."""
    found: list[Paragraph] = []
    parts: list[str] = []
    first = 0
    width = wrap_width(lines)
    whole = _whole(lines)
    for number, line in enumerate(lines, 1):
        if parts and line:
            following = lines[number] if number < len(lines) else ""
            wrapped = len(parts[-1]) + line.find(" ") >= width > 0
            ended = len(parts) == 1 and parts[0] in whole
            if wrapped or (not ended and _goes_on(parts[-1], line, following)):
                parts.append(line)
                continue
        if parts:
            found.append(Paragraph(_join(parts), Lines(first, number - 1)))
        parts, first = ([line], number) if line else ([], 0)
    if parts:
        found.append(Paragraph(_join(parts), Lines(first, len(lines))))
    return tuple(found)


def wrap_width(lines: Sequence[str]) -> int:
    """The column at which a whole text was wrapped, or 0 where it was not."""
    lengths = [len(line) for line in lines if line]
    width = max(lengths, default=0)
    if not _WRAP_SHORTEST <= width <= _WRAP_LONGEST:
        return 0
    full = [line for line in lines if len(line) > width - _WRAP_NEARLY]
    cut = sum(not ends_sentence(line) for line in full)
    return width if len(full) >= _WRAP_SHARE * len(lengths) and cut > len(full) / 2 else 0


def _whole(lines: Sequence[str]) -> set[str]:
    """Lines that nothing goes on from: they stand twice, and each time another line follows."""
    times = Counter(lines)
    twice = {line for line, count in times.items() if count > 1 and line.count(" ") >= _CUT_WORDS}
    following: dict[str, str] = {}
    return {
        line
        for line, after in pairwise(lines if twice else ())
        if line in twice and following.setdefault(line, after) != after
    }


def _goes_on(before: str, after: str, following: str) -> bool:
    """Whether `after` continues the paragraph that ends in `before`."""
    if ends_sentence(before):
        return bool(_LONE_MARK.fullmatch(after))
    if before.count(" ") < _TITLE_WORDS and _BYLINE.match(after):
        return False
    if _CONTINUES.match(after):
        return True
    if before[-1] in _OPEN_MARKS or before[before.rfind(" ") + 1 :] in _OPEN_WORDS:
        return True
    # A link's words: "…the tanker" / "MV Orlan" / ", which sailed".
    return (
        bool(_CONTINUES.match(following))
        and not ends_sentence(after)
        and before.count(" ") >= _CUT_WORDS
    )


def _join(parts: Sequence[str]) -> str:
    """The parts in one, without a space before a comma or full stop."""
    return parts[0] if len(parts) == 1 else _SPACE_BEFORE_MARK.sub("", " ".join(parts))
