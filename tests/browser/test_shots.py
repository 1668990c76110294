"""Every kind of page is pictured at both widths and in both schemes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

from digest.shots import shoot

pytestmark = pytest.mark.slow


def test_a_page_is_pictured_four_times(browser: Browser, demo: Path, tmp_path: Path) -> None:
    assert shoot(browser, demo, tmp_path, "archive/index.html") == 4
    pictures = sorted(path.name for path in tmp_path.iterdir())
    assert ["archive-1280-dark.png", "archive-1280-light.png"] == pictures[:2]
    assert len({(tmp_path / name).read_bytes() for name in pictures}) == 4
