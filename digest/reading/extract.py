"""Which blocks of a page are its article.

trafilatura says which text is; the page's own blocks give it back whole, in order and with their
lines. What still is no article goes by the page's structure: what is said twice, teasers in
brackets, links that stand alone, and cards of other articles at the end. trafilatura is imported
with the first page, since it is slow to import.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from digest.reading.datepatterns import find_mentions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.reading.blocks import Block

#: Runs of this many words are compared; a block counts as extracted with this share of its runs.
_RUN = 4
_SHARE = 0.8
_WORD = re.compile(r"\w+")
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
#: A longer block that stands twice is a mistake of the page; a shorter one may be a heading.
_LONG = 8
#: A block of links alone, and a remark in brackets that leads elsewhere.
_ALL_LINKED = 0.9
_SOME_LINKED = 0.25
_BRACKETS = ("()", "[]")

Words = tuple[str, ...]


def words_of(text: str) -> Words:
    """Return the words of a text in small letters, by which blocks are compared."""
    return tuple(_WORD.findall(text.casefold()))


def article_blocks(blocks: Sequence[Block], text: str) -> tuple[int, ...]:
    """Return which blocks of the page, decoded as `text`, are its article, in order."""
    kept = _extracted(blocks, _trafilatura(text))
    kept = [at for at in kept if not _is_furniture(blocks[at])]
    body = sorted(_said_once({at: words_of(blocks[at].text) for at in kept}))
    prose = next((at for at in body if len(words_of(blocks[at].text)) > _LONG), 0)
    body = [at for at in body if at > prose or not _is_date_line(blocks[at])]
    while body and _ends_article(blocks, body):
        body.pop()
    return tuple(body)


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
    once = {at for at, words in texts.items() if len(words) < _LONG or first[words] == at}
    runs = {at: _runs(texts[at]) for at in sorted(once) if len(texts[at]) >= _LONG}
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


def _is_furniture(block: Block) -> bool:
    """Whether the block's form says that it is no article text: it only leads elsewhere."""
    if block.text[0] + block.text[-1] in _BRACKETS and block.linked >= _SOME_LINKED:
        return True
    short = len(words_of(block.text)) <= _LONG
    return block.tag in {"p", "div"} and short and block.linked >= _ALL_LINKED


def _is_date_line(block: Block) -> bool:
    """Whether the block is hardly more than a date: "By A. Writer, 1 June 2025"."""
    return len(words_of(block.text)) <= _LONG and bool(find_mentions(block.text))


def _ends_article(blocks: Sequence[Block], body: Sequence[int]) -> bool:
    """Whether the last block of `body` stands after the article: a heading, links, a card."""
    last, before = blocks[body[-1]], blocks[max(0, body[-1] - 1)]
    if last.tag in HEADINGS or last.linked >= _ALL_LINKED:
        return True
    return before.tag in HEADINGS and before.linked >= _ALL_LINKED
