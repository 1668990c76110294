"""Whether harm of a kind can happen to what is counted: soldiers fall, drones are shot down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from digest.reading.figures.people import CAPTIVES, ENEMIES, LIVES, TROOPS, is_listed
from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.reading.figures.harm import Phrase
    from digest.reading.figures.nouns import Count
    from digest.reading.figures.tokens import Token

#: What some forms can only be about.
_ONLY = {"lives": LIVES, "enemies": ENEMIES, "losing": TROOPS, "taking": CAPTIVES}
#: Who flees and is not displaced.
_RUNAWAYS = word_set(
    "robber robbers thief thieves suspect suspects inmate inmates prisoner prisoners detainee "
    "detainees protester protesters demonstrators driver drivers criminals gangsters gunman gunmen "
    "attacker attackers assailant assailants bandits kidnappers raiders"
)
#: What is done to people, and to ships and weapons more often.
_SEIZED = word_set("seized seize seizes seizing")


def fits(tokens: Sequence[Token], phrase: Phrase, count: Count) -> bool:
    """Say whether harm of a phrase's kind and form can happen to what is counted."""
    harmed = phrase.kind in {"killed", "injured"}
    if phrase.kind in {"launched", "downed"} or count.what == "munitions":
        return phrase.kind in {"launched", "downed"} and count.what == "munitions"
    if _is_otherwise(tokens, phrase, count):
        return False
    if phrase.form in {"none", "found"}:
        return count.number.n == 0 if phrase.form == "none" else count.what == "bodies"
    if phrase.form == "enemies" and not count.what:
        return tokens[phrase.first].low.startswith(("elim", "neutral", "liquid"))
    if phrase.form in _ONLY:
        return any(token.low in _ONLY[phrase.form] for token in tokens[slice(*count.whom)])
    # Whoever has no number, or no known name, is only looked for where people are harmed.
    vague = count.what == "unknown" or count.number.first == count.whom[0] or count.number.n == 0
    return harmed or not (vague or (count.what == "group" and count.number.n == 1))


def _is_otherwise(tokens: Sequence[Token], phrase: Phrase, count: Count) -> bool:
    """Say whether a word tells something else of these: "the gunmen fled", "seized a trawler"."""
    if count.what == "bodies" and phrase.kind != "killed":
        return True  # "the bodies were taken to hospital", "handed over"
    word, whom = tokens[phrase.first].low, tokens[slice(*count.whom)]
    if word in {"fled", "flee"}:
        return any(token.low in _RUNAWAYS for token in whom)
    return word in _SEIZED and not any(is_listed(token.low) for token in whom)
