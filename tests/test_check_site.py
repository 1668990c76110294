"""`invoke check-feeds` looks at what was built, with the seeds it was built from."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import jinja2
import pytest

from digest import check_site as checking
from digest.check_site import check_site
from digest.config import load_config
from digest.demo import write_demo
from digest.feedcheck import check_feeds
from digest.grouping.editions import make_digest
from digest.model import Article, Seed, Stop
from digest.provenance import check_provenance
from digest.publishing.feeds import render_feeds
from digest.reading.article import read
from digest.seeds import open_seeds
from tests.fiction import ARTICLES, CONFIG, digest, seed_of
from tests.published import all_data

ROOT = Path(__file__).parents[1]
TEMPLATES = jinja2.FileSystemLoader(ROOT / "templates")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    elsewhere = replace(CONFIG, site_url="https://elsewhere.example/")
    monkeypatch.setattr(checking, "load_config", lambda _: elsewhere)
    made = render_feeds(digest(), CONFIG, TEMPLATES) | all_data(digest(), CONFIG)
    files = {f"site/{path}": data for path, data in made.items()}
    files |= {f"seeds/{article.seed}": seed_of(article).data for article in ARTICLES}
    for path, data in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    return tmp_path


def test_a_good_site_is_well_whatever_address_is_set_now(root: Path) -> None:
    assert [] == check_site(root)


def checked(project: Path) -> list[str]:
    """Return what is wrong with the feeds and data of a project's seeds."""
    config = load_config(project)
    opened = [seed for seed in open_seeds(project / "seeds") if isinstance(seed, Seed)]
    articles = [article for seed in opened if isinstance(article := read(seed, config), Article)]
    made = make_digest(articles, (), config)
    assert made.editions
    data = all_data(made, config)
    documents = {path: data[path] for path in data if "schema" not in path and "csv" not in path}
    return [
        *map(str, check_feeds(render_feeds(made, config, TEMPLATES), config.site_url)),
        *check_provenance(documents, opened, config),
    ]


def test_feeds_and_data_of_the_seeds_that_come_with_it_are_well() -> None:
    assert [] == checked(ROOT)


def test_feeds_and_data_of_the_demo_are_well(tmp_path: Path) -> None:
    write_demo(ROOT, tmp_path / "demo")
    assert [] == checked(tmp_path / "demo")


def test_a_broken_feed_and_an_altered_seed_are_told(root: Path) -> None:
    (root / "site" / "feed.xml").write_bytes(b"<rss")
    seed = root / "seeds" / "2031-05-01" / "pier.txt"
    seed.write_bytes(seed.read_bytes().replace(b"3 people", b"9 people"))
    told = "\n".join(check_site(root))
    assert "feed.xml: can't be read" in told
    assert "pier.txt is not the one that was read" in told


def test_without_a_site_it_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(Stop, match="invoke build"):
        check_site(tmp_path)
