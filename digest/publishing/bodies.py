"""The bodies of feed entries: templates/feeds/*.j2, filled, cleaned, with absolute addresses.

Whatever stands in a seed stays text: Jinja escapes it, and nh3 lets nothing through that acts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import nh3
from jinja2 import Environment, StrictUndefined

from digest.publishing import telling, words
from digest.publishing.escape import fit, web_address

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    import jinja2

    from digest.model import Story
    from digest.publishing.channels import Part
    from digest.settings import Config, Correction

TAGS = {"a", "blockquote", "cite", "em", "h3", "h4", "li", "ol", "p", "strong", "ul"}
ATTRIBUTES = {"a": {"href"}, "*": {"dir", "lang"}}
SCHEMES = {"http", "https"}
#: The longest body, in characters; stories beyond it are on the page that the entry links to.
BODY_LENGTH = 60_000


def clean_html(html: str) -> str:
    """Return HTML of the few elements that entries are made of, and links to web addresses."""
    return nh3.clean(
        fit(html), tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None
    )


class Bodies:
    """Renders bodies; a story that several channels show is rendered once."""

    def __init__(self, templates: jinja2.BaseLoader, config: Config) -> None:
        """Take the loader of templates/ and what a build is told."""
        environment = Environment(
            loader=templates,
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        environment.globals["tell"] = telling
        environment.globals["words"] = words
        environment.globals["site_url"] = config.site_url
        self._story = environment.get_template("feeds/story.html.j2")
        self._edition = environment.get_template("feeds/edition.html.j2")
        self._correction = environment.get_template("feeds/correction.html.j2")
        self._rendered: dict[tuple[date, str], str] = {}

    def correction(self, correction: Correction, address: str) -> str:
        """Return the body of a correction's entry, whose page is at `address`."""
        return clean_html(self._correction.render(correction=correction, address=address))

    def edition(self, part: Part, stories: Sequence[Story], address: str) -> str:
        """Return the body of the entry of a part with these stories, whose page is at `address`."""
        shown, length = [], 0
        for story in stories:
            shown.append(self._render_story(story, part.day, address))
            length += len(shown[-1])
            if length > BODY_LENGTH:
                shown.pop()
                break
        more = len(stories) - len(shown)
        frame = self._edition.render(part=part, address=address, more=more)
        return "".join(shown) + clean_html(frame)

    def _render_story(self, story: Story, day: date, address: str) -> str:
        known = self._rendered.get((day, story.anchor))
        if known is None:
            html = self._story.render(
                story=story, address=f"{address}#{story.anchor}", publishers=publishers(story)
            )
            known = clean_html(html)
            self._rendered[day, story.anchor] = known
        return known


def publishers(story: Story) -> tuple[tuple[str, str], ...]:
    """Return a story's publishers with the address of their article, "" if none; each pair once."""
    pairs = ((article.source, web_address(article.url)) for article in story.articles)
    return tuple(dict.fromkeys(pairs))
