"""Seeds from an archive that one already has: a folder, JSON lines, WARC and WET files, or a list.

A list is a file of paths, one a line, as Common Crawl gives with what it has (wet.paths.gz).
"""

from __future__ import annotations

import gzip
import json
import shutil
from hashlib import sha256
from typing import IO, TYPE_CHECKING, Any

from digest.collecting.filing import article_key
from digest.model import Stop

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from digest.collecting.filing import Cabinet

#: A page, ".html" or ".txt", its key and what is known of it.
Record = tuple[str, bytes, str, dict[str, str]]


def bring_in(archive: Path, seeds: Path, cabinet: Cabinet) -> tuple[int, int]:
    """File what an archive holds; return how many articles are new and how many were known.

    A folder is copied as it is, with its days and sidecars; the paths of a list go from its own
    folder. Raises `Stop` for what is none of a folder, .jsonl, .warc, .wet and .paths (also .gz).
    """
    if archive.is_dir():
        return _copy(archive, seeds)
    if _name(archive).endswith(".paths") and archive.is_file():
        with _lines(archive) as lines:
            listed = [archive.parent / line.strip() for line in lines if line.strip()]
        counts = [bring_in(each, seeds, cabinet) for each in listed]
        return sum(new for new, _ in counts), sum(known for _, known in counts)
    new = known = 0
    for key, data, kind, facts in _records(archive):
        if key in cabinet.revisions:
            known += 1
        else:
            cabinet.file(key, facts.get("title") or facts.get("url", ""), data, kind, facts)
            new += 1
    return new, known


def _records(archive: Path) -> Iterator[Record]:
    if not archive.is_file():
        raise Stop(f"There is no {archive}.")
    if _name(archive).endswith(".jsonl"):
        return _json_lines(archive)
    if _name(archive).endswith((".warc", ".wet")):
        return _warc(archive)
    raise Stop(f"{archive} is no folder, .jsonl, .warc, .wet or .paths (also .gz).")


def _name(archive: Path) -> str:
    return archive.name.removesuffix(".gz")


def _lines(file: Path) -> IO[str]:
    opener = gzip.open if file.suffix == ".gz" else open
    return opener(file, "rt", encoding="utf-8")


def _copy(archive: Path, seeds: Path) -> tuple[int, int]:
    new = known = 0
    for file in sorted(
        path for path in archive.rglob("*") if path.is_file() and not path.is_symlink()
    ):
        target = seeds / file.relative_to(archive)
        is_seed = file.suffix != ".yml"
        if target.exists():
            known += is_seed
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        aside = target.with_name(f".{target.name}.part")
        shutil.copyfile(file, aside)
        aside.replace(target)
        new += is_seed
    return new, known


def _json_lines(file: Path) -> Iterator[Record]:
    """Read {text or html, and optionally url, source, title, published, collected}, one a line."""
    with _lines(file) as lines:
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                said: Any = json.loads(line)
                kind = ".html" if "html" in said else ".txt"
                data = said["html" if kind == ".html" else "text"].encode("utf-8", "replace")
                day = str(said.get("collected") or said.get("retrieved") or "")
            except (ValueError, KeyError, TypeError, AttributeError):
                raise Stop(f"{file}:{number}: is no JSON object with a text or html.") from None
            if not day:
                raise Stop(f"{file}:{number}: has no “collected”, the day you collected it.")
            facts = {key: str(said[key]) for key in _FACTS if said.get(key)} | {"retrieved": day}
            yield _key(facts, data), data, kind, facts


_FACTS = ("url", "source", "title", "published", "updated", "language", "licence", "publish")


def _warc(file: Path) -> Iterator[Record]:
    """Read the good answers of a WARC file that are text, and the texts of a WET file."""
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - for those who have such

    with file.open("rb") as stream:
        for record in _until_broken(ArchiveIterator(stream), file):
            headers = record.rec_headers
            if record.rec_type == "conversion":
                kind = ".txt"
            elif record.rec_type == "response" and record.http_headers:
                media = record.http_headers.get_header("Content-Type", "").partition(";")[0]
                good = record.http_headers.get_statuscode() == "200"
                kind = {"text/html": ".html", "text/plain": ".txt"}.get(media, "") * good
            else:
                kind = ""
            if kind:
                facts = {
                    "url": headers.get_header("WARC-Target-URI"),
                    "retrieved": headers.get_header("WARC-Date"),
                }
                data = record.content_stream().read()
                yield _key(facts, data), data, kind, facts


def _until_broken(records: Iterator[Any], file: Path) -> Iterator[Any]:
    """Yield what can be read; raises `Stop` at what can't, with all before it filed."""
    from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415 - as above

    try:
        yield from records
    except ArchiveLoadFailed as error:
        said = " ".join(str(error).split())[:200]
        raise Stop(f"{file} can't be read further: {said}") from None


def _key(facts: Mapping[str, str], data: bytes) -> str:
    """Return the key of an article: of its address, or of its bytes where it has none."""
    return article_key(facts.get("url") or sha256(data).hexdigest())
