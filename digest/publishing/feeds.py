"""Every feed of a digest: RSS, Atom and JSON Feed of all, of each theme and of each conflict."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from digest.model import make_anew
from digest.publishing.archives import NEWEST, make_archives, newest
from digest.publishing.bodies import Bodies
from digest.publishing.channels import Channel, Part, make_channels, stories_of
from digest.publishing.corrections import settle
from digest.publishing.entries import Draft, categories, make_drafts, tag
from digest.publishing.escape import plain
from digest.publishing.feedxml import write_atom, write_xml
from digest.publishing.jsonfeed import write_json
from digest.publishing.opml import write_opml
from digest.publishing.syndication import Entry, Feed
from digest.publishing.timing import begin

if TYPE_CHECKING:
    from collections.abc import Mapping

    import jinja2

    from digest.model import Digest, Keeping
    from digest.settings import Config, Correction

#: Names all that an entry tells.
Told = Callable[[Draft], object]
#: When a feed was updated if there is no edition at all; validators take 1970 for a mistake.
NEVER = date(2000, 1, 1)
#: Where the picture of the feeds and their style sheet for browsers are, below the site.
IMAGE, STYLESHEET = "assets/feed.png", "assets/feed.css"


def render_feeds(
    digest: Digest, config: Config, templates: jinja2.BaseLoader, keeping: Keeping = make_anew
) -> dict[str, bytes]:
    """Return every feed document, its archives and feeds.opml, by path below the site.

    The bytes depend on the arguments and the installed versions alone. Channels without an entry
    have their feeds too, so that one can subscribe before the first. `keeping` may give documents
    as they were made before from the same values.
    """
    bodies = Bodies(templates, config)
    corrections = settle(config)
    told = partial(_told, {outline.day: outline.key for outline in digest.outlines})
    files: dict[str, bytes] = {}
    feeds = []
    for channel in make_channels(config):
        drafts = make_drafts(channel, digest, corrections, config)
        write = partial(_write, channel=channel, digest=digest, bodies=bodies)
        fill = partial(_fill, config=config, told=told, keeping=keeping, write=write)
        make = partial(_documents, channel, drafts, fill, digest, config)
        documents = json.loads(keeping(channel.folder, _key(channel, drafts, digest, told), make))
        carried = [draft.entry for draft in drafts[: documents.pop("carried")]]
        feed, archives = make_archives(_feed(channel, carried, digest, config), drafts)
        feeds.append(feed)
        files |= {channel.folder + name: text.encode() for name, text in documents.items()}
        for year, archive in archives.items():
            path = f"{channel.folder}{year}/atom.xml"
            files[path] = keeping(path, repr(archive), partial(write_atom, archive))
    return files | {"feeds.opml": write_opml(plain(config.name), feeds)}


def _key(channel: Channel, drafts: list[Draft], digest: Digest, told: Told) -> str:
    """Name all that a channel's documents to subscribe to are made of."""
    years = Counter(draft.day.year for draft in drafts)
    first = min((outline.day for outline in digest.outlines), default=NEVER)
    return repr((channel, [*map(told, drafts[: NEWEST + 1])], years, first))


def _told(keys: Mapping[date, str], draft: Draft) -> object:
    """Name all that an entry tells, by the keys of editions."""
    return draft.entry, keys.get(draft.day), _rest(draft.about)


def _rest(about: Part | Correction) -> object:
    """Return what an entry tells besides the words of its edition."""
    return (len(about.withheld), about.corrections) if isinstance(about, Part) else about


def _documents(
    channel: Channel,
    drafts: list[Draft],
    fill: Callable[[Draft], Entry],
    digest: Digest,
    config: Config,
) -> bytes:
    """Write the documents to subscribe to, as JSON: how many entries they carry, and each."""
    entries = newest(drafts, fill)
    feed, _ = make_archives(_feed(channel, entries, digest, config), drafts)
    documents = write_xml(feed) | {"feed.json": write_json(feed)}
    texts = {name: data.decode() for name, data in documents.items()}
    return json.dumps({"carried": len(entries)} | texts).encode()


def _fill(
    draft: Draft, config: Config, told: Told, keeping: Keeping, write: Callable[[Draft], str]
) -> Entry:
    """Return an entry with its body and categories."""
    body = keeping(draft.entry.id, repr(told(draft)), lambda: write(draft).encode()).decode()
    entry = replace(draft.entry, content=body)
    if not isinstance(draft.about, Part):
        return entry
    return replace(entry, categories=tuple(categories(draft.about.stories, config)))


def _write(draft: Draft, channel: Channel, digest: Digest, bodies: Bodies) -> str:
    """Write the body of an entry."""
    about, link = draft.about, draft.entry.link
    if not isinstance(about, Part):
        return bodies.correction(about, link)
    return bodies.edition(about, stories_of(about, channel, digest), link)


def _feed(channel: Channel, entries: list[Entry], digest: Digest, config: Config) -> Feed:
    """Return the document to subscribe to; one without entries is as old as the first edition."""
    first_day = digest.outlines[0].day if digest.outlines else NEVER
    moments = [entry.updated for entry in entries]
    title = plain(channel.title) or config.id
    return Feed(
        id=tag(config, channel.folder.rstrip("/") or "all"),
        title=title,
        description=plain(channel.description) or title,
        language=config.language,
        author=plain(config.author) or plain(config.name) or config.id,
        home=config.site_url + channel.folder,
        base=config.site_url + channel.folder,
        updated=max(moments, default=begin(first_day, config.timezone)),
        entries=tuple(entries),
        image=config.site_url + IMAGE,
        hub=config.hub,
        stylesheet="../" * channel.folder.count("/") + STYLESHEET,
    )
