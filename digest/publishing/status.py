"""status.json: what a build published and what it did not, for people and for machines."""

from __future__ import annotations

import hashlib
from dataclasses import asdict
from typing import TYPE_CHECKING

import digest as product
from digest.publishing.data import write

if TYPE_CHECKING:
    from collections.abc import Mapping

    from digest.model import Accounts, Digest
    from digest.settings import Config


def render_status(
    digest: Digest,
    accounts: Accounts,
    files: Mapping[str, str],
    config: Config,
    versions: Mapping[str, str] | None = None,
) -> dict[str, bytes]:
    """Return status.json, by path.

    `files` are the SHA-256 of the files published, by path: one digest of them all tells whether
    anything changed. `versions` are those of the tools, by name.
    """
    document = {
        "$schema": f"{config.site_url}data/schema.json",
        "newest": str(digest.outlines[-1].day) if digest.outlines else None,
        "editions": len(digest.outlines),
        "seeds": {"seeds": accounts.seeds} | asdict(accounts),
        "refusals": [asdict(refusal) for refusal in digest.refusals],
        "versions": {"conflict-digest": product.__version__}
        | dict(sorted((versions or {}).items())),
        "content": content_digest(files),
    }
    return {"status.json": write(document)}


def content_digest(files: Mapping[str, str]) -> str:
    """Return one SHA-256 of files, of their paths and their own SHA-256, whatever their order."""
    total = hashlib.sha256()
    for path in sorted(files):
        total.update(f"{files[path]}  {path}\n".encode())
    return total.hexdigest()
