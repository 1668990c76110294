"""In which time a figure counts: the event, a longer time's toll ("since January"), the past."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from digest.reading.figures.clauses import clause_at
from digest.reading.figures.reactions import is_reaction
from digest.reading.figures.verbs import HAVE, auxiliary
from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.model import Scope
    from digest.reading.figures.harm import Phrase
    from digest.reading.figures.nouns import Count
    from digest.reading.figures.tokens import Token

#: "since January", "bringing the total to".
_SINCE = re.compile(
    r"\bsince (?!been\b|died\b|then\b)|\b(?:so far|to date) (?:in (?:the|this)|this|during)\b"
    r"|\b(?:bringing|brings|brought|taking|raising|takes|raises) the\b"
    r"|\b(?:in total since|throughout the (?:war|conflict)|during the war)\b",
    re.IGNORECASE,
)
#: What lasts longer than an event.
_LONG = word_set("war conflict insurgency rebellion invasion offensive crisis uprising violence")
#: What makes "so far" a longer time's.
_WARS = word_set("war conflict invasion offensive campaign bombardment attacks strikes uprising")
#: "over five months", "this year", where they stand with the figure.
_DURATION = re.compile(
    r"\b(?:over|in|within|during|for|of)(?: the)?(?: past| last| previous)?(?: \w+)?"
    r" (?:weeks|months|years)\b(?! ago)|\b(?:so far )?this (?:year|month)\b",
    re.IGNORECASE,
)
#: "the deadliest attack since 2031": that counts nothing.
_SUPERLATIVE = re.compile(
    r"\b(?:deadliest|worst|bloodiest|largest|biggest|heaviest|most \w+"
    r"|(?:first|second|third|\w+th) (?:time|such|attack|raid|strike))\b[^;]*",
    re.IGNORECASE,
)
#: "the deadliest attack since 18 people died": those are of another time.
_COMPARED = re.compile(
    r"\b(?:deadliest|worst|bloodiest|largest|biggest|heaviest)\b[^,;]{0,60}\bsince\b", re.IGNORECASE
)
#: ", who had surrendered in 2016,", ", born in 1962,", which tells of another time.
_WHO = re.compile(r", (?:who|born)\b[^,]{0,80},")
#: "died of wounds sustained a week ago": the wounds are of another time, the death is not.
_WOUNDS = re.compile(
    r"\b(?:wounds|injuries) (?:he|she|they|which|that|sustained|suffered|received)\b[^;]*",
    re.IGNORECASE,
)
#: "died after being shot last week": the shot is of another time, the death is not.
_CAUSE = re.compile(r"\bafter being\b", re.IGNORECASE)
#: "men previously abducted were found dead": that they were abducted is of another time.
_PREVIOUSLY = re.compile(
    r"\bpreviously (\w+)|\bwho (?:had been|was|were) (\w+)\b[^,;]{0,60}?\b(?:before|earlier|ago)\b"
)
#: "shot dead three days after two others were killed".
_EARLIER = re.compile(
    r"\b(?:days?|weeks?|months?|years?|hours?) after (?:\w+ ){1,4}(?:was|were) ", re.IGNORECASE
)
#: "in 2014", "the 2011 bombing", "two days after an attack that".
_PAST = re.compile(
    r"\b(?:(?:weeks?|months?|years?|decades?) (?:ago|earlier|before)|anniversary|previous(?:ly)?"
    r"|the (?:day|night|week) before|a day earlier|similar attack"
    r"|in memory of|the (?:19|20)\d\d \w+"
    r"|(?:in|of|since|from) (?:early |late |mid-)?(?:19|20)\d\d"
    r"|earlier (?:attack|raid|strike|occasion)"
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
    taking takes raising raises throughout during anniversary previous previously similar
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
    told = {token.low for token in tokens[: phrase.first]}
    if auxiliary(tokens, phrase) in HAVE and not _LONG.isdisjoint(told):
        return "toll"  # "the war has killed 5,000"
    offset = tokens[phrase.first].start
    if not any(token.low in _TIME_WORDS or token.low[:2] in _CENTURIES for token in tokens):
        return "event"
    start, end = clause_at(sentence, offset)
    clause = sentence[start:end]
    cause = _CAUSE.search(clause, offset - start)
    clause = clause[: cause.start()] if cause else clause
    if "so far" in clause and not _WARS.isdisjoint(token.low for token in tokens):
        return "toll"
    compared = any(match.end() <= offset - start for match in _COMPARED.finditer(clause))
    plain = _WHO.sub(",", _SUPERLATIVE.sub("", _WOUNDS.sub("", clause)))
    if not compared and (_SINCE.search(plain) or _stands_with(clause, offset - start)):
        return "toll"
    plain = _PREVIOUSLY.sub(
        lambda match: "" if _is_before(match, tokens[phrase.first].text, phrase) else match[0],
        plain,
    )
    past = (
        compared
        or any(match.end() <= offset - start for match in _EARLIER.finditer(clause))
        or _PAST.search(plain)
        or any(
            ago.start() < _OPENING
            or (ago.end() > offset - start and "," not in clause[offset - start : ago.start()])
            for ago in _AGO.finditer(clause)
        )
    )
    return "background" if past else "event"


def _is_before(match: re.Match[str], word: str, phrase: Phrase) -> bool:
    """Say whether what is told of an earlier time is not the harm itself."""
    other = (match[1] or match[2]) != word
    return other and (bool(match[1]) or phrase.kind == "killed")


def _stands_with(clause: str, offset: int) -> bool:
    """Say whether a duration opens a clause, or no comma parts it from a character."""
    begin, end = clause.rfind(",", 0, offset), clause.find(",", offset)
    return any(
        match.start() < _OPENING or begin < match.start() < (end if end >= 0 else len(clause))
        for match in _DURATION.finditer(clause)
    )
