"""The one writer: generated files into docs/, MkDocs over them, the result swapped into site/.

At any instant site/ is the old edition whole or the new one whole. Whatever goes wrong, the old
one stays. It decides nothing about what is published.
"""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

from digest.docs import write_docs
from digest.folders import mirror
from digest.mkdocs_run import PagesFailed, load, make_pages
from digest.model import Stop
from digest.search import index_site, kept_indexes
from digest.standing import Standing, frame, recall, remember, tree
from digest.swap import recover, swap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path


#: Scripts and styles of the theme: templates/overrides/main.html has none of them loaded.
_UNUSED = ("assets/javascripts", "assets/stylesheets")


class SiteError(Stop):
    """The site could not be made; the message says what to do. The old site stands untouched."""


def publish_site(files: Iterable[tuple[str, bytes]], root: Path) -> bool:
    """Write the generated `files` (by paths below docs/), make the site, and put it at root/site.

    Pages that did not change are carried over; where nothing changed at all, nothing is done and
    the answer is False. The caller holds `digest.lock.lock(root)`. Raises `SiteError`.
    """
    aside, place = root / ".build", root / "site"
    stage, old, memory = aside / "site", aside / "old", aside / "standing.json"
    with _explained(root):
        aside.mkdir(exist_ok=True)
        recover(place, old)
        docs = write_docs(files, root / "docs")
        sources = {path: source.digest for path, source in docs.items()}
        now, last = frame(root), recall(memory)
        if last and (last.frame != now or not place.exists() or last.tree != tree(place)):
            last = None
        if last and last.sources == sources:
            return False
        config = load(root, stage)
        same = _unchanged(last, sources) if last else {}
        indexes = kept_indexes(place, {page_of(path) for path in sources}, same.keys())
        kept = mirror(place, stage, [*same, *indexes]) & same.keys()
        make_pages(config, {same[page]: docs[same[page]].lastmod for page in kept})
        _drop_unused(stage, root / "docs")
        index_site(stage)
        made = Standing(now, sources, tree(stage))
        swap(stage, place, old)
        remember(made, memory)
        return True


def _drop_unused(stage: Path, docs: Path) -> None:
    """Remove what the theme brings and no page loads; what a publisher has in docs/ stays."""
    for folder in _UNUSED:
        if not (docs / folder).exists():
            shutil.rmtree(stage / folder, ignore_errors=True)


def _unchanged(last: Standing, sources: Mapping[str, str]) -> dict[str, str]:
    """Return the pages of the site that are as they were, and the files of docs/ they are of.

    Where a page is gone, others may link to it: then none is, and MkDocs looks at every link.
    """
    if last.sources.keys() - sources.keys():
        return {}
    return {page_of(path): path for path, _ in sources.items() & last.sources.items()}


def page_of(source: str) -> str:
    """Name what the site has of a file: "2025/06/01.md" makes "2025/06/01/index.html"."""
    if not source.endswith(".md"):
        return source
    stem = source.removesuffix(".md")
    name = stem.rpartition("/")[2]
    return f"{stem}.html" if name == "index" else f"{stem}/index.html"


@contextmanager
def _explained(root: Path) -> Iterator[None]:
    """Turn what the system and MkDocs say into words that tell a person what to do."""
    try:
        yield
    except PagesFailed as error:
        message = f"MkDocs made no site; the old one stands. It said:\n{error}"
        raise SiteError(message) from None
    except OSError as error:
        where = error.filename or root
        message = f"can't write the site; the old one stands. {where}: {error.strerror or error}"
        raise SiteError(message) from None
