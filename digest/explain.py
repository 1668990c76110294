"""How one seed is read, in words: what was kept, what was dropped and why, and every finding."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from digest.config import load_config
from digest.model import Article, Paragraph, Refusal, Seed, Stop
from digest.reading.article import read
from digest.seeds import open_seeds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from pathlib import Path

    from digest.model import Evidence, Figure, Moment

#: Characters of a line that are shown.
SHOWN = 72


def explain_file(root: Path, file: Path) -> str:
    """Explain the seed in `file`, a path below root/seeds; raises Stop where there is none."""
    seeds = root / "seeds"
    config = load_config(root)
    try:
        wanted = file.resolve().relative_to(seeds.resolve()).as_posix()
    except ValueError:
        raise Stop(f"{file} is not in {seeds}. Name a file below seeds/.") from None
    for opened in open_seeds(seeds):
        path = opened.path if isinstance(opened, Seed) else opened.seed
        if path == wanted:
            result = read(opened, config) if isinstance(opened, Seed) else opened
            if isinstance(result, Refusal):
                return "\n".join(_refused(result))
            return "\n".join(explain(result, _built(root, result.day)))
    raise Stop(f"There is no seed {file}. `ls seeds` shows what there is.")


def _built(root: Path, day: date | None) -> list[Any]:
    """Return the records of a day's stories as they were last built; none where there are none."""
    try:
        stories: list[Any] = json.loads((root / f"site/data/{day}.json").read_bytes())["stories"]
    except (OSError, ValueError, LookupError):
        return []
    return stories


def explain(article: Article, stories: Iterable[Any] = ()) -> Iterator[str]:
    """Yield the explanation of an article, line by line; `stories` are records of its day's."""
    yield article.text.title.text
    yield from _row("Source", article.source or "not stated")
    yield from _row("Link", article.url or "not recorded")
    yield from _row("Byline", article.byline or "none")
    yield from _row("Language", article.language)
    yield from _row("Published", _moment(article.published))
    yield from _row("Updated", _moment(article.updated))
    yield from _row("Edition", str(article.day or "none: the article is undated"))
    yield from _row("Conflict", article.conflict or "none")
    for finding in article.themes:
        yield from _row(f"Theme {finding.key}", _evidence(finding.evidence))
    for figure in article.figures:
        yield from _row(f"Figure {figure.kind}", _figure(figure))
    for place in article.places:
        yield from _row(
            f"Place {place.name}", f"{place.precision} in {place.country}, {place.line}"
        )
    for story in stories:
        yield from _story(article.seed, story)
    yield ""
    yield from _lines(article)


def _refused(refusal: Refusal) -> Iterator[str]:
    yield f"{refusal.seed} is refused: {refusal.code}"
    yield refusal.reason


def _story(seed: str, story: Any) -> Iterator[str]:  # noqa: ANN401 - any JSON value
    """Tell with which others a seed was last built into a story, and why."""
    others = [other for other in story["articles"] if other["seed"] != seed]
    if len(others) == len(story["articles"]):
        return
    yield from _row("Story", story["title"])
    for other in others:
        yield from _row("  with", other["seed"])
    for reason in story.get("reasons", ()):
        yield from _row("  because", reason)


def _row(name: str, value: str) -> Iterator[str]:
    yield f"  {name:<18} {value}"


def _moment(moment: Moment | None) -> str:
    if moment is None:
        return "not stated"
    parts = [moment.day.isoformat(), moment.time and f"{moment.time:%H:%M}", moment.zone]
    where = "stated beside the text" if moment.line is None else f"line {moment.line}"
    return f"{' '.join(part for part in parts if part)} from “{moment.words}”, {where}"


def _evidence(evidence: tuple[Evidence, ...]) -> str:
    return ", ".join(f"“{found.words}” (line {found.line})" for found in evidence)


def _figure(figure: Figure) -> str:
    words = " ".join(part for part in (figure.qualifier, figure.words, figure.whom) if part)
    place = f", {figure.place}" if figure.place else ""
    who = f", {figure.attribution}" if figure.attribution else ""
    return f"{words}{place}{who} (line {figure.lines.first})"


def _lines(article: Article) -> Iterator[str]:
    text = article.text
    kept: list[tuple[str, Paragraph]] = [("title", text.title)]
    kept += [("standfirst", text.standfirst)] if text.standfirst else []
    kept += [("body", paragraph) for paragraph in text.body]
    kept += [("credit", paragraph) for paragraph in article.credits]
    rows = [(part.lines.first, f"+ {name}", part.text) for name, part in kept]
    rows += [(line.line, f"- {line.reason}", line.text) for line in article.dropped]
    for number, what, words in sorted(rows):
        shown = words if len(words) <= SHOWN else words[: SHOWN - 1] + "…"
        yield f"{number:>5} {what:<14} {shown}"
