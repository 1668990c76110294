"""`invoke group`: articles in as lines of JSON, the stories they tell out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from digest.group_filter import group_file, group_lines
from digest.model import Stop

if TYPE_CHECKING:
    from pathlib import Path

WIRE = (
    "A storage tank exploded at the Port Amel fuel depot on Sunday evening and burned for more "
    "than an hour, the port fire service said, adding that nobody had been near the tank."
)
ARTICLES = (
    {"id": "b", "title": "Depot blast", "text": WIRE, "date": "2031-05-05"},
    {"id": "a", "title": "Tank explodes in Port Amel", "text": WIRE, "date": "2031-05-04"},
    {"id": "c", "title": "Envoys meet", "text": "Two envoys met in Ostrand.", "date": ""},
    {"id": 4, "title": "", "text": "Tank blast at Port Amel fuel depot.", "date": None},
)


def grouped(*records: object) -> list[dict[str, str | None]]:
    return [json.loads(line) for line in group_lines(json.dumps(record) for record in records)]


def test_each_article_gets_its_story_and_a_copy_the_article_it_copies() -> None:
    assert [
        {"id": "b", "story": "4", "copy_of": "a"},
        {"id": "a", "story": "4", "copy_of": None},
        {"id": "c", "story": "c", "copy_of": None},
        {"id": "4", "story": "4", "copy_of": None},
    ] == grouped(*ARTICLES)


def test_the_order_of_lines_changes_nothing_but_the_order_of_answers() -> None:
    forward, back = grouped(*ARTICLES), grouped(*reversed(ARTICLES))
    assert forward == back[::-1]


def test_reports_more_than_a_week_apart_with_none_between_are_two_stories() -> None:
    titles = {
        "Quake of 5.1 cracks walls in Rasif": "2031-05-02",
        "Rasif quake: church walls crack": "2031-05-04",
        "Walls crack in Rasif as quake strikes": "2031-05-12",
        "Rasif walls cracked by a quake": "",
        "Quake cracks more walls in Rasif": "2031-05-19",
    }
    records = [
        {"id": name, "title": title, "date": titles[title]}
        for name, title in zip("abcde", titles, strict=True)
    ]
    stories = {answer["id"]: answer["story"] for answer in grouped(*records)}
    assert {"a": "d", "b": "d", "c": "c", "d": "d", "e": "c"} == stories


def test_blank_lines_are_passed_over() -> None:
    assert ["c"] == [json.loads(line)["id"] for line in group_lines(["\n", '{"id": "c"}\n'])]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["{"], "Line 1 is not JSON"),
        (["[" * 100_000], "Line 1 is not JSON"),
        (['{"id": 1}', '{"title": "x"}'], "Line 2 states no id"),
        (['{"id": 1}', "7"], "Line 2 states no id"),
        (['{"id": 1}', '{"id": "1"}'], "Line 2: the id “1” is taken"),
    ],
)
def test_a_line_that_is_no_article_is_told_by_its_number(lines: list[str], told: str) -> None:
    with pytest.raises(Stop, match=told):
        list(group_lines(lines))


def test_a_file_is_grouped_into_another(tmp_path: Path) -> None:
    (tmp_path / "in").write_text('{"id": "Ä"}\n', "utf-8")
    group_file(tmp_path / "in", tmp_path / "out")
    written = (tmp_path / "out").read_text("utf-8")
    assert '{"id": "Ä", "story": "Ä", "copy_of": null}\n' == written


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(Stop, match="nowhere"):
        group_file(tmp_path / "nowhere", tmp_path / "out")


def test_headlines_alone_are_grouped_alike_however_the_missing_text_is_stated() -> None:
    titles = [
        "Ferry sinks off Quellan with 300 aboard",
        "Quellan ferry sinks, dozens missing",
        "Envoys meet in Ostrand over grain",
    ]
    without: list[dict[str, str | None]] = [
        {"id": str(n), "title": title} for n, title in enumerate(titles)
    ]
    stated: list[list[dict[str, str | None]]] = [
        [{**row, "text": "", "date": ""} for row in without],
        [{**row, "text": None, "date": None} for row in without],
        [{**row, "text": row["title"]} for row in without],
        [{"id": row["id"], "text": row["title"]} for row in without],
    ]
    for rows in (without, *stated):
        answers = [json.loads(line)["story"] for line in group_lines(map(json.dumps, rows))]
        assert [True, False] == [answers[0] == story for story in answers[1:]]
