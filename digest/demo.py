"""A plainly fictional war for seeing layouts full: `invoke demo` builds it into demo/.

Thirty days, five newspapers, scraped-looking seeds with furniture, sources that differ, undated and
unreadable seeds, and hostile text. Nothing of it is ever published. `digest.demo_seeds` makes them
of the material in demo.yml.
"""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from digest.build import make_site
from digest.config import load_config
from digest.demo_seeds import material, seeds
from digest.lock import lock
from digest.readings import make_batches
from digest.seeds import open_seeds
from digest.settings import Conflict, Name, Spot

if TYPE_CHECKING:
    from pathlib import Path

    from digest.report import Report

#: What of the project the demo takes as it is.
_TAKEN: Final = ("docs", "templates", "mkdocs.yml")
_NAME: Final = "The Northmark Record"
_DIGEST: Final = (
    f"""\
id: demo.conflict-digest.example
name: {_NAME}
description: A demonstration. The countries, people and events in it are invented.
contact: desk@northmark-record.example
"""
    """\
sources:
  - {name: Meridian Wire, hosts: [meridian-wire.example]}
  - {name: Elvar Courier, hosts: [elvar-courier.example], day_first: true}
  - {name: Hale Valley Bulletin, hosts: [hale-valley.example], licence: CC BY 4.0, publish: full}
"""
)
_CORRECTIONS: Final = """\
- made: 2025-04-30
  seed: 2025-04-30/rasif-amel.txt
  wrong: The story stood under 29 April.
  right: It is of 30 April.
"""
_CONFLICT: Final = Conflict(
    "northmark-sudmark",
    "Northmark and Sudmark",
    sure=("Northmark", "Sudmark", "Port Amel", "Tessin Ford", "Kestrel Bridge"),
    likely=("Elvar", "Ostrand", "Lower Quill", "Quay Sorrel", "Marn", "Halden"),
)
_NAMES: Final = (
    Name("Adela Brandt", ("brandt", "adele brand", "аделе брандт")),
    Name("Osric Velt", ("velt", "osrik feld")),
)


def build_demo(project: Path, folder: Path) -> Report:
    """Write the demo into `folder` and build it there; raises `Stop` as a build does."""
    write_demo(project, folder)
    config = load_config(folder)
    lexicon = replace(
        config.lexicon,
        conflicts=(_CONFLICT, *config.lexicon.conflicts),
        names=(*_NAMES, *config.lexicon.names),
        geography=replace(config.lexicon.geography, added=_places()),
        digest=f"{config.lexicon.digest} and a fictional war",
    )
    config = replace(config, lexicon=lexicon)
    with lock(folder):
        batches = tuple(make_batches(open_seeds(folder / "seeds")))
        return make_site(folder, config, batches, None, map)


def _places() -> dict[str, tuple[Spot, ...]]:
    """Return the places of the war, by their folded names."""
    spots = []
    for code, country in material()["countries"].items():
        spots.append(
            Spot(country["name"], "country", code, "", "", None, None, 0, capital=False, own=True)
        )
        spots.extend(
            Spot(name, "town", code, "", "", lat, lon, 20_000, capital=False, own=True)
            for name, (lat, lon) in country["towns"].items()
        )
    return {spot.name.casefold(): (spot,) for spot in spots}


def write_demo(project: Path, folder: Path) -> None:
    """Make `folder` a whole digest of its own, with the project's pages and a fictional war."""
    shutil.rmtree(folder, ignore_errors=True)
    for name in _TAKEN:
        source, target = project / name, folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target)
        else:
            shutil.copy(source, target)
    settings = folder / "mkdocs.yml"
    settings.write_text(re.sub("site_name:.*", f"site_name: {_NAME}", settings.read_text("utf-8")))
    (folder / "digest.yml").write_text(_DIGEST, "utf-8")
    (folder / "corrections.yml").write_text(_CORRECTIONS, "utf-8")
    for path, data in seeds().items():
        target = folder / "seeds" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
