"""What a sidecar or a seed's own front matter states, as strings.

YAML is read as plain text under flat keys: `12:30` stays "12:30" and `no` stays "no".
It does not judge the facts: reading does, apart from the day of collection.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import yaml

from digest.model import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

#: Every key that a sidecar or front matter may have, and what it states.
KNOWN = {
    "title": "the article's title",
    "standfirst": "the paragraph below the title",
    "url": "the page it was published on",
    "source": "the publisher's name, as in digest.yml",
    "author": "who wrote it; a list for several",
    "published": "the day, and the time where known, it was published",
    "updated": "the same of its last update",
    "language": "a code such as en or pt-BR",
    "encoding": "the character encoding of the file, such as windows-1251",
    "collected": "the day the file was collected",
    "retrieved": "the moment it was downloaded",
    "publish": "excerpt, full or none",
    "licence": "the licence it is under",
    "id": "the publisher's own number for it",
    "status": "the answer of the server it was downloaded from",
    "sha256": "the digest of what was downloaded",
    "etag": "the version that the server names",
    "revision": "which version of the article this is, counted from 1",
}
#: Bytes of a sidecar or of front matter, and characters of one fact.
MOST_BYTES = 64 * 1024
MOST_CHARACTERS = 4_000

#: The one in C is ten times as fast, and is there wherever PyYAML's wheels are.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# A line that begins a fact we know, as in "title: Talks resume".
_OURS = re.compile(
    rb"^(?:%s)[ \t]*:(?:\s|$)" % b"|".join(key.encode() for key in KNOWN), re.MULTILINE
)
# Front matter: the first line is --- and so is a later one; the group is what is between.
_FRONT_MATTER = re.compile(
    rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.MULTILINE | re.DOTALL
)
_FORBIDDEN = frozenset({"Cc", "Cs", "Co", "Cn"})


def facts_of(data: bytes, where: str) -> dict[str, str]:
    """Read a flat YAML mapping as strings; `where` names it in messages.

    Raises `Refused` with FACTS for anything else: unknown or repeated keys, aliases, tags, nesting.
    """
    if len(data) > MOST_BYTES:
        raise _fault(where, f"is over {MOST_BYTES // 1024} KiB")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _fault(where, "is not UTF-8") from None
    try:
        return dict(_pairs(yaml.parse(text, Loader=_LOADER), where))
    except yaml.MarkedYAMLError as error:
        line = f"line {error.problem_mark.line + 1}: " if error.problem_mark else ""
        raise _fault(where, f"is not YAML: {line}{error.problem}") from None
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        first, _, _ = str(error).partition("\n")
        raise _fault(where, f"is not YAML: {first}") from None


def split_front_matter(data: bytes) -> tuple[dict[str, str], bytes]:
    r"""Take our own front matter off a seed: the facts, and the seed with those lines emptied.

    Lines keep their numbers. What stands between two `---` without a key of ours is the text's.
    """
    if not data.startswith((b"---", b"\xef\xbb\xbf---")):
        return {}, data
    found = _FRONT_MATTER.match(data, 0, MOST_BYTES)
    if not found or not _OURS.search(found[1]):
        return {}, data
    facts = facts_of(data[: found.end(1)], "the front matter")
    return facts, b"\n" * found[0].count(b"\n") + data[found.end() :]


def merge(sidecar: Mapping[str, str], front_matter: Mapping[str, str]) -> dict[str, str]:
    """Join both; raises `Refused` with FACTS where they differ."""
    for key in sidecar.keys() & front_matter.keys():
        if sidecar[key] != front_matter[key]:
            raise _fault("the sidecar", f"and the front matter state a different {key}")
    return {**front_matter, **sidecar}


def _pairs(events: Iterator[yaml.Event], where: str) -> Iterator[tuple[str, str]]:
    """Walk the events of one flat mapping; stop at the first thing that is not."""
    while not isinstance(event := next(events), yaml.MappingStartEvent):
        if isinstance(event, yaml.StreamEndEvent):
            return
        if isinstance(event, yaml.NodeEvent) and not _is_nothing(event):
            raise _fault(where, "is not a list of `key: value` lines")
    seen = set()
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        key = _scalar(event, where)
        if key not in KNOWN:
            known = ", ".join(KNOWN)
            raise _fault(where, f"line {_line(event)}: unknown key {key[:40]!r}; known: {known}")
        if key in seen:
            raise _fault(where, f"line {_line(event)}: {key} stands twice")
        seen.add(key)
        yield key, _value(events, where)
    next(events)  # the end of the document
    if not isinstance(next(events), yaml.StreamEndEvent):
        raise _fault(where, "holds a second document")


def _value(events: Iterator[yaml.Event], where: str) -> str:
    """Take a plain value, or a list of plain values joined by a semicolon."""
    event = next(events)
    if not isinstance(event, yaml.SequenceStartEvent):
        return _scalar(event, where)
    values = []
    _plain(event, where)
    while not isinstance(item := next(events), yaml.SequenceEndEvent):
        values.append(_scalar(item, where))
    return "; ".join(values)


def _scalar(event: yaml.Event, where: str) -> str:
    _plain(event, where)
    line = f"line {_line(event)}: "
    if not isinstance(event, yaml.ScalarEvent):
        raise _fault(where, f"{line}a value is a word, a line of text or a list of these")
    value: str = event.value
    if len(value) > MOST_CHARACTERS:
        raise _fault(where, f"{line}a value is over {MOST_CHARACTERS:,} characters")
    if any(unicodedata.category(c) in _FORBIDDEN and c not in "\n\t" for c in value):
        raise _fault(where, f"{line}a value holds a control or unassigned character")
    return value.strip()


def _plain(event: yaml.Event, where: str) -> None:
    """Refuse a value or list with an anchor, which an alias has too, or with a tag."""
    if getattr(event, "anchor", None):
        raise _fault(where, f"line {_line(event)}: anchors and aliases are not taken")
    if tag := getattr(event, "tag", None):
        raise _fault(where, f"line {_line(event)}: tags such as {tag[:20]!r} are not taken")


def _is_nothing(event: yaml.Event) -> bool:
    """Tell an empty document: `---` and nothing after it."""
    return isinstance(event, yaml.ScalarEvent) and not event.value and not event.tag


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0


def _fault(where: str, what: str) -> Refused:
    return Refused("FACTS", f"{where} {what}")
