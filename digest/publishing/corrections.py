"""Corrections: which edition each concerns, and the name that it keeps for ever."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from digest.model import Digest
    from digest.settings import Config, Correction


def settle(digest: Digest, config: Config) -> dict[str, Correction]:
    """Return the corrections by their names, in the order they were made.

    One that names only a seed gets the day of that seed's edition. The name is an anchor on the
    corrections page and a part of a feed entry's id, so it is made of the two days and, from the
    second such correction on, its place in corrections.yml: "2031-05-01-corrected-2031-05-03-2".
    """
    days = _days(digest) if config.corrections else {}
    named: dict[str, Correction] = {}
    times: Counter[str] = Counter()
    for correction in sorted(config.corrections, key=lambda correction: correction.made):
        day = correction.day or days.get(correction.seed)
        name = f"{day or 'general'}-corrected-{correction.made}"
        times[name] += 1
        suffix = f"-{times[name]}" if times[name] > 1 else ""
        named[name + suffix] = replace(correction, day=day)
    return named


def _days(digest: Digest) -> dict[str, date | None]:
    """Return the edition that each seed is in, or was before it was withheld."""
    dated = (article for edition in digest.editions for article in edition.articles)
    return {
        article.seed: article.day or article.collected
        for article in (*dated, *digest.undated, *digest.withheld)
    }
