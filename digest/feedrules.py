"""What a feed document and its entries must be, each rule with what goes wrong without it."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING

from digest.feedreading import moment_of_rss
from digest.publishing.archives import LARGEST, NEWEST
from digest.publishing.bodies import clean_html
from digest.publishing.escape import fit
from digest.publishing.jsonfeed import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from digest.feedreading import Document, Item

#: A tag URI (RFC 4151): "tag:digest.example,2026:2031-05-01". The group is whose it is.
_TAG = re.compile(r"(tag:[a-z0-9._@-]+,\d{4}(?:-\d\d){0,2}):[A-Za-z0-9._~!$&'()*+,;=:@/?%-]+")
#: A language tag in its common forms: "en", "pt-BR", "zh-Hant-TW".
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?")
#: A moment as RFC 3339 has it, zone included: "2031-05-01T00:00:00+02:00".
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
#: A link in a body that leads nowhere outside of the site: <a href="/2031/">.
_RELATIVE = re.compile(r'<a [^>]*href="(?!https?://)')
#: Markup in what is to be plain text: "<b>".
_MARKUP = re.compile(r"<[a-zA-Z/!]")
#: What tells how an entry's id (RSS), content (Atom) or feed (JSON) is to be taken.
_KINDS = {"feed.xml": "false", "atom.xml": "html", "feed.json": VERSION}


def check_document(path: str, document: Document, size: int, site_url: str) -> Iterator[str]:
    """Yield what is wrong with a document of `size` bytes that is published at `path`."""
    name = path.rpartition("/")[2]
    yield from _check_head(document, site_url + path, site_url, name)
    for item in document.items:
        yield from _check_item(item, name, document, site_url)
    yield from _check_items(document)
    if not document.archive and (len(document.items) > NEWEST or size > LARGEST):
        yield f"has {len(document.items)} entries in {size} bytes; some readers stop before"


def _check_head(document: Document, address: str, site_url: str, name: str) -> Iterator[str]:
    needed = ["title", "description", "author"] + (["id"] if name == "atom.xml" else [])
    yield from (f"its {field} is missing" for field in needed if not getattr(document, field))
    if not _LANGUAGE.fullmatch(document.language):
        yield f"its language is “{document.language}”"
    if document.links.get("self") != address:
        yield f"says it is at {document.links.get('self')}; readers would move there"
    if not document.home.startswith(site_url):
        yield f"its home page is “{document.home}”"
    if document.id and not _TAG.fullmatch(document.id):
        yield f"its id is “{document.id}”, which is no tag URI"
    if fit(document.title) != document.title or _MARKUP.search(document.title):
        yield "its title has markup or characters that can't be shown"
    if name == "feed.json":
        return
    updated = _moment(document.updated, name)
    moments = [moment for item in document.items if (moment := _moment(item.updated, ""))]
    if updated is None:
        yield f"its date is “{document.updated}”"
    elif moments and updated != max(moments):
        yield "its date is not that of its last change; readers may not look further"


def _check_item(item: Item, name: str, document: Document, site_url: str) -> Iterator[str]:
    if not _TAG.fullmatch(item.id):
        yield f"the id “{item.id}” is no tag URI"
    elif document.id and _owner(item.id) != _owner(document.id):
        yield f"the id “{item.id}” has another owner than the feed"
    if not item.title or fit(item.title) != item.title or _MARKUP.search(item.title):
        yield f"the title of {item.id} is empty, or has markup or characters that can't be shown"
    if not item.link.startswith(site_url):
        yield f"the link of {item.id} is “{item.link}”"
    published, updated = _moment(item.published, name), _moment(item.updated, "")
    if published is None or updated is None:
        yield f"the dates of {item.id} are “{item.published}” and “{item.updated}”"
    elif updated < published:
        yield f"{item.id} was changed before it was published"
    yield from _check_texts(item, name, archive=document.archive)


def _owner(identifier: str) -> str | None:
    found = _TAG.fullmatch(identifier)
    return found[1] if found else None


def _check_texts(item: Item, name: str, *, archive: bool) -> Iterator[str]:
    if not item.summary:
        yield f"{item.id} has no summary"
    elif fit(item.summary) != item.summary or (name == "feed.xml" and _MARKUP.search(item.summary)):
        yield f"the summary of {item.id} has markup or characters that can't be shown"
    if archive:
        return
    if not item.content:
        yield f"{item.id} has no content"
    if clean_html(item.content) != item.content:
        yield f"the content of {item.id} is not clean: it may act, or can't be shown"
    if _RELATIVE.search(item.content):
        yield f"the content of {item.id} has a link that works on the site only"
    if item.kind != _KINDS[name]:
        yield f"{item.id} is declared as “{item.kind}” and not as “{_KINDS[name]}”"


def _check_items(document: Document) -> Iterator[str]:
    ids = [item.id for item in document.items]
    if len(set(ids)) < len(ids):
        yield "two entries have one id; readers show one of them"
    updated = [item.updated for item in document.items]
    if len(set(updated)) < len(updated):
        yield "two entries changed at one moment; some readers show one of them"
    days = [item.updated[:10] for item in document.items]
    if not document.archive and days != sorted(days, reverse=True):
        yield "its entries are not in the order of their last change; readers may cut the newest"


def _moment(text: str, name: str) -> datetime | None:
    """Return a date as RSS has it in its own elements, or as all others have it; None if wrong."""
    try:
        if name == "feed.xml":
            return moment_of_rss(text)
        return datetime.fromisoformat(text) if _MOMENT.fullmatch(text) else None
    except ValueError:
        return None
