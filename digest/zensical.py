"""The way out of MkDocs: builds docs/ with Zensical and says where its pages differ from site/.

Nothing of the digest needs Zensical; `pip install zensical` brings it. Only what is ours on a page
is compared, from the page's main part to its footer: text, elements and attributes.
"""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from digest.model import Stop

if TYPE_CHECKING:
    from pathlib import Path

#: What Zensical reads.
_SOURCES = ("docs", "templates", "mkdocs.yml")


def _plain(value: str) -> str:
    """Return an address without the points that MkDocs and Zensical write differently."""
    return "/" if value == "/." else value.replace("././", "./")


class _Main(HTMLParser):
    """Gathers the main part of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.inside = False
        self.parts: list[object] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: _plain(value or "") for name, value in attrs}
        self.inside = tag != "footer" and (self.inside or values.get("id") == "main")
        if self.inside:
            self.parts.append((tag, sorted(values.items())))

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.parts.extend(data.split())


def compare_with_zensical(root: Path, folder: Path) -> tuple[int, list[str]]:
    """Build root/docs with Zensical in `folder`; returns how many pages, and those that differ.

    Raises `Stop` where Zensical is not installed, or fails.
    """
    if not importlib.util.find_spec("zensical"):
        raise Stop("Zensical is not installed: pip install zensical")
    for name in _SOURCES:
        copy = shutil.copytree if (root / name).is_dir() else shutil.copy
        copy(root / name, folder / name)
    command = [sys.executable, "-m", "zensical", "build", "--strict"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603 - ours
    if done.returncode:
        raise Stop(f"Zensical made no site; it said:\n{done.stdout}{done.stderr}")
    return differences(root / "site", folder / "site")


def differences(site: Path, other: Path) -> tuple[int, list[str]]:
    """Return how many pages a site has, and which differ in another or are not there."""
    pages = sorted(page.relative_to(site) for page in site.rglob("*.html"))
    differing = [
        page.as_posix()
        for page in pages
        if not (other / page).exists() or _main(site / page) != _main(other / page)
    ]
    return len(pages), differing


def _main(page: Path) -> list[object]:
    return _Main(page.read_text("utf-8")).parts
