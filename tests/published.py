"""All that is published of a digest that is held whole, as a build publishes it day by day."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import jinja2

from digest.publishing.data import render_data
from digest.publishing.days import Around, Day, render_day
from digest.publishing.escape import environment
from digest.publishing.figures import figure_head
from digest.publishing.pages import render_pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from digest.model import Digest
    from digest.settings import Config

TEMPLATES = jinja2.FileSystemLoader(Path(__file__).parents[1] / "templates")


def all_pages(digest: Digest, config: Config) -> dict[str, bytes]:
    """Return every page, and what else stands beside them, by path below docs/."""
    days = (day.files.items() for day in _days(digest, config))
    own = {path: data for files in days for path, data in files if path.endswith(".md")}
    return own | render_pages(digest, config, environment(TEMPLATES))


def all_data(digest: Digest, config: Config) -> dict[str, bytes]:
    """Return every file of open data by path below docs/."""
    days = list(_days(digest, config))
    own = {path: data for day in days for path, data in day.files.items() if ".json" in path}
    figures = figure_head() + b"".join(day.figures for day in days)
    return own | {"data/figures.csv": figures} | render_data(digest, config)


def _days(digest: Digest, config: Config) -> Iterator[Day]:
    jinja = environment(TEMPLATES)
    days = [None, *(edition.day for edition in digest.editions), None]
    for previous, edition, following in zip(days, digest.editions, days[2:], strict=False):
        withheld = (a for a in digest.withheld if (a.day or a.collected) == edition.day)
        refusals = (r for r in digest.refusals if r.seed.startswith(f"{edition.day}/"))
        around = Around(previous, following, tuple(withheld), tuple(refusals))
        yield render_day(edition, around, config, jinja)
