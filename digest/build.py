"""The pipeline, readable from top to bottom: seeds → read → group → publish → site → report."""

from __future__ import annotations

from functools import partial
from hashlib import sha256
from importlib import metadata
from typing import TYPE_CHECKING

from jinja2 import FileSystemLoader

from digest.cache import code_version, identity, kept, open_cache, read_cached, settled
from digest.config import load_config
from digest.grouping.accounts import account
from digest.grouping.editions import make_digest
from digest.lock import lock
from digest.model import Article, Keeping, Refusal, Seed, Stop, make_anew
from digest.publishing.data import render_data
from digest.publishing.feeds import render_feeds
from digest.publishing.pages import render_pages
from digest.publishing.status import render_status
from digest.report import Report, recall_report, remember_report
from digest.seeds import open_seeds
from digest.site import publish_site
from digest.standing import frame

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from digest.engines import Map
    from digest.model import Digest
    from digest.settings import Config

#: Packages whose versions the site's bytes depend on.
MAKERS = ("mkdocs", "mkdocs-material", "feedgen", "jinja2", "markdown")


def build(root: Path, *, as_of: date | None = None, map_: Map = map) -> Report:
    """Make root/site from root/seeds and return what was done.

    `as_of` leaves out the articles of later days; without it nothing depends on a day.
    Where nothing has changed since the last build, nothing is done.
    Raises `Stop` with the site as it was where nothing could be published.
    """
    with lock(root):
        config = load_config(root)
        count, inputs = digest_of_inputs(root, config, as_of)
        if report := recall_report(root, inputs):
            return report
        cache = open_cache(root, config, count)
        digest, waiting = read_all(root, config, as_of, map_, cache)
        publish_site(render(digest, config, root, partial(kept, cache, frame(root))), root)
        report = Report.of(digest, waiting)
        remember_report(root, inputs, report)
    return report


def digest_of_inputs(root: Path, config: Config, as_of: date | None) -> tuple[int, str]:
    """Count the seeds, and return a digest of them and of all else that pages are made from."""
    total = sha256(f"{code_version()}\0{settled(config)}\0{as_of}".encode())
    count = 0
    for opened in open_seeds(root / "seeds"):
        total.update(identity(opened).encode())
        count += 1
    return count, total.hexdigest()


def read_all(
    root: Path, config: Config, as_of: date | None, map_: Map, cache: Path
) -> tuple[Digest, int]:
    """Return what is due of root/seeds, and how many articles wait; `Stop` if there is none.

    `cache` is the folder that keeps what was read of each seed and decided of each day.
    """
    one = partial(read_one, config=config, cache=cache)
    results = list(map_(one, open_seeds(root / "seeds")))
    refusals = [result for result in results if isinstance(result, Refusal)]
    articles = [result for result in results if isinstance(result, Article)]
    due = [article for article in articles if is_due(article, as_of)]
    if not due:
        raise Stop(nothing_to_publish(root, refusals))
    digest = make_digest(due, refusals, config, partial(kept, cache, "stories"))
    return digest, len(articles) - len(due)


def read_one(opened: Seed | Refusal, config: Config, cache: Path) -> Article | Refusal:
    """Read a seed that could be opened; hand on the refusal of one that could not."""
    return read_cached(opened, config, cache) if isinstance(opened, Seed) else opened


def is_due(article: Article, as_of: date | None) -> bool:
    """Whether an article belongs to a build as of a day: its own, else the one it came on."""
    day = article.day or article.collected
    return as_of is None or day is None or day <= as_of


def render(
    digest: Digest, config: Config, root: Path, keeping: Keeping = make_anew
) -> dict[str, bytes]:
    """Return every generated file by its path below docs/; `keeping` as `render_pages` has it."""
    templates = FileSystemLoader(root / "templates")
    files = {
        **render_pages(digest, config, templates, keeping),
        **render_feeds(digest, config, templates, keeping),
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
