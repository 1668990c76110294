"""What a build did, for the person who ran it and for the next build, which may find no change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date  # noqa: TC003 - msgspec reads it at run time
from typing import TYPE_CHECKING

import msgspec

from digest.grouping.accounts import account
from digest.model import Accounts, Refusal  # noqa: TC001 - msgspec reads them at run time
from digest.standing import frame, keep, tree

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from digest.model import Digest

#: So many editions that are gone are named.
_NAMED = 10


@dataclass(frozen=True, slots=True)
class Report:
    """Where every seed went."""

    #: How many editions there are, and the newest one's day.
    editions: int
    newest: date | None
    accounts: Accounts
    #: Seeds that could not be read.
    refusals: tuple[Refusal, ...]
    #: Seeds that lie after the day the build is as of.
    waiting: int = 0
    #: Which limits of the host the site is near, and what to do.
    near: str = ""
    #: Days whose editions the site before it had, and it has not.
    gone: tuple[str, ...] = ()

    @classmethod
    def of(
        cls, digest: Digest, waiting: int, near: str = "", before: Collection[str] = ()
    ) -> Report:
        """Return the report of a digest; `before` are the days of the site that it replaces."""
        days = [outline.day for outline in digest.outlines]
        gone = tuple(sorted(set(before) - set(map(str, days))))
        newest = days[-1] if days else None
        return cls(len(days), newest, account(digest), digest.refusals, waiting, near, gone)

    def __str__(self) -> str:
        """Return the report as a person reads it."""
        lines = [f"refused {r.seed}: {r.code}: {r.reason}" for r in self.refusals]
        newest = f", the newest of {self.newest}" if self.newest else ""
        lines.append(f"site/ has {_count(self.editions, 'edition')}{newest}.")
        a = self.accounts
        lines.append(
            f"{_count(a.seeds, 'seed')} = {a.published} published + {a.merged} merged"
            f" + {a.undated} undated + {a.withheld} withheld + {a.refused} refused"
        )
        if self.waiting:
            lines.append(f"{_count(self.waiting, 'article')} of later days waiting.")
        if self.gone:
            named = ", ".join(self.gone[:_NAMED]) + ("…" if len(self.gone) > _NAMED else "")
            lines.append(f"Gone since the last build: {_count(len(self.gone), 'edition')}: {named}")
        if self.near:
            lines.append(self.near)
        return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class _Kept:
    """A report, and digests of all that it is the report of."""

    made_of: tuple[str, ...]
    report: Report


def days_in(site: Path) -> list[str]:
    """Return the days of whose editions a site has the data; none where there is no site."""
    return [file.stem for file in (site / "data").glob("[0-9]*-*-*.json")]


def recall_report(root: Path, inputs: str) -> Report | None:
    """Return the report of the last build, if nothing at all has changed since."""
    try:
        kept = msgspec.json.decode((root / ".build" / "report.json").read_bytes(), type=_Kept)
        now = _made_of(root, inputs)
        if all(was == is_ for was, is_ in zip(kept.made_of, now, strict=True)):
            return kept.report
    except Exception:  # noqa: BLE001, S110 - whatever is wrong with it, all is made anew
        pass
    return None


def remember_report(root: Path, inputs: str, report: Report) -> None:
    """Keep a report together with what it is the report of."""
    keep(_Kept(tuple(_made_of(root, inputs)), report), root / ".build" / "report.json")


def _made_of(root: Path, inputs: str) -> Iterator[str]:
    """Yield digests of all that a site is made of, and of the site itself."""
    yield inputs
    yield frame(root)
    yield tree(root / "docs")
    yield tree(root / "site")


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
