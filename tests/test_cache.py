"""What was read once is not read again, and what comes back is what was read."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from digest import cache
from digest.cache import open_cache, read_cached
from digest.config import load_config
from digest.model import Article, Refusal, Seed
from digest.reading.article import read
from digest.seeds import open_seeds
from digest.settings import Config

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parent.parent
CONFIG = Config(id="d.example", name="D", description="", site_url="https://d.example/")
TEXT = (
    b"Talks resume in Port Amel\n\nPublished: 1 June 2025\n\nEnvoys met on Monday in Port Amel.\n"
)
SEED = Seed("2025-06-01/a.txt", TEXT, sha256(TEXT).hexdigest(), date(2025, 6, 1), {"id": "7"})


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every seed that is truly read, in order."""
    paths = []

    def counted(seed: Seed, config: Config) -> Article | Refusal:
        paths.append(seed.path)
        return read(seed, config)

    monkeypatch.setattr(cache, "read", counted)
    return paths


def test_a_reading_comes_back_as_it_was(tmp_path: Path, reads: list[str]) -> None:
    seeds = [seed for seed in open_seeds(ROOT / "seeds") if isinstance(seed, Seed)]
    refused = Seed("b.txt", b"\x00\x01", "", None)
    for seed in (*seeds, SEED, refused):
        expected = read(seed, CONFIG)
        assert expected == read_cached(seed, CONFIG, tmp_path)
        assert expected == read_cached(seed, CONFIG, tmp_path)
    assert len(seeds) + 2 == len(reads)


@pytest.mark.parametrize(
    "change",
    [
        lambda seed: replace(seed, path="2025-06-01/b.txt"),
        lambda seed: replace(seed, sha256="other"),
        lambda seed: replace(seed, collected=None),
        lambda seed: replace(seed, facts={"id": "8"}),
    ],
)
def test_whatever_changes_about_a_seed_is_read_again(
    tmp_path: Path, reads: list[str], change: Callable[[Seed], Seed]
) -> None:
    for seed in (SEED, change(SEED), SEED):
        read_cached(seed, CONFIG, tmp_path)
    assert 2 == len(reads)


def test_another_configuration_or_code_has_a_folder_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = open_cache(tmp_path, CONFIG, 1)
    assert first == open_cache(tmp_path, CONFIG, 1)
    read_cached(SEED, CONFIG, first)
    assert first != open_cache(tmp_path, replace(CONFIG, timezone="Europe/Kyiv"), 1)
    assert not first.exists()
    monkeypatch.setattr(cache, "code_version", lambda: "other")
    assert first != open_cache(tmp_path, CONFIG, 1)


def test_what_edits_left_behind_is_cleared_in_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "_SLACK", -999)
    folder = open_cache(tmp_path, CONFIG, 1)
    read_cached(SEED, CONFIG, folder)
    read_cached(replace(SEED, path="b.txt"), CONFIG, folder)
    open_cache(tmp_path, CONFIG, 1)
    assert not folder.exists()


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
    tmp_path: Path, reads: list[str], damage: Callable[[bytes], bytes]
) -> None:
    expected = read_cached(SEED, CONFIG, tmp_path)
    (file,) = tmp_path.glob("*/*")
    good = file.read_bytes()
    file.write_bytes(damage(good))
    assert expected == read_cached(SEED, CONFIG, tmp_path)
    assert good == file.read_bytes()
    assert 2 == len(reads)


def test_where_nothing_can_be_kept_all_is_read(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert read(SEED, CONFIG) == read_cached(SEED, CONFIG, tmp_path / "file")


@pytest.mark.parametrize("number", [1, 2])
def test_two_runs_with_their_own_hashes_know_each_others_readings(
    number: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    program = "from pathlib import Path; from digest.cache import *; "
    program += "from digest.config import load_config; root = Path('.'); "
    program += "print(open_cache(root / 'none', load_config(root), 0))"
    environ = {"PYTHONHASHSEED": str(number), "HOME": str(tmp_path_factory.getbasetemp())}
    asked = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env=environ, capture_output=True, check=True
    )
    here = open_cache(Path("none"), load_config(ROOT), 0)
    assert str(here) == asked.stdout.decode().strip()
