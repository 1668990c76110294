"""Asks the public site whether it is the one just built."""

from __future__ import annotations

import json
import time
from hashlib import sha256
from typing import TYPE_CHECKING
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from digest.model import Stop

if TYPE_CHECKING:
    from collections.abc import Callable

_SECONDS = 20
_MOST_BYTES = 10_000_000


def verify(
    url: str,
    digest: str,
    *,
    tries: int = 30,
    pause: float = 10,
    sleep: Callable[[float], None] = time.sleep,
) -> str:
    """Fetch status.json below `url` until its SHA-256 is `digest`, and say that it is.

    `pause` is in seconds: a published site takes minutes to reach every server.
    Raises `Stop` with what was found instead.
    """
    base = urlsplit(url)
    if base.scheme not in {"http", "https"} or not base.hostname:
        message = f"“{url}” is no address. Write it as https://name.example/folder/"
        raise Stop(message)
    found = ""
    for attempt in range(tries):
        if attempt:
            sleep(pause)
        # A query that no cache on the way has seen.
        data, found = _fetch(f"{url.rstrip('/')}/status.json?{digest[:12]}{attempt}")
        if data is not None and sha256(data).hexdigest() == digest:
            return f"{url} is the site just built ({edition(data)})."
        if data is not None:
            found = f"it shows another build ({edition(data)})"
    message = f"{url} is not the site just built: {found}."
    raise Stop(message)


def edition(status: bytes) -> str:
    """Name a build by the newest edition that its status.json states."""
    try:
        newest = json.loads(status).get("newest")
    except (ValueError, AttributeError):
        return "which has no readable status.json"
    return f"newest edition {str(newest)[:40]}" if newest else "without an edition"


def _fetch(url: str) -> tuple[bytes | None, str]:
    """Return what stands at an address, or None and why not."""
    request = Request(url, headers={"Cache-Control": "no-cache", "User-Agent": "conflict-digest"})  # noqa: S310 - verify checked it
    try:
        with urlopen(request, timeout=_SECONDS) as answer:  # noqa: S310 - verify checked it
            return answer.read(_MOST_BYTES), ""
    except HTTPError as error:
        error.close()
        return None, f"status.json answers {error.code} {error.reason}"
    except (URLError, TimeoutError, ConnectionError) as error:
        return None, f"it can't be reached ({getattr(error, 'reason', error)})"
