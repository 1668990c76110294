"""A server on this machine that behaves as badly as the web does; its news are invented."""

from __future__ import annotations

import gzip
import threading
import time
from collections import Counter
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Route = "Callable[[BaseHTTPRequestHandler], None]"


class Site(ThreadingHTTPServer):
    """Routes by path; counts what was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.routes: dict[str, Callable[[_Handler], None]] = {}
        self.asked: Counter[str] = Counter()
        self.agents: set[str] = set()

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    @property
    def home(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def handle_error(self, request: object, client_address: object) -> None:
        """Clients hang up on bad servers; that is what is tested."""


class _Handler(BaseHTTPRequestHandler):
    server: Site

    def do_GET(self) -> None:
        self.server.asked[self.path] += 1
        self.server.agents.add(self.headers["User-Agent"])
        route = self.server.routes.get(self.path)
        if route:
            route(self)
        else:
            answer(self, 404, b"")

    def log_message(self, *_: object) -> None:
        """Say nothing."""


Handler = _Handler


def answer(handler: _Handler, status: int, body: bytes, **headers: str) -> None:
    """Send a whole answer; header names have _ for -."""
    handler.send_response(status)
    for name, value in {"Content_Type": "text/html; charset=utf-8", **headers}.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)


def page(body: bytes | str, status: int = 200, **headers: str) -> Callable[[_Handler], None]:
    data = body.encode() if isinstance(body, str) else body
    return lambda handler: answer(handler, status, data, **headers)


def moved(to: str) -> Callable[[_Handler], None]:
    return page(b"", 302, Location=to)


def fresh(body: bytes, etag: str) -> Callable[[_Handler], None]:
    """Answer 304 to whoever has this version."""

    def route(handler: _Handler) -> None:
        if handler.headers["If-None-Match"] == etag:
            answer(handler, 304, b"", ETag=etag)
        else:
            answer(handler, 200, body, ETag=etag, Content_Type="application/xml")

    return route


def drip(handler: _Handler) -> None:
    """Send a byte now and then, for ever."""
    handler.send_response(200)
    handler.send_header("Content-Length", "100000")
    handler.end_headers()
    for _ in range(200):
        handler.wfile.write(b".")
        handler.wfile.flush()
        time.sleep(0.2)


def bomb(megabytes: int) -> bytes:
    """Compress so many megabytes of nothing."""
    return gzip.compress(bytes(1024 * 1024) * megabytes)


@contextmanager
def serve() -> Iterator[Site]:
    with Site() as site:
        thread = threading.Thread(target=site.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield site
        finally:
            site.shutdown()
            thread.join()
