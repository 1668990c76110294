"""The page of an invented newspaper around an article, as HTML: boxes, scripts and all."""

from __future__ import annotations

import json
from html import escape

from digest.bench.newspage import FOOTER, NOTICES, SECTIONS, Told, body, credits_of, top

#: Bytes of each script, and how many there are.
_SCRIPT, _SCRIPTS = 4_000, 22
#: The boxes within boxes of each part of a page.
PARTS = (
    "outer", "frame", "region", "grid", "area", "row", "column", "cell", "stack", "inner", "block",
)  # fmt: skip


def html(told: Told) -> str:
    """Return the whole page."""
    title, site = escape(told.title), f"https://{told.paper.lower().replace(' ', '-')}.example"
    menu = "".join(_link(number, line, "nav") for number, line in enumerate(top(told)))
    blocks = "".join(_block(number, line) for number, line in enumerate(body(told)))
    cards = "".join(_card(number, other, told) for number, other in enumerate(told.others))
    feet = "".join(_link(number, line, "foot") for number, line in enumerate(2 * FOOTER))
    notices = "".join(f"<div class='notice notice--sticky'><p>{n}</p></div>" for n in NOTICES)
    byline, printed, *share = credits_of(told)
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
        + _wrapped("story", f"<article><h1>{title}</h1>{head}</ul>{blocks}</article>")
        + _wrapped("more", f"<aside><h2>More from {told.paper}</h2>{cards}</aside>")
        + f"</main>{notices}{_wrapped('footer', f'<footer><ul>{feet}</ul></footer>')}"
        + f"<p>© {told.day.year} {told.paper}</p></body></html>"
    )


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
