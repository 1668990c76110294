"""Corrections: which edition each concerns, and the name that it keeps for ever."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from digest.settings import Config, Correction


def dated(config: Config, days: Callable[[str], date | None]) -> Config:
    """Return a configuration whose corrections have their edition where only a seed was named.

    `days` tells the edition that a seed is in, or was in before it was withheld.
    """
    corrections = tuple(
        correction if correction.day else replace(correction, day=days(correction.seed))
        for correction in config.corrections
    )
    return replace(config, corrections=corrections)


def settle(config: Config) -> dict[str, Correction]:
    """Return the corrections by their names, in the order they were made.

    The name is an anchor on the corrections page and a part of a feed entry's id, so it is made of
    the two days and, from the second such correction on, its place in corrections.yml:
    "2031-05-01-corrected-2031-05-03-2".
    """
    named: dict[str, Correction] = {}
    times: Counter[str] = Counter()
    for correction in sorted(config.corrections, key=lambda correction: correction.made):
        name = f"{correction.day or 'general'}-corrected-{correction.made}"
        times[name] += 1
        suffix = f"-{times[name]}" if times[name] > 1 else ""
        named[name + suffix] = correction
    return named
