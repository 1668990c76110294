"""The demo is plainly fiction, always the same, and reads like what people collect."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from digest.demo import write_demo
from digest.demo_seeds import DAYS, SILENT_DAY, seeds
from digest.lexicons import load_lexicon
from digest.model import Article, Seed
from digest.reading.article import read
from digest.settings import Config

if TYPE_CHECKING:
    from pathlib import Path


def test_the_demo_is_the_same_every_time() -> None:
    assert seeds() == seeds()


def test_the_demo_has_thirty_days_of_which_one_is_silent() -> None:
    days = {path.split("/", maxsplit=1)[0] for path in seeds()}
    assert len(days) == DAYS - 1
    assert str(SILENT_DAY) not in days


def test_every_slot_of_a_telling_is_filled() -> None:
    slots = ("{place}", "{target}", "{n}", "{more}", "{m}", "{day}", "{next}")
    texts = [data.decode() for path, data in seeds().items() if "broken" not in path]
    assert [slot for slot in slots for text in texts if slot in text] == []


def test_a_second_demo_leaves_nothing_of_the_first(tmp_path: Path) -> None:
    project = tmp_path / "project"
    for name in ("docs", "templates"):
        (project / name).mkdir(parents=True)
    (project / "mkdocs.yml").touch()
    write_demo(project, tmp_path / "demo")
    (tmp_path / "demo" / "seeds" / "stray.txt").touch()
    write_demo(project, tmp_path / "demo")
    assert not (tmp_path / "demo" / "seeds" / "stray.txt").exists()
    assert (tmp_path / "demo" / "digest.yml").exists()


@pytest.mark.slow
@pytest.mark.usefixtures("demo")
def test_what_the_demo_invents_is_unknown_to_whatever_is_read_after_it() -> None:
    text = (
        b"Ferry stops at Tessin Ford in Northmark\n\n"
        b"The ferry at Tessin Ford in Northmark stopped at noon, the port office of Sudmark said.\n"
    )
    config = Config("digest", "Digest", "A digest", lexicon=load_lexicon())
    article = read(Seed("ferry.txt", text, sha256(text).hexdigest()), config)
    assert isinstance(article, Article)
    assert article.conflict == ""
