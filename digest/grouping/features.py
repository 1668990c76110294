"""What is compared of a text to tell whether two tell of the same event: its words, and how often.

The title counts twice and the body down to its hundredth word: news says first what happened.
Words are not stemmed, but for the s of a plural, so that every language is treated much alike;
only among headlines alone, which have few words, do English endings count for nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from math import log
from typing import TYPE_CHECKING

from digest.grouping.everyday import EVERYDAY
from digest.grouping.wordlists import BINDING

if TYPE_CHECKING:
    from digest.model import Article

#: How much each word says of a text, by word.
Features = Mapping[str, float]

#: A number with its points and commas, or a word with its inner apostrophes: "1,611", "Kyiv's".
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W_]+(?:['’][^\W_]+)*")
#: A possessive ending: "Kyiv's", "officers'".
_POSSESSIVE = re.compile(r"['’]s?$")
#: A number that is no small count and no year: "169", "6,665".
_TELLING_NUMBER = re.compile(r"(?!(?:19|20)\d\d$)\d[\d.,]*\d[.,]?\d")
_SHORTEST_PLURAL = 4
_TITLE_COUNTS = 2
_WORDS_OF_BODY = 100
_LONGEST_TITLE = 60
_FIGURE = 2
#: Where texts have fewer words than this in the mean, as headlines have, endings are left out.
_FEW_WORDS = 14
#: On a day of more texts than this, a word that a single one has counts for less, and of headlines
#: a word of everyday English too.
_LONG_DAY = 85
#: English endings that a word may have in one headline and lack in another: "flooded", "flooding".
_ENDINGS = ("ing", "ed", "er", "es", "ly", "e")
_SHORTEST_STEM = 4
#: So many words are remembered as they are compared.
_REMEMBERED = 50_000


def words_of(text: str) -> Iterator[str]:
    """Return the words of a text in order, small, in the singular, without binding words."""
    return filter(None, map(_plain, _WORD.findall(text)))


@lru_cache(maxsize=_REMEMBERED)
def _plain(word: str) -> str:
    """Return a word as it is compared; nothing for a binding word."""
    plain = _POSSESSIVE.sub("", word.casefold())
    return "" if plain in BINDING else singular(plain)


def singular(word: str) -> str:
    """Return a word without the s of a plural: "missiles" as "missile", but "press"."""
    plural = len(word) >= _SHORTEST_PLURAL and word[-1] == "s" and word[-2] != "s"
    return word[:-1] if plural else word


def features_of(title: str, paragraphs: Iterable[str]) -> Features:
    """Return the features of a text: for each word one plus the logarithm of its count.

    A figure that two reports have in common says more than a word, and counts twice.
    """
    counts: Counter[str] = Counter()
    for word in islice(words_of(title), _LONGEST_TITLE):
        counts[word] += _TITLE_COUNTS
    body = (word for paragraph in paragraphs for word in words_of(paragraph))
    counts.update(islice(body, _WORDS_OF_BODY))
    return {
        word: (1 + log(count)) * (_FIGURE if _TELLING_NUMBER.fullmatch(word) else 1)
        for word, count in counts.items()
    }


def article_features(article: Article) -> Features:
    """Return what is compared of an article."""
    text = article.text
    standfirst = (text.standfirst,) if text.standfirst else ()
    return features_of(text.title.text, (part.text for part in (*standfirst, *text.body)))


def texts_features(articles: Sequence[Article]) -> list[Features]:
    """Return what is compared of some articles.

    Headlines alone have each word once, in whatever form it takes there, so forms count as one.
    """
    features = [article_features(article) for article in articles]
    if sum(map(len, features)) < _FEW_WORDS * len(features):
        features = _everyday_words_less([_without_endings(words) for words in features])
    return lone_words_less(features)


def lone_words_less(features: Sequence[Features]) -> list[Features]:
    """Return features in which a word that a single text has counts for less.

    On a long day it is more likely that text's way to say what others say than the name of an
    event, which others would have reported too.
    """
    texts = Counter(word for words in features for word in words)
    return _less(features, lambda word: texts[word] == 1)


def _everyday_words_less(features: Sequence[Features]) -> list[Features]:
    """Return features of headlines in which a word of everyday English counts for less.

    The more headlines there are, the more of them have one in common by chance.
    """
    return _less(features, _EVERYDAY_STEMS.__contains__)


def _less(features: Sequence[Features], telling_little: Callable[[str], bool]) -> list[Features]:
    """Return features in which some words count for less, the longer the day is."""
    worth = log(_LONG_DAY) / log(max(_LONG_DAY, len(features)))
    return [
        {word: weight * (worth if telling_little(word) else 1) for word, weight in words.items()}
        for words in features
    ]


def stem(word: str) -> str:
    """Return a word without its ending: "flooding" as "flood", but "king"."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word


def _without_endings(features: Features) -> Features:
    """Return features by stem; a word that is there in two forms counts by the weightier."""
    stems: dict[str, float] = {}
    for word, weight in features.items():
        key = stem(word)
        stems[key] = max(weight, stems.get(key, 0.0))
    return stems


_EVERYDAY_STEMS = frozenset(stem(singular(word)) for word in EVERYDAY)
