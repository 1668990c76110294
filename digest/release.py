"""Checks that a release can be made: one version, told in the changelog, nothing left undone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from digest import __version__
from digest.git import git

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# A version that can be released: "1.4.0".
_VERSION = re.compile(r"\d+\.\d+\.\d+")
# A heading of the changelog: "## 1.4.0 (2025-06-01)" or "## [1.4.0] - 2025-06-01".
_HEADING = re.compile(r"^## \[?(?P<version>\d[^\s\]]*)\]?.*\d{4}-\d\d-\d\d", re.MULTILINE)


def faults(root: Path, version: str = __version__) -> Iterator[str]:
    """Say what keeps `root` from being released as `version`, a line each."""
    if not _VERSION.fullmatch(version):
        yield f"digest/__init__.py: {version} is no version such as 1.4.0"
    heading = _HEADING.search((root / "CHANGELOG.md").read_text("utf-8"))
    if not heading or heading["version"] != version:
        yield f"CHANGELOG.md: the first dated heading must be {version}, with its day"
    if git(root, "status", "--porcelain"):
        yield "git: there are changes that are not committed"
    if git(root, "tag", "--list", f"v{version}"):
        yield f"git: the tag v{version} is there already; raise the version in digest/__init__.py"
