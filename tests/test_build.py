"""A publisher's build: what it makes, what it refuses, and that nothing else moves it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING, Any

import feedparser
import pytest

from digest.build import build, put_together, read_all, render
from digest.config import load_config
from digest.daywork import page_environment
from digest.model import Stop
from digest.readings import make_batches
from digest.seeds import open_seeds
from digest.shards import Project
from tests.conftest import ROOT, make_project

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

GOLDEN = ROOT / "tests" / "golden" / "docs"
SEEDS = ROOT / "seeds"


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def sample(project: Path) -> Path:
    """A project with the two seeds that come with the software."""
    shutil.copytree(SEEDS, project / "seeds", dirs_exist_ok=True)
    return project


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site built once from the two seeds."""
    project = make_project(tmp_path_factory.mktemp("built") / "project")
    shutil.copytree(SEEDS, project / "seeds", dirs_exist_ok=True)
    build(project)
    return project


def rendered(project: Path) -> dict[str, bytes]:
    """Return every file that a build writes to docs/."""
    config = load_config(project)
    work = Project(project, config, project / ".cache")
    batches = tuple(make_batches(open_seeds(project / "seeds")))
    return dict(render(*put_together(*read_all(batches, work, map), work, map), work))


def test_the_two_sample_seeds_give_the_pages_feeds_and_data_pinned(
    sample: Path, pinned: Callable[[Path, bytes], None], request: pytest.FixtureRequest
) -> None:
    files = rendered(sample)
    files.pop("status.json")  # names the versions of the packages, which move
    if request.config.getoption("--pin"):
        shutil.rmtree(GOLDEN, ignore_errors=True)
    for path, data in files.items():
        pinned(GOLDEN / path, data)
    assert sorted(tree(GOLDEN)) == sorted(files)


def test_the_dated_seed_makes_an_edition_and_the_undated_one_waits_on_its_shelf(
    built: Path,
) -> None:
    status = json.loads((built / "site" / "status.json").read_bytes())
    assert status["newest"] == "2025-06-01"
    assert status["seeds"] == {
        "seeds": 2,
        "published": 1,
        "merged": 0,
        "undated": 1,
        "withheld": 0,
        "refused": 0,
    }


@pytest.mark.parametrize(
    "address",
    [
        "",
        "2025/06/01/",
        "2025/",
        "archive/",
        "themes/diplomacy/",
        "undated/",
        "about/",
        "method/",
        "feeds/",
    ],
)
def test_every_address_that_is_for_ever_has_its_page(built: Path, address: str) -> None:
    assert "<!doctype html>" in (built / "site" / address / "index.html").read_text("utf-8").lower()


def test_no_page_asks_anything_of_a_third_party(built: Path) -> None:
    asked = re.compile(
        r"""<(?:script|link|img|iframe|source)\b[^>]*\b(?:src|href)=["']?(https?://[^"'> ]+)"""
    )
    home = load_config(built).site_url
    found = {
        url
        for page in (built / "site").rglob("*.html")
        for url in asked.findall(page.read_text("utf-8"))
        if not url.startswith(home)
    }
    assert found == set()


def test_nothing_of_a_pages_menus_is_published(built: Path) -> None:
    said = "\n".join(path.read_text("utf-8") for path in (built / "site").rglob("*.html"))
    for furniture in ("Honeybee", "Quarry", "TRENDING", "Left Menu", "VisionRI", "+91-720"):
        assert furniture not in said


@pytest.mark.parametrize("name", ["feed.xml", "atom.xml"])
def test_a_feed_reader_finds_the_edition_once(built: Path, name: str) -> None:
    feed = feedparser.parse((built / "site" / name).read_bytes())
    assert not feed.bozo
    (entry,) = feed.entries
    assert entry.link.endswith("/2025/06/01/")
    assert entry.updated_parsed[:3] == (2025, 6, 1)


def run(project: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Build a project in a process of its own."""
    code = "from pathlib import Path; from digest.build import build; build(Path.cwd())"
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.slow
def test_zone_locale_hash_seed_and_day_of_the_machine_change_no_byte(sample: Path) -> None:
    here = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"}
    there = {"TZ": "America/Adak", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"}
    assert run(sample, **here).returncode == 0
    first = tree(sample / "site")
    shutil.rmtree(sample / "site")
    shutil.rmtree(sample / ".cache", ignore_errors=True)
    assert run(sample, **there).returncode == 0
    assert tree(sample / "site") == first


def test_a_bad_seed_is_refused_by_name_and_the_rest_is_published(sample: Path) -> None:
    (sample / "seeds" / "empty.txt").write_bytes(b"")
    (sample / "seeds" / "huge.txt").write_bytes(b"word " * 300_000)
    (sample / "seeds" / "binary.txt").write_bytes(bytes(range(256)) * 8)
    report = build(sample)
    assert [(refusal.seed, refusal.code) for refusal in report.refusals] == [
        ("binary.txt", "BINARY"),
        ("empty.txt", "EMPTY"),
        ("huge.txt", "SIZE"),
    ]
    status = json.loads((sample / "site" / "status.json").read_bytes())
    assert [row["code"] for row in status["refusals"]] == ["BINARY", "EMPTY", "SIZE"]
    assert all(row["reason"] for row in status["refusals"])
    assert status["newest"] == "2025-06-01"
    assert "refused empty.txt: EMPTY: " in str(report)


def test_where_every_seed_is_bad_the_build_fails_and_the_old_site_stays(sample: Path) -> None:
    build(sample)
    before = tree(sample / "site")
    for seed in (sample / "seeds").iterdir():
        seed.write_bytes(b"")
    with pytest.raises(Stop, match="Every seed was refused"):
        build(sample)
    assert tree(sample / "site") == before


def test_an_empty_folder_of_seeds_is_answered_with_what_to_do(project: Path) -> None:
    with pytest.raises(Stop, match="invoke new"):
        build(project)


@pytest.mark.parametrize(
    ("broken", "said"),
    [(None, "TemplateNotFound: 'pages/day"), ("{% if %}", "TemplateSyntaxError: Expected an exp")],
    ids=["missing", "syntax"],
)
def test_a_template_that_can_not_be_used_is_named_and_the_old_site_stays(
    sample: Path, broken: str | None, said: str
) -> None:
    build(sample)
    before = tree(sample / "site")
    template = sample / "templates/pages/day.md.jinja"
    template.write_text(broken) if broken else template.unlink()
    page_environment.cache_clear()
    with pytest.raises(Stop, match=r"site/ is as it was\.\ntemplates/: ") as caught:
        build(sample)
    assert said in str(caught.value)
    assert tree(sample / "site") == before


def test_what_lies_after_the_day_asked_for_waits(sample: Path) -> None:
    report = build(sample, as_of=date(2025, 5, 31))
    assert report.waiting == 1
    assert report.editions == 0
    assert "1 article of later days waiting" in str(report)


def test_the_order_in_which_seeds_are_read_changes_nothing(sample: Path) -> None:
    def backwards(function: Any, values: Iterable[Any]) -> Iterable[Any]:  # noqa: ANN401 - as map
        return map(function, reversed(list(values)))

    build(sample)
    first = tree(sample / "site")
    build(sample, map_=backwards)
    assert tree(sample / "site") == first
