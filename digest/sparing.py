"""What spares MkDocs work and memory: a plugin for our builds, which no byte of a site depends on.

It imports MkDocs, which takes long, so it is imported only where MkDocs runs.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from mkdocs.plugins import BasePlugin

from digest.docs import is_generated

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Environment
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext


#: How text is held that may have half of a pair of surrogates.
_UTF_8 = ("utf-8", "surrogatepass")


class Sparing(BasePlugin):  # type: ignore[type-arg] # it has no settings
    """Holds no page between reading and writing it, or holds it small; leaves what is there.

    Generated pages are HTML, and Markdown would take long to leave them as they are: they are kept
    from it. Methods are MkDocs' events, in the order in which they come.
    """

    def __init__(self, kept: Mapping[str, str]) -> None:
        """Take the files that are there already, with the `lastmod` of each."""
        super().__init__()  # type: ignore[no-untyped-call]
        self._kept = kept
        self._packed: dict[str, bytes] = {}
        #: How long the HTML of generated pages is, which ends their files.
        self._lengths: dict[str, int] = {}

    def on_files(self, files: Files, /, **_: object) -> None:
        """Have no file that is there already made anew."""
        for file in files:
            if file.src_uri in self._kept:
                vars(file)["is_modified"] = _never

    def on_env(self, _: Environment, /, *, files: Files, **__: object) -> None:
        """Tell the sitemap of the pages that are there already."""
        for file in files:
            if file.page and self._kept.get(file.src_uri):
                file.page.meta = {"lastmod": self._kept[file.src_uri]}

    def on_page_markdown(self, markdown: str, /, *, page: Page, **_: object) -> str:
        """Take a generated page away before it is read as Markdown; its file holds it."""
        if not is_generated(page.file.src_uri):
            return markdown
        self._lengths[page.file.src_uri] = len(markdown)
        return ""

    def on_page_content(self, html: str, /, *, page: Page, **_: object) -> str:
        """Take any other page away once it is HTML."""
        if page.file.src_uri in self._lengths:
            page.present_anchor_ids = None  # MkDocs has seen none of it
        else:
            self._packed[page.file.src_uri] = zlib.compress(html.encode(*_UTF_8), 1)
            page.markdown = ""
        return ""

    def on_page_context(
        self, context: TemplateContext, /, *, page: Page, **_: object
    ) -> TemplateContext:
        """Give back what the template is filled with."""
        if length := self._lengths.get(page.file.src_uri):
            page.content = page.file.content_string[-length:].strip("\n")
        else:
            page.content = zlib.decompress(self._packed.pop(page.file.src_uri)).decode(*_UTF_8)
        return context

    def on_post_page(self, output: str, /, *, page: Page, **_: object) -> str:
        """Let go of what was written."""
        page.content = ""
        return output


def _never() -> bool:
    return False
