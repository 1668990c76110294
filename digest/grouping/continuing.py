"""Which story of the days before a story continues, from their words alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from digest.grouping.contrast import Counted, apart
from digest.grouping.features import article_features
from digest.grouping.linking import product
from digest.grouping.rarity import Rarity
from digest.model import StoryLink

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from digest.grouping.features import Features
    from digest.model import Story

#: How close the words of two stories must be, as a cosine.
_CLOSE = 0.3
#: Of a story so many texts are looked at …
_TEXTS = 30
#: … and each of so many of its most telling words leads to so many of the latest stories.
_WORDS_TO_FIND_BY = 12
_STORIES_BY_WORD = 20
#: A name that more stories have than so many, and than this share of all, ties none together.
_FEW, _MANY = 3, 0.2


@dataclass(frozen=True, slots=True)
class Told:
    """A story of a day, and what is compared of it."""

    day: date
    story: Story
    features: Features
    #: In how many of its texts, of those looked at, each word is.
    counted: Counted
    #: The people, bodies and places, smaller than countries, that it names.
    names: frozenset[str]

    @property
    def link(self) -> StoryLink:
        """The link by which other days name it."""
        return StoryLink(self.day, self.story.anchor, self.story.title.text)


def tell(day: date, story: Story) -> Told:
    """Return a story with what is compared of it: how much each word weighs in its mean text."""
    seeds = {text[0] for text in story.texts[:_TEXTS]}
    texts = [article_features(article) for article in story.articles if article.seed in seeds]
    weights: defaultdict[str, float] = defaultdict(float)
    for text in texts:
        for word, weight in text.items():
            weights[word] += weight / len(texts)
    counts = Counter(word for text in texts for word in text)
    return Told(day, story, weights, Counted.mean(len(texts), counts), _named(story))


def find_continued(today: Sequence[Told], past: Sequence[Told]) -> list[Told | None]:
    """Return, for each story of a day, the one of the days before that it continues, if any.

    It is the closest of the latest day that has one close enough. Reports of two strikes may be
    alike to the word but for the town, so stories that both name someone or some place must have
    one of them in common.
    """
    everything = [*past, *today]
    rarity = Rarity([told.features for told in everything], ([i] for i in range(len(everything))))
    vectors = [rarity.vector(told.features) for told in everything]
    looked_for = set().union(*vectors[len(past) :])
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for earlier, vector in enumerate(vectors[: len(past)]):
        for word in looked_for & vector.keys():
            holders[word].append(earlier)
    names = _names(everything)
    found: list[Told | None] = []
    for told, vector in zip(today, vectors[len(past) :], strict=True):
        telling = islice((word for word in vector if word in holders), _WORDS_TO_FIND_BY)
        near = {earlier for word in telling for earlier in holders[word][-_STORIES_BY_WORD:]}
        close = ((past[i].day, product(vector, vectors[i]), -i) for i in near)
        best = sorted((entry for entry in close if entry[1] > _CLOSE), reverse=True)
        own = names[len(past) + len(found)]
        before = (
            past[-place]
            for _, _, place in best
            if not (own and names[-place]) or own & names[-place]
        )
        together = (one for one in before if not apart(told.counted, one.counted, rarity))
        found.append(next(together, None))
    return found


def _names(stories: Sequence[Told]) -> list[set[str]]:
    """Return the people, bodies and places that each story names, but for those that many do.

    Countries and their leaders are named in stories of all kinds, and tie none of them together.
    """
    counts = Counter(name for told in stories for name in told.names)
    many = max(_FEW, _MANY * len(stories))
    return [{name for name in told.names if counts[name] <= many} for told in stories]


def _named(story: Story) -> frozenset[str]:
    """Return the people, bodies and places, smaller than countries, that a story names."""
    places = {place.canonical for place in story.places if place.precision != "country"}
    return frozenset(places.union(*(article.names for article in story.articles[:_TEXTS])))
