"""The nouns of a digest: frozen values that one room hands to the next.

Nothing here reads a file, knows the time or decides anything.
Line numbers are 1-based and count the lines of the decoded seed, as an editor shows them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from typing import Literal, NamedTuple

Precision = Literal["town", "region", "country"]
Scope = Literal["event", "toll", "background"]
Publish = Literal["excerpt", "full", "none"]


@dataclass(frozen=True, slots=True)
class Seed:
    """One file of seeds/, opened and not yet read."""

    #: Path below seeds/, with forward slashes: "2025-06-01/name.txt". It names the seed everywhere.
    path: str
    #: The file's bytes; lines of front matter that is ours are emptied and keep their numbers.
    data: bytes
    #: Hex SHA-256 of the file.
    sha256: str
    #: The day the file was collected (from its folder or sidecar), never its modification time.
    collected: date | None = None
    #: What the sidecar or the front matter states, as strings: title, url, source, …
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Refusal:
    """A seed that can't be read, and why, in words that tell a person what to do."""

    seed: str
    #: One of the codes of docs/refusals.md, such as ENCODING or EMPTY.
    code: str
    reason: str


class Refused(Exception):  # noqa: N818 - it is the field's word, and becomes a Refusal
    """Raised while a seed is opened or read; whoever has the seed's path makes it a `Refusal`."""

    def __init__(self, code: str, reason: str) -> None:
        """Take one of the codes of docs/refusals.md, and words that tell a person what to do."""
        super().__init__(f"{code}: {reason}")
        self.code = code
        self.reason = reason


#: Gives what was made before under a name if it was of the same, or makes it:
#: `keeping(name, key, make)`, where the key says all that it is made of.
Keeping = Callable[[str, str, Callable[[], bytes]], bytes]


def make_anew(_: str, __: str, make: Callable[[], bytes]) -> bytes:
    """Keep nothing: the `Keeping` of a first build."""
    return make()


class Stop(Exception):  # noqa: N818 - what it is: the build stops here
    """The whole run can't go on; the message tells a person what to do next."""

    #: The exit status of the command.
    status = 1


@dataclass(frozen=True, slots=True, order=True)
class Lines:
    """A run of lines of a seed, both ends included."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, verbatim but for its spaces, and where it stands."""

    text: str
    lines: Lines


@dataclass(frozen=True, slots=True)
class Text:
    """An article's own words, in order, each once."""

    title: Paragraph
    standfirst: Paragraph | None
    #: Not hashed, since what is kept of a text goes by its hash and it is long.
    body: tuple[Paragraph, ...] = field(hash=False)


class Dropped(NamedTuple):
    """A line of the seed that is not part of the article, and why; a page has hundreds."""

    line: int
    text: str
    #: One of the reasons of `digest.reading`: "menu", "repeated", "caption", …
    reason: str


@dataclass(frozen=True, slots=True)
class Moment:
    """A date, and a time where one is stated, as its source prints it."""

    #: The day as printed.
    day: date
    time: time | None = None
    #: The zone as printed ("IST", "+03:00"), or None.
    zone: str | None = None
    #: Minutes east of UTC where certain: printed as a number or UTC, or by the source's setting.
    offset: int | None = None
    #: The words that gave it, verbatim.
    words: str = ""
    #: The line they stand on, or None for a sidecar, front matter or markup.
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of the seed that a finding rests on."""

    words: str
    line: int


@dataclass(frozen=True, slots=True)
class ThemeFinding:
    """A theme that an article has, with what gave it."""

    key: str
    score: float
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as one sentence of one source states it."""

    #: killed, injured, missing, captured, released, displaced, launched or downed.
    kind: str
    #: The number, or the lower end of a range; None where the source gives only words ("numerous").
    n: int | None
    #: The upper end of a range, else None.
    n_max: int | None
    #: The number's words as printed: "three", "1,200", "dozens".
    words: str
    #: As printed: "at least", "about", "more than"; else "".
    qualifier: str
    #: As printed: "civilians", "Ukrainians"; else "".
    whom: str
    #: The place as printed, else "".
    place: str
    scope: Scope
    #: As printed: "Russian officials said"; else "".
    attribution: str
    #: The whole sentence, verbatim.
    sentence: str
    lines: Lines


@dataclass(frozen=True, slots=True)
class Place:
    """A place an article names, resolved as far as is certain and no further."""

    #: As printed.
    name: str
    #: The one name used for matching and lists.
    canonical: str
    #: ISO 3166-1 alpha-2.
    country: str
    precision: Precision
    #: Degrees; None where no point is certain.
    lat: float | None
    lon: float | None
    line: int


@dataclass(frozen=True, slots=True)
class Article:
    """What was read from one seed."""

    seed: str
    sha256: str
    text: Text
    #: The publisher's name, or "" where the seed states none.
    source: str = ""
    url: str = ""
    #: BCP 47, "und" where undetermined.
    language: str = "und"
    #: The byline as printed, and the names in it.
    byline: str = ""
    authors: tuple[str, ...] = ()
    published: Moment | None = None
    updated: Moment | None = None
    #: Which version of the source's article this is, counted from 1.
    revision: int = 1
    #: The edition it belongs to; None for an undated article.
    day: date | None = None
    collected: date | None = None
    publish: Publish = "excerpt"
    #: Lines about the article, such as "(With inputs from agencies.)".
    credits: tuple[Paragraph, ...] = ()
    #: Editors' notes that a reader should know of: "ai-image", "graphic".
    notes: tuple[str, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    #: Best first; the first is the primary theme.
    themes: tuple[ThemeFinding, ...] = ()
    #: The key of the conflict it is about, or "".
    conflict: str = ""
    figures: tuple[Figure, ...] = ()
    #: Main place first.
    places: tuple[Place, ...] = ()
    #: People and bodies by canonical name.
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """Verbatim words on a page, with whose they are and where they stand."""

    text: str
    source: str
    seed: str
    lines: Lines
    language: str = "und"


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure and the article that states it."""

    figure: Figure
    article: Article


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Claims of one kind for one place that do not agree, in order of printing."""

    kind: str
    place: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class StoryLink:
    """A story of another day."""

    day: date
    anchor: str
    title: str


@dataclass(frozen=True, slots=True)
class Story:
    """One event, as all the articles of one day tell it."""

    #: Stays when articles or stories join or leave; every article's own anchor is on the page too.
    anchor: str
    #: Lead article first. Copies of one text stand together, the original first.
    articles: tuple[Article, ...]
    #: Groups of articles that are one text: each a tuple of seeds, the original first.
    texts: tuple[tuple[str, ...], ...]
    #: Primary theme first; () where none was found.
    themes: tuple[str, ...]
    conflict: str
    excerpt: tuple[Quote, ...]
    figures: tuple[Claim, ...]
    disagreements: tuple[Disagreement, ...]
    places: tuple[Place, ...]
    #: Why these articles are one story: "share “Port Amel”", …
    reasons: tuple[str, ...]
    #: The story it continues, the one where its thread began, and the one that continues it.
    previous: StoryLink | None = None
    first: StoryLink | None = None
    next: StoryLink | None = None
    #: Verbatim phrases that the thread did not have before.
    new: tuple[str, ...] = ()

    @property
    def title(self) -> Paragraph:
        """The lead article's title."""
        return self.articles[0].text.title


@dataclass(frozen=True, slots=True)
class Section:
    """The stories of one theme in an edition; key "" holds what has none."""

    theme: str
    stories: tuple[Story, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """A day."""

    day: date
    sections: tuple[Section, ...]
    #: Articles without a date that were collected on this day.
    undated: tuple[Article, ...] = ()

    @property
    def stories(self) -> tuple[Story, ...]:
        """Every story, in the order of the page."""
        return tuple(story for section in self.sections for story in section.stories)

    @property
    def articles(self) -> tuple[Article, ...]:
        """Every dated article, in the order of the page."""
        return tuple(article for story in self.stories for article in story.articles)


@dataclass(frozen=True, slots=True)
class Headline:
    """What lists say of a story, without its words but for the title."""

    day: date
    #: Its place on the page of its day, from 1.
    number: int
    anchor: str
    title: str
    themes: tuple[str, ...]
    conflict: str
    places: tuple[Place, ...]
    #: How many articles tell it, and the last day on which one of them was collected.
    articles: int
    collected: date | None
    #: How many figures it has that are not background.
    claims: int
    #: The numbers of people killed in one event, as stated.
    killed: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Holding:
    """How many articles of a publisher an edition holds, and how many with their address."""

    source: str
    articles: int
    linked: int


@dataclass(frozen=True, slots=True)
class Outline:
    """An edition as lists and counts have it: small, whatever its articles say."""

    day: date
    #: In the order of the page.
    stories: tuple[Headline, ...]
    #: Dated articles, and the texts that they carry.
    articles: int
    texts: int
    sources: tuple[Holding, ...]
    #: Names all that the edition is made of; "" where nobody has named it.
    key: str = ""


@dataclass(frozen=True, slots=True)
class Digest:
    """All that a build publishes, and all that it does not."""

    #: Oldest first. One may be put together only when it is asked for: take them one by one.
    editions: Sequence[Edition]
    undated: tuple[Article, ...]
    withheld: tuple[Article, ...]
    refusals: tuple[Refusal, ...]
    #: One for each edition.
    outlines: tuple[Outline, ...] = ()

    def edition(self, day: date) -> Edition:
        """Return the edition of a day that has one."""
        return self.editions[bisect_left(self.outlines, day, key=lambda outline: outline.day)]


@dataclass(frozen=True, slots=True)
class Accounts:
    """Where every seed went; the sum of the parts is the number of seeds."""

    #: Texts shown in an edition.
    published: int
    #: Further copies of a text that is published.
    merged: int
    undated: int
    withheld: int
    refused: int

    @property
    def seeds(self) -> int:
        """The number of seeds that the parts account for."""
        return self.published + self.merged + self.undated + self.withheld + self.refused
