"""Making pieces of a build by way of any `Map`, each kept by all that it depends on.

What makes pieces is a plain function of some of them and a `Project`. It finds what it needs in the
cache, or makes that too: so a run that was ended goes on where it was, whoever does the work.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from digest.cache import found
from digest.progress import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from digest.engines import Map
    from digest.settings import Config


@dataclass(frozen=True, slots=True)
class Project:
    """What a build is told, and the folder of what was made with it before."""

    root: Path
    config: Config
    cache: Path


class Piece(Protocol):
    """What one result is made of."""

    @property
    def name(self) -> str:
        """Names what the result is of, such as a day."""

    @property
    def key(self) -> str:
        """Says all that the result depends on besides the project."""

    @property
    def weight(self) -> int:
        """How many articles it takes."""


P = TypeVar("P", bound=Piece)


@dataclass(frozen=True, slots=True)
class Step(Generic[P]):
    """A kind of result, and what makes it."""

    #: Sets its keys apart from those of other kinds.
    kind: str
    #: Makes the results of some pieces in order, and keeps them.
    make: Callable[[Sequence[P], Project], list[bytes]]
    #: How many articles make a batch worth handing out.
    batch: int
    #: What is said of it while it goes on: "days published".
    work: str


def made(step: Step[P], pieces: Sequence[P], project: Project, map_: Map) -> Iterator[bytes]:
    """Yield the result of each piece in turn: as it was kept, else made by way of `map_`."""
    kept = [found(project.cache, step.kind, piece.name, piece.key) for piece in pieces]
    missing = [piece for piece, before in zip(pieces, kept, strict=True) if before is None]
    batches = map_(partial(_make, step, project), cut(missing, step.batch))
    results = shown(chain.from_iterable(batches), len(missing), step.work)
    for before in kept:
        yield next(results) if before is None else before


def _make(step: Step[P], project: Project, pieces: Sequence[P]) -> list[bytes]:
    return step.make(pieces, project)


def cut(pieces: Iterable[P], weight: int) -> Iterator[tuple[P, ...]]:
    """Cut pieces into runs that weigh at least so much, but for the last one."""
    run: list[P] = []
    taken = 0
    for piece in pieces:
        run.append(piece)
        taken += piece.weight
        if taken >= weight:
            yield tuple(run)
            run, taken = [], 0
    if run:
        yield tuple(run)
