"""A .txt or .md seed: its plain reading, its dates and its publisher."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from digest.model import Lines, Paragraph, Text
from digest.reading.characters import lines_of
from digest.reading.dates.dating import find_dates
from digest.reading.found import Found
from digest.reading.layout.furniture import furniture_in
from digest.reading.layout.plain import read_plain
from digest.reading.layout.publisher import find_publisher
from digest.reading.markup.markdown import plain_lines
from digest.reading.sentences import split_sentences
from digest.reading.sources import find_settings
from digest.reading.stated import authors_of, paragraph_of

if TYPE_CHECKING:
    from digest.model import Seed
    from digest.settings import Config, Source

#: A paragraph of the body with so many words is prose, and its dates are its sentences'.
_PROSE_WORDS: Final = 15


def read_text(seed: Seed, decoded: str, stated: Source | None, config: Config) -> Found:
    """Read the article of a .txt or .md seed; what its sidecar states wins.

    Raises:
        Refused: NOARTICLE where the text holds none, FACTS for a false sidecar.

    """
    facts = seed.facts
    lines = lines_of(decoded)
    if seed.path.casefold().endswith(".md"):
        lines = plain_lines(lines)
    plain = read_plain(lines, furniture_in(config.lexicon))
    lead = plain.body[0]
    # A report without a headline: its first sentence stands for one.
    title = plain.title or Paragraph(split_sentences(lead.text)[0], lead.lines)
    title = paragraph_of(facts, "title", title) or title
    source = facts.get("source") or (stated.name if stated else "")
    source = source or find_publisher(plain.candidates, plain.byline)
    settings = stated or find_settings(source, "", config)
    dating = find_dates(
        lines,
        title_line=plain.title.lines.first if plain.title else None,
        body=Lines(plain.body[0].lines.first, plain.body[-1].lines.last),
        source=settings,
        facts=facts,
        collected=seed.collected,
        prose=frozenset(
            line
            for paragraph in plain.body
            if paragraph.text.count(" ") >= _PROSE_WORDS - 1
            for line in range(paragraph.lines.first, paragraph.lines.last + 1)
        ),
    )
    byline = plain.byline
    return Found(
        text=Text(title, paragraph_of(facts, "standfirst", title) or plain.standfirst, plain.body),
        authors=authors_of(facts) or (byline.authors if byline else ()),
        published=dating.published,
        updated=dating.updated,
        source=source,
        settings=settings,
        url=facts.get("url", ""),
        byline=byline.text if byline else ", ".join(authors_of(facts)),
        credits=plain.credits,
        notes=plain.notes,
        dropped=plain.dropped,
    )
