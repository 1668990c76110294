"""What is shown of a story: verbatim words of its sources, within what each source allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from digest.model import Article, Paragraph, Quote
from digest.settings import Config, Source

if TYPE_CHECKING:
    from collections.abc import Sequence


def make_excerpt(texts: Sequence[Article], config: Config) -> tuple[Quote, ...]:
    """Return the words to show of a story's texts, the lead's first; all of a `full` lead."""
    lead = texts[0]
    if lead.publish == "full":
        standfirst = (lead.text.standfirst,) if lead.text.standfirst else ()
        return tuple(_quote(lead, paragraph) for paragraph in (*standfirst, *lead.text.body))
    source = next((item for item in config.sources if item.name == lead.source), Source(""))
    first = lead.text.standfirst or next(iter(lead.text.body), None)
    if first is None or len(first.text.split()) > _allowance(lead, source):
        return ()
    return (_quote(lead, first),)


def _allowance(article: Article, source: Source) -> int:
    """Return how many words of an article may be shown."""
    words = sum(len(paragraph.text.split()) for paragraph in article.text.body)
    return min(source.excerpt_words, int(words * source.excerpt_share))


def _quote(article: Article, paragraph: Paragraph) -> Quote:
    """Return a whole paragraph as a quote."""
    return Quote(paragraph.text, article.source, article.seed, paragraph.lines, article.language)
