"""A site counts as published once the public sees it."""

from __future__ import annotations

import threading
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING

import pytest

from digest.model import Stop
from digest.verify import verify

if TYPE_CHECKING:
    from collections.abc import Iterator

OLD, NEW = b'{"newest": "2025-05-31"}', b'{"newest": "2025-06-01"}'


class Host(HTTPServer):
    """A web host that shows each of its answers once, and the last for ever."""

    answers: list[bytes | None]

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Page)
        self.seen: list[str] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/digest/"


class Page(BaseHTTPRequestHandler):
    server: Host

    def do_GET(self) -> None:
        self.server.seen.append(self.path)
        answers = self.server.answers
        data = answers.pop(0) if len(answers) > 1 else answers[0]
        self.send_response(404 if data is None else 200)
        self.end_headers()
        self.wfile.write(data or b"")

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def host() -> Iterator[Host]:
    with Host() as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield server
        server.shutdown()


def ask(url: str) -> str:
    return verify(url, sha256(NEW).hexdigest(), tries=3, sleep=lambda _: None)


def test_the_site_just_built_is_recognised_once_it_is_there(host: Host) -> None:
    host.answers = [None, OLD, NEW]
    assert f"{host.url} is the site just built (newest edition 2025-06-01)." == ask(host.url)
    assert 3 == len(set(host.seen))
    assert all(path.startswith("/digest/status.json?") for path in host.seen)


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (OLD, r"it shows another build \(newest edition 2025-05-31\)"),
        (b"<html>", "which has no readable status.json"),
        (b"[]", "which has no readable status.json"),
        (b"{}", "without an edition"),
        (None, "status.json answers 404 Not Found"),
    ],
)
def test_any_other_site_is_named(host: Host, answer: bytes | None, said: str) -> None:
    host.answers = [answer]
    with pytest.raises(Stop, match=said):
        ask(host.url)


@pytest.mark.parametrize("url", ["", "digest.example", "file:///etc/passwd", "https://"])
def test_what_is_no_address_is_not_asked(url: str) -> None:
    with pytest.raises(Stop, match="is no address"):
        ask(url)


def test_a_host_that_is_away_is_one_clear_line() -> None:
    with pytest.raises(Stop, match="it can't be reached"):
        ask("http://127.0.0.1:9/")
