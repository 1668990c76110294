"""Other readers of news pages, to compare with: each takes a page's HTML.

trafilatura is always there, and jusText with it. boilerpy3 comes with `pip install -e .[bench]`.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def readers() -> dict[str, Callable[[str], object]]:
    """Return the readers that are installed, by name and what they give."""
    import justext  # noqa: PLC0415 - they take long to import, and only measuring wants them
    import trafilatura  # noqa: PLC0415 - likewise

    stops = justext.get_stoplist("English")
    found: dict[str, Callable[[str], object]] = {
        "trafilatura": lambda page: trafilatura.bare_extraction(page, with_metadata=True),
        "jusText": lambda page: justext.justext(page, stops),
    }
    with suppress(ImportError):
        from boilerpy3.extractors import ArticleExtractor  # noqa: PLC0415 - an optional extra

        extractor = ArticleExtractor()
        found["boilerpy3"] = extractor.get_content
    return found
