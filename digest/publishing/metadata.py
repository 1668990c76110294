"""What machines are told of a page: JSON-LD that claims no more than the page shows.

A page of the digest is a collection of other people's articles: each is cited, none is ours.
An article without a date is given none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from digest.publishing.escape import json_script, web_address

if TYPE_CHECKING:
    from digest.model import Article, Edition, Story
    from digest.publishing.page import Page
    from digest.settings import Config


def linked_data(page: Page, config: Config) -> Markup:
    """Return a page's JSON-LD as a script element."""
    address = config.site_url + page.address
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "WebSite" if page.path == "index.md" else "CollectionPage",
        "@id": address,
        "url": address,
        "name": page.title,
        "description": page.description,
        "inLanguage": config.language,
    }
    if page.path != "index.md":
        data["isPartOf"] = {"@type": "WebSite", "name": config.name, "url": config.site_url}
    if page.modified:
        data["dateModified"] = page.modified.isoformat()
    if page.edition:
        data["mainEntity"] = _stories(page.edition)
    return Markup('<script type="application/ld+json">{}</script>').format(json_script(data))


def _stories(edition: Edition) -> dict[str, object]:
    stories = edition.stories
    return {
        "@type": "ItemList",
        "numberOfItems": len(stories),
        "itemListElement": [
            {"@type": "ListItem", "position": place, "item": _story(story)}
            for place, story in enumerate(stories, start=1)
        ],
    }


def _story(story: Story) -> dict[str, object]:
    """Return what a story is; where it stands is told by the page that it stands on."""
    data: dict[str, object] = {
        "@type": "CreativeWork",
        "@id": f"#{story.anchor}",
        "name": story.title.text,
    }
    if cited := [known for article in story.articles if (known := _article(article, story))]:
        data["isBasedOn"] = cited
    return data


def _article(article: Article, story: Story) -> dict[str, object]:
    """Return what tells an article from others, with its date; nothing where nothing does.

    Its headline is there only where it isn't the story's own name.
    """
    data: dict[str, object] = {}
    if article.text.title.text != story.title.text:
        data["headline"] = article.text.title.text
    if article.source:
        data["publisher"] = {"@type": "Organization", "name": article.source}
    if address := web_address(article.url):
        data["url"] = address
    if data and article.published:
        data["datePublished"] = article.published.day.isoformat()
    return {"@type": "NewsArticle", **data} if data else {}
