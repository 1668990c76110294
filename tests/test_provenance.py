"""Every published sentence can be found in the seed and the lines that the data name."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.grouping.editions import make_digest
from digest.model import Article, Seed
from digest.provenance import check_provenance, passages
from digest.reading.article import read
from tests.fiction import ARTICLES, CONFIG, digest, seed_of
from tests.published import all_data

SEEDS = {article.seed: seed_of(article) for article in ARTICLES}
DATA = {
    path: data
    for path, data in all_data(digest(), CONFIG).items()
    if path.endswith(".json") and "schema" not in path
}
PIER = "2031-05-01/pier.txt"


def with_data(seed: Seed, data: bytes) -> list[Seed]:
    changed = replace(seed, data=data, sha256=hashlib.sha256(data).hexdigest())
    return list((SEEDS | {seed.path: changed}).values())


def test_every_published_text_stands_where_the_data_say() -> None:
    assert [] == check_provenance(DATA, SEEDS.values(), CONFIG)
    found = {passage.text for data in DATA.values() for passage in passages(json.loads(data))}
    for edition in digest().editions:
        for story in edition.stories:
            assert story.title.text in found
            assert {quote.text for quote in story.excerpt} <= found
            assert {claim.figure.sentence for claim in story.figures} <= found


@given(data=st.data())
def test_altering_one_byte_of_any_published_seed_is_seen(data: st.DataObject) -> None:
    published = [seed for name, seed in SEEDS.items() if "gone" not in name]
    seed = data.draw(st.sampled_from(published))
    place = data.draw(st.integers(0, len(seed.data) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda value: value != seed.data[place]))
    altered = seed.data[:place] + bytes([byte]) + seed.data[place + 1 :]
    problems = check_provenance(DATA, with_data(seed, altered), CONFIG)
    assert any(f"{seed.path} is not the one that was read" in problem for problem in problems)


def test_a_seed_that_is_gone_is_missed() -> None:
    rest = [seed for name, seed in SEEDS.items() if name != PIER]
    assert [f"data/2031-05-01.json: there is no seed {PIER}"] == check_provenance(
        DATA, rest, CONFIG
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"3 people were killed", b"30 people were killed"),
        (b'"lines":[3,3]', b'"lines":[4,4]'),
        (b'"lines":[1,1]', b'"lines":[900,901]'),
    ],
)
def test_a_sentence_that_does_not_stand_there_is_named(old: bytes, new: bytes) -> None:
    path = "data/2031-05-01.json"
    altered = DATA[path].replace(old, new)
    assert altered != DATA[path]
    problems = check_provenance({path: altered}, SEEDS.values(), CONFIG)
    assert any("is not in lines" in problem for problem in problems)


def test_a_title_may_be_the_sidecar_s() -> None:
    seed = SEEDS[PIER]
    title = "A better title"
    path = "data/2031-05-01.json"
    told = DATA[path].replace(b"Drone hits grain pier in Port Amel", title.encode())
    facts = replace(seed, facts={"title": title})
    problems = check_provenance({path: told}, (SEEDS | {PIER: facts}).values(), CONFIG)
    assert not any(PIER in problem for problem in problems)


PAGE = """<!doctype html>
<html lang="en"><head><title>Bridge at Tessin
Ford burns | Elvar Courier</title></head><body><nav><a
 href="/news">News</a></nav>
<article><h1>Bridge at <em>Tessin&nbsp;Ford</em>
 burns</h1>
<p>The bridge at Tessin Ford burned on Thursday after a drone hit it, the council&rsquo;s <a
   href="/council" title="a > b">press office</a> said.</p>
<p>At least 3 people were killed &amp; 11 injured<!-- no --> when the drone
struck a bus on the bridge, hos&shy;pital officials in Tessin Ford said on Thursday.</p>
<p>"Nobody could cross," said a ferryman&#8203; at the landing.<br>He had waited since dawn.</p>
</article></body></html>
"""
MARKDOWN = """# Bridge at *Tessin Ford* burns

*1 May 2031*, by Ines Varro

The bridge at **Tessin Ford** burned when a drone hit it, a [council](https://x.example/a_b) said.

At least 3 people were killed and 11 injured when the drone struck
a bus on the bridge, `hospital` officials in Tessin Ford said on Thursday evening.

> Nobody could cross, said a ferryman at the landing, who had waited since dawn.
"""


@pytest.mark.parametrize(("name", "text"), [("a.html", PAGE), ("a.htm", PAGE), ("a.md", MARKDOWN)])
def test_markup_does_not_hide_where_a_sentence_stands(name: str, text: str) -> None:
    data = text.encode()
    seed = Seed(name, data, hashlib.sha256(data).hexdigest(), date(2031, 5, 1))
    read_article = read(seed, CONFIG)
    assert isinstance(read_article, Article)
    documents = {
        path: made
        for path, made in all_data(make_digest([read_article], (), CONFIG), CONFIG).items()
        if path.endswith(".json") and "schema" not in path
    }
    assert [] == check_provenance(documents, [seed], CONFIG)
    assert any(
        "killed" in each.text for d in documents.values() for each in passages(json.loads(d))
    )


def test_a_seed_that_cannot_be_decoded_gives_no_line() -> None:
    data = b"\xff\xfe\x00"
    seed = Seed("broken.txt", data, hashlib.sha256(data).hexdigest())
    record = {"seed": seed.path, "sha256": seed.sha256, "text": "Words", "lines": [1, 1]}
    problems = check_provenance({"x": json.dumps(record).encode()}, [seed], CONFIG)
    assert ["x: “Words” is not in lines 1 to 1 of broken.txt"] == problems
