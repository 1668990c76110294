"""Groups the articles of a JSONL file: `invoke group`, for measuring and for other programs.

Each line in is {"id", "title", "text", "date"}; each line out {"id", "story", "copy_of"}, in the
same order. The articles are taken as those of one day, but for those that are dated more than a
week apart with none of their story between, which are two stories. `story` is the id of the first
article of the story; `copy_of` that of the article whose text this is a copy of, else null. Nothing
is read out of the text: it is taken as the body.
"""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING

from digest.grouping.order import arrival
from digest.grouping.stories import group_texts
from digest.model import Article, Lines, Moment, Paragraph, Stop, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


def group_file(source: Path, target: Path) -> None:
    """Group the articles of one file into another; raises Stop where that can't be done."""
    try:
        lines = source.read_text("utf-8", "replace").split("\n")
        answers = [f"{line}\n" for line in group_lines(lines)]
        target.write_text("".join(answers), "utf-8")
    except OSError as error:
        raise Stop(f"{error.filename}: {error.strerror}. Name a file that is there.") from None


def group_lines(lines: Iterable[str]) -> Iterator[str]:
    """Yield the grouped articles of some lines of JSON; raises Stop for a line that is none."""
    articles = list(_articles(lines))
    answers: dict[str, dict[str, str | None]] = {}
    for story in group_texts(articles):
        first = min((article for copies in story for article in copies), key=arrival)
        for original, *copies in story:
            for article in (original, *copies):
                answers[article.seed] = {
                    "id": article.seed,
                    "story": first.seed,
                    "copy_of": None if article is original else original.seed,
                }
    for article in articles:
        yield json.dumps(answers[article.seed], ensure_ascii=False)


def _articles(lines: Iterable[str]) -> Iterator[Article]:
    """Yield an article for each line that is not blank."""
    seen: set[str] = set()
    for number, line in enumerate(lines, start=1):
        if line.strip():
            article = _article(line, number)
            if article.seed in seen:
                raise Stop(f"Line {number}: the id “{article.seed}” is taken. Give each its own.")
            seen.add(article.seed)
            yield article


def _article(line: str, number: int) -> Article:
    """Return the article that a line of JSON states."""
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise Stop(f"Line {number} is not JSON: {error}. Write one object a line.") from None
    if not isinstance(record, dict) or "id" not in record:
        raise Stop(f"Line {number} states no id. Write an object with id, title, text and date.")
    title, text = (str(record.get(key) or "") for key in ("title", "text"))
    body = tuple(
        Paragraph(part.strip(), Lines(at, at))
        for at, part in enumerate(text.splitlines(), start=2)
        if part.strip()
    )
    day = None
    with suppress(ValueError):
        day = date.fromisoformat(str(record.get("date") or "")[:10])
    return Article(
        seed=str(record["id"]),
        sha256=sha256(f"{title}\n{text}".encode("utf-8", "surrogatepass")).hexdigest(),
        text=Text(Paragraph(title, Lines(1, 1)), None, body),
        published=Moment(day) if day else None,
        day=day,
    )
