"""Another generator's pages are compared where they are ours, and nowhere else."""

from __future__ import annotations

import importlib.util
from typing import TYPE_CHECKING

import pytest

from digest.model import Stop
from digest.zensical import compare_with_zensical, differences

if TYPE_CHECKING:
    from pathlib import Path

PAGE = '<nav>{shell}</nav><div id="main"><p class="q">{words}</p></div><footer>{shell}</footer>'


def site(folder: Path, shell: str, **pages: str) -> Path:
    folder.mkdir()
    for name, words in pages.items():
        (folder / f"{name}.html").write_text(PAGE.format(shell=shell, words=words), "utf-8")
    return folder


def test_only_what_is_ours_is_compared(tmp_path: Path) -> None:
    one = site(tmp_path / "one", "a", same="Ferries  ran.", other="Two.", gone="x")
    two = site(tmp_path / "two", "b", same="Ferries ran.", other="Three.")
    assert differences(one, two) == (3, ["gone.html", "other.html"])


#: A generator in the place of Zensical: a page of each page, or no site at all.
STAND_IN = """
import sys
from pathlib import Path
if Path("docs/fault.md").exists():
    sys.exit("docs/fault.md is broken")
for page in Path("docs").glob("*.md"):
    target = Path("site", page.stem).with_suffix(".html")
    target.parent.mkdir(exist_ok=True)
    target.write_text(f'<div id="main">{page.read_text()}</div>')
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a built site of one page, where the stand-in is installed."""
    (tmp_path / "packages" / "zensical").mkdir(parents=True)
    (tmp_path / "packages" / "zensical" / "__main__.py").write_text(STAND_IN)
    monkeypatch.syspath_prepend(tmp_path / "packages")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "packages"))
    root = tmp_path / "project"
    for folder in ("docs", "templates", "site"):
        (root / folder).mkdir(parents=True)
    (root / "mkdocs.yml").write_text("site_name: x")
    (root / "docs" / "index.md").write_text("Ferries ran.")
    (root / "site" / "index.html").write_text('<div id="main">Ferries ran.</div>')
    return root


def test_a_copy_of_the_project_is_built_and_compared(project: Path, tmp_path: Path) -> None:
    (tmp_path / "copy").mkdir()
    assert compare_with_zensical(project, tmp_path / "copy") == (1, [])


def test_what_zensical_says_is_passed_on_where_it_fails(project: Path, tmp_path: Path) -> None:
    (project / "docs" / "fault.md").touch()
    (tmp_path / "copy").mkdir()
    with pytest.raises(Stop, match=r"made no site; it said:\ndocs/fault.md is broken"):
        compare_with_zensical(project, tmp_path / "copy")


def test_without_zensical_it_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    with pytest.raises(Stop, match="pip install zensical"):
        compare_with_zensical(tmp_path, tmp_path)
