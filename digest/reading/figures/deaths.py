"""The one number of dead that a text states for its main event.

Unlike a published figure it may join what a short report prints apart: "one soldier and two rebels"
are three, "a farmer and his brother" two. It never joins rival claims, other places or other times.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from digest.reading.figures.joining import Dead, join
from digest.reading.figures.mentions import find_mentions
from digest.reading.figures.numbers import read_number
from digest.reading.figures.people import names_people
from digest.reading.figures.tokens import tokenize
from digest.reading.figures.understood import SELVES
from digest.reading.figures.whereabouts import place_of
from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from digest.model import Paragraph, Text
    from digest.reading.figures.mentions import Mention

#: A coder's own statement: "Fatalities coded as 10", "10 fatalities coded".
_CODED = re.compile(
    r"\bfatalit(?:y|ies)\b[^.;]{0,60}?\b(?:coded|recorded|estimated) (?:as|at|to be) (\w+)"
    r"|\bcoded (?:as|with|at) (\w+)\b"
    r"|\b(\w+) (?:fatalities|deaths) (?:(?:are|were|is) )?coded\b",
    re.IGNORECASE,
)
#: "two killed on each side".
_EACH_SIDE = re.compile(
    r"(?<!\bone )\b(?:on|from) (?:each|either) (?:side|clan|tribe|group|party|camp|community)\b",
    re.IGNORECASE,
)
#: Words for whoever, which leave open whether they are others than those named before.
_ANYONE = word_set(
    """
    people persons person individuals individual others lives souls dead victims members more
    other another at least them they him her he she himself herself both their
    body bodies corpse corpses
    """
)
_HIM = word_set("him he her she himself herself")
_ADDS = word_set("more other others another additional further also second third")
_SAY = word_set("say says said")
#: Where or when those die who did not die at once.
_LATER = word_set("hospital later way")
_UPDATES = word_set("rose rises risen rising climbed climbs grew grows grown later total toll")
_CONTRASTS = word_set("while but however whereas although")
#: Only a report this short, in words, is one event from end to end.
_REPORT = 200


def count_dead(text: Text) -> int | None:
    """Give the number of dead of a text's main event as far as it is stated, else None."""
    if coded := _coded(text):
        number = read_number(tokenize(coded), 0)
        if number and number.n is not None:
            return number.n
    dead = list(_dead(find_mentions(text)))
    first = next((i for i, one in enumerate(dead) if not one.part), len(dead))
    early = (one for one in dead[:first] if one.living)
    dead = [*early, *(one for one in dead[first:] if not one.part)] or dead
    if dead and sum(len(paragraph.text.split()) for paragraph in _paragraphs(text)) > _REPORT:
        dead = [one for one in dead if one.stated] or dead
        dead = [one for one in dead if one.sentence == dead[0].sentence]
    return join(dead) if dead else None


def _paragraphs(text: Text) -> list[Paragraph]:
    return [text.title, *([text.standfirst] if text.standfirst else []), *text.body]


def _coded(text: Text) -> str:
    """Give the number that a coder states, as printed, or ""."""
    for paragraph in _paragraphs(text):
        low = paragraph.text.lower()
        match = _CODED.search(paragraph.text) if "fatalit" in low or "coded" in low else None
        if match:
            return str(next(filter(None, match.groups())))
    return ""


def _dead(mentions: Iterable[Mention]) -> Iterator[Dead]:
    """Give the dead of each mention of the event, with those that share one verb joined."""
    phrase = None
    sentence = ""
    for mention in mentions:
        opens = sentence != mention.sentence
        own = mention.phrase.form == "losing" and not opens
        sentence = mention.sentence
        shares = phrase is mention.phrase
        phrase = mention.phrase
        numbers = [count.number.n for count in mention.counts if count.number.n is not None]
        if mention.phrase.kind != "killed" or mention.scope != "event" or not numbers:
            continue
        first = min(mention.counts[0].first, mention.phrase.first)
        span = (first, max(mention.counts[-1].end, mention.phrase.end))
        words = _words(mention, span)
        words_of_harmed = {
            token.low
            for count in mention.counts
            for token in mention.tokens[count.first : count.end]
        }
        before = {token.low for token in mention.tokens[:first]}
        each_side = len(numbers) == 1 and _EACH_SIDE.search(mention.sentence)
        yield Dead(
            n=sum(numbers) * (2 if each_side else 1),
            whom=_whom(mention),
            place=place_of(mention.sentence, mention.characters(span), ()),
            adds=bool(words & (_ADDS | SELVES)) or own or _goes_on(mention, shares=shares),
            shares=shares,
            updates=bool(words & _UPDATES) or (not _whom(mention) and "fatalities" in words),
            claim=_is_claim(mention, before),
            stated=any(count.stated for count in mention.counts),
            part=_is_part(mention) and not (opens and _is_relative(mention)),
            living=_are_living(mention),
            self=mention.phrase.form == "self",
            himself=bool(words & SELVES),
            him=words_of_harmed <= _HIM,
            sentence=mention.sentence,
        )


def _is_claim(mention: Mention, before: set[str]) -> bool:
    """Say whether those who killed say so, and others may say less: "rebels say they killed 9;"."""
    if not before.isdisjoint(_CONTRASTS):
        return False
    after = {token.low for token in mention.tokens[mention.phrase.end :]}
    boast = not before.isdisjoint(_SAY) and not before.isdisjoint({"they", "it"})
    rivalled = not after.isdisjoint(_CONTRASTS | {";"})
    return any(word.startswith("claim") for word in before) or (boast and rivalled)


def _is_part(mention: Mention) -> bool:
    """Say whether some are told of the dead, and not as killed of others: "killed 5 of the men"."""
    if not all(count.part for count in mention.counts) or _goes_on(mention, shares=False):
        return False
    return mention.phrase.first > mention.counts[0].first or not _whom(mention)


def _are_living(mention: Mention) -> bool:
    """Say whether those of whom some died were not dead before: "two of the crew"."""
    first = mention.counts[0]
    return any(
        names_people(token.low) and token.low not in _ANYONE
        for token in mention.tokens[first.first : first.end]
    )


def _is_relative(mention: Mention) -> bool:
    """Say whether some are told of people who are not dead: "15 gunmen, six of whom died"."""
    first = mention.counts[0]
    return any(token.low == "whom" for token in mention.tokens[first.first : first.end])


def _goes_on(mention: Mention, *, shares: bool) -> bool:
    """Say whether a number goes on from others: "and two died", "one of the injured died"."""
    if shares and not mention.counts[0].what:
        return True  # "killed three in Sel, two in Venn"
    first = mention.counts[0]
    if any(token.low in {"injured", "wounded"} for token in mention.tokens[slice(*first.whom)]):
        return True
    before = mention.tokens[first.first - 1].low if first.first and not first.what else ""
    after = {token.low for token in mention.tokens[mention.phrase.end : mention.phrase.end + 3]}
    return before == "and" or (before == "," and not _LATER.isdisjoint(after))


def _words(mention: Mention, span: tuple[int, int]) -> set[str]:
    """Give the words of a mention and the one before it, without its qualifiers."""
    qualifiers = {i for count in mention.counts for i in range(*count.qualifier)}
    tokens = enumerate(mention.tokens[: span[1]])
    return {token.low for i, token in tokens if i >= span[0] - 1 and i not in qualifiers}


def _whom(mention: Mention) -> frozenset[str]:
    return frozenset(
        token.low.removesuffix("s")
        for count in mention.counts
        for token in mention.tokens[slice(*count.whom)]
        if token.low not in _ANYONE
    )
