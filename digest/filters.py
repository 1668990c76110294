"""Reads the texts of a JSONL file: `invoke read`, for measuring and for other programs.

Each line in is {"id", "text" or "html"} and may state "url", "source", "collected" and the
"standfirst", also called "deck", which a text may lack. Each line out is what was read from it, in
the same order. A line that can't be read gives one that says why under "refused", so that no input
is lost. Nothing is grouped or published here.
"""

from __future__ import annotations

import json
import re
from contextlib import AbstractContextManager, ExitStack, nullcontext, suppress
from dataclasses import asdict, replace
from datetime import date, datetime, timedelta, timezone
from functools import partial
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from digest.config import load_config
from digest.model import Article, Refusal, Seed, Stop
from digest.progress import shown
from digest.reading.article import read
from digest.reading.figures.finding import fatalities
from digest.seeds import MOST_SEED_BYTES
from digest.streams import count_lines, opened, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from digest.engines import Map
    from digest.model import Figure, Moment
    from digest.settings import Config

Json = dict[str, Any]

#: Half of a character beyond the first 65,536: no text can be written with it.
_HALF = re.compile("[\ud800-\udfff]")
#: What an input may state beside its text, and what it is to reading.
_FACTS = {"url": "url", "source": "source", "deck": "standfirst", "standfirst": "standfirst"}
#: What is said of every text, in this order.
_KEYS = (
    "id", "title", "standfirst", "body", "paragraphs", "authors", "source", "published",
    "published_evidence", "updated", "language", "themes", "conflict", "figures", "fatalities",
    "places", "refused",
)  # fmt: skip
#: Kinds of figures that are of prisoners.
_PRISONERS = ("captured", "released")
#: Lines that a worker gets at a time.
_PART = 16


def read_file(root: Path, source: str, target: str, workers: int = 1) -> None:
    """Read the texts of one file into another; "-" is standard input or output.

    Raises Stop where a file can't be opened.
    """
    config = load_config(root, site=False)
    try:
        with ExitStack() as files:
            lines = opened(source, files)
            out = written(target, files)
            total = None if source == "-" else count_lines(Path(source))
            for answer in shown(read_lines(lines, config, workers), total, "read"):
                out.write(answer + "\n")
    except BrokenPipeError:
        raise Stop("What was to take the output has ended.") from None
    except OSError as error:
        name = error.filename or target
        raise Stop(f"{name}: {error.strerror}. Name a file that is there.") from None


def read_lines(lines: Iterable[str], config: Config, workers: int = 1) -> Iterator[str]:
    """Yield what is read from each line of JSON that is not blank, as a line of JSON."""
    wanted = (line for line in lines if line.strip())
    parts = iter(lambda: tuple(islice(wanted, _PART)), ())
    with _engine(workers) as map_:
        for answers in map_(partial(read_part, config=config), parts):
            yield from answers


def _engine(workers: int) -> AbstractContextManager[Map]:
    """Return who reads: this process, or several."""
    if workers == 1:
        return nullcontext(map)
    from digest.engines import processes  # noqa: PLC0415 - slow to import, for several only

    return processes(workers)


def read_part(lines: Iterable[str], config: Config) -> list[str]:
    """What is read from each of some lines of JSON, as lines of JSON."""
    return [read_line(line, config) for line in lines]


def read_line(line: str, config: Config) -> str:
    """What is read from one line of JSON, as a line of JSON."""
    try:
        record = json.loads(line, parse_constant=_refuse)
        if not isinstance(record, dict):
            return _dumps(_refused(None, "INPUT", "the line is not an object with id and text"))
    except (ValueError, RecursionError) as error:
        return _dumps(_refused(None, "INPUT", f"the line is not JSON: {error}"))
    marked = not isinstance(record.get("text"), str)
    text = record.get("html" if marked else "text")
    if not isinstance(text, str):
        return _dumps(_refused(record.get("id"), "INPUT", "it states neither text nor html"))
    data = text.encode("utf-8", "surrogatepass" if marked else "replace")
    if len(data) > MOST_SEED_BYTES:
        reason = f"is {len(data):,} bytes; at most {MOST_SEED_BYTES:,} are read"
        return _dumps(_refused(record.get("id"), "SIZE", reason))
    seed = Seed(
        path=f"{record.get('id')}.{'html' if marked else 'txt'}",
        data=data.decode("utf-8", "replace").encode(),
        sha256=sha256(data).hexdigest(),
        collected=_day(record.get("collected")),
        facts={fact: str(record[key]) for key, fact in _FACTS.items() if record.get(key)},
    )
    found = read(seed, config)
    if isinstance(found, Refusal):
        return _dumps(_refused(record.get("id"), found.code, found.reason))
    return _dumps(_answer(record.get("id"), found))


def _refuse(constant: str) -> None:
    """Refuse NaN and its like, which Python's parser takes and JSON has not."""
    message = f"{constant} is no value"
    raise ValueError(message)


def _answer(key: object, article: Article) -> Json:
    text, published = article.text, article.published
    return {
        "id": key,
        "title": text.title.text,
        "standfirst": text.standfirst.text if text.standfirst else None,
        "body": "\n\n".join(paragraph.text for paragraph in text.body),
        "paragraphs": [
            {"text": part.text, "lines": [part.lines.first, part.lines.last]} for part in text.body
        ],
        "authors": list(article.authors),
        "source": article.source or None,
        "published": _stamp(published),
        "published_evidence": published.words if published else None,
        "updated": _stamp(article.updated),
        "language": article.language,
        "themes": [finding.key for finding in article.themes],
        "conflict": article.conflict or None,
        "figures": [asdict(figure) for figure in _figures(article)],
        "fatalities": fatalities(text, article.figures),
        "places": [asdict(place) for place in article.places],
        "refused": None,
    }


def _figures(article: Article) -> Iterator[Figure]:
    """Yield an article's figures; those of prisoners a second time, under the kind of them all.

    Some count prisoners as one kind, whether they were taken or freed.
    """
    for figure in article.figures:
        yield figure
        if figure.kind in _PRISONERS:
            yield replace(figure, kind="prisoners")


def _refused(key: object, code: str, reason: str) -> Json:
    lists = dict.fromkeys(("paragraphs", "authors", "themes", "figures", "places"), ())
    nothing = dict.fromkeys(_KEYS) | lists
    return nothing | {"id": key, "body": "", "refused": {"code": code, "reason": reason}}


def _stamp(moment: Moment | None) -> str | None:
    """A date, or a date and time with its offset where that is certain."""
    if moment is None:
        return None
    if moment.time is None or moment.offset is None:
        return moment.day.isoformat()
    zone = timezone(timedelta(minutes=moment.offset))
    return datetime.combine(moment.day, moment.time, zone).isoformat()


def _day(stated: object) -> date | None:
    with suppress(ValueError):
        return date.fromisoformat(str(stated)[:10])
    return None


def _dumps(answer: Json) -> str:
    """A line of JSON. Half a character, which an id may have, is written as its number."""
    line = json.dumps(answer, ensure_ascii=False)
    return json.dumps(answer) if _HALF.search(line) else line
