"""Those who stand after a word of harm: "killed three civilians", "the death of two"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from digest.reading.figures.numbers import is_number
from digest.reading.figures.people import BODIES
from digest.reading.figures.verbs import BE, auxiliary, ending, has_own_verb, joint_at, starting
from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.reading.figures.harm import Phrase
    from digest.reading.figures.nouns import Count
    from digest.reading.figures.tokens import Token

#: What may stand between an active verb and people.
_SKIPPED = word_set("of : = all the - – a total these those least only")
#: What stands before the number of a toll: "rises to 6", "death toll: 6", "stands at 6".
_REACHES = word_set(
    """
    to at : of is was - – hit hits reached reaches reaching passed passes exceeds exceeded tops
    topped surpassed surpasses as now currently
    """
)
_HURT = word_set("wounded injured hurt casualties")
_FURTHEST = 16
#: How far after a verb bodies stand that are named after others.
_NEAR = 8
_NEAREST = 7
#: What stands before an item of a list.
_ITEMS = word_set(", ; . and (")


def find_objects(
    tokens: Sequence[Token], phrase: Phrase, phrases: Sequence[Phrase], free: Sequence[Count]
) -> tuple[Count, ...]:
    """Give the people after an active verb or after "the death of", in order, or ()."""
    if phrase.form == "toll":
        return _toll(tokens, phrase, free)
    listed = _is_listed(tokens, phrase)
    colon = _colon(tokens, phrase)
    if (phrase.form in {"state", "none"} and not listed) or auxiliary(tokens, phrase) in BE:
        return ()
    index = _to_bodies(tokens, phrase) if phrase.form == "found" else phrase.end
    index = colon or index
    index += not phrase.first and tokens[min(index, len(tokens) - 1)].low in BE  # "Killed were"
    skipped = _SKIPPED | BODIES if phrase.form == "found" else _SKIPPED
    if phrase.kind not in {"killed", "injured", "missing"}:
        skipped -= {":"}  # "Release: 03/08"
    while index < len(tokens) and tokens[index].low in skipped and not starting(free, index):
        index += 1
    count = starting(free, index) or _beside_others(tokens, phrase, free)
    passed = {token.low for token in tokens[phrase.end - 1 : index]}
    if count is None or (phrase.form == "noun" and passed.isdisjoint({"of", ":", "="})):
        return ()
    before = ending(free, phrase.first)
    if before and before.stated:
        describes = not before.what and not count.stated  # "five killed soldiers"
        if describes or has_own_verb(tokens, count, phrases):
            return ()
    return _list(tokens, count, phrases, free)


def _is_listed(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Say whether a phrase heads an item of a list: "Dead: 2", "wounded - 11, missing - 3"."""
    marks = [token.low for token in tokens[phrase.end : phrase.end + 1]]
    before = phrase.first - (tokens[phrase.first - 1].low == "the")  # "The dead: three."
    opens = before <= 0 or tokens[before - 1].low in _ITEMS
    return opens and marks[:1] in ([":"], ["-"], ["–"], ["—"])


def _colon(tokens: Sequence[Token], phrase: Phrase) -> int:
    """Give where the colon stands of "Wounded in the strike on Sel: 6 people", or 0."""
    if phrase.first or phrase.form != "participle":
        return 0
    near = range(phrase.end, min(len(tokens), phrase.end + _FURTHEST))
    marks = ((i, tokens[i].low) for i in near if not tokens[i].low.isalnum())
    index, mark = next(marks, (0, ""))
    return index if mark == ":" else 0


def _to_bodies(tokens: Sequence[Token], phrase: Phrase) -> int:
    """Pass over the adjectives of "found the burned bodies of"."""
    nearest = range(phrase.end, min(len(tokens) - 1, phrase.end + _NEAREST))
    of = (i for i in nearest if tokens[i].low in BODIES and tokens[i + 1].low == "of")
    return next(of, phrase.end)


def _beside_others(tokens: Sequence[Token], phrase: Phrase, free: Sequence[Count]) -> Count | None:
    """Give those told after others: "pulled 11 survivors and six bodies out", "two tanks and …"."""
    if phrase.form not in {"found", "enemies", "losing"} or phrase.end >= len(tokens):
        return None
    near = (count for count in free if 0 < count.first - phrase.end <= _NEAR)
    beside = (count for count in near if tokens[count.first - 1].low == "and")
    return next(beside, None) if is_number(tokens[phrase.end].low) else None


def _list(
    tokens: Sequence[Token], count: Count, phrases: Sequence[Phrase], free: Sequence[Count]
) -> tuple[Count, ...]:
    """Follow a list: "two soldiers, a policeman and five rebels", unless one has its own verb."""
    chosen = [count]
    certain = 1
    while True:
        end = chosen[-1].end
        index = end + 1 if end < len(tokens) and tokens[end].low == "," else end
        joined = joint_at(tokens, index)
        following = starting(free, index + joined) if index + joined > end else None
        if following is None or following.number.n == 0 or has_own_verb(tokens, following, phrases):
            return tuple(chosen[:certain])
        if not following.stated and is_number(tokens[min(following.end, len(tokens) - 1)].low):
            return tuple(chosen[:certain])  # "lost three men and the rebels five"
        chosen.append(following)
        if joined or _ends_list(tokens, following):
            certain = len(chosen)


def _ends_list(tokens: Sequence[Token], count: Count) -> bool:
    """Say whether a list without "and" ends with people: "killed 3 soldiers, 5 rebels."."""
    after = tokens[count.end].low if count.end < len(tokens) else "."
    return count.stated and count.what in {"people", "group"} and after in {".", ";", ")"}


def _toll(tokens: Sequence[Token], phrase: Phrase, free: Sequence[Count]) -> tuple[Count, ...]:
    """Give the number of "the death toll from the strike has risen to three"."""
    for count in free:
        distance = count.first - phrase.end
        if 0 <= distance <= _FURTHEST and count.stated and count.what in {"people", ""}:
            if count.end < len(tokens) and tokens[count.end].low in _HURT:
                return ()  # "a toll of 30 wounded"
            before = tokens[count.first - 1].low
            up_to = count.qualifier[0] < count.qualifier[1] and tokens[count.first].low == "up"
            if before in _REACHES or not distance or up_to:
                return (count,)
    return ()
