"""One run of collecting: each source's list, its new and changed articles, and their seeds."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from hashlib import sha256
from threading import Lock
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from digest.collecting.filing import article_key
from digest.collecting.inflating import Failed
from digest.collecting.items import Item, feed_items, moment_of, page_items
from digest.collecting.politeness import Disallowed
from digest.collecting.tally import Tally
from digest.model import Article, Seed
from digest.reading.article import read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date, datetime

    from digest.collecting.filing import Cabinet
    from digest.collecting.politeness import Visitor
    from digest.collecting.transport import Answer
    from digest.settings import Config, Source

#: Hosts that are visited at the same time.
WORKERS = 8
KINDS = {"text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt"}


@dataclass(frozen=True, slots=True)
class Run:
    """What a run goes by."""

    config: Config
    visitor: Visitor
    cabinet: Cabinet
    #: UTC; the day articles are filed under.
    moment: datetime
    #: Says a line of progress.
    say: Callable[[str], None]
    #: Leaves out what a feed dates before this day.
    since: date | None = None
    #: Lists what is new and writes nothing.
    dry: bool = False
    #: Guards the cabinet, which several hosts' threads share.
    guard: Lock = field(default_factory=Lock)


def collect(run: Run, sources: Iterable[Source]) -> list[Tally]:
    """Collect from sources and return what came of each, in their order.

    Sources of one host take turns; different hosts are visited at once. A source that fails ends
    in a line of its tally, and the others go on.
    """
    hosts: dict[str, list[tuple[Source, Tally]]] = {}
    tallies = []
    for source in sources:
        tally = Tally(source.name)
        tallies.append(tally)
        hosts.setdefault(urlsplit(source.feed or source.page).netloc, []).append((source, tally))

    def visit(group: list[tuple[Source, Tally]]) -> None:
        for source, tally in group:
            _collect_one(run, source, tally)
            run.say(f"{source.name}: {tally.new} new, {tally.revised} revised")

    with ThreadPoolExecutor(WORKERS) as pool:
        list(pool.map(visit, hosts.values()))
    return tallies


def _collect_one(run: Run, source: Source, tally: Tally) -> None:
    address = source.feed or source.page
    seen = run.cabinet.memory.feeds.get(address, {})
    try:
        answer = run.visitor.get(address, source.delay, seen)
    except Failed as failed:
        tally.failed += 1
        tally.lines.append(f"{address}: {failed}")
        return
    if answer.status == 304:  # noqa: PLR2004 - Not Modified
        return
    items = (feed_items if source.feed else page_items)(answer.body, answer.url)
    if not items:
        tally.lines.append(f"{address}: no article is listed there")
    due = [item for item in items if not _is_old(item, run.since)]
    wanted = [item for item in due if not _is_known(run, item, tally)]
    whole = len(wanted) <= source.max_items
    for item in wanted[: source.max_items]:
        whole &= _collect_item(run, source, item, tally)
    if run.dry:
        return
    with run.guard:
        # Validators are kept only once all is filed, or a 304 would hide what is not.
        run.cabinet.memory.feeds[address] = _validators(answer) if whole else {}
        run.cabinet.remember()


def _is_old(item: Item, since: date | None) -> bool:
    """Whether a feed dates an item before a day; one without a date we can read is not old."""
    moment = moment_of(item.published or item.updated)
    return since is not None and moment is not None and moment.date() < since


def _validators(answer: Answer) -> dict[str, str]:
    """Return what asks the server for news only."""
    names = {"etag": "If-None-Match", "last-modified": "If-Modified-Since"}
    return {names[key]: answer.headers[key] for key in names if key in answer.headers}


def _is_known(run: Run, item: Item, tally: Tally) -> bool:
    """Whether an article is filed and its source says nothing new of it; count it if so."""
    key = article_key(item.url)
    with run.guard:
        before = run.cabinet.memory.articles.get(key, {})
        known = key in run.cabinet.revisions and before.get("stamp", item.stamp) == item.stamp
        if known:
            run.cabinet.memory.articles.setdefault(key, {"stamp": item.stamp})
    tally.known += known
    return known


def _collect_item(run: Run, source: Source, item: Item, tally: Tally) -> bool:
    """File an article that is new or has changed; False where it must be tried again."""
    filed = article_key(item.url) in run.cabinet.revisions
    if run.dry:
        tally.new += not filed
        tally.revised += filed
        tally.lines.append(f"{'changed' if filed else 'new'}: {item.url}")
        return True
    try:
        answer = run.visitor.get(item.url, source.delay)
    except Disallowed:
        tally.disallowed += 1
        return True
    except Failed as failed:
        tally.failed += 1
        tally.lines.append(f"{item.url}: {failed}")
        return False
    _file(run, source, item, answer, tally)
    return True


def _file(run: Run, source: Source, item: Item, answer: Answer, tally: Tally) -> None:
    """Put an answer among the seeds, if it holds an article that is not there yet."""
    kind = KINDS.get(answer.headers.get("content-type", "text/html").partition(";")[0].strip())
    facts = _facts(source, item, answer, run.moment)
    name = f"{article_key(item.url)}{kind or ''}"
    seed = Seed(name, answer.body, sha256(answer.body).hexdigest(), None, facts)
    result = read(seed, run.config) if kind else None
    if not isinstance(result, Article):
        tally.failed += 1
        why = f"{result.code}: {result.reason}" if result else "is no text"
        tally.lines.append(f"{item.url}: not filed: {why}")
        return
    words = "\n".join(paragraph.text for paragraph in (result.text.title, *result.text.body))
    text = sha256(words.encode("utf-8", "replace")).hexdigest()
    key = article_key(item.url)
    with run.guard:
        before = run.cabinet.memory.articles.get(key, {})
        if before.get("text") == text:
            tally.known += 1
        else:
            tally.revised += key in run.cabinet.revisions
            tally.new += key not in run.cabinet.revisions
            run.cabinet.file(key, result.text.title.text, answer.body, kind or "", facts)
        run.cabinet.memory.articles[key] = {"stamp": item.stamp, "text": text}


def _facts(source: Source, item: Item, answer: Answer, moment: datetime) -> dict[str, str]:
    """Return what the sidecar states: where, whose, when, as printed in the feed, and what came."""
    charset = answer.headers.get("content-type", "").partition("charset=")[2].strip(" \"'")
    return {
        "url": item.url,
        "source": source.name,
        "retrieved": moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "published": item.published,
        "updated": item.updated if item.updated != item.published else "",
        "language": source.language,
        "encoding": charset or source.encoding,
        "status": str(answer.status),
        "etag": answer.headers.get("etag", ""),
        "sha256": sha256(answer.body).hexdigest(),
        "licence": source.licence,
        "publish": source.publish,
    }
