"""The pages of the site as Markdown: a digest in, `{path below docs/: bytes}` out.

Our words between the sources' words stand in templates/pages/; how words get on a page is
`digest.publishing.escape`'s. A page's body is one HTML element, so that Markdown reads none of it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from digest.publishing import telling, words
from digest.publishing.day_pages import home_page, year_pages
from digest.publishing.escape import front_matter
from digest.publishing.feed_pages import feed_pages
from digest.publishing.group_pages import group_pages
from digest.publishing.list_pages import list_pages
from digest.publishing.metadata import linked_data
from digest.publishing.views import View

if TYPE_CHECKING:
    from collections.abc import Iterator

    import jinja2

    from digest.model import Digest
    from digest.publishing.page import Page
    from digest.settings import Config

#: Characters of a description, as search engines show them.
_DESCRIPTION = 300


def render_pages(digest: Digest, config: Config, jinja: jinja2.Environment) -> dict[str, bytes]:
    """Return every page but those of editions, robots.txt and search.json, by path below docs/."""
    view = View.of(digest, config)
    pages = {page.path: render_page(page, view, jinja) for page in _pages(view)}
    robots = f"User-agent: *\nAllow: /\nSitemap: {config.site_url}sitemap.xml\n"
    options = json.dumps(view.search_options, ensure_ascii=False, separators=(",", ":"))
    return {
        **pages,
        "robots.txt": robots.encode(),
        "search.json": options.encode("utf-8", "replace"),
    }


def _pages(view: View) -> Iterator[Page]:
    yield home_page(view)
    yield from year_pages(view)
    yield from group_pages(view, "themes", view.config.lexicon.themes, view.by_theme)
    yield from group_pages(view, "conflicts", view.config.lexicon.conflicts, view.by_conflict)
    yield from list_pages(view)
    yield from feed_pages(view)


def render_page(page: Page, view: View, jinja: jinja2.Environment) -> bytes:
    """Return a page as Markdown."""
    facts = {
        "title": page.title,
        "description": words.cut(page.description, _DESCRIPTION),
        "tab": page.tab,
        "lastmod": page.modified.isoformat() if page.modified else "",
    }
    html = jinja.get_template(f"pages/{page.template}.md.jinja").render(
        page=page, root=page.root, view=view, tell=telling, words=words, **page.content
    )
    # A tab in HTML is a space, and Markdown would make it one or more.
    lines = (line.strip() for line in html.replace("\t", " ").split("\n"))
    body = "\n".join(line for line in lines if line)
    data = linked_data(page, view.config)
    return f'{front_matter(facts)}<div class="cd">\n{body}\n{data}\n</div>\n'.encode()
