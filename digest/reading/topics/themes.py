"""What an article is about: the themes of the lexicon that its words hold, with their evidence.

Headline, standfirst, lead and the best other sentence are weighed apart, since in a long article
a sum over the whole text drops the second theme.
Nothing is learnt or guessed: a theme without its words is not found.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from digest.model import Evidence, ThemeFinding
from digest.reading.topics.conflicts import find_conflict
from digest.reading.topics.hits import broad_hits_in, hits_in
from digest.reading.topics.passages import passages_of, with_themes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from digest.model import Text
    from digest.reading.topics.hits import Hit
    from digest.reading.topics.passages import Kind, Passage
    from digest.settings import Lexicon

#: The most one field says of one theme, however many terms it holds.
_MOST = 3.0
#: How much each field counts for which theme comes first.
_RANK = {"title": 1.0, "standfirst": 0.5, "lead": 0.4, "body": 0.3}
_EVIDENCE = 5
#: What a theme must have of the rank of the first, in the same field and in the whole article, not
#: to be in passing.
_BESIDE, _LEAST = 0.87, 0.35
#: Terms that show an article to be about public affairs, for which less is enough.
_PUBLIC: Final[tuple[Kind, ...]] = ("context", "people", "name", "conflict")
#: What the terms of a theme must add up to where none is shown in full, in an article of public
#: affairs and in another.
_NEAR, _TOLD_TWICE = 0.6, 2.0
#: Sentences of the body of a text that is little more than a headline, and those that say what
#: it is about.
_SHORT, _EARLY = 4, 12


def find_themes(text: Text, lexicon: Lexicon) -> tuple[ThemeFinding, ...]:
    """Return the themes of an article, best first, each with the words it rests on.

    The first of headline, standfirst and lead that shows any theme counts in full, and what
    comes after by the lexicon's weights: what is only in passing there is no theme of the article.
    A long article that speaks of no war or unrest early on has none, whatever words it uses.
    """
    if not _is_public(text, lexicon):
        return ()
    best: dict[str, dict[str, float]] = {field: {} for field in _RANK}
    ranks: dict[str, dict[str, float]] = {field: {} for field in _RANK}
    evidence: dict[str, list[tuple[float, Evidence]]] = {}
    passages = [with_themes(passage, lexicon) for passage in passages_of(text, lexicon)]
    for passage, hits in _read(passages, lexicon):
        scores, early = best[passage.field], ranks[passage.field]
        for hit in hits:
            scores[hit.theme] = max(scores.get(hit.theme, 0.0), hit.score)
            early[hit.theme] = max(early.get(hit.theme, 0.0), hit.rank)
            found = evidence.setdefault(hit.theme, [])
            counted = hit.score * _RANK[passage.field]
            found += [(counted, Evidence(words, passage.line)) for words in hit.words]
    shown = _shown(best, ranks, lexicon)
    findings = [
        ThemeFinding(theme.key, _rank(theme.key, ranks), _strongest(evidence[theme.key]))
        for theme in lexicon.themes
        if theme.key in shown
    ]
    most = max((finding.score for finding in findings), default=0.0)
    kept = (finding for finding in findings if finding.score >= _LEAST * most)
    return tuple(sorted(kept, key=lambda finding: -finding.score))


def _read(passages: Sequence[Passage], lexicon: Lexicon) -> list[tuple[Passage, list[Hit]]]:
    """Return sentences with what they say; where none early on shows a theme, what comes near."""
    read = [(passage, hits_in(passage)) for passage in _told_once(passages)]
    early = [(passage, hits) for passage, hits in read if passage.field != "body"]
    if any(hit.score >= 1 for _, hits in early for hit in hits):
        return read
    public = any(passage.of(kind) for passage in passages for kind in _PUBLIC)
    counts = {theme.key: theme.broadly for theme in lexicon.themes}
    return _nearest([passage for passage, _ in early], counts, public=public) or read


def _nearest(
    passages: Sequence[Passage], counts: Mapping[str, float], *, public: bool
) -> list[tuple[Passage, list[Hit]]]:
    """Return what sentences say of the one theme that they come nearest to, broad terms counted.

    `counts` says how much each theme counts. Nothing where they say too little of any.
    """
    broad = [(passage, hit) for passage in passages for hit in broad_hits_in(passage)]
    scores: defaultdict[str, float] = defaultdict(float)
    ranks: defaultdict[str, float] = defaultdict(float)
    for passage, hit in broad:
        scores[hit.theme] += hit.score * _RANK[passage.field]
        ranks[hit.theme] += hit.rank * _RANK[passage.field] * counts[hit.theme]
    least = _NEAR if public else _TOLD_TWICE
    told = [theme for theme in ranks if scores[theme] >= least]
    nearest = max(told, key=lambda theme: ranks[theme], default="")
    return [
        (passage, [hit._replace(score=max(1.0, hit.score))])
        for passage, hit in broad
        if hit.theme == nearest
    ]


def _told_once(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Yield sentences but for those that stand before already, as a headline in a lead."""
    told: set[str] = set()
    for passage in passages:
        words = passage.text.rstrip(".")
        if words not in told:
            told.add(words)
            yield passage


def _is_public(text: Text, lexicon: Lexicon) -> bool:
    """Say whether an article is about war or the like; a headline has few words to say so."""
    passages = passages_of(text, lexicon)
    length = sum(passage.field in {"lead", "body"} for passage in passages)
    conflict = bool(find_conflict(text, (), lexicon))
    told = length <= _SHORT or not lexicon.context or conflict
    if told and not any(one.of("elsewhere") for one in passages if one.field == "title"):
        return True
    found = {
        passage.words.folded[match.spans[0][0]]
        for passage in passages[:_EARLY]
        for match in passage.of("context")
    }
    return len(found) + conflict > 1


def _shown(
    best: Mapping[str, Mapping[str, float]],
    ranks: Mapping[str, Mapping[str, float]],
    lexicon: Lexicon,
) -> set[str]:
    """Return the themes that some field shows: those that tell one event, else its first.

    Others are shown that stand beside its first, or that another field shows too.

    `best` and `ranks` hold the scores and ranks of themes by field, in order.
    """
    shown: set[str] = set()
    again = Counter(
        theme for scores in best.values() for theme, score in scores.items() if score >= 1
    )
    for field, scores in best.items():
        weight = 1.0 if field != "body" and not shown else getattr(lexicon.weights, field)
        full = {theme for theme, score in scores.items() if score * weight >= 1}
        least = _BESIDE * max((ranks[field][theme] for theme in full), default=0.0)
        beside = {theme for theme in full if ranks[field][theme] >= least or again[theme] > 1}
        events = (full.intersection(one) for one in lexicon.together if beside.intersection(one))
        shown |= beside.union(*events)
    return shown


def _rank(theme: str, ranks: Mapping[str, Mapping[str, float]]) -> float:
    score = sum(share * min(_MOST, ranks[field].get(theme, 0.0)) for field, share in _RANK.items())
    return round(score, 3)


def _strongest(found: list[tuple[float, Evidence]]) -> tuple[Evidence, ...]:
    """Return the evidence that counted most, each words once, in order of weight."""
    kept: dict[str, Evidence] = {}
    for _, evidence in sorted(found, key=lambda pair: -pair[0]):
        kept.setdefault(evidence.words.lower(), evidence)
    return tuple(kept.values())[:_EVIDENCE]
