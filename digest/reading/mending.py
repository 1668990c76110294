"""Text that was encoded as UTF-8 twice, read once more where that is certain."""

from __future__ import annotations

import re

#: A lead byte and what follows it, each read as a character of its own: "Earth\xe2\x80\x99s".
_TWICE = re.compile("[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_LATIN_CONTROL = re.compile("[\xe2-\xf4][\x80-\x9f][\x80-\xbf]")
#: What the first character of such a run begins with in UTF-8.
LATIN_LEAD = b"\xc3"


def mended(text: str) -> str:
    """Return the text without what was encoded as UTF-8 twice.

    Certain only where such a run holds a control character of Latin-1 (U+0080 to U+009F), which no
    text has; then every run that is UTF-8 once more is read so.
    """
    if not _LATIN_CONTROL.search(text):
        return text
    return _TWICE.sub(_once_more, text)


def _once_more(run: re.Match[str]) -> str:
    try:
        return run[0].encode("latin-1").decode("utf-8")
    except UnicodeDecodeError:
        return run[0]
