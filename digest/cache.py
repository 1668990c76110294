"""Keeps what was read of each seed and made of each day, to make neither again.

Plain files below `.cache/`, safe to delete at any time. Each says by a digest what it was made of:
the seed or day, the templates. The configuration with its lexicon, our code and the packages it
uses have a folder of their own. What is broken or of something else is passed over and made anew.
"""

from __future__ import annotations

import json
import shutil
import sys
from contextlib import suppress
from dataclasses import fields, replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec

from digest.model import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from digest.model import Seed
    from digest.settings import Config

T = TypeVar("T")

#: The files of this package that a reading depends on.
_CODE = {".py", ".yml", ".gz"}


def open_cache(root: Path, config: Config) -> Path:
    """Return the folder for what is made with this configuration and code; clear those of others.

    Corrections are no part of it: what tells of them is kept under keys that do, too.
    """
    above = root / ".cache"
    told = settled(replace(config, corrections=())) + code_version()
    folder = above / sha256(told.encode()).hexdigest()[:32]
    for other in above.glob("*"):
        if other != folder:
            shutil.rmtree(other, ignore_errors=True)
    return folder


def kept(folder: Path, kind: str, name: str, key: str, make: Callable[[], bytes]) -> bytes:
    """Return what `make` made under this name and key before, else make it and keep it.

    A name has one thing at a time: that of its last key. `kind` sets apart the names of different
    makers. A file is a line and what was made; the line has the SHA-256 of both that and the key.
    """
    if (before := found(folder, kind, name, key)) is not None:
        return before
    body = make()
    file = _file(folder, kind, name)
    data = f"{_hex(key)} {sha256(body).hexdigest()}\n".encode() + body
    with suppress(OSError):  # a full disk costs time later, and nothing else
        try:
            file.write_bytes(data)
        except FileNotFoundError:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
    return body


def found(folder: Path, kind: str, name: str, key: str) -> bytes | None:
    """Return what was kept under a name and key; None where there is nothing, or it is torn."""
    with suppress(OSError):
        stated, _, body = _file(folder, kind, name).read_bytes().partition(b"\n")
        if stated == f"{_hex(key)} {sha256(body).hexdigest()}".encode():
            return body
    return None


def _file(folder: Path, kind: str, name: str) -> Path:
    digest = _hex(name)
    return folder / kind / digest[:2] / digest[2:]


def _hex(text: str) -> str:
    return sha256(text.encode("utf-8", "backslashreplace")).hexdigest()


def identity(opened: Seed | Refusal) -> str:
    """Name a seed by all that its reading depends on, or a refusal by what it says."""
    if isinstance(opened, Refusal):
        return repr(opened)
    facts = sorted(opened.facts.items())
    return json.dumps([opened.path, opened.sha256, str(opened.collected), facts])


def settled(config: Config) -> str:
    """Write down all that a configuration says; the gazetteer is a function, and so code."""
    parts = [
        f"{field.name}={getattr(part, field.name)!r}"
        for part in (config, config.lexicon)
        for field in fields(part)
        if field.name not in {"lexicon", "gazetteer"}
    ]
    return "\0".join(parts)


@cache
def code_version() -> str:
    """Return a digest of our code with its data, and the names and versions of all packages."""
    package = Path(__file__).parent
    files = (path for path in package.rglob("*") if path.suffix in _CODE)
    parts = [sys.version]
    parts += [
        f"{path.relative_to(package)} {sha256(path.read_bytes()).hexdigest()}" for path in files
    ]
    for folder in sys.path:
        parts += (path.name for path in Path(folder).glob("*.dist-info"))
    return sha256("\0".join(sorted(parts)).encode()).hexdigest()


def pack(value: object) -> bytes:
    """Write a value of ours as plain data."""
    return msgspec.msgpack.encode(value)


def unpack(data: bytes, kind: type[T]) -> T:
    """Return the value of a kind that `pack` wrote."""
    return msgspec.msgpack.decode(data, type=kind)
