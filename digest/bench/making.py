"""Measures what is made of articles, within this process: stories, pages, feeds."""

from __future__ import annotations

import json
import re
from collections import Counter, deque
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from jinja2 import FileSystemLoader

from digest.bench.corpus import pages
from digest.bench.entries import feedgen_alone, ours
from digest.bench.projects import project as temporary
from digest.bench.projects import put
from digest.bench.rows import Row, timed
from digest.bench.shards import made_of
from digest.bench.spent import cheapest
from digest.build import render
from digest.config import load_config
from digest.daywork import open_edition
from digest.group_filter import group_lines
from digest.grouping.stories import make_stories
from digest.model import Article
from digest.publishing.days import render_day
from digest.publishing.escape import environment
from digest.reading.article import read

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from digest.settings import Config

#: Articles of the days that are grouped: a quiet one, a busy one, and one beyond all.
DAYS = (250, 1_000, 5_000)
#: Lines that are grouped, and how many papers tell each story: on a long day more write of each.
_LINES = ((250, 2), (5_000, 10))
#: How many times the time of the first the last may take: 20 is linear.
_MOST_GROWTH = 30


def grouping(root: Path, sizes: tuple[int, ...] = DAYS, rounds: int = 3) -> list[Row]:
    """Group days of some sizes, two papers telling each story; then lines whose stories grow."""
    config = load_config(root)
    rows, costs = [], []
    for size in sizes:
        articles = _articles(config, days=1, stories=size // 2, copies=2)
        work = partial(make_stories, articles, config)
        mine, theirs = cheapest(work, yardstick, rounds=rounds if size == sizes[0] else 1)
        costs.append(mine.cpu)
        name = f"grouping a day of {size:,} articles"
        series = "grouping a day, by articles"
        rows.append(timed(name, mine, theirs, "yardstick", series=series, size=size))
    if sizes == DAYS:
        name = f"grouping a day of {DAYS[-1]:,} articles, over one of {DAYS[0]}"
        rows.append(Row(name, costs[-1] / costs[0], "times", bound=_MOST_GROWTH))
        rows += filtering()
    return rows


def filtering(days: Sequence[tuple[int, int]] = _LINES, rounds: int = 3) -> list[Row]:
    """Group lines of JSON as `invoke group` does, of so many articles, each story by some papers.

    Stories that grow make more work than more stories do: more texts are near one another.
    """
    rows, costs = [], []
    for size, papers in days:
        lines = _lines(size, papers)
        work = partial(_grouped, lines)
        mine, theirs = cheapest(work, yardstick, rounds=rounds if size == days[0][0] else 1)
        costs.append(mine.cpu)
        rows.append(timed(_told_by(size, papers), mine, theirs, "yardstick"))
    growth = costs[-1] / costs[0]
    name = f"{_told_by(*days[-1])}, over {_told_by(*days[0])}"
    return [*rows, Row(name, growth, "times", bound=_MOST_GROWTH)]


def rendering(root: Path, days: int = 40, rounds: int = 5) -> list[Row]:
    """Make the files of some days of 8 stories, and of all that is about more than a day."""
    with temporary(root) as place:
        put(place, pages(days, stories=8))
        made = made_of(place)
        jinja = environment(FileSystemLoader(place / "templates"))

        def every_day() -> None:
            for sheet in made.sheets:
                edition = open_edition(sheet, made.project)
                render_day(edition, sheet.around, made.project.config, jinja)

        def the_rest() -> None:
            deque(render(made.digest, made.sheets, made.project), maxlen=0)

        each, rest, theirs = cheapest(every_day, the_rest, yardstick, rounds=rounds)
    name = f"{days} days of 8 stories"
    return [
        timed(f"rendering {name}: the days", each, theirs, "yardstick"),
        timed(f"rendering {name}: lists, feeds and data", rest, theirs, "yardstick"),
    ]


def feeds(_: Path, rounds: int = 5) -> list[Row]:
    """Write 10,000 entries in three formats against feedgen writing the same in its two."""
    mine, theirs = cheapest(ours, feedgen_alone, rounds=rounds)
    return [timed("writing 10,000 feed entries", mine, theirs, "feedgen alone", 2.0)]


def yardstick() -> int:
    """Count and sort words in plain Python: what a second of this machine is worth.

    Ratios to it can be compared between runs and, roughly, between machines.
    """
    total = 0
    for number in range(60):
        text = " ".join(f"Word{n % 97} of line {n * number}," for n in range(1_000))
        words = re.findall(r"[^\W\d_]+|\d+", text.casefold())
        pairs = Counter(pairwise(words))
        total += len(sorted(pairs.items(), key=lambda item: (-item[1], item[0])))
    return total


def _articles(config: Config, days: int, stories: int, copies: int = 1) -> list[Article]:
    results = (read(page.seed(), config) for page in pages(days, stories, copies=copies))
    return [article for article in results if isinstance(article, Article)]


def _lines(size: int, papers: int) -> list[str]:
    """Return articles as lines of JSON, of the text that was told and no more."""
    return [
        json.dumps(
            {"id": page.path, "title": page.told.title, "text": "\n".join(page.told.paragraphs)}
        )
        for page in pages(1, size // papers, copies=papers)
    ]


def _grouped(lines: Sequence[str]) -> list[str]:
    return list(group_lines(lines))


def _told_by(size: int, papers: int) -> str:
    return f"grouping {size:,} lines, {papers} to a story"
