"""The verb `invoke collect`: what is configured, asked for and remembered, put together."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from digest import __version__
from digest.collecting.archives import bring_in
from digest.collecting.filing import Cabinet
from digest.collecting.politeness import ROBOT, Visitor
from digest.collecting.run import Run, collect
from digest.collecting.tally import table
from digest.collecting.transport import Transport
from digest.config import load_config
from digest.lock import lock
from digest.model import Stop

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from digest.settings import Config, Source

#: For tests alone: addresses of this machine that may be visited, as "127.0.0.1:8123,…".
ALLOWED = "CONFLICT_DIGEST_TEST_HOSTS"


def collect_sources(  # noqa: PLR0913 - one option of the task each
    root: Path,
    *,
    only: str = "",
    since: date | None = None,
    dry: bool = False,
    say: Callable[[str], None] = print,
    moment: datetime | None = None,
) -> str:
    """Collect what the sources of digest.yml list and return the report of the run.

    `only` names one source; `since` leaves out what a feed dates before that day; `moment` (UTC)
    is now unless a test says otherwise. Raises `Stop` where there is nothing to collect from.
    """
    config = load_config(root)
    with lock(root):
        run = Run(
            config=config,
            visitor=Visitor(Transport(agent_of(config), allowed=_allowed())),
            cabinet=Cabinet(root / "seeds"),
            moment=moment or datetime.now(UTC),
            say=say,
            since=since,
            dry=dry,
        )
        return table(collect(run, _wanted(config, only)))


def collect_archive(root: Path, archive: Path) -> str:
    """File what an archive holds and say how much; raises `Stop` for one that can't be read."""
    with lock(root):
        new, known = bring_in(archive, root / "seeds", Cabinet(root / "seeds"))
    return f"{new} new, {known} known before"


def agent_of(config: Config) -> str:
    """Return the User-Agent: what we are, and whom to write to about it."""
    return f"{ROBOT}/{__version__} (+{config.contact or config.site_url})"


def _wanted(config: Config, only: str) -> list[Source]:
    sources = [source for source in config.sources if source.feed or source.page]
    if not sources:
        raise Stop("No source in digest.yml has a `feed:` or a `page:`, so there is nothing to do.")
    wanted = [source for source in sources if not only or source.name == only]
    if not wanted:
        names = ", ".join(source.name for source in sources)
        raise Stop(f"There is no source “{only}” with a feed or a page. There are: {names}")
    return wanted


def _allowed() -> list[tuple[str, int]]:
    pairs = (pair.rpartition(":") for pair in os.environ.get(ALLOWED, "").split(",") if pair)
    return [(host, int(port)) for host, _, port in pairs]
