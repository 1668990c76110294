"""Finds the seed files and opens them: every file becomes a `Seed` or a `Refusal`.

It does not read articles, nor decode any text but that of sidecars.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
import unicodedata
from contextlib import ExitStack
from datetime import date
from typing import TYPE_CHECKING

from digest.facts import MOST_BYTES, facts_of, merge, split_front_matter
from digest.model import Refusal, Refused, Seed, Stop
from digest.seedfiles import MOST_DEPTH, SAFELY, SIDECAR, mode_of, read_bytes, stem, walk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: What a seed may be, by the end of its name.
KINDS = (".txt", ".html", ".htm", ".md")
#: Bytes of one seed.
MOST_SEED_BYTES = 1024 * 1024

# A folder that says the day of collection: "2025-06-01".
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
# What Git LFS leaves in place of a file that was not fetched, and git in one it could not merge.
_POINTER = b"version https://git-lfs.github.com/spec/"
_UNMERGED = tuple(
    re.compile(mark, re.MULTILINE) for mark in (rb"^<<<<<<< ", rb"^=======\r?$", rb"^>>>>>>> ")
)
# Unicode categories that a seed's name may not have: control, format (bidi marks), surrogate.
_UNNAMEABLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def open_seeds(folder: Path) -> Iterator[Seed | Refusal]:
    """Open every seed below `folder`, sorted by path; a folder that is missing has none.

    A file that can't be taken is a `Refusal` with one of the codes of docs/refusals.md. Raises
    `Stop` where the folder itself can't be read.
    """
    taken: dict[str, str] = {}
    ids: dict[tuple[str, str], str] = {}
    try:
        top = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except FileNotFoundError:
        return
    except OSError as error:
        raise Stop(f"can't read the folder {folder}: {error.strerror}") from None
    try:
        for path, kind, parent, sidecars in walk(top, ""):
            try:
                _check(path, kind, taken)
                seed = _open(path, parent, sidecars)
                _claim(ids, (seed.facts.get("source", ""), seed.facts.get("id", "")), path)
                yield seed
            except Refused as refused:
                yield Refusal(printable(path), refused.code, refused.reason)
            except OSError as error:
                yield Refusal(printable(path), "UNREADABLE", f"can't be read: {error.strerror}")
    finally:
        os.close(top)


def reopen(folder: Path, path: str) -> Seed:
    """Open again a seed that `open_seeds` found at a path; raises `Refused` or `OSError`."""
    *folders, name = path.split("/")
    with ExitStack() as opened:
        inner = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        opened.callback(os.close, inner)
        for step in folders:
            inner = os.open(step, SAFELY | os.O_DIRECTORY, dir_fd=inner)
            opened.callback(os.close, inner)
        beside = stem(name) + SIDECAR
        return _open(path, inner, frozenset({beside}) if mode_of(beside, inner) else frozenset())


def printable(name: str) -> str:
    r"""Write a file's name so that it can be shown: "a\x1b.txt" becomes "a\\x1b.txt"."""
    return "".join(
        c.encode("unicode_escape").decode() if unicodedata.category(c) in _UNNAMEABLE else c
        for c in name
    )


def _check(path: str, mode: int, taken: dict[str, str]) -> None:
    """Refuse what must not even be opened, by its name and kind."""
    if stat.S_ISLNK(mode):
        raise Refused("SYMLINK", "is a symbolic link; put the file itself here")
    if stat.S_ISDIR(mode):
        raise Refused("FOLDER", f"can't be opened, or lies over {MOST_DEPTH} folders deep")
    if not stat.S_ISREG(mode):
        raise Refused("SPECIAL", "is not a file but a pipe, a socket or a device")
    if "\\" in path or not (path.isprintable() or _is_nameable(path)):
        raise Refused("NAME", "has a character in its name that can't be shown; rename it")
    if path.endswith(SIDECAR):
        raise Refused("SIDECAR", "is a sidecar, and no seed of that name stands beside it")
    if not path.endswith(KINDS):
        raise Refused("KIND", f"is none of {', '.join(KINDS)}")
    same = taken.setdefault(unicodedata.normalize("NFC", stem(path)).casefold(), path)
    if same != path:
        if stem(same) == stem(path):
            raise Refused("DUPLICATE_NAME", f"has the name of {same}; rename one of them")
        raise Refused("CASE", f"differs from {same} in upper and lower case alone; rename one")


def _is_nameable(path: str) -> bool:
    return not any(unicodedata.category(c) in _UNNAMEABLE for c in path)


def _open(path: str, folder: int, sidecars: frozenset[str]) -> Seed:
    """Read one seed and what is stated of it."""
    name = path.rpartition("/")[2]
    whole = read_bytes(name, folder, MOST_SEED_BYTES)
    if not whole:
        raise Refused("EMPTY", "holds nothing")
    if whole.startswith(_POINTER):
        raise Refused("GIT", "is a pointer of Git LFS; fetch the file itself: git lfs pull")
    if b"<<<<<<< " in whole and all(mark.search(whole) for mark in _UNMERGED):
        raise Refused("GIT", "has the marks of a merge that was not finished; finish it")
    front_matter, data = split_front_matter(whole)
    beside = stem(name) + SIDECAR
    sidecar = {}
    if beside in sidecars:
        try:
            sidecar = facts_of(read_bytes(beside, folder, MOST_BYTES), "the sidecar")
        except OSError as error:
            raise Refused("FACTS", f"the sidecar can't be read: {error.strerror}") from None
        except Refused as refused:
            raise Refused("FACTS", refused.reason) from None
    facts = merge(sidecar, front_matter)
    return Seed(path, data, hashlib.sha256(whole).hexdigest(), _collected(path, facts), facts)


def _collected(path: str, facts: dict[str, str]) -> date | None:
    """Take the day of collection: as stated, else the nearest folder that is named like a day."""
    for key in ("collected", "retrieved"):
        if facts.get(key):
            try:
                return date.fromisoformat(facts[key][:10])
            except ValueError:
                raise Refused("FACTS", f"{key} is not a day such as 2025-06-01") from None
    for part in reversed(path.split("/")[:-1]):
        if _DAY.fullmatch(part):
            try:
                return date.fromisoformat(part)
            except ValueError:
                raise Refused("FOLDER", f"the folder {part} is not a day of the calendar") from None
    return None


def _claim(ids: dict[tuple[str, str], str], number: tuple[str, str], path: str) -> None:
    """Let each publisher's number stand for one seed."""
    if number[1] and ids.setdefault(number, path) != path:
        raise Refused("DUPLICATE_ID", f"states the id {number[1]!r}, as {ids[number]} does")
