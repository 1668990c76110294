"""The JSON Schema of the open data, published at data/schema.json (JSON Schema 2020-12)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.settings import Config

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
TEXT_OR_NONE: Schema = {"type": ["string", "null"]}
COUNT: Schema = {"type": "integer", "minimum": 0}
LINE: Schema = {"type": "integer", "minimum": 1}
DAY: Schema = {"type": "string", "format": "date"}
DAY_OR_NONE: Schema = {"type": ["string", "null"], "format": "date"}
ADDRESS: Schema = {"type": "string", "format": "uri"}
MOMENT: Schema = {"type": "string", "format": "date-time"}
LINES: Schema = {
    "description": "First and last line of the seed, from 1, as an editor shows them.",
    "type": "array",
    "prefixItems": [LINE, LINE],
    "items": False,
    "minItems": 2,
}


def _object(unless: Sequence[str] = (), /, **properties: Schema) -> Schema:
    """Return the schema of an object that has exactly these properties, some only where stated."""
    return {
        "type": "object",
        "properties": properties,
        "required": [name for name in properties if name not in unless],
        "additionalProperties": False,
    }


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _link(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def make_schema(config: Config) -> Schema:
    """Return the schema of every JSON file in data/ but itself, and of status.json."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{config.site_url}data/schema.json",
        "title": "Open data of a digest",
        "anyOf": [_link("edition"), _link("undated"), _link("index"), _link("status")],
        "$defs": DEFINITIONS,
    }


#: What these say is left out where the seed does not state it, or where there is none of it.
_FIGURE = _object(
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
_CLAIM = _object(
    (*set(_FIGURE["properties"]) - set(_FIGURE["required"]), "source"),
    source=TEXT,
    seed=TEXT,
    **_FIGURE["properties"],
)
_MOMENT = _object(
    ("time", "zone", "offset", "words", "line"),
    day=DAY,
    time=TEXT,
    zone={"type": "string", "description": "As printed."},
    offset={"type": "integer", "description": "Minutes east of UTC, where certain."},
    words={"type": "string", "description": "The words that gave it."},
    line=LINE,
)
_PARAGRAPH = _object(text=TEXT, lines=LINES)
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
    "title": _link("paragraph"),
    "source": TEXT,
    "url": ADDRESS,
    "language": {"type": "string", "description": "BCP 47; und where undetermined."},
    "byline": TEXT,
    "credits": _list(_link("paragraph")),
    "published": _link("moment"),
    "updated": _link("moment"),
    "collected": DAY,
    "conflict": TEXT,
    "themes": _list(
        _object(key=TEXT, score={"type": "number"}, evidence=_list(_object(text=TEXT, line=LINE)))
    ),
    "names": _list(TEXT),
    "notes": _list(TEXT),
    "figures": _list(_link("figure")),
}
_TOLD = _object(
    (*_OPTIONAL, "copy_of", "quotes"),
    **_ARTICLE,
    copy_of={"type": "string", "description": "The seed with the same text that came first."},
    quotes={**_list(_link("paragraph")), "description": "The words that the page shows."},
)
_SHELVED = _object((*_OPTIONAL, "opening"), **_ARTICLE, opening=_link("paragraph"))
_STORY = _object(
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
    articles={"type": "array", "items": _link("article"), "minItems": 1},
    disagreements=_list(
        _object(("place",), kind=TEXT, place=TEXT, claims=_list(_link("claim"))),
    ),
    places=_list(
        _object(
            ("country", "lat", "lon"),
            name=TEXT,
            canonical=TEXT,
            country=TEXT,
            precision={"enum": ["town", "region", "country"]},
            lat={"type": "number"},
            lon={"type": "number"},
        )
    ),
    reasons=_list(TEXT),
    previous=_link("link"),
    first=_link("link"),
    next=_link("link"),
    new=_list(TEXT),
)
_EDITION = _object(
    **{"$schema": ADDRESS},
    day=DAY,
    page=ADDRESS,
    updated=MOMENT,
    stories=_list(_link("story")),
    undated=_list(_link("shelved")),
    withheld=_list(_object(seed=TEXT)),
    corrections=_list(_object(name=TEXT, made=DAY, wrong=TEXT, right=TEXT, seed=TEXT_OR_NONE)),
)
_UNDATED = _object(**{"$schema": ADDRESS}, undated=_list(_link("shelved")))
_INDEX = _object(
    **{"$schema": ADDRESS},
    name=TEXT,
    site=ADDRESS,
    figures=ADDRESS,
    undated=ADDRESS,
    themes=_list(
        _object(key=TEXT, name=TEXT, codes={"type": "object", "additionalProperties": _list(TEXT)})
    ),
    conflicts=_list(_object(key=TEXT, name=TEXT)),
    sources=_list(_object(name=TEXT, licence=TEXT_OR_NONE)),
    editions=_list(_object(day=DAY, data=ADDRESS, stories=COUNT, articles=COUNT, updated=MOMENT)),
)
_STATUS = _object(
    **{"$schema": ADDRESS},
    newest=DAY_OR_NONE,
    editions=COUNT,
    seeds=_object(
        seeds=COUNT, published=COUNT, merged=COUNT, undated=COUNT, withheld=COUNT, refused=COUNT
    ),
    refusals=_list(_object(seed=TEXT, code=TEXT, reason=TEXT)),
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
    "link": _object(day=DAY, page=ADDRESS, title=TEXT),
}
