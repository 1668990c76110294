"""Files one article under seeds/DATE/ with a sidecar, from a file or from the clipboard."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import unicodedata
from typing import TYPE_CHECKING

import yaml

from digest.facts import facts_of
from digest.model import Refused, Stop
from digest.seedfiles import SIDECAR
from digest.seeds import KINDS, MOST_SEED_BYTES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

#: Programs that print the clipboard: macOS, Wayland, X11, Windows.
CLIPBOARDS = (
    ("pbpaste",),
    ("wl-paste", "--no-newline"),
    ("xclip", "-selection", "clipboard", "-out"),
    ("xsel", "--clipboard", "--output"),
    ("powershell.exe", "-NoProfile", "-Command", "Get-Clipboard"),
)
# What a file's name is not made of: runs of anything but letters and digits.
_NOT_A_WORD = re.compile(r"[^a-z0-9]+")
_LONGEST_NAME = 60


def new(root: Path, text: bytes, day: date, facts: Mapping[str, str], kind: str = ".txt") -> Path:
    """Write `text` and its `facts` under root/seeds/DAY and return the seed's path.

    The name comes from the title, else from the first line. Nothing is ever written over.
    Raises `Stop` where the text is no seed or a fact can't be stated.
    """
    if kind not in KINDS:
        message = f"A seed is one of {', '.join(KINDS)}, and not “{kind}”."
        raise Stop(message)
    if not text.strip():
        raise Stop("There is no text. Copy an article first, or name a file that holds one.")
    if len(text) > MOST_SEED_BYTES:
        message = f"The text is {len(text):,} bytes; at most {MOST_SEED_BYTES:,} are read."
        raise Stop(message)
    sidecar = _sidecar(facts)
    first = text.strip().splitlines()[0].decode("utf-8", errors="ignore")
    folder = root / "seeds" / day.isoformat()
    folder.mkdir(parents=True, exist_ok=True)
    seed = _free(folder, slug(facts.get("title") or first), kind)
    if sidecar:
        write_whole(seed.with_suffix(SIDECAR), sidecar)
    write_whole(seed, text)
    return seed


def slug(title: str) -> str:
    """Make a file's name of a title: "Talks in Odesa: day 2" becomes "talks-in-odesa-day-2"."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return _NOT_A_WORD.sub("-", plain).strip("-")[:_LONGEST_NAME].strip("-") or "article"


def clipboard() -> bytes:
    """Return the text on the clipboard; raises `Stop` where no program can tell it."""
    for program, *options in CLIPBOARDS:
        if found := shutil.which(program):
            return subprocess.run([found, *options], capture_output=True, check=False).stdout  # noqa: S603 - our own list
    programs = ", ".join(program for program, *_ in CLIPBOARDS)
    message = f"No program here prints the clipboard ({programs}). Name a file instead."
    raise Stop(message)


def _sidecar(facts: Mapping[str, str]) -> bytes:
    stated = {key: value for key, value in facts.items() if value}
    if not stated:
        return b""
    sidecar = yaml.safe_dump(stated, allow_unicode=True, sort_keys=False).encode()
    try:
        facts_of(sidecar, "what you state")
    except Refused as refused:
        raise Stop(refused.reason) from None
    return sidecar


def _free(folder: Path, name: str, kind: str) -> Path:
    """Find a name that no file has yet, whatever its ending."""
    taken = {path.stem.casefold() for path in folder.iterdir()}
    number = 1
    while (stem := name if number == 1 else f"{name}-{number}") in taken:
        number += 1
    return folder / f"{stem}{kind}"


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that it is there whole or not at all, even after a power cut."""
    aside = path.with_name(f".{path.name}.part")
    with aside.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    aside.replace(path)
