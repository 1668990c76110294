"""The search index of a finished site, by Pagefind: it reads the pages of days and nothing else.

Every year has an index of its own, so that a new day costs a year and not an archive, in time and
in memory. Pages load nothing of them until a reader searches (docs/assets/search.js joins them).
"""

from __future__ import annotations

import gzip
import hashlib
import os
import subprocess
import sys
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from fnmatch import fnmatchcase
from functools import partial
from typing import TYPE_CHECKING, Any

import cbor2

from digest.folders import entries
from digest.model import Stop

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet
    from pathlib import Path

#: A year's folder, and the pages in it that are searched: "06/01/index.html".
_YEARS, _DAYS = "[0-9][0-9][0-9][0-9]", "[0-9][0-9]/[0-9][0-9]/index.html"
#: What a page has that is to be searched.
_OFFERED = b"data-pagefind-body"
#: What is ours in each story and not to be found: evidence, marks, notes and headings.
_OURS = "summary, .ev, .kick, .note, .honest, .thread, .story h4, thead, caption, dt"
#: Pagefind's own interfaces, which ours takes the place of.
_UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js")
#: What each file of the index begins with.
_HEAD = b"pagefind_dcd"
#: Where the listing of an index has its words, [[first, last, file], …], and its filters,
#: [[name, file], …].
_WORDS, _FILTERS = 2, 3
#: Places of words that a file has, some 4 KiB. A search loads a file of each year for each word, so
#: Pagefind's own, ten times as large, would make ten years heavy to look through.
_PIECE = 1_600


def index_site(site: Path) -> None:
    """Write the search index of each year of the site in `site` to site/pagefind/YEAR.

    A year that has one already, and one without a day to search, is passed over. As many years as
    there are cores are indexed at once. Raises `Stop` where Pagefind fails, with what it said.
    """
    years = [
        year for year in sorted(site.glob(_YEARS)) if not (site / "pagefind" / year.name).exists()
    ]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        deque(pool.map(partial(_index_year, site), years), maxlen=0)


def kept_indexes(site: Path, pages: AbstractSet[str], same: AbstractSet[str]) -> Iterator[str]:
    """Yield the files of the indexes of a site that fit the next one, by path.

    They are those of years of whose `pages` every one is the `same`.
    """
    for year in sorted(_years(same) - _years(pages - same)):
        bundle = f"pagefind/{year}"
        yield from (f"{bundle}/{path}" for path, _ in entries(site / bundle))


def _years(pages: Iterable[str]) -> set[str]:
    """Return the years of those of some pages that are searched."""
    return {page[:4] for page in pages if fnmatchcase(page, f"{_YEARS}/{_DAYS}")}


def _index_year(site: Path, year: Path) -> None:
    if not any(_OFFERED in page.read_bytes() for page in year.glob(_DAYS)):
        return
    bundle = site / "pagefind" / year.name
    options = {
        "--site": site,
        "--glob": f"{year.name}/{_DAYS}",
        "--output-path": bundle,
        "--exclude-selectors": _OURS,
    }
    words = [str(word) for option in options.items() for word in option]
    command = [sys.executable, "-m", "pagefind", "--quiet", *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - ours
    if done.returncode:
        message = (
            f"The search index could not be made; Pagefind said:\n{done.stderr or done.stdout}"
        )
        raise Stop(message)
    for pattern in _UNUSED:
        for file in bundle.glob(pattern):
            file.unlink()
    _settle(bundle)


def _settle(bundle: Path) -> None:
    """Give the same site the same index, in small files.

    Pagefind keeps filters and their values in random order. Files are named by a digest of what
    they hold. The listing (.pf_meta) names the filters' files, and pagefind-entry.json the listing.
    """
    renamed = {}
    for file in (bundle / "filter").iterdir():
        name, values = _unpack(file)
        renamed[file.stem] = _repack(file, file.stem, [name, sorted(values)])
    (listing,) = bundle.glob("*.pf_meta")
    parts = _unpack(listing)
    parts[_WORDS] = _split(bundle / "index", parts[_WORDS])
    parts[_FILTERS] = sorted([name, renamed[file]] for name, file in parts[_FILTERS])
    old = listing.stem.removeprefix("pagefind.")
    entry = bundle / "pagefind-entry.json"
    entry.write_text(entry.read_text("utf-8").replace(old, _repack(listing, old, parts)), "utf-8")


def _split(folder: Path, listed: list[list[str]]) -> list[list[str]]:
    """Write the words in smaller files, and return the listing of these.

    What is looked for may be the beginning of a word, so a file's range begins as early as it can.
    """
    made: list[list[str]] = []
    before = ""
    for _, _, name in listed:
        file = folder / f"{name}.pf_index"
        (words,) = _unpack(file)
        for piece in _pieces(words):
            first, last = piece[0][0], piece[-1][0]
            made.append([_beginning(first, before), last, _write(file, name, [piece])])
            before = last
        if name != made[-1][-1]:
            file.unlink()
    return made


def _pieces(words: list[Any]) -> Iterator[list[Any]]:
    """Yield words in order, a few together: as many as reach `_PIECE`."""
    piece, size = [], 0
    for word in words:
        piece.append(word)
        size += 1 + sum(1 + len(places) for _, places, *_ in word[1])
        if size >= _PIECE:
            yield piece
            piece, size = [], 0
    if piece:
        yield piece


def _beginning(word: str, before: str) -> str:
    """Return the shortest beginning of a word that comes after another word."""
    return next((word[:end] for end in range(1, len(word)) if word[:end] > before), word)


def _unpack(file: Path) -> list[Any]:
    """Return what a file of the index holds."""
    parts: list[Any] = cbor2.loads(gzip.decompress(file.read_bytes()).removeprefix(_HEAD))
    return parts


def _repack(file: Path, name: str, parts: list[Any]) -> str:
    """Write `parts` in place of a file of the index, and return the new name that it has for it."""
    file.unlink()
    return _write(file, name, parts)


def _write(file: Path, name: str, parts: list[Any]) -> str:
    """Write `parts` beside a file of the index by the name of its own, which is returned."""
    data = _HEAD + cbor2.dumps(parts)
    language, _, digest = name.partition("_")
    new = f"{language}_{hashlib.sha256(data).hexdigest()[: len(digest)]}"
    file.with_name(file.name.replace(name, new)).write_bytes(gzip.compress(data, mtime=0))
    return new
