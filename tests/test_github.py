"""What the workflows ask of GitHub, against a server on this machine that answers as it does."""

from __future__ import annotations

import json
import threading
from typing import TYPE_CHECKING, Any

import pytest

from digest.github import (
    MARK,
    Repository,
    alert,
    annotation,
    give,
    pages_address,
    this_repository,
    this_run,
    troubles,
)
from digest.model import Stop
from tests.loopback import GitHub

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def github() -> Iterator[GitHub]:
    with GitHub() as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture
def repository(github: GitHub) -> Repository:
    environ = {
        "GITHUB_REPOSITORY": "owner/name",
        "GITHUB_TOKEN": "key",
        "GITHUB_API_URL": f"http://127.0.0.1:{github.server_port}",
    }
    return this_repository(environ)


def test_outside_of_github_the_verbs_say_what_they_lack() -> None:
    with pytest.raises(Stop, match="GITHUB_REPOSITORY and GITHUB_TOKEN are not set"):
        this_repository({})


def test_the_sites_address_is_the_one_github_gives(github: GitHub, repository: Repository) -> None:
    github.pages = {"html_url": "https://news.example", "build_type": "workflow"}
    assert "https://news.example/" == pages_address(repository)


@pytest.mark.parametrize(
    ("pages", "said"),
    [
        (None, "GitHub Pages is not switched on for this repository. Open "),
        (
            {"html_url": "https://x.example/", "build_type": "legacy"},
            "takes this site from a branch",
        ),
    ],
)
def test_a_missing_pages_setting_is_one_clear_line(
    github: GitHub, repository: Repository, pages: dict[str, str] | None, said: str
) -> None:
    github.pages = pages
    with pytest.raises(Stop, match=said) as caught:
        pages_address(repository)
    assert "https://github.com/owner/name/settings/pages" in str(caught.value)
    assert 1 == len(str(caught.value).splitlines())


def test_an_alert_opens_once_is_renewed_and_closes_itself(
    github: GitHub, repository: Repository
) -> None:
    github.issues.append({"number": 1, "state": "open", "body": None, "title": "somebody's"})
    assert "All is well, and no alert is open." == alert(repository, [], "run 0")
    assert "Opened issue 2." == alert(repository, ["The job “build” ended as: failure."], "run 1")
    assert "Renewed issue 2." == alert(repository, ["2 of the files can't be read."], "run 2")
    assert 2 == len(github.issues)
    assert MARK in github.issues[1]["body"]
    assert "2 of the files" in github.issues[1]["body"]
    assert "run 1" not in github.issues[1]["body"]
    assert "All is well again: closed issue 2." == alert(repository, [], "run 3")
    assert "closed" == github.issues[1]["state"]
    assert "open" == github.issues[0]["state"]
    assert ["All is well again: run 3"] == github.comments


def test_a_failing_github_is_one_clear_line(github: GitHub, repository: Repository) -> None:
    github.broken = True
    with pytest.raises(Stop, match=r"GitHub answered 500 .* to GET /pages"):
        pages_address(repository)
    away = Repository("owner/name", "http://127.0.0.1:9", "", "key")
    with pytest.raises(Stop, match="GitHub did not answer to GET /pages"):
        pages_address(away)


@pytest.mark.parametrize(
    ("needs", "expected"),
    [
        ({"build": {"result": "success", "outputs": {"refused": "0"}}}, ()),
        ({"build": {"result": "success"}, "deploy": {"result": "skipped"}}, ()),
        ({"deploy": {"result": "failure"}}, ("The job “deploy” ended as: failure.",)),
        (
            {"build": {"result": "success", "outputs": {"refused": "2"}}},
            ("2 of the files in seeds/ could not be read.",),
        ),
    ],
)
def test_whatever_went_wrong_in_a_run_is_named(
    needs: dict[str, Any], expected: tuple[str, ...]
) -> None:
    assert expected == troubles(json.dumps(needs))


@pytest.mark.parametrize("needs", ["", "[]", '{"build": 1}'])
def test_a_verdict_without_the_jobs_results_is_no_verdict(needs: str) -> None:
    with pytest.raises(Stop, match="NEEDS"):
        troubles(needs)


def test_a_file_can_not_write_commands_for_github_through_its_name() -> None:
    line = annotation("error", "seeds/a,b:c%.txt", "NAME", "one\n::warning::two")
    expected = "::error file=seeds/a%2Cb%3Ac%25.txt,title=NAME::one%0A::warning::two"
    assert expected == line


def test_values_for_later_steps_go_to_the_file_that_github_names(tmp_path: Path) -> None:
    give({"refused": "2"}, {"GITHUB_OUTPUT": str(tmp_path / "out")})
    give({"digest": "ab"}, {"GITHUB_OUTPUT": str(tmp_path / "out")})
    give({"digest": "ab"}, {})
    assert "refused=2\ndigest=ab\n" == (tmp_path / "out").read_text()


def test_a_runs_page_is_known() -> None:
    environ = {
        "GITHUB_SERVER_URL": "https://github.com",
        "GITHUB_REPOSITORY": "owner/name",
        "GITHUB_RUN_ID": "7",
    }
    assert "https://github.com/owner/name/actions/runs/7" == this_run(environ)
