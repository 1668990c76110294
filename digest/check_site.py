"""Checks what a build published: feeds as strict readers take them, data against the seeds."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from digest.config import load_config
from digest.feedcheck import check_folder
from digest.model import Seed, Stop
from digest.provenance import check_provenance
from digest.seeds import open_seeds

if TYPE_CHECKING:
    from pathlib import Path


def check_site(root: Path) -> list[str]:
    """Return what is wrong in root/site, a line each; raises `Stop` if there is no site."""
    site = root / "site"
    documents = {
        file.relative_to(site).as_posix(): file.read_bytes()
        for file in sorted((site / "data").glob("*.json"))
        if file.name != "schema.json"
    }
    if "data/index.json" not in documents:
        raise Stop(f"There is no site in {site}. Run: invoke build")
    site_url = json.loads(documents["data/index.json"])["site"]
    seeds = (seed for seed in open_seeds(root / "seeds") if isinstance(seed, Seed))
    return [
        *map(str, check_folder(site, site_url)),
        *check_provenance(documents, seeds, load_config(root)),
    ]
