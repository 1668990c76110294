"""What spares MkDocs work changes nothing that it makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from digest.mkdocs_run import load
from digest.site import publish_site
from tests.conftest import make_project
from tests.published import all_pages
from tests.publishing.hostile import CONFIG_OF_BOTH, hostile, world

if TYPE_CHECKING:
    from pathlib import Path


def pages(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): path.read_text("utf-8")
        for path in site.rglob("*")
        if path.suffix in {".html", ".xml"}
    }


def test_mkdocs_alone_makes_the_same_pages_even_of_hostile_words(tmp_path: Path) -> None:
    from mkdocs.commands.build import build  # noqa: PLC0415 - takes long

    root = make_project(tmp_path / "project")
    files = all_pages(world(hostile), CONFIG_OF_BOTH) | {"status.json": b"{}"}
    publish_site(files.items(), root)
    build(load(root, tmp_path / "alone"))
    ours = pages(root / "site")
    assert len(ours) > 20
    assert pages(tmp_path / "alone") == ours
