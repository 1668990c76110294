"""Which blocks of a page are its article.

trafilatura says which text is; the page's own blocks give it back whole, in order and with their
lines. Where it ends, the reading of the page as plain text has a voice. What still is no article
goes by the phrases of furniture and by the page's structure: what is said twice, teasers in
brackets, links that stand alone, and cards of other articles at the end.
trafilatura is imported with the first page, since it is slow to import.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from digest.model import Refused
from digest.reading.dates.mentions import find_mentions
from digest.reading.layout.furniture import key_of
from digest.reading.layout.plain import read_plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.reading.layout.furniture import Furniture
    from digest.reading.layout.plain import Plain
    from digest.reading.markup.blocks import Block

#: Runs of this many words are compared; a block counts as extracted with this share of its runs.
_RUN = 4
_SHARE = 0.8
_WORD = re.compile(r"\w+")
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
#: A block of so many words that stands twice is a mistake of the page; a shorter may be a heading.
_TWICE = 8
#: A block of no more words may be a link, a date or a heading of another section.
_LONG = 12
#: A block of links alone, and a remark in brackets that leads elsewhere.
_ALL_LINKED = 0.9
_SOME_LINKED = 0.25
_BRACKETS = ("()", "[]")
#: "3 hours ago", "5 mins ago": an age, which no day is made of.
_AGO = re.compile(r"\b\d{1,3} ?(?:sec|min|hour|hr|day|week|month)[a-z]{0,5} ago\b", re.IGNORECASE)
#: Kinds of furniture that open a section of their own.
_SECTIONS = frozenset(("related", "comments", "about"))
#: The plain reading is believed on where the article ends if it leaves so much.
_MOST = 0.7

Words = tuple[str, ...]


def words_of(text: str) -> Words:
    """Return the words of a text in small letters, by which blocks are compared."""
    return tuple(_WORD.findall(text.casefold()))


def article_blocks(
    blocks: Sequence[Block], text: str, plain: Plain | None, furniture: Furniture
) -> tuple[int, ...]:
    """Return which blocks are the article, in order.

    Args:
        blocks: the page's.
        text: the page, decoded.
        plain: the reading of the blocks as plain text (`as_text`), if it found an article.
        furniture: the phrases that stand around articles.

    """
    kept = _up_to_end(blocks, _extracted(blocks, _trafilatura(text)), plain)
    kept = [
        at
        for at in _before_sections(blocks, kept, furniture)
        if not furniture.kind(key_of(blocks[at].text)) and not _leads_away(blocks[at])
    ]
    body = sorted(_said_once({at: words_of(blocks[at].text) for at in kept}))
    prose = next((at for at in body if len(words_of(blocks[at].text)) > _LONG), 0)
    body = [at for at in body if at > prose or not _is_date_line(blocks[at])]
    while body and _ends_article(blocks, body):
        body.pop()
    return tuple(body)


def as_text(blocks: Sequence[Block], furniture: Furniture) -> Plain | None:
    """Return the reading of the blocks as a plain text, or None where it finds no article.

    A block is a line, with an empty one after it: see `block_of_line`.
    """
    try:
        return read_plain([line for block in blocks for line in (block.text, "")], furniture)
    except Refused:
        return None


def block_of_line(line: int) -> int:
    """Return the block that stands on a line of `as_text`."""
    return (line - 1) // 2


def _up_to_end(blocks: Sequence[Block], kept: list[int], plain: Plain | None) -> list[int]:
    """Return the blocks up to where the plain reading sees the article's end.

    All of them where it would cut more than a third: then it sees but a part.
    """
    if plain is None:
        return kept
    last = block_of_line(plain.body[-1].lines.last)
    within = [at for at in kept if at <= last]
    sizes = [sum(len(blocks[at].text) for at in some) for some in (within, kept)]
    return within if sizes[0] >= _MOST * sizes[1] else kept


def _before_sections(blocks: Sequence[Block], kept: list[int], furniture: Furniture) -> list[int]:
    """Return the blocks up to a heading such as "Related", if it stands in the second half."""
    half = kept[len(kept) // 2] if kept else 0
    for at in range(half + 1, max(kept, default=0)):
        key = key_of(blocks[at].text)
        if blocks[at].tag in HEADINGS and furniture.kind(key) in _SECTIONS:
            return [other for other in kept if other < at]
    return kept


def _trafilatura(text: str) -> str:
    """Return the text that trafilatura takes for the article, a line a block."""
    import trafilatura  # noqa: PLC0415 - slow to import, needed for .html only

    found = trafilatura.extract(
        text, include_comments=False, include_tables=False, favor_recall=True
    )
    return found or ""


def _runs(words: Words) -> set[Words]:
    """Return the runs of four words; what is shorter is one run."""
    return {words[at : at + _RUN] for at in range(max(1, len(words) - _RUN + 1))}


def _extracted(blocks: Sequence[Block], extracted: str) -> list[int]:
    """Return which blocks the extracted text holds.

    A block counts with most of its runs of four words. One that is too short for that, such as a
    heading, counts if it is a line of the extracted text and stands between two that count.
    """
    runs = _runs(words_of(extracted))
    lines = {words_of(line) for line in extracted.splitlines()}
    sure, short = set(), set()
    for at, block in enumerate(blocks):
        words = words_of(block.text)
        own = _runs(words)
        if len(words) < _RUN:
            if words and words in lines:
                short.add(at)
        elif len(own & runs) >= _SHARE * len(own):
            sure.add(at)
    first, last = min(sure, default=0), max(sure, default=0)
    return sorted(sure | {at for at in short if first < at < last})


def _said_once(texts: dict[int, Words]) -> set[int]:
    """Return which texts to keep where one stands twice, or within another: pull quotes, teasers.

    Of two that are alike the first is kept, and of one within another the longer.
    """
    first: dict[Words, int] = {}
    for at, words in texts.items():
        first.setdefault(words, at)
    once = {at for at, words in texts.items() if len(words) < _TWICE or first[words] == at}
    runs = {at: _runs(texts[at]) for at in sorted(once) if len(texts[at]) >= _TWICE}
    where = defaultdict(list)
    for at, own in runs.items():
        for run in own:
            where[run].append(at)
    for at, own in runs.items():
        if all(len(where[run]) > 1 for run in own):
            rarest = min(own, key=lambda run: len(where[run]))
            if any(len(runs[other]) > len(own) and own <= runs[other] for other in where[rarest]):
                once.discard(at)
    return once


def _leads_away(block: Block) -> bool:
    """Whether the block only leads elsewhere: a link alone, or a remark in brackets with one."""
    if block.text[0] + block.text[-1] in _BRACKETS and block.linked >= _SOME_LINKED:
        return True
    short = len(words_of(block.text)) <= _LONG
    return block.tag in {"p", "div"} and short and block.linked >= _ALL_LINKED


def _is_date_line(block: Block) -> bool:
    """Whether the block is hardly more than a date: "By A. Writer, 1 June 2025", "1 hour ago"."""
    dated = find_mentions(block.text) or _AGO.search(block.text)
    return len(words_of(block.text)) <= _LONG and bool(dated)


def _ends_article(blocks: Sequence[Block], body: Sequence[int]) -> bool:
    """Whether the last block of `body` stands after the article: a heading, links, a card."""
    last, before = blocks[body[-1]], blocks[max(0, body[-1] - 1)]
    if last.tag in HEADINGS or last.linked >= _ALL_LINKED:
        return True
    return before.tag in HEADINGS and before.linked >= _ALL_LINKED
