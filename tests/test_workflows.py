"""The workflows do what they say with the least they need, and every line of theirs runs here."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from invoke.collection import Collection

import tasks

ROOT = Path(__file__).parent.parent
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
#: The one line that is no task: it installs what tasks need.
INSTALL = re.compile(
    r"python -m pip install --quiet --no-deps --require-hashes -r requirements(-test)?\.txt"
)
#: An action and the commit it is pinned to.
PINNED = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40}")


def load(path: Path) -> dict[Any, Any]:
    return dict(yaml.safe_load(path.read_text("utf-8")))


def steps(path: Path) -> list[dict[str, Any]]:
    return [step for job in load(path)["jobs"].values() for step in job["steps"]]


def test_zizmor_finds_nothing_at_its_strictest() -> None:
    zizmor = Path(sys.executable).with_name("zizmor")
    command = [str(zizmor), "--offline", "--persona", "auditor", "."]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert "No findings to report" in done.stderr + done.stdout, done.stdout + done.stderr


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_to_a_commit(path: Path) -> None:
    assert [] == [u for step in steps(path) if (u := step.get("uses")) and not PINNED.fullmatch(u)]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_nothing_is_allowed_but_what_a_job_asks_for(path: Path) -> None:
    assert {} == load(path)["permissions"]
    for job in load(path)["jobs"].values():
        assert job["timeout-minutes"] <= 60
        assert job["permissions"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_line_is_a_task_that_runs_here_too(path: Path) -> None:
    known = Collection.from_module(tasks).tasks
    lines = [line for step in steps(path) for line in step.get("run", "").splitlines()]
    assert lines
    for line in lines:
        assert INSTALL.fullmatch(line) or line.split()[:2][1] in known


def test_publishing_runs_by_schedule_twice_at_odd_minutes_on_push_and_by_hand() -> None:
    when = load(ROOT / ".github/workflows/publish.yml")[True]  # YAML's own reading of `on`
    minutes = [int(entry["cron"].split()[0]) for entry in when["schedule"]]
    assert [1, 1] == [minute % 2 for minute in minutes]
    assert {"push", "schedule", "workflow_dispatch"} == when.keys()
    assert {"as_of", "fresh"} == when["workflow_dispatch"]["inputs"].keys()


def test_tests_are_no_part_of_the_schedule() -> None:
    assert "schedule" not in load(ROOT / ".github/workflows/check.yml")[True]


def test_the_verdict_comes_after_the_site_is_public() -> None:
    jobs = load(ROOT / ".github/workflows/publish.yml")["jobs"]
    everything = ["collect", "build", "deploy", "verify"]
    assert everything == jobs["verdict"]["needs"] == jobs["alert"]["needs"]
    assert {"contents": "read", "issues": "write"} == jobs["alert"]["permissions"]
