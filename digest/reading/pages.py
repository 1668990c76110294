"""From an .html seed to an article: the page's reading, and the findings in its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from digest.model import Article, Paragraph, Refused, Seed, Text
from digest.reading.conflicts import find_conflict
from digest.reading.dates import stated_moment
from digest.reading.figures import find_figures
from digest.reading.markup import read_html
from digest.reading.names import find_names
from digest.reading.places import find_places
from digest.reading.sources import find_settings
from digest.reading.themes import find_themes
from digest.reading.zones import edition_day

if TYPE_CHECKING:
    from digest.settings import Config, Source


def is_page(path: str) -> bool:
    """Whether a seed's path names a page of HTML."""
    return path.casefold().endswith((".html", ".htm"))


def read_page(seed: Seed, decoded: str, stated: Source | None, config: Config) -> Article:
    """Return the article of an .html seed; what its sidecar states wins.

    Raises:
        Refused: NOARTICLE or NOTITLE where the page holds none, FACTS for a false sidecar.

    """
    facts = seed.facts

    def settings_of(name: str, url: str) -> Source | None:
        return stated or find_settings(facts.get("source", "") or name, url, config)

    page = read_html(decoded, seed.collected, settings_of)
    title = page.title
    if facts.get("title"):
        title = Paragraph(facts["title"], (title or page.paragraphs[0]).lines)
    if title is None:
        raise Refused("NOTITLE", "No title was found. State it in a sidecar: title: …")
    source = facts.get("source", "") or page.source
    url = facts.get("url", "") or page.url
    settings = settings_of(source, url)
    published = stated_moment("published", facts, settings) or page.published
    text = Text(title, page.standfirst, page.paragraphs)
    places = find_places(text, config.lexicon)
    return Article(
        seed=seed.path,
        sha256=seed.sha256,
        text=text,
        source=source,
        url=url,
        language=(settings.language if settings else "") or page.language or "und",
        byline=", ".join(page.authors),
        authors=page.authors,
        published=published,
        updated=stated_moment("updated", facts, settings) or page.updated,
        day=(
            edition_day(published, config.timezone, settings.zones if settings else {})
            if published
            else None
        ),
        collected=seed.collected,
        themes=find_themes(text, config.lexicon),
        conflict=find_conflict(text, places, config.lexicon),
        figures=find_figures(text, places=places),
        places=places,
        names=find_names(text, config.lexicon),
    )
