"""The search index of a site is the same every time, and only days are in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from digest.model import Stop
from digest.search import index_site

if TYPE_CHECKING:
    from pathlib import Path

DAY = """<!doctype html><html lang="en"><title>x</title><div data-pagefind-body>
<h1 data-pagefind-meta="title">{day}</h1><h2 data-pagefind-filter="theme">Theme {theme}</h2>
<p data-pagefind-filter="place">Place {day}</p><p>Ferries ran.</p></div>"""


def site(folder: Path) -> Path:
    for day in range(1, 10):
        page = folder / "2031" / "05" / f"0{day}" / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(DAY.format(day=day, theme=day % 4), "utf-8")
    return folder


def test_the_same_site_has_the_same_index(tmp_path: Path) -> None:
    bundles = []
    for name in ("one", "two"):
        index_site(site(tmp_path / name))
        bundle = tmp_path / name / "pagefind"
        bundles.append(
            {str(p.relative_to(bundle)): p.read_bytes() for p in bundle.rglob("*") if p.is_file()}
        )
    assert bundles[0] == bundles[1]


def test_a_site_without_a_day_has_no_index(tmp_path: Path) -> None:
    assert not index_site(tmp_path)
    assert not (tmp_path / "pagefind").exists()


def test_what_stops_the_index_is_told(tmp_path: Path) -> None:
    (site(tmp_path) / "pagefind").touch()
    with pytest.raises(Stop, match="Pagefind said"):
        index_site(tmp_path)
