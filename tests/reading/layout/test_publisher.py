"""A publisher is named only where two places of a text agree."""

from __future__ import annotations

import pytest

from digest.reading.layout.byline import Byline
from digest.reading.layout.furniture import furniture_of
from digest.reading.layout.measures import measure
from digest.reading.layout.publisher import find_publisher

FURNITURE = furniture_of({})
DESK = Byline("Tarn Herald News Desk", ("Tarn Herald News Desk",), 1)


@pytest.mark.parametrize(
    ("lines", "byline", "name"),
    [
        (
            ["Talks resume", "The Herald", "© 2031 The Herald. All rights reserved"],
            None,
            "The Herald",
        ),
        (["Talks resume | The Herald", "© 2031 The Herald"], None, "The Herald"),
        (["Talks resume - Tarn Herald", "info@tarnherald.example"], None, "Tarn Herald"),
        (["Talks resume", "Tarn Herald"], DESK, "Tarn Herald"),
        (["Talks resume", "Nothing else"], DESK, ""),
        (["Talks resume | The Herald", "Nothing else"], None, ""),
        (["© Copyright 2031", "Copyright 2031"], None, ""),
        ([], None, ""),
    ],
)
def test_the_publisher_of_a_text(lines: list[str], byline: Byline | None, name: str) -> None:
    assert name == find_publisher(measure(lines, FURNITURE), byline)
