"""The one way that words reach a page: as themselves, and as nothing else.

Every value a template prints goes through `escape`, whatever the template says. Scraped text can
so bring no element, attribute, link, Markdown, Jinja, front matter or snippet onto a page, even if
an editor switches more Markdown extensions on. What `escape` does not do is to judge addresses:
`web_address` does.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, urlsplit

import jinja2
import yaml
from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Mapping

#: What no page may hold: control characters, surrogates, noncharacters and the placeholders of
#: Python-Markdown ("\x02wzxhzdk:0\x03"). Tab and line feed are kept, they are spaces.
_FORBIDDEN: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(
        f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17)
    )
    + "]"
)
#: Embeddings, overrides and isolates, which can turn the words around them ("\u202egpj.exe").
#: Direction is given by the elements on the page, each with its own `dir`.
_TURNING: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
#: Punctuation that HTML, Jinja, Markdown or one of its extensions could read as its own.
_SPEAKING: Final = re.compile(r"[!\"#$&'*+:<=>@\[\\\]^_`{|}~]")
#: What may stand in an address unquoted; "%" keeps what is quoted already.
_ADDRESS_SAFE: Final = "/?#[]@!$&()*+,;=:%~-._"


def clean(text: str) -> str:
    """Return text without what no page may hold, and without what turns its direction."""
    return _TURNING.sub("", _FORBIDDEN.sub("\ufffd", text))


def escape(value: object) -> Markup:
    """Return a value as inert HTML, for an element's text and for a quoted attribute alike.

    Markup of our own templates passes as it is.
    """
    if isinstance(value, Markup):
        return value
    return Markup(_SPEAKING.sub(_reference, clean(str(value))))  # noqa: S704 - made inert here


def _reference(mark: re.Match[str]) -> str:
    return f"&#{ord(mark[0])};"


def fit(text: str) -> str:
    """Return clean text without replacement marks, which validators of feeds take for damage."""
    return clean(text).replace("\ufffd", "")


def plain(text: str) -> str:
    """Return fit text on one line, for where there is no markup: summaries, CSV."""
    return " ".join(fit(text).split())


def web_address(address: str) -> str:
    """Return an http or https address, quoted, or "" for anything else, such as "javascript:"."""
    quoted = quote(clean(address).strip(), safe=_ADDRESS_SAFE)
    try:
        parts = urlsplit(quoted)  # of what is shown: it passes over tabs that stand in a scheme
    except ValueError:
        return ""
    return quoted if parts.scheme in {"http", "https"} and parts.hostname else ""


def front_matter(values: Mapping[str, object]) -> str:
    """Return values as YAML between rules, each on one line, whatever they hold."""
    lines = (f"{key}: {_quoted(value)}" for key, value in values.items())
    return "---\n" + "\n".join(lines) + "\n---\n"


def _quoted(value: object) -> str:
    if not isinstance(value, str):
        return json.dumps(value)
    text: str = yaml.safe_dump(
        clean(value), default_style='"', allow_unicode=True, width=float("inf")
    )
    return text.strip()


def json_script(value: object) -> Markup:
    """Return JSON that can stand inside a script element and nothing can end early."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for mark in "<>&\u2028\u2029":
        text = text.replace(mark, f"\\u{ord(mark):04x}")
    return Markup(_FORBIDDEN.sub("\ufffd", text))  # noqa: S704 - JSON without a "<"


def environment(templates: jinja2.BaseLoader) -> jinja2.Environment:
    """Return a Jinja environment whose every printed value goes through `escape`."""
    return jinja2.Environment(
        loader=templates,
        autoescape=True,
        finalize=escape,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
