"""The search index of a finished site, by Pagefind: it reads the pages of days and nothing else.

Pages load nothing of it until a reader searches (docs/assets/search.js).
"""

from __future__ import annotations

import gzip
import hashlib
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import cbor2

from digest.model import Stop

if TYPE_CHECKING:
    from pathlib import Path

#: The pages that are searched: "2025/06/01/index.html".
_DAYS = "[0-9][0-9][0-9][0-9]/[0-9][0-9]/[0-9][0-9]/index.html"
#: What a page has that is to be searched.
_OFFERED = b"data-pagefind-body"
#: Pagefind's own interfaces, which ours takes the place of.
_UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js")
#: What each file of the index begins with.
_HEAD = b"pagefind_dcd"
#: Where the listing of an index has its filters: [[name, file], …].
_FILTERS = 3


def index_site(site: Path) -> bool:
    """Write the search index of the site in `site` to site/pagefind; False if it has no day.

    Raises `Stop` where Pagefind fails, with what it said.
    """
    if not any(_OFFERED in page.read_bytes() for page in site.glob(_DAYS)):
        return False
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--glob", _DAYS, "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - ours
    if done.returncode:
        message = (
            f"The search index could not be made; Pagefind said:\n{done.stderr or done.stdout}"
        )
        raise Stop(message)
    bundle = site / "pagefind"
    for pattern in _UNUSED:
        for file in bundle.glob(pattern):
            file.unlink()
    _settle(bundle)
    return True


def _settle(bundle: Path) -> None:
    """Give the same site the same index: Pagefind keeps filters and their values in random order.

    Files are named by a digest of what they hold. The listing (.pf_meta) names the filters' files,
    and pagefind-entry.json the listing.
    """
    renamed = {}
    for file in (bundle / "filter").iterdir():
        name, values = _unpack(file)
        renamed[file.stem] = _repack(file, file.stem, [name, sorted(values)])
    (listing,) = bundle.glob("*.pf_meta")
    parts = _unpack(listing)
    parts[_FILTERS] = sorted([name, renamed[file]] for name, file in parts[_FILTERS])
    old = listing.stem.removeprefix("pagefind.")
    entry = bundle / "pagefind-entry.json"
    entry.write_text(entry.read_text("utf-8").replace(old, _repack(listing, old, parts)), "utf-8")


def _unpack(file: Path) -> list[Any]:
    """Return what a file of the index holds."""
    parts: list[Any] = cbor2.loads(gzip.decompress(file.read_bytes()).removeprefix(_HEAD))
    return parts


def _repack(file: Path, name: str, parts: list[Any]) -> str:
    """Write `parts` in place of a file of the index, and return the new name that it has for it."""
    data = _HEAD + cbor2.dumps(parts)
    language, _, digest = name.partition("_")
    new = f"{language}_{hashlib.sha256(data).hexdigest()[: len(digest)]}"
    file.unlink()
    file.with_name(file.name.replace(name, new)).write_bytes(gzip.compress(data, mtime=0))
    return new
