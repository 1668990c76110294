"""What is fuzzed: each target takes any bytes, and fails for anything but an answer or a refusal.

`tests/proofs/fuzz.py` feeds them for long, guided by coverage; the tests feed each a thousand.
"""

from __future__ import annotations

import html
from contextlib import suppress
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from digest.config import _complain, load_config
from digest.facts import facts_of, split_front_matter
from digest.model import Article, Refusal, Refused, Seed, Stop
from digest.publishing.escape import clean, escape, front_matter, json_script, plain, web_address
from digest.reading.article import read
from digest.reading.dates.dating import plausible
from digest.settings import Correction, Publication
from digest.strictyaml import load_yaml
from tests.proofs.pieces import article_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from digest.settings import Config

ROOT = Path(__file__).parent.parent.parent
KINDS = ("txt", "html", "md")


@cache
def config() -> Config:
    """Return the project's own configuration."""
    return load_config(ROOT)


def reading(data: bytes) -> None:
    """Any file is an article or a refusal; an article's parts can be written and stand in it."""
    kind, data = KINDS[data[0] % len(KINDS)] if data else "txt", data[1:]
    day = date(2025, 6, 1)
    result = read(Seed(f"{day}/a.{kind}", data, sha256(data).hexdigest(), day), config())
    assert isinstance(result, Article | Refusal)
    if isinstance(result, Article):
        text = result.text
        paragraphs = [text.title, *([text.standfirst] if text.standfirst else []), *text.body]
        assert all(p.text.strip() and p.text.encode() for p in paragraphs)
        assert all(1 <= p.lines.first <= p.lines.last for p in paragraphs)
        assert all(figure.words in figure.sentence for figure in result.figures)
        assert not result.published or plausible(result.published.day, day)


def articles(data: bytes) -> None:
    """Any file made of what articles are made of is an article or a refusal."""
    reading(data[:1] + article_of(data[1:]))


def escaping(data: bytes) -> None:
    """Any words come back as they are from a page, from front matter and from a script."""
    text = data.decode("utf-8", "surrogateescape")
    shown = escape(text)
    assert not set("<>\"'`*_[]{}\\") & set(shown)
    assert html.unescape(shown) == clean(text) or "\r" in text or any(c in text for c in "\x80\x9f")
    assert yaml.safe_load(front_matter({"title": text}).removesuffix("---\n")[4:]) == {
        "title": clean(text)
    }
    assert "<" not in json_script({"title": text})
    assert "\n" not in plain(text)
    address = web_address(text)
    assert not address or address.lower().startswith(("http://", "https://"))
    assert not set("<>\"' \n`") & set(address)


def sidecars(data: bytes) -> None:
    """Any sidecar or front matter gives strings under known keys, or is refused."""
    for block in (data, b"title: " + data, b"author: [" + data + b"]"):
        with suppress(Refused):
            assert all(isinstance(value, str) for value in facts_of(block, "it").values())
    for block in (data, b"---\ntitle: " + data + b"\n---\ntext"):
        with suppress(Refused):
            _, rest = split_front_matter(block)
            assert rest.count(b"\n") == block.count(b"\n")


def settings(data: bytes) -> None:
    """Any digest.yml or corrections.yml is taken, or refused with its faults."""
    text = data.decode("utf-8", "replace")
    with suppress(Stop):
        load_yaml("digest.yml", text, Publication, _complain)
    with suppress(Stop):
        load_yaml("corrections.yml", text, tuple[Correction, ...])


TARGETS: dict[str, Callable[[bytes], None]] = {
    "sidecars": sidecars,
    "escaping": escaping,
    "settings": settings,
    "reading": reading,
    "articles": articles,
}
