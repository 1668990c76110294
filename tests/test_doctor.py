"""The doctor and the check of seeds say what is missing before a reader does."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from digest import doctor, limits
from digest.check_seeds import check_seeds
from digest.doctor import Finding, examine
from digest.git import git
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path


def said(project: Path, *, well: bool) -> str:
    return "\n".join(str(finding) for finding in examine(project) if finding.well == well)


@pytest.fixture
def sample(project: Path) -> Path:
    shutil.copytree(ROOT / "seeds", project / "seeds", dirs_exist_ok=True)
    (project / "seeds" / "empty.txt").touch()
    return project


def test_every_seed_with_a_fault_is_named_with_its_code(sample: Path) -> None:
    rows = list(check_seeds(sample))
    assert [("000_8f6345475412547c.txt", "UNDATED"), ("empty.txt", "EMPTY")] == [
        (row.seed, row.code) for row in rows
    ]
    assert "refused seeds/empty.txt: holds nothing (EMPTY)" == str(rows[1])
    assert str(rows[0]).startswith("undated seeds/000_8f6345475412547c.txt: no date is certain")
    assert "::error file=seeds/empty.txt,title=EMPTY::holds nothing" == rows[1].for_github()
    assert rows[0].for_github().startswith("::notice file=seeds/000_")


def test_a_new_copy_of_the_template_is_told_what_to_do(project: Path) -> None:
    missing = said(project, well=False)
    assert "digest.yml: write an id of your own" in missing
    assert "seeds/ has no article" in missing
    assert "there is no site/ yet" in missing
    assert "no repository on GitHub is known here" in missing


def test_a_name_that_differs_between_the_two_settings_is_told(sample: Path) -> None:
    assert "site_name" not in said(sample, well=False)
    settings = sample / "mkdocs.yml"
    text = settings.read_text("utf-8")
    settings.write_text(text.replace("site_name: Conflict Digest", "site_name: Other"), "utf-8")
    assert "the site's name is Other in mkdocs.yml" in said(sample, well=False)
    settings.write_text(text.replace("name: material", "name: no-such-theme"), "utf-8")
    assert "mkdocs.yml can't be read" in said(sample, well=False)


def test_what_is_refused_is_counted(sample: Path) -> None:
    assert "seeds/: 3 articles, 1 refused" in said(sample, well=False)


def test_faults_of_the_configuration_come_first(sample: Path) -> None:
    (sample / "digest.yml").write_text("colour: red\n")
    first = next(iter(examine(sample)))
    assert not first.well
    assert "digest.yml:1" in first.advice
    assert 1 == said(sample, well=False).count("colour")


@pytest.mark.parametrize(
    "address",
    [
        "git@github.com:owner/name.git",
        "https://github.com/owner/name",
        "https://github.com/owner/name.git",
    ],
)
def test_the_exact_page_of_the_setting_is_named(project: Path, address: str) -> None:
    git(project, "init", "--quiet")
    git(project, "remote", "add", "origin", address)
    shutil.copytree(ROOT / ".github", project / ".github")
    well = said(project, well=True)
    assert "on https://github.com/owner/name/settings/pages choose Source: GitHub Actions" in well
    assert "publish.yml" not in said(project, well=False)


def test_a_site_too_large_for_pages_is_told_in_time(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "site").mkdir()
    (project / "site" / "index.html").write_bytes(b"x" * 1_000)
    assert "site/ is 0.0 MB in 1 files" in said(project, well=True)
    monkeypatch.setattr(limits, "MOST_BYTES", 1_000)
    assert "Move the oldest years" in said(project, well=False)


def test_a_file_system_without_exchange_is_told(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "in one step" in said(project, well=True)
    monkeypatch.setattr(doctor, "exchange", lambda _one, _other: False)
    assert "in two steps" in said(project, well=True)


def test_a_finding_is_one_line_and_its_advice() -> None:
    assert "missing seeds\n        file one" == str(Finding(False, "seeds", "file one"))  # noqa: FBT003 - what is tested
