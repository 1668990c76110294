"""The workflow's own lines, one by one, in an empty clone with an empty home."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
import venv
from http.server import HTTPServer, SimpleHTTPRequestHandler
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from digest.git import git
from tests.loopback import GitHub

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parent.parent
JOBS: dict[str, Any] = yaml.safe_load((ROOT / ".github/workflows/publish.yml").read_text())["jobs"]


class Clone:
    """A clone with a Python of its own, and what GitHub Actions sets around it."""

    def __init__(self, folder: Path, api: str) -> None:
        """Copy what git would, and let the new Python see the packages that are installed here."""
        self.root, home, python = folder / "clone", folder / "home", folder / "python"
        for name in git(ROOT, "ls-files", "-co", "--exclude-standard", "-z").split("\0"):
            if name and (ROOT / name).is_file():
                (self.root / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(ROOT / name, self.root / name)
        home.mkdir()
        venv.create(python, symlinks=True, with_pip=True)
        packages = next(python.glob("lib/*/site-packages"))
        here = [path for path in sys.path if path.endswith("site-packages")]
        (packages / "here.pth").write_text("\n".join(here))
        script = python / "bin" / "invoke"
        script.write_text(f'#!/bin/sh\nexec "{python}/bin/python" -m invoke "$@"\n')
        script.chmod(0o755)
        self.files = {name: folder / name for name in ("ENV", "OUTPUT", "STEP_SUMMARY")}
        self.environ = {
            "PATH": f"{python}/bin:{os.environ['PATH']}",
            "HOME": str(home),
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "GITHUB_API_URL": api,
            "GITHUB_SERVER_URL": "https://github.com",
            "GITHUB_REPOSITORY": "owner/name",
            "GITHUB_RUN_ID": "7",
            "GITHUB_TOKEN": "key",
            **{f"GITHUB_{name}": str(path) for name, path in self.files.items()},
        }

    def given(self, name: str) -> dict[str, str]:
        """Return what was handed on through one of GitHub's files."""
        file = self.files[name]
        lines = file.read_text().splitlines() if file.exists() else []
        return dict(line.split("=", 1) for line in lines)

    def run(self, line: str, **more: str) -> subprocess.CompletedProcess[str]:
        """Run a line as a workflow's step does."""
        environ = self.environ | self.given("ENV") | more
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", line]
        return subprocess.run(
            command, cwd=self.root, env=environ, capture_output=True, text=True, check=False
        )

    def job(self, name: str, **more: str) -> str:
        """Run every line of a job, and return what it printed."""
        said = ""
        for step in JOBS[name]["steps"]:
            if "run" in step:
                done = self.run(step["run"], **more)
                assert done.returncode == 0, f"{step['run']}: {done.stdout}{done.stderr}"
                said += done.stdout
        return said


@pytest.fixture(scope="module")
def github() -> Iterator[GitHub]:
    with GitHub() as server:
        server.pages = {"html_url": "https://owner.github.io/name/", "build_type": "workflow"}
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory, github: GitHub) -> Clone:
    return Clone(tmp_path_factory.mktemp("clone"), f"http://127.0.0.1:{github.server_port}")


@pytest.fixture(scope="module")
def built(clone: Clone) -> Clone:
    clone.job("build", AS_OF="")
    return clone


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def serve(folder: Path) -> HTTPServer:
    def handler(*given: Any) -> Quiet:  # noqa: ANN401 - as http.server calls it
        return Quiet(*given, directory=str(folder))

    server = HTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    return server


def test_the_build_job_ends_in_a_site_at_the_address_that_github_gives(built: Clone) -> None:
    assert {"SITE_URL": "https://owner.github.io/name/"} == built.given("ENV")
    assert (
        "https://owner.github.io/name/2025/06/01/" in (built.root / "site/sitemap.xml").read_text()
    )
    assert "0" == built.given("OUTPUT")["refused"]
    summary = built.files["STEP_SUMMARY"].read_text()
    assert summary.startswith("## Edition of 2025-06-01\n")
    assert "2 seeds = 1 published + 0 merged + 1 undated" in summary


def test_the_jobs_after_it_verify_close_the_alert_and_give_a_verdict(
    built: Clone, github: GitHub
) -> None:
    digest = built.given("OUTPUT")["digest"]
    with serve(built.root / "site") as server:
        url = f"http://127.0.0.1:{server.server_port}/"
        said = built.job("verify", URL=url, DIGEST=digest)
        assert "is the site just built (newest edition 2025-06-01)" in said
        server.shutdown()
    well = json.dumps({"build": {"result": "success", "outputs": {"refused": "0"}}})
    ill = json.dumps({"build": {"result": "success", "outputs": {"refused": "3"}}})
    assert "All is well." in built.job("verdict", NEEDS=well)
    verdict = built.run("invoke verdict", NEEDS=ill)
    assert (1, "3 of the files in seeds/ could not be read.\n") == (
        verdict.returncode,
        verdict.stderr,
    )
    assert "Opened issue 1." in built.job("alert", NEEDS=ill)
    assert "closed issue 1." in built.job("alert", NEEDS=well)
    assert "closed" == github.issues[0]["state"]


def test_the_second_run_finds_what_the_first_one_kept(built: Clone) -> None:
    before = (built.root / "site").stat().st_ino
    built.job("build", AS_OF="")
    assert before == (built.root / "site").stat().st_ino


def test_seeds_are_checked_before_anything_is_built(built: Clone) -> None:
    bad = built.root / "seeds" / "bad.txt"
    bad.touch()
    done = built.run("invoke check-seeds")
    bad.unlink()
    assert 1 == done.returncode
    assert "::error file=seeds/bad.txt,title=EMPTY::holds nothing" in done.stdout


@pytest.mark.parametrize(
    ("line", "environ", "said"),
    [
        ("invoke build", {"SITE_URL": "nonsense"}, "“nonsense” is no address"),
        ("invoke build", {"SITE_URL": "ftp://x.example/"}, "is no address"),
        ("mv seeds away; mkdir seeds; invoke build", {}, "There is no article in "),
        ("invoke build --as-of yesterday", {}, "“yesterday” is no day"),
        ("invoke verify nonsense", {}, "“nonsense” is no address"),
        ("invoke address", {"GITHUB_TOKEN": ""}, "This runs within GitHub Actions"),
    ],
)
def test_what_is_set_wrong_is_one_clear_line(
    built: Clone, line: str, environ: dict[str, str], said: str
) -> None:
    done = built.run(line, **environ)
    if "mv seeds" in line:
        built.run("rmdir seeds; mv away seeds")
    assert 0 != done.returncode
    assert said in done.stderr
    assert 1 == len(done.stderr.strip().splitlines()), done.stderr


def test_a_missing_pages_setting_is_one_clear_line(built: Clone, github: GitHub) -> None:
    pages, github.pages = github.pages, None
    done = built.run("invoke address")
    github.pages = pages
    expected = "GitHub Pages is not switched on for this repository. Open https://github.com/owner/"
    assert done.stderr.startswith(expected)
    assert 1 == len(done.stderr.strip().splitlines())
