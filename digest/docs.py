"""The generated part of docs/: which files it has, and the writing of them.

What is written by hand beside them is never touched.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pathspec import GitIgnoreSpec

from digest.model import Stop

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

#: What is generated in docs/, as .gitignore has it. Everything else there is written by hand.
GENERATED = (
    "/index.md",
    "/[0-9][0-9][0-9][0-9]/",
    "/archive/",
    "/themes/",
    "/conflicts/",
    "/undated/",
    "/not-published/",
    "/sources/",
    "/places/",
    "/corrections/",
    "/feed.xml",
    "/atom.xml",
    "/feed.json",
    "/feeds.opml",
    "/feeds/",
    "/data/",
    "/status.json",
    "/search.json",
    "/sitemap.xml",
    "/robots.txt",
)
_GENERATED = GitIgnoreSpec.from_lines(GENERATED)


def write_docs(files: Mapping[str, bytes], docs: Path) -> dict[str, bytes]:
    """Make the generated part of docs/ exactly `files`; what is written by hand stays.

    Returns every file of docs/ by its path. Raises `Stop` for a file that is not among the
    generated ones, for one written by hand that would make the page of another, and for a symbolic
    link, since MkDocs would publish what it points to.
    """
    for path in files:
        if not _GENERATED.match_file(path):
            message = f"docs/{path} is not among the generated files that digest/docs.py lists"
            raise Stop(message)
    found = {path: (docs / path).read_bytes() for path in _tree(docs)}
    for path in sorted(found):
        if path not in files and _GENERATED.match_file(path):
            (docs / path).unlink()
            del found[path]
    for path in found:
        if path not in files and f"{path.removesuffix('.md')}/index.md" in files:
            message = f"docs/{path} makes the page of a generated file; rename or remove it"
            raise Stop(message)
    for path, data in files.items():
        if found.get(path) != data:
            (docs / path).parent.mkdir(parents=True, exist_ok=True)
            (docs / path).write_bytes(data)
            found[path] = data
    _drop_empty_folders(docs)
    return found


def _tree(docs: Path) -> Iterator[str]:
    """Give every file of docs/; a symbolic link is an error, as MkDocs would follow it."""
    for folder, folders, names in os.walk(docs):
        for name in folders + names:
            path = os.path.relpath(os.path.join(folder, name), docs)  # noqa: PTH118 - os.walk's
            if os.path.islink(docs / path):  # noqa: PTH114 - likewise
                message = f"docs/{path} is a symbolic link; MkDocs would publish what it points to"
                raise Stop(message)
            if name in names:
                yield path


def _drop_empty_folders(docs: Path) -> None:
    for folder, _, _ in os.walk(docs, topdown=False):
        if folder != str(docs) and not os.listdir(folder):  # noqa: PTH208 - os.walk's
            os.rmdir(folder)  # noqa: PTH106 - likewise
