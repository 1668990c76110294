"""`invoke explain` shows what was kept of a seed, what was dropped and why, and each finding."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from digest.build import build
from digest.explain import explain_file
from digest.model import Stop
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def sample(project: Path) -> Path:
    shutil.copytree(ROOT / "seeds", project / "seeds", dirs_exist_ok=True)
    return project


def test_each_line_is_kept_as_something_or_dropped_for_a_reason(sample: Path) -> None:
    said = explain_file(sample, sample / "seeds" / "004_2102eff8ed8ac0a4.txt").splitlines()
    assert said[0] == "Negotiation Amidst Escalation: Ukraine and Russia Continue Peace Talks"
    assert "  Source             Devdiscourse" in said
    (published,) = (line for line in said if line.startswith("  Published"))
    assert "2025-06-01 19:53 IST from “01-06-2025 19:53 IST”" in published
    assert any(line.startswith("  Theme diplomacy") and "(line " in line for line in said)
    assert any(line.split()[:3] == ["17", "+", "credit"] for line in said)
    assert any(line.split()[:2] == ["19", "-"] and line.endswith("TRENDING") for line in said)


def test_an_undated_article_says_so_and_its_figures_name_their_lines(sample: Path) -> None:
    said = explain_file(sample, sample / "seeds" / "000_8f6345475412547c.txt")
    assert "  Edition            none: the article is undated" in said
    assert "  Figure killed      at least three Ukrainians, Kharkiv region" in said


def test_a_built_story_is_told_with_its_other_articles_and_the_reasons(project: Path) -> None:
    told = "Shells hit the grain silo of Tessin on Monday, and 4 people were killed, Dr Ovel said."
    for name in ("one", "two"):
        seed = project / "seeds" / "2031-06-02" / f"{name}.txt"
        seed.parent.mkdir(exist_ok=True)
        seed.write_text(
            f"Shells hit Tessin silo, report {name}\n\n2 June 2031, 10:00 UTC\n\n"
            f"{told} The mayor of Tessin spoke of report {name} in the evening.\n"
        )
    file = project / "seeds" / "2031-06-02" / "one.txt"
    assert "Story" not in explain_file(project, file)
    build(project)
    said = explain_file(project, file).splitlines()
    assert any(line.split()[:2] == ["Story", "Shells"] for line in said)
    assert any(line.split() == ["with", "2031-06-02/two.txt"] for line in said)
    assert any(line.split()[0] == "because" and "Tessin" in line for line in said if line)


def test_a_refused_seed_is_explained_by_its_code_and_reason(sample: Path) -> None:
    (sample / "seeds" / "empty.txt").write_bytes(b"")
    code, reason = explain_file(sample, sample / "seeds" / "empty.txt").splitlines()
    assert code == "empty.txt is refused: EMPTY"
    assert reason


@pytest.mark.parametrize(
    ("path", "said"), [("seeds/none.txt", "There is no seed"), ("mkdocs.yml", "is not in")]
)
def test_a_file_that_is_no_seed_is_answered_with_what_to_do(
    sample: Path, path: str, said: str
) -> None:
    with pytest.raises(Stop, match=said):
        explain_file(sample, sample / path)
