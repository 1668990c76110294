"""digest.yml, corrections.yml, mkdocs.yml and the lexicon into one frozen `Config`.

Every fault of every file is reported at once, with its file and line.
"""

from __future__ import annotations

import re
from dataclasses import fields
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from digest.lexicons import load_lexicon
from digest.model import Stop
from digest.settings import Config, Correction, Lexicon, Publication
from digest.strictyaml import Fault, Faults, load_yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from digest.strictyaml import Complaints

T = TypeVar("T")
#: What a digest's id may be: "digest.example", "my-digest".
ID = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?")
#: An offset from UTC: "+05:30", "-03:00".
OFFSET = re.compile(r"[+-](0\d|1[0-4]):[0-5]\d")


def load_config(root: Path, *, site: bool = True) -> Config:
    """Return what the files below `root` say; raises `Faults` with all that is wrong in them.

    digest.yml and mkdocs.yml must be there; corrections.yml may. The environment variable
    SITE_URL, where mkdocs.yml asks for it, gives the address of the published site. Who publishes
    none needs no mkdocs.yml: `site=False`.
    """
    faults: list[Fault] = []

    def gather(load: Callable[[], T], otherwise: T) -> T:
        try:
            return load()
        except Faults as found:
            faults.extend(found.faults)
            return otherwise

    publication = gather(
        lambda: _load_file(root / "digest.yml", Publication, _complain), Publication()
    )
    none: tuple[Correction, ...] = ()
    corrections = gather(lambda: _load_corrections(root / "corrections.yml"), none)
    lexicon = gather(load_lexicon, Lexicon())
    site_url = gather(lambda: _load_site_url(root / "mkdocs.yml"), "") if site else ""
    if faults:
        raise Faults(faults)
    said = {field.name: getattr(publication, field.name) for field in fields(Publication)}
    return Config(**said, site_url=site_url, lexicon=lexicon, corrections=corrections)


def _load_file(file: Path, into: type[T], check: Callable[[T], Complaints] = lambda _: ()) -> T:
    try:
        text = file.read_text("utf-8-sig")
    except FileNotFoundError:
        raise Stop(
            f"{file} is missing. Run this where it is, or copy it from the template."
        ) from None
    except UnicodeDecodeError as error:
        fault = Fault(file.name, 1, "", f"is not UTF-8 (byte {error.start}); save it as UTF-8")
        raise Faults([fault]) from None
    return load_yaml(file.name, text, into, check)


def _complain(publication: Publication) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield what is wrong in digest.yml and types can't say."""
    if not ID.fullmatch(publication.id):
        yield ("id",), f"“{publication.id}” may have only a-z, 0-9, dots and hyphens"
    try:
        ZoneInfo(publication.timezone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        yield ("timezone",), f"“{publication.timezone}” is no zone; write one as Europe/Kyiv"
    seen = set()
    for index, source in enumerate(publication.sources):
        if source.name in seen:
            yield ("sources", index, "name"), f"“{source.name}” stands twice; keep one"
        seen.add(source.name)
        for zone, offset in source.zones.items():
            if not OFFSET.fullmatch(offset):
                yield ("sources", index, "zones", zone), f"“{offset}” is no offset such as +05:30"
        if not 0 < source.excerpt_share <= 1:
            yield ("sources", index, "excerpt_share"), "must be above 0 and at most 1"


def _load_corrections(file: Path) -> tuple[Correction, ...]:
    return _load_file(file, tuple[Correction, ...]) if file.exists() else ()


def _load_site_url(file: Path) -> str:
    """Return site_url as MkDocs would read it, `!ENV` included, with a slash at its end."""
    from mkdocs.exceptions import ConfigurationError  # noqa: PLC0415 - slow, for sites only
    from mkdocs.utils.yaml import yaml_load  # noqa: PLC0415 - likewise

    try:
        settings = yaml_load(file.read_text("utf-8-sig"))
    except FileNotFoundError:
        raise Stop(f"{file} is missing. Copy it from the template.") from None
    except (ConfigurationError, UnicodeDecodeError) as error:
        raise Faults(
            [Fault(file.name, 1, "", f"can't be read: {' '.join(str(error).split())}")]
        ) from None
    url = str(settings.get("site_url") or "") if isinstance(settings, dict) else ""
    if urlsplit(url).scheme not in {"http", "https"} or not urlsplit(url).hostname:
        message = (
            f"“{url}” is no address. Set the environment variable SITE_URL, or write site_url "
            "as https://name.example/ (with the folder, if the site is in one)"
        )
        raise Faults([Fault(file.name, 1, "site_url", message)])
    return url.rstrip("/") + "/"
