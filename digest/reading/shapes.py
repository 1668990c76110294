"""What a line looks like before anybody reads it: its characters by class, and in plain marks.

Most lines are ASCII but for curly quotation marks and dashes. With plain ones instead they can be
asked for a digit, a capital or a word at the speed of a byte string; patterns look at the rest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

#: The typographic marks that English prose is full of, and what typewriters have for them.
_MARKS = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("–", "-"), ("—", "-"), ("…", "."))


def _class(character: str) -> str:
    if character.islower():
        return "a"
    if character.isupper():
        return "A"
    return "0" if character.isdecimal() else " " if character.isspace() else "."


class _Classes(dict[int, str]):
    """The class of each character that was asked for, by its code."""

    def __missing__(self, code: int) -> str:
        return self.setdefault(code, _class(chr(code)))


_CLASSES = _Classes()
_ASCII = bytes(ord(_class(chr(code))) for code in range(256))
#: The same for several lines in one text.
_ASCII_LINES = _ASCII[:10] + b"\n" + _ASCII[11:]


def plain_marks(text: str) -> str:
    """The text with the usual curly quotation marks, dashes and dots as ASCII has them."""
    if text.isascii():
        return text
    for mark, plain in _MARKS:
        text = text.replace(mark, plain)
    return text


def shape_of(text: str) -> str:
    """A letter for each character: "a" and "A" for letters, "0", " ", and "." for all else.

    "Talks end: 3 dead" is "Aaaaa aaa. 0 aaaa".
    """
    text = plain_marks(text)
    if text.isascii():
        return text.encode().translate(_ASCII).decode()
    return text.translate(_CLASSES)


def shapes_of(lines: Sequence[str]) -> list[str]:
    """The shape of each of one or more lines of plain marks; all at once is far quicker."""
    text = "\n".join(lines)
    if not text.isascii():
        text = "\n".join([line if line.isascii() else line.translate(_CLASSES) for line in lines])
    return text.encode().translate(_ASCII_LINES).decode().split("\n")
