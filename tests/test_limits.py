"""Whoever publishes on GitHub Pages is told in time that a site grows over its limits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from digest import limits
from digest.build import build
from digest.limits import ADVICE, Extent, extent, near

if TYPE_CHECKING:
    from pathlib import Path

SEED = """Ferry to Port Amel sails again

Published: 2 June 2011 10:00 GMT

Officials in Valmere said that the ferry to Port Amel sails again after a week in the harbour.
"""


def test_the_extent_of_a_site_is_its_files(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b").write_bytes(b"12345")
    (tmp_path / "c").write_bytes(b"1")
    assert Extent(6, 2) == extent(tmp_path)
    assert Extent(0, 0) == extent(tmp_path / "missing")


@pytest.mark.parametrize(
    ("size", "said"),
    [
        (Extent(799_999_999, 1_000), ""),
        (Extent(810_000_000, 1_000), "site/ has 810 MB, and GitHub Pages takes 1,000. "),
        (Extent(100_000_000, 90_000), "Deploying its 90,000 files may take 8 minutes; "),
    ],
)
def test_a_site_near_a_limit_is_told_with_what_to_do(size: Extent, said: str) -> None:
    assert near(size).startswith(said)
    assert bool(said) == near(size).endswith(ADVICE)


def test_a_build_reports_it_and_so_does_the_next_that_has_nothing_to_do(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "seeds" / "ferry.txt").write_text(SEED)
    monkeypatch.setattr(limits, "MOST_BYTES", 1_000)
    assert ADVICE in str(build(project))
    assert ADVICE in str(build(project))
