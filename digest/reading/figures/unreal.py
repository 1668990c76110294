"""Whether harm happened at all: wishes, threats, fears, denials and rates are no harm."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.reading.figures.harm import Phrase
    from digest.reading.figures.nouns import Count
    from digest.reading.figures.tokens import Token

#: Before a verb in its clause, these leave it undone.
_UNREAL = word_set(
    """
    missed narrowly averted avoided not never no nobody none without would could may might should
    will shall must can if unless believed feared fear fears presumed whether cannot
    neither nor attempted sentenced sentence condemned
    """
)
#: Between a toll and its number.
_EXPECTED = word_set("could may might would will expected likely feared must can should")
#: Before "the release of": asked for, not done.
_SOUGHT = word_set(
    """
    negotiate negotiating negotiates call calls called calling demand demands demanded demanding
    urge urged urging seek seeks seeking sought propose proposed proposes offer offered request
    requested prevent prevented avoid threaten threatened plan planned planning ask asked asking
    await awaiting discuss discussed discussing
    """
)
#: Before "to kill", these say that it was done.
_DONE = word_set(
    """
    managed manage able possible succeeded on continued continue helped led began started
    proceeded returned forced had
    """
)
_CLAUSE_ENDS = word_set("; : , and but while who which that when after before as")
#: How far back a clause is looked at, in tokens.
_WINDOW = 6
#: What denies a report before it, and what is denied instead of it.
_DENIED = word_set(
    "denied denies deny denying rejected rejects dismissed refuted contrary rumours rumors rumour "
    "rumor hoax"
)
_BLAME = word_set("responsibility involvement role part blame accusations knowledge")
#: "No evidence that", which denies a report too.
_PROOF = word_set("confirmation evidence proof indication truth substance")
_FAR = 10

#: Rates are no event: "die annually", "100 a day".
_RATE = re.compile(
    r"\b(?:annually|daily|each (?:day|year)|every (?:\w+ )?(?:days?|weeks?|months?|years?)"
    r"|per (?:day|week|month|year)"
    r"|(?<!in )(?<!for )(?<!of )(?<!than )(?<!over )(?<!within )(?<!after )(?<!during )(?<!about )"
    r"a (?:day|week|month|year)(?! after| ago| later| earlier| before| of))\b",
    re.IGNORECASE,
)
#: A cheap look for either, before the patterns are tried.
_RATES = ("annually", "daily", "each", "every", "per ", "a day", "a week", "a month", "a year")


def is_unreal(tokens: Sequence[Token], phrase: Phrase, counts: Sequence[Count]) -> bool:
    """Say whether harm is only wished, threatened, feared, asked for or denied.

    "No one was killed" is not unreal: it is a count of none.
    """
    if phrase.form == "toll" and _may_come(tokens, phrase, counts):
        return True
    begin = max(0, phrase.first - _WINDOW)
    near = [token.low for token in tokens[max(0, phrase.first - _FAR) : phrase.first]]
    if "coded" in near[-_WINDOW:] or near[-1:] in (["nearly"], ["almost"]) or _is_denied(near):
        return True
    for index in range(phrase.first - 1, begin - 1, -1):
        if tokens[index].low in _CLAUSE_ENDS:
            begin = index + 1
            break
    counted = {i for count in counts for i in range(count.first, count.end)}
    before = [
        token.low
        for i, token in enumerate(tokens[begin : phrase.first], begin)
        if token.text != "May" and i not in counted and not _is_number_sign(tokens, i)
    ]
    if phrase.kind == "missing":
        before = [word for word in before if not word.startswith(("fear", "believe"))]
    if before[-1:] != ["presumed"]:
        before = [word for word in before if word != "presumed"]  # "presumed rebels killed two"
    if any(word in _UNREAL or word.endswith("n't") for word in before):
        return True
    if phrase.form in {"noun", "active"} and any(word in _SOUGHT for word in before):
        return True
    verb = [token.low for token in tokens[begin : phrase.first] if token.low != "be"]
    return verb[-1:] == ["to"] and phrase.form != "noun" and not _DONE.intersection(before)


def _is_number_sign(tokens: Sequence[Token], index: int) -> bool:
    """Say whether "no" is short for number: "Hospital No. 8"."""
    return tokens[index].low == "no" and tokens[index + 1].low == "."


def _may_come(tokens: Sequence[Token], phrase: Phrase, counts: Sequence[Count]) -> bool:
    """Say whether a toll is only expected: "the death toll could rise to 100"."""
    return any(token.low in _EXPECTED for token in tokens[phrase.end : counts[0].first])


def _is_denied(words: list[str]) -> bool:
    """Say whether a report is denied, not only the blame for it: "rejected claims that"."""
    unfounded = any(pair[0] == "no" and pair[1] in _PROOF for pair in pairwise(words))
    return unfounded or (not _DENIED.isdisjoint(words) and _BLAME.isdisjoint(words))


def is_rate(sentence: str, offset: int) -> bool:
    """Say whether the clause at an offset tells how many there are in a time."""
    if not any(word in sentence for word in _RATES):
        return False
    for match in _RATE.finditer(sentence):
        between = sentence[min(offset, match.start()) : max(offset, match.start())]
        if not any(mark in between for mark in ",;:"):
            return True
    return False
