"""What README and its fellows say is so: each command, task and file they name exists."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest
from invoke.collection import Collection

import tasks
from digest.settings import Publication, Source

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
TASKS = Collection.from_module(tasks).tasks
#: Asked once: Invoke hands out each help text a single time.
ARGUMENTS = {name: task.get_arguments() for name, task in TASKS.items()}

#: A line of a fenced shell block.
FENCED = re.compile(r"^```sh\n(.+?)^```", re.MULTILINE | re.DOTALL)
#: "invoke build --strict", with its options.
INVOKED = re.compile(r"\binvoke ([a-z][a-z-]*)((?: +--?[a-z-]+)*)")
#: A link to a file of ours: "[…](ARCHITECTURE.md)".
LINKED = re.compile(r"\]\((?!https?:|mailto:|#)([^)#]+)")


def commands() -> list[str]:
    return [c.strip() for c in FENCED.findall((ROOT / "README.md").read_text("utf-8"))]


def test_readme_has_the_two_commands_in_one_line_each() -> None:
    setups = [command for command in commands() if "venv .venv" in command]
    assert [command.split("&&")[-1].strip() for command in setups] == [
        ".venv/bin/invoke build",
        ".venv/bin/invoke test",
    ]
    assert [command.count("\n") for command in setups] == [0, 0]


def test_ci_runs_readmes_test_command_word_for_word() -> None:
    (command,) = (c for c in commands() if c.endswith("invoke test"))
    assert command in (ROOT / ".ci" / "run").read_text("utf-8").splitlines()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_task_and_option_named_exists(page: Path) -> None:
    for name, options in INVOKED.findall(page.read_text("utf-8")):
        assert name in TASKS, f"{page.name} names `invoke {name}`"
        known = {f.replace("_", "-") for argument in ARGUMENTS[name] for f in argument.names}
        for option in re.findall(r"--?([a-z-]+)", options):
            assert option in known, f"{page.name}: invoke {name} --{option}"


@pytest.mark.parametrize("page", sorted(ROOT.glob("*.md")), ids=lambda page: page.name)
def test_every_file_linked_exists(page: Path) -> None:
    for target in LINKED.findall(page.read_text("utf-8")):
        assert (page.parent / target).exists(), f"{page.name} links {target}"


@pytest.mark.parametrize("name", sorted(TASKS))
def test_every_task_and_option_explains_itself(name: str) -> None:
    assert TASKS[name].__doc__
    for argument in ARGUMENTS[name]:
        assert argument.help, f"invoke {name} --{argument.name}"


def test_every_task_is_documented() -> None:
    said = "\n".join(page.read_text("utf-8") for page in PAGES)
    assert [name for name in sorted(TASKS) if f"invoke {name}" not in said] == []


@pytest.mark.parametrize("noun", [Publication, Source], ids=lambda noun: noun.__name__)
def test_every_key_of_digest_yml_is_explained(noun: type) -> None:
    page = (ROOT / "CONFIGURATION.md").read_text("utf-8")
    assert [f.name for f in fields(noun) if f"| `{f.name}` |" not in page] == []


def test_the_pinned_lists_are_installed_as_they_stand_wherever_one_is_told_to() -> None:
    """Without --no-deps, pips before 23.3 fail on a new release of a package with an extra."""
    places = [
        *(*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), ROOT / ".ci/run"),
        *(*ROOT.glob(".github/workflows/*.yml"), *ROOT.glob("digest/*.py")),
    ]
    lines = [
        line
        for place in places
        for line in place.read_text("utf-8").splitlines()
        if "pip install" in line and "-r requirements" in line
    ]
    assert len(lines) >= 9
    assert [] == [line for line in lines if "--no-deps" not in line]
