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
_QUOTE = re.compile('["“”«»„]')
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
#: Kinds of furniture that open a section of their own, as headings do.
_OPENERS: Final = frozenset(("related", "comments", "about", "tags", "notes"))
#: Kinds that stand in the midst of articles as much as around them, and none.
_AMID: Final = frozenset(("", "interlude", "advert", "caption"))
#: So many lines between two of prose may point to another article: "Read also:", and its title,
#: which have so many words together. Less is a heading that opens a section.
_ASIDE, _ASIDE_WORDS = 2, 6
_POINTING: Final = "related"
_ASIDES: Final = _AMID | {_POINTING}
#: What prose, short lines and furniture above, below and on both sides are worth.
_NEIGHBOURS: Final = tuple(
    (WORTH[f"{name} above"], WORTH[f"{name} below"], WORTH[f"{name} around"])
    for name in ("prose", "short", "furniture")
)
#: What a paragraph of each length up to 39 words is worth: the cue "words 4-7".
_BANDS: Final = tuple(
    WORTH.get(f"words {name}", 0j)
    for name, size in (("1", 2), ("2-3", 2), ("4-7", 4), ("8-14", 7), ("15-24", 10), ("25-39", 15))
    for _ in range(size)
)
#: A line of less words is a label or a heading rather than a sentence.
_SENTENCE: Final = 8
#: A line under so many words can be furniture as a whole; a longer one only holds a phrase.
_FURNITURE: Final = 16
#: A paragraph of so many words that has no end is no sentence; one of so many is prose.
_ENDLESS, LONG = 12, 25
#: A line of less words is a short one.
SHORT: Final = 5
#: What a neighbour says fades by this with each paragraph between, a heading by that.
_NEIGHBOUR_FADES, _HEADING_FADES = 0.6, 0.9
#: What the next neighbour counts, so that all of them together count one.
_NEAR: Final = 1 - _NEIGHBOUR_FADES
#: Prose of so many words speaks fully, of twice as many doubly, and no further.
_FULL_PROSE: Final = 30


def line_worth(line: Measured) -> complex:
    """What one paragraph itself is worth."""
    words = line.words
    found = _BANDS[words] if words < len(_BANDS) else WORTH["words 40+"]
    found += WORTH["small letters"] * line.small
    if line.ended:
        found += WORTH["sentence end"]
    elif line.text.endswith(":"):
        found += WORTH["colon end"]
    elif words >= _ENDLESS:
        found += WORTH["long without end"]
    if line.kind:
        found += WORTH.get(f"{line.kind} {'short' if words < _FURNITURE else 'long'}", 0j)
    if _points(line):
        found += WORTH["pointer"]
    if line.dated:
        found += WORTH["date"]
    if line.signed:
        found += WORTH["byline"]
    if words >= _SENTENCE:
        return found + _prose_worth(line)
    if line.times > 1:
        found += WORTH["repeated"]
    return found + WORTH["digits"] * (line.digits / len(line.text))


def _points(line: Measured) -> bool:
    """Whether a paragraph points to another article."""
    text, terms = line.text, line.terms
    if text[0].isalnum() and terms and terms[0] not in _POINTERS:
        return False
    return bool(_POINTER.match(text))


def _prose_worth(line: Measured) -> complex:
    """What a longer line says: a sentence, or a whole paragraph."""
    text, terms, found = line.text, line.terms, 0j
    if line.biography:
        found += WORTH["biography"]
    if line.strange:
        found += WORTH["strange words"]
    if commas := text.count(","):
        found += WORTH["commas"] * min(commas, 5)
    telling = not _TELLING.isdisjoint(terms)
    if _QUOTE.search(text) or (telling and not _SAYING.isdisjoint(terms)):
        found += WORTH["speech"]
    if telling and (reader := sum(map(terms.count, _READER))):
        found += WORTH["reader"] * (min(reader, 4) / line.words**0.5)
    return found


def near_worths(lines: Sequence[Measured]) -> list[complex]:
    """What each paragraph's neighbours are worth for it, nearer ones more."""
    amid = _amid(lines)
    above, below = _faded(lines, amid), _faded(lines[::-1], amid[::-1])[::-1]
    found = []
    for ones, others in zip(above, below, strict=True):
        worth = 0j
        for one, other, (before, after, around) in zip(ones, others, _NEIGHBOURS, strict=True):
            least = one if one < other else other  # noqa: FURB136 - `min` takes four times as long
            worth += before * one + after * other + around * least
        found.append(worth)
    for at, then in joined(lines, amid):
        found[at] += WORTH["prose before prose"]
        found[then] += WORTH["prose after prose"]
    for at, heading in enumerate(_under(lines, amid)):
        found[at] += WORTH["under heading"] * heading
    return found


def _faded(lines: Sequence[Measured], amid: Sequence[bool]) -> list[tuple[float, float, float]]:
    """For each line, how much prose, short lines and furniture stand before it, less far away."""
    prose = short = furniture = 0.0
    found = []
    for line, within in zip(lines, amid, strict=True):
        found.append((prose, short, furniture))
        prose *= _NEIGHBOUR_FADES
        short *= _NEIGHBOUR_FADES
        furniture *= _NEIGHBOUR_FADES
        words = line.words
        if line.prose:
            prose += _NEAR * (words / _FULL_PROSE if words < 2 * _FULL_PROSE else 2.0)
        elif words < SHORT:
            short += _NEAR
        if not within:
            furniture += _NEAR
    return found


def _amid(lines: Sequence[Measured]) -> list[bool]:
    """Whether each paragraph is no furniture, or some that stands in the midst of an article.

    A pointer to another article does so where prose comes right before it and right after it.
    """
    found = [line.kind in _AMID for line in lines]
    last = len(lines)
    for at, line in enumerate(lines):
        if line.prose:
            if 0 < at - last - 1 <= _ASIDE:
                between = lines[last + 1 : at]
                named = sum(aside.words for aside in between) >= _ASIDE_WORDS
                if named and all(aside.kind in _ASIDES for aside in between):
                    found[last + 1 : at] = [True] * len(between)
            last = at
    return found


def joined(lines: Sequence[Measured], amid: Sequence[bool]) -> list[tuple[int, int]]:
    """The places of prose that comes right after other prose: of the one before, and of this.

    What stands in the midst of articles, such as an advertisement, does not part them.
    """
    found: list[tuple[int, int]] = []
    last: int | None = None
    for at, line in enumerate(lines):
        if line.prose:
            if last is not None:
                found.append((last, at))
            last = at
        elif not line.kind or not amid[at]:
            last = None
    return found


def _under(lines: Sequence[Measured], amid: Sequence[bool]) -> list[float]:
    """For each place, how lately a heading of another section came.

    What points to another article in the midst of this one heads itself, and no more than that.
    """
    total, passing, found = 0.0, False, []
    for line, within in zip(lines, amid, strict=True):
        if passing and line.prose:
            total, passing = 0.0, False
        if within and line.kind == _POINTING:
            total, passing = 1.0, True
        found.append(total)
        heads = line.kind in _OPENERS and line.words < _SENTENCE
        total = 1.0 if heads else total * _HEADING_FADES
    return found
