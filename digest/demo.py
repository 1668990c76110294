"""A plainly fictional war for seeing layouts full: `invoke demo` builds it into demo/.

Thirty days, five newspapers, scraped-looking seeds with furniture, sources that differ, undated and
unreadable seeds, and hostile text. Nothing of it is ever published. The material is in demo.yml.
"""

from __future__ import annotations

import random
import re
import shutil
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

import yaml

from digest.build import make_site
from digest.config import load_config
from digest.lock import lock
from digest.publishing.words import WEEKDAYS, full_date, long_date
from digest.readings import make_batches
from digest.seeds import open_seeds
from digest.settings import Conflict, Name

if TYPE_CHECKING:
    from pathlib import Path

    from digest.report import Report

FIRST_DAY: Final = date(2025, 4, 1)
DAYS: Final = 30
#: A day on which nothing was collected.
SILENT_DAY: Final = date(2025, 4, 13)
#: The day on which the hostile letters came.
LETTERS_DAY: Final = FIRST_DAY + timedelta(days=10)
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

Material = dict[str, Any]


def build_demo(project: Path, folder: Path) -> Report:
    """Write the demo into `folder` and build it there; raises `Stop` as a build does."""
    write_demo(project, folder)
    config = load_config(folder)
    lexicon = replace(
        config.lexicon,
        conflicts=(_CONFLICT, *config.lexicon.conflicts),
        names=(*_NAMES, *config.lexicon.names),
        digest=f"{config.lexicon.digest} and a fictional war",
    )
    config = replace(config, lexicon=lexicon)
    with lock(folder):
        batches = tuple(make_batches(open_seeds(folder / "seeds")))
        return make_site(folder, config, batches, None, map)


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


def seeds() -> dict[str, bytes]:
    """Return the demo's seeds and sidecars by their path below seeds/; always the same."""
    material = yaml.safe_load(files("digest").joinpath("demo.yml").read_text("utf-8"))
    chance = random.Random(1871)  # noqa: S311 - invents news, guards nothing
    found: dict[str, bytes] = {}
    for number in range(DAYS):
        day = FIRST_DAY + timedelta(days=number)
        if day != SILENT_DAY:
            found |= _day(material, day, chance)
    found |= _odd(material)
    return found


def _day(material: Material, day: date, chance: random.Random) -> dict[str, bytes]:
    kinds = list(material["events"])
    started = {"talks", "aid"} if day.day % 5 in {0, 1, 2} else set()
    picked = sorted(started | set(chance.sample(kinds, chance.randint(3, 6))))
    found: dict[str, bytes] = {}
    for kind in picked:
        event = material["events"][kind]
        week = chance if kind not in started else random.Random(f"{kind}{day.day // 5}")  # noqa: S311 - as above
        place, target = week.choice(material["places"]), week.choice(event["targets"])
        deaths = chance.randint(2, 9)
        facts = {
            "place": place,
            "target": target,
            "n": str(deaths),
            "more": str(deaths + chance.choice((0, 0, 2, 3))),
            "m": str(chance.randint(11, 34)),
            "day": WEEKDAYS[day.weekday()],
            "next": WEEKDAYS[(day.weekday() + 2) % 7],
        }
        papers = chance.sample(material["papers"], len(event["tellings"]))
        told = chance.randint(1, len(papers))
        for paper, telling in list(zip(papers, event["tellings"], strict=True))[:told]:
            name = f"{day}/{paper['host'].split('.')[0]}-{kind}"
            found |= _files(name, material, paper, telling, facts, day, chance)
    return found


def _files(  # noqa: PLR0913, PLR0917 - a seed takes all of these
    name: str,
    material: Material,
    paper: Material,
    telling: Material,
    facts: dict[str, str],
    day: date,
    chance: random.Random,
) -> dict[str, bytes]:
    moment = datetime.combine(day, time(chance.randint(6, 21), chance.randint(0, 59)))
    stamp = paper["stamp"].format(
        iso=day.isoformat(),
        dotted=f"{day:%d-%m-%Y}",
        long=full_date(day) if chance.random() < 0.5 else long_date(day),  # noqa: PLR2004 - a coin
        time=f"{moment:%H:%M}",
        author=chance.choice(material["authors"]),
    )
    title = _fill(telling["title"], facts)
    standfirst = [_fill(telling["standfirst"], facts)] if telling.get("standfirst") else []
    body = [_fill(paragraph, facts) for paragraph in telling["body"]]
    lines = [*paper["top"], title, *standfirst, stamp, title, *body, *paper["bottom"]]
    found = {f"{name}.txt": ("\n\n".join(lines) + "\n").encode()}
    sidecar = f"source: {paper['name']}\n"
    if paper["linked"]:
        sidecar += f"url: https://{paper['host']}/{day:%Y/%m/%d}/{name.rsplit('-', 1)[1]}\n"
    found[f"{name}.yml"] = sidecar.encode()
    return found


def _fill(text: str, facts: dict[str, str]) -> str:
    for slot, words in facts.items():
        text = text.replace(f"{{{slot}}}", words)
    return text[:1].upper() + text[1:]


def _odd(material: Material) -> dict[str, bytes]:
    """Return the seeds that are not as others: hostile, undated, Arabic, unreadable, empty."""
    last = FIRST_DAY + timedelta(days=DAYS - 1)
    facts = {"place": "Marn", "day": WEEKDAYS[LETTERS_DAY.weekday()]}
    found = {}
    for number, letter in enumerate(material["hostile"]):
        title, body = (_fill(letter[part], facts) for part in ("title", "body"))
        lines = (title, f"Published on {full_date(LETTERS_DAY)}", body, body.upper())
        found[f"{LETTERS_DAY}/letter-{number}.txt"] = "\n\n".join(lines).encode()
    for name, text in material["odd"].items():
        found[f"{last}/{name}"] = text.encode()
    found[f"{last}/broken.txt"] = b"\xff\xfe\x00\xd8 not text at all \x81\x8d"
    found[f"{last}/empty.txt"] = b"\n"
    return found
