"""The digest as open data: one JSON file an edition, an index of them, and all figures as CSV.

Every published sentence stands there with the seed and the lines it was taken from; the seeds'
SHA-256 say which bytes were read. `digest.provenance` checks them against the seeds.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from digest.publishing.channels import Part, make_channels, make_parts
from digest.publishing.corrections import settle
from digest.publishing.records import Json, page_of, shelf_record, story_record
from digest.publishing.schema import make_schema
from digest.publishing.timing import part_updated

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from digest.model import Digest, Edition, Story
    from digest.settings import Config, Correction


def render_data(digest: Digest, config: Config) -> dict[str, bytes]:
    """Return an index, the undated, the schema, and a file for each day withdrawn, by path.

    Editions have their files from `render_day_data`, and figures.csv has a part of each.
    """
    parts = tuple(make_parts(make_channels(config)[0], digest, settle(config)))
    days = {outline.day for outline in digest.outlines}
    withdrawn = (part for part in parts if part.day not in days)
    return {f"data/{part.day}.json": write(_edition(part, (), config)) for part in withdrawn} | {
        "data/index.json": write(_index(parts, config)),
        "data/undated.json": write(_undated(digest, config)),
        "data/schema.json": write(make_schema(config)),
    }


def render_day_data(digest: Digest, edition: Edition, config: Config) -> bytes:
    """Return the file of an edition's day, given a digest of that day alone."""
    (part,) = make_parts(make_channels(config)[0], digest, settle(config))
    return write(_edition(part, edition.stories, config))


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
        "undated": f"{config.site_url}data/undated.json",
        "themes": [
            {"key": theme.key, "name": theme.name, "codes": _lists(theme.codes)}
            for theme in config.lexicon.themes
        ],
        "conflicts": [
            {"key": conflict.key, "name": conflict.name} for conflict in config.lexicon.conflicts
        ],
        "sources": [
            {"name": source.name, "licence": source.licence or None} for source in config.sources
        ],
        "editions": [
            {
                "day": str(part.day),
                "data": f"{config.site_url}data/{part.day}.json",
                "stories": len(part.stories),
                "articles": part.articles,
                "updated": part_updated(part, config.timezone).isoformat(),
            }
            for part in reversed(parts)
        ],
    }


def _undated(digest: Digest, config: Config) -> Json:
    return {
        "$schema": f"{config.site_url}data/schema.json",
        "undated": [shelf_record(article) for article in digest.undated],
    }


def _edition(part: Part, stories: Iterable[Story], config: Config) -> Json:
    return {
        "$schema": f"{config.site_url}data/schema.json",
        "day": str(part.day),
        "page": page_of(part.day, config),
        "updated": part_updated(part, config.timezone).isoformat(),
        "stories": [story_record(story, config) for story in stories],
        "undated": [shelf_record(article) for article in part.undated],
        "withheld": [{"seed": article.seed} for article in part.withheld],
        "corrections": [_correction(name, item) for name, item in part.corrections.items()],
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
