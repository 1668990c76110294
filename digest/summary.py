"""Tells a workflow's page what was just built, from the status.json of the site."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from digest.github import annotation
from digest.model import Stop

if TYPE_CHECKING:
    from pathlib import Path

#: Refused files that are named; the rest is counted.
_MOST = 100


def read_status(root: Path) -> tuple[dict[str, Any], str]:
    """Return what root/site/status.json says, and its SHA-256; raises `Stop` without a site."""
    try:
        data = (root / "site" / "status.json").read_bytes()
        return dict(json.loads(data)), sha256(data).hexdigest()
    except (OSError, ValueError):
        raise Stop("There is no site/ with a status.json. Run: invoke build") from None


def as_markdown(status: dict[str, Any]) -> str:
    """Write the account of every seed, and a row for each refused one."""
    seeds = dict(status["seeds"])
    total = seeds.pop("seeds")
    lines = [
        f"## Edition of {status['newest'] or 'no day yet'}",
        "",
        f"{total:,} seeds = " + " + ".join(f"{count:,} {kind}" for kind, count in seeds.items()),
    ]
    if status["refusals"]:
        lines += ["", "| file | code | why |", "|---|---|---|"]
        lines += [
            f"| {_inert(row['seed'])} | {_inert(row['code'])} | {_inert(row['reason'])} |"
            for row in status["refusals"][:_MOST]
        ]
    return "\n".join(lines) + "\n"


def as_annotations(status: dict[str, Any]) -> list[str]:
    """Write a line for each refused seed that GitHub shows beside the file."""
    return [
        annotation("error", f"seeds/{row['seed']}", row["code"], row["reason"])
        for row in status["refusals"][:_MOST]
    ]


def _inert(text: str) -> str:
    """Write words so that no Markdown is seen in them: "a|b" becomes "a&#124;b"."""
    return "".join(c if c.isalnum() or c in " ./-" else f"&#{ord(c)};" for c in text)
