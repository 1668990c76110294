"""Other readers of news pages, to compare with: each takes a page's HTML.

trafilatura is always there. jusText and boilerpy3 come with `pip install -e .[bench]`.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

#: What the optional extra `bench` installs.
OPTIONAL = ("jusText", "boilerpy3")


def readers() -> dict[str, Callable[[str], object]]:
    """Return the readers that are installed, by name and what they give."""
    import trafilatura  # noqa: PLC0415 - takes long to import, and only measuring wants it

    found: dict[str, Callable[[str], object]] = {
        "trafilatura": lambda page: trafilatura.bare_extraction(page, with_metadata=True)
    }
    with suppress(ImportError):
        import justext  # noqa: PLC0415 - an optional extra

        stops = justext.get_stoplist("English")
        found["jusText"] = lambda page: justext.justext(page, stops)
    with suppress(ImportError):
        from boilerpy3.extractors import ArticleExtractor  # noqa: PLC0415 - an optional extra

        extractor = ArticleExtractor()
        found["boilerpy3"] = extractor.get_content
    return found
