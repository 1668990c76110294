"""The page of an invented newspaper around an article, flattened as scrapers do it.

`digest.bench.newshtml` has it as HTML.

It is made to resemble the pages of real ones, for a reader's speed depends on what it must pass
over: 170 KB of HTML, half of it scripts, with some 760 elements, 130 links and attributes of 60 KB
around 11,000 characters of text on 200 lines, of which the article is half.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date  # noqa: TC003 - a field's type
from itertools import chain

SECTIONS = (
    "Home", "World", "Politics", "Business", "Markets", "Opinion", "Sport", "Weather", "Culture",
    "Science", "Health", "Travel", "Podcasts", "Video", "Puzzles", "Obituaries", "Letters",
    "Subscribe", "Sign in", "My account",
)  # fmt: skip
SHARE = ("Share", "Copy link", "E-mail", "Print", "Save for later", "Listen to this article")
FOOTER = (
    "About us", "Contact", "Careers", "Advertise with us", "Privacy policy", "Cookie settings",
    "Terms of use", "Accessibility", "Newsletters", "Archive", "Corrections", "Help centre",
)  # fmt: skip
NOTICES = (
    "Sign up to our newsletter and get the news of the day in your inbox each morning.",
    "We use cookies to improve our service and to show you what may interest you. Read our policy.",
    "You have read two of your three free articles this month. Subscribe to read on without limit.",
)
#: Paragraphs between two of what is set in between: an advertisement, a link to another article.
_BETWEEN = 4
#: Lines of what stands around an article that a scraper which tries leaves in its text.
_LEFT = 6


@dataclass(frozen=True, slots=True)
class Told:
    """An article as a paper prints it."""

    title: str
    paper: str
    day: date
    #: "14:05", in UTC.
    time: str
    writer: str
    paragraphs: tuple[str, ...]
    #: Titles of other articles, which the page links.
    others: tuple[str, ...]
    #: Whether the page tells machines its date and writer, as about half do.
    stated: bool = True

    @property
    def printed(self) -> str:
        """The date as it stands on the page."""
        return f"{self.day.day} {self.day:%B %Y}, {self.time} UTC"


def flat(told: Told, *, whole: bool) -> str:
    """Return the page's text a block a line; not `whole`, with a few lines around the article."""
    above, below = top(told), bottom(told)
    if not whole:
        above, below = above[-_LEFT:], below[:_LEFT]
    return "\n".join([*above, told.title, *credits_of(told), *body(told), *below, ""])


def top(told: Told) -> list[str]:
    """What stands above the article: menus, and the headlines of the hour."""
    return [*SECTIONS, "Latest", *told.others[:8], *SECTIONS, "Skip to content", told.paper]


def credits_of(told: Told) -> list[str]:
    """Who wrote it and when, and what one may do with it."""
    return [f"By {told.writer}, {told.paper}", f"Published {told.printed}", *SHARE]


def body(told: Told) -> list[str]:
    """Return the article's paragraphs, with what is set in between."""
    set_between = [
        ("Advertisement", f"Read more: {other}", "Article continues below")[number % 3]
        for number, other in enumerate(told.others)
    ]
    return [
        line
        for number, paragraph in enumerate(told.paragraphs)
        for line in (
            [paragraph, set_between[number // _BETWEEN]]
            if number % _BETWEEN == _BETWEEN - 1
            else [paragraph]
        )
    ]


def bottom(told: Told) -> list[str]:
    """What stands below: other articles with their sections and times, notices, and the foot."""
    cards = ((SECTIONS[n % len(SECTIONS)], other, f"{n + 1} hours ago", f"{n % 5 + 2} min read")
             for n, other in enumerate(told.others))  # fmt: skip
    around = chain.from_iterable(cards)
    copyright_ = f"© {told.day.year} {told.paper}"
    return [f"More from {told.paper}", *around, *NOTICES, *FOOTER, *FOOTER, copyright_]
