"""How well copies and stories are found on days of our own, and that it gets no worse.

`days/*.jsonl`: {id, title, text, date, story, copy_of}, invented and labelled by hand: a day of a
war, a day of another where a third of the reports are of one air raid, a day of look-alikes (two
bouts of one boxer, two earthquakes), a day of headlines alone, and a week of headlines alone.
`floors.json` holds what is reached.
"""

from __future__ import annotations

import json
from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest

from digest.group_filter import group_lines

QUALITY = Path(__file__).parent.parent / "quality"
FLOORS = json.loads((QUALITY / "floors.json").read_text("utf-8"))["stories"]

Labels = dict[str, str]


def b_cubed(ours: Labels, true: Labels) -> float:
    """Harmonic mean of the shares, over articles, of each one's group that is right and found."""
    both = Counter((ours[item], true[item]) for item in true)
    of_ours, of_true = Counter(ours.values()), Counter(true.values())
    precision = sum(n * n / of_ours[a] for (a, _), n in both.items()) / len(true)
    recall = sum(n * n / of_true[b] for (_, b), n in both.items()) / len(true)
    return 2 * precision * recall / (precision + recall)


def pairs(labels: Labels) -> set[tuple[str, str]]:
    return {(a, b) for a, b in combinations(sorted(labels), 2) if labels[a] == labels[b]}


def pair_f1(ours: Labels, true: Labels) -> float:
    found, wanted = pairs(ours), pairs(true)
    return 2 * len(found & wanted) / (len(found) + len(wanted))


@pytest.mark.parametrize("day", sorted(FLOORS))
def test_stories_are_found_as_well_as_ever(day: str) -> None:
    lines = (QUALITY / "days" / f"{day}.jsonl").read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    answers = [json.loads(line) for line in group_lines(lines)]
    ours = {answer["id"]: answer["story"] for answer in answers}
    true = {row["id"]: row["story"] for row in rows}
    assert FLOORS[day]["b3"] <= b_cubed(ours, true)
    assert FLOORS[day]["pairs"] <= pair_f1(ours, true)
    assert [row["copy_of"] for row in rows] == [answer["copy_of"] for answer in answers]
