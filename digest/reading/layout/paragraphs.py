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

from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: What ends a sentence, and what may stand after it: `over."`, "right?)", "。".
SENTENCE_ENDS: Final = frozenset(".!?…。！？؟۔।")
CLOSING: Final = "\"'”’»)]"
# A mark that follows a word, at the beginning of a line that goes on from the one before:
# ", who said", "’s office". One that begins with a small letter goes on, too.
_CONTINUES = re.compile(r"[,.;:!?)\]”’»%]|'(?:s\b|\s|$)")
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
# What a menu has, whole though it ends in such a word: "Sign in", "Log in".
_LOGIN = re.compile(r"(?:sign|log) in", re.IGNORECASE)
# A space that joining put before a closing mark: "Orlan ,".
_SPACE_BEFORE_MARK = re.compile(r" (?=[,.;:!?)\]”’»](?:\s|$))")
#: A line before which a link was cut out, ", which sailed", tells of a whole text that every node
#: has a line of its own. Where hardly any lines stand together, empty ones then tell nothing.
_CUT = re.compile(r"[,.;:)’”](?:\s|$)")
_TOGETHER = 0.05
#: Text is wrapped at a column of so many characters, which hardly any line is longer than.
_WRAP_SHORTEST, _WRAP_LONGEST = 50, 120
_WRAP_LONGER = 0.05
#: At least this share of its long lines, and so many, come so near it, most within a sentence.
_WRAP_SHARE, _WRAP_LINES, _WRAP_NEARLY = 0.5, 3, 12
#: A line of so many words without an end is taken to be cut.
_CUT_WORDS = 7
#: A line above a byline may be a title, if it has no more words.
_TITLE_WORDS = 20


#: A candidate paragraph: its text, and its first and last line. Most are menus and are only looked
#: at, so that they are no `Paragraph` yet.
Candidate = tuple[str, int, int]


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does, be it in quotes or brackets."""
    last = text[-1:]
    if last.isalnum():
        return False
    if last in CLOSING:
        last = text.rstrip(CLOSING)[-1:]
    return last in SENTENCE_ENDS


def paragraphs_of(lines: Sequence[str]) -> list[Candidate]:
    """Candidate paragraphs, in order. An empty line ends one, where empty lines tell anything."""
    full = [line for line in lines if line]
    numbers = [number for number, line in enumerate(lines, 1) if line]
    starts = [*_starts(full, numbers, lines), len(full)]
    return [
        (
            full[start] if end - start == 1 else _join(full[start:end]),
            numbers[start],
            numbers[end - 1],
        )
        for start, end in pairwise(starts)
    ]


def _starts(full: Sequence[str], numbers: Sequence[int], lines: Sequence[str]) -> Iterator[int]:
    """The places in `full`, all lines that are not empty, at which paragraphs begin."""
    width = wrap_width(full)
    whole = _whole(lines)
    farthest = len(lines) if _all_apart(lines) else 1
    before, last, start = "", -farthest, -1
    for at, (line, number, following, then) in enumerate(
        zip(full, numbers, (*full[1:], ""), (*numbers[1:], 0), strict=False)
    ):
        if number - last <= farthest:
            wrapped = width and len(before) + line.find(" ") >= width
            ended = whole and start == at - 1 and before in whole
            after = following if then - number <= farthest else ""
            goes_on = wrapped or (not ended and _goes_on(before, line, after))
        else:
            goes_on = False
        if not goes_on:
            start = at
            yield at
        before, last = line, number


def _all_apart(lines: Sequence[str]) -> bool:
    """Whether every text node, even one within a sentence, stands between empty lines."""
    full = "".join(["x" if line else " " for line in lines])
    pairs = max(0, full.count("x") - 1)
    together = full.count("x") - len(full.split())
    return together <= _TOGETHER * pairs and any(_CUT.match(line) for line in lines)


def wrap_width(lines: Sequence[str]) -> int:
    """The column at which a whole text was wrapped, or 0 where it was not."""
    long = sorted((line for line in lines if len(line) >= _WRAP_SHORTEST), key=len)
    if len(long) < _WRAP_LINES:
        return 0
    width = len(long[-1 - int(_WRAP_LONGER * len(long))])
    full = [line for line in long if width - _WRAP_NEARLY < len(line) <= width]
    cut = sum(not ends_sentence(line) for line in full)
    whole = len(full) >= max(_WRAP_LINES, _WRAP_SHARE * len(long)) and cut > len(full) / 2
    return width if whole and width <= _WRAP_LONGEST else 0


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
    last, first = before[-1], after[0]
    if not last.isalnum() and ends_sentence(before):
        return bool(_LONE_MARK.fullmatch(after))
    if first in "Bb" and before.count(" ") < _TITLE_WORDS and _BYLINE.match(after):
        return False
    if first.islower() or last in _OPEN_MARKS:
        return True
    if not first.isalnum() and _CONTINUES.match(after):
        return True
    if before[before.rfind(" ") + 1 :] in _OPEN_WORDS:
        return not _LOGIN.fullmatch(before)
    # A link's words: "…the tanker" / "MV Orlan" / ", which sailed".
    long = before.count(" ") >= _CUT_WORDS
    return long and not ends_sentence(after) and _continues(following)


def _continues(line: str) -> bool:
    """Whether a line goes on from another; most begin with a capital and don't."""
    first = line[:1]
    return first.islower() or (not first.isalnum() and bool(_CONTINUES.match(line)))


def _join(parts: Sequence[str]) -> str:
    """The parts in one, without a space before a comma or full stop."""
    return parts[0] if len(parts) == 1 else _SPACE_BEFORE_MARK.sub("", " ".join(parts))
