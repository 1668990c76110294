"""Two sources that differ stand side by side, in their own words, on page, in feed and in data."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING, Any

from digest.build import build

if TYPE_CHECKING:
    from pathlib import Path

REPORT = """\
{title}
{source} staff
Published 3 June 2031, {at} UTC

A storage tank exploded at the fuel depot of Port Amel on Tuesday evening and burned for more
than an hour, while crews pumped fuel away from the tanks beside it.

{claim}

The fuel depot of Port Amel serves the whole northern valley, and the storage tank that exploded
had been filled on Monday, according to the harbour office. Crews kept the road closed.
"""
FIRST = "The explosion killed 3 people at the fuel depot in Port Amel, the fire service said."
SECOND = "The explosion killed at least 5 people at the depot in Port Amel, its night manager said."
THIRD = "The explosion killed 7 people at the fuel depot in Port Amel, the harbour office said."


def put(project: Path, source: str, **said: str) -> None:
    """File a source's report."""
    folder = project / "seeds" / "2031-06-03"
    folder.mkdir(exist_ok=True)
    (folder / f"{source}.yml").write_text(f"source: {source}\n")
    (folder / f"{source}.txt").write_text(REPORT.format(source=source, **said))


def words(data: bytes) -> str:
    """What a reader sees of a page or a feed entry."""
    text = data.decode()
    for _ in range(2):  # a feed's entry is escaped once more
        text = html.unescape(text)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", text))


def published(project: Path) -> tuple[str, str, list[dict[str, Any]]]:
    """Build, and return page, feed and the disagreements in the data."""
    build(project)
    site = project / "site"
    page = words((site / "2031" / "06" / "03" / "index.html").read_bytes())
    feed = words((site / "atom.xml").read_bytes())
    data = json.loads((site / "data" / "2031-06-03.json").read_bytes())
    (story,) = data["stories"]
    return page, feed, story["disagreements"]


def test_both_claims_are_shown_attributed_and_never_added_up(project: Path) -> None:
    title = "Storage tank explodes at Port Amel fuel depot"
    put(project, "Meridian Wire", title=title, at="19:40", claim=FIRST)
    put(project, "The Harbour Post", title="Fuel depot blast", at="21:15", claim=SECOND)
    page, feed, (disagreement,) = published(project)
    for said in (FIRST, SECOND):
        assert said in page
        assert said in feed
    for shown in (page, feed):
        assert "Meridian Wire" in shown
        assert "The Harbour Post" in shown
        assert not re.search(r"\b8\b (killed|people|dead)", shown)
    claims = disagreement["claims"]
    assert [claim["n"] for claim in claims] == [3, 5]
    assert claims[1]["qualifier"] == "at least"

    put(project, "Elvar Courier", title=title, at="23:05", claim=THIRD)
    page, feed, (disagreement,) = published(project)
    for said in (FIRST, SECOND, THIRD):
        assert said in page
        assert said in feed
    claims = disagreement["claims"]
    assert [claim["n"] for claim in claims] == [3, 5, 7]
