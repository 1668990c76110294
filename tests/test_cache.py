"""What was read once is not read again, and what comes back is what was read."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from digest import cache, readings
from digest.cache import found as found_kept
from digest.cache import kept, open_cache
from digest.config import load_config
from digest.model import Article, Refusal, Seed, Stop
from digest.reading.article import read
from digest.readings import Batch, Head, articles, heads_of, make_batches, read_batches
from digest.seeds import open_seeds
from digest.settings import Config
from digest.shards import Project

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parent.parent
CONFIG = Config(id="d.example", name="D", description="", site_url="https://d.example/")
TEXT = "Talks resume in Port Amel\n\nPublished: 1 June 2025\n\nEnvoys met on Monday in Port Amel.\n"


def write(project: Project, path: str = "2025-06-01/a.txt", text: str = TEXT) -> Path:
    file = project.root / "seeds" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return file


def batches(project: Project) -> list[Batch]:
    return list(make_batches(open_seeds(project.root / "seeds")))


def heads(project: Project) -> list[Head | Refusal]:
    found: list[Head | Refusal] = []
    for some, refusals in map(heads_of, read_batches(batches(project), project)):
        found += [*some, *refusals]
    return found


def found(project: Project) -> tuple[Article, ...]:
    return articles([each for each in heads(project) if isinstance(each, Head)], project)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with one seed."""
    made = Project(tmp_path, CONFIG, tmp_path / "cache")
    write(made)
    return made


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every seed that is truly read, in order."""
    paths = []

    def counted(seed: Seed, config: Config) -> Article | Refusal:
        paths.append(seed.path)
        return read(seed, config)

    monkeypatch.setattr(readings, "read", counted)
    return paths


def test_a_reading_comes_back_as_it_was(project: Project, reads: list[str]) -> None:
    shutil.copytree(ROOT / "seeds", project.root / "seeds", dirs_exist_ok=True)
    write(project, "b.txt", "\0\1")
    opened = [seed for seed in open_seeds(project.root / "seeds") if isinstance(seed, Seed)]
    expected = [read(seed, CONFIG) for seed in opened]
    for _ in range(2):
        assert [each for each in expected if isinstance(each, Article)] == list(found(project))
        refused = [each for each in heads(project) if isinstance(each, Refusal)]
        assert [each for each in expected if isinstance(each, Refusal)] == refused
    assert len(opened) == len(reads)


@pytest.mark.parametrize(
    "change",
    [
        lambda file: file.rename(file.with_name("b.txt")),
        lambda file: file.write_text(TEXT.replace("Monday", "Tuesday")),
        lambda file: file.parent.rename(file.parent.with_name("2025-06-02")),
        lambda file: file.with_suffix(".yml").write_text("id: 8"),
    ],
)
def test_whatever_changes_about_a_seed_is_read_again(
    project: Project, reads: list[str], change: Callable[[Path], object]
) -> None:
    found(project)
    change(project.root / "seeds/2025-06-01/a.txt")
    found(project)
    found(project)
    assert 2 == len(reads)


def test_a_seed_more_changes_its_own_batch_and_no_other(project: Project) -> None:
    for number in range(1_500):
        write(project, f"{number:04}.txt")
    before = {batch.key for batch in batches(project)}
    assert 3 <= len(before)
    write(project, "0000a.txt")
    after = {batch.key for batch in batches(project)}
    assert 2 >= len(after - before)
    assert 1_502 == sum(batch.weight for batch in batches(project))


def test_a_batch_ends_at_last(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readings, "_MOST", 2)
    for name in "bcd":
        write(project, f"{name}.txt")
    assert 2 == len(batches(project))


@pytest.mark.parametrize(
    "change",
    [
        lambda file: file.unlink(),
        lambda file: file.write_text(TEXT.replace("Monday", "Tuesday")),
        lambda file: file.write_text(""),
    ],
)
def test_a_seed_that_changes_while_it_is_read_stops_the_run(
    project: Project, change: Callable[[Path], object]
) -> None:
    known = batches(project)
    change(project.root / "seeds/2025-06-01/a.txt")
    with pytest.raises(Stop, match=r"seeds/2025-06-01/a\.txt .*while it was read.*Run it again"):
        read_batches(known, project)


def test_another_configuration_or_code_has_a_folder_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = open_cache(tmp_path, CONFIG)
    assert first == open_cache(tmp_path, CONFIG)
    kept(first, "kind", "name", "key", lambda: b"made")
    assert first != open_cache(tmp_path, replace(CONFIG, timezone="Europe/Kyiv"))
    assert not first.exists()
    monkeypatch.setattr(cache, "code_version", lambda: "other")
    assert first != open_cache(tmp_path, CONFIG)


def test_edits_leave_nothing_behind(project: Project) -> None:
    found(project)
    before = sorted(project.cache.rglob("*"))
    write(project, text=TEXT.replace("Monday", "Tuesday"))
    found(project)
    assert before == sorted(project.cache.rglob("*"))


def test_what_is_kept_is_of_its_kind_name_and_key(tmp_path: Path) -> None:
    kept(tmp_path, "kind", "name", "key", lambda: b"made")
    assert b"made" == found_kept(tmp_path, "kind", "name", "key")
    for other in (("other", "name", "key"), ("kind", "other", "key"), ("kind", "name", "other")):
        assert found_kept(tmp_path, *other) is None
        assert b"anew" == kept(tmp_path, *other, lambda: b"anew")
    assert b"again" == kept(tmp_path, "kind", "name", "key", lambda: b"again")


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"",
        lambda data: data[:-1],
        lambda data: data.replace(b"Port", b"Fort"),
        lambda _: b"\xff",
    ],
)
def test_a_broken_cache_is_no_harm(
    project: Project, reads: list[str], damage: Callable[[bytes], bytes]
) -> None:
    expected = found(project)
    good = {file: file.read_bytes() for file in project.cache.glob("*/*/*")}
    for file, data in good.items():
        file.write_bytes(damage(data))
    assert expected == found(project)
    assert good == {file: file.read_bytes() for file in good}
    assert 2 == len(reads)


def test_where_nothing_can_be_kept_all_is_read(project: Project) -> None:
    (project.root / "file").write_text("")
    expected = found(project)
    assert expected == found(replace(project, cache=project.root / "file"))


@pytest.mark.parametrize("number", [1, 2])
def test_two_runs_with_their_own_hashes_know_each_others_readings(
    number: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    program = "from pathlib import Path; from digest.cache import *; "
    program += "from digest.config import load_config; root = Path('.'); "
    program += "print(open_cache(root / 'none', load_config(root)))"
    environ = {"PYTHONHASHSEED": str(number), "HOME": str(tmp_path_factory.getbasetemp())}
    asked = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env=environ, capture_output=True, check=True
    )
    here = open_cache(Path("none"), load_config(ROOT))
    assert str(here) == asked.stdout.decode().strip()
