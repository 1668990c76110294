"""Seeds on the disk: a page and its sidecar, each whole or not there, and what was seen before.

A sidecar is put in place before its seed, so that no seed ever stands without its provenance.
State is written after the files that it speaks of: a run that is killed loses nothing, and the
next one knows a filed article by the address in its name.
"""

from __future__ import annotations

import json
import os
import re
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING

import yaml

from digest.new import slug, write_whole

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

#: What is remembered between runs; hidden, so that it is taken for no seed.
STATE = ".collected.json"
# A seed that was collected: "talks-resume-1a2b3c4d5e.html", and its second revision "….2.html".
_FILED = re.compile(r"-([0-9a-f]{10})(?:\.(\d+))?\.(?:html|txt)$")


@dataclass(slots=True)
class Memory:
    """What earlier runs saw."""

    #: Address of a feed to the validators its server gave with the last whole answer.
    feeds: dict[str, dict[str, str]] = field(default_factory=dict)
    #: Key of an article to what its source said of it, and the digest of its text.
    articles: dict[str, dict[str, str]] = field(default_factory=dict)


def article_key(url: str) -> str:
    """Return the key of an article: ten hexadecimal digits of its address."""
    return sha256(url.encode("utf-8", "replace")).hexdigest()[:10]


class Cabinet:
    """The folder seeds/, as collecting sees it."""

    def __init__(self, folder: Path) -> None:
        """Look through `folder`, sweep away what a killed run left, and recall what it knew."""
        self._folder = folder
        #: Key of an article to the newest revision that is filed.
        self.revisions: dict[str, int] = {}
        for place, _, names in os.walk(folder):
            for name in names:
                if name.startswith(".") and name.endswith(".part"):
                    os.unlink(os.path.join(place, name))  # noqa: PTH108, PTH118 - os.walk's
                elif found := _FILED.search(name):
                    number = int(found[2] or 1)
                    self.revisions[found[1]] = max(number, self.revisions.get(found[1], 0))
        self.memory = _recall(folder / STATE)

    def file(self, key: str, title: str, data: bytes, kind: str, facts: Mapping[str, str]) -> str:
        """Write a seed, or the next revision of one, and return its path below the folder.

        `kind` is ".html" or ".txt"; `facts` go into the sidecar as they are. The seed is filed
        under the day of facts["retrieved"].
        """
        number = self.revisions.get(key, 0) + 1
        tail = f"-{key}" if number == 1 else f"-{key}.{number}"
        day = facts["retrieved"][:10]
        folder = self._folder / day
        folder.mkdir(parents=True, exist_ok=True)
        stem = f"{slug(title)}{tail}"
        revision = {"revision": str(number)} if number > 1 else {}
        sidecar = {name: value for name, value in {**facts, **revision}.items() if value}
        text = yaml.safe_dump(sidecar, allow_unicode=True, sort_keys=False)
        write_whole(folder / f"{stem}.yml", text.encode())
        write_whole(folder / f"{stem}{kind}", data)
        self.revisions[key] = number
        return f"{day}/{stem}{kind}"

    def remember(self) -> None:
        """Write down what is known now."""
        self._folder.mkdir(exist_ok=True)
        text = json.dumps(asdict(self.memory), indent=1, sort_keys=True)
        write_whole(self._folder / STATE, text.encode())


def _recall(file: Path) -> Memory:
    """Return what was remembered; a state that is missing or broken only costs requests."""
    try:
        said = json.loads(file.read_bytes())
        return Memory(dict(said["feeds"]), dict(said["articles"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Memory()
