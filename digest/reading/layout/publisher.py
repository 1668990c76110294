"""The publisher's name, where a text states it in two places that agree."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from digest.reading.layout.furniture import key_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from digest.reading.layout.byline import Byline
    from digest.reading.layout.measures import Measured

# A desk's byline: "Eastland News Desk", "Herald Staff".
_DESK = re.compile(
    r"(?P<house>[^\W\d_][\w.’'&-]*(?: [\w.’'&-]+){0,3}?) (?:(?:News |Web |Foreign )?Desk"
    r"|News Service|Newsroom|Staff(?: (?:Writers?|Reporters?))?|Bureau|Correspondent)\b"
)
# A copyright line: "© 2025 The Herald. All rights reserved", "Copyright © Herald 2025".
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)[\s©|:-]*(?:copyright\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,|-]*"
    r"(?:by\s+)?(?P<house>(?!copyright)[^\W\d_][\w’'&-]*(?: [^\W\d_][\w’'&-]*){0,4})",
    re.IGNORECASE,
)
# The end of a page's name: "Talks begin | The Herald", "Talks begin - Herald".
_PAGE = re.compile(r"\s[|–—-]\s(?P<house>[^|–—]{2,40})$")
# A host in an address or an e-mail: "info@herald.example", "www.herald.example".
_HOST = re.compile(r"(?:@|https?://|www\.)(?:www\.)?([a-z0-9-]{3,40})\.[a-z]", re.IGNORECASE)
# Words that follow a publisher's name on a copyright line.
_AFTER = re.compile(
    r"\s+(?:all|inc|ltd|llc|limited|corp|corporation|company|co|plc|gmbh|alle|tous|todos|tutti"
    r"|все|усі|is|reserves|site|website|rights)\b.*",
    re.IGNORECASE,
)
#: A name alone on a line has less characters.
_LONGEST = 50
#: Page names stand in the first lines.
_FIRST = 4


def find_publisher(lines: Sequence[Measured], byline: Byline | None) -> str:
    """The first name claimed that another line confirms, or "".

    A name is claimed by a desk's byline, the end of the page's name or a copyright line; it is
    confirmed by standing alone on a line, by another claim, or by a host that spells it.
    """
    claims = [claim.strip(" .,|") for claim in _claims(lines, byline)]
    keys = [key_of(claim) for claim in claims]
    known = set(filter(None, keys))
    if not known:
        return ""
    alone = {line.key for line in lines if line.key in known and len(line.text) < _LONGEST}
    hosts = {
        host.casefold().replace("-", "")
        for line in lines
        if line.hosted
        for host in _HOST.findall(line.text)
    }
    for claim, key in zip(claims, keys, strict=True):
        if key and (key in alone or keys.count(key) > 1 or key.replace(" ", "") in hosts):
            return claim
    return ""


def _claims(lines: Sequence[Measured], byline: Byline | None) -> Iterator[str]:
    if byline and (desk := _DESK.search(byline.text)):
        yield desk["house"]
    for line in lines[:_FIRST]:
        if page := _PAGE.search(line.text):
            yield page["house"]
    for line in reversed(lines):
        if line.owned and (owner := _COPYRIGHT.search(line.text[:200])):
            yield _AFTER.sub("", owner["house"])
