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


def test_without_zensical_it_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    with pytest.raises(Stop, match="pip install zensical"):
        compare_with_zensical(tmp_path, tmp_path)
