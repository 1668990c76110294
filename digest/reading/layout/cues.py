"""What speaks for and against a paragraph being inside an article: the worth of its cues.

A cue has a name and an amount; `digest.reading.layout.weights` says how much each counts. A worth
is a complex number, so that one sum serves both questions: its real part says how much speaks for
a place in the body, its imaginary part for one in a gap of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from digest.reading.layout.weights import BODY, GAP
from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digest.reading.layout.measures import Measured

#: What each cue is worth.
WORTH: Final = {name: complex(BODY.get(name, 0.0), GAP.get(name, 0.0)) for name in (*BODY, *GAP)}
#: Speech, which news has and furniture has not: a quotation mark, or a word such as "said".
_QUOTES: Final = "“”«»„"
_SAYING: Final = word_set(
    "said says told according sagte sagten erklärte teilte laut angaben déclaré annoncé affirme"
    " selon dijo informó según afirmó detto annunciato secondo disse informou segundo afirmou"
    " powiedział powiedziała poinformował poinformowała poinformowały twierdzi zei meldde volgens"
    " dedi söyledi açıkladı bildirdi сказал сказала сообщил сообщила сообщили заявил заявила"
    " заявили словам данным сказав сказала повідомив повідомила повідомили заявив заявила словами"
    " даними قال وقال قالت وقالت أعلن أعلنت أضاف وأضاف بحسب وفق"
)
#: The reader spoken to, as in calls to subscribe: "your inbox", "our newsletter".
_READER: Final = word_set("you your our us we")
_TELLING: Final = _SAYING | _READER
# A pointer to another article: "MORE: …", "WATCH | …", "👉 Learn more".
_POINTER = re.compile(
    r"(?:related|more|read(?: more| also)?|see(?: also| more)?|watch|listen|also|must[- ]read"
    r"|trending|photos?|video|click here)\b.{0,12}[:|»>]|[\u2190-\u21ff>»►▶👉📸🎥🔗]",
    re.IGNORECASE,
)
#: The words that begin one.
_POINTERS: Final = word_set(
    "related more read see watch listen also must trending photo photos video click"
)
#: What a paragraph of each length up to 39 words is worth: the cue "words 4-7".
_BANDS: Final = tuple(
    WORTH.get(f"words {name}", 0j)
    for name, size in (("1", 2), ("2-3", 2), ("4-7", 4), ("8-14", 7), ("15-24", 10), ("25-39", 15))
    for _ in range(size)
)
_LONGEST_BAND: Final = WORTH["words 40+"]
#: What most paragraphs have some of.
_SMALL, _ENDED, _DIGITS = WORTH["small letters"], WORTH["sentence end"], WORTH["digits"]
_COMMAS, _SPEECH = WORTH["commas"], WORTH["speech"]
_REPEATED: Final = WORTH["repeated"]
#: A line of less words is a label or a heading rather than a sentence.
SENTENCE: Final = 8
#: A line under so many words can be furniture as a whole; a longer one only holds a phrase.
_FURNITURE: Final = 16
#: A paragraph of so many words that has no end is no sentence; one of so many is prose.
_ENDLESS, LONG = 12, 25
#: A line of less words is a short one.
SHORT: Final = 5


def line_worth(line: Measured, times: int = 1) -> complex:
    """What one paragraph is worth, by its own words and what they have to do with others.

    `times` tells how often it stands in the text.
    """
    if line.words < SENTENCE:
        found = line.worth
        if found is None:
            found = line.worth = own_worth(line)
        return found + _REPEATED if times > 1 else found
    found = own_worth(line)
    if line.biography:
        found += WORTH["biography"]
    if line.strange:
        found += WORTH["strange words"]
    return found


def own_worth(line: Measured) -> complex:
    """What one paragraph's own words are worth."""
    words, text, terms = line.words, line.text, line.terms
    found = _BANDS[words] if words < len(_BANDS) else _LONGEST_BAND
    found += _SMALL * line.small
    if line.ended:
        found += _ENDED
    elif text.endswith(":"):
        found += WORTH["colon end"]
    elif words >= _ENDLESS:
        found += WORTH["long without end"]
    if line.kind:
        found += WORTH.get(f"{line.kind} {'short' if words < _FURNITURE else 'long'}", 0j)
    may_point = not terms or terms[0] in _POINTERS or not text[0].isalnum()
    if may_point and _POINTER.match(text):
        found += WORTH["pointer"]
    if line.dated:
        found += WORTH["date"]
    if line.signed:
        found += WORTH["byline"]
    if words >= SENTENCE:
        return found + _prose_worth(text, terms, words)
    return found + _DIGITS * (line.digits / len(text))


def _prose_worth(text: str, terms: Sequence[str], words: int) -> complex:
    """What a longer line says: a sentence, or a whole paragraph."""
    found = 0j
    if commas := text.count(","):
        found += _COMMAS * min(commas, 5)
    telling = _TELLING.intersection(terms)
    if '"' in text or not _SAYING.isdisjoint(telling) or _quotes(text):
        found += _SPEECH
    if telling and (reader := sum(map(terms.count, _READER & telling))):
        found += WORTH["reader"] * (min(reader, 4) / words**0.5)
    return found


def _quotes(text: str) -> bool:
    """Whether a text has a quotation mark that ASCII has not."""
    return not text.isascii() and any(map(text.__contains__, _QUOTES))
