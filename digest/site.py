"""The one writer: generated files into docs/, MkDocs over them, the result swapped into site/.

At any instant site/ is the old edition whole or the new one whole. Whatever goes wrong, the old
one stays. It decides nothing about what is published.
"""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

from digest.docs import write_docs
from digest.mkdocs_run import PagesFailed, load, make_pages
from digest.model import Stop
from digest.search import carry_indexes, index_site
from digest.standing import Standing, frame, recall, remember, tree
from digest.swap import link, recover, remove, swap

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
        remove(stage)
        docs = write_docs(files, root / "docs")
        sources = {path: source.digest for path, source in docs.items()}
        now, last = frame(root), recall(memory)
        if last and (last.frame != now or not place.exists() or last.tree != tree(place)):
            last = None
        if last and last.sources == sources:
            return False
        config = load(root, stage)
        kept = _carry(place, stage, _unchanged(last, sources)) if last else []
        make_pages(config, {path: docs[path].lastmod for path in kept})
        same = {page_of(path) for path in kept}
        _drop_unused(stage, root / "docs")
        carry_indexes(place, stage, same)
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


def _unchanged(last: Standing, sources: Mapping[str, str]) -> list[str]:
    """List the files of docs/ whose files of the site are as they were.

    Where a page is gone, others may link to it: then none is, and MkDocs looks at every link.
    """
    if last.sources.keys() - sources.keys():
        return []
    return sorted(path for path, _ in sources.items() & last.sources.items())


def _carry(place: Path, stage: Path, sources: list[str]) -> list[str]:
    """Let the new site have what the old one has of some files of docs/; list those it had.

    A file then stands in both: MkDocs writes to none that is carried, and nothing else to a page.
    """
    return [path for path in sources if _is_carried(place, stage, page_of(path))]


def _is_carried(place: Path, stage: Path, page: str) -> bool:
    target = stage / page
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        link(place / page, target)
    except FileNotFoundError:
        return False
    return True


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
