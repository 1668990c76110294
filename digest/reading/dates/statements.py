"""Dates that are stated apart from the text: in a sidecar, front matter or a page's markup.

A statement is believed or refused; nothing is weighed here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from digest.model import Moment, Refused
from digest.reading.dates.mentions import find_mentions
from digest.reading.dates.order import evidence_of, settle
from digest.reading.dates.zones import offset_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from digest.reading.dates.patterns import Mention
    from digest.settings import Source


def moment_on(
    day: date, mention: Mention, words: str, line: int | None, source: Source | None
) -> Moment:
    """Return the moment of a mention whose day is certain."""
    zones = source.zones if source else {}
    return Moment(day, mention.time, mention.zone, offset_of(mention.zone, zones), words, line)


def stated_moment(key: str, facts: Mapping[str, str], source: Source | None) -> Moment | None:
    """Return what the sidecar or front matter states, or None where it states nothing.

    Raises:
        Refused: FACTS where it is no date, or none whose day is certain.

    """
    words = facts.get(key, "").strip()
    if not words:
        return None
    moment = moment_of(words, source)
    if moment is None:
        reason = (
            f"`{key}: {words}` is no certain date. Write it as 2025-06-01 or 2025-06-01T19:53Z."
        )
        raise Refused("FACTS", reason)
    return moment


def moment_of(words: str, source: Source | None) -> Moment | None:
    """Return the moment that a statement apart from the text gives, or None if none is certain."""
    mentions = find_mentions(words)
    if len(mentions) != 1:
        return None
    evidence = evidence_of([], [])
    dotted = mentions[0].dotted
    day = settle(mentions[0].readings, dotted=dotted, evidence=evidence, source=source)
    return moment_on(day, mentions[0], words, None, source) if day else None
