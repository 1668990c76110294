"""The page of an invented newspaper around an article: as HTML, and flattened as scrapers do it.

It is made to resemble the pages of real ones, for a reader's speed depends on what it must pass
over: 170 KB of HTML, half of it scripts, with some 760 elements, 130 links and attributes of 60 KB
around 11,000 characters of text on 200 lines, of which the article is half.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date  # noqa: TC003 - a field's type
from html import escape
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
#: Bytes of each script, and how many there are.
_SCRIPT, _SCRIPTS = 4_000, 22
#: Paragraphs between two of what is set in between: an advertisement, a link to another article.
_BETWEEN = 4
#: The boxes within boxes of each part of a page.
PARTS = (
    "outer", "frame", "region", "grid", "area", "row", "column", "cell", "stack", "inner", "block",
)  # fmt: skip
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
    top, body, bottom = _top(told), _body(told), _bottom(told)
    if not whole:
        top, bottom = top[-_LEFT:], bottom[:_LEFT]
    return "\n".join([*top, told.title, *_credits(told), *body, *bottom, ""])


def html(told: Told) -> str:
    """Return the whole page."""
    title, site = escape(told.title), f"https://{told.paper.lower().replace(' ', '-')}.example"
    menu = "".join(_link(number, line, "nav") for number, line in enumerate(_top(told)))
    body = "".join(_block(number, line) for number, line in enumerate(_body(told)))
    cards = "".join(_card(number, other, told) for number, other in enumerate(told.others))
    feet = "".join(_link(number, line, "foot") for number, line in enumerate(2 * FOOTER))
    notices = "".join(f"<div class='notice notice--sticky'><p>{n}</p></div>" for n in NOTICES)
    byline, printed, *share = _credits(told)
    machine = f" datetime='{told.day}T{told.time}Z'" if told.stated else ""
    head = (
        f"<div class='article__byline byline'>{byline}</div><div class='article__time'>"
        f"<time{machine}>{printed}</time></div><ul class='share'>"
        + "".join(_link(number, line, "share") for number, line in enumerate(share))
    )
    return (
        f"<!doctype html><html lang='en'><head><meta charset='utf-8'><title>{title} | {told.paper}"
        f"</title>{_metas(told, site)}{_scripts(told)}</head><body class='page page--article'>"
        f"{_wrapped('header', f'<nav><ul>{menu}</ul></nav>')}<main>"
        + _wrapped("story", f"<article><h1>{title}</h1>{head}</ul>{body}</article>")
        + _wrapped("more", f"<aside><h2>More from {told.paper}</h2>{cards}</aside>")
        + f"</main>{notices}{_wrapped('footer', f'<footer><ul>{feet}</ul></footer>')}"
        + f"<p>© {told.day.year} {told.paper}</p></body></html>"
    )


def _top(told: Told) -> list[str]:
    """What stands above the article: menus, and the headlines of the hour."""
    return [*SECTIONS, "Latest", *told.others[:8], *SECTIONS, "Skip to content", told.paper]


def _credits(told: Told) -> list[str]:
    return [f"By {told.writer}, {told.paper}", f"Published {told.printed}", *SHARE]


def _body(told: Told) -> list[str]:
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


def _bottom(told: Told) -> list[str]:
    """What stands below: other articles with their sections and times, notices, and the foot."""
    cards = ((SECTIONS[n % len(SECTIONS)], other, f"{n + 1} hours ago", f"{n % 5 + 2} min read")
             for n, other in enumerate(told.others))  # fmt: skip
    around = chain.from_iterable(cards)
    copyright_ = f"© {told.day.year} {told.paper}"
    return [f"More from {told.paper}", *around, *NOTICES, *FOOTER, *FOOTER, copyright_]


def _block(number: int, line: str) -> str:
    anchor = f"class='article__text article__text--{number}' data-block-id='block-{number:08}'"
    first, _, rest = escape(line).partition(" ")
    link = f"<a class='article__link' href='/topics/{number:06}/'><em>{first}</em></a>"
    words = f"{link} <strong>{rest[:9]}</strong>{rest[9:]}"
    return f"<div class='article__block'><p {anchor}>{words}</p></div>\n"


def _link(number: int, line: str, place: str) -> str:
    return (
        f"<li class='{place}__item {place}__item--level-{number % 3}' role='none'>"
        f"<a class='{place}__link {place}__link--plain' role='menuitem' href='/sections/{place}/"
        f"{number:06}/index.html' data-track-category='{place}' data-track-label='{place}:{number}'"
        f"><span class='{place}__label'>{escape(line)}</span></a></li>\n"
    )


def _card(number: int, title: str, told: Told) -> str:
    path = f"/{told.day:%Y/%m/%d}/{title.lower().replace(' ', '-')}-{number:08}.html"
    media = f"https://media.{told.paper.lower().replace(' ', '-')}.example/images/{number:012}"
    sources = ", ".join(f"{media}-{width}.jpg {width}w" for width in range(160, 1500, 160))
    section, age, length = SECTIONS[number % len(SECTIONS)], number + 1, number % 5 + 2
    return (
        f"<div class='card card--compact card--{number % 4}' data-component='card'"
        f" data-id='urn:story:{number:012}'><div class='card__media'><a class='card__image'"
        f" href='{path}' tabindex='-1' aria-hidden='true'><img class='card__picture lazy' alt=''"
        f" loading='lazy' width='320' height='180' src='{media}-320.jpg' srcset='{sources}'></a>"
        f"</div><div class='card__body'><div class='card__label'><span>{section}</span></div>"
        f"<h3 class='card__title'><a class='card__link' href='{path}'>{escape(title)}</a></h3>"
        f"<div class='card__meta'><span class='card__age'>{age} hours ago</span><span"
        f" class='card__length'>{length} min read</span></div></div></div>\n"
    )


def _wrapped(name: str, inner: str) -> str:
    """Put a part of the page into as many boxes as designers do."""
    names = [f"{name}__{part}" for part in PARTS]
    opened = "".join(f"<div class='{part} {part}--wide' data-zone='{part}'>" for part in names)
    return opened + inner + "</div>" * len(names) + "\n"


def _metas(told: Told, site: str) -> str:
    """What the page's head says of it, to search engines and to networks."""
    named = {"description": told.paragraphs[0][:150], "robots": "index"}
    properties = {
        "og:title": told.title, "og:site_name": told.paper, "og:type": "article",
        "og:url": f"{site}/{told.day:%Y/%m/%d}/story.html", "og:image": f"{site}/images/1.jpg",
    }  # fmt: skip
    if told.stated:
        properties["article:published_time"] = f"{told.day}T{told.time}:00+00:00"
        named["author"] = told.writer
    said = [f"<meta name='{key}' content='{escape(value)}'>" for key, value in named.items()]
    said += [f"<meta property='{key}' content='{escape(v)}'>" for key, v in properties.items()]
    if told.stated:
        said.append(f"<script type='application/ld+json'>{_linked_data(told)}</script>")
    said += [f"<link rel='preload' as='font' href='{site}/fonts/{n}.woff2'>" for n in range(12)]
    return "\n".join(said)


def _linked_data(told: Told) -> str:
    """Return what schema.org's NewsArticle has, as JSON."""
    writer = {"@type": "Person", "name": told.writer}
    paper = {"@type": "NewsMediaOrganization", "name": told.paper}
    return json.dumps(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": told.title,
            "datePublished": f"{told.day}T{told.time}:00+00:00",
            "author": [writer],
            "publisher": paper,
        }
    )


def _scripts(told: Told) -> str:
    """Give the scripts: settings as JSON, and code in one long line."""
    words = [word for line in told.paragraphs for word in line.split()]
    made = []
    for number in range(_SCRIPTS):
        parts = (
            f'function f{n}(a,b){{return a.{word.strip(".,“”")}?b("{n}"):!1}}'
            if number % 2
            else f'"key{n}":{{"id":{n * 7919},"on":true,"label":"{word}"}},'
            for n, word in enumerate((words * 9)[number * 20 :])
        )
        made.append(f"<script>var s{number}={{{''.join(parts)[:_SCRIPT]}}};</script>\n")
    return "".join(made)
