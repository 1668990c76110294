"""Word lists, written as running text so that they read easily and merge cleanly."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """Give the words of a text, which are divided by spaces."""
    return frozenset(text.split())


def phrase_list(text: str) -> tuple[tuple[str, ...], ...]:
    """Give the phrases of a text, which are divided by commas, each as its words, in order."""
    return tuple(tuple(phrase.split()) for phrase in text.split(","))


def by_last(phrases: tuple[tuple[str, ...], ...]) -> dict[str, list[tuple[str, ...]]]:
    """Give phrases by their last word, in order."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        table.setdefault(phrase[-1], []).append(phrase)
    return table
