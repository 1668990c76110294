"""An .html seed: its page's reading, under what its sidecar states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from digest.model import Refused, Text
from digest.reading.dates.statements import stated_moment
from digest.reading.found import Found
from digest.reading.layout.furniture import furniture_in
from digest.reading.markup.page import read_html
from digest.reading.sources import find_settings
from digest.reading.stated import authors_of, paragraph_of

if TYPE_CHECKING:
    from digest.model import Seed
    from digest.settings import Config, Source


def is_page(path: str) -> bool:
    """Whether a seed's path names a page of HTML."""
    return path.casefold().endswith((".html", ".htm"))


def read_page(seed: Seed, decoded: str, stated: Source | None, config: Config) -> Found:
    """Read the article of an .html seed; what its sidecar states wins.

    Raises:
        Refused: NOARTICLE or NOTITLE where the page holds none, FACTS for a false sidecar.

    """
    facts = seed.facts

    def settings_of(name: str, url: str) -> Source | None:
        return stated or find_settings(facts.get("source", "") or name, url, config)

    page = read_html(decoded, furniture_in(config.lexicon), seed.collected, settings_of)
    title = paragraph_of(facts, "title", page.title or page.paragraphs[0]) or page.title
    if title is None:
        raise Refused("NOTITLE", "no title was found: state it in a sidecar, as `title: …`")
    source = facts.get("source", "") or page.source
    url = facts.get("url", "") or page.url
    settings = settings_of(source, url)
    standfirst = paragraph_of(facts, "standfirst", title) or page.standfirst
    authors = authors_of(facts) or page.authors
    return Found(
        text=Text(title, standfirst, page.paragraphs),
        authors=authors,
        published=stated_moment("published", facts, settings) or page.published,
        updated=stated_moment("updated", facts, settings) or page.updated,
        source=source,
        settings=settings,
        url=url,
        language=page.language,
        byline=", ".join(authors),
        credits=page.credits,
        notes=page.notes,
    )
