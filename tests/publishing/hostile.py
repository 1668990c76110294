"""A digest in which every word that comes from a seed is hostile, and its harmless twin.

Both have the same articles, stories and days, so their pages must have the same elements with the
same attributes.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from digest.grouping.order import article_anchor
from digest.grouping.outlines import outline
from digest.model import (
    Article,
    Claim,
    Digest,
    Disagreement,
    Dropped,
    Edition,
    Evidence,
    Figure,
    Lines,
    Moment,
    Paragraph,
    Place,
    Precision,
    Quote,
    Refusal,
    Section,
    Story,
    StoryLink,
    Text,
    ThemeFinding,
)
from tests.fiction import CONFIG, FIRST_DAY

Words = Callable[[int], str]
#: What hostile.txt writes with a backslash: "\n", "\x00", "\u202e".
_ESCAPED = re.compile(r"\\(n|t|x[0-9a-f]{2}|u[0-9a-f]{4})")
_LINES = Path(__file__).with_name("hostile.txt").read_text("utf-8").splitlines()[1:]
HOSTILE = (
    *(
        _ESCAPED.sub(lambda found: found[0].encode().decode("unicode_escape"), line)
        for line in _LINES
    ),
    "[" * 10_000,
    "<" * 10_000,
    "(" * 10_000 + ")" * 10_000,
    "&#" * 10_000,
    "a" * 10_000,
)
_STORIES_A_DAY = 12


def hostile(number: int) -> str:
    """Return a hostile text."""
    return HOSTILE[number % len(HOSTILE)]


def harmless(number: int) -> str:
    """Return the harmless text of its twin: as long, and no other's."""
    return chr(0x4E00 + number) + "x" * (len(hostile(number)) - 1)


def world(words: Words) -> Digest:
    """Return a digest with a story for each hostile text, made of `words`."""
    articles = [_article(number, words) for number in range(len(HOSTILE))]
    editions = []
    for start in range(0, len(articles), _STORIES_A_DAY):
        day = FIRST_DAY + timedelta(days=start // _STORIES_A_DAY)
        stories = tuple(
            _story(number, replace(article, day=day), words)
            for number, article in enumerate(articles[start : start + _STORIES_A_DAY], start)
        )
        half = len(stories) // 2
        sections = (Section("strikes", stories[:half]), Section("", stories[half:]))
        undated = (replace(_article(1000 + start, words), published=None, source="", notes=()),)
        editions.append(Edition(day, sections, undated))
    shelf = tuple(article for edition in editions for article in edition.undated)
    refusals = tuple(
        Refusal(words(number), "ENCODING", words(number + 1)) for number in range(len(HOSTILE))
    )
    return Digest(tuple(editions), shelf, (), refusals, tuple(map(outline, editions)))


def _article(number: int, words: Words) -> Article:
    def paragraph(offset: int) -> Paragraph:
        return Paragraph(words(number + offset), Lines(offset + 1, offset + 1))

    figures = tuple(_figure(number + offset, words) for offset in range(3))
    # One town a day: which names of several find room on a map depends on their order.
    precision: Precision = "region" if number % _STORIES_A_DAY else "town"
    place = Place(words(number), words(number), "UA", precision, 49.0, 36.0, 1)
    return Article(
        seed=words(number),
        sha256=hashlib.sha256(str(number).encode()).hexdigest(),
        text=Text(paragraph(0), paragraph(1), (paragraph(2), paragraph(3))),
        source=words(number),
        url="javascript:alert(1)",
        language=words(number),
        byline=words(number),
        authors=(words(number),),
        published=Moment(FIRST_DAY, words=words(number), line=1),
        collected=FIRST_DAY,
        credits=(paragraph(4),),
        notes=("ai-image", "graphic") if number % 5 == 0 else (),
        dropped=(Dropped(1, words(number), words(number)),),
        themes=(ThemeFinding("strikes", 2.0, (Evidence(words(number), 1),)),),
        figures=figures,
        places=(place,),
        names=(words(number),),
    )


def _figure(number: int, words: Words) -> Figure:
    text = words(number)
    return Figure("killed", number, None, text, text, text, text, "event", text, text, Lines(1, 1))


def _story(number: int, article: Article, words: Words) -> Story:
    claims = tuple(Claim(figure, article) for figure in article.figures)
    link = StoryLink(date(2031, 4, 30), "a0", words(number))
    return Story(
        anchor=article_anchor(article),
        articles=(article,),
        texts=((article.seed,),),
        themes=("strikes",),
        conflict="velmaria-sorrenia",
        excerpt=tuple(
            Quote(words(number + offset), words(number), article.seed, Lines(1, 2))
            for offset in range(2)
        ),
        figures=claims,
        disagreements=(Disagreement("killed", words(number), claims[:2]),),
        places=article.places,
        reasons=(words(number),),
        previous=link if number % 2 else None,
        new=(words(number),),
    )


CONFIG_OF_BOTH = replace(CONFIG, corrections=())
