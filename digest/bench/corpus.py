"""Seeds for measuring: as many invented days and stories as one asks for, the same each time.

Every place, person and event is made of syllables. Pages come as the HTML of an invented newspaper
and as the flat text that a scraper would make of it, furniture and all.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

FIRST_DAY = date(2031, 1, 1)
SYLLABLES = ("bel", "dor", "ka", "lin", "mar", "no", "pel", "ri", "sa", "tev", "ul", "vo", "wen")
PAPERS = ("Elvar Courier", "Meridian Wire", "The Harbour Post", "Ostrand Radio", "Hale Bulletin")
FURNITURE = (
    "Home", "World", "Sport", "Subscribe", "Sign in", "Most read", "Share this article",
    "Advertisement", "Newsletter: get the day in your inbox", "Cookie settings", "About us",
)  # fmt: skip
#: What happens, with what it is about; {place}, {other}, {who}, {n}, {m} are filled in.
EVENTS = (
    ("Shells hit the {what} of {place} as talks stall", "shelling", "killed"),
    ("Drones strike a {what} near {place} overnight", "drones", "injured"),
    ("Envoys of {place} and {other} meet over the {what}", "talks", "released"),
    ("Aid lorries reach the {what} of {place} after a week", "aid", "evacuated"),
    ("Prisoners from {place} come home across the {what}", "prisoners", "released"),
    ("Protest at the {what} of {place} over the vote", "protest", "injured"),
    ("Troops leave the {what} above {place}, commander says", "troops", "captured"),
    ("Court hears of a massacre at the {what} in {place}", "court", "killed"),
)
THINGS = (
    "harbour", "market", "bridge", "school", "station", "mill", "dam", "hospital", "library",
    "customs house", "grain store", "power plant", "ferry", "fort", "bakery", "quarry",
)  # fmt: skip
SENTENCES = (
    "At least {n} people were {verb} at the {what} in {place}, the governor {who} said.",
    "{who} told reporters in {other} that the {what} had been {state} since the morning.",
    "Witnesses described {m} loud explosions and smoke over the {what} for more than an hour.",
    "The two governments have blamed each other for the {subject} since the truce ended.",
    "“We heard it and we ran,” said {who}, who keeps a shop beside the {what} of {place}.",
    "An official of the river commission said that {m} lorries waited on the road to {other}.",
    "No comment was to be had from the ministry, which has been silent on the {subject} for days.",
    "The road between {place} and {other} stayed closed, and buses turned back at the crossing.",
    "Aid workers asked for a pause of {n} hours so that families could leave the {what}.",
    "In a statement {who} called the {subject} a breach of what had been agreed in {other}.",
    "Residents of {place} spent the night in cellars, while the power was out in most streets.",
    "The {what} serves some {m} thousand people and had been {state} twice within the year.",
)
STATES = ("closed", "damaged", "empty", "guarded", "without power", "crowded")


@dataclass(frozen=True, slots=True)
class Page:
    """One article of the corpus, in both forms."""

    #: Path below seeds/.
    path: str
    day: date
    text: str
    html: str


def pages(
    days: int, stories: int, seed: int = 1, copies: int = 1, *, whole: bool = False
) -> Iterator[Page]:
    """Yield the pages of so many days with so many stories each, told by `copies` papers each.

    `whole` leaves all of a page's menus and teasers in its flat text, as the worst scrapes do;
    else most of them are cut off, as by a scraper that tries.
    """
    for number in range(days):
        day = FIRST_DAY + timedelta(number)
        chance = random.Random(f"{seed}/{number}")  # noqa: S311 - the same corpus each time
        for story in range(stories):
            facts = _facts(chance)
            for paper in chance.sample(PAPERS, copies):
                yield _page(chance, day, story, paper, facts, around=120 if whole else 10)


def _facts(chance: random.Random) -> dict[str, str]:
    title, subject, verb = chance.choice(EVENTS)
    return {
        "title": title,
        "subject": subject,
        "verb": verb,
        "what": chance.choice(THINGS),
        "place": _name(chance, 3),
        "other": _name(chance, 2),
        "who": f"{_name(chance, 2)} {_name(chance, 3)}",
        "state": chance.choice(STATES),
    }


def _name(chance: random.Random, syllables: int) -> str:
    return "".join(chance.choices(SYLLABLES, k=syllables)).capitalize()


def _page(  # noqa: PLR0913 - a page is all of these
    chance: random.Random, day: date, story: int, paper: str, facts: dict[str, str], *, around: int
) -> Page:
    title = facts["title"].format(**facts)
    paragraphs = [
        " ".join(_sentence(chance, facts) for _ in range(chance.randint(2, 4)))
        for _ in range(chance.randint(5, 12))
    ]
    printed = f"{day.day} {day:%B %Y}, {chance.randint(6, 22):02}:{chance.randint(0, 59):02} UTC"
    name = f"{day}/{story:04}-{paper.lower().replace(' ', '-')}"
    return Page(
        path=f"{name}.txt",
        day=day,
        text=_flat(title, paper, printed, paragraphs, around),
        html=_html(title, paper, printed, paragraphs),
    )


def _sentence(chance: random.Random, facts: dict[str, str]) -> str:
    n, m = str(chance.randint(2, 40)), str(chance.randint(2, 90))
    return chance.choice(SENTENCES).format(**facts, n=n, m=m)


def _flat(title: str, paper: str, printed: str, paragraphs: list[str], around: int) -> str:
    """Write the text as a scraper prints it, with about so many lines of furniture around it."""
    menu = [FURNITURE[n % len(FURNITURE)] for n in range(around // 2)]
    teasers = [event.format(place=paper, other="Elvar", what="town") for event, *_ in EVENTS]
    shown = teasers[: around // 10]
    top = [*menu, "", title, "", f"{paper} staff", f"Published {printed}", ""]
    bottom = ["", *shown, *menu, f"© {printed.partition(',')[0][-4:]} {paper}"]
    return "\n".join([*top, *(f"{paragraph}\n" for paragraph in paragraphs), *bottom])


def _html(title: str, paper: str, printed: str, paragraphs: list[str]) -> str:
    """Lay out a page with as much around its article as news pages have: about 170,000 bytes."""
    menu = "".join(
        f"<li class='menu__item menu__item--{n % 7}'><a class='menu__link' href='/section/{n}'"
        f" data-track='nav:{n}'><span>{FURNITURE[n % len(FURNITURE)]}</span></a></li>"
        for n in range(60)
    )
    words = ",".join(f"'{SYLLABLES[n % len(SYLLABLES)]}'" for n in range(25000))
    head = f"<meta charset='utf-8'><title>{title}</title><script>page=[{words}]</script>"
    body = "".join(f"<p>{paragraph}</p>\n" for paragraph in paragraphs)
    return (
        f"<!doctype html><html lang='en'><head>{head}</head>"
        f"<body><header><ul>{menu}</ul></header><main><article><h1>{title}</h1><p class='byline'>"
        f"{paper} staff</p><time>{printed}</time>\n{body}</article><aside><ul>{menu}</ul></aside>"
        f"</main><footer>© {paper}</footer></body></html>"
    )
