"""Runs MkDocs, and nothing else knows of it: Markdown in docs/ becomes pages in a folder.

Another generator that reads mkdocs.yml can stand here instead.
"""

from __future__ import annotations

import logging
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from mkdocs.config.defaults import MkDocsConfig

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

    from digest.sparing import Sparing  # noqa: PLC0415 - likewise

    config.plugins["sparing"] = Sparing(kept)
    with _heard() as said, _undated():
        try:
            build(config, dirty=bool(kept))
        except (MkDocsException, TemplateError, UnicodeError) as error:
            raise PagesFailed("\n".join([*said, f"{type(error).__name__}: {error}"])) from None


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
