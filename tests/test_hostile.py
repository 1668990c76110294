"""Whatever lies in seeds/, good articles are published and every file is accounted for."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from digest.build import build, put_together, read_all
from digest.cache import open_cache
from digest.config import load_config
from digest.facts import KNOWN
from digest.grouping.accounts import account
from digest.model import Stop
from digest.readings import make_batches
from digest.seeds import open_seeds, printable
from digest.shards import Project
from tests.hostile import HOSTILE, good

if TYPE_CHECKING:
    from digest.model import Digest

ROOT = Path(__file__).parent.parent


@pytest.fixture
def besieged(project: Path) -> Path:
    """A hundred good articles and all the hostile files."""
    (project / "seeds/good").mkdir()
    for number in range(100):
        (project / f"seeds/good/{number:03}.txt").write_text(good(number))
    for name, make, _ in HOSTILE:
        (project / "seeds" / name).parent.mkdir(exist_ok=True)
        make(project / "seeds" / name)
    return project


def outcomes(digest: Digest) -> dict[str, str]:
    """Say what became of every seed."""
    stories = [story for edition in digest.editions for story in edition.stories]
    texts = [text for story in stories for text in story.texts]
    return {
        **{row.seed: row.code for row in digest.refusals},
        **{article.seed: "undated" for article in digest.undated},
        **{article.seed: "withheld" for article in digest.withheld},
        **{seed: "merged" if place else "published" for t in texts for place, seed in enumerate(t)},
    }


def test_every_hostile_file_has_its_row_and_every_good_one_its_page(besieged: Path) -> None:
    config = load_config(besieged)
    project = Project(besieged, config, open_cache(besieged, config))
    batches = tuple(make_batches(open_seeds(besieged / "seeds")))
    digest, _ = put_together(*read_all(batches, project, map), project, map)
    found = outcomes(digest)
    expected = {printable(name): outcome for name, _, outcome in HOSTILE}
    assert len(HOSTILE) >= 40
    assert expected == {name: found[name] for name in expected}
    rest = {outcome for name, outcome in found.items() if name not in expected}
    assert {"published"} == rest
    assert 100 + len(HOSTILE) == len(found) == account(digest).seeds


@pytest.mark.slow
def test_a_besieged_build_ends_well_and_says_so_in_its_status(besieged: Path) -> None:
    report = build(besieged)
    status = json.loads((besieged / "site/status.json").read_text())
    refused = {printable(name) for name, _, outcome in HOSTILE if outcome.isupper()}
    assert refused == {row["seed"] for row in status["refusals"]}
    assert len(refused) == report.accounts.refused == status["seeds"]["refused"]
    counts = [status["seeds"][kind] for kind in status["seeds"] if kind != "seeds"]
    assert 100 + len(HOSTILE) == status["seeds"]["seeds"] == sum(counts)
    assert not [path for path in (besieged / "site").rglob("*") if path.is_symlink()]


def test_where_every_seed_is_bad_nothing_is_published(project: Path) -> None:
    (project / "seeds/empty.txt").touch()
    with pytest.raises(Stop, match="Every seed was refused, so nothing was published"):
        build(project)
    assert not (project / "site").exists()


def codes_in_use() -> set[str]:
    """Find each code that a refusal is made with anywhere in digest/."""
    found = set()
    for module in (ROOT / "digest").rglob("*.py"):
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {
                "Refused",
                "Refusal",
            }:
                words = [a.value for a in node.args if isinstance(a, ast.Constant)]
                found |= {word for word in words if isinstance(word, str) and word.isupper()}
    return found


def test_every_code_is_documented_and_no_other() -> None:
    page = (ROOT / "docs/refusals.md").read_text("utf-8")
    assert codes_in_use() == set(re.findall(r"^\| `([A-Z_]+)` \|", page, re.MULTILINE))


def test_every_fact_that_a_sidecar_may_state_is_documented() -> None:
    page = (ROOT / "docs/refusals.md").read_text("utf-8")
    assert list(KNOWN) == re.findall(r"^\| `([a-z0-9]+)` \|", page, re.MULTILINE)
