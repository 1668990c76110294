"""The generated part of docs/: which files it has, and the writing of them.

What is written by hand beside them is never touched.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from pathspec import GitIgnoreSpec

from digest.folders import drop_empty_folders
from digest.model import Stop

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
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
# The day that a page's front matter says it last changed: "lastmod: 2025-06-01".
_LASTMOD = re.compile(rb"^\"?lastmod\"?: *[\"']?(\d{4}-\d\d-\d\d)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Source:
    """A file of docs/, as far as is asked of it later."""

    #: Hex SHA-256.
    digest: str
    #: The day that its front matter says it last changed, or "".
    lastmod: str

    @classmethod
    def of(cls, data: bytes) -> Source:
        """Return what is to be known of a file."""
        found = _LASTMOD.search(data, 0, 2_000)
        return cls(sha256(data).hexdigest(), found[1].decode() if found else "")


def write_docs(files: Iterable[tuple[str, bytes]], docs: Path) -> dict[str, Source]:
    """Make the generated part of docs/ exactly `files`; what is written by hand stays.

    Each is written as it comes, where it differs from what stands there. Returns every file of
    docs/ by its path. Raises `Stop` for a file that is not among the generated ones, for one
    written by hand that would make the page of another, and for a symbolic link, since MkDocs
    would publish what it points to.
    """
    standing = set(_tree(docs))
    sources: dict[str, Source] = {}
    for path, data in files:
        if not is_generated(path):
            message = f"docs/{path} is not among the generated files that digest/docs.py lists"
            raise Stop(message)
        if path not in standing or (docs / path).read_bytes() != data:
            (docs / path).parent.mkdir(parents=True, exist_ok=True)
            (docs / path).write_bytes(data)
        sources[path] = Source.of(data)
    for path in sorted(standing - sources.keys()):
        if is_generated(path):
            (docs / path).unlink()
        elif f"{path.removesuffix('.md')}/index.md" in sources:
            message = f"docs/{path} makes the page of a generated file; rename or remove it"
            raise Stop(message)
        else:
            sources[path] = Source.of((docs / path).read_bytes())
    drop_empty_folders(docs)
    return sources


def is_generated(path: str) -> bool:
    """Say whether a path below docs/ is of a generated file; its first part alone decides."""
    top, slash, _ = path.partition("/")
    return _is_generated(f"{top}{slash}{slash and '-'}")


@cache
def _is_generated(path: str) -> bool:
    return _GENERATED.match_file(path)


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
