"""Measures what was read against what is true: `invoke evaluate`. See `digest.scores`."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING

from digest.filters import read_lines
from digest.model import Stop
from digest.scores import Json, score_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from digest.settings import Config


def evaluate_files(texts: Path, truth: Path, config: Config) -> str:
    """Read the texts of one file, compare with the truth of another, and say how good it is.

    The first line is for all; then each kind of damage, as truth's "scar" and "flattener" say.
    Raises Stop where a file can't be read.
    """
    try:
        with texts.open(encoding="utf-8") as lines:
            answers = {row["id"]: row for row in map(json.loads, read_lines(lines, config))}
        with truth.open(encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines if line.strip()]
    except OSError as error:
        raise Stop(f"{error.filename}: {error.strerror}. Name a file that is there.") from None
    except (ValueError, KeyError) as error:
        raise Stop(f"{truth} is not JSON Lines with an id each: {error}.") from None
    pairs = [(row, answers.get(row["id"], {})) for row in rows]
    return "\n".join(f"{name:<20} {score_of(group)}" for name, group in _groups(pairs).items())


def _groups(pairs: Sequence[tuple[Json, Json]]) -> dict[str, list[tuple[Json, Json]]]:
    """All pairs, then those of each kind of damage and of each language."""
    groups: defaultdict[str, list[tuple[Json, Json]]] = defaultdict(list)
    for pair in pairs:
        groups["all"].append(pair)
        for kind in ("flattener", "scar", "kind", "language"):
            if pair[0].get(kind):
                groups[f"{kind} {pair[0][kind]}"].append(pair)
    first = groups.pop("all", [])
    return {"all": first, **dict(sorted(groups.items()))}
