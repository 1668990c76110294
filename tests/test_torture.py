"""A sample of `invoke torture`: however a build ends, the site is whole and the next run heals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.proofs.torture import Torture

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_builds_that_are_killed_or_fail_to_write_never_tear_the_site(project: Path) -> None:
    torture = Torture(project, seed=1)
    killed, failed = torture.kills(8), torture.errors(8)
    assert 8 == killed["whole"]
    assert 8 == failed["clear message"]
    assert {"whole", "healed", "went on", "clear message"} >= killed.keys() | failed.keys()
    assert "healed" == torture.heal()
