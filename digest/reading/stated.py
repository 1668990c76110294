"""What a sidecar or front matter states in place of what a seed's text says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from digest.model import Paragraph

if TYPE_CHECKING:
    from collections.abc import Mapping


def paragraph_of(facts: Mapping[str, str], fact: str, near: Paragraph) -> Paragraph | None:
    """The stated title or standfirst, at the lines of what the text has in its place."""
    words = " ".join(facts.get(fact, "").split())
    return Paragraph(words, near.lines) if words else None


def revision_of(facts: Mapping[str, str]) -> int:
    """The stated version of the article, 1 where none is stated."""
    stated = facts.get("revision", "")
    return max(1, int(stated)) if re.fullmatch(r"[0-9]{1,4}", stated) else 1


def authors_of(facts: Mapping[str, str]) -> tuple[str, ...]:
    """The stated authors, which commas divide."""
    names = facts.get("author", "").split(",")
    return tuple(name.strip() for name in names if name.strip())
