"""Checks open data against the seeds: every text stands in the lines of the seed that it names.

Anyone who has the seeds can do so, now or in ten years. An altered seed shows by its SHA-256.
Of both sides only letters and digits are compared, since a paragraph cut at a link is joined, and
a page's markup is taken off, on the way from seed to text.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, Any

import nh3

from digest.model import Refused, Seed
from digest.reading.characters import clean_line
from digest.reading.encoding import decode
from digest.reading.sources import find_settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from digest.settings import Config

#: A line's end, as `digest.reading.characters` counts lines.
_LINE_END = re.compile(r"\r\n|\r|\n")
#: Where a link leads, in a Markdown seed: "](https://…)".
_TARGET = re.compile(r"\]\([^)\n]*\)")
#: What is no letter or digit: spaces, punctuation, marks.
_MARKS = re.compile(r"[\W_]+")
#: What stands between words of a theme's evidence that are apart: "talks … President".
_APART = " … "


@dataclass(frozen=True, slots=True)
class Passage:
    """A published text, and the lines of a seed that it is said to be from."""

    text: str
    seed: str
    first: int
    last: int


def check_provenance(
    documents: Mapping[str, bytes], seeds: Iterable[Seed], config: Config
) -> list[str]:
    """Return what is wrong with data files, by path, against all seeds; an empty list is well."""
    known = {seed.path: seed for seed in seeds}
    lines: dict[str, tuple[str, ...]] = {}
    problems = []
    for path, data in documents.items():
        document = json.loads(data)
        for name, digest in digests(document):
            if name not in known:
                problems.append(f"{path}: there is no seed {name}")
            elif known[name].sha256 != digest:
                problems.append(f"{path}: the seed {name} is not the one that was read")
        for passage in passages(document):
            seed = known.get(passage.seed)
            if seed is None:
                continue
            if passage.seed not in lines:
                lines[passage.seed] = _lines(seed, config)
            if not _stands(passage, lines[passage.seed], seed):
                problems.append(
                    f"{path}: “{passage.text[:60]}” is not in lines {passage.first} to "
                    f"{passage.last} of {passage.seed}"
                )
    return problems


def digests(value: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - any JSON value
    """Yield every seed that a document names with its SHA-256."""
    if isinstance(value, dict) and "sha256" in value:
        yield value["seed"], value["sha256"]
    for child in _children(value):
        yield from digests(child)


def passages(value: Any, seed: str = "") -> Iterator[Passage]:  # noqa: ANN401 - any JSON value
    """Yield every text of a document that has lines, with the seed named by it or around it."""
    if isinstance(value, dict):
        seed = value.get("seed") or seed
        first, last = value.get("lines") or [value.get("line")] * 2
        for text in _texts(value) if first and seed else ():
            yield Passage(text, seed, first, last)
    for child in _children(value):
        yield from passages(child, seed)


def _texts(record: dict[str, Any]) -> list[str]:
    """Return the verbatim texts of a record: a sentence, evidence, or the words of a date."""
    text: str = record["text"] if "text" in record else record.get("words", "")
    return text.split(_APART)


def _children(value: object) -> Iterable[object]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _lines(seed: Seed, config: Config) -> tuple[str, ...]:
    settings = find_settings(seed.facts.get("source", ""), seed.facts.get("url", ""), config)
    try:
        return tuple(_LINE_END.split(decode(seed.data, settings.encoding if settings else "")))
    except Refused:
        return ()


def _stands(passage: Passage, lines: tuple[str, ...], seed: Seed) -> bool:
    """Say whether a passage is in its lines; a title may be the sidecar's instead."""
    if passage.text == seed.facts.get("title"):
        return True
    slice_ = "\n".join(lines[passage.first - 1 : passage.last])
    return _letters(passage.text) in _letters(_without_markup(slice_, seed.path))


def _without_markup(text: str, path: str) -> str:
    if path.endswith((".html", ".htm")):
        return unescape(nh3.clean(text, tags=set()))
    return _TARGET.sub("", text) if path.endswith(".md") else text


def _letters(text: str) -> str:
    return _MARKS.sub("", clean_line(text))
