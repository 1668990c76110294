"""In which time a figure counts: the event, a longer time's toll ("since January"), the past."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from digest.reading.clauses import clause_at
from digest.reading.reactions import is_reaction
from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.model import Scope
    from digest.reading.harm import Phrase
    from digest.reading.nouns import Count
    from digest.reading.tokens import Token

#: "since January", "so far this year", "over five months".
_TOLL = re.compile(
    r"\bsince (?!been\b|died\b|then\b)|\b(?:so far|to date)\b"
    r"|\b(?:over|in|within|during|for|of)(?: the)?(?: past| last| previous)?(?: \w+)?"
    r" (?:weeks|months|years)\b(?! ago)"
    r"|\b(?:bringing|brings|brought|taking|raising|takes|raises) the\b"
    r"|\b(?:overall|in total since|throughout the (?:war|conflict)|during the war)\b",
    re.IGNORECASE,
)
#: "this year", where it stands with the figure.
_BY_TIME = re.compile(r"\bthis (?:year|month)\b", re.IGNORECASE)
#: ", who had surrendered in 2016,", which tells of another time.
_WHO = re.compile(r", who\b[^,]{0,80},")
#: "in 2014", "the 2011 bombing", "two days after an attack that".
_PAST = re.compile(
    r"\b(?:(?:weeks?|months?|years?|decades?) (?:ago|earlier|before)|anniversary|previous(?:ly)?"
    r"|similar attack|in memory of|the (?:19|20)\d\d \w+"
    r"|(?:in|of|since|from) (?:early |late |mid-)?(?:19|20)\d\d|earlier (?:attack|raid|strike)"
    r"|(?:days?|weeks?|months?|years?) after (?:an?|the|another)\b[^,;]{0,80}\b(?:that|which)"
    r")\b",
    re.IGNORECASE,
)
#: "last month", which tell of a verb before them, or open a clause.
_AGO = re.compile(
    r"\b(?:last (?:week|month|year|january|february|march|april|may|june|july|august|september"
    r"|october|november|december|summer|autumn|winter|spring)|earlier this (?:year|month))\b",
    re.IGNORECASE,
)
#: Characters into a clause that still are its opening: "Last month, …".
_OPENING = 10
_TIME_WORDS = word_set(
    """
    since far date weeks months years week month year decade decades last bringing brings brought
    taking takes raising raises overall throughout during anniversary previous previously similar
    memory earlier this days day
    """
)
_CENTURIES = frozenset({"19", "20"})


def scope_of(
    sentence: str, tokens: Sequence[Token], phrase: Phrase, counts: Sequence[Count]
) -> Scope:
    """Say in which time a sentence counts the harm that a phrase tells of some people."""
    if is_reaction(tokens, phrase, counts):
        return "background"
    offset = tokens[phrase.first].start
    if not any(token.low in _TIME_WORDS or token.low[:2] in _CENTURIES for token in tokens):
        return "event"
    clause = clause_at(sentence, offset)
    if _TOLL.search(clause) or _BY_TIME.search(_without_later_commas(sentence, clause, offset)):
        return "toll"
    past = _PAST.search(_WHO.sub(",", clause)) or any(
        ago.end() + sentence.index(clause) > offset or ago.start() < _OPENING
        for ago in _AGO.finditer(clause)
    )
    return "background" if past else "event"


def _without_later_commas(sentence: str, clause: str, offset: int) -> str:
    """Cut a clause at the first comma after a character: what follows tells of something else."""
    start = sentence.index(clause)
    comma = clause.find(",", max(0, offset - start))
    return clause if comma < 0 else clause[:comma]
