"""One seed in, one article out: the reading of a seed from top to bottom."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from digest.model import Article, Dropped, Lines, Paragraph, Refusal, Refused, Seed, Text
from digest.reading import body as bodies
from digest.reading import byline as bylines
from digest.reading.characters import lines_of
from digest.reading.conflicts import find_conflict
from digest.reading.dates import find_dates
from digest.reading.encoding import decode
from digest.reading.figures import find_figures
from digest.reading.heading import find_title
from digest.reading.markdown import plain_lines
from digest.reading.names import find_names
from digest.reading.pages import is_page, read_page
from digest.reading.paragraphs import paragraphs_of
from digest.reading.places import find_places
from digest.reading.sentences import split_sentences
from digest.reading.sources import find_settings
from digest.reading.themes import find_themes
from digest.reading.zones import edition_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.settings import Config

# A credit line: "(With inputs from agencies.)", "(This story has not been edited …)".
_CREDIT = re.compile(
    r"^\((?:with (?:agency )?inputs?|this story (?:has|is)|with agenc)", re.IGNORECASE
)
# A note that a picture is made by a machine: "This image is AI-generated and …".
_AI_IMAGE = re.compile(
    r"\b(?:image|picture|photo|illustration)s?\b.{0,40}\bAI[- ]generated", re.IGNORECASE
)

_STANDFIRST_WORDS = 60


def read(seed: Seed, config: Config) -> Article | Refusal:
    """The article in a seed, or why there is none."""
    try:
        return _read(seed, config)
    except Refused as refused:
        return Refusal(seed.path, refused.code, refused.reason)


def _read(seed: Seed, config: Config) -> Article:
    stated = find_settings(seed.facts.get("source", ""), seed.facts.get("url", ""), config)
    decoded = decode(seed.data, stated.encoding if stated else "")
    if is_page(seed.path):
        return read_page(seed, decoded, stated, config)
    lines = lines_of(decoded)
    if seed.path.casefold().endswith(".md"):
        lines = plain_lines(lines)
    if not any(lines):
        raise Refused("EMPTY", "The file holds no text. Collect the article again, or delete it.")
    candidates = paragraphs_of(lines)
    credits_ = tuple(c for c in candidates if _CREDIT.match(c.text))
    ai_image = tuple(c for c in candidates if _AI_IMAGE.search(c.text))
    apart = frozenset(c.lines.first for c in credits_ + ai_image)
    choice = bodies.find_body(candidates, apart)
    if not choice.body:
        reason = (
            "No article was found in it: no line reads as prose. Collect the page's text again."
        )
        raise Refused("NOARTICLE", reason)
    start = choice.body[min(2, len(choice.body) - 1)].lines.first
    above = [c for c in candidates if c.lines.first <= start]
    title, standfirst, found = _head(seed, above, candidates, choice.body)
    byline = bylines.find_byline(above)
    taken = {title.lines.first, *(p.lines.first for p in found)} | apart
    if standfirst:
        taken.add(standfirst.lines.first)
    reasons = {paragraph.lines.first: reason for paragraph, reason in choice.dropped}
    source = seed.facts.get("source", "") or bylines.find_source(byline, candidates)
    settings = stated or find_settings(source, "", config)
    dating = find_dates(
        lines,
        title_line=title.lines.first,
        body=Lines(found[0].lines.first, found[-1].lines.last) if found else None,
        source=settings,
        facts=seed.facts,
        collected=seed.collected,
    )
    published = dating.published
    zones = settings.zones if settings else {}
    text = Text(title, standfirst, found)
    places = find_places(text, config.lexicon)
    return Article(
        seed=seed.path,
        sha256=seed.sha256,
        text=text,
        source=source,
        url=seed.facts.get("url", ""),
        language="en",
        byline=byline,
        published=published,
        updated=dating.updated,
        day=edition_day(published, config.timezone, zones) if published else None,
        collected=seed.collected,
        credits=credits_,
        notes=("ai-image",) if ai_image else (),
        dropped=_dropped(candidates, taken, reasons),
        themes=find_themes(text, config.lexicon),
        conflict=find_conflict(text, places, config.lexicon),
        figures=find_figures(text, places=places),
        places=places,
        names=find_names(text, config.lexicon),
    )


def _head(
    seed: Seed,
    above: Sequence[Paragraph],
    candidates: Sequence[Paragraph],
    body: tuple[Paragraph, ...],
) -> tuple[Paragraph, Paragraph | None, tuple[Paragraph, ...]]:
    """Title and standfirst, and the body without them."""
    title = find_title(above, candidates)
    if stated := seed.facts.get("title"):
        title = Paragraph(stated, title.lines if title else body[0].lines)
    if title is None and len(candidates) == 1:
        # A report of one paragraph has no headline; its first sentence stands for one.
        title = Paragraph(split_sentences(body[0].text)[0], body[0].lines)
    if title is None:
        raise Refused("NOTITLE", "No title was found. State it in a sidecar: title: …")
    key = bodies.key_of(title.text)
    prints = [c.lines.last for c in above if bodies.key_of(c.text) == key]
    lead = [c for c in above if prints and prints[0] < c.lines.first and bodies.is_prose(c.text)]
    rest = tuple(p for p in body if not prints or p.lines.first > prints[-1])
    rest = tuple(p for p in rest if bodies.key_of(p.text) != key)
    standfirst = lead[0] if lead and len(lead[0].text.split()) < _STANDFIRST_WORDS else None
    if standfirst and len(rest) > 1 and rest[0] == standfirst:
        short = len(standfirst.text) < 0.5 * len(rest[1].text)
        return title, standfirst if short else None, rest[1:] if short else rest
    return title, standfirst, rest


def _dropped(
    candidates: Sequence[Paragraph], taken: set[int], reasons: dict[int, str]
) -> tuple[Dropped, ...]:
    return tuple(
        Dropped(c.lines.first, c.text, reasons.get(c.lines.first, "menu"))
        for c in candidates
        if c.lines.first not in taken
    )
