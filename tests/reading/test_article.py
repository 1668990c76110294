"""The two sample seeds are read as they are pinned, and a sidecar wins over the text."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from digest.lexicons import load_lexicon
from digest.model import Article, Paragraph, Refusal, Seed
from digest.reading.article import read
from digest.settings import Config, Source

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "golden"
CONFIG = Config("digest", "Digest", "A digest", lexicon=load_lexicon())
TEXT = """\
Engineers race to save dam above Kesh after drone strike
By Lena Okafor
21 January 2032
Engineers worked through the night to shore up the dam above Kesh, the water authority said.
The strike tore a hole about nine metres wide in the concrete of the spillway, it said.
Six villages with about 4,100 people lie in the valley below the dam, according to the authority.
"""


def seed(text: str, path: str = "dam.txt", **facts: str) -> Seed:
    data = text.encode()
    return Seed(path, data, sha256(data).hexdigest(), facts=facts)


def article(text: str, path: str = "dam.txt", config: Config = CONFIG, **facts: str) -> Article:
    found = read(seed(text, path, **facts), config)
    assert isinstance(found, Article), found
    return found


def _part(paragraph: Paragraph | None) -> dict[str, object] | None:
    if paragraph is None:
        return None
    return {"lines": [paragraph.lines.first, paragraph.lines.last], "text": paragraph.text}


def _record(found: Article) -> dict[str, object]:
    published = found.published
    return {
        "title": _part(found.text.title),
        "standfirst": _part(found.text.standfirst),
        "source": found.source,
        "byline": found.byline,
        "authors": list(found.authors),
        "published": f"{published.words} (line {published.line})" if published else None,
        "day": str(found.day) if found.day else None,
        "language": found.language,
        "notes": list(found.notes),
        "body": [_part(paragraph) for paragraph in found.text.body],
        "credits": [_part(paragraph) for paragraph in found.credits],
        "dropped": [f"{line.line} {line.reason}: {line.text}" for line in found.dropped],
    }


@pytest.mark.parametrize("name", ["000_8f6345475412547c", "004_2102eff8ed8ac0a4"])
def test_the_sample_seeds_are_read_as_pinned(
    name: str, pinned: Callable[[Path, bytes], None]
) -> None:
    found = article((ROOT / "seeds" / f"{name}.txt").read_text("utf-8"), f"{name}.txt")
    record = yaml.safe_dump(_record(found), allow_unicode=True, sort_keys=False, width=96)
    pinned(GOLDEN / f"{name}.yml", record.encode())


def test_what_a_sidecar_states_wins() -> None:
    found = article(
        TEXT,
        title="Dam hit",
        standfirst="It holds.",
        author="Ana Moreno, Li Wen",
        source="The Herald",
        url="https://herald.example/dam",
        language="en-GB",
        published="2032-01-20",
        publish="none",
    )
    assert ("Dam hit", ("Ana Moreno", "Li Wen")) == (found.text.title.text, found.authors)
    assert found.text.standfirst
    assert "It holds." == found.text.standfirst.text
    assert ("The Herald", "https://herald.example/dam") == (found.source, found.url)
    assert ("en-GB", "none") == (found.language, found.publish)
    assert "2032-01-20" == str(found.day)


def test_a_configured_source_sets_how_much_is_shown() -> None:
    herald = Source("The Herald", hosts=("herald.example",), publish="full", language="en-GB")
    config = Config("digest", "Digest", "A digest", lexicon=CONFIG.lexicon, sources=(herald,))
    found = article(TEXT, config=config, url="https://herald.example/dam")
    assert ("The Herald", "full", "en-GB") == (found.source, found.publish, found.language)


def test_a_report_without_a_headline_has_its_first_sentence_for_one() -> None:
    found = article("A bridge near Kesh was hit on Monday. Nobody was hurt, the mayor said.")
    assert "A bridge near Kesh was hit on Monday." == found.text.title.text


def test_a_markdown_seed_is_read_without_its_marks() -> None:
    found = article("# " + TEXT.replace("spillway", "**spillway**"), "dam.md")
    assert "Engineers race to save dam above Kesh after drone strike" == found.text.title.text
    assert "spillway, it" in found.text.body[1].text


@pytest.mark.parametrize(("text", "code"), [(" \n\t\n", "EMPTY"), ("\u200b\u00ad", "NOARTICLE")])
def test_a_seed_that_holds_no_article_is_refused_with_a_reason(text: str, code: str) -> None:
    found = read(seed(text), CONFIG)
    assert isinstance(found, Refusal)
    assert (code, True) == (found.code, bool(found.reason))


@pytest.mark.parametrize(("stated", "revision"), [("", 1), ("3", 3), ("0", 1), ("many", 1)])
def test_a_version_is_what_the_sidecar_counts(stated: str, revision: int) -> None:
    assert revision == article(TEXT, revision=stated).revision
