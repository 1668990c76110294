"""What a page's HTML says of its article beside the text: JSON-LD, meta elements, times, links.

What the page states of itself, first come first served; nothing is read from its visible text.
"""

from __future__ import annotations

import json
from collections import defaultdict, deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from digest.reading.characters import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

#: Keys of `<meta property|name|itemprop=…>`, best first, in small letters.
_TITLE = ("og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "title")
_STANDFIRST = ("og:description", "description", "twitter:description", "dc.description")
_AUTHOR = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "byl",
)
_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "publishdate",
    "publish-date",
    "publish_date",
    "pubdate",
    "publication_date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "citation_publication_date",
    "article.published",
    "date",
)
_UPDATED = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "last-modified",
    "lastmod",
)
#: Keys of JSON-LD that hold further objects of the same page.
_HOLDERS = ("@graph", "mainEntity", "mainEntityOfPage")
_SOURCE = ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher")


@dataclass(frozen=True, slots=True)
class PageFacts:
    """A page's own statements, as printed and cleaned; "" or () where it makes none."""

    #: The headline that the article's data states, and the title for the page, often with more.
    headline: str = ""
    title: str = ""
    standfirst: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    updated: str = ""
    language: str = ""
    url: str = ""
    source: str = ""


def page_facts(root: _Element) -> PageFacts:
    """Return what a page states of its article: JSON-LD first, then meta, then the rest."""
    data = _article_of(root)
    meta = _metas(root)
    return PageFacts(
        headline=_text(data.get("headline")),
        title=_first(meta, _TITLE) or _inner(root, "title"),
        standfirst=_text(data.get("description")) or _first(meta, _STANDFIRST),
        authors=_names(data.get("author")) or _byline(meta),
        published=_text(data.get("datePublished")) or _first(meta, _PUBLISHED) or _time(root),
        updated=_text(data.get("dateModified")) or _first(meta, _UPDATED),
        language=(
            clean_line(
                root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
            )
            or _text(data.get("inLanguage"))
            or _first(meta, ("og:locale", "content-language", "language")).replace("_", "-")
        ),
        url=_canonical(root) or _first(meta, ("og:url",)) or _text(data.get("url")),
        source=_first(meta, _SOURCE) or next(iter(_names(data.get("publisher"))), ""),
    )


def _text(value: object) -> str:
    """Return a JSON-LD value as clean text, or ""."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("@value", value.get("name"))
    return clean_line(value) if isinstance(value, str) else ""


def _names(value: object) -> tuple[str, ...]:
    """Return the names of JSON-LD people or organisations, each once."""
    values = value if isinstance(value, list) else [value]
    names = (_text(item) for item in values)
    return tuple(dict.fromkeys(name for name in names if name and not _is_address(name)))


def _article_of(root: _Element) -> Mapping[str, object]:
    """Return the first JSON-LD object that is an article, or {}."""
    best: Mapping[str, object] = {}
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").casefold():
            continue
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _objects(data):
            kinds = item.get("@type")
            names = kinds if isinstance(kinds, list) else [kinds]
            if any(str(name).endswith(("Article", "Posting", "Report")) for name in names):
                if item.get("datePublished"):
                    return item
                best = best or item
    return best


def _objects(data: object) -> Iterator[Mapping[str, object]]:
    """Yield the objects of a JSON-LD document, from the top down, not deeper than lists go."""
    waiting = deque([data])
    while waiting:
        item = waiting.popleft()
        if isinstance(item, list):
            waiting.extendleft(reversed(item))
        elif isinstance(item, dict):
            yield item
            waiting.extend(item[key] for key in _HOLDERS if key in item)


def _metas(root: _Element) -> Mapping[str, list[str]]:
    """Return the contents of meta elements by their names."""
    found = defaultdict(list)
    for element in root.iter("meta"):
        content = clean_line(element.get("content") or "")
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            key = (element.get(attribute) or "").casefold()
            if key and content:
                found[key].append(content)
    return found


def _first(meta: Mapping[str, list[str]], keys: tuple[str, ...]) -> str:
    return next((meta[key][0] for key in keys if key in meta), "")


def _byline(meta: Mapping[str, list[str]]) -> tuple[str, ...]:
    """Return the names that the first meta of authors gives, addresses of profiles left out."""
    for key in _AUTHOR:
        names = [name for name in meta.get(key, ()) if not _is_address(name)]
        if names:
            return tuple(dict.fromkeys(names))
    return ()


def _is_address(text: str) -> bool:
    return "://" in text or text.startswith(("www.", "/"))


def _inner(root: _Element, tag: str) -> str:
    element = next(root.iter(tag), None)
    return clean_line(element.text or "") if element is not None else ""


def _canonical(root: _Element) -> str:
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").casefold().split():
            return clean_line(link.get("href") or "")
    return ""


def _time(root: _Element) -> str:
    """Return the day of a `<time>` that says it is the publication's, or ""."""
    for element in root.iter("time"):
        if element.get("pubdate") is not None or element.get("itemprop") == "datePublished":
            return clean_line(element.get("datetime") or "")
    return ""
