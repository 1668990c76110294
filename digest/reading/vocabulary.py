"""Word lists, written as running text so that they read easily and merge cleanly."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """Give the words of a text, which are divided by spaces."""
    return frozenset(text.split())
