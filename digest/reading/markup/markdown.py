"""A .md seed's lines as plain text: the words without their marks, line by line.

Collectors save pages as Markdown, with links and emphasis; nothing more of the language is read.
Line `i` stays line `i`, so that evidence keeps its place. Front matter is `digest.seeds`' work.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

#: "![alt](address)": a picture says nothing of the article's words.
_IMAGE = re.compile(r"!\[[^\[\]]{0,300}\](?:\([^()]{0,1000}\)|\[[^\[\]]{0,100}\])")
#: "(https://herald.example/a_(b) 'title')", "[reference]": what follows a link's words.
_TARGET = r"(?:\([^()]{0,1000}(?:\([^()]{0,200}\))?[^()]{0,200}\)|\[[^\[\]]{0,100}\])"
#: "[words](address)", "[words][reference]".
_LINK = re.compile(rf"\[([^\[\]]{{0,500}})\]{_TARGET}")
#: "<https://herald.example/>", "<b>", "</span>", "<!-- note -->".
_TAG = re.compile(r"<(?:!--.{0,300}?--|/?[A-Za-z][^<>]{0,300})>")
#: "[1]: https://herald.example/", "[^1]: a note": where links lead.
_REFERENCE = re.compile(r"\[[^\[\]]{1,100}\]:\s")
#: "# Title", "## Part ##"
_HEADING = re.compile(r"#{1,6}\s+(.*?)(?:\s+#{1,6})?$")
#: "===", "---", "* * *", "|---|", "```python": lines that hold no words.
_RULE = re.compile(r"[|:=*_\s-]{2,}$|(?:`{3}|~{3})\w{0,20}$")
#: "> ", "- ", "* ", "+ ", "12. ": what a quotation or a list begins its lines with.
_START = re.compile(r"(?:>\s?){1,5}|[-*+]\s+(?:\[[ xX]\]\s+)?")
#: "**", "_", "***", "`", "~~" before a word, and after one.
_MARK = r"(?:[*_]{1,3}|`{1,2}|~~)"
_EMPHASIS = re.compile(rf"(?<![\w*_`~\\]){_MARK}(?=[^\s*_`~])|(?<=[^\s*_`~\\]){_MARK}(?![\w*_`~])")
#: "\*", "\[", "\.": a mark that is meant as itself.
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


def plain_lines(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the lines, cleaned before, without Markdown's marks."""
    return tuple(_plain(line) for line in lines)


def _plain(line: str) -> str:
    if _RULE.match(line) or _REFERENCE.match(line):
        return ""
    if heading := _HEADING.match(line):
        line = heading[1]
    elif start := _START.match(line):
        line = line[start.end() :]
    line = _IMAGE.sub("", line)
    line = _LINK.sub(r"\1", line)
    line = _EMPHASIS.sub("", _TAG.sub("", line))
    return " ".join(_ESCAPE.sub(r"\1", line).split())
