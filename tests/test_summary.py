"""A workflow's page tells what was built, and nothing in a seed can speak for it."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from digest.model import Stop
from digest.summary import as_annotations, as_markdown, read_status

if TYPE_CHECKING:
    from pathlib import Path

STATUS = {
    "newest": "2025-06-01",
    "seeds": {"seeds": 3, "published": 1, "merged": 0, "undated": 1, "withheld": 0, "refused": 1},
    "refusals": [{"seed": "a|b.txt", "code": "EMPTY", "reason": "holds <b>nothing</b>"}],
}


def test_the_account_and_each_refusal_are_told() -> None:
    page = as_markdown(STATUS)
    assert "3 seeds = 1 published + 0 merged + 1 undated + 0 withheld + 1 refused" in page
    assert "| a&#124;b.txt | EMPTY | holds &#60;b&#62;nothing&#60;/b&#62; |" in page
    assert ["::error file=seeds/a|b.txt,title=EMPTY::holds <b>nothing</b>"] == as_annotations(
        STATUS
    )


def test_a_day_without_editions_or_refusals_is_told_too() -> None:
    page = as_markdown({**STATUS, "newest": None, "refusals": []})
    assert page.startswith("## Edition of no day yet\n")
    assert "|" not in page


def test_the_status_is_read_with_its_digest(tmp_path: Path) -> None:
    with pytest.raises(Stop, match="Run: invoke build"):
        read_status(tmp_path)
    (tmp_path / "site").mkdir()
    data = json.dumps(STATUS).encode()
    (tmp_path / "site" / "status.json").write_bytes(data)
    assert (STATUS, sha256(data).hexdigest()) == read_status(tmp_path)
