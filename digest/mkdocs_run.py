"""Runs MkDocs, and nothing else knows of it: Markdown in docs/ becomes pages in a folder.

Another generator that reads mkdocs.yml can stand here instead.
"""

from __future__ import annotations

import logging
import os
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.plugins import BasePlugin
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

# What MkDocs says of every build that leaves unchanged pages as they are; it is meant here.
_ABOUT_DIRTY = "A 'dirty' build is being performed"
#: 1 January 1980 in seconds: what archives, such as sitemap.xml.gz, are dated.
_EPOCH = "315532800"


class PagesFailed(Exception):  # noqa: N818 - named after what happened
    """MkDocs could not make the pages; the message has what it said, a line each."""


def load(root: Path, site: Path) -> MkDocsConfig:
    """Read mkdocs.yml for a strict build into the folder `site`; raises `PagesFailed`."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    from mkdocs.config import load_config  # noqa: PLC0415 - takes .3 s, and prints a banner
    from mkdocs.exceptions import MkDocsException  # noqa: PLC0415 - likewise

    with _heard() as said:
        try:
            return load_config(str(root / "mkdocs.yml"), site_dir=str(site), strict=True)
        except MkDocsException as error:
            raise PagesFailed("\n".join([*said, str(error)]).strip()) from None


def make_pages(config: MkDocsConfig, kept: Mapping[str, str]) -> None:
    """Make the site of `config`, and leave alone the pages that it already has.

    `kept` gives, for each file of docs/ of which the folder has what the site is to have, the
    `lastmod` of its front matter, which the sitemap shows. Raises `PagesFailed`.
    """
    from jinja2 import TemplateError  # noqa: PLC0415 - comes with MkDocs
    from mkdocs.commands.build import build  # noqa: PLC0415 - see load
    from mkdocs.exceptions import MkDocsException  # noqa: PLC0415 - likewise

    config.plugins["sparing"] = _sparing(kept)
    with _heard() as said, _undated():
        try:
            build(config, dirty=bool(kept))
        except (MkDocsException, TemplateError, UnicodeError) as error:
            raise PagesFailed("\n".join([*said, f"{type(error).__name__}: {error}"])) from None


def _sparing(kept: Mapping[str, str]) -> BasePlugin:  # type: ignore[type-arg] # it has no settings
    """Return what makes MkDocs spare memory, and what is in the folder already."""
    from mkdocs.plugins import BasePlugin  # noqa: PLC0415 - see load

    packed: dict[str, bytes] = {}

    class Sparing(BasePlugin):  # type: ignore[type-arg,no-untyped-call] # it has no settings
        """Holds pages small between reading and writing them, and tells the sitemap of old ones.

        It changes no byte of a full build, which needs no plugin.
        """

        def on_page_content(self, html: str, /, *, page: Page, **_: object) -> str:
            packed[page.file.src_uri] = zlib.compress(html.encode("utf-8", "surrogatepass"), 1)
            page.markdown = ""
            return ""

        def on_page_context(
            self, context: TemplateContext, /, *, page: Page, **_: object
        ) -> TemplateContext:
            html = zlib.decompress(packed.pop(page.file.src_uri))
            page.content = html.decode("utf-8", "surrogatepass")
            return context

        def on_post_page(self, output: str, /, *, page: Page, **_: object) -> str:
            page.content = ""
            return output

        def on_files(self, files: Files, /, **_: object) -> None:
            for file in files:
                if file.src_uri in kept:
                    vars(file)["is_modified"] = _never

        def on_env(self, _: Environment, /, *, files: Files, **__: object) -> None:
            for file in files:
                if file.page and kept.get(file.src_uri):
                    file.page.meta = {"lastmod": kept[file.src_uri]}

    return Sparing()


def _never() -> bool:
    return False


class _Ear(logging.Handler):
    """Keeps what MkDocs warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


@contextmanager
def _heard() -> Iterator[list[str]]:
    """Collect warnings and errors of MkDocs, which would otherwise go to standard error."""
    ear, about = _Ear(), logging.getLogger("mkdocs")
    builder = logging.getLogger("mkdocs.commands.build")
    about.addHandler(ear)
    builder.addFilter(_is_news)
    try:
        yield ear.said
    finally:
        about.removeHandler(ear)
        builder.removeFilter(_is_news)


def _is_news(record: logging.LogRecord) -> bool:
    return not record.getMessage().startswith(_ABOUT_DIRTY)


@contextmanager
def _undated() -> Iterator[None]:
    """Have MkDocs take one day for today always, in the way that reproducible builds agreed on."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = _EPOCH
    try:
        yield
    finally:
        if before is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = before
