"""The search index of a site is the same every time, and only days are in it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from digest.folders import mirror
from digest.model import Stop
from digest.search import _unpack, index_site, kept_indexes

if TYPE_CHECKING:
    from pathlib import Path

DAY = """<!doctype html><html lang="en"><title>x</title><div data-pagefind-body>
<h1 data-pagefind-meta="title">{day}</h1><h2 data-pagefind-filter="theme">Theme {theme}</h2>
<p data-pagefind-filter="place">Place {day}</p><p>Ferries ran.</p></div>"""


def site(folder: Path, years: tuple[int, ...] = (2031,)) -> Path:
    for year in years:
        for day in range(1, 10):
            put(folder, year, day)
    return folder


def put(folder: Path, year: int, day: int, words: str = "Ferries ran.") -> None:
    page = folder / str(year) / "05" / f"0{day}" / "index.html"
    page.parent.mkdir(parents=True, exist_ok=True)
    text = DAY.format(day=day, theme=day % 4).replace("Ferries ran.", words)
    page.write_text(text, "utf-8")


def index_of(folder: Path) -> dict[str, bytes]:
    bundle = folder / "pagefind"
    return {str(p.relative_to(bundle)): p.read_bytes() for p in bundle.rglob("*") if p.is_file()}


def test_the_same_site_has_the_same_index(tmp_path: Path) -> None:
    for name in ("one", "two"):
        index_site(site(tmp_path / name))
    assert index_of(tmp_path / "one") == index_of(tmp_path / "two")


def test_each_year_has_an_index_of_its_days(tmp_path: Path) -> None:
    index_site(site(tmp_path, (2031, 2032)))
    for year in ("2031", "2032"):
        assert 9 == len(list((tmp_path / "pagefind" / year / "fragment").iterdir()))


def test_only_the_index_of_a_year_that_changed_is_made_again(tmp_path: Path) -> None:
    old, new, fresh = (site(tmp_path / name, (2031, 2032)) for name in ("old", "new", "fresh"))
    index_site(old)
    for folder in (new, fresh):
        put(folder, 2032, 3, "Ferries stood still.")
    pages = {str(p.relative_to(new)) for p in new.rglob("index.html")}
    kept = set(kept_indexes(old, pages, pages - {"2032/05/03/index.html"}))
    assert {f"pagefind/{path}" for path in index_of(old) if path.startswith("2031/")} == kept
    mirror(old, new, {path for path in pages if "2032/05/03" not in path} | kept)
    put(new, 2032, 3, "Ferries stood still.")
    index_site(new)
    index_site(fresh)
    assert index_of(fresh) == index_of(new)


def test_each_word_and_its_beginning_are_in_one_small_file(tmp_path: Path) -> None:
    words = sorted({f"{a}{b}{c}olok" for a in "bcdfgh" for b in "aeiou" for c in "klmnprst"})
    put(tmp_path, 2031, 1)
    for day in range(2, 9):
        put(tmp_path, 2031, day, " ".join(words * 6))
    index_site(tmp_path)
    bundle = tmp_path / "pagefind" / "2031"
    (listing,) = bundle.glob("*.pf_meta")
    ranges = _unpack(listing)[2]
    names = {file.stem for file in (bundle / "index").iterdir()}
    assert len(ranges) > 4
    assert names == {name for _, _, name in ranges}
    assert all(one[1] < two[0] for one, two in pairwise(ranges))
    for word in words:
        (name,) = (name for first, last, name in ranges if first <= word <= last)
        assert word in [found[0] for found in _unpack(bundle / "index" / f"{name}.pf_index")[0]]
        assert any(first <= word[:4] <= last for first, last, _ in ranges)


def test_a_site_without_a_day_has_no_index(tmp_path: Path) -> None:
    (tmp_path / "2031/05/01").mkdir(parents=True)
    (tmp_path / "2031/05/01/index.html").write_text("<p>What stood here is withdrawn.")
    index_site(tmp_path)
    assert not (tmp_path / "pagefind").exists()


def test_what_stops_the_index_is_told(tmp_path: Path) -> None:
    (site(tmp_path) / "pagefind").touch()
    with pytest.raises(Stop, match="Pagefind said"):
        index_site(tmp_path)
