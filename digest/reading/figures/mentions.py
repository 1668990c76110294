"""Every mention of harm to people in an article, stated or understood, in order of the text.

What `figures` publishes and `deaths` weighs is chosen from these.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from digest.reading.figures.attribution import attribution_of
from digest.reading.figures.counts import find_counts
from digest.reading.figures.frames import find_frames
from digest.reading.figures.harm import Phrase, find_phrases
from digest.reading.figures.scope import scope_of
from digest.reading.figures.telling import may_tell
from digest.reading.figures.tokens import Token, tokenize
from digest.reading.figures.unreal import is_rate, is_unreal
from digest.reading.figures.verbs import BE, starting
from digest.reading.sentences import split_sentences
from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from digest.model import Paragraph, Scope, Text
    from digest.reading.figures.nouns import Count


#: Characters; no sentence is longer, and the time a sentence takes grows with its square.
_LONGEST = 1000
#: Small words that English hardly shares with its neighbours, and the least share of them.
_ENGLISH = word_set(
    "the and to of were by for with on at from that has have had after said people killed"
)
_ENGLISH_SHARE = 0.05
#: Words from which on the share tells, and paragraphs that are enough to count it.
_TELLING_WORDS = 60
_FIRST = 20


class Mention(NamedTuple):
    """People or weapons, and what happened to them."""

    phrase: Phrase
    #: Those that share one verb: "one soldier and two rebels".
    counts: tuple[Count, ...]
    sentence: str
    tokens: list[Token]
    paragraph: Paragraph
    scope: Scope

    def words(self, span: tuple[int, int]) -> str:
        """Give the words of some tokens, half open, as printed."""
        first, end = span
        if first >= end:
            return ""
        return self.sentence[slice(*self.characters(span))]

    def characters(self, span: tuple[int, int]) -> tuple[int, int]:
        """Give where some tokens, at least one, stand in the sentence."""
        return self.tokens[span[0]].start, self.tokens[span[1] - 1].end

    @property
    def attribution(self) -> str:
        """Who says it, as printed."""
        return attribution_of(self.sentence, self.tokens[self.phrase.first].start)


@lru_cache(maxsize=2)
def find_mentions(text: Text) -> tuple[Mention, ...]:
    """Give the mentions of harm that happened, in order of the text; asked for more than once.

    A text that isn't English, or a sentence too long to be one, gives none; one that is repeated,
    as the title often is, gives them once.
    """
    standfirst = (text.standfirst,) if text.standfirst else ()
    paragraphs = (text.title, *standfirst, *text.body)
    mentions = tuple(_in_paragraphs(filter(_may_tell, paragraphs)))
    return mentions if mentions and _is_english(paragraphs) else ()


def _may_tell(paragraph: Paragraph) -> bool:
    return may_tell(paragraph.text)


def _in_paragraphs(paragraphs: Iterable[Paragraph]) -> Iterator[Mention]:
    known: set[str] = set()
    for paragraph in paragraphs:
        before = ""
        for sentence in split_sentences(paragraph.text):
            bare = sentence.rstrip(".!… ")
            if bare not in known and len(sentence) <= _LONGEST and may_tell(sentence, before):
                known.add(bare)
                yield from _in_sentence(sentence, paragraph, before)
            before = sentence


def _is_english(paragraphs: Sequence[Paragraph]) -> bool:
    """Say whether paragraphs have English's small words; too few words to tell are let through."""
    words = [word for paragraph in paragraphs[:_FIRST] for word in paragraph.text.lower().split()]
    small = sum(map(_ENGLISH.__contains__, words))
    return len(words) < _TELLING_WORDS or small >= _ENGLISH_SHARE * len(words)


def _in_sentence(sentence: str, paragraph: Paragraph, before: str) -> Iterator[Mention]:
    """Give the mentions of a sentence; the one before it may say who "they" are."""
    tokens = tokenize(sentence)
    phrases = find_phrases(tokens, before)
    if not phrases:
        return
    counts = _counts(tokens, phrases)
    for phrase, harmed in find_frames(tokens, phrases, counts):
        if not is_unreal(tokens, phrase, harmed) and not is_rate(
            sentence, tokens[phrase.first].start
        ):
            scope = scope_of(sentence, tokens, phrase, harmed)
            told = (_told(tokens, count, counts, phrase) for count in harmed)
            whom = tuple(_resolved(tokens, count, counts, before) for count in told)
            yield Mention(phrase, whom, sentence, tokens, paragraph, scope)


def _counts(tokens: Sequence[Token], phrases: Sequence[Phrase]) -> list[Count]:
    breaks = frozenset(i for phrase in phrases for i in range(phrase.first, phrase.end))
    return find_counts(tokens, breaks)


def _counted(sentence: str) -> list[Count]:
    """Give the people that a sentence counts."""
    tokens = tokenize(sentence[:_LONGEST])
    counts = _counts(tokens, find_phrases(tokens))
    return [count for count in counts if count.stated and count.what == "people"]


def _told(tokens: Sequence[Token], count: Count, counts: Sequence[Count], phrase: Phrase) -> Count:
    """Understand who some of the harmed were: "two of the dead were children"."""
    index = phrase.end
    if not count.part or count.what or index >= len(tokens) or tokens[index].low not in BE:
        return count
    who = starting(counts, index + 1)
    return count._replace(whom=who.whom) if who and who.what == "people" else count


def _resolved(tokens: Sequence[Token], count: Count, counts: Sequence[Count], before: str) -> Count:
    """Understand "them" as the last people counted: "took three men and killed them".

    Those of the sentence before are meant only where it counts no others.
    """
    word = tokens[count.first].low
    if count.stated or word not in {"them", "they", "their", "all", "themselves"}:
        return count
    if word == "their" and count.what != "bodies":
        return count
    known = [c for c in counts if c.end <= count.first and c.stated and c.what == "people"]
    if not known and len(known := _counted(before)) != 1:
        return count
    meant = known[-1].number._replace(first=count.first, end=count.first)  # it is not printed here
    return count._replace(number=meant)
