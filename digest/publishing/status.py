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
    files: Mapping[str, bytes],
    config: Config,
    versions: Mapping[str, str] | None = None,
) -> dict[str, bytes]:
    """Return status.json, by path.

    `files` are the files published, by path: the digest of their content tells whether anything
    changed. `versions` are those of the tools, by name.
    """
    document = {
        "$schema": f"{config.site_url}data/schema.json",
        "newest": str(digest.editions[-1].day) if digest.editions else None,
        "editions": len(digest.editions),
        "seeds": {"seeds": accounts.seeds} | asdict(accounts),
        "refusals": [asdict(refusal) for refusal in digest.refusals],
        "versions": {"conflict-digest": product.__version__}
        | dict(sorted((versions or {}).items())),
        "content": content_digest(files),
    }
    return {"status.json": write(document)}


def content_digest(files: Mapping[str, bytes]) -> str:
    """Return one SHA-256 of files, their paths and their bytes, whatever their order."""
    total = hashlib.sha256()
    for path in sorted(files):
        total.update(f"{hashlib.sha256(files[path]).hexdigest()}  {path}\n".encode())
    return total.hexdigest()
