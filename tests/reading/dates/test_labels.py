"""The words before a date tell what it is the date of."""

from __future__ import annotations

import pytest

from digest.reading.dates.labels import find_label


@pytest.mark.parametrize(
    ("before", "label", "at"),
    [
        ("", "", 0),
        ("Norvik, ", "", 8),
        ("Published: ", "published", 0),
        ("Norvik | Posted by A. Writer on ", "published", 9),
        ("veröffentlicht am Sonntag, ", "published", 0),
        ("Date updated ", "updated", 0),
        ("Created 1 June 2025 | Updated ", "updated", 22),
        ("Updated, published: ", "published", 9),
        ("Updated published ", "published", 8),
        ("WhiteUpdated: ", "updated", 5),
        ("The ship was outdated: ", "", 23),
        ("Register by ", "other", 0),
        ("Port Amel, held in ", "other", 11),
        ("no later than ", "other", 14),
        ("Norvik in ", "other", 10),
        ("Published here, and his visits to Norvik in the ", "other", 48),
        ("Published " + "x" * 48, "", 58),
        ("x" * 38 + " Published ", "published", 39),
    ],
)
def test_a_label_is_the_last_one_before_the_date(before: str, label: str, at: int) -> None:
    assert (label, at) == find_label(before)
