"""`invoke read`: a line out for each line in, in order, whatever the line is."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from digest.filters import read_file, read_lines
from digest.lexicons import load_lexicon
from digest.model import Stop
from digest.settings import Config

if TYPE_CHECKING:
    from digest.filters import Json

QUALITY = Path(__file__).parent / "quality"
CONFIG = Config("digest", "Digest", "A digest", lexicon=load_lexicon())
TEXT = (
    "Dam above Kesh holds after strike\nBy Ana Moreno\n21 January 2032, 10:15 UTC\n"
    "Engineers worked through the night to shore up the dam, the water authority said.\n"
    "The strike tore a hole nine metres wide in the concrete of the spillway, it said.\n"
)


def answers(*rows: object) -> list[Json]:
    lines = [row if isinstance(row, str) else json.dumps(row) for row in rows]
    return [json.loads(line) for line in read_lines(lines, CONFIG)]


def test_an_article_has_all_its_parts() -> None:
    (found,) = answers({"id": 7, "text": TEXT, "source": "The Herald", "collected": "2032-01-22"})
    assert "Dam above Kesh holds after strike" == found["title"]
    assert "2032-01-21T10:15:00+00:00" == found["published"]
    assert "21 January 2032, 10:15 UTC" in found["published_evidence"]
    assert (7, ["Ana Moreno"], "The Herald", "en") == tuple(
        found[key] for key in ("id", "authors", "source", "language")
    )
    assert [[4, 4], [5, 5]] == [part["lines"] for part in found["paragraphs"]]
    assert found["body"] == "\n\n".join(part["text"] for part in found["paragraphs"])
    assert found["refused"] is None


def test_the_dead_of_the_main_event_are_one_number_or_none() -> None:
    killed = TEXT + "Four workers were killed at the dam and 9 were injured, the authority said.\n"
    assert [4, None] == [
        found["fatalities"] for found in answers({"id": 1, "text": killed}, {"id": 2, "text": TEXT})
    ]


def test_figures_of_prisoners_are_given_under_one_kind_too() -> None:
    (found,) = answers({"id": 1, "text": TEXT + "The army said 20 soldiers were captured there.\n"})
    captured, prisoners = found["figures"]
    assert ("captured", 20) == (captured["kind"], captured["n"])
    assert prisoners == captured | {"kind": "prisoners"}


def test_a_page_of_html_is_read_as_such() -> None:
    paragraphs = "".join(f"<p>{line}</p>" for line in TEXT.splitlines()[3:] * 1)
    html = f"<html><body><article><h1>Dam holds</h1>{paragraphs}</article></body></html>"
    (found,) = answers({"id": "a", "html": html})
    assert "Dam holds" == found["title"]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("{", "INPUT"),
        ("[]", "INPUT"),
        ({"id": 1}, "INPUT"),
        ({"id": 1, "text": None, "html": 3}, "INPUT"),
        ({"id": 1, "text": ""}, "EMPTY"),
        ({"id": 1, "html": ""}, "EMPTY"),
        ({"id": 1, "text": None}, "INPUT"),
        ({}, "INPUT"),
        ("null", "INPUT"),
        ("[" * 100_000, "INPUT"),
        ('{"id": NaN, "text": "x"}', "INPUT"),
        ({"id": 1, "text": "\0\1\2"}, "BINARY"),
        ({"id": 1, "text": "a word " * 200_000}, "SIZE"),
    ],
)
def test_what_can_not_be_read_says_why(row: object, code: str) -> None:
    (found,) = answers(row)
    assert (code, "") == (found["refused"]["code"], found["body"])
    assert found["refused"]["reason"]


def test_every_answer_has_the_same_keys_in_the_same_order() -> None:
    read, refused = answers({"id": 1, "text": TEXT}, {"id": 2, "text": ""})
    assert list(read) == list(refused)
    assert ([], [], None) == (refused["paragraphs"], refused["authors"], refused["published"])


def test_what_is_stated_may_be_null_or_of_another_kind_and_an_id_may_be_missing() -> None:
    rows = ({"text": TEXT}, {"id": {"a": [1]}, "text": TEXT, "url": None, "source": 5})
    assert [None, {"a": [1]}] == [found["id"] for found in answers(*rows)]
    assert [None, "5"] == [found["source"] for found in answers(*rows)]


@pytest.mark.parametrize("key", ["standfirst", "deck"])
def test_a_standfirst_may_be_stated_beside_the_text_and_tells_the_themes_too(key: str) -> None:
    deck = "The missiles fell at dawn, the mayor of Karr said."
    rows = ({"text": "A town wakes"}, {"text": "A town wakes", key: deck})
    assert [None, deck] == [found["standfirst"] for found in answers(*rows)]
    assert [[], ["strikes"]] == [found["themes"] for found in answers(*rows)]


def test_lines_keep_their_order_and_blank_ones_have_no_answer() -> None:
    rows = [{"id": at, "text": TEXT if at % 2 else ""} for at in range(5)]
    assert [0, 1, 2, 3, 4] == [found["id"] for found in answers(*rows[:2], "", *rows[2:])]


def test_a_surrogate_or_a_false_day_stops_nothing() -> None:
    (found,) = answers({"id": 1, "text": TEXT + "\ud800", "collected": "soon"})
    assert found["refused"] is None


def test_an_id_of_half_a_character_comes_back_as_it_was() -> None:
    (line,) = read_lines([r'{"id": "\ud800", "text": "The dam holds, they said."}'], CONFIG)
    assert line.isascii()
    assert "\ud800" == json.loads(line)["id"]


def test_several_workers_answer_as_one_does() -> None:
    rows = [json.dumps({"id": at, "text": TEXT}) for at in range(40)]
    assert list(read_lines(rows, CONFIG)) == list(read_lines(rows, CONFIG, workers=2))


def test_a_file_is_read_into_another(
    project: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text("".join(json.dumps({"id": at, "text": TEXT}) + "\n" for at in range(25)))
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setattr("digest.progress._TERMINAL", 0)
    read_file(project, str(source), str(target))
    assert 25 == len(target.read_text("utf-8").splitlines())
    assert "20 of 25 read" in capsys.readouterr().err


def test_standard_input_and_output_are_named_by_a_dash(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(json.dumps({"id": 1, "text": TEXT})))
    read_file(project, "-", "-")
    assert 1 == json.loads(capsys.readouterr().out)["id"]


def test_bytes_that_are_no_text_and_the_machines_encoding_stop_nothing(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = json.dumps({"id": 1, "text": TEXT + "Ostrel’s café"}, ensure_ascii=False)
    data = b"\xef\xbb\xbf" + row.encode() + b'\n{"id": 2, "text": "caf\xe9"}\n\n\xff\n'
    (tmp_path / "in.jsonl").write_bytes(data)
    read_file(project, str(tmp_path / "in.jsonl"), str(tmp_path / "out.jsonl"))
    written = io.BytesIO()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data[3:]), encoding="ascii"))
    monkeypatch.setattr("sys.stdout", out := io.TextIOWrapper(written, encoding="ascii"))
    read_file(project, "-", "-")
    out.flush()
    assert (tmp_path / "out.jsonl").read_bytes() == written.getvalue()
    ids = [json.loads(line)["id"] for line in written.getvalue().splitlines()]
    assert [1, 2, None] == ids


def test_whoever_stops_taking_the_output_ends_it_in_one_sentence(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ended(_: str) -> int:
        raise BrokenPipeError

    (tmp_path / "in.jsonl").write_text(json.dumps({"id": 1, "text": TEXT}))
    monkeypatch.setattr("sys.stdout.write", ended)
    with pytest.raises(Stop, match="has ended"):
        read_file(project, str(tmp_path / "in.jsonl"), "-")


def test_a_file_that_is_not_there_stops_with_its_name(project: Path, tmp_path: Path) -> None:
    with pytest.raises(Stop, match=r"none\.jsonl"):
        read_file(project, str(tmp_path / "none.jsonl"), "-")
