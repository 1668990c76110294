"""What is compared of a text to tell whether two tell of the same event: its words, and how often.

The title counts twice and the body down to its hundredth word: news says first what happened.
No word is stemmed, so that every language is treated alike; words that only bind others are left
out for English, and elsewhere fall out by being everywhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import islice
from math import log
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from digest.model import Article

#: How much each word says of a text, by word.
Features = Mapping[str, float]

#: English words that say nothing of an event.
_BINDING_WORDS = (
    "a about after again against all also am an and any are as at be been before being between "
    "both but by can could d did do does doing down during each few for from further had has have "
    "having he her here hers him his how i if in into is it its just ll m me mr mrs ms more most "
    "my n't new no nor not now of off on once one only or other our out over own re s said same "
    "say says she should so some such t than that the their them then there these they this those "
    "through to too two under until up ve very was we were what when where which while who whom "
    "why will with would you your"
)
_BINDING = frozenset(_BINDING_WORDS.split())
#: A word or number, with its inner apostrophes: "Zelensky's", "T-72" as two, "2022".
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
#: A possessive ending: "Kyiv's", "officers'".
_POSSESSIVE = re.compile(r"['’]s?$")
_TITLE_COUNTS = 2
_WORDS_OF_BODY = 100
_LONGEST_TITLE = 60


def words_of(text: str) -> Iterable[str]:
    """Yield the words of a text in order, small, without possessives and binding words."""
    for match in _WORD.finditer(text):
        word = _POSSESSIVE.sub("", match[0].casefold())
        if word not in _BINDING:
            yield word


def features_of(title: str, paragraphs: Iterable[str]) -> Features:
    """Return the features of a text: for each word one plus the logarithm of its count."""
    counts: Counter[str] = Counter()
    for word in islice(words_of(title), _LONGEST_TITLE):
        counts[word] += _TITLE_COUNTS
    body = (word for paragraph in paragraphs for word in words_of(paragraph))
    counts.update(islice(body, _WORDS_OF_BODY))
    return {word: 1 + log(count) for word, count in counts.items()}


def article_features(article: Article) -> Features:
    """Return what is compared of an article."""
    text = article.text
    standfirst = (text.standfirst,) if text.standfirst else ()
    return features_of(text.title.text, (part.text for part in (*standfirst, *text.body)))
