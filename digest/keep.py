"""Commits what was collected and pushes it, so that the next run knows of it: `invoke keep`."""

from __future__ import annotations

import os
import subprocess
from base64 import b64encode
from contextlib import suppress
from typing import TYPE_CHECKING

from digest.model import Stop

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

#: Who commits, in a workflow that nobody started by hand.
AUTHOR = {
    "GIT_AUTHOR_NAME": "Conflict Digest",
    "GIT_AUTHOR_EMAIL": "noreply@conflict-digest.example",
    "GIT_COMMITTER_NAME": "Conflict Digest",
    "GIT_COMMITTER_EMAIL": "noreply@conflict-digest.example",
}
#: Pushes are tried so often when somebody else was first.
TRIES = 3


def keep(root: Path, environ: Mapping[str, str]) -> str:
    """Commit root/seeds, push the commit to the branch it is on, and say what was done.

    GITHUB_TOKEN, where it is set, is the key to push with. Raises `Stop` where git refuses.
    """
    environ = {**os.environ, **AUTHOR, **_key(environ.get("GITHUB_TOKEN", ""))}
    _git(root, environ, "add", "--", "seeds")
    if not _git(root, environ, "diff", "--cached", "--name-only"):
        return "Nothing was collected, so nothing is committed."
    count = _git(root, environ, "diff", "--cached", "--name-only").count(".html")
    _git(root, environ, "commit", "--quiet", "-m", f"Collect {count} articles")
    branch = _git(root, environ, "rev-parse", "--abbrev-ref", "HEAD")
    _push(root, environ, branch)
    return f"Committed {count} collected articles and pushed them to {branch}."


def _push(root: Path, environ: Mapping[str, str], branch: str) -> None:
    """Push the commits of `branch`, after those that somebody else pushed meanwhile."""
    push = ("push", "--quiet", "origin", f"HEAD:{branch}")
    for _ in range(TRIES - 1):
        with suppress(Stop):
            _git(root, environ, *push)
            return
        _git(root, environ, "pull", "--quiet", "--rebase", "origin", branch)
    _git(root, environ, *push)


def _key(token: str) -> dict[str, str]:
    """Return the settings by which git shows the token to the server, and to nobody else."""
    if not token:
        return {}
    basic = b64encode(f"x-access-token:{token}".encode()).decode()
    return {
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": "http.extraheader",
        "GIT_CONFIG_VALUE_0": f"AUTHORIZATION: basic {basic}",
    }


def _git(root: Path, environ: Mapping[str, str], *words: str) -> str:
    done = subprocess.run(  # noqa: S603 - our own words
        ["git", *words],  # noqa: S607 - whichever git there is
        cwd=root,
        env=dict(environ),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise Stop(f"git {words[0]} failed: {done.stderr.strip()}")
    return done.stdout.strip()
