"""The one writer: generated files into docs/, MkDocs over them, the result swapped into site/.

At any instant site/ is the old edition whole or the new one whole. Whatever goes wrong, the old
one stays. It decides nothing about what is published.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

from pathspec import GitIgnoreSpec

from digest.mkdocs_run import PagesFailed, load, make_pages
from digest.model import Stop
from digest.swap import recover, remove, swap

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

#: What is generated in docs/, as .gitignore has it. Everything else there is written by hand.
GENERATED = (
    "/index.md",
    "/[0-9][0-9][0-9][0-9]/",
    "/archive.md",
    "/archive/",
    "/themes.md",
    "/themes/",
    "/conflicts.md",
    "/conflicts/",
    "/undated.md",
    "/undated/",
    "/not-published.md",
    "/sources.md",
    "/sources/",
    "/places.md",
    "/places/",
    "/corrections.md",
    "/feeds.md",
    "/feed.xml",
    "/atom.xml",
    "/feed.json",
    "/feeds.opml",
    "/feeds/",
    "/data/",
    "/status.json",
    "/sitemap.xml",
    "/robots.txt",
)
_GENERATED = GitIgnoreSpec.from_lines(GENERATED)
#: What a site without any day is dated.
_NO_DAY = date(1980, 1, 1)


class SiteError(Stop):
    """The site could not be made; the message says what to do. The old site stands untouched."""


def publish_site(files: Mapping[str, bytes], root: Path, *, day: date | None = None) -> None:
    """Write the generated `files` (paths below docs/), make the site, and put it at root/site.

    `day` is the newest edition's: MkDocs takes it for today, so that a site depends on its input
    alone. The caller holds `digest.lock.lock(root)`. Raises `SiteError`.
    """
    stage, place, old = root / ".build" / "site", root / "site", root / ".build" / "old"
    with _explained(root):
        stage.parent.mkdir(exist_ok=True)
        recover(place, old)
        remove(stage)
        write_docs(files, root / "docs")
        make_pages(load(root, stage), day or _NO_DAY, keep=False)
        swap(stage, place, old)


def write_docs(files: Mapping[str, bytes], docs: Path) -> None:
    """Make the generated part of docs/ exactly `files`; what is written by hand stays."""
    for path in files:
        if not _GENERATED.match_file(path):
            message = f"docs/{path} is not among the generated files that digest/site.py lists"
            raise SiteError(message)
    standing = {path for path in _tree(docs) if _GENERATED.match_file(path)}
    for path in sorted(standing - files.keys()):
        (docs / path).unlink()
    for path, data in files.items():
        target = docs / path
        if path in standing and target.read_bytes() == data:
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    _drop_empty_folders(docs)


def _tree(docs: Path) -> Iterator[str]:
    """Give every file of docs/; a symbolic link is an error, as MkDocs would follow it."""
    for folder, folders, names in os.walk(docs):
        for name in folders + names:
            path = os.path.relpath(os.path.join(folder, name), docs)  # noqa: PTH118 - os.walk's
            if os.path.islink(docs / path):  # noqa: PTH114 - likewise
                message = f"docs/{path} is a symbolic link; MkDocs would publish what it points to"
                raise SiteError(message)
            if name in names:
                yield path


def _drop_empty_folders(docs: Path) -> None:
    for folder, _, _ in os.walk(docs, topdown=False):
        if folder != str(docs) and not os.listdir(folder):  # noqa: PTH208 - os.walk's
            os.rmdir(folder)  # noqa: PTH106 - likewise


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
