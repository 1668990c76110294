"""Manners: robots.txt (RFC 9309), a pause between requests to one host, and backing off."""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from protego import Protego

from digest.collecting.inflating import Failed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from digest.collecting.transport import Answer, Transport

#: The longest pause, in seconds, that a server can ask of us within one run.
MOST_PAUSE = 60.0
#: Answers that ask to come back later.
LATER = frozenset({429, 503})
#: Failures in a row after which a host is left alone for the rest of the run.
PATIENCE = 3
#: The name under which robots.txt speaks of us.
ROBOT = "ConflictDigest"


class Disallowed(Failed):
    """The site's robots.txt asks not to fetch this."""


@dataclass(slots=True)
class _Host:
    """What is known of one host during a run; its lock makes requests to it one at a time."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    ready: float = 0.0
    failures: int = 0
    robots: Protego | None = None


class Visitor:
    """Fetches politely; safe to share between threads."""

    def __init__(
        self,
        transport: Transport,
        *,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take the transport; `sleep` and `clock` are for tests that don't want to wait."""
        self._transport = transport
        self._sleep = sleep
        self._clock = clock
        self._hosts: defaultdict[str, _Host] = defaultdict(_Host)
        self._guard = threading.Lock()

    def get(self, url: str, delay: float, headers: Mapping[str, str] | None = None) -> Answer:
        """Return a good answer (2xx or 304), `delay` seconds after the last to its host.

        Raises `Disallowed` where robots.txt says so and `Failed` for everything else.
        """
        with self._guard:
            host = self._hosts[urlsplit(url).netloc]
        with host.lock:
            if host.failures >= PATIENCE:
                raise Failed(f"left alone after {PATIENCE} failures of its host in a row")
            if host.robots is None:
                host.robots = self._robots(url, host, delay)
            if not host.robots.can_fetch(url, ROBOT):
                raise Disallowed("robots.txt asks not to")
            delay = min(max(delay, host.robots.crawl_delay(ROBOT) or 0), MOST_PAUSE)
            return self._try(url, host, delay, headers)

    def _try(
        self, url: str, host: _Host, delay: float, headers: Mapping[str, str] | None
    ) -> Answer:
        """Ask once, and once more where the server asks to come back soon."""
        try:
            answer = self._ask(url, host, delay, headers)
            pause = _pause(answer) if answer.status in LATER else None
            if pause is not None and pause <= MOST_PAUSE:
                host.ready = self._clock() + pause
                answer = self._ask(url, host, delay, headers)
        except Failed:
            host.failures += 1
            raise
        if 200 <= answer.status < 300 or answer.status == 304:  # noqa: PLR2004 - as HTTP has them
            host.failures = 0
            return answer
        host.failures += answer.status >= 500 or answer.status in LATER  # noqa: PLR2004 - likewise
        raise Failed(f"the server answered {answer.status}")

    def _ask(
        self, url: str, host: _Host, delay: float, headers: Mapping[str, str] | None
    ) -> Answer:
        wait = host.ready - self._clock()
        if wait > 0:
            self._sleep(wait)
        try:
            return self._transport.get(url, headers)
        finally:
            host.ready = self._clock() + delay

    def _robots(self, url: str, host: _Host, delay: float) -> Protego:
        """Return a host's rules: none where it has none, all forbidden where it can't say."""
        parts = urlsplit(url)
        try:
            answer = self._ask(f"{parts.scheme}://{parts.netloc}/robots.txt", host, delay, None)
        except Failed:
            host.failures += 1
            raise
        if answer.status >= 500 or answer.status in LATER:  # noqa: PLR2004 - as RFC 9309 has it
            return Protego.parse("User-agent: *\nDisallow: /")
        good = 200 <= answer.status < 300  # noqa: PLR2004 - as HTTP has it
        return Protego.parse(answer.body[: 500 * 1024].decode("utf-8", "replace") if good else "")


def _pause(answer: Answer) -> float | None:
    """Return the seconds that Retry-After asks for, or None where it asks for nothing we read."""
    said = answer.headers.get("retry-after", "").strip()
    if said.isdecimal() and len(said) < 7:  # noqa: PLR2004 - more digits than any pause has
        return float(said)
    try:
        due, sent = parsedate_to_datetime(said), parsedate_to_datetime(answer.headers["date"])
        return max(0.0, (due - sent).total_seconds())
    except (ValueError, TypeError, KeyError):
        return None
