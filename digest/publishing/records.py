"""The records of open data: stories, articles and figures as plain JSON values.

Each verbatim text stands with its lines, and within the record of the article whose seed has them
or with the seed's own name. Nothing that the seed does not state is filled in: it is null.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from digest.publishing.escape import web_address
from digest.publishing.telling import opening
from digest.publishing.words import day_path

if TYPE_CHECKING:
    from datetime import date

    from digest.model import (
        Article,
        Claim,
        Figure,
        Lines,
        Moment,
        Paragraph,
        Quote,
        Story,
        StoryLink,
    )
    from digest.settings import Config

Json = dict[str, Any]


def page_of(day: date, config: Config) -> str:
    """Return the address of a day's page."""
    return config.site_url + day_path(day)


def story_record(story: Story, day: date, config: Config) -> Json:
    """Return a story of a day's edition."""
    return {
        "anchor": story.anchor,
        "page": f"{page_of(day, config)}#{story.anchor}",
        "title": story.title.text,
        "themes": list(story.themes),
        "conflict": story.conflict or None,
        "articles": [article_record(article) for article in story.articles],
        "texts": [list(seeds) for seeds in story.texts],
        "quotes": [_quote(quote) for quote in story.excerpt],
        "figures": [_claim(claim) for claim in story.figures],
        "disagreements": [
            {
                "kind": difference.kind,
                "place": difference.place,
                "claims": [_claim(claim) for claim in difference.claims],
            }
            for difference in story.disagreements
        ],
        "places": [
            {
                "name": place.name,
                "canonical": place.canonical,
                "country": place.country,
                "precision": place.precision,
                "lat": place.lat,
                "lon": place.lon,
            }
            for place in story.places
        ],
        "reasons": list(story.reasons),
        "previous": _link(story.previous, config),
        "first": _link(story.first, config),
        "next": _link(story.next, config),
        "new": list(story.new),
    }


def article_record(article: Article) -> Json:
    """Return what was read from one seed, without its body."""
    return {
        "seed": article.seed,
        "sha256": article.sha256,
        "title": _paragraph(article.text.title),
        "source": article.source or None,
        "url": web_address(article.url) or None,
        "language": article.language,
        "byline": article.byline or None,
        "credits": [_paragraph(credit) for credit in article.credits],
        "published": _moment(article.published),
        "updated": _moment(article.updated),
        "collected": str(article.collected) if article.collected else None,
        "conflict": article.conflict or None,
        "themes": [
            {
                "key": theme.key,
                "score": theme.score,
                "evidence": [{"text": item.words, "line": item.line} for item in theme.evidence],
            }
            for theme in article.themes
        ],
        "names": list(article.names),
        "notes": list(article.notes),
    }


def shelf_record(article: Article) -> Json:
    """Return an article that is in no story, with what is shown of it."""
    first = opening(article)
    return {
        **article_record(article),
        "opening": _paragraph(first) if first else None,
        "figures": [_figure(figure, article) for figure in article.figures],
    }


def _paragraph(paragraph: Paragraph) -> Json:
    return {"text": paragraph.text, **_lines(paragraph.lines)}


def _moment(moment: Moment | None) -> Json | None:
    """Return a moment as its source prints it; nothing that is not stated is filled in."""
    if moment is None:
        return None
    return {
        "day": str(moment.day),
        "time": moment.time.isoformat() if moment.time else None,
        "zone": moment.zone,
        "offset": moment.offset,
        "words": moment.words,
        "line": moment.line,
    }


def _quote(quote: Quote) -> Json:
    return {
        "text": quote.text,
        "source": quote.source or None,
        "language": quote.language,
        "seed": quote.seed,
        **_lines(quote.lines),
    }


def _claim(claim: Claim) -> Json:
    return _figure(claim.figure, claim.article)


def _figure(figure: Figure, article: Article) -> Json:
    return {
        "kind": figure.kind,
        "n": figure.n,
        "n_max": figure.n_max,
        "qualifier": figure.qualifier,
        "words": figure.words,
        "whom": figure.whom,
        "place": figure.place,
        "scope": figure.scope,
        "attribution": figure.attribution,
        "source": article.source or None,
        "text": figure.sentence,
        "seed": article.seed,
        **_lines(figure.lines),
    }


def _lines(lines: Lines) -> dict[str, list[int]]:
    return {"lines": [lines.first, lines.last]}


def _link(link: StoryLink | None, config: Config) -> Json | None:
    if link is None:
        return None
    return {
        "day": str(link.day),
        "page": f"{page_of(link.day, config)}#{link.anchor}",
        "title": link.title,
    }
