"""An .html seed as a title, paragraphs with their lines, and what the page states of itself.

Which blocks are the article is decided in `extract`; a .md seed is the work of
`markdown`. Nothing here reads the network or the clock.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from digest.model import Lines, Moment, Paragraph, Refused
from digest.reading.dates.dating import Dating, find_dates, plausible
from digest.reading.dates.statements import moment_of
from digest.reading.markup.extract import HEADINGS, article_blocks, as_text, block_of_line, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from digest.reading.layout.furniture import Furniture
    from digest.reading.markup.blocks import Block
    from digest.reading.markup.facts import PageFacts
    from digest.settings import Source


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
    #: Lines about the article, and the names of editors' notes, as in `digest.model.Article`.
    credits: tuple[Paragraph, ...] = ()
    notes: tuple[str, ...] = ()


def _unknown(_name: str, _url: str) -> None:
    """Know no publisher."""


def read_html(
    text: str,
    furniture: Furniture,
    collected: date | None = None,
    settings_of: Callable[[str, str], Source | None] = _unknown,
) -> Marked:
    """Read a decoded page.

    Args:
        text: the page.
        furniture: the phrases that stand around articles.
        collected: the day it was collected, if known.
        settings_of: gives a publisher's settings for its name and the page's address.

    Raises:
        Refused: NOARTICLE where the page holds no article.

    """
    from digest.reading.markup import blocks as cutting  # noqa: PLC0415 - lxml is needed for .html only
    from digest.reading.markup import facts as pagefacts  # noqa: PLC0415 - likewise

    root = cutting.parse(text)
    blocks = cutting.blocks_of(root, text) if root is not None else ()
    plain = as_text(blocks, furniture)
    kept = article_blocks(blocks, text, plain, furniture)
    facts = pagefacts.page_facts(root) if root is not None else pagefacts.PageFacts()
    title = _title(facts, blocks[: max(kept, default=0)])
    named = words_of(title.text) if title else ()
    body = [at for at in kept if words_of(blocks[at].text) != named and blocks[at].tag != "h1"]
    if not body:
        reason = "No article was found in the page. Collect it again, or as text."
        raise Refused("NOARTICLE", reason)
    deck = body[0] + (blocks[body[0]].tag in HEADINGS)
    standfirst = _standfirst(facts.standfirst, blocks[:deck])
    paragraphs = tuple(_paragraph(blocks[at]) for at in body)
    if standfirst and paragraphs[:1] == (standfirst,):
        paragraphs = paragraphs[1:]
    settings = settings_of(facts.source, facts.url)
    visible = _visible_dates(blocks, kept, title, settings, collected)
    return Marked(
        title=title,
        standfirst=standfirst,
        authors=facts.authors or (plain.byline.authors if plain and plain.byline else ()),
        published=_stated(facts.published, settings, collected) or visible.published,
        updated=_stated(facts.updated, settings, collected) or visible.updated,
        language=facts.language,
        url=facts.url,
        source=facts.source,
        paragraphs=paragraphs,
        credits=tuple(
            _paragraph(blocks[block_of_line(line.lines.first)])
            for line in (plain.credits if plain else ())
        ),
        notes=plain.notes if plain else (),
    )


def _title(facts: PageFacts, blocks: Sequence[Block]) -> Paragraph | None:
    """Return the headline that the article's data states, else the page's heading.

    The page's own title comes last: it carries the site's name, or words for search engines. Of
    several headings the one most like it is the title.
    """
    headings = [block for block in blocks if block.tag == "h1"]
    if not facts.headline and headings:
        wanted = set(words_of(facts.title))
        return _paragraph(max(headings, key=lambda block: len(wanted & set(words_of(block.text)))))
    stated = facts.headline or facts.title
    words = words_of(stated)
    lines = next((block.lines for block in blocks if words_of(block.text) == words), Lines(1, 1))
    return Paragraph(stated, lines) if stated else None


def _paragraph(block: Block) -> Paragraph:
    return Paragraph(block.text, block.lines)


def _standfirst(stated: str, above: Sequence[Block]) -> Paragraph | None:
    """Return the block above the body that is the stated description, or None."""
    words = words_of(stated)
    return next(
        (_paragraph(block) for block in above if words and words_of(block.text) == words), None
    )


def _stated(words: str, settings: Source | None, collected: date | None) -> Moment | None:
    """Return the moment that the page's own data states, or None where it is not plausible."""
    moment = moment_of(words, settings)
    return moment if moment and plausible(moment.day, collected) else None


def _visible_dates(
    blocks: Sequence[Block],
    kept: Sequence[int],
    title: Paragraph | None,
    settings: Source | None,
    collected: date | None,
) -> Dating:
    """Return the dates that the page's visible text prints, by the lines of its source."""
    head = next((at for at, b in enumerate(blocks) if title and b.lines == title.lines), None)
    dating = find_dates(
        [block.text for block in blocks],
        title_line=head + 1 if head is not None else None,
        body=Lines(kept[0] + 1, kept[-1] + 1),
        source=settings,
        facts={},
        collected=collected,
    )

    def placed(moment: Moment | None) -> Moment | None:
        if moment is None or moment.line is None:
            return None
        return replace(moment, line=blocks[moment.line - 1].lines.first)

    return Dating(placed(dating.published), placed(dating.updated))
