"""The files of one day: its page, its open data and its part of figures.csv.

They depend on that day's edition and on what is told here, so that no other day can change them.
"""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 - likewise
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from digest.grouping.outlines import outline
from digest.model import Digest, Outline
from digest.publishing.data import render_day_data
from digest.publishing.day_pages import day_page
from digest.publishing.figures import figure_rows
from digest.publishing.pages import render_page
from digest.publishing.views import View

if TYPE_CHECKING:
    from datetime import date

    import jinja2

    from digest.model import Article, Edition, Refusal
    from digest.settings import Config


@dataclass(frozen=True, slots=True)
class Around:
    """What the files of a day tell besides its edition."""

    #: The days of the editions before and after.
    previous: date | None
    following: date | None
    #: Articles of the day that may no longer be shown, and seeds collected on it but not read.
    withheld: tuple[Article, ...]
    refusals: tuple[Refusal, ...]


@dataclass(frozen=True, slots=True)
class Day:
    """What is published of a day."""

    outline: Outline
    #: By path below docs/.
    files: Mapping[str, bytes]
    #: Its part of figures.csv.
    figures: bytes


def render_day(edition: Edition, around: Around, config: Config, jinja: jinja2.Environment) -> Day:
    """Return what is published of a day, but for its part of lists and feeds."""
    corrections = tuple(item for item in config.corrections if item.day == edition.day)
    config = replace(config, corrections=corrections)
    outlines = (outline(edition),)
    alone = Digest((edition,), edition.undated, around.withheld, around.refusals, outlines)
    page = day_page(edition, around.previous, around.following)
    return Day(
        outlines[0],
        {
            page.path: render_page(page, View.of(alone, config), jinja),
            f"data/{edition.day}.json": render_day_data(alone, edition, config),
        },
        figure_rows(edition, config),
    )
