"""What speaks for and against a paragraph being inside an article: named cues with amounts.

A cue is a name and an amount; `digest.reading.layout.weights` says how much each counts.
The same cues served to find the weights.
"""

from __future__ import annotations

import re
from math import log1p
from typing import TYPE_CHECKING, Final

from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from digest.reading.layout.measures import Measured

Cue = tuple[str, float]

# Speech, which news has and furniture has not: a quotation mark, or a word such as "said".
_QUOTE = re.compile(r"[“”«»„\"]")
_SAYING: Final = word_set(
    "said says told according sagte sagten erklärte teilte laut angaben déclaré annoncé affirme"
    " selon dijo informó según afirmó detto annunciato secondo disse informou segundo afirmou"
    " powiedział powiedziała poinformował poinformowała poinformowały twierdzi zei meldde volgens"
    " dedi söyledi açıkladı bildirdi сказал сказала сообщил сообщила сообщили заявил заявила"
    " заявили словам данным сказав сказала повідомив повідомила повідомили заявив заявила словами"
    " даними قال وقال قالت وقالت أعلن أعلنت أضاف وأضاف بحسب وفق"
)
# The reader spoken to, as in calls to subscribe: "your inbox", "our newsletter".
_READER = re.compile(r"\b(?:you|your|our|us|we)\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
# A pointer to another article: "MORE: …", "WATCH | …", "👉 Learn more".
_POINTER = re.compile(
    r"(?:related|more|read(?: more| also)?|see(?: also| more)?|watch|listen|also|must[- ]read"
    r"|trending|photos?|video|click here)\b.{0,12}[:|»>]|[\u2190-\u21ff>»►▶👉📸🎥🔗]",
    re.IGNORECASE,
)
#: Kinds of furniture that open a section of their own, as headings do.
_OPENERS: Final = frozenset(("related", "comments", "about", "tags", "notes"))
#: Kinds that stand in the midst of articles as much as around them, and none.
_AMID: Final = frozenset(("", "interlude", "advert", "caption"))
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
_ENDLESS, _LONG = 12, 25
#: A line of less words is a short one.
_SHORT: Final = 5
#: What a neighbour says fades by this with each paragraph between, a heading by that.
_NEIGHBOUR_FADES, _HEADING_FADES = 0.6, 0.9
#: Prose of so many words speaks fully, of twice as many doubly, and no further.
_FULL_PROSE: Final = 30


def line_cues(line: Measured) -> Iterator[Cue]:
    """What one paragraph itself says for or against being part of an article."""
    words, text = line.words, line.text
    yield _BANDS[words] if words < len(_BANDS) else "words 40+", 1.0
    yield "small letters", line.small
    if line.ended:
        yield "sentence end", 1.0
    elif text.endswith(":"):
        yield "colon end", 1.0
    elif words >= _ENDLESS:
        yield "long without end", 1.0
    if line.kind:
        yield f"{line.kind} {'short' if words < _FURNITURE else 'long'}", 1.0
    if _POINTER.match(text):
        yield "pointer", 1.0
    yield from _label_cues(line) if words < _SENTENCE else _prose_cues(line)


def _label_cues(line: Measured) -> Iterator[Cue]:
    """What a short line says: a label, a heading, an item of a list."""
    if line.dated:
        yield "date", 1.0
    if line.signed:
        yield "byline", 1.0
    if line.times > 1:
        yield "repeated", 1.0
    if digits := len(_DIGIT.findall(line.text)):
        yield "digits", digits / len(line.text)


def _prose_cues(line: Measured) -> Iterator[Cue]:
    """What a longer line says: a sentence, or a whole paragraph."""
    if line.dated:
        yield "date", 1.0
    if line.signed:
        yield "byline", 1.0
    if line.biography:
        yield "biography", 1.0
    if line.strange:
        yield "strange words", 1.0
    if commas := line.text.count(","):
        yield "commas", min(commas, 5)
    if _QUOTE.search(line.text) or not _SAYING.isdisjoint(line.key.split()):
        yield "speech", 1.0
    if reader := len(_READER.findall(line.text)):
        yield "reader", min(reader, 4) / line.words**0.5


def near_cues(lines: Sequence[Measured]) -> dict[str, list[float]]:
    """What each paragraph's neighbours say, nearer ones more; a list as long as `lines` each."""
    most = 2.0 * _FULL_PROSE
    prose = [min(line.words, most) / _FULL_PROSE if line.prose else 0.0 for line in lines]
    short = [float(line.words < _SHORT) for line in lines]
    kinds = [float(line.kind not in _AMID) for line in lines]
    heads = [line.kind in _OPENERS and line.words < _SENTENCE for line in lines]
    found = {"under heading": _under(heads), **_joined(lines)}
    for name, values in (("prose", prose), ("short", short), ("furniture", kinds)):
        above, below = _faded(values), _faded(values[::-1])[::-1]
        found[f"{name} above"] = above
        found[f"{name} below"] = below
        found[f"{name} around"] = list(map(min, above, below))
    return found


def _joined(lines: Sequence[Measured]) -> dict[str, list[float]]:
    """For each place, whether it is prose right after prose, or right before some.

    What stands in the midst of articles, such as an advertisement, does not part them.
    """
    after, before = [0.0] * len(lines), [0.0] * len(lines)
    last: int | None = None
    for at, line in enumerate(lines):
        if line.prose:
            if last is not None:
                after[at] = before[last] = 1.0
            last = at
        elif not line.kind or line.kind not in _AMID:
            last = None
    return {"prose after prose": after, "prose before prose": before}


def _faded(values: Sequence[float]) -> list[float]:
    """For each place, the values before it, each weighing less the further away."""
    total, found = 0.0, []
    for value in values:
        found.append(total)
        total = total * _NEIGHBOUR_FADES + value * (1 - _NEIGHBOUR_FADES)
    return found


def _under(heads: Sequence[bool]) -> list[float]:
    """For each place, how lately a heading of another section came."""
    total, found = 0.0, []
    for head in heads:
        found.append(total)
        total = 1.0 if head else total * _HEADING_FADES
    return found


def start_cues(lines: Sequence[Measured], at: int) -> Iterator[Cue]:
    """What speaks for an article's body beginning at a paragraph."""
    line = lines[at]
    if at == 0:
        yield "start of text", 1.0
    elif lines[at - 1].prose:
        yield "start after prose", 1.0
    elif lines[at - 1].kind == "caption":
        yield "start after caption", 1.0
    if line.kind:
        yield "start with furniture", 1.0
    elif line.prose:
        yield "start with prose", 1.0
    if line.words >= _LONG:
        yield "start with long", 1.0
    elif line.words < _SHORT:
        yield "start with short", 1.0
    if line.biography or line.dated or line.signed:
        yield "start with byline", 1.0


def end_cues(lines: Sequence[Measured], at: int, left: int) -> Iterator[Cue]:
    """What speaks for an article's body ending with a paragraph; `left` words of prose follow."""
    line = lines[at]
    after = lines[at + 1] if at + 1 < len(lines) else None
    yield "end leaving prose", log1p(left)
    if after is None:
        yield "end of text", 1.0
    elif after.kind:
        yield f"end before {after.kind}", 1.0
    elif after.biography:
        yield "end before biography", 1.0
    elif after.prose:
        yield "end before prose", 1.0
    elif after.words < _SHORT:
        yield "end before short", 1.0
    if line.prose:
        yield "end with prose", 1.0
    elif line.words < _SHORT:
        yield "end with short", 1.0
    if line.kind:
        yield "end with furniture", 1.0
