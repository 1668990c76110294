"""The digest as open data: one JSON file an edition, an index of them, and all figures as CSV.

Every published sentence stands there with the seed and the lines it was taken from; the seeds'
SHA-256 say which bytes were read. `digest.provenance` checks them against the seeds.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from digest.publishing.channels import Part, make_channels, make_parts
from digest.publishing.corrections import settle
from digest.publishing.escape import web_address
from digest.publishing.figures import write_figures
from digest.publishing.schema import make_schema
from digest.publishing.timing import part_updated
from digest.publishing.words import day_path

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from digest.model import Article, Claim, Digest, Lines, Moment, Quote, Story, StoryLink
    from digest.settings import Config, Correction

Json = dict[str, Any]


def render_data(digest: Digest, config: Config) -> dict[str, bytes]:
    """Return data/DAY.json, data/index.json, data/figures.csv and data/schema.json, by path."""
    everything = make_channels(config)[0]
    parts = tuple(make_parts(everything, digest, settle(digest, config)))
    days = {f"data/{part.day}.json": write(_edition(part, config)) for part in parts}
    return days | {
        "data/index.json": write(_index(parts, config)),
        "data/schema.json": write(make_schema(config)),
        "data/figures.csv": write_figures(digest, config),
    }


def write(document: Json) -> bytes:
    """Return JSON in UTF-8, on one line; what UTF-8 can't hold is replaced."""
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    return (text + "\n").encode("utf-8", "replace")


def _index(parts: tuple[Part, ...], config: Config) -> Json:
    return {
        "$schema": f"{config.site_url}data/schema.json",
        "name": config.name,
        "site": config.site_url,
        "figures": f"{config.site_url}data/figures.csv",
        "themes": [
            {"key": theme.key, "name": theme.name, "codes": _lists(theme.codes)}
            for theme in config.lexicon.themes
        ],
        "conflicts": [
            {"key": conflict.key, "name": conflict.name} for conflict in config.lexicon.conflicts
        ],
        "editions": [
            {
                "day": str(part.day),
                "data": f"{config.site_url}data/{part.day}.json",
                "stories": len(part.stories),
                "articles": len(part.articles),
                "updated": part_updated(part, config.timezone).isoformat(),
            }
            for part in reversed(parts)
        ],
    }


def _edition(part: Part, config: Config) -> Json:
    return {
        "$schema": f"{config.site_url}data/schema.json",
        "day": str(part.day),
        "page": page_of(part.day, config),
        "updated": part_updated(part, config.timezone).isoformat(),
        "stories": [_story(story, part.day, config) for story in part.stories],
        "undated": [_article(article) for article in part.undated],
        "withheld": [{"seed": article.seed} for article in part.withheld],
        "corrections": [_correction(name, item) for name, item in part.corrections.items()],
    }


def page_of(day: date, config: Config) -> str:
    """Return the address of a day's page."""
    return config.site_url + day_path(day)


def _story(story: Story, day: date, config: Config) -> Json:
    return {
        "anchor": story.anchor,
        "page": f"{page_of(day, config)}#{story.anchor}",
        "title": story.title.text,
        "themes": list(story.themes),
        "conflict": story.conflict or None,
        "articles": [_article(article) for article in story.articles],
        "texts": [list(seeds) for seeds in story.texts],
        "quotes": [_quote(quote) for quote in story.excerpt],
        "figures": [_figure(claim) for claim in story.figures],
        "disagreements": [
            {
                "kind": difference.kind,
                "place": difference.place,
                "claims": [_figure(claim) for claim in difference.claims],
            }
            for difference in story.disagreements
        ],
        "places": [
            {
                "name": place.name,
                "canonical": place.canonical,
                "country": place.country,
                "precision": place.precision,
                "lat": place.lat,
                "lon": place.lon,
            }
            for place in story.places
        ],
        "reasons": list(story.reasons),
        "previous": _link(story.previous, config),
        "first": _link(story.first, config),
        "next": _link(story.next, config),
        "new": list(story.new),
    }


def _article(article: Article) -> Json:
    return {
        "seed": article.seed,
        "sha256": article.sha256,
        "title": {"text": article.text.title.text, **_lines(article.text.title.lines)},
        "source": article.source or None,
        "url": web_address(article.url) or None,
        "language": article.language,
        "byline": article.byline or None,
        "published": _moment(article.published),
        "updated": _moment(article.updated),
        "collected": str(article.collected) if article.collected else None,
        "conflict": article.conflict or None,
        "themes": [
            {
                "key": theme.key,
                "score": theme.score,
                "evidence": [{"text": item.words, "line": item.line} for item in theme.evidence],
            }
            for theme in article.themes
        ],
        "names": list(article.names),
        "notes": list(article.notes),
    }


def _moment(moment: Moment | None) -> Json | None:
    """Return a moment as its source prints it; nothing that is not stated is filled in."""
    if moment is None:
        return None
    return {
        "day": str(moment.day),
        "time": moment.time.isoformat() if moment.time else None,
        "zone": moment.zone,
        "offset": moment.offset,
        "words": moment.words,
        "line": moment.line,
    }


def _quote(quote: Quote) -> Json:
    return {
        "text": quote.text,
        "source": quote.source or None,
        "language": quote.language,
        "seed": quote.seed,
        **_lines(quote.lines),
    }


def _figure(claim: Claim) -> Json:
    figure = claim.figure
    return {
        "kind": figure.kind,
        "n": figure.n,
        "n_max": figure.n_max,
        "qualifier": figure.qualifier,
        "words": figure.words,
        "whom": figure.whom,
        "place": figure.place,
        "scope": figure.scope,
        "attribution": figure.attribution,
        "source": claim.article.source or None,
        "text": figure.sentence,
        "seed": claim.article.seed,
        **_lines(figure.lines),
    }


def _lines(lines: Lines) -> dict[str, list[int]]:
    return {"lines": [lines.first, lines.last]}


def _link(link: StoryLink | None, config: Config) -> Json | None:
    if link is None:
        return None
    return {
        "day": str(link.day),
        "page": f"{page_of(link.day, config)}#{link.anchor}",
        "title": link.title,
    }


def _correction(name: str, correction: Correction) -> Json:
    return {
        "name": name,
        "made": str(correction.made),
        "wrong": correction.wrong,
        "right": correction.right,
        "seed": correction.seed or None,
    }


def _lists(codes: Mapping[str, tuple[str, ...]]) -> Json:
    return {vocabulary: list(values) for vocabulary, values in codes.items()}
