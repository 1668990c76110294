"""Whether harm happened at all, and in which time a figure counts it.

An event of the news, a longer time's toll ("since January"), or background: an old event, one that
people protest against or are tried for. Wishes, threats, fears and denials are no harm.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from digest.reading.clauses import clause_at
from digest.reading.verbs import BE, auxiliary
from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.model import Scope
    from digest.reading.harm import Phrase
    from digest.reading.nouns import Count
    from digest.reading.tokens import Token

#: Before a verb in its clause, these leave it undone.
_UNREAL = word_set(
    """
    not never no nobody none without would could may might should will shall must can if unless
    feared fear fears presumed whether cannot neither nor attempted sentenced sentence condemned
    """
)
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
    proceeded returned forced
    """
)
_CLAUSE_ENDS = word_set("; : , and but while who which that when after before as")
#: How far back a clause is looked at, in tokens.
_WINDOW = 6

#: What people do about an old killing, and the words that say that it is about that.
_REACTIONS = (
    (  # "protested against the killing of", "rioted after"
        word_set(
            """
            protest protests protested protesting rally rallies rallied march marched marching
            marches demonstration demonstrations demonstrated demonstrate demonstrators protesters
            protestors gathered sit-in vigil vigils condemned condemn condemning condemns
            denounced denouncing denounce blocked blockade barricaded closed demanded demanding
            demand rioted riots rioters unrest hartal bandh shutdown dharna procession effigy
            effigies slogans chanted picketed walkout boycott boycotted blocking shut observed
            burned burnt revenge retaliation avenge reprisal
            """
        ),
        word_set(
            """
            against over after following for about condemn condemning denounce denouncing
            demanding because relatives families victims justice
            """
        ),
    ),
    (  # "the anniversary of the bombing that killed"
        word_set(
            """
            anniversary commemorated commemorate commemorating commemoration mourned mourn
            mourning remembered tribute memorial funeral funerals marked honour honoured
            """
        ),
        word_set("of for to the who"),
    ),
    (  # "sentenced for killing", "accused of the murder of"
        word_set(
            """
            sentenced convicted accused charged jailed trial tried indicted guilty arrested
            detained wanted suspicion pleaded blamed court verdict extradited prosecuted inquiry
            probe investigation investigate investigating justice
            """
        ),
        word_set("for of with over into how in"),
    ),
)
#: What opens an event of its own after a protest: "…, killing one".
_TURNS = word_set(
    ", ; during which leave leaves leaving left killing when dispersed opened fired clashed turned"
)

_RELATIVES = word_set("which that where when who")

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
_TIME_WORDS = word_set(
    """
    since far date weeks months years week month year decade decades last bringing brings brought
    taking takes raising raises overall throughout during anniversary previous previously similar
    memory earlier this days day
    """
)
_CENTURIES = frozenset({"19", "20"})


def is_rate(sentence: str, offset: int) -> bool:
    """Say whether the clause at an offset tells how many there are in a time."""
    if not any(word in sentence for word in _RATES):
        return False
    for match in _RATE.finditer(sentence):
        between = sentence[min(offset, match.start()) : max(offset, match.start())]
        if not any(mark in between for mark in ",;:"):
            return True
    return False


def is_unreal(tokens: Sequence[Token], phrase: Phrase, counts: Sequence[Count]) -> bool:
    """Say whether harm is only wished, threatened, feared, asked for or denied.

    "No one was killed" is not unreal: it is a count of none.
    """
    begin = max(0, phrase.first - _WINDOW)
    if any(token.low == "coded" for token in tokens[begin : phrase.first]):
        return True
    for index in range(phrase.first - 1, begin - 1, -1):
        if tokens[index].low in _CLAUSE_ENDS:
            begin = index + 1
            break
    counted = {i for count in counts for i in range(count.first, count.end)}
    before = [
        token.low
        for i, token in enumerate(tokens[begin : phrase.first], begin)
        if token.text != "May" and i not in counted
    ]
    if any(word in _UNREAL or word.endswith("n't") for word in before):
        return True
    if phrase.form in {"noun", "active"} and any(word in _SOUGHT for word in before):
        return True
    verb = [word for word in before if word != "be"]
    return verb[-1:] == ["to"] and phrase.form != "noun" and not _DONE.intersection(before)


def scope_of(sentence: str, tokens: Sequence[Token], phrase: Phrase) -> Scope:
    """Say in which time a sentence counts the harm told by a phrase."""
    if _is_reaction(tokens, phrase):
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


def _is_reaction(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Say whether people protest against the harm, mark it, or are tried for it."""
    words = [token.low for token in tokens[: phrase.first]]
    if phrase.form == "noun" and _AFTERMATH.intersection(words[-3:]):
        return True
    told = phrase.form == "state" or auxiliary(tokens, phrase) in BE
    protest, memory, trial = (_told_about(words, *reaction) for reaction in _REACTIONS)
    if protest is not None and not _TURNS.intersection(protest):
        return True
    if memory is not None and not _TURNS.intersection(_without_relatives(memory)):
        return True
    # "A man accused of theft was killed" is no trial for it; "an attack in which he was killed" is.
    if trial is None or (told and not _RELATIVES.intersection(trial)):
        return False
    return not _TURNS.intersection(_without_relatives(trial))


#: "the curfew after the killing of".
_AFTERMATH = word_set("after following since despite amid")


def _told_about(
    words: list[str], reactions: frozenset[str], about: frozenset[str]
) -> list[str] | None:
    """Give what a reaction is about, or None: "the anniversary | of the bombing that"."""
    start = next((i for i, word in enumerate(words) if word in reactions), len(words))
    end = next((i for i, word in enumerate(words[start:], start) if word in about), None)
    return None if end is None else words[end:]


def _without_relatives(words: list[str]) -> list[str]:
    """Leave out ", in which": it opens no event of its own after a trial or a memory."""
    return [
        word
        for i, word in enumerate(words)
        if word not in _RELATIVES
        and not (word == "," and _RELATIVES.intersection(words[i + 1 : i + 3]))
    ]
