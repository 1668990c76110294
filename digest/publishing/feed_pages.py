"""The page that lists the feeds and the open data, and the pages of days that were withdrawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from digest.publishing import words
from digest.publishing.channels import make_channels
from digest.publishing.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from digest.publishing.views import View


def feed_pages(view: View) -> Iterator[Page]:
    """Yield the page of feeds and data, and one for each day whose articles were all withheld.

    Feeds link to such a day, so its address stays.
    """
    yield Page(
        "feeds/index.md",
        "feeds",
        "Feeds and data",
        f"Follow {view.config.name} in a feed reader, or take its data.",
        "feeds/index.md",
        view.last_day,
        content={"channels": make_channels(view.config)},
    )
    withheld = {article.day or article.collected for article in view.digest.withheld}
    days = {outline.day for outline in view.digest.outlines}
    for day in sorted(day for day in withheld if day and day not in days):
        yield Page(
            f"{words.day_path(day)}index.md",
            "withdrawn",
            words.long_date(day),
            "What stood here may no longer be shown.",
            "archive/index.md",
            day,
        )
