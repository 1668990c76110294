"""`invoke check-feeds` looks at what was built, with the seeds it was built from."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import jinja2
import pytest

from digest import check_site as checking
from digest.check_site import check_site
from digest.model import Stop
from digest.publishing.data import render_data
from digest.publishing.feeds import render_feeds
from tests.fiction import ARTICLES, CONFIG, digest, seed_of

TEMPLATES = jinja2.FileSystemLoader(Path(__file__).parents[1] / "templates")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    elsewhere = replace(CONFIG, site_url="https://elsewhere.example/")
    monkeypatch.setattr(checking, "load_config", lambda _: elsewhere)
    made = render_feeds(digest(), CONFIG, TEMPLATES) | render_data(digest(), CONFIG)
    files = {f"site/{path}": data for path, data in made.items()}
    files |= {f"seeds/{article.seed}": seed_of(article).data for article in ARTICLES}
    for path, data in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    return tmp_path


def test_a_good_site_is_well_whatever_address_is_set_now(root: Path) -> None:
    assert [] == check_site(root)


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
