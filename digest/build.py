"""The pipeline, readable from top to bottom: seeds → read → group → publish → site → report."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from importlib import metadata
from typing import TYPE_CHECKING, Any

from jinja2 import FileSystemLoader

from digest.config import load_config
from digest.grouping.accounts import account
from digest.grouping.editions import make_digest
from digest.lock import lock
from digest.model import Accounts, Article, Refusal, Seed, Stop
from digest.publishing.data import render_data
from digest.publishing.feeds import render_feeds
from digest.publishing.pages import render_pages
from digest.publishing.status import render_status
from digest.reading.article import read
from digest.seeds import open_seeds
from digest.site import publish_site

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from digest.model import Digest
    from digest.settings import Config

#: The builtin `map`, or one that does the same elsewhere: a process pool's, a cluster's.
Map = Callable[[Callable[[Any], Any], Iterable[Any]], Iterable[Any]]

#: Packages whose versions the site's bytes depend on.
MAKERS = ("mkdocs", "mkdocs-material", "feedgen", "jinja2", "markdown")


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did, for the person who ran it."""

    digest: Digest
    accounts: Accounts
    #: Seeds that lie after the day the build is as of.
    waiting: int = 0

    @property
    def refusals(self) -> tuple[Refusal, ...]:
        """Seeds that could not be read."""
        return self.digest.refusals

    def __str__(self) -> str:
        """Return the report as a person reads it."""
        lines = [f"refused {r.seed}: {r.code}: {r.reason}" for r in self.refusals]
        editions = self.digest.editions
        newest = f", the newest of {editions[-1].day}" if editions else ""
        lines.append(f"site/ has {_count(len(editions), 'edition')}{newest}.")
        a = self.accounts
        lines.append(
            f"{_count(a.seeds, 'seed')} = {a.published} published + {a.merged} merged"
            f" + {a.undated} undated + {a.withheld} withheld + {a.refused} refused"
        )
        if self.waiting:
            lines.append(f"{_count(self.waiting, 'article')} of later days waiting.")
        return "\n".join(lines)


def build(root: Path, *, as_of: date | None = None, map_: Map = map) -> Report:
    """Make root/site from root/seeds and return what was done.

    `as_of` leaves out the articles of later days; without it nothing depends on a day.
    Raises `Stop` with the site as it was where nothing could be published.
    """
    with lock(root):
        config = load_config(root)
        digest, waiting = read_all(root, config, as_of, map_)
        publish_site(render(digest, config, root), root)
    return Report(digest, account(digest), waiting)


def read_all(root: Path, config: Config, as_of: date | None, map_: Map) -> tuple[Digest, int]:
    """Return what is due of root/seeds, and how many articles wait; `Stop` if there is none."""
    results = list(map_(partial(read_one, config=config), open_seeds(root / "seeds")))
    refusals = [result for result in results if isinstance(result, Refusal)]
    articles = [result for result in results if isinstance(result, Article)]
    due = [article for article in articles if is_due(article, as_of)]
    if not due:
        raise Stop(nothing_to_publish(root, refusals))
    return make_digest(due, refusals, config), len(articles) - len(due)


def read_one(opened: Seed | Refusal, config: Config) -> Article | Refusal:
    """Read a seed that could be opened; hand on the refusal of one that could not."""
    return read(opened, config) if isinstance(opened, Seed) else opened


def is_due(article: Article, as_of: date | None) -> bool:
    """Whether an article belongs to a build as of a day: its own, else the one it came on."""
    day = article.day or article.collected
    return as_of is None or day is None or day <= as_of


def render(digest: Digest, config: Config, root: Path) -> dict[str, bytes]:
    """Return every generated file by its path below docs/."""
    templates = FileSystemLoader(root / "templates")
    files = {
        **render_pages(digest, config, templates),
        **render_feeds(digest, config, templates),
        **render_data(digest, config),
    }
    return files | render_status(digest, account(digest), files, config, versions())


def versions() -> dict[str, str]:
    """Return the versions of the tools that make the site's bytes."""
    return {name: metadata.version(name) for name in MAKERS}


def nothing_to_publish(root: Path, refusals: list[Refusal]) -> str:
    """Say why there is no article at all, and what to do."""
    rows = [f"refused {r.seed}: {r.code}: {r.reason}" for r in refusals]
    last = (
        "Every seed was refused, so nothing was published; site/ is as it was."
        if refusals
        else f"There is no article in {root / 'seeds'}. Put one there, or run: invoke new"
    )
    return "\n".join([*rows, last])


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
