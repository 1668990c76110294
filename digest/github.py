"""What the workflows need of GitHub: the site's address, annotations, outputs, one alert issue.

Everything is taken from the environment that GitHub Actions sets, so that each verb runs anywhere.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from digest.model import Stop

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

#: Marks the one issue that speaks of the publishing, whatever its title says.
MARK = "<!-- conflict-digest: publishing -->"
TITLE = "Publishing needs you"
CLOSING = "This issue closes itself after a run without faults."
#: Who opens issues for a workflow, as addresses have it.
BOT = "github-actions%5Bbot%5D"
_SECONDS = 20


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository on GitHub, and the key that the workflow was given for it."""

    #: "owner/name".
    name: str
    api: str
    #: Where people see it: "https://github.com".
    server: str
    token: str

    @property
    def settings(self) -> str:
        """The page on which publishing is switched on."""
        return f"{self.server}/{self.name}/settings/pages"

    def call(self, method: str, path: str, body: Mapping[str, Any] | None = None) -> Any:  # noqa: ANN401 - it is JSON
        """Ask the API; None where it answers 404. Raises `Stop` for any other failure."""
        request = Request(  # noqa: S310 - the address is GitHub's own, from its environment
            f"{self.api}/repos/{self.name}{path}",
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={
                "Accept": "application/vnd.github+json",
                "Authorization": f"Bearer {self.token}",
                "X-GitHub-Api-Version": "2022-11-28",
            },
        )
        try:
            with urlopen(request, timeout=_SECONDS) as answer:  # noqa: S310 - as above
                return json.loads(answer.read() or b"null")
        except HTTPError as error:
            error.close()
            if error.code == 404:  # noqa: PLR2004 - everybody's number
                return None
            message = f"GitHub answered {error.code} {error.reason} to {method} {path}"
            raise Stop(message) from None
        except (URLError, TimeoutError, ValueError) as error:
            message = f"GitHub did not answer to {method} {path}: {error}"
            raise Stop(message) from None


def this_repository(environ: Mapping[str, str]) -> Repository:
    """Return the repository that the workflow runs in; raises `Stop` outside of GitHub Actions."""
    name, token = environ.get("GITHUB_REPOSITORY", ""), environ.get("GITHUB_TOKEN", "")
    if not (name and token):
        message = "This runs within GitHub Actions: GITHUB_REPOSITORY and GITHUB_TOKEN are not set."
        raise Stop(message)
    api = environ.get("GITHUB_API_URL", "https://api.github.com")
    return Repository(name, api, environ.get("GITHUB_SERVER_URL", "https://github.com"), token)


def pages_address(repository: Repository) -> str:
    """Ask GitHub where the site will be; raises `Stop` with what to do where Pages is off."""
    pages = repository.call("GET", "/pages")
    if pages is None:
        message = (
            "GitHub Pages is not switched on for this repository. "
            f"Open {repository.settings} and choose Source: GitHub Actions; then run this again."
        )
        raise Stop(message)
    if pages.get("build_type") != "workflow":
        message = (
            "GitHub Pages takes this site from a branch. "
            f"Open {repository.settings} and choose Source: GitHub Actions; then run this again."
        )
        raise Stop(message)
    return str(pages["html_url"]).rstrip("/") + "/"


def annotation(level: str, file: str, title: str, message: str) -> str:
    """Write a line that GitHub shows beside a file; level is error, warning or notice."""
    return f"::{level} file={_quoted(file)},title={_quoted(title)}::{_escaped(message)}"


def give(outputs: Mapping[str, str], environ: Mapping[str, str], to: str = "GITHUB_OUTPUT") -> None:
    """Hand values to later steps, as NAME=value lines of the file that a variable names."""
    write("".join(f"{key}={value}\n" for key, value in outputs.items()), environ, to)


def write(text: str, environ: Mapping[str, str], to: str) -> None:
    """Add to the file that a variable names; outside of GitHub there is none."""
    if path := environ.get(to):
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(text)


def troubles(needs: str) -> tuple[str, ...]:
    """Say what is wrong with a run, a line each, from the `needs` of a workflow's job as JSON."""
    try:
        jobs = {str(name): dict(job) for name, job in json.loads(needs).items()}
    except (ValueError, TypeError, AttributeError):
        raise Stop("NEEDS must hold the workflow's `toJSON(needs)`.") from None
    lines = []
    for name, job in jobs.items():
        if job.get("result") not in {"success", "skipped"}:
            lines.append(f"The job “{name}” ended as: {job.get('result')}.")
        refused = str((job.get("outputs") or {}).get("refused") or "0")
        if refused != "0":
            lines.append(f"{refused} of the files in seeds/ could not be read.")
    return tuple(lines)


def alert(repository: Repository, lines: Iterable[str], run: str) -> str:
    """Open, renew or close the one issue that speaks of the publishing; say which."""
    text = "\n".join(f"- {line}" for line in lines)
    issues = repository.call("GET", f"/issues?state=open&creator={BOT}&per_page=100") or []
    number = next((i["number"] for i in issues if MARK in (i.get("body") or "")), None)
    if not text:
        if number is None:
            return "All is well, and no alert is open."
        repository.call("POST", f"/issues/{number}/comments", {"body": f"All is well again: {run}"})
        repository.call("PATCH", f"/issues/{number}", {"state": "closed"})
        return f"All is well again: closed issue {number}."
    body = (
        f"{MARK}\n{text}\n\nThe run: {run}\n\nThis issue closes itself after a run without faults."
    )
    if number is None:
        new = {"title": TITLE, "body": body}
        opened = repository.call("POST", "/issues", new) or {}
        return f"Opened issue {opened.get('number')}."
    repository.call("PATCH", f"/issues/{number}", {"body": body})
    return f"Renewed issue {number}."


def this_run(environ: Mapping[str, str]) -> str:
    """Return the address of the running workflow's page."""
    names = ("GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_RUN_ID")
    server, name, number = (environ.get(key, "") for key in names)
    return f"{server}/{name}/actions/runs/{number}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _quoted(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
