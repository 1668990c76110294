"""When an article was published and updated, as its seed states it; never a guess.

Every date of the text is a candidate with a score and reasons. What the sidecar or front matter
states wins. A date whose day and month could be either way round needs another candidate that
agrees, or the source's setting. Nothing here knows today.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import islice
from typing import TYPE_CHECKING

from digest.reading.dates.labels import find_label
from digest.reading.dates.layout import Layout
from digest.reading.dates.mentions import find_all_mentions
from digest.reading.dates.order import evidence_of, settle
from digest.reading.dates.scores import judge_all
from digest.reading.dates.statements import moment_on, stated_moment
from digest.reading.dates.weekdays import first_weekday

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from digest.model import Lines, Moment
    from digest.reading.dates.labels import Label
    from digest.settings import Source

#: A candidate below this is not believed; one above that is labelled and in its place.
_BELIEVED, _SURE = 2.5, 5.0
#: A text with more dates is a list of them; the first are looked at.
_MOST_DATES = 1000
#: The web has no news pages before this; an earlier day is a story's.
_EARLIEST = date(1990, 1, 1)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A date of the text, and what speaks for and against it."""

    #: Verbatim, with time and zone.
    words: str
    line: int
    #: Every day that the words may mean; one where it is certain.
    readings: tuple[date, ...]
    #: None where day and month can't be told apart, or the day is not plausible.
    moment: Moment | None
    label: Label
    score: float
    #: What the score is made of, in words: "labelled published, under the title".
    reason: str


@dataclass(frozen=True, slots=True)
class Dating:
    """The dates of an article, and every candidate in the order of the text."""

    published: Moment | None
    updated: Moment | None
    candidates: tuple[Candidate, ...] = field(default=())


def plausible(day: date, collected: date | None) -> bool:
    """Whether an article can have been published on `day`.

    Not before the web's first news pages, and not after the day it was collected; one day more is
    let through, since the collector's zone may lag behind the page's.
    """
    return day >= _EARLIEST and (collected is None or day <= collected + timedelta(days=1))


def find_dates(  # noqa: PLR0913 - each is a fact of one seed, by keyword
    lines: Sequence[str],
    *,
    title_line: int | None,
    body: Lines | None,
    source: Source | None,
    facts: Mapping[str, str],
    collected: date | None,
    prose: frozenset[int] = frozenset(),
) -> Dating:
    """Return when the article was published and updated, with every candidate.

    Args:
        lines: the seed's lines, cleaned; `lines[i]` is line i + 1.
        title_line: where the title stands, if known.
        body: where the body stands, if known.
        source: the publisher's settings, of which `day_first` and `zones` count.
        facts: what the sidecar or front matter states, of which `published` and `updated` count.
        collected: the day the seed was collected, if known.
        prose: the numbers of lines known to be prose, whose dates are their sentences'.

    """
    layout = Layout.of(lines, title_line, body, prose)
    found = list(islice(find_all_mentions(lines), _MOST_DATES))
    judged = list(zip(found, judge_all(lines, found, layout), strict=True))
    evidence = evidence_of(lines, (mention for (_, mention), j in judged if not j.of_a_sentence))
    candidates = []
    for (number, mention), judgement in judged:
        words = lines[number - 1][mention.start : mention.end]
        possible = [day for day in mention.readings if plausible(day, collected)]
        day = settle(possible, dotted=mention.dotted, evidence=evidence, source=source)
        moment = moment_on(day, mention, words, number, source) if day else None
        candidates.append(
            Candidate(
                words,
                number,
                mention.readings,
                moment,
                judgement.label,
                sum(points for _, points in judgement.points),
                ", ".join(words for words, _ in judgement.points),
            )
        )
    updated = _best(candidates, {"updated"})
    published = (
        _best(candidates, {"published", ""})
        or _best(candidates, {"first"})
        or _put_out(_best(candidates, {"updated"}, _SURE), lines, prose)
    )
    return Dating(
        stated_moment("published", facts, source) or published,
        stated_moment("updated", facts, source) or updated,
        tuple(candidates),
    )


def _put_out(updated: Moment | None, lines: Sequence[str], prose: Collection[int]) -> Moment | None:
    """Return the update as the day of publication where the article's own words tell its day.

    "Updated: 22 Dec 2025, 19:28" is how newsrooms print when they put an article out, but it may
    be years after. It is the day if the first day of the week that the article names, as in "said
    on Monday", is that of the 22nd.
    """
    if updated is None or updated.time is None or updated.line is None:
        return None
    named = (first_weekday(lines[number - 1]) for number in sorted(prose))
    if next((day for day in named if day is not None), None) != updated.day.weekday():
        return None
    line = lines[updated.line - 1]
    before, words, _ = line.partition(updated.words)
    _, start = find_label(before)
    return replace(updated, words=before[start:] + words)


def _best(
    candidates: Sequence[Candidate], labels: set[Label], least: float = _BELIEVED
) -> Moment | None:
    """Return the best candidate's moment among those with one of `labels`, if it has the least.

    Of two that stand side by side and are about as good, the earlier is the publication and the
    later an update, as content systems print them.
    """
    believed = [c for c in candidates if c.label in labels and c.score >= least]
    best = max(believed, key=lambda candidate: candidate.score, default=None)
    if best is None or best.moment is None:
        return None
    moments = [
        c.moment
        for c in believed
        if c.moment and abs(c.line - best.line) <= 1 and c.score > best.score - 1
    ]
    return min(moments, key=lambda moment: moment.day)
