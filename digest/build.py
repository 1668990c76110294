"""The pipeline, readable from top to bottom: seeds → read → group → publish → site → report."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from hashlib import sha256
from importlib import metadata
from typing import TYPE_CHECKING

from jinja2 import FileSystemLoader, TemplateError

from digest.cache import code_version, kept, open_cache, settled, unpack
from digest.config import load_config
from digest.daywork import GROUPING, PUBLISHING, THREADING, Editions, page_environment, published
from digest.grouping.accounts import account
from digest.grouping.editions import refusal_rank, shelve
from digest.limits import extent, near
from digest.lock import lock
from digest.model import Digest, Outline, Refusal, Stop
from digest.publishing.corrections import dated
from digest.publishing.data import render_data
from digest.publishing.feeds import render_feeds
from digest.publishing.figures import figure_head
from digest.publishing.pages import render_pages
from digest.publishing.status import render_status
from digest.readings import READING, articles, heads_of, make_batches, slim
from digest.report import Report, days_in, recall_report, remember_report
from digest.seeds import open_seeds
from digest.shards import Project, made
from digest.sheets import Dated, arounds, make_sheets, with_windows
from digest.site import publish_site
from digest.standing import frame

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from digest.engines import Map
    from digest.readings import Batch, Head
    from digest.settings import Config
    from digest.sheets import Sheet

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
        batches = tuple(make_batches(open_seeds(root / "seeds")))
        inputs = digest_of_inputs(batches, config, as_of)
        if report := recall_report(root, inputs):
            return report
        try:
            report = make_site(root, config, batches, as_of, map_)
        except TemplateError as error:
            said = f"templates/: {type(error).__name__}: {error}"
            raise Stop(f"A template can't be used; site/ is as it was.\n{said}") from None
        remember_report(root, inputs, report)
    return report


def digest_of_inputs(batches: Iterable[Batch], config: Config, as_of: date | None) -> str:
    """Return a digest of the seeds, and of all else that pages are made from."""
    total = sha256(f"{code_version()}\0{settled(config)}\0{as_of}".encode())
    for batch in batches:
        total.update(batch.key.encode())
    return total.hexdigest()


def make_site(
    root: Path, config: Config, batches: Sequence[Batch], as_of: date | None, map_: Map
) -> Report:
    """Publish what is due of some batches of seeds; `Stop` if there is nothing."""
    project = Project(root, config, open_cache(root, config))
    heads, refusals = read_all(batches, project, map_)
    due = [head for head in heads if is_due(head, as_of)]
    if not due:
        raise Stop(nothing_to_publish(root, refusals))
    project = replace(project, config=dated(config, days_of(due).get))
    digest, sheets = put_together(due, refusals, project, map_)
    before = days_in(root / "site")
    publish_site(render(digest, sheets, project), root)
    return Report.of(digest, len(heads) - len(due), near(extent(root / "site")), before)


def read_all(
    batches: Sequence[Batch], project: Project, map_: Map
) -> tuple[list[Head], list[Refusal]]:
    """Return what stands for each article, and what could not be read, by way of `map_`."""
    found = [heads_of(done) for done in made(READING, batches, project, map_)]
    heads = [head for some, _ in found for head in some]
    return heads, [refusal for _, some in found for refusal in some]


def is_due(head: Head, as_of: date | None) -> bool:
    """Whether an article belongs to a build as of a day: its own, else the one it came on."""
    day = head.day or head.collected
    return as_of is None or day is None or day <= as_of


def days_of(heads: Iterable[Head]) -> dict[str, date | None]:
    """Return the edition that each seed is in, or would be in if it were not withheld."""
    return {head.seed: head.day or head.collected for head in heads}


def put_together(
    heads: Iterable[Head], refusals: Iterable[Refusal], project: Project, map_: Map
) -> tuple[Digest, tuple[Sheet, ...]]:
    """Return all that is published and all that isn't, and what the files of each day are made of.

    Every step goes over the days by way of `map_`; what is held of a day here is small.
    """
    shelves = shelve(heads, project.config)
    days = [
        Dated(day, shelves.dated.get(day, ()), shelves.shelved.get(day, ())) for day in shelves.days
    ]
    for _ in made(GROUPING, days, project, map_):
        pass
    places = list(made(THREADING, with_windows(days), project, map_))
    withheld = tuple(map(slim, articles(shelves.withheld, project)))
    refused = tuple(sorted(refusals, key=refusal_rank))
    around = arounds(days, withheld, refused)
    sheets = tuple(make_sheets(days, places, around, project))
    outlines = (unpack(done, Outline) for done in made(PUBLISHING, sheets, project, map_))
    undated = tuple(map(slim, articles(shelves.undated, project)))
    digest = Digest(Editions(sheets, project), undated, withheld, refused, tuple(outlines))
    return digest, sheets


def render(
    digest: Digest, sheets: Iterable[Sheet], project: Project
) -> Iterator[tuple[str, bytes]]:
    """Yield every generated file with its path below docs/, one after the other."""
    digests: dict[str, str] = {}
    for path, data in _files(digest, sheets, project):
        digests[path] = sha256(data).hexdigest()
        yield path, data
    yield from render_status(digest, account(digest), digests, project.config, versions()).items()


def _files(
    digest: Digest, sheets: Iterable[Sheet], project: Project
) -> Iterator[tuple[str, bytes]]:
    figures = [figure_head()]
    for sheet in sheets:
        day = published(sheet, project)
        figures.append(day.figures)
        yield from day.files.items()
    yield "data/figures.csv", b"".join(figures)
    config, templates = project.config, FileSystemLoader(project.root / "templates")
    keeping = partial(_keep, project, frame(project.root))
    yield from render_pages(digest, config, page_environment(project.root)).items()
    yield from render_feeds(digest, config, templates, keeping).items()
    yield from render_data(digest, config).items()


def _keep(project: Project, pages: str, name: str, key: str, make: Callable[[], bytes]) -> bytes:
    return kept(project.cache, "feeds", name, f"{pages}\0{key}", make)


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
