"""Each measure runs, on as little as will do, and gives its rows."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from digest.bench import builds, clusters, making, reading, shards, sites, weights
from digest.bench.corpus import pages
from digest.bench.projects import digests, project, put
from digest.bench.readers import readers
from digest.model import Stop
from digest.shots import chromium
from tests.conftest import ROOT

if TYPE_CHECKING:
    from digest.bench.rows import Row


def by_name(rows: list[Row]) -> dict[str, Row]:
    found = {row.name: row for row in rows}
    assert len(rows) == len(found)
    assert all(row.value >= 0 for row in rows)
    return found


def test_reading_is_measured_against_those_who_are_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "boilerpy3.extractors", None)
    rows = by_name(reading.reading(ROOT, count=8, rounds=1))
    assert 1 == rows["reading HTML by trafilatura"].ratio
    assert {"reading flat text", "reading HTML", "reading HTML by jusText"} <= rows.keys()
    assert not rows["reading HTML by boilerpy3: not installed"].value


def test_who_is_installed_is_compared_with(monkeypatch: pytest.MonkeyPatch) -> None:
    class Extractor:
        def get_content(self, page: str) -> str:
            return page

    made = type(sys)("boilerpy3.extractors")
    made.ArticleExtractor = Extractor  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "boilerpy3.extractors", made)
    found = readers()
    assert ["trafilatura", "jusText", "boilerpy3"] == list(found)
    assert "page" == found["boilerpy3"]("page")


def test_rooms_share_all_of_readings_time() -> None:
    rows = reading.rooms(ROOT, count=16)
    assert sum(row.value for row in rows) == pytest.approx(100)
    assert any(row.name.endswith(" layout") for row in rows)
    assert any(" topics." in row.name for row in rows)


def test_grouping_rendering_and_feeds_are_measured() -> None:
    small, large = making.grouping(ROOT, (4, 8), rounds=1)
    assert ("grouping a day of 4 articles", 4) == (small.name, small.size)
    assert small.series == large.series
    *_, growth = making.filtering(((4, 2), (12, 6)), rounds=1)
    assert "grouping 12 lines, 6 to a story, over grouping 4 lines, 2 to a story" == growth.name
    assert 2 == len(by_name(making.rendering(ROOT, days=2, rounds=1)))
    (written,) = making.feeds(ROOT, rounds=1)
    assert written.holds


@pytest.mark.slow
def test_a_site_is_measured_in_each_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sites, "STORIES", 2)
    monkeypatch.setattr(sites, "_LONG", 1)
    rows = by_name(sites.site(ROOT, 2))
    assert rows["2 days of 2 stories: files that differ, one day more or whole"].holds
    assert 1 == rows["2 days of 2 stories: bare MkDocs"].ratio
    assert rows["2 days of 2 stories: its pipeline, all but MkDocs and Pagefind"].value > 0
    assert "2 days of 2 stories: Material's defaults, time" in by_name(sites.defaults(ROOT, 2))
    assert rows["2 days of 2 stories: cold build"].size < 3


@pytest.mark.slow
def test_many_seeds_are_measured_cold_and_again() -> None:
    rows = by_name(sites.seeds(ROOT, 27))
    assert (rows["27 seeds: nothing new"].ratio or 9) < 1
    assert rows["27 seeds: most memory of one of our processes"].holds


@pytest.mark.slow
def test_pages_are_weighed_with_and_without_a_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    if chromium():
        rows = by_name(weights.weights(ROOT, 2))
        assert rows["2 days of 8 stories: search up to the first result"].value > 10
    monkeypatch.setattr(weights, "chromium", lambda: None)
    assert "2 days of 8 stories: no browser here to weigh pages with" in by_name(
        weights.weights(ROOT, 2)
    )


@pytest.mark.slow
def test_engines_are_measured_and_leave_the_same_shards() -> None:
    rows = by_name(clusters.dask(ROOT, 54, "processes"))
    assert all(row.holds for row in rows.values() if row.unit == "shards")
    assert "54 seeds by Dask with 2" in rows


def test_without_dask_its_row_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clusters, "find_spec", lambda _: None)
    (row,) = clusters.dask(ROOT)
    assert "not installed" in row.name


def test_what_fails_in_a_process_of_its_own_is_told() -> None:
    with project(ROOT) as place:
        with pytest.raises(Stop, match="There is no article in"):
            builds.run(place, "whole")
        assert not digests(place / "seeds")
        with pytest.raises(Stop, match="The run by none failed"):
            clusters.run(place, "none", 1)


@pytest.mark.slow
def test_each_way_to_build_says_what_it_cost(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with project(ROOT) as place:
        put(place, pages(1, 1))
        monkeypatch.chdir(place)
        shards.main("serial", "1")
        assert digests(place / ".cache")
        for name, folder in (("whole", "site"), ("bare", "bare"), ("defaults", "defaults")):
            builds.main(name)
            said = json.loads(capsys.readouterr().out.splitlines()[-1])
            assert 0 < said["whole"]["wall"]
            assert (place / folder / "index.html").exists()


def test_the_youngest_process_of_a_group_is_killed() -> None:
    code = "import subprocess; print(subprocess.Popen(['sleep', '60']).wait(), flush=True)"
    driver = subprocess.Popen(
        [sys.executable, "-c", code], start_new_session=True, stdout=subprocess.PIPE
    )
    children = Path(f"/proc/{driver.pid}/task/{driver.pid}/children")
    while not children.read_text():
        time.sleep(0.01)
    clusters.kill_a_worker(driver.pid)
    assert b"-9" == driver.communicate()[0].strip()
    assert not clusters.group_of(driver.pid)


def test_parts_of_a_build_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(builds, "make_pages", lambda _config, _kept: sum(range(100_000)))
    monkeypatch.setattr(builds, "index_site", lambda _site: None)

    def work() -> None:
        builds.site.make_pages(None, {})  # type: ignore[attr-defined]
        builds.site.index_site(None)  # type: ignore[attr-defined]

    built = builds.measure(work)
    assert 0 < built.pages.wall < built.whole.wall
    assert built.pipeline == built.whole - built.pages - built.index
    assert built.peak_of_any >= built.peak > 0
