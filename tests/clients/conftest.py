"""Feed readers on this machine, and a host on its loopback address.

Readers that are not installed are skipped, which the run says at its end; under CI=true their
tests fail instead. .ci/packages.txt names the Debian packages that have them.
"""

from __future__ import annotations

import os
import shutil
import threading
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from tests.clients.readers import CLIENTS

if TYPE_CHECKING:
    from collections.abc import Iterator

MISSING = {
    client.__name__
    for client in CLIENTS
    if not all(shutil.which(program) for program in client.programs)
}
LEFT_OUT = f"no {', '.join(sorted(MISSING))}: install the Debian packages of .ci/packages.txt"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip the tests of readers that are not here, but never in CI."""
    if os.environ.get("CI") == "true":
        return
    for item in items:
        if _reader_of(item) in MISSING:
            item.add_marker(pytest.mark.skip(reason=LEFT_OUT))


def _reader_of(item: pytest.Item) -> str:
    callspec = getattr(item, "callspec", None)
    reader = callspec.params.get("reader") if callspec else None
    return reader.__name__ if isinstance(reader, type) else ""


class _Host(BaseHTTPRequestHandler):
    """Serves files from memory, as a static host does."""

    def __init__(self, files: dict[str, bytes], *arguments: object) -> None:
        self.files = files
        super().__init__(*arguments)  # type: ignore[arg-type]  # as the server calls it

    def do_GET(self) -> None:
        data = self.files.get(self.path.removeprefix("/"))
        self.send_response(404 if data is None else 200)
        self.send_header("Content-Type", "application/xml")
        self.send_header("Content-Length", str(len(data or b"")))
        self.end_headers()
        self.wfile.write(data or b"")

    def log_message(self, *_: object) -> None:
        """Say nothing of each request."""


@pytest.fixture
def host() -> Iterator[tuple[dict[str, bytes], str]]:
    """Files that can be changed, and the address where they are served."""
    files: dict[str, bytes] = {}
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Host, files)) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield files, f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()
