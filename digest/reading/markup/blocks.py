"""A page's HTML as blocks of visible text, each with the lines of the source it stands on.

Only cuts; which blocks are the article is decided in `digest.reading.markup.page`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lxml import etree

from digest.model import Lines
from digest.reading.characters import clean_line

if TYPE_CHECKING:
    from lxml.etree import _Element

#: Elements that start a new block and end the one before, as browsers draw them.
_BLOCKS = frozenset(
    re.split(
        r"\s+",
        "address article aside blockquote body caption center dd details dialog div dl dt fieldset "
        "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre "
        "section summary table tbody td tfoot th thead tr ul",
    )
)
#: Elements whose text is no text of the page.
_SILENT = frozenset(
    re.split(
        r"\s+",
        "audio button canvas embed head iframe input label math noscript object script select "
        "style svg template textarea video",
    )
)


@dataclass(frozen=True, slots=True)
class Block:
    """A run of visible text that nothing breaks, cleaned."""

    text: str
    #: The innermost block element it stands in, such as "p", and all that it stands in.
    tag: str
    within: frozenset[str]
    #: The lines of the source from the tag before it to the tag after it.
    lines: Lines
    #: The share of its characters that stand in links.
    linked: float


#: A line ending as an editor counts them, and one spelled as a character, which no editor counts.
_LINE_END = re.compile(r"\r\n?")
_SPELLED_LINE_END = re.compile(
    r"&(?:#0{0,6}1[03](?!\d)|#x0{0,6}[ad](?![\da-f])|newline(?=;));?", re.IGNORECASE
)


def parse(text: str) -> _Element | None:
    """Return the tree of a decoded page, or None where there is nothing to parse.

    Line endings are made alike first, so that the tree's line numbers are an editor's.
    """
    plain = _SPELLED_LINE_END.sub(" ", _LINE_END.sub("\n", text)).replace("\0", " ")
    parser = etree.HTMLParser(encoding="utf-8")
    return etree.fromstring(plain.encode("utf-8", "replace"), parser)


def blocks_of(root: _Element, text: str) -> tuple[Block, ...]:
    """Return the visible blocks of a page, parsed from `text`, in the order of its source."""
    cutter = _Cutter()
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event == "start":
            cutter.enter(str(element.tag), element.sourceline)
            cutter.add(element.text)
        elif event == "end":
            cutter.leave(str(element.tag))
            cutter.add(element.tail)
        else:
            cutter.arrive(element.sourceline)
            cutter.add(element.tail)
    cutter.cut()
    cutter.arrive(len(_LINE_END.sub("\n", text).split("\n")))
    return tuple(cutter.blocks)


class _Cutter:
    """The walk through a page: where it stands, and the block that is being collected."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._path: list[str] = []
        self._silent = 0
        self._line = 1
        self._first = 0
        self._last = 0
        self._pieces: list[str] = []
        self._links = 0
        self._linked = 0
        #: How many blocks had been cut at the last tag whose line is known.
        self._known = 0

    def enter(self, tag: str, line: int | None) -> None:
        """Go into an element whose start tag ends on `line`."""
        self.arrive(line)
        if self._silent or tag in _SILENT:
            self._silent += 1
            return
        if tag in _BLOCKS:
            self.cut()
        elif tag == "br":
            self._pieces.append(" ")
        self._links += tag == "a"
        self._path.append(tag)

    def leave(self, tag: str) -> None:
        """Come out of an element."""
        if self._silent:
            self._silent -= 1
            return
        if tag in _BLOCKS:
            self.cut()
        self._links -= self._path.pop() == "a"

    def arrive(self, line: int | None) -> None:
        """Note that the walk stands on `line`, where that is known: where a tag or comment ends.

        The parser loses line ends within tags and at the edges of the page; the blocks since the
        last known line may stand as much lower.
        """
        line = line or self._line
        if (lost := line - self._line) > 0:
            self._last += lost
            for at in range(self._known, len(self.blocks)):
                block = self.blocks[at]
                lines = Lines(block.lines.first, block.lines.last + lost)
                self.blocks[at] = replace(block, lines=lines)
        self._known = len(self.blocks)
        self._line = line

    def add(self, text: str | None) -> None:
        """Take the text that follows, and count its lines."""
        if not text:
            return
        if not self._silent:
            if not text.isspace():
                start = len(text) - len(text.lstrip())
                self._first = self._first or self._line + text.count("\n", 0, start)
                self._last = self._line + text.rstrip().count("\n")
            self._pieces.append(text)
            self._linked += len(clean_line(text)) if self._links else 0
        self._line += text.count("\n")

    def cut(self) -> None:
        """End the block."""
        if self._first:
            text = clean_line("".join(self._pieces))
            tag = next((tag for tag in reversed(self._path) if tag in _BLOCKS), "")
            if text:
                lines = Lines(self._first, self._last)
                linked = min(1.0, self._linked / len(text))
                self.blocks.append(Block(text, tag, frozenset(self._path), lines, linked))
        self._first = self._linked = 0
        self._pieces.clear()
