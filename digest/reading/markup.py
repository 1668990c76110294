"""An .html or .md seed as a title, paragraphs with their lines, and what the page states of itself.

trafilatura decides which text of a page is the article; the page's own blocks give the paragraphs
whole, in order and with their lines. It is imported with the first .html seed, since it is slow to
import. Nothing here reads the network or the clock.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from digest.model import Lines, Moment, Paragraph, Refused
from digest.reading.datepatterns import find_mentions
from digest.reading.dates import Dating, find_dates, plausible
from digest.reading.zones import offset_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from digest.reading.blocks import Block
    from digest.reading.pagefacts import PageFacts

#: Runs of this many words are compared; a block counts as extracted with this share of its runs.
_RUN = 4
_SHARE = 0.8
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Marked:
    """What was read from a marked-up seed."""

    title: Paragraph | None
    standfirst: Paragraph | None
    authors: tuple[str, ...]
    published: Moment | None
    updated: Moment | None
    language: str
    url: str
    source: str
    #: The article's paragraphs in order, each once, without the title.
    paragraphs: tuple[Paragraph, ...]


def read_html(text: str, collected: date | None = None) -> Marked:
    """Read a decoded page, collected on a day that may be known.

    Raises:
        Refused: NOARTICLE where the page holds no article.

    """
    from digest.reading import blocks as cutting  # noqa: PLC0415 - lxml is needed for .html only
    from digest.reading import pagefacts  # noqa: PLC0415 - likewise

    root = cutting.parse(text)
    blocks = cutting.blocks_of(root, text) if root is not None else ()
    kept = _kept(blocks, _extract(text))
    if root is None or not kept:
        raise Refused(
            "NOARTICLE", "No article was found in the page. Collect it again, or as text."
        )
    facts = pagefacts.page_facts(root)
    title = _title(facts, blocks[: kept[-1]])
    paragraphs = _once([blocks[at] for at in kept], title)
    standfirst = _standfirst(facts.standfirst, blocks[: kept[0]])
    visible = _visible_dates(blocks, kept, title, collected)
    return Marked(
        title=title,
        standfirst=standfirst,
        authors=facts.authors,
        published=_stated(facts.published, collected) or visible.published,
        updated=_stated(facts.updated, collected) or visible.updated,
        language=facts.language,
        url=facts.url,
        source=facts.source,
        paragraphs=paragraphs,
    )


def _extract(text: str) -> str:
    """Return the text that trafilatura takes for the article, a line a block."""
    import trafilatura  # noqa: PLC0415 - slow to import, needed for .html only

    found = trafilatura.extract(text, include_comments=False, include_tables=False)
    return found or ""


def _key(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))


def _runs(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    """Return the runs of four words; what is shorter is one run."""
    return {words[at : at + _RUN] for at in range(max(1, len(words) - _RUN + 1))}


def _kept(blocks: Sequence[Block], extracted: str) -> list[int]:
    """Return which blocks the extracted text holds.

    A block counts with most of its runs of four words. One that is too short for that, such as a
    heading, counts if it is a line of the extracted text and stands between two that count.
    """
    runs = _runs(_key(extracted))
    lines = {_key(line) for line in extracted.splitlines()}
    sure, short = set(), set()
    for at, block in enumerate(blocks):
        words = _key(block.text)
        own = _runs(words)
        if len(words) < _RUN:
            if words and words in lines:
                short.add(at)
        elif len(own & runs) >= _SHARE * len(own):
            sure.add(at)
    first, last = min(sure, default=0), max(sure, default=0)
    return sorted(sure | {at for at in short if first < at < last})


def _title(facts: PageFacts, blocks: Sequence[Block]) -> Paragraph | None:
    """Return the headline that the article's data states, else the page's heading.

    The page's own title comes last: it carries the site's name, or words for search engines. Of
    several headings the one most like it is the title.
    """
    headings = [block for block in blocks if block.tag == "h1"]
    if not facts.headline and headings:
        wanted = set(_key(facts.title))
        return _paragraph(max(headings, key=lambda block: len(wanted & set(_key(block.text)))))
    stated = facts.headline or facts.title
    words = _key(stated)
    lines = next((block.lines for block in blocks if _key(block.text) == words), Lines(1, 1))
    return Paragraph(stated, lines) if stated else None


def _paragraph(block: Block) -> Paragraph:
    return Paragraph(block.text, block.lines)


def _once(blocks: Sequence[Block], title: Paragraph | None) -> tuple[Paragraph, ...]:
    """Return the blocks as paragraphs, without the title and what was there before."""
    seen = {_key(title.text)} if title else set()
    paragraphs = []
    for block in blocks:
        words = _key(block.text)
        if words not in seen:
            paragraphs.append(_paragraph(block))
        if len(words) > 1:
            seen.add(words)
    return tuple(paragraphs)


def _standfirst(stated: str, above: Sequence[Block]) -> Paragraph | None:
    """Return the block above the body that is the stated description, or None."""
    words = _key(stated)
    return next((_paragraph(block) for block in above if words and _key(block.text) == words), None)


def _stated(words: str, collected: date | None) -> Moment | None:
    """Return the moment that the page's own data states, or None where it is not plausible."""
    mention = next(iter(find_mentions(words)), None)
    if mention is None or len(mention.readings) > 1:
        return None
    day = mention.readings[0]
    if not plausible(day, collected):
        return None
    return Moment(day, mention.time, mention.zone, offset_of(mention.zone, {}), words)


def _visible_dates(
    blocks: Sequence[Block], kept: Sequence[int], title: Paragraph | None, collected: date | None
) -> Dating:
    """Return the dates that the page's visible text prints, by the lines of its source."""
    head = next((at for at, b in enumerate(blocks) if title and b.lines == title.lines), None)
    dating = find_dates(
        [block.text for block in blocks],
        title_line=head + 1 if head is not None else None,
        body=Lines(kept[0] + 1, kept[-1] + 1),
        source=None,
        facts={},
        collected=collected,
    )

    def placed(moment: Moment | None) -> Moment | None:
        if moment is None or moment.line is None:
            return None
        return replace(moment, line=blocks[moment.line - 1].lines.first)

    return Dating(placed(dating.published), placed(dating.updated))
