"""What every test may use: a project of its own, and golden files that one task re-pins."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

from digest.demo import build_demo

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parent.parent
#: What a publisher's project consists of, besides its seeds.
PARTS = ("digest.yml", "mkdocs.yml", "docs", "templates")

# How long an example takes says more of a busy machine than of us.
hypothesis.settings.register_profile("patient", deadline=None)
hypothesis.settings.load_profile("patient")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--pin", action="store_true", help="write the golden files anew")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Under --pin, run only what compares with golden files."""
    if config.getoption("--pin"):
        items[:] = [item for item in items if "pinned" in getattr(item, "fixturenames", ())]


@pytest.fixture
def pinned(request: pytest.FixtureRequest) -> Callable[[Path, bytes], None]:
    """Compare bytes with a golden file, or write it anew under `invoke golden`."""

    def compare(expected: Path, actual: bytes) -> None:
        if request.config.getoption("--pin"):
            expected.parent.mkdir(parents=True, exist_ok=True)
            expected.write_bytes(actual)
        assert expected.read_bytes() == actual, f"{expected} differs; see `invoke golden`"

    return compare


def make_project(root: Path) -> Path:
    """Copy the project's own parts, without seeds, into an empty folder."""
    for part in PARTS:
        source, target = ROOT / part, root / part
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target)
        else:
            shutil.copyfile(source, target)
    (root / "seeds").mkdir()
    return root


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of one's own, with empty seeds/."""
    return make_project(tmp_path / "project")


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo's site, built once, for a host that serves it at https://host.example/repo/."""
    folder = tmp_path_factory.mktemp("demo") / "demo"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", "https://host.example/repo/")
        build_demo(ROOT, folder)
    return folder / "site"
