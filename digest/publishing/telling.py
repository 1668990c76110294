"""What templates ask about one article, story or edition. Templates know this module as `tell`.

Each answer is the model's own fact, or our words for what is missing; nothing is judged here.
"""

from __future__ import annotations

from collections import Counter
from datetime import time
from typing import TYPE_CHECKING, Final

from babel import Locale

from digest.grouping.order import article_anchor
from digest.publishing.escape import web_address
from digest.publishing.listing import Listed, claims_of, sources_of
from digest.publishing.words import count, cut

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from digest.model import Article, Claim, Edition, Evidence, Figure, Paragraph, Story
    from digest.publishing.maps import Map

#: A publisher that the seed does not state.
UNNAMED: Final = "Source not named"
_LOWER_BOUNDS: Final = frozenset({"at least", "more than", "over", "no fewer than", "up from"})


def source(name: str) -> str:
    """Return a publisher's name, or our words for one that is not stated."""
    return cut(name, 80) or UNNAMED


def address(article: Article) -> str:
    """Return an article's address on the web, "" where none is recorded or usable."""
    return web_address(article.url)


def printed(article: Article) -> str:
    """Return the words that date an article, as printed, else ""."""
    return cut(article.published.words, 80) if article.published else ""


def language(code: str) -> str:
    """Return a language's name by its BCP 47 code."""
    base = code.split("-", maxsplit=1)[0].lower()
    return str(Locale("en").languages.get(base, code))


def anchors(articles: Iterable[Article], taken: Iterable[str] = ()) -> Mapping[str, str]:
    """Return the anchor of each article by seed, each once on a page and none that is `taken`."""
    used = set(taken)
    found: dict[str, str] = {}
    for article in articles:
        name = article_anchor(article)
        if name not in used:
            found[article.seed] = name
            used.add(name)
    return found


def number(edition: Edition, story: Story) -> int:
    """Return a story's place on the page of its edition, from 1."""
    return edition.stories.index(story) + 1


def publishers(edition: Edition) -> int:
    """Return how many publishers an edition is built from."""
    return len(sources_of(edition.articles))


def newest(edition: Edition) -> Article | None:
    """Return the article of an edition that prints the latest time, None where none prints one."""
    timed = [
        (article.published.time or time.min, article.seed, article)
        for article in edition.articles
        if article.published and article.published.words
    ]
    return max(timed)[2] if timed else None


def claims(edition: Edition) -> tuple[tuple[Listed, Claim], ...]:
    """Return an edition's figures, background ones left out."""
    return claims_of(Listed(edition.day, story) for story in edition.stories)


def other_figures(story: Story) -> tuple[Claim, ...]:
    """Return a story's figures that no disagreement on its page shows."""
    shown = {id(claim.figure) for item in story.disagreements for claim in item.claims}
    return tuple(claim for claim in story.figures if id(claim.figure) not in shown)


def differs(story: Story, claim: Claim) -> bool:
    """Say whether a figure of a story is one of those in which its sources differ."""
    return any(claim.figure is each.figure for item in story.disagreements for each in item.claims)


def by_sentence(claims: Iterable[Claim]) -> tuple[tuple[Claim, ...], ...]:
    """Return figures with those of the same sentence, place and speaker together, in order."""
    found: dict[tuple[str, ...], list[Claim]] = {}
    for claim in claims:
        figure = claim.figure
        key = (claim.article.seed, figure.sentence, figure.place, figure.attribution)
        found.setdefault(key, []).append(claim)
    return tuple(map(tuple, found.values()))


def is_open(figure: Figure) -> bool:
    """Say whether a figure is stated as a lower bound."""
    return figure.qualifier.casefold() in _LOWER_BOUNDS


def sources(story: Story) -> tuple[tuple[str, int], ...]:
    """Return a story's publishers and their numbers of articles."""
    return sources_of(story.articles)


def original(story: Story, article: Article) -> Article | None:
    """Return the article that another is a copy of, None for an original."""
    seed = next((text[0] for text in story.texts if article.seed in text[1:]), None)
    return next((item for item in story.articles if item.seed == seed), None)


def noted(story: Story, note: str) -> tuple[str, ...]:
    """Return the publishers of a story's articles that carry an editors' note, each once."""
    named = (source(article.source) for article in story.articles if note in article.notes)
    return tuple(dict.fromkeys(named))


def by_line(evidence: Iterable[Evidence]) -> Mapping[int, tuple[str, ...]]:
    """Return the words that a finding rests on by the line they stand on, each once."""
    lines: dict[int, dict[str, None]] = {}
    for item in evidence:
        lines.setdefault(item.line, {})[item.words] = None
    return {line: tuple(lines[line]) for line in sorted(lines)}


def shown(story: Story, article: Article) -> str:
    """Return the lines of an article's seed that the story's excerpt quotes: "5, 17–19"."""
    lines = sorted({quote.lines for quote in story.excerpt if quote.seed == article.seed})
    return ", ".join(
        f"{run.first}–{run.last}" if run.last != run.first else f"{run.first}" for run in lines
    )


def drawn(map_: Map) -> str:
    """Return what a map shows: "3 towns and 1 region"."""
    counted = ((len(map_.pins), "town"), (len(map_.shades), "region"))
    return " and ".join(count(number, noun) for number, noun in counted if number)


def left_out(article: Article) -> str:
    """Return why lines of a seed were left out, and how many for each reason."""
    counted = Counter(line.reason for line in article.dropped)
    return ", ".join(f"{reason} {lines}" for reason, lines in sorted(counted.items()))


def opening(article: Article) -> Paragraph | None:
    """Return the paragraph that stands for an article outside of an edition."""
    return article.text.standfirst or next(iter(article.text.body), None)
