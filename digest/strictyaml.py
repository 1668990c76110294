"""Strict YAML into frozen values, with every fault at once and the line it stands on.

Stricter than YAML: no aliases (a small file could make a huge value), no key twice, and a plain
scalar is what its field asks for, so that `NO` stays Norway and `12:30` stays a time.
It knows nothing of what a file means; that is `digest.config` and `digest.lexicons`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import yaml

from digest.model import Stop
from digest.yamlvalues import Keys, complaints, structure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

T = TypeVar("T")
#: How deep any file of ours may nest; PyYAML's time grows with its square.
_DEPTH = 20
#: The one in C is ten times as fast, and is there wherever PyYAML's wheels are.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
#: The path of each fault, with its message.
Complaints = Iterable[tuple[Keys, str]]


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """What is wrong in a file, where, and what is known instead."""

    file: str
    line: int
    #: The key's path, such as "sources[2].zones"; "" for the file as a whole.
    path: str
    message: str

    def __str__(self) -> str:
        """Return the fault as a compiler prints it."""
        return f"{self.file}:{self.line}: {self.path}{': ' if self.path else ''}{self.message}"


class Faults(Stop):
    """Raised with every fault of one or several files."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        """Take the faults; they are kept in order of file and line."""
        self.faults = tuple(sorted(faults))
        super().__init__("\n".join(map(str, self.faults)))


def load_yaml(
    name: str, text: str, into: type[T], check: Callable[[T], Complaints] = lambda _: ()
) -> T:
    """Return the YAML in `text` as an `into`.

    `name` is the file's name in faults. `check` yields what types can't say: the path of a fault
    and its message. An empty text gives what `into` is by default, if all its
    fields have one. Raises `Faults` with all there are.
    """
    try:
        refused = [Fault(name, *found) for found in _refused(text)]
        root = None if refused else yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or str(error).splitlines()[0]
        raise Faults([Fault(name, mark.line + 1 if mark else 1, "", problem)]) from None
    if refused:
        raise Faults(refused)
    faults = [
        Fault(name, line, _printed(path), "stands twice; keep one") for path, line in _twice(root)
    ]
    try:
        value = structure({} if root is None else _plain(root), into)
    except Exception as error:  # noqa: BLE001 - whatever a value's own checks raise is a fault
        found: Complaints = complaints(error)
    else:
        found = check(value)
    faults += [Fault(name, _line(root, path), _printed(path), message) for path, message in found]
    if faults:
        raise Faults(faults)
    return value


def _refused(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield line, path and words of what is YAML, but could grow or nest without end."""
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent):
            yield line, "", "aliases are not allowed; write the value again"
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEPTH:
            yield line, "", f"nested more than {_DEPTH} deep"
            return


def _plain(node: yaml.Node) -> Any:  # noqa: ANN401 - it is whatever YAML can say
    """Return a node as dicts, lists, strings and None; what a string means, its field says."""
    if isinstance(node, yaml.MappingNode):
        return {str(_plain(key)): _plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(value) for value in node.value]
    return None if node.tag == "tag:yaml.org,2002:null" else node.value


def _children(node: yaml.Node | None) -> Iterator[tuple[str | int, yaml.Node, yaml.Node]]:
    """Yield the key, the node whose line stands for it, and the value of each child."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield str(key.value), key, value
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield index, value, value


def _twice(node: yaml.Node | None, path: Keys = ()) -> Iterator[tuple[Keys, int]]:
    """Yield the path and line of every key that its mapping already has."""
    seen = set()
    for key, place, value in _children(node):
        if key in seen:
            yield (*path, key), place.start_mark.line + 1
        seen.add(key)
        if isinstance(value, yaml.CollectionNode):
            yield from _twice(value, (*path, key))


def _line(node: yaml.Node | None, path: Keys) -> int:
    """Return the line of what `path` leads to, or of the last thing on the way that exists."""
    line = node.start_mark.line + 1 if node else 1
    for step in path:
        found = [(place, value) for key, place, value in _children(node) if key == step]
        if not found:
            break
        place, node = found[-1]
        line = place.start_mark.line + 1
    return line


def _printed(path: Keys) -> str:
    """Return ("sources", 2, "zones") as "sources[2].zones"."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(steps).removeprefix(".")
