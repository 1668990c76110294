"""Pictures are taken of one page of each kind, the fullest."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from digest.model import Stop
from digest.shots import chromium, kinds, take_shots

if TYPE_CHECKING:
    from pathlib import Path

PAGES = (
    *("index.html", "404.html", "about/index.html", "2025/index.html", "2024/index.html"),
    *("2025/06/01/index.html", "2025/06/02/index.html", "themes/index.html"),
    *("themes/strikes/index.html", "themes/arms/index.html", "themes/arms/2025/index.html"),
)


def site(folder: Path) -> Path:
    for path in PAGES:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text("<!doctype html><title>x</title>", "utf-8")
    return folder


def test_the_newest_of_the_fullest_pages_of_each_kind_is_pictured(tmp_path: Path) -> None:
    expected = {
        *("index.html", "404.html", "about/index.html", "2025/index.html"),
        *("2025/06/02/index.html", "themes/index.html"),
        *("themes/strikes/index.html", "themes/arms/2025/index.html"),
    }
    assert expected == set(kinds(site(tmp_path)))
    (tmp_path / "2025/06/01/index.html").write_text("<!doctype html><title>fuller</title>", "utf-8")
    assert "2025/06/01/index.html" in kinds(tmp_path)


def test_without_a_browser_it_says_how_to_get_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("CHROMIUM", raising=False)
    assert chromium() is None
    with pytest.raises(Stop, match="set CHROMIUM"):
        take_shots(tmp_path, tmp_path / "shots")


def test_without_playwright_it_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "playwright.sync_api", None)
    with pytest.raises(Stop, match=r"pip install --no-deps -r requirements-test\.txt"):
        take_shots(tmp_path, tmp_path / "shots")


def test_a_browser_of_ones_own_is_taken_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "mine"
    own.touch(mode=0o755)
    monkeypatch.setenv("CHROMIUM", str(own))
    assert str(own) == chromium()
