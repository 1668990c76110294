"""The records of open data: stories, articles and figures as plain JSON values.

Each verbatim text stands with its lines, and within the record of the article whose seed has them
or with the seed's own name. Nothing that the seed does not state is filled in: it is left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from digest.publishing.escape import web_address
from digest.publishing.telling import opening, original
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
        Place,
        Story,
        StoryLink,
    )
    from digest.settings import Config

Json = dict[str, Any]
#: What is told of a place and of a figure under the names that they have here.
_PLACE = ("name", "canonical", "country", "precision", "lat", "lon")
_FIGURE = (*("kind", "n", "n_max", "qualifier", "words", "whom", "place", "scope", "attribution"),)


def page_of(day: date, config: Config) -> str:
    """Return the address of a day's page."""
    return config.site_url + day_path(day)


def story_record(story: Story, config: Config) -> Json:
    """Return a story of a day's edition."""
    return _stated(
        anchor=story.anchor,
        title=story.title.text,
        themes=list(story.themes),
        conflict=story.conflict,
        articles=[_told(article, story) for article in story.articles],
        disagreements=[
            _stated(
                kind=difference.kind,
                place=difference.place,
                claims=[_claim(claim) for claim in difference.claims],
            )
            for difference in story.disagreements
        ],
        places=[_stated(**_values(place, _PLACE)) for place in story.places],
        reasons=list(story.reasons),
        previous=_link(story.previous, config),
        first=_link(story.first, config),
        next=_link(story.next, config),
        new=list(story.new),
    )


def _told(article: Article, story: Story) -> Json:
    """Return an article of a story, with its words that are shown there."""
    copied = original(story, article)
    return article_record(article) | _stated(
        copy_of=copied.seed if copied else None,
        quotes=[
            {"text": quote.text, **_lines(quote.lines)}
            for quote in story.excerpt
            if quote.seed == article.seed
        ],
        figures=[
            _figure(claim.figure) for claim in story.figures if claim.article.seed == article.seed
        ],
    )


def article_record(article: Article) -> Json:
    """Return what was read from one seed, without its body."""
    return _stated(
        seed=article.seed,
        sha256=article.sha256,
        title=_paragraph(article.text.title),
        source=article.source,
        url=web_address(article.url),
        language=article.language,
        byline=article.byline,
        credits=[_paragraph(credit) for credit in article.credits],
        published=_moment(article.published),
        updated=_moment(article.updated),
        collected=str(article.collected or ""),
        conflict=article.conflict,
        themes=[
            {
                "key": theme.key,
                "score": theme.score,
                "evidence": [{"text": item.words, "line": item.line} for item in theme.evidence],
            }
            for theme in article.themes
        ],
        names=list(article.names),
        notes=list(article.notes),
    )


def shelf_record(article: Article) -> Json:
    """Return an article that is in no story, with what is shown of it."""
    first = opening(article)
    return article_record(article) | _stated(
        opening=_paragraph(first) if first else None,
        figures=[_figure(figure) for figure in article.figures],
    )


def _stated(**values: Any) -> Json:  # noqa: ANN401 - any JSON value
    """Return a record without what is not stated: None, and empty text and lists."""
    return {key: value for key, value in values.items() if value not in (None, "", [])}


def _paragraph(paragraph: Paragraph) -> Json:
    return {"text": paragraph.text, **_lines(paragraph.lines)}


def _moment(moment: Moment | None) -> Json | None:
    """Return a moment as its source prints it; nothing that is not stated is filled in."""
    if moment is None:
        return None
    return _stated(
        day=str(moment.day),
        time=moment.time.isoformat() if moment.time else None,
        zone=moment.zone,
        offset=moment.offset,
        words=moment.words,
        line=moment.line,
    )


def _claim(claim: Claim) -> Json:
    """Return one side of a disagreement, which names the article that it is from."""
    article = claim.article
    return _stated(source=article.source, seed=article.seed) | _figure(claim.figure)


def _figure(figure: Figure) -> Json:
    return _stated(**_values(figure, _FIGURE), text=figure.sentence, **_lines(figure.lines))


def _values(value: Figure | Place, names: tuple[str, ...]) -> Json:
    """Return what a value of ours has under some names."""
    return {name: getattr(value, name) for name in names}


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
