"""What `invoke bench` runs, and how its figures are held against pinned ones."""

from __future__ import annotations

import json
import math
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from digest.bench import clusters, making, page, reading, sites, weights
from digest.bench.rows import checked, growths, table
from digest.model import Stop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from digest.bench.rows import Row

    Measure = Callable[[], list[Row]]

PINNED = Path(__file__).with_name("ratios.json")
#: How much worse than pinned a ratio may be: one that is a fifth worse is caught, noise is not.
TOLERANCE = 0.12
#: How often a measure is taken again, the best of each row being kept: always before it is pinned,
#: else where it seems worse than that. So both are bests of as many, and noise is the same in both.
_AGAIN = 2
#: What `--check` measures at, so that it ends within minutes.
_FEW_DAYS, _FEW_SEEDS, _FEW_PAGES = 40, 400, 40


def choose(
    root: Path, only: str = "", days: str = "100", seeds: str = "1000", *, small: bool = False
) -> dict[str, Measure]:
    """Return what is to be measured, by name.

    `only` are names, `days` and `seeds` the sizes of sites, each with commas between; `small` sets
    the sizes of `--check`. Raises `Stop` for a name that is not known and a size that is no number.
    """
    try:
        sizes = [[int(size) for size in text.split(",")] for text in (days, seeds)]
    except ValueError:
        raise Stop("Sizes are numbers with commas between: --days 100,1000", 2) from None
    every = _small(root) if small else _every(root, *sizes)
    names = dict.fromkeys(name.partition(" ")[0] for name in every)
    wanted = set(only.split(",")) if only else set(names)
    if unknown := wanted - names.keys():
        raise Stop(f"There is no {', '.join(sorted(unknown))}. There are: {', '.join(names)}", 2)
    return {name: each for name, each in every.items() if name.partition(" ")[0] in wanted}


def _every(root: Path, days: Sequence[int], seeds: Sequence[int]) -> dict[str, Measure]:
    found: dict[str, Measure] = {
        "reading": partial(reading.reading, root),
        "rooms": partial(reading.rooms, root),
        "grouping": partial(making.grouping, root),
        "rendering": partial(making.rendering, root),
        "feeds": partial(making.feeds, root),
    }
    for number in days:
        found[f"site {number}"] = partial(sites.site, root, number)
        found[f"defaults {number}"] = partial(sites.defaults, root, number)
        found[f"weights {number}"] = partial(weights.weights, root, number)
    for number in seeds:
        found[f"seeds {number}"] = partial(sites.seeds, root, number)
        found[f"dask {number}"] = partial(clusters.dask, root, number)
    return found


def _small(root: Path) -> dict[str, Measure]:
    found = _every(root, [_FEW_DAYS], [_FEW_SEEDS])
    del found["rooms"]  # shares of time are not held against anything
    return found | {
        "reading": partial(reading.reading, root, _FEW_PAGES),
        "grouping": partial(making.grouping, root, making.DAYS[:1]),
    }


def measure(made: Mapping[str, Measure], docs: Path | None = None, *, pin: bool = False) -> None:
    """Measure and print a table; also write it into `docs`, or pin it. `Stop` for missed bounds."""
    take = _best if pin else _told
    rows = [row for name, each in made.items() for row in take(name, each)]
    rows += growths(rows)
    sys.stdout.write(table(rows) + "\n")
    if pin:
        figures = {row.name: round(row.compared, 4) for row in rows if row.pinned}
        PINNED.write_text(
            json.dumps(pinned_figures() | figures, indent=1, sort_keys=True) + "\n", "utf-8"
        )
    if docs:
        page.write(docs, rows)
    if missed := [row.name for row in rows if not row.holds]:
        raise Stop(f"Bounds missed: {'; '.join(missed)}")


def check(made: Mapping[str, Measure]) -> None:
    """Measure, print a table beside what is pinned, and raise `Stop` where that was better."""
    found = [(row, pinned, is_worse(row, pinned)) for row, pinned in held(made, pinned_figures())]
    sys.stdout.write(checked(found) + "\n")
    if worse := [row.name for row, _, is_so in found if is_so]:
        raise Stop(f"Worse than pinned: {'; '.join(worse)}")


def held(made: Mapping[str, Measure], pinned: Mapping[str, float]) -> Iterator[tuple[Row, float]]:
    """Measure and yield each row that has a pinned figure, with that figure.

    Where rows are worse than pinned, their measure is taken again; the best of each row counts.
    """
    for name, take in made.items():

        def as_pinned(rows: Iterable[Row]) -> bool:
            return not any(is_worse(row, pinned[row.name]) for row in rows if row.name in pinned)

        for row in _best(name, take, as_pinned):
            if row.name in pinned:
                yield row, pinned[row.name]


def _best(
    name: str, take: Measure, enough: Callable[[Iterable[Row]], bool] = lambda _: False
) -> list[Row]:
    """Take a measure, and again while it is not `enough`; return the best of each row."""
    best = {row.name: row for row in _told(name, take)}
    for _ in range(_AGAIN):
        if enough(best.values()):
            break
        for row in _told(f"{name} again", take):
            best[row.name] = min(
                best.get(row.name, row),
                row,
                key=lambda r: -r.compared if r.at_least else r.compared,
            )
    return list(best.values())


def _told(name: str, measure: Measure) -> list[Row]:
    """Measure, and say so on standard error meanwhile."""
    sys.stderr.write(f"measuring {name} ...\n")
    return measure()


def badness(row: Row, pinned: float) -> float:
    """Return a row's figure over what is pinned, such that more is worse; 1 is as pinned."""
    if not row.compared or not pinned:
        return 1 if row.compared == pinned else math.inf
    return pinned / row.compared if row.at_least else row.compared / pinned


def is_worse(row: Row, pinned: float) -> bool:
    """Say whether a row is worse than pinned by more than is let pass."""
    return badness(row, pinned) > 1 + TOLERANCE


def pinned_figures() -> dict[str, float]:
    """Return the pinned figures, by the names of rows."""
    found: dict[str, float] = json.loads(PINNED.read_text("utf-8"))
    return found
