"""A pasted article becomes a seed that a build takes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from digest.model import Seed, Stop
from digest.new import CLIPBOARDS, clipboard, new, slug
from digest.seeds import MOST_SEED_BYTES, open_seeds

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2025, 6, 1)
TEXT = b"Talks in Port Amel: day 2\n\nEnvoys met.\n"


def test_an_article_is_filed_under_its_day_with_what_is_known_of_it(tmp_path: Path) -> None:
    url = "https://courier.example/talks"
    path = new(tmp_path, TEXT, DAY, {"url": url, "source": "Courier", "title": ""})
    assert tmp_path / "seeds/2025-06-01/talks-in-port-amel-day-2.txt" == path
    (seed,) = open_seeds(tmp_path / "seeds")
    assert isinstance(seed, Seed)
    assert (TEXT, DAY, {"url": url, "source": "Courier"}) == (seed.data, seed.collected, seed.facts)


def test_nothing_is_ever_written_over(tmp_path: Path) -> None:
    kinds = (".txt", ".txt", ".html", ".md")
    paths = [new(tmp_path, TEXT, DAY, {"title": "Talks"}, kind) for kind in kinds]
    assert ["talks.txt", "talks-2.txt", "talks-3.html", "talks-4.md"] == [p.name for p in paths]
    assert 4 == sum(isinstance(seed, Seed) for seed in open_seeds(tmp_path / "seeds"))


def test_an_article_without_facts_needs_no_sidecar(tmp_path: Path) -> None:
    new(tmp_path, TEXT, DAY, {})
    assert 1 == len(list((tmp_path / "seeds/2025-06-01").iterdir()))


@pytest.mark.parametrize(
    ("text", "facts", "kind", "said"),
    [
        (b" \n", {}, ".txt", "There is no text"),
        (b"x" * (MOST_SEED_BYTES + 1), {}, ".txt", "at most 1,048,576"),
        (TEXT, {}, ".pdf", "and not “.pdf”"),
        (TEXT, {"colour": "red"}, ".txt", "unknown key 'colour'"),
        (TEXT, {"title": "a\x07"}, ".txt", "control"),
    ],
)
def test_what_a_build_would_refuse_is_not_filed(
    tmp_path: Path, text: bytes, facts: dict[str, str], kind: str, said: str
) -> None:
    with pytest.raises(Stop, match=said):
        new(tmp_path, text, DAY, facts, kind)
    assert not (tmp_path / "seeds").exists()


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Talks in Odesa: day 2", "talks-in-odesa-day-2"),
        ("Élysée!", "elysee"),
        ("../../etc", "etc"),
        ("Переговоры", "article"),
        ("a" * 80, "a" * 60),
    ],
)
def test_a_files_name_is_plain_wherever_it_is_read(title: str, expected: str) -> None:
    assert expected == slug(title)


def test_the_clipboard_is_asked_of_what_the_machine_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Stop, match="Name a file instead"):
        clipboard()
    program = tmp_path / CLIPBOARDS[2][0]
    program.write_text("#!/bin/sh\nprintf '%s' \"$*\"\n")
    program.chmod(0o755)
    assert b"-selection clipboard -out" == clipboard()
