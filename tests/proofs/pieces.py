"""Articles put together of pieces by chance: the menus, dates, figures and markup of news pages.

Mere bytes seldom get far into reading; these do.
"""

from __future__ import annotations

import re
from pathlib import Path

_ESCAPED = re.compile(rb"\\(n|t|x[0-9a-f]{2})")
_LINES = Path(__file__).with_name("pieces.txt").read_bytes().splitlines()[1:]
#: What is harmless once and a burden many times.
_LONG = (
    *(b"a" * 3000, b"word " * 600, b"1 June 2025 " * 200, b"3 killed, " * 200, b"<p>x" * 200),
    *(b"<div>" * 300, b"\n" * 30, b" " * 200),
)
PIECES: tuple[bytes, ...] = (
    *(
        _ESCAPED.sub(lambda e: e[0].decode("unicode_escape").encode("latin-1"), line)
        for line in _LINES
    ),
    *_LONG,
)


def article_of(data: bytes) -> bytes:
    """Return the article that `data` spells: a piece for each byte."""
    return b"".join(PIECES[byte % len(PIECES)] for byte in data)
