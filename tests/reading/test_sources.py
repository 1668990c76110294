"""A seed is read by its publisher's settings."""

from __future__ import annotations

import pytest

from digest.reading.sources import find_settings
from digest.settings import Config, Source

HERALD = Source("The Herald", hosts=("herald.example",))
CONFIG = Config("id", "Digest", "…", sources=(Source("Echo"), HERALD))


@pytest.mark.parametrize(
    ("name", "url"),
    [
        ("the herald", ""),
        ("", "https://herald.example/a"),
        ("", "https://www.herald.example./a"),
        ("Unknown", "https://herald.example"),
    ],
)
def test_a_publisher_is_known_by_name_or_host(name: str, url: str) -> None:
    assert find_settings(name, url, CONFIG) == HERALD


@pytest.mark.parametrize("url", ["", "https://notherald.example/", "https://[broken", "herald"])
def test_another_publisher_is_not_taken_for_it(url: str) -> None:
    assert find_settings("", url, CONFIG) is None
