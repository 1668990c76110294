"""Reading seeds in batches: a worker opens, reads and keeps; the build goes on with light heads."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, replace
from datetime import date  # noqa: TC003 - msgspec reads it at run time
from functools import cached_property, partial
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from digest.cache import identity, kept, pack, unpack
from digest.model import Article, Moment, Publish, Refusal, Refused, Seed, Stop
from digest.reading.article import read
from digest.seeds import reopen
from digest.shards import Project, Step

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

#: A batch ends with one seed in so many, as the checksum of its path says, so that one that comes
#: or goes changes its own batch and no other; and it has at most so many.
_MEAN, _MOST = 256, 1024


@dataclass(frozen=True, slots=True)
class Head:
    """What stands for an article until its words are needed."""

    seed: str
    sha256: str
    #: Says all that its reading depends on.
    key: str
    day: date | None
    collected: date | None
    published: Moment | None
    publish: Publish


@dataclass(frozen=True)
class Batch:
    """Some seeds as they were found, without their bytes, and what could not be opened."""

    seeds: tuple[Seed | Refusal, ...]

    @property
    def name(self) -> str:
        """Names the batch by the last of its seeds, which made it end."""
        last = self.seeds[-1]
        return last.path if isinstance(last, Seed) else last.seed

    @cached_property
    def key(self) -> str:
        """Says all that the heads depend on."""
        return _digest("\0".join(map(identity, self.seeds)))

    @property
    def weight(self) -> int:
        """How many seeds it has."""
        return len(self.seeds)


def make_batches(opened: Iterable[Seed | Refusal]) -> Iterator[Batch]:
    """Cut seeds into batches, and let go of their bytes."""
    run: list[Seed | Refusal] = []
    for each in opened:
        run.append(replace(each, data=b"") if isinstance(each, Seed) else each)
        path = each.path if isinstance(each, Seed) else each.seed
        if zlib.crc32(path.encode("utf-8", "surrogateescape")) % _MEAN == 0 or len(run) == _MOST:
            yield Batch(tuple(run))
            run = []
    if run:
        yield Batch(tuple(run))


def read_batches(batches: Sequence[Batch], project: Project) -> list[bytes]:
    """Read the seeds of some batches and keep it; returns the heads of each batch, packed."""
    return [
        kept(project.cache, READING.kind, batch.name, batch.key, partial(_heads, batch, project))
        for batch in batches
    ]


def _heads(batch: Batch, project: Project) -> bytes:
    found = [_head(each, project) for each in batch.seeds]
    heads = [each for each in found if isinstance(each, Head)]
    return pack((heads, [each for each in found if isinstance(each, Refusal)]))


def heads_of(packed: bytes) -> tuple[list[Head], list[Refusal]]:
    """Return the heads of a batch, and the refusals of what is no article."""
    kind: Any = tuple[list[Head], list[Refusal]]
    found: tuple[list[Head], list[Refusal]] = unpack(packed, kind)
    return found


def articles(heads: Iterable[Head], project: Project) -> tuple[Article, ...]:
    """Return the articles that some heads stand for."""
    found = (_reading(head.seed, head.key, project) for head in heads)
    return tuple(article for article in found if isinstance(article, Article))


def slim(article: Article) -> Article:
    """Return an article without what no list shows: its text but the first paragraph."""
    text = replace(article.text, body=article.text.body[:1])
    return replace(article, text=text, dropped=())


def _head(opened: Seed | Refusal, project: Project) -> Head | Refusal:
    if isinstance(opened, Refusal):
        return opened
    key = _digest(identity(opened))
    article = _reading(opened.path, key, project)
    if isinstance(article, Refusal):
        return article
    return Head(
        article.seed,
        article.sha256,
        key,
        article.day,
        article.collected,
        article.published,
        article.publish,
    )


def _reading(path: str, key: str, project: Project) -> Article | Refusal:
    """Return what was read of a seed before, else open and read it, and keep that."""

    def make() -> bytes:
        found = _read(path, key, project)
        return pack((None, found) if isinstance(found, Refusal) else (found, None))

    kind: Any = tuple[Article | None, Refusal | None]
    article, refusal = unpack(kept(project.cache, "reading", path, key, make), kind)
    found: Article | Refusal = article or refusal
    return found


def _read(path: str, key: str, project: Project) -> Article | Refusal:
    try:
        seed = reopen(project.root / "seeds", path)
    except (OSError, Refused) as error:
        raise Stop(f"seeds/{path} went while it was read ({error}). Run it again.") from None
    if _digest(identity(seed)) != key:
        raise Stop(f"seeds/{path} changed while it was read. Run it again.")
    return read(seed, project.config)


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "backslashreplace")).hexdigest()


#: Seeds into heads.
READING = Step("heads", read_batches, 1, "batches of seeds read")
