"""Seeds for measuring: as many invented days and stories as one asks for, the same each time.

Every place, person and event is made of syllables. What stands around an article, and the HTML of
its page, is the work of `newspage`.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from digest.bench.newshtml import html
from digest.bench.newspage import Told, flat
from digest.model import Seed

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Ten years from here lie in the past: tools search a page at length for a date that can be so.
FIRST_DAY = date(2011, 1, 1)
SYLLABLES = ("bel", "dor", "ka", "lin", "mar", "no", "pel", "ri", "sa", "tev", "ul", "vo", "wen")
PAPERS = ("Elvar Courier", "Meridian Wire", "The Harbour Post", "Ostrand Radio", "Hale Bulletin")
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
    "airfield", "archive", "bakery", "barracks", "bridge", "brewery", "canal", "cathedral",
    "cemetery", "clinic", "college", "dam", "depot", "ferry", "fort", "foundry", "granary",
    "harbour", "hospital", "kiosk", "laboratory", "library", "lighthouse", "lock", "market", "mast",
    "mill", "museum", "pharmacy", "pier", "prison", "quarry", "refinery", "reservoir", "school",
    "shipyard", "stadium", "station", "theatre", "university", "viaduct", "warehouse", "zoo",
)  # fmt: skip
#: The sentence that states a figure. Most articles state one at their head, and some again below:
#: on 220 real pages there were .14 of them for each 1,000 characters, here there are twice as many.
TOLL = "At least {n} {adjective} people were {verb} {adverb} at the {what} in {place}, {who} said."
#: Sentences, of facts and of words by their kind; words differ so that few runs of four repeat.
SENTENCES = (
    "{who} {told} the {adjective} {noun} {adverb} that the {what} {adverb} seemed {state}.",
    "The {adjective} {noun} of {place} {told} a {noun} {adverb} about {m} {adjective} explosions.",
    "A {adjective} {noun} near {other} {adverb} blamed a {noun} for the {adjective} {subject}.",
    "“A {adjective} {noun} {adverb} ran from the {noun},” said {who} by the {adjective} {what}.",
    "A {noun} with {m} {adjective} lorries waited {adverb} behind the {noun} towards {other}.",
    "No {adjective} {noun} {adverb} answered when {adjective} {noun}s asked of the {subject}.",
    "Between {place} and {other} the {adjective} {noun} stayed {state}; each {noun} {adverb} left.",
    "The {noun} {adverb} asked for {n} {adjective} hours and a {adjective} {noun} by the {what}.",
    "{who} {adverb} called the {adjective} {subject} a {noun} against every {noun} in {other}.",
    "In {place} a {adjective} {noun} and its {noun} {adverb} slept under a {adjective} {noun}.",
    "The {what} serves {m} {adjective} {noun}s; it was {adverb} {state}, a {noun} {told} {who}.",
)
ADJECTIVES = (
    "anxious", "bitter", "careful", "damp", "early", "former", "grey", "heavy", "idle", "joint",
    "known", "late", "local", "muddy", "narrow", "old", "patient", "quiet", "rural", "senior",
    "tired", "urban", "vacant", "weary", "young", "broken", "eastern", "foreign", "gentle",
)  # fmt: skip
NOUNS = (
    "baker", "barge", "captain", "cellar", "clerk", "convoy", "cousin", "delegate", "doctor",
    "driver", "engineer", "farmer", "fisher", "gate", "guard", "hall", "judge", "ladder", "lawyer",
    "listener", "map", "mason", "mayor", "miner", "monitor", "neighbour", "notice", "nurse",
    "officer", "orchard", "painter", "pilot", "pledge", "porter", "printer", "promise", "reporter",
    "rescuer", "river", "roof", "sailor", "scholar", "signal", "singer", "spokesman", "street",
    "teacher", "tent", "tower", "trader", "tunnel", "verdict", "village", "visitor", "wagon",
    "wall", "warden", "widow", "winter", "witness",
)  # fmt: skip
ADVERBS = (
    "again", "alone", "at dawn", "briefly", "calmly", "each week", "for hours", "firmly", "gladly",
    "hardly", "in vain", "loudly", "never", "often", "once", "openly", "partly", "plainly",
    "seldom", "slowly", "soon", "then", "twice", "under oath", "with care", "without a word",
)  # fmt: skip
TOLD = ("told", "warned", "showed", "reminded", "assured", "asked", "promised", "advised")
WORDS = {"adjective": ADJECTIVES, "noun": NOUNS, "adverb": ADVERBS, "told": TOLD}
#: The share of nouns that no other story has, and of the places for a figure that have one.
_OWN, _TOLD_AT = 0.6, 0.6
STATES = ("closed", "damaged", "empty", "guarded", "without power", "crowded")


@dataclass(frozen=True, slots=True)
class Page:
    """One article of the corpus, in both forms."""

    #: Path below seeds/, ending in .txt.
    path: str
    told: Told
    #: Whether the flat text holds all that stands around the article, or a few lines of it.
    whole: bool

    @property
    def text(self) -> str:
        """The page as a scraper flattens it."""
        return flat(self.told, whole=self.whole)

    @property
    def html(self) -> str:
        """The page itself."""
        return html(self.told)

    def seed(self, kind: str = ".txt") -> Seed:
        """Return the seed of one form, ".txt" or ".html"."""
        data = (self.text if kind == ".txt" else self.html).encode()
        path = self.path.removesuffix(".txt") + kind
        return Seed(path, data, sha256(data).hexdigest(), self.told.day)


def pages(
    days: int, stories: int, seed: int = 1, copies: int = 1, *, whole: bool = False
) -> Iterator[Page]:
    """Yield the pages of so many days with so many stories each, told by `copies` papers each.

    Where that is more papers than there are, others have numbers for names.
    `whole` is for pages as long as real ones, with all that stands around them: some 11,000
    characters on 200 lines. Else they are of 2 to 6 KB, as of a scraper that tries.
    """
    papers = (*PAPERS, *(f"Gazette {number}" for number in range(len(PAPERS), copies)))
    for number in range(days):
        day = FIRST_DAY + timedelta(number)
        chance = random.Random(f"{seed}/{number}")  # noqa: S311 - the same corpus each time
        for story in range(stories):
            facts = _facts(chance)
            for paper in chance.sample(papers, copies):
                name = f"{day}/{story:04}-{paper.lower().replace(' ', '-')}.txt"
                yield Page(name, _told(chance, day, paper, facts, long=whole), whole)


def _facts(chance: random.Random) -> dict[str, str]:
    title, subject, verb = chance.choice(EVENTS)
    return {
        "title": title,
        "subject": subject,
        "verb": verb,
        "what": f"{_name(chance, 2)} {chance.choice(THINGS)}",
        "place": _name(chance, 3),
        "other": _name(chance, 2),
        "who": f"{_name(chance, 2)} {_name(chance, 3)}",
        "state": chance.choice(STATES),
        "own": " ".join(_name(chance, 3).lower() for _ in range(40)),
    }


def _name(chance: random.Random, syllables: int) -> str:
    return "".join(chance.choices(SYLLABLES, k=syllables)).capitalize()


def _told(
    chance: random.Random, day: date, paper: str, facts: dict[str, str], *, long: bool
) -> Told:
    fewest = 14 if long else 9
    paragraphs = [
        " ".join(_sentence(chance, facts) for _ in range(chance.randint(2, 4)))
        for _ in range(chance.randint(fewest, 2 * fewest))
    ]
    for place in (0, fewest // 2):
        if chance.random() < _TOLD_AT:
            paragraphs[place] = f"{_sentence(chance, facts, (TOLL,))} {paragraphs[place]}"
    return Told(
        title=facts["title"].format(**facts),
        paper=paper,
        day=day,
        time=f"{chance.randint(6, 22):02}:{chance.randint(0, 59):02}",
        writer=f"{_name(chance, 2)} {_name(chance, 3)}",
        paragraphs=tuple(paragraphs),
        others=tuple(_headline(chance) for _ in range(28)),
        stated=chance.random() < 0.5,  # noqa: PLR2004 - of half the pages
    )


def _sentence(
    chance: random.Random, facts: dict[str, str], sentences: tuple[str, ...] = SENTENCES
) -> str:
    parts = re.split(r"{(\w+)}", chance.choice(sentences))
    for at in range(1, len(parts), 2):
        kind = parts[at]
        parts[at] = facts[kind] if kind in facts else _word(chance, kind, facts["own"])
    return "".join(parts)


def _word(chance: random.Random, kind: str, own: str) -> str:
    """Choose a number or a word; every other noun is one of the story's own."""
    numbers = {"n": 40, "m": 90}
    if kind in numbers:
        return str(chance.randint(2, numbers[kind]))
    words = own.split() if kind == "noun" and chance.random() < _OWN else WORDS[kind]
    return chance.choice(words)


def _headline(chance: random.Random) -> str:
    """Another article's title, as a page links it."""
    facts = _facts(chance)
    return facts["title"].format(**facts)
