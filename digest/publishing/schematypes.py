"""What the JSON Schema of the open data is made of: small types, and objects and lists of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

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


def object_of(unless: Sequence[str] = (), /, **properties: Schema) -> Schema:
    """Return the schema of an object that has exactly these properties, some only where stated."""
    return {
        "type": "object",
        "properties": properties,
        "required": [name for name in properties if name not in unless],
        "additionalProperties": False,
    }


def list_of(items: Schema) -> Schema:
    """Return the schema of a list of items that are all of one schema."""
    return {"type": "array", "items": items}


def link_to(name: str) -> Schema:
    """Return the schema that is defined under a name."""
    return {"$ref": f"#/$defs/{name}"}
