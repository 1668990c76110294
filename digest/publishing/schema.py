"""The JSON Schema of the open data, published at data/schema.json (JSON Schema 2020-12)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from digest.settings import Config

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
TEXT_OR_NONE: Schema = {"type": ["string", "null"]}
NUMBER_OR_NONE: Schema = {"type": ["number", "null"]}
COUNT: Schema = {"type": "integer", "minimum": 0}
COUNT_OR_NONE: Schema = {"type": ["integer", "null"], "minimum": 0}
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


def _object(**properties: Schema) -> Schema:
    """Return the schema of an object that has exactly these properties."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _link(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _or_none(name: str) -> Schema:
    return {"anyOf": [_link(name), {"type": "null"}]}


def make_schema(config: Config) -> Schema:
    """Return the schema of every JSON file in data/ but itself, and of status.json."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{config.site_url}data/schema.json",
        "title": "Open data of a digest",
        "anyOf": [_link("edition"), _link("undated"), _link("index"), _link("status")],
        "$defs": DEFINITIONS,
    }


_FIGURE = _object(
    kind=TEXT,
    n=COUNT_OR_NONE,
    n_max=COUNT_OR_NONE,
    qualifier=TEXT,
    words={"type": "string", "description": "The number as printed."},
    whom=TEXT,
    place=TEXT,
    scope={"enum": ["event", "toll", "background"]},
    attribution=TEXT,
    source=TEXT_OR_NONE,
    text={"type": "string", "description": "The whole sentence, verbatim."},
    seed=TEXT,
    lines=LINES,
)
_MOMENT = _object(
    day=DAY,
    time=TEXT_OR_NONE,
    zone={"type": ["string", "null"], "description": "As printed."},
    offset={"type": ["integer", "null"], "description": "Minutes east of UTC, where certain."},
    words={"type": "string", "description": "The words that gave it."},
    line={"type": ["integer", "null"], "minimum": 1},
)
_PARAGRAPH = _object(text=TEXT, lines=LINES)
_ARTICLE = _object(
    seed={"type": "string", "description": "Path below seeds/."},
    sha256={"type": "string", "pattern": "^[0-9a-f]{64}$"},
    title=_link("paragraph"),
    source=TEXT_OR_NONE,
    url={"type": ["string", "null"], "format": "uri"},
    language={"type": "string", "description": "BCP 47; und where undetermined."},
    byline=TEXT_OR_NONE,
    credits=_list(_link("paragraph")),
    published=_or_none("moment"),
    updated=_or_none("moment"),
    collected=DAY_OR_NONE,
    conflict=TEXT_OR_NONE,
    themes=_list(
        _object(key=TEXT, score={"type": "number"}, evidence=_list(_object(text=TEXT, line=LINE)))
    ),
    names=_list(TEXT),
    notes=_list(TEXT),
)
_SHELVED = _object(
    **_ARTICLE["properties"], opening=_or_none("paragraph"), figures=_list(_link("figure"))
)
_STORY = _object(
    anchor=TEXT,
    page=ADDRESS,
    title=TEXT,
    themes={"type": "array", "items": TEXT, "description": "Primary theme first."},
    conflict=TEXT_OR_NONE,
    articles={"type": "array", "items": _link("article"), "minItems": 1},
    texts={"type": "array", "items": _list(TEXT), "description": "Copies of one text together."},
    quotes=_list(_object(text=TEXT, source=TEXT_OR_NONE, language=TEXT, seed=TEXT, lines=LINES)),
    figures=_list(_link("figure")),
    disagreements=_list(_object(kind=TEXT, place=TEXT, claims=_list(_link("figure")))),
    places=_list(
        _object(
            name=TEXT,
            canonical=TEXT,
            country=TEXT,
            precision={"enum": ["town", "region", "country"]},
            lat=NUMBER_OR_NONE,
            lon=NUMBER_OR_NONE,
        )
    ),
    reasons=_list(TEXT),
    previous=_or_none("link"),
    first=_or_none("link"),
    next=_or_none("link"),
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
    "article": _ARTICLE,
    "shelved": _SHELVED,
    "paragraph": _PARAGRAPH,
    "figure": _FIGURE,
    "moment": _MOMENT,
    "link": _object(day=DAY, page=ADDRESS, title=TEXT),
}
