"""What `invoke bench` measures. Each function makes its own data, runs, and returns its rows."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from digest.bench.corpus import pages
from digest.bench.entries import feedgen_alone, ours
from digest.bench.rows import Row, in_turn, seconds
from digest.build import build
from digest.config import load_config
from digest.grouping.stories import make_stories
from digest.model import Article, Seed
from digest.reading.article import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from digest.settings import Config

#: What a publisher's project consists of, besides its seeds.
PARTS = ("digest.yml", "mkdocs.yml", "docs", "templates")


def sample(root: Path) -> list[Row]:
    """Build the seeds that come with the software, whole and cold, against MkDocs alone."""
    with project(root) as place:
        shutil.copytree(root / "seeds", place / "seeds", dirs_exist_ok=True)
        build(place)

        def whole() -> None:
            for made in ("site", ".build", ".cache"):
                shutil.rmtree(place / made, ignore_errors=True)
            _run(root, place, "from digest.build import build; build(Path.cwd())")

        def bare() -> None:
            _run(root, place, "from mkdocs.__main__ import cli; cli(['build', '-q', '-d', 'bare'])")

        mine, theirs = in_turn(whole, bare, times=5)
    return [
        Row("build of the two sample seeds", mine, "s", mine / theirs, "bare mkdocs build", 3.0)
    ]


def reading(root: Path, count: int = 160) -> list[Row]:
    """Read flat texts, everything included, against trafilatura on the same pages' HTML."""
    import trafilatura  # noqa: PLC0415 - takes long to import, and only this wants it

    config = load_config(root)
    made = list(pages(days=count // 8, stories=8, whole=True))
    seeds = [_seed(page.path, page.text) for page in made]

    def read_all() -> None:
        for seed in seeds:
            read(seed, config)

    def theirs() -> None:
        for page in made:
            trafilatura.bare_extraction(page.html, with_metadata=True)

    mine, anchor = in_turn(read_all, theirs, times=3)
    speed = anchor / mine
    return [
        Row(
            "reading flat text, one core",
            len(made) / mine,
            "pages/s",
            speed,
            "trafilatura's pages/s on this corpus's HTML",
            4.0,
            at_least=True,
        )
    ]


def grouping(root: Path) -> list[Row]:
    """Group days of 250 and of 5,000 articles."""
    config = load_config(root)
    small, large = (_articles(config, count) for count in (250, 5000))
    fast = min(seconds(lambda: make_stories(small, config)) for _ in range(3))
    slow = seconds(lambda: make_stories(large, config))
    return [
        Row("grouping a day of 250 articles", fast, "s"),
        Row("grouping a day of 5,000 articles", slow, "s", slow / fast, "a day of 250", 30.0),
    ]


def feeds(_: Path) -> list[Row]:
    """Write 10,000 entries in three formats against feedgen writing the same in its two."""
    mine, theirs = in_turn(ours, feedgen_alone, times=3)
    return [Row("10,000 feed entries", mine, "s", mine / theirs, "feedgen alone", 2.0)]


def site(root: Path, days: int = 100) -> list[Row]:
    """Build a site of so many days of 8 stories: whole, with a day more, and unchanged."""
    with project(root) as place:
        everything = list(pages(days, stories=8))
        newest = everything[-1].day
        for page in everything:
            if page.day < newest:
                _put(place, page.path, page.text)
        build(place)
        for page in everything:
            _put(place, page.path, page.text)
        another = seconds(lambda: build(place))
        nothing = seconds(lambda: build(place))
        edited = place / "seeds" / everything[0].path
        edited.write_text(edited.read_text("utf-8").replace("governor", "mayor"), "utf-8")
        edit = seconds(lambda: build(place))
        for made in ("site", ".build"):
            shutil.rmtree(place / made)
        whole = seconds(lambda: build(place))
        bare = seconds(
            lambda: _run(
                root, place, "from mkdocs.__main__ import cli; cli(['build', '-q', '-d', 'bare'])"
            )
        )
        size = sum(path.stat().st_size for path in (place / "site").rglob("*") if path.is_file())
    name = f"{days:,} days of 8 stories"
    return [
        Row(f"{name}: whole build, readings kept", whole, "s", whole / bare, "bare mkdocs build"),
        Row(f"{name}: one day more", another, "s", another / whole, "whole"),
        Row(f"{name}: one seed edited", edit, "s", edit / whole, "whole", 0.15),
        Row(f"{name}: nothing changed", nothing, "s", nothing / whole, "whole", 0.05),
        Row(f"{name}: size of the site", size / 1e6, "MB"),
    ]


@contextmanager
def project(root: Path) -> Iterator[Path]:
    """Make a project of its own with empty seeds/, for as long as it is used."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        for part in PARTS:
            copy = shutil.copytree if (root / part).is_dir() else shutil.copyfile
            copy(root / part, place / part)
        (place / "seeds").mkdir()
        yield place


def _run(root: Path, place: Path, code: str) -> None:
    """Run a line of Python in a process of its own, in `place`, with the code of `root`."""
    code = f"import sys; sys.path.insert(0, {str(root)!r}); from pathlib import Path; {code}"
    subprocess.run([sys.executable, "-c", code], cwd=place, check=True, capture_output=True)  # noqa: S603 - our own lines


def _put(place: Path, path: str, text: str) -> None:
    file = place / "seeds" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    if not file.exists():
        file.write_text(text, "utf-8")


def _seed(path: str, text: str) -> Seed:
    data = text.encode()
    return Seed(path, data, sha256(data).hexdigest())


def _articles(config: Config, count: int) -> list[Article]:
    """Read the articles of one day on which two papers tell each story."""
    made = (page for page in pages(days=1, stories=count // 2, copies=2))
    results = (read(_seed(page.path, page.text), config) for page in made)
    return [article for article in results if isinstance(article, Article)]
