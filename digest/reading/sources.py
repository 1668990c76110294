"""Which of the configured publishers a seed is from."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from digest.settings import Config, Source


def find_settings(name: str, url: str, config: Config) -> Source | None:
    """Return the publisher's settings by its name or by the host of `url`, or None.

    A host stands for its subdomains too: "herald.example" for "www.herald.example".
    """
    try:
        host = (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:
        host = ""
    for source in config.sources:
        if name and source.name.casefold() == name.casefold():
            return source
    for source in config.sources:
        if any(host == known or host.endswith("." + known) for known in source.hosts):
            return source
    return None
