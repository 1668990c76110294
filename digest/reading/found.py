"""What a seed's own text says of its article, whatever kind of file it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from digest.model import Dropped, Moment, Paragraph, Text
    from digest.settings import Source


@dataclass(frozen=True, slots=True)
class Found:
    """Parts of an article; what a sidecar or front matter states has already won."""

    text: Text
    authors: tuple[str, ...]
    published: Moment | None
    updated: Moment | None
    source: str
    #: The publisher's settings, or None for one that is not configured.
    settings: Source | None
    url: str = ""
    #: As the page states it, or "".
    language: str = ""
    byline: str = ""
    credits: tuple[Paragraph, ...] = ()
    notes: tuple[str, ...] = ()
    dropped: tuple[Dropped, ...] = ()
