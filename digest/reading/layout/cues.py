"""What speaks for and against a paragraph being inside an article: named cues with amounts.

A cue is a name and an amount; `digest.reading.layout.weights` says how much each counts.
The same cues served to find the weights.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from digest.reading.layout.measures import Measured

Cue = tuple[str, float]

#: Speech, which news has and furniture has not: a quotation mark, or a word such as "said".
_QUOTES: Final = '"“”«»„'
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
# A pointer to another article: "MORE: …", "WATCH | …", "👉 Learn more".
_POINTER = re.compile(
    r"(?:related|more|read(?: more| also)?|see(?: also| more)?|watch|listen|also|must[- ]read"
    r"|trending|photos?|video|click here)\b.{0,12}[:|»>]|[\u2190-\u21ff>»►▶👉📸🎥🔗]",
    re.IGNORECASE,
)
#: The words that begin one in ASCII.
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
#: Names of lengths up to 39 words: "words 4-7".
_BANDS: Final = tuple(
    f"words {name}"
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
#: Prose of so many words speaks fully, of twice as many doubly, and no further.
_FULL_PROSE: Final = 30


def line_cues(line: Measured) -> list[Cue]:
    """What one paragraph itself says for or against being part of an article."""
    words, text = line.words, line.text
    found = [
        (_BANDS[words] if words < len(_BANDS) else "words 40+", 1.0),
        ("small letters", line.small),
    ]
    if ending := _ending(line):
        found.append((ending, 1.0))
    if line.kind:
        found.append((f"{line.kind} {'short' if words < _FURNITURE else 'long'}", 1.0))
    if _points(line):
        found.append(("pointer", 1.0))
    if line.dated:
        found.append(("date", 1.0))
    if line.signed:
        found.append(("byline", 1.0))
    if words >= _SENTENCE:
        found += _prose_cues(line)
    elif line.times > 1:
        found.append(("repeated", 1.0))
    if words < _SENTENCE and (digits := line.shape.count("0")):
        found.append(("digits", digits / len(text)))
    return found


def _ending(line: Measured) -> str:
    if line.ended:
        return "sentence end"
    if line.text.endswith(":"):
        return "colon end"
    return "long without end" if line.words >= _ENDLESS else ""


def _points(line: Measured) -> bool:
    """Whether a paragraph points to another article."""
    text, terms = line.text, line.terms
    if text.isascii() and terms and terms[0] not in _POINTERS and text[0] != ">":
        return False
    return bool(_POINTER.match(text))


def _prose_cues(line: Measured) -> Iterator[Cue]:
    """What a longer line says: a sentence, or a whole paragraph."""
    if line.biography:
        yield "biography", 1.0
    if line.strange:
        yield "strange words", 1.0
    if commas := line.text.count(","):
        yield "commas", min(commas, 5)
    if not _SAYING.isdisjoint(line.terms) or any(mark in line.text for mark in _QUOTES):
        yield "speech", 1.0
    if not _READER.isdisjoint(line.terms):
        reader = sum(line.terms.count(word) for word in _READER)
        yield "reader", min(reader, 4) / line.words**0.5


def near_cues(lines: Sequence[Measured]) -> dict[str, list[float]]:
    """What each paragraph's neighbours say, nearer ones more; a list as long as `lines` each."""
    most = 2.0 * _FULL_PROSE
    amid = _amid(lines)
    after, before = _joined(lines, amid)
    found = {
        "under heading": _under(lines, amid),
        "prose after prose": after,
        "prose before prose": before,
    }
    for name, values in (
        ("prose", [min(line.words, most) / _FULL_PROSE if line.prose else 0.0 for line in lines]),
        ("short", [1.0 if line.words < SHORT else 0.0 for line in lines]),
        ("furniture", [0.0 if within else 1.0 for within in amid]),
    ):
        above, below = _faded(values), _faded(values[::-1])[::-1]
        found[f"{name} above"] = above
        found[f"{name} below"] = below
        around = [
            one if one < other else other  # noqa: FURB136 - `min` takes four times as long
            for one, other in zip(above, below, strict=True)
        ]
        found[f"{name} around"] = around
    return found


def _faded(values: Sequence[float]) -> list[float]:
    """For each place, the values before it, each weighing less the further away."""
    total, found = 0.0, []
    for value in values:
        found.append(total)
        total = total * _NEIGHBOUR_FADES + value * (1 - _NEIGHBOUR_FADES)
    return found


def _amid(lines: Sequence[Measured]) -> list[bool]:
    """Whether each paragraph is no furniture, or some that stands in the midst of an article.

    A pointer to another article does so where prose comes right before it and right after it.
    """
    found = [line.kind in _AMID for line in lines]
    last = len(lines)
    for at, line in enumerate(lines):
        if line.prose:
            between = lines[last + 1 : at]
            named = sum(aside.words for aside in between) >= _ASIDE_WORDS
            if named and len(between) <= _ASIDE and all(one.kind in _ASIDES for one in between):
                found[last + 1 : at] = [True] * len(between)
            last = at
    return found


def _joined(lines: Sequence[Measured], amid: Sequence[bool]) -> tuple[list[float], list[float]]:
    """For each place, whether it is prose right after prose, and right before some.

    What stands in the midst of articles, such as an advertisement, does not part them.
    """
    after, before = [0.0] * len(lines), [0.0] * len(lines)
    last: int | None = None
    for at, line in enumerate(lines):
        if line.prose:
            if last is not None:
                after[at] = before[last] = 1.0
            last = at
        elif not line.kind or not amid[at]:
            last = None
    return after, before


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
