"""Builds whole sites in a process of their own, whose time and memory are theirs alone.

`run(place, "whole")` starts one with this module as its program; it prints what it cost.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest import mock

from digest import site
from digest.bench.projects import python
from digest.bench.spent import Spent, peak_below, peak_here, spent
from digest.build import build
from digest.engines import processes
from digest.mkdocs_run import make_pages
from digest.model import Stop
from digest.search import index_site

if TYPE_CHECKING:
    from collections.abc import Callable

#: Material as it is when one only names it: navigation made of all pages, and its own search.
DEFAULTS = "site_name: Defaults\nsite_url: https://defaults.example/\ntheme: {name: material}\n"


@dataclass(frozen=True, slots=True)
class Built:
    """What a build cost."""

    whole: Spent
    #: The parts of it that MkDocs and Pagefind took.
    pages: Spent
    index: Spent
    #: Megabytes that the largest of our processes had, and the largest of any, Pagefind's too.
    peak: float
    peak_of_any: float

    @property
    def pipeline(self) -> Spent:
        """All but MkDocs and Pagefind."""
        return self.whole - self.pages - self.index


def run(place: Path, name: str) -> Built:
    """Run one of `WORKS` in the project in `place`, in a process of its own."""
    started = python(place, "digest.bench.builds", name)
    out, err = started.communicate()
    if started.returncode:
        raise Stop(f"The build {name} failed:\n{err.decode()}")
    said: dict[str, Any] = json.loads(out.splitlines()[-1])
    every, pages, index = (Spent(**said[part]) for part in ("whole", "pages", "index"))
    return Built(every, pages, index, said["peak"], said["peak_of_any"])


def whole(place: Path) -> None:
    """Build the site as `invoke build` does."""
    with processes() as map_:
        build(place, map_=map_)


def bare(place: Path) -> None:
    """Let MkDocs alone make pages of the Markdown that the last build left in docs/."""
    _mkdocs(place / "mkdocs.yml", place / "bare")


def defaults(place: Path) -> None:
    """Let MkDocs make pages of the same Markdown with Material's defaults."""
    settings = place / "defaults.yml"
    settings.write_text(DEFAULTS, "utf-8")
    _mkdocs(settings, place / "defaults")


def _mkdocs(settings: Path, target: Path) -> None:
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    from mkdocs.commands.build import build as make  # noqa: PLC0415 - a build imports it late too
    from mkdocs.config import load_config  # noqa: PLC0415 - likewise

    make(load_config(str(settings), site_dir=str(target)))


WORKS: dict[str, Callable[[Path], None]] = {"whole": whole, "bare": bare, "defaults": defaults}


def measure(work: Callable[[], object]) -> Built:
    """Do some work and return what it cost, with the parts of MkDocs and Pagefind apart."""
    parts = {"pages": [Spent(0, 0)], "index": [Spent(0, 0)]}
    peaks = [0.0]

    def apart(part: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(*arguments: object) -> object:
            answer: list[object] = []
            peaks.append(peak_below())
            parts[part].append(spent(lambda: answer.append(function(*arguments))))
            return answer[0]

        return wrapped

    with (
        mock.patch.object(site, "make_pages", apart("pages", make_pages)),
        mock.patch.object(site, "index_site", apart("index", index_site)),
    ):
        cost = spent(work)
    here = peak_here()
    return Built(
        cost, parts["pages"][-1], parts["index"][-1], max(here, *peaks), max(here, peak_below())
    )


def main(name: str) -> None:
    """Do a work in this folder and print what it cost, as JSON on a line of its own."""
    built = measure(lambda: WORKS[name](Path.cwd()))
    sys.stdout.write(f"\n{json.dumps(asdict(built))}\n")


if __name__ == "__main__":
    main(sys.argv[1])
