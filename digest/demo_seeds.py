"""The news of the demo's war, as people would collect it: seeds with furniture, and odd ones."""

from __future__ import annotations

import random
from datetime import date, datetime, time, timedelta
from importlib.resources import files
from typing import Any, Final

import yaml

from digest.publishing.words import WEEKDAYS, full_date, long_date

FIRST_DAY: Final = date(2025, 4, 1)
DAYS: Final = 30
#: A day on which nothing was collected.
SILENT_DAY: Final = date(2025, 4, 13)
#: The day on which the hostile letters came.
LETTERS_DAY: Final = FIRST_DAY + timedelta(days=10)

Material = dict[str, Any]


def seeds() -> dict[str, bytes]:
    """Return the demo's seeds and sidecars by their path below seeds/; always the same."""
    told = material()
    chance = random.Random(1871)  # noqa: S311 - invents news, guards nothing
    found: dict[str, bytes] = {}
    for number in range(DAYS):
        day = FIRST_DAY + timedelta(days=number)
        if day != SILENT_DAY:
            found |= _day(told, day, chance)
    found |= _odd(told)
    return found


def material() -> Material:
    """Return what the war is made of: demo.yml."""
    found: Material = yaml.safe_load(files("digest").joinpath("demo.yml").read_text("utf-8"))
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
