"""Says what is set up for publishing, what is still missing, and the page on which to mend it."""

from __future__ import annotations

import re
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from digest.check_seeds import check_seeds
from digest.config import load_config
from digest.git import git
from digest.limits import extent, near
from digest.mkdocs_run import PagesFailed, load
from digest.model import Stop
from digest.seeds import open_seeds
from digest.swap import exchange

if TYPE_CHECKING:
    from collections.abc import Iterator

#: The id that the template has, and what nobody else's digest may have.
TEMPLATE_ID = "conflict-digest.example"
_FREE_BYTES = 200_000_000
# A remote on GitHub, as git prints it: "git@github.com:owner/name.git", "https://github.com/owner/name".
_REMOTE = re.compile(r"github\.com[:/](?P<owner>[^/\s]+)/(?P<name>[^/\s]+?)(?:\.git)?/?$")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that publishing needs."""

    well: bool
    what: str
    #: What to do about it, or what to know.
    advice: str = ""

    def __str__(self) -> str:
        """Return the line for a terminal."""
        return f"{'ok     ' if self.well else 'missing'} {self.what}" + (
            f"\n        {self.advice}" if self.advice else ""
        )


def examine(root: Path) -> Iterator[Finding]:
    """Look at everything that publishing from `root` needs, in the order of doing it."""
    yield from _settings(root)
    yield from _seeds(root)
    yield from _site(root)
    yield from _machine(root)
    yield from _github(root)


def _settings(root: Path) -> Iterator[Finding]:
    try:
        config = load_config(root)
    except Stop as stop:
        yield Finding(well=False, what="the configuration can't be read", advice=str(stop))
        return
    yield Finding(well=True, what=f"digest.yml is read: {config.name}, zone {config.timezone}")
    own = config.id != TEMPLATE_ID
    advice = "digest.yml: write an id of your own before anyone subscribes; it never changes then"
    yield Finding(own, f"id {config.id}", "" if own else advice)
    try:
        name = load(root, root / "site").site_name
    except PagesFailed as error:
        yield Finding(well=False, what="mkdocs.yml can't be read", advice=str(error))
        return
    if name != config.name:
        advice = f"mkdocs.yml: write site_name: {config.name}, as in digest.yml; pages show both"
        yield Finding(well=False, what=f"the site's name is {name} in mkdocs.yml", advice=advice)


def _seeds(root: Path) -> Iterator[Finding]:
    count = sum(1 for _ in open_seeds(root / "seeds"))
    if not count:
        yield Finding(well=False, what="seeds/ has no article", advice="invoke new files one")
        return
    try:
        refused = sum(row.refused for row in check_seeds(root))
    except Stop:
        return
    advice = "invoke check-seeds names them and why" if refused else ""
    yield Finding(not refused, f"seeds/: {count:,} articles, {refused:,} refused", advice)


def _site(root: Path) -> Iterator[Finding]:
    site = root / "site"
    if not site.exists():
        yield Finding(well=False, what="there is no site/ yet", advice="invoke build makes it")
        return
    size = extent(site)
    what = f"site/ is {size.bytes / 1e6:,.1f} MB in {size.files:,} files"
    yield Finding(not near(size), what, near(size))


def _machine(root: Path) -> Iterator[Finding]:
    free = shutil.disk_usage(root).free
    advice = "" if free > _FREE_BYTES else "a build needs room for a second site beside the first"
    yield Finding(free > _FREE_BYTES, f"{free / 1e9:,.1f} GB are free on this disk", advice)
    with tempfile.TemporaryDirectory(dir=root) as folder:
        one, other = Path(folder, "one"), Path(folder, "other")
        one.mkdir()
        other.mkdir()
        if exchange(one, other):
            yield Finding(well=True, what="a new site takes the old one's place in one step")
        else:
            advice = "for an instant there is no site/; a host that copies it then must try again"
            what = "a new site takes the old one's place in two steps"
            yield Finding(well=True, what=what, advice=advice)


def _github(root: Path) -> Iterator[Finding]:
    if not (root / ".github" / "workflows" / "publish.yml").exists():
        advice = "copy it from the template"
        yield Finding(well=False, what=".github/workflows/publish.yml", advice=advice)
    remote = _REMOTE.search(git(root, "remote", "get-url", "origin"))
    if not remote:
        advice = "https://github.com/new makes a repository; then: git remote add origin ADDRESS"
        yield Finding(well=False, what="no repository on GitHub is known here", advice=advice)
        return
    page = f"https://github.com/{remote['owner']}/{remote['name']}"
    yield Finding(well=True, what=f"the repository is {page}")
    advice = f"on {page}/settings/pages choose Source: GitHub Actions (once)"
    yield Finding(well=True, what="publishing is switched on by you", advice=advice)
    advice = f"{page}/actions/workflows/publish.yml runs it at once and shows each run"
    yield Finding(well=True, what="the workflow runs on every push and every day", advice=advice)
