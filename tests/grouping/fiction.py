"""Short ways to write fictional articles for the tests of grouping."""

from __future__ import annotations

import hashlib
from datetime import date, time

from digest.model import Article, Figure, Lines, Moment, Paragraph, Place, Text, ThemeFinding
from digest.settings import Config

DAY = date(2031, 5, 4)
CONFIG = Config("fiction", "Fiction", "A digest of nowhere")


def figure(
    n: int, kind: str = "killed", *, qualifier: str = "", place: str = "Port Amel"
) -> Figure:
    """Return a figure of an event at Port Amel."""
    sentence = f"{qualifier} {n} {kind} at {place}.".strip()
    return Figure(kind, n, None, str(n), qualifier, "", place, "event", "", sentence, Lines(3, 3))


def article(  # noqa: PLR0913 - a test states only what it needs
    name: str,
    title: str,
    *paragraphs: str,
    day: date | None = DAY,
    at: time | None = None,
    collected: date | None = None,
    themes: tuple[str, ...] = (),
    figures: tuple[Figure, ...] = (),
    places: tuple[str, ...] = (),
    source: str = "",
    publish: str = "excerpt",
) -> Article:
    """Return an article; its seed's digest is that of its words."""
    body = tuple(
        Paragraph(text, Lines(line, line)) for line, text in enumerate(paragraphs, start=2)
    )
    words = "\n".join((title, *paragraphs, name))
    return Article(
        seed=name,
        sha256=hashlib.sha256(words.encode()).hexdigest(),
        text=Text(Paragraph(title, Lines(1, 1)), None, body),
        source=source or name,
        language="en",
        published=Moment(day, at) if day else None,
        day=day,
        collected=collected,
        publish=publish,  # type: ignore[arg-type]  # tests state it as a plain word
        themes=tuple(ThemeFinding(key, 1.0, ()) for key in themes),
        figures=figures,
        places=tuple(Place(place, place, "XX", "town", None, None, 1) for place in places),
    )
