"""Remembers what the standing site was made of, so that only what changed is made again.

It is a saving and never a source of truth: without it, or where it does not fit, all is made anew.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping  # noqa: TC003 - msgspec reads it at run time
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

import msgspec

from digest.cache import code_version
from digest.folders import entries

if TYPE_CHECKING:
    from pathlib import Path

# A name in mkdocs.yml that may be an environment variable's: "SITE_URL".
_VARIABLE = re.compile(r"\b[A-Z][A-Z0-9_]+\b")


@dataclass(frozen=True, slots=True)
class Standing:
    """What a site was made of."""

    #: Digest of all that every page and index depends on: settings, theme, code, packages.
    frame: str
    #: Path below docs/ to the SHA-256 of each file.
    sources: Mapping[str, str]
    #: Digest of names, sizes and times of the site's files: a site that was touched is made anew.
    tree: str


def frame(root: Path) -> str:
    """Return a digest of all that pages and search depend on besides the pages' own Markdown."""
    settings = (root / "mkdocs.yml").read_text("utf-8", errors="replace")
    parts = [code_version(), settings]
    parts += [f"{name}={os.environ.get(name)}" for name in sorted(set(_VARIABLE.findall(settings)))]
    files = sorted(path for path in (root / "templates").rglob("*") if path.is_file())
    parts += [f"{path.relative_to(root)} {digest(path.read_bytes())}" for path in files]
    return digest("\0".join(parts).encode())


def tree(site: Path) -> str:
    """Return a digest of the names, sizes and times of all files of a site."""
    found = ((path, entry.stat(follow_symlinks=False)) for path, entry in entries(site))
    rows = sorted(f"{path} {status.st_size} {status.st_mtime_ns}" for path, status in found)
    return digest("\0".join(rows).encode())


def recall(file: Path) -> Standing | None:
    """Return what was remembered, or None where that is missing, broken or of another kind."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=Standing)
    except Exception:  # noqa: BLE001 - whatever is wrong with it, all is made anew
        return None


def remember(standing: Standing, file: Path) -> None:
    """Write down what the site now standing was made of."""
    keep(standing, file)


def keep(memory: object, file: Path) -> None:
    """Write a memory as JSON in one step; where it can't be written, the next run does more."""
    aside = file.with_suffix(".part")
    with suppress(OSError):
        aside.write_bytes(msgspec.json.encode(memory))
        aside.replace(file)


def digest(data: bytes) -> str:
    """Return the SHA-256 of some bytes, in hex."""
    return sha256(data).hexdigest()
