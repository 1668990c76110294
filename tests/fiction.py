"""A small fictional world for the tests of publishing: a few days of a war that never was.

Velmaria, Sorrenia, their towns and their newspapers exist nowhere. Each article has a seed, whose
lines are the article's, so that provenance can be checked against it.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date, time, timedelta

from digest.grouping.editions import make_digest
from digest.model import (
    Article,
    Digest,
    Evidence,
    Figure,
    Lines,
    Moment,
    Paragraph,
    Place,
    Publish,
    Refusal,
    Seed,
    Text,
    ThemeFinding,
)
from digest.settings import Config, Conflict, Correction, Lexicon, Source, Theme

FIRST_DAY = date(2031, 5, 1)
COURIER, WIRE, HERALD = "Amel Courier", "Velmar Wire", "Sorren Herald"
PLACES = {
    "Port Amel": Place("Port Amel", "Port Amel", "XV", "town", 41.5, 19.25, 1),
    "Dovrin": Place("Dovrin", "Dovrin", "XS", "town", 42.0, 21.5, 1),
    "Kest": Place("Kest", "Kest", "XS", "region", None, None, 1),
}
THEMES = (
    Theme(
        "strikes",
        "Strikes, drones & shelling",
        "Fire at a distance",
        {"acled": ("Explosions/Remote violence",), "plover": ("ASSAULT",), "iptc": ("20000056",)},
    ),
    Theme(
        "diplomacy",
        "Diplomacy & ceasefire talks",
        "Talks, proposals, guarantees",
        {"acled": ("Agreement",), "plover": ("AGREE", "CONSULT"), "iptc": ("20000639",)},
    ),
    Theme("humanitarian", "Humanitarian aid & displacement", "Relief", {"plover": ("AID",)}),
)
CONFIG = Config(
    id="velmaria.example",
    name="Velmaria Digest",
    description="The war between Velmaria and Sorrenia, which never was.",
    author="The Velmaria desk",
    contact="desk@velmaria.example",
    site_url="https://velmaria.example/digest/",
    sources=(
        Source(COURIER, ("courier.example",), licence="CC BY 4.0", publish="full"),
        Source(WIRE),
        Source(HERALD),
    ),
    lexicon=Lexicon(themes=THEMES, conflicts=(Conflict("velmaria-sorrenia", "Velmaria–Sorrenia"),)),
)


def article(  # noqa: PLR0913 - a test states only what it needs
    name: str,
    title: str,
    *paragraphs: str,
    day: date | None = FIRST_DAY,
    at: time | None = None,
    collected: date | None = None,
    source: str = COURIER,
    url: str = "",
    themes: tuple[str, ...] = ("strikes",),
    conflict: str = "velmaria-sorrenia",
    figures: tuple[Figure, ...] = (),
    places: tuple[str, ...] = ("Port Amel",),
    publish: Publish = "excerpt",
) -> Article:
    """Return an article whose seed (`seed_of`) has a blank line between title and paragraphs."""
    text = Text(
        Paragraph(title, Lines(1, 1)),
        None,
        tuple(Paragraph(text, Lines(n, n)) for n, text in enumerate_lines(paragraphs)),
    )
    placed = (replace(figure, lines=_where(figure.sentence, text)) for figure in figures)
    found = tuple(ThemeFinding(key, 2.0, (Evidence(title, 1),)) for key in themes)
    read = Article(
        seed=name,
        sha256="",
        text=text,
        source=source,
        url=url,
        language="en",
        published=Moment(day, at, "UTC" if at else None, 0 if at else None) if day else None,
        day=day,
        collected=collected,
        publish=publish,
        themes=found,
        conflict=conflict,
        figures=tuple(placed),
        places=tuple(PLACES[place] for place in places),
    )
    return replace(read, sha256=hashlib.sha256(seed_of(read).data).hexdigest())


def seed_of(article: Article) -> Seed:
    """Return the seed that an article of this world was read from."""
    words = (article.text.title.text, *(paragraph.text for paragraph in article.text.body))
    data = ("\n\n".join(words) + "\n").encode("utf-8", "surrogatepass")
    return Seed(article.seed, data, hashlib.sha256(data).hexdigest(), article.collected)


def enumerate_lines(paragraphs: tuple[str, ...]) -> list[tuple[int, str]]:
    """Return paragraphs with the lines they stand on in their seed."""
    return [(2 * n + 1, text) for n, text in enumerate(paragraphs, start=1)]


def figure(  # noqa: PLR0913 - a test states only what it needs
    n: int | None,
    kind: str,
    sentence: str,
    *,
    words: str = "",
    qualifier: str = "",
    place: str = "Port Amel",
    attribution: str = "",
) -> Figure:
    """Return a figure that `sentence` states; its lines are found by `article`."""
    words = words or str(n)
    lines = Lines(1, 1)
    return Figure(kind, n, None, words, qualifier, "", place, "event", attribution, sentence, lines)


def _where(sentence: str, text: Text) -> Lines:
    return next(part.lines for part in (*text.body, text.title) if sentence in part.text)


THREE = "Harbour police said 3 people were killed when a drone hit the grain pier in Port Amel."
FIVE = "At least 5 people were killed when a drone hit the grain pier, the regional council said."

ARTICLES = (
    article(
        "2031-05-01/pier.txt",
        "Drone hits grain pier in Port Amel",
        THREE,
        "The grain pier burned until noon & ships waited outside the harbour of Port Amel.",
        "Dockers said the drone came in low over the water shortly after dawn.",
        at=time(9, 15),
        collected=date(2031, 5, 1),
        url="https://courier.example/pier",
        figures=(figure(3, "killed", THREE, attribution="Harbour police said"),),
    ),
    article(
        "2031-05-01/pier-wire.txt",
        "Drone hits grain pier in Port Amel, council counts more dead",
        FIVE,
        "The drone hit the grain pier in Port Amel shortly after dawn, dockers said.",
        "Ships waited outside the harbour until the fire on the pier was out at noon.",
        at=time(11, 40),
        collected=date(2031, 5, 1),
        source=WIRE,
        figures=(figure(5, "killed", FIVE, qualifier="At least"),),
    ),
    article(
        "2031-05-01/talks.txt",
        "Envoys meet in Dovrin on a ceasefire",
        "Envoys of Velmaria and Sorrenia met in Dovrin and agreed to meet again.",
        "Neither side would say where, or whether the lists of prisoners were ready.",
        collected=date(2031, 5, 1),
        source=HERALD,
        themes=("diplomacy",),
        places=("Dovrin",),
    ),
    article(
        "2031-05-02/shelters.txt",
        "Shelters open in Kest as families leave",
        "Schools in the Kest region took in 400 families, its council said.",
        "Buses brought most of them over the Ruvo bridge before the shelling began again.",
        day=date(2031, 5, 2),
        collected=date(2031, 5, 4),
        source=WIRE,
        themes=("humanitarian", "strikes"),
        places=("Kest",),
    ),
    article(
        "2031-05-03/gone.txt",
        "A report its publisher took back",
        "These words must not be published anywhere.",
        day=date(2031, 5, 3),
        collected=date(2031, 5, 3),
        source=HERALD,
        publish="none",
    ),
    article(
        "2031-05-04/exchange.txt",
        "Sorrenia proposes a truce for the harvest",
        "The proposal was handed over in Dovrin, both sides said.",
        "It asks that no gun be fired from the first mowing to the last.",
        day=date(2031, 5, 4),
        collected=date(2031, 5, 4),
        source=HERALD,
        themes=("diplomacy",),
        places=("Dovrin",),
    ),
    article(
        "2031-05-04/undated.txt",
        "Fishermen of Port Amel count the cost",
        "No boat has left since the spring, fishermen said.",
        day=None,
        collected=date(2031, 5, 4),
        source="",
        themes=(),
        conflict="",
    ),
)
REFUSALS = (Refusal("2031-05-04/broken.txt", "ENCODING", "is in no encoding we know"),)
CORRECTION = Correction(
    made=date(2031, 5, 3),
    day=date(2031, 5, 1),
    wrong="The pier stands in Dovrin.",
    right="The pier stands in Port Amel.",
    seed="2031-05-01/pier.txt",
)


def digest(config: Config = CONFIG, articles: tuple[Article, ...] = ARTICLES) -> Digest:
    """Return the digest of some articles of this world."""
    return make_digest(articles, REFUSALS, config)


def long_war(days: int, stories: int = 3, first: date = FIRST_DAY) -> tuple[Article, ...]:
    """Return articles for many days, each with as many unlike stories."""
    towns = ("Amel", "Dovrin", "Kest", "Ruvo", "Lanz", "Orsk", "Pell", "Vane", "Zorn", "Tuin")
    deeds = ("shelled", "evacuated", "rebuilt", "blockaded", "visited", "mined", "fortified")
    themes = tuple(theme.key for theme in THEMES)
    made = []
    for number in range(days):
        day = first + timedelta(days=number)
        for story in range(stories):
            town, deed = towns[(number + story) % 10], deeds[(number + 3 * story) % 7]
            title = f"{town} {deed} on day {number}, report {story}"
            body = f"{town} was {deed} again, {story + 2} witnesses of day {number} said."
            more = f"Nobody in {town} could say when the {deed} quarters would see another day."
            made.append(
                article(
                    f"{day}/{story}.txt",
                    title,
                    body,
                    more,
                    day=day,
                    collected=day,
                    source=(COURIER, WIRE, HERALD)[story % 3],
                    themes=(themes[(number + story) % 3],),
                )
            )
    return tuple(made)
