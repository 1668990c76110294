"""A browser, and the demo's site served as a host would serve it.

Chromium is taken from the environment variable CHROMIUM or from PATH. Without one these tests are
skipped, which the run says at its end; under CI=true they fail instead.
"""

from __future__ import annotations

import functools
import os
import shutil
import threading
import time
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, AnyStr

import pytest
from playwright.sync_api import sync_playwright

from digest.build import build
from digest.shots import chromium
from tests.conftest import ROOT, make_project

if TYPE_CHECKING:
    from collections.abc import Iterator

    from _typeshed import SupportsRead, SupportsWrite
    from playwright.sync_api import Browser

HERE = Path(__file__).parent
LEFT_OUT = "no Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM to its path"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip the browser's tests where there is no browser, but never in CI."""
    if chromium() or os.environ.get("CI") == "true":
        return
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.skip(reason=LEFT_OUT))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium()
    assert path, "No Chromium was found; .ci/packages.txt names it, or set CHROMIUM to its path."
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield launched
        launched.close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing of each request."""


class _InParts(_Quiet):
    """Sends files as a slow line does: so many bytes a packet, a few frames apart."""

    def copyfile(self, source: SupportsRead[AnyStr], outputfile: SupportsWrite[AnyStr]) -> None:
        while part := source.read(512):
            outputfile.write(part)
            time.sleep(0.02)


@contextmanager
def serving(folder: Path, *, in_parts: bool = False) -> Iterator[str]:
    """Serve a folder on this machine; yields the address, with a slash at its end."""
    handler = functools.partial(_InParts if in_parts else _Quiet, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(scope="session")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site of the two seeds that come with the project is served, at a root."""
    project = tmp_path_factory.mktemp("ours") / "project"
    project.mkdir()
    make_project(project)
    shutil.copytree(ROOT / "seeds", project / "seeds", dirs_exist_ok=True)
    build(project)
    with serving(project / "site") as at:
        yield at


@pytest.fixture(scope="session")
def address(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the demo's site is served, under a sub-path."""
    host = tmp_path_factory.mktemp("host")
    shutil.copytree(demo, host / "repo")
    with serving(host) as at:
        yield f"{at}repo/"
