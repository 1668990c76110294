"""Every kind of page is pictured at both widths and in both schemes."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

from digest.shots import shoot, take_shots

pytestmark = pytest.mark.slow


def test_a_page_is_pictured_four_times(browser: Browser, demo: Path, tmp_path: Path) -> None:
    assert shoot(browser, demo, tmp_path, "archive/index.html") == 4
    pictures = sorted(path.name for path in tmp_path.iterdir())
    assert ["archive-1280-dark.png", "archive-1280-light.png"] == pictures[:2]
    assert len({(tmp_path / name).read_bytes() for name in pictures}) == 4


def test_a_site_is_pictured_whole_even_where_a_file_is_missing(tmp_path: Path) -> None:
    site, folder = tmp_path / "site", tmp_path / "shots"
    (site / "about").mkdir(parents=True)
    for path in ("index.html", "about/index.html"):
        (site / path).write_text("<!doctype html><title>x</title><img src=/gone.png alt=gone>")
    folder.mkdir()
    (folder / "old.png").touch()
    with ThreadPoolExecutor(1) as apart:  # since a thread has room for one Playwright
        assert apart.submit(take_shots, site, folder).result() == 8
    assert {"about", "index"} == {path.name.split("-")[0] for path in folder.iterdir()}
