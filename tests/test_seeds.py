"""Every file of seeds/ becomes a seed or a refusal, and nothing else is ever opened."""

from __future__ import annotations

import errno
import hashlib
import os
import socket
from datetime import date
from typing import TYPE_CHECKING

import pytest

from digest.model import Refusal, Seed, Stop
from digest.seedfiles import MOST_DEPTH
from digest.seeds import MOST_SEED_BYTES, open_seeds, printable

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXT = b"Talks resume in Port Amel\n\nEnvoys met on Monday.\n"


def put(folder: Path, name: str, data: bytes = TEXT) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def seeds(folder: Path) -> dict[str, Seed]:
    return {seed.path: seed for seed in open_seeds(folder) if isinstance(seed, Seed)}


def refusals(folder: Path) -> dict[str, str]:
    return {row.seed: row.code for row in open_seeds(folder) if isinstance(row, Refusal)}


def reason(folder: Path) -> str:
    (row,) = (row for row in open_seeds(folder) if isinstance(row, Refusal))
    return row.reason


def test_a_seed_has_its_bytes_digest_and_path(tmp_path: Path) -> None:
    put(tmp_path, "a.txt")
    expected = Seed("a.txt", TEXT, hashlib.sha256(TEXT).hexdigest(), None, {})
    assert [expected] == list(open_seeds(tmp_path))


def test_seeds_come_in_the_order_of_their_paths(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a-b.txt", "a.html", "2025-06-01/c.md", "Z.htm"):
        put(tmp_path, name)
    paths = list(seeds(tmp_path))
    assert sorted(paths) == paths
    assert 6 == len(paths)


def test_a_folder_that_is_missing_has_no_seeds(tmp_path: Path) -> None:
    assert [] == list(open_seeds(tmp_path / "none"))


def test_a_folder_that_can_not_be_read_stops_the_run(tmp_path: Path) -> None:
    (tmp_path / "seeds").touch()
    with pytest.raises(Stop, match=r"can't read the folder .*seeds: Not a directory"):
        list(open_seeds(tmp_path / "seeds"))


def test_hidden_files_and_readmes_are_no_seeds(tmp_path: Path) -> None:
    for name in (".gitkeep", ".hidden/a.txt", "README.md", "README", "2025-06-01/README.txt"):
        put(tmp_path, name)
    assert [] == list(open_seeds(tmp_path))


@pytest.mark.parametrize(
    ("path", "facts", "expected"),
    [
        ("2025-06-01/a.txt", "", date(2025, 6, 1)),
        ("2025-06-01/courier/a.txt", "", date(2025, 6, 1)),
        ("courier/2025-06-01/a.txt", "", date(2025, 6, 1)),
        ("2025-06-01/a.txt", "collected: 2025-06-02", date(2025, 6, 2)),
        ("a.txt", "retrieved: 2025-06-03T11:00:00Z", date(2025, 6, 3)),
        ("a.txt", "", None),
    ],
)
def test_the_day_of_collection_is_the_one_stated_or_the_folders(
    tmp_path: Path, path: str, facts: str, expected: date | None
) -> None:
    put(tmp_path, path)
    if facts:
        put(tmp_path, path.replace(".txt", ".yml"), facts.encode())
    assert expected == seeds(tmp_path)[path].collected


def test_a_files_own_time_is_never_the_day_of_collection(tmp_path: Path) -> None:
    os.utime(put(tmp_path, "a.txt"), (1_700_000_000, 1_700_000_000))
    assert seeds(tmp_path)["a.txt"].collected is None


def test_a_sidecar_and_front_matter_add_facts(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", b"---\ntitle: Talks resume\n---\nText\n")
    put(tmp_path, "a.yml", b"source: Example Courier\n")
    seed = seeds(tmp_path)["a.txt"]
    assert {"title": "Talks resume", "source": "Example Courier"} == seed.facts
    assert b"\n\n\nText\n" == seed.data


def test_the_digest_is_that_of_the_file_with_its_front_matter(tmp_path: Path) -> None:
    data = b"---\ntitle: Talks resume\n---\nText\n"
    put(tmp_path, "a.txt", data)
    assert hashlib.sha256(data).hexdigest() == seeds(tmp_path)["a.txt"].sha256


def test_front_matter_and_a_sidecar_that_differ_are_refused(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", b"---\ntitle: One\n---\nText\n")
    put(tmp_path, "a.yml", b"title: Other\n")
    assert {"a.txt": "FACTS"} == refusals(tmp_path)


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.txt", b"", "EMPTY"),
        ("a.txt", b"x" * (MOST_SEED_BYTES + 1), "SIZE"),
        ("a.txt", b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n", "GIT"),
        ("a.txt", b"<<<<<<< HEAD\nOne\n=======\nTwo\n>>>>>>> other\n" + TEXT, "GIT"),
        ("a.txt", b"Talks resume\n=======\n" + TEXT, None),
        ("a.pdf", TEXT, "KIND"),
        ("a.TXT", TEXT, "KIND"),
        ("a", TEXT, "KIND"),
        ("a.yml", b"title: x", "SIDECAR"),
        ("..\\..\\a.txt", TEXT, None),
        ("a\\b.txt", TEXT, "NAME"),
        ("a\x1b[31m.txt", TEXT, "NAME"),
        ("a\n::error::b.txt", TEXT, "NAME"),
        ("a\u202etxt.exe.txt", TEXT, "NAME"),
        ("a\udcff.txt", TEXT, "NAME"),
        ("2025-02-30/a.txt", TEXT, "FOLDER"),
        ("1/2/3/4/5/6/7/8/9/10/a.txt", TEXT, "FOLDER"),
    ],
)
def test_what_is_no_seed_is_refused_with_a_code(
    tmp_path: Path, name: str, data: bytes, code: str | None
) -> None:
    put(tmp_path, name, data)
    assert ([code] if code else []) == list(refusals(tmp_path).values())


def test_a_seed_of_the_largest_size_is_taken(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", b"x" * MOST_SEED_BYTES)
    put(tmp_path, "/".join(["d"] * MOST_DEPTH) + "/a.txt")
    assert {} == refusals(tmp_path)


def test_links_pipes_and_sockets_are_not_opened(tmp_path: Path) -> None:
    folder = tmp_path / "seeds"
    put(folder, "good.txt")
    put(tmp_path, "secret.txt", b"secret")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "inner.txt").symlink_to("good.txt")
    (folder / "folder").symlink_to(tmp_path, target_is_directory=True)
    os.mkfifo(folder / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(str(folder / "socket.txt"))
        found = refusals(folder)
    assert {
        "folder": "SYMLINK",
        "inner.txt": "SYMLINK",
        "link.txt": "SYMLINK",
        "pipe.txt": "SPECIAL",
        "socket.txt": "SPECIAL",
    } == found
    assert ["good.txt"] == list(seeds(folder))


def test_a_sidecar_that_is_a_link_refuses_its_seed(tmp_path: Path) -> None:
    put(tmp_path, "seeds/a.txt")
    put(tmp_path, "secret", b"title: secret")
    (tmp_path / "seeds/a.yml").symlink_to(tmp_path / "secret")
    assert {"a.txt": "FACTS"} == refusals(tmp_path / "seeds")


def test_a_sidecar_that_is_a_pipe_or_too_large_refuses_its_seed(tmp_path: Path) -> None:
    put(tmp_path, "a.txt")
    os.mkfifo(tmp_path / "a.yml")
    put(tmp_path, "b.txt")
    put(tmp_path, "b.yml", b"#" * 70_000)
    assert {"a.txt": "FACTS", "b.txt": "FACTS"} == refusals(tmp_path)


def test_names_that_are_one_on_other_systems_are_refused(tmp_path: Path) -> None:
    for name in ("Talks.txt", "talks.txt", "talks.html", "é.txt", "e\u0301.txt"):
        put(tmp_path, name)
    assert {"talks.html": "CASE", "talks.txt": "CASE", "é.txt": "CASE"} == refusals(tmp_path)


def test_two_seeds_of_one_name_and_two_kinds_are_refused(tmp_path: Path) -> None:
    put(tmp_path, "a.html")
    put(tmp_path, "a.txt")
    assert {"a.txt": "DUPLICATE_NAME"} == refusals(tmp_path)


def test_two_seeds_of_one_publishers_number_are_refused(tmp_path: Path) -> None:
    for name, source in (("a", "Courier"), ("b", "Courier"), ("c", "Herald")):
        put(tmp_path, f"{name}.txt", f"---\nid: 7\nsource: {source}\n---\nText".encode())
    assert {"b.txt": "DUPLICATE_ID"} == refusals(tmp_path)


def test_a_sparse_file_of_100_mb_is_refused_unread(tmp_path: Path) -> None:
    with put(tmp_path, "a.txt").open("r+b") as file:
        file.truncate(100_000_000)
    assert {"a.txt": "SIZE"} == refusals(tmp_path)
    assert "is 100,000,000 bytes; at most 1,048,576 are read" == reason(tmp_path)


def test_a_name_is_shown_without_what_can_deceive() -> None:
    assert "a\\x1b\\u202e\\n.txt é" == printable("a\x1b\u202e\n.txt é")


def failing(real: Callable[..., object], name: str) -> Callable[..., object]:
    """Do as the system does, but for one name, which it can't open."""

    def call(path: object, *given: object, **more: object) -> object:
        if path == name:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), name)
        return real(path, *given, **more)

    return call


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.txt", {"2025-06-01/a.txt": "UNREADABLE"}),
        ("a.yml", {"2025-06-01/a.txt": "FACTS"}),
        ("2025-06-01", {"2025-06-01": "FOLDER"}),
    ],
)
def test_what_the_system_does_not_open_is_refused_and_the_rest_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, expected: dict[str, str]
) -> None:
    put(tmp_path, "2025-06-01/a.txt")
    put(tmp_path, "2025-06-01/a.yml", b"title: Talks")
    put(tmp_path, "b.txt")
    monkeypatch.setattr(os, "open", failing(os.open, name))
    assert expected == refusals(tmp_path)
    assert "b.txt" in seeds(tmp_path)


def test_a_file_that_goes_while_seeds_are_listed_is_no_seed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, "a.txt")
    put(tmp_path, "b.txt")
    listed = os.listdir
    monkeypatch.setattr(os, "listdir", lambda folder: [*listed(folder), "gone.txt"])
    assert ["a.txt", "b.txt"] == list(seeds(tmp_path))
    assert {} == refusals(tmp_path)


def test_a_file_that_grows_or_turns_into_a_pipe_while_it_is_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, "a.txt")
    monkeypatch.setattr(os, "read", lambda _file, most: b"x" * most)
    assert {"a.txt": "SIZE"} == refusals(tmp_path)
    monkeypatch.undo()
    (tmp_path / "a.txt").unlink()
    os.mkfifo(tmp_path / "a.txt")
    as_file = put(tmp_path, "b.md").stat()
    monkeypatch.setattr(os, "stat", lambda *_given, **_more: as_file)
    assert {"a.txt": "SPECIAL"} == refusals(tmp_path)


def test_a_day_of_collection_that_is_none_is_refused(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", b"---\ncollected: yesterday\n---\nText")
    assert {"a.txt": "FACTS"} == refusals(tmp_path)
    assert "collected is not a day such as 2025-06-01" == reason(tmp_path)


def test_the_same_fact_may_stand_in_both_places(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", b"---\ntitle: One\n---\nText\n")
    put(tmp_path, "a.yml", b"title: One\n")
    assert {"title": "One"} == seeds(tmp_path)["a.txt"].facts
