"""A build does only what changed, and what it leaves is what a build from nothing leaves."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from digest import build as pipeline
from digest.build import build
from tests.conftest import make_project

if TYPE_CHECKING:
    from collections.abc import Callable

SEED = """Drones strike {town} for a {time} time

Published: {day} June 2031 10:00 GMT

Officials in {town} said that at least {count} people were injured when drones struck the market.

A resident of {town} asked for aid and said that the night had been the longest of the year.
"""


def article(town: str, time: str, day: int, count: int) -> bytes:
    return SEED.format(town=town, time=time, day=day, count=count).encode()


ARTICLES = st.builds(
    article,
    st.sampled_from(["Amel", "Tessin", "Elvar"]),
    st.sampled_from(["first", "second"]),
    st.integers(1, 5),
    st.integers(2, 4),
)
FILES = st.sampled_from(["a.txt", "2031-06-02/b.txt", "2031-06-03/c.txt", "2031-06-03/d.txt"])
#: A file written anew, or removed where there is nothing to write.
EDITS = st.lists(st.tuples(FILES, st.one_of(st.just(b""), ARTICLES)), min_size=1, max_size=3)


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.slow
@settings(deadline=None, max_examples=4, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(EDITS, min_size=2, max_size=3))
def test_after_any_edits_the_site_is_that_of_a_build_from_nothing(
    edits: list[list[tuple[str, bytes]]],
) -> None:
    with TemporaryDirectory() as folder:
        project = make_project(Path(folder, "project"))
        (project / "seeds/first.txt").write_bytes(article("Amel", "first", 1, 2))
        build(project)
        for step in edits:
            for name, data in step:
                path = project / "seeds" / name
                path.parent.mkdir(exist_ok=True)
                if data:
                    path.write_bytes(data)
                else:
                    path.unlink(missing_ok=True)
            build(project)
        fresh = make_project(Path(folder, "fresh"))
        shutil.copytree(project / "seeds", fresh / "seeds", dirs_exist_ok=True)
        build(fresh)
        assert tree(fresh / "site") == tree(project / "site")
        assert tree(fresh / "docs") == tree(project / "docs")


@pytest.fixture
def built(project: Path) -> Path:
    (project / "seeds/a.txt").write_bytes(article("Amel", "first", 1, 2))
    (project / "seeds/b.txt").touch()
    build(project)
    return project


def test_where_nothing_changed_nothing_is_done_and_the_report_is_the_same(
    built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = str(build(built))
    monkeypatch.setattr(pipeline, "make_site", None)
    report = build(built)
    assert before == str(report)
    assert [("b.txt", "EMPTY")] == [(row.seed, row.code) for row in report.refusals]


@pytest.mark.parametrize(
    "change",
    [
        lambda root: (root / "seeds/a.txt").write_bytes(article("Amel", "first", 1, 3)),
        lambda root: (root / "seeds/a.yml").write_text("source: Example Courier"),
        lambda root: (root / "docs/about.md").write_text("# Who we are\n"),
        lambda root: (root / "site/index.html").write_text("torn"),
        lambda root: (root / "docs/index.md").unlink(),
        lambda root: (root / ".build/report.json").write_text("{"),
        lambda root: (root / "digest.yml").write_text(
            (root / "digest.yml").read_text().replace("timezone: UTC", "timezone: Europe/Kyiv")
        ),
        lambda root: (root / "templates/overrides/404.html").write_text("gone"),
    ],
    ids=["seed", "sidecar", "page", "site", "docs", "memory", "settings", "template"],
)
@pytest.mark.slow
def test_whatever_changed_is_seen(built: Path, change: Callable[[Path], object]) -> None:
    change(built)
    build(built)
    kept = tree(built / "site")
    shutil.rmtree(built / ".build")
    shutil.rmtree(built / ".cache")
    shutil.rmtree(built / "site")
    build(built)
    assert tree(built / "site") == kept


def test_three_days_skipped_are_all_there_after_one_run_and_once_in_each_feed(
    project: Path,
) -> None:
    (project / "seeds/1.txt").write_bytes(article("Amel", "first", 1, 2))
    build(project)
    for day in (2, 3, 4):
        (project / f"seeds/{day}.txt").write_bytes(article("Amel", "first", day, 2))
    assert 4 == build(project).editions
    for day in range(1, 5):
        assert (project / f"site/2031/06/0{day}/index.html").exists()
    for feed, entry in (("feed.xml", "<guid"), ("atom.xml", "<entry>"), ("feed.json", '"id":')):
        assert 4 == (project / "site" / feed).read_text().count(entry), feed


def test_what_waits_for_its_day_is_counted(project: Path) -> None:
    for day in (1, 2):
        (project / f"seeds/{day}.txt").write_bytes(article("Amel", "first", day, 2))
    assert "1 article of later days waiting." in str(build(project, as_of=date(2031, 6, 1)))


def test_editions_that_are_gone_are_told(project: Path) -> None:
    for day in (1, 2, 3):
        (project / f"seeds/{day}.txt").write_bytes(article("Amel", "first", day, 2))
    assert "Gone" not in str(build(project))
    for day in (1, 3):
        (project / f"seeds/{day}.txt").unlink()
    told = "Gone since the last build: 2 editions: 2031-06-01, 2031-06-03"
    assert told in str(build(project))
    assert told in str(build(project))
