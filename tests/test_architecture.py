"""The rooms stay rooms: imports go one way, and the pure ones touch nothing outside."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "digest").rglob("*.py"))

NOUNS = {"digest.model", "digest.settings"}
#: What a room may import of ours, besides itself.
MAY_IMPORT = {
    "digest.model": set[str](),
    "digest.settings": {"digest.model"},
    "digest.reading": NOUNS,
    "digest.grouping": NOUNS | {"digest.reading.sentences"},
    "digest.publishing": NOUNS | {"digest", "digest.grouping.order", "digest.grouping.outlines"},
    "digest.facts": NOUNS,
    "digest.seedfiles": NOUNS,
    "digest.seeds": NOUNS | {"digest.facts", "digest.seedfiles"},
}
PURE = ("digest.reading", "digest.grouping", "digest.publishing")
OUTSIDE = {"os", "pathlib", "time", "socket", "random", "requests", "httpx", "subprocess"}
CLOCK = {"now", "today", "utcnow"}
#: A set of characters in a pattern: "[()*+]".
_SET = re.compile(r"\[(?:\\.|[^\]\\])*\]")


def name_of(module: Path) -> str:
    return ".".join(module.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def room_of(name: str, rooms: object) -> str | None:
    return next((r for r in rooms if name == r or name.startswith(f"{r}.")), None)  # type: ignore[attr-defined]


def imports(module: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
    return found


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_imports_go_one_way(module: Path) -> None:
    room = room_of(name_of(module), MAY_IMPORT)
    if room is None:
        return
    ours = {name for name in imports(module) if name == "digest" or name.startswith("digest.")}
    foreign = {name for name in ours if room_of(name, [room]) is None}
    assert foreign <= MAY_IMPORT[room]


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_pure_rooms_touch_no_files_network_or_clock(module: Path) -> None:
    if room_of(name_of(module), PURE) is None:
        return
    assert {name.split(".")[0] for name in imports(module)} & OUTSIDE == set()
    tree = ast.parse(module.read_text("utf-8"))
    called = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert called & CLOCK == set()


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_no_pattern_has_a_possessive_group(module: Path) -> None:
    """Python before 3.11.5 lets one keep what it took in vain: the full stop of "No. 5"."""
    texts = (
        _SET.sub("x", node.value)
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "(?:" in node.value
    )
    assert not [text for text in texts if re.search(r"\)[*+?]\+", text)]
