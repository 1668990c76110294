"""Files that no build may stumble over, each with what must become of it.

An outcome is a code of docs/refusals.md, or where the seed is found: published, merged, undated.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from digest.facts import MOST_CHARACTERS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

#: Each good article has a day of its own and a town of its own: no two are one story.
GOOD = """Drones strike {town} depot number {number}

Published: {day} {month} 2031 10:00 GMT

Officials in {town} said that {number} people were led out of depot number {number} near the river.

A resident of {town} named street {number} as the one that needed water most, and asked for aid.
"""
TOWNS = ("Amel", "Tessin", "Elvar", "Ostrand", "Marn", "Halden", "Quill", "Brant", "Vesper", "Tarn")
MONTHS = ("January", "February", "March", "April", "May")


def good(number: int) -> str:
    """Return the text of one of a hundred good articles."""
    town, month = TOWNS[number % len(TOWNS)], MONTHS[number // 20]
    return GOOD.format(town=f"{town}{number}", number=number + 3, day=number % 20 + 1, month=month)


def article(title: str, body: str = "", date: str = "Published: 7 June 2031 10:00 GMT") -> str:
    """Return the text of an article that stands for itself."""
    named = title.rsplit(maxsplit=1)[-1]
    return f"{title}\n\n{date}\n\n{body or f'Officials in {named} spoke of {named} at length.'}\n"


def data(content: bytes | str) -> Callable[[Path], object]:
    """Make a file of these bytes."""
    encoded = content.encode() if isinstance(content, str) else content
    return lambda path: path.write_bytes(encoded)


def with_sidecar(sidecar: bytes | str, text: str = "") -> Callable[[Path], object]:
    """Make an article with a sidecar."""

    def make(path: Path) -> None:
        path.write_text(text or article(f"Aid reaches {path.stem}"))
        data(sidecar)(path.with_suffix(".yml"))

    return make


def sparse(path: Path) -> None:
    """Make a file of 100 MB that takes no room."""
    with path.open("wb") as file:
        file.truncate(100_000_000)


BOMB = "\n".join(
    ["title: &a0 [lol]"] + [f"k{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
)

HTML = """<!doctype html><html><head><title>Aid reaches Twinford</title></head><body><article>
<h1>Aid reaches Twinford</h1><p>Published: 7 June 2031 10:00 GMT</p>
<p>Officials in Twinford said that the first lorries had come over the bridge before dawn.</p>
<p>A resident of Twinford named the bakery as the place that had needed flour the most.</p>
</article></body></html>"""

#: Name below seeds/, how it is made, what becomes of it.
HOSTILE: tuple[tuple[str, Callable[[Path], object], str], ...] = (
    ("empty.txt", data(""), "EMPTY"),
    ("spaces.txt", data(" \n\t\n  \n"), "EMPTY"),
    ("nul.txt", data(b"\0" * 1000), "BINARY"),
    ("nuls-within.txt", data(article("Aid for Nulton").replace("e", "\0")), "BINARY"),
    ("random.txt", data(bytes(range(256)) * 8), "BINARY"),
    ("picture.txt", data(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4), "BINARY"),
    ("archive.txt", data(b"PK\x03\x04" + bytes(range(255, -1, -1)) * 4), "BINARY"),
    ("truncated-utf8.txt", data(article("Aid for Élan").encode() + b"\xe2\x82"), "ENCODING"),
    ("sparse.txt", sparse, "SIZE"),
    ("long-line.txt", data("x" * 10_000_000), "SIZE"),
    ("utf16.txt", data(article("Aid reaches Utford").encode("utf-16")), "published"),
    (
        "utf16be.txt",
        data(b"\xfe\xff" + article("Aid reaches Beford").encode("utf-16-be")),
        "published",
    ),
    (
        "bom-crlf.txt",
        data(b"\xef\xbb\xbf" + article("Aid reaches Crlford").replace("\n", "\r\n").encode()),
        "published",
    ),
    ("link.txt", lambda path: path.symlink_to("/etc/passwd"), "SYMLINK"),
    ("link-inside.txt", lambda path: path.symlink_to("good/000.txt"), "SYMLINK"),
    ("loop.txt", lambda path: path.symlink_to("loop.txt"), "SYMLINK"),
    ("folder-link", lambda path: path.symlink_to("/etc", target_is_directory=True), "SYMLINK"),
    ("device.txt", lambda path: path.symlink_to("/dev/zero"), "SYMLINK"),
    ("pipe.txt", os.mkfifo, "SPECIAL"),
    ("up\\..\\..\\escape.txt", data(article("Aid reaches Upford")), "NAME"),
    ("new\nline.txt", data(article("Aid reaches Lineford")), "NAME"),
    ("colour\x1b[31m.txt", data(article("Aid reaches Colford")), "NAME"),
    ("gpj\u202etxt.txt", data(article("Aid reaches Bidford")), "NAME"),
    ("tool.exe", data(b"MZ"), "KIND"),
    ("article.pdf", data(b"%PDF-1.4"), "KIND"),
    ("Case.txt", data(article("Aid reaches Caseford")), "published"),
    ("case.txt", data(article("Aid reaches Otherford")), "CASE"),
    ("twin.html", data(HTML), "published"),
    ("twin.txt", data(article("Aid reaches Twinham")), "DUPLICATE_NAME"),
    ("id-1.txt", with_sidecar("id: 7\nsource: Elvar Courier"), "published"),
    ("id-2.txt", with_sidecar("id: 7\nsource: Elvar Courier"), "DUPLICATE_ID"),
    ("bomb.txt", with_sidecar(BOMB), "FACTS"),
    ("alias.txt", with_sidecar("title: &a Talks\nsource: *a"), "FACTS"),
    ("object.txt", with_sidecar("title: !!python/object/apply:os.system [ls]"), "FACTS"),
    ("unknown.txt", with_sidecar("colour: red"), "FACTS"),
    ("large-fact.txt", with_sidecar("title: " + "x" * (MOST_CHARACTERS + 1)), "FACTS"),
    ("alone.yml", data("title: Talks"), "SIDECAR"),
    ("2031-02-30/day.txt", data(article("Aid reaches Dayford")), "FOLDER"),
    (
        "bad-front.txt",
        data("---\ntitle: Talks\nlayout: post\n---\n" + article("Aid to Fronton")),
        "FACTS",
    ),
    (
        "foreign-front.txt",
        data("---\nlayout: post\n---\n" + article("Aid reaches Foreignton")),
        "published",
    ),
    ("later/copy.txt", data(good(5)), "merged"),
    (
        "html.txt",
        data("<!doctype html><script>alert(1)</script>\n" + article("Aid reaches <b>Tagford</b>")),
        "published",
    ),
    (
        "future.txt",
        data(article("Aid reaches Futureham", date="Published: 7 June 9031 10:00 GMT")),
        "undated",
    ),
    (
        "rtl.txt",
        data(
            article("Aid reaches Rightford", "It \u202eerew gnihtyna\u202c was in Rightford today.")
        ),
        "published",
    ),
    ("zero-width.txt", data(article("Aid rea\u200bches Zer\u200boford")), "published"),
    (
        "markdown.txt",
        data(
            article(
                "Aid reaches [Markford](javascript:alert(1))",
                "Officials said {{ 7*7 }} {% raw %} # <img onerror=x> in Markford.",
            )
        ),
        "published",
    ),
    (
        "brackets.txt",
        data(article("Aid reaches Brackford", f"Officials said so. {'[' * 10_000}")),
        "published",
    ),
)
