"""Texts and addresses as XML, JSON and CSV can hold them."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

#: What XML 1.0 forbids or discourages: "\x00", "\x1b", "\x85", lone surrogates, "\ufffe".
_UNFIT = re.compile(r"[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]")
#: The last two of each further plane, such as "\U0001ffff", are no characters either.
_NO_CHARACTER = re.compile(
    "[" + "".join(chr(n << 16 | 0xFFFE) + chr(n << 16 | 0xFFFF) for n in range(1, 17)) + "]"
)
#: Marks that turn the direction of what follows, beyond their own text: "\u202e".
_DIRECTION = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
#: Every character that may stand in a URI, "%" included (RFC 3986).
_URI = ":/?#[]@!$&'()*+,;=%-._~"


def fit(text: str) -> str:
    """Return `text` without what XML can't hold."""
    return _NO_CHARACTER.sub("", _UNFIT.sub("", text))


def plain(text: str) -> str:
    """Return `text` on one line, fit to stand beside other texts without turning them round."""
    return " ".join(_DIRECTION.sub("", fit(text)).split())


def web_address(url: str) -> str:
    """Return `url` as an absolute http(s) address of ASCII characters, or "" if it is none."""
    try:
        parts = urlsplit(fit(url))
        host = parts.hostname or ""
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https"} or not host or not host.isascii():
        return ""
    return quote(parts.geturl(), safe=_URI)
