"""From a seed's bytes to text, or a refusal: never a text that was guessed wrong.

What counts as certain: a byte order mark; bytes that are valid UTF-8; UTF-16's zero bytes; the
file's own `<meta charset>` or XML declaration; the source's setting; marks that every Windows
code page reads alike; Cyrillic that reads as words in one code page only.
Cleaning the characters of decoded text is `digest.reading.characters`' work.
"""

from __future__ import annotations

import codecs
import re

from digest.model import Refused
from digest.reading.mending import LATIN_LEAD, mended

#: The start of files that are no text, whatever their name says.
_MAGIC = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x7fELF",
    b"\xd0\xcf\x11\xe0",
    b"Rar!",
    b"7z\xbc\xaf",
    b"BZh",
    b"\xfd7zXZ",
)

#: UTF-32 before UTF-16: the mark of the first starts with the mark of the second.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

#: Control characters that no text holds; more than this share of them is no text.
_CONTROLS = bytes(set(range(32)) - {8, 9, 10, 11, 12, 13, 27})
_CONTROL_SHARE = 0.02

#: Codecs, as Python names them, that a source or a file may declare; others are no text encodings
#: of articles (rot13, idna, unicode_escape …).
_KNOWN = re.compile(
    r"utf-(?:8|8-sig|16|32)(?:-[lb]e)?|cp(?:125\d|437|85\d|86[26]|874|932|949|950|936)|"
    r"iso8859-\d+|koi8-[rut]|mac-(?:cyrillic|roman|latin2)|gb(?:2312|k|18030)|big5(?:hkscs)?|"
    r"shift_jis|euc_(?:jp|kr)|ascii|tis-620|johab"
)

#: `<meta charset="windows-1251">`, `<meta … content="text/html; charset=koi8-r">`,
#: `<?xml version="1.0" encoding="iso-8859-2"?>`: what a file says of itself near its start.
_DECLARATION = re.compile(
    rb"""<(?:meta\b[^>]{0,200}?\bcharset|\?xml\b[^>]{0,100}?\bencoding)\s{0,4}=\s{0,4}["']?"""
    rb"""([A-Za-z0-9_:.-]{2,24})""",
    re.IGNORECASE,
)
_DECLARED_WITHIN = 4096

#: Typographic marks that every Windows code page reads alike; ISO 8859 reads them alike or has
#: control characters there, which no text holds.
_WINDOWS_MARKS = "‚„…†‡‰‹‘’“”•–—™›\xa0¦§©«¬\xad®°±µ¶·»".encode("cp1252")

_CYRILLIC = ("cp1251", "koi8_u", "cp866", "iso8859_5")

#: A word with a Cyrillic letter, at most 40 letters: "переговоры".
_CYRILLIC_WORD = re.compile(r"\b[А-яЁёІіЇїЄєҐґЎў][\w'’-]{0,40}")
#: Words that Russian, Ukrainian, Belarusian, Bulgarian or Serbian prose can't do without.
_CYRILLIC_COMMON = re.compile(
    r"[авеізийоусяў]|на|не|что|по|за|от|для|как|из|это|но|до|же|та|що|як|від|про|"
    r"што|ад|се|са|да|че|ще|си|је|су|од|који"
)
_CYRILLIC_WORDS_NEEDED = 20
_COMMON_SHARE = 0.1
_REGULAR_SHARE = 0.97


def decode(data: bytes, declared: str = "") -> str:
    """Return the text of `data`.

    Args:
        data: a seed, at most the 1 MiB that `digest.seeds` lets through.
        declared: the encoding that the source's setting states, or "".

    Raises:
        Refused: BINARY for what is no text; ENCODING where no encoding is certain, or the one
            that is stated does not fit. The reason says what to do.

    """
    if data.startswith(_MAGIC):
        raise Refused("BINARY", "the file is an archive, image, document or program, not text")
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], name, "its byte order mark")
    if wide := _utf_16_without_mark(data):
        return _strict(data, wide, "its zero bytes")
    if len(data) - len(data.translate(None, _CONTROLS)) > _CONTROL_SHARE * len(data):
        raise Refused("BINARY", "the file holds control characters that no text has")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_legacy(data, declared)
    return mended(text) if LATIN_LEAD in data else text


def _decode_legacy(data: bytes, declared: str) -> str:
    """Decode what is not UTF-8."""
    if declared:
        return _strict(data, declared, "the source's setting")
    if found := _DECLARATION.search(data, 0, _DECLARED_WITHIN):
        return _strict(data, found[1].decode("ascii"), "the file's own declaration")
    high = data.translate(None, bytes(range(128)))
    if not high.translate(None, _WINDOWS_MARKS):
        return data.decode("cp1252")
    fitting = [text for name in _CYRILLIC if (text := _reads_as_cyrillic(data, name))]
    if len(fitting) == 1:
        return fitting[0]
    raise Refused(
        "ENCODING",
        f"the file is not UTF-8 and its encoding is not certain (perhaps {_guess(data)}); "
        "save it as UTF-8, or state `encoding` for its source",
    )


def _strict(data: bytes, name: str, why: str) -> str:
    """Decode by the encoding that `why` names, or refuse."""
    try:
        codec = codecs.lookup(name).name
    except (LookupError, ValueError):
        codec = ""
    if not _KNOWN.fullmatch(codec):
        raise Refused("ENCODING", f"{why} names an encoding that is not known: “{name}”")
    if codec in {"iso8859-1", "ascii"}:
        codec = "cp1252"  # the WHATWG Encoding Standard reads both labels so, as browsers do
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        at = data.count(b"\n", 0, error.start) + 1
        raise Refused(
            "ENCODING", f"the file is not the {name} that {why} says: line {at}; save it as UTF-8"
        ) from error


def _utf_16_without_mark(data: bytes) -> str:
    """Return the codec's name where one half of the bytes is zeros, as in Western UTF-16, or ""."""
    pairs = len(data) // 2
    if b"\0" not in data or len(data) % 2:
        return ""
    first, second = data[0::2].count(0), data[1::2].count(0)
    if second > pairs / 2 and not first:
        return "utf-16-le"
    if first > pairs / 2 and not second:
        return "utf-16-be"
    return ""


def _reads_as_cyrillic(data: bytes, name: str) -> str:
    """Return the text where `data` read by the codec `name` is Cyrillic prose, else ""."""
    try:
        text = data.decode(name)
    except UnicodeDecodeError:
        return ""
    found = _CYRILLIC_WORD.findall(text)
    if len(found) < _CYRILLIC_WORDS_NEEDED:
        return ""
    regular = sum(word[1:].islower() or len(word) == 1 or word.isupper() for word in found)
    common = sum(bool(_CYRILLIC_COMMON.fullmatch(word)) for word in found)
    certain = regular >= _REGULAR_SHARE * len(found) and common >= _COMMON_SHARE * len(found)
    return text if certain else ""


def _guess(data: bytes) -> str:
    """Name the encoding that statistics find likeliest, for a person to judge."""
    # Imported here: only files that are about to be refused need it.
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to import, rarely needed

    best = from_bytes(data[:65536]).best()
    return best.encoding if best else "none that is known"
