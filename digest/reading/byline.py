"""Who wrote an article and who published it, as the text says it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.model import Paragraph

# A desk's byline: "Eastland News Desk", "Herald Staff".
_DESK = re.compile(
    r"^(?P<desk>(?P<house>[A-Z][\w.’'&-]*(?: [A-Z][\w.’'&-]*){0,3}?) "
    r"(?:(?:News |Web )?Desk|News Service|Newsroom|Staff(?: (?:Writers?|Reporters?))?|Bureau))\b"
)
# A copyright line: "© 2025 The Herald. All rights reserved", "Copyright 2025 Herald".
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)[\s©|-]*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?,?\s*"
    r"(?P<house>[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*){0,4})",
    re.IGNORECASE,
)


def find_byline(above: Sequence[Paragraph]) -> str:
    """The byline as printed, or ""."""
    for paragraph in reversed(above):
        if desk := _DESK.match(paragraph.text):
            return desk["desk"]
    return ""


def find_source(byline: str, everything: Sequence[Paragraph]) -> str:
    """The publisher's name where the text states it twice over, or ""."""
    if desk := _DESK.match(byline):
        house = desk["house"]
        alone = any(paragraph.text.casefold() == house.casefold() for paragraph in everything)
        return house if alone else ""
    return ""
