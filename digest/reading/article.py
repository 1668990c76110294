"""One seed in, one article out: the reading of a seed from top to bottom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from digest.model import Article, Refusal, Refused, Seed
from digest.reading.dates.zones import edition_day
from digest.reading.encoding import decode
from digest.reading.figures.finding import find_figures
from digest.reading.language import find_language
from digest.reading.pages import is_page, read_page
from digest.reading.sources import find_settings
from digest.reading.stated import revision_of
from digest.reading.texts import read_text
from digest.reading.topics.conflicts import find_conflict
from digest.reading.topics.names import find_names
from digest.reading.topics.places import find_places
from digest.reading.topics.themes import find_themes

if TYPE_CHECKING:
    from digest.model import Publish
    from digest.settings import Config, Source


def read(seed: Seed, config: Config) -> Article | Refusal:
    """The article in a seed, or why there is none."""
    try:
        return _read(seed, config)
    except Refused as refused:
        return Refusal(seed.path, refused.code, refused.reason)


def _read(seed: Seed, config: Config) -> Article:
    facts = seed.facts
    stated = find_settings(facts.get("source", ""), facts.get("url", ""), config)
    decoded = decode(seed.data, facts.get("encoding") or (stated.encoding if stated else ""))
    if not decoded.strip():
        raise Refused("EMPTY", "there are no words in it: collect the page again")
    found = (read_page if is_page(seed.path) else read_text)(seed, decoded, stated, config)
    text, settings, published = found.text, found.settings, found.published
    places = find_places(text, config.lexicon)
    zones = settings.zones if settings else {}
    return Article(
        seed=seed.path,
        sha256=seed.sha256,
        text=text,
        source=found.source,
        url=found.url,
        language=facts.get("language")
        or (settings.language if settings else "")
        or found.language
        or find_language(paragraph.text for paragraph in text.body),
        byline=found.byline,
        authors=found.authors,
        published=published,
        updated=found.updated,
        revision=revision_of(facts),
        day=edition_day(published, config.timezone, zones) if published else None,
        collected=seed.collected,
        publish=_publish(facts.get("publish", ""), settings),
        credits=found.credits,
        notes=found.notes,
        dropped=found.dropped,
        themes=find_themes(text, config.lexicon),
        conflict=find_conflict(text, places, config.lexicon),
        figures=find_figures(text, places=places),
        places=places,
        names=find_names(text, config.lexicon),
    )


def _publish(fact: str, settings: Source | None) -> Publish:
    """How much may be shown: what the seed states, else its source's setting."""
    stated: dict[str, Publish] = {"full": "full", "none": "none", "excerpt": "excerpt"}
    return stated.get(fact) or (settings.publish if settings else "excerpt")
