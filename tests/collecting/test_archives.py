"""An archive that a publisher already has becomes seeds with their provenance, once."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

import pytest
import yaml

from digest.collecting.command import collect_archive
from digest.model import Stop

if TYPE_CHECKING:
    from pathlib import Path

URL = "https://courier.example/ferry"


def seeds(project: Path) -> list[str]:
    folder = project / "seeds"
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".yml" and not path.name.startswith(".")
    )


def facts(project: Path) -> dict[str, str]:
    (sidecar,) = (project / "seeds").rglob("*.yml")
    found: dict[str, str] = yaml.load(sidecar.read_text(), yaml.BaseLoader)  # noqa: S506 - strings
    return found


def warc(*records: tuple[str, bytes]) -> bytes:
    """A WARC file of records: kind, and what it holds."""
    out = b""
    for kind, body in records:
        head = (
            f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {URL}\r\n"
            f"WARC-Date: 2031-05-02T06:00:00Z\r\nContent-Length: {len(body)}\r\n"
            f"Content-Type: application/http; msgtype={kind}\r\n\r\n"
        )
        out += head.encode() + body + b"\r\n\r\n"
    return out


def http(status: str, media: str, body: bytes) -> tuple[str, bytes]:
    head = f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\nContent-Length: {len(body)}\r\n\r\n"
    return "response", head.encode() + body


def test_a_folder_is_taken_as_it_is_and_twice_is_once(project: Path, tmp_path: Path) -> None:
    old = tmp_path / "old" / "2031-05-01"
    old.mkdir(parents=True)
    (old / "ferry.txt").write_text("The ferry stopped.")
    (old / "ferry.yml").write_text(f"url: {URL}\n")
    (old / "link.txt").symlink_to(old / "ferry.txt")
    assert collect_archive(project, tmp_path / "old") == "1 new, 0 known before"
    assert collect_archive(project, tmp_path / "old") == "0 new, 1 known before"
    assert seeds(project) == ["2031-05-01/ferry.txt"]
    assert facts(project) == {"url": URL}


def test_json_lines_keep_what_they_state(project: Path, tmp_path: Path) -> None:
    file = tmp_path / "old.jsonl"
    first = {"text": "The ferry stopped.", "url": URL, "title": "Ferry", "collected": "2031-05-02"}
    second = {"html": "<p>The ferry sailed.</p>", "collected": "2031-05-03"}
    file.write_text(f"{json.dumps(first)}\n\n{json.dumps(second)}\n")
    assert collect_archive(project, file) == "2 new, 0 known before"
    assert [path[:10] + path[path.index(".") :] for path in seeds(project)] == [
        "2031-05-02.txt",
        "2031-05-03.html",
    ]
    assert collect_archive(project, file) == "0 new, 2 known before"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "is no JSON object"),
        ("[]", "is no JSON object"),
        ('{"collected": "2031-05-02"}', "is no JSON object"),
        ('{"text": 7, "collected": "2031-05-02"}', "is no JSON object"),
        ('{"text": "x"}', "the day you collected it"),
    ],
)
def test_a_line_that_cannot_be_taken_is_named(
    project: Path, tmp_path: Path, line: str, said: str
) -> None:
    file = tmp_path / "old.jsonl"
    file.write_text(line)
    with pytest.raises(Stop, match=rf"old\.jsonl:1: .*{said}"):
        collect_archive(project, file)


def test_a_warc_gives_its_good_pages_with_address_and_moment(project: Path, tmp_path: Path) -> None:
    file = tmp_path / "old.warc.gz"
    file.write_bytes(
        b"".join(
            gzip.compress(warc(record))
            for record in (
                http("404 Not Found", "text/html", b"<p>gone</p>"),
                http("200 OK", "image/png", b"png"),
                ("metadata", b"about"),
                http("200 OK", "text/html; charset=utf-8", b"<p>The ferry stopped.</p>"),
            )
        )
    )
    assert collect_archive(project, file) == "1 new, 0 known before"
    (seed,) = seeds(project)
    assert seed.startswith("2031-05-02/")
    assert seed.endswith(".html")
    assert facts(project) == {"url": URL, "retrieved": "2031-05-02T06:00:00Z"}


def test_a_wet_file_gives_its_texts(project: Path, tmp_path: Path) -> None:
    file = tmp_path / "old.wet"
    file.write_bytes(warc(("conversion", b"The ferry stopped.")))
    assert collect_archive(project, file) == "1 new, 0 known before"
    (seed,) = seeds(project)
    assert (project / "seeds" / seed).read_bytes() == b"The ferry stopped."


@pytest.mark.parametrize(
    ("name", "said"), [("none.jsonl", "There is no"), ("a.zip", "is no folder")]
)
def test_what_is_no_archive_is_answered_with_what_is(
    project: Path, tmp_path: Path, name: str, said: str
) -> None:
    if name == "a.zip":
        (tmp_path / name).write_bytes(b"PK")
    with pytest.raises(Stop, match=said):
        collect_archive(project, tmp_path / name)


def test_a_broken_warc_is_named_with_what_is_wrong(project: Path, tmp_path: Path) -> None:
    file = tmp_path / "old.warc.gz"
    file.write_bytes(gzip.compress(warc(("metadata", b"one"), ("metadata", b"two"))))
    with pytest.raises(Stop, match=r"old\.warc\.gz can't be read further: "):
        collect_archive(project, file)


def test_a_list_brings_in_each_of_its_files_packed_or_not(project: Path, tmp_path: Path) -> None:
    said = [{"text": f"Ferry {number} stopped.", "collected": "2031-05-02"} for number in range(3)]
    lines = [json.dumps(each) for each in said]
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "one.jsonl").write_text("\n".join(lines[:2]))
    (tmp_path / "parts" / "two.jsonl.gz").write_bytes(gzip.compress(lines[2].encode()))
    listed = tmp_path / "jsonl.paths.gz"
    listed.write_bytes(gzip.compress(b"parts/one.jsonl\n\nparts/two.jsonl.gz\n"))
    assert collect_archive(project, listed) == "3 new, 0 known before"
    assert len(seeds(project)) == 3
    assert collect_archive(project, listed) == "0 new, 3 known before"
    listed.write_bytes(gzip.compress(b"parts/three.jsonl"))
    with pytest.raises(Stop, match=r"There is no .*three"):
        collect_archive(project, listed)
