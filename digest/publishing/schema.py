"""The JSON Schema of the open data, published at data/schema.json (JSON Schema 2020-12)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from digest.publishing.schematypes import (
    ADDRESS,
    COUNT,
    DAY,
    DAY_OR_NONE,
    LINE,
    LINES,
    MOMENT,
    TEXT,
    TEXT_OR_NONE,
    Schema,
    link_to,
    list_of,
    object_of,
)

if TYPE_CHECKING:
    from digest.settings import Config


def make_schema(config: Config) -> Schema:
    """Return the schema of every JSON file in data/ but itself, and of status.json."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{config.site_url}data/schema.json",
        "title": "Open data of a digest",
        "anyOf": [link_to("edition"), link_to("undated"), link_to("index"), link_to("status")],
        "$defs": DEFINITIONS,
    }


#: What these say is left out where the seed does not state it, or where there is none of it.
_FIGURE = object_of(
    ("n", "n_max", "qualifier", "words", "whom", "place", "attribution"),
    kind=TEXT,
    n=COUNT,
    n_max=COUNT,
    qualifier=TEXT,
    words={"type": "string", "description": "The number as printed."},
    whom=TEXT,
    place=TEXT,
    scope={"enum": ["event", "toll", "background"]},
    attribution=TEXT,
    text={"type": "string", "description": "The whole sentence, verbatim."},
    lines=LINES,
)
_CLAIM = object_of(
    (*set(_FIGURE["properties"]) - set(_FIGURE["required"]), "source"),
    source=TEXT,
    seed=TEXT,
    **_FIGURE["properties"],
)
_MOMENT = object_of(
    ("time", "zone", "offset", "words", "line"),
    day=DAY,
    time=TEXT,
    zone={"type": "string", "description": "As printed."},
    offset={"type": "integer", "description": "Minutes east of UTC, where certain."},
    words={"type": "string", "description": "The words that gave it."},
    line=LINE,
)
_PARAGRAPH = object_of(text=TEXT, lines=LINES)
_OPTIONAL = (
    "source",
    "url",
    "byline",
    "credits",
    "published",
    "updated",
    "collected",
    "conflict",
    "themes",
    "names",
    "notes",
    "figures",
)
_ARTICLE: dict[str, Schema] = {
    "seed": {"type": "string", "description": "Path below seeds/."},
    "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
    "title": link_to("paragraph"),
    "source": TEXT,
    "url": ADDRESS,
    "language": {"type": "string", "description": "BCP 47; und where undetermined."},
    "byline": TEXT,
    "credits": list_of(link_to("paragraph")),
    "published": link_to("moment"),
    "updated": link_to("moment"),
    "collected": DAY,
    "conflict": TEXT,
    "themes": list_of(
        object_of(
            key=TEXT, score={"type": "number"}, evidence=list_of(object_of(text=TEXT, line=LINE))
        )
    ),
    "names": list_of(TEXT),
    "notes": list_of(TEXT),
    "figures": list_of(link_to("figure")),
}
_TOLD = object_of(
    (*_OPTIONAL, "copy_of", "quotes"),
    **_ARTICLE,
    copy_of={"type": "string", "description": "The seed with the same text that came first."},
    quotes={**list_of(link_to("paragraph")), "description": "The words that the page shows."},
)
_SHELVED = object_of((*_OPTIONAL, "opening"), **_ARTICLE, opening=link_to("paragraph"))
_STORY = object_of(
    (
        "themes",
        "conflict",
        "disagreements",
        "places",
        "reasons",
        "previous",
        "first",
        "next",
        "new",
    ),
    anchor={"type": "string", "description": "The story is at the page's address, # and this."},
    title=TEXT,
    themes={"type": "array", "items": TEXT, "description": "Primary theme first."},
    conflict=TEXT,
    articles={"type": "array", "items": link_to("article"), "minItems": 1},
    disagreements=list_of(
        object_of(("place",), kind=TEXT, place=TEXT, claims=list_of(link_to("claim"))),
    ),
    places=list_of(
        object_of(
            ("country", "lat", "lon"),
            name=TEXT,
            canonical=TEXT,
            country=TEXT,
            precision={"enum": ["town", "region", "country"]},
            lat={"type": "number"},
            lon={"type": "number"},
        )
    ),
    reasons=list_of(TEXT),
    previous=link_to("link"),
    first=link_to("link"),
    next=link_to("link"),
    new=list_of(TEXT),
)
_EDITION = object_of(
    **{"$schema": ADDRESS},
    day=DAY,
    page=ADDRESS,
    updated=MOMENT,
    stories=list_of(link_to("story")),
    undated=list_of(link_to("shelved")),
    withheld=list_of(object_of(seed=TEXT)),
    corrections=list_of(object_of(name=TEXT, made=DAY, wrong=TEXT, right=TEXT, seed=TEXT_OR_NONE)),
)
_UNDATED = object_of(**{"$schema": ADDRESS}, undated=list_of(link_to("shelved")))
_INDEX = object_of(
    **{"$schema": ADDRESS},
    name=TEXT,
    site=ADDRESS,
    figures=ADDRESS,
    undated=ADDRESS,
    themes=list_of(
        object_of(
            key=TEXT, name=TEXT, codes={"type": "object", "additionalProperties": list_of(TEXT)}
        )
    ),
    conflicts=list_of(object_of(key=TEXT, name=TEXT)),
    sources=list_of(object_of(name=TEXT, licence=TEXT_OR_NONE)),
    editions=list_of(
        object_of(day=DAY, data=ADDRESS, stories=COUNT, articles=COUNT, updated=MOMENT)
    ),
)
_STATUS = object_of(
    **{"$schema": ADDRESS},
    newest=DAY_OR_NONE,
    editions=COUNT,
    seeds=object_of(
        seeds=COUNT, published=COUNT, merged=COUNT, undated=COUNT, withheld=COUNT, refused=COUNT
    ),
    refusals=list_of(object_of(seed=TEXT, code=TEXT, reason=TEXT)),
    versions={"type": "object", "additionalProperties": TEXT},
    content={"type": "string", "pattern": "^[0-9a-f]{64}$"},
)
DEFINITIONS: Schema = {
    "edition": _EDITION,
    "undated": _UNDATED,
    "index": _INDEX,
    "status": _STATUS,
    "story": _STORY,
    "article": _TOLD,
    "shelved": _SHELVED,
    "paragraph": _PARAGRAPH,
    "figure": _FIGURE,
    "claim": _CLAIM,
    "moment": _MOMENT,
    "link": object_of(day=DAY, page=ADDRESS, title=TEXT),
}
