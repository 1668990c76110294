"""Reads the lexicon, digest/lexicon/*.yml, which is what an editor edits.

`parse_lexicon` is pure; `load_lexicon` reads the files that stand beside the code.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from importlib import resources
from typing import TYPE_CHECKING, TypeVar

from digest.gazetteer import find_spots
from digest.reading.topics.terms import fault_of
from digest.reading.topics.words import name_key
from digest.settings import (
    Conflict,
    FieldWeights,
    Geography,
    Lexicon,
    Name,
    People,
    Spot,
    Theme,
    nowhere,
)
from digest.strictyaml import Complaints, Faults, load_yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

T = TypeVar("T")
#: A group of words in a term: "<civilian>".
_GROUP = re.compile(r"<(\w+)>")
#: Groups that need no words: a number, in digits or words.
_BUILT_IN = {"number": "#"}
#: The most that a latitude and a longitude are.
_BOUNDS = (90.0, 180.0)
_TIERS = ("sure", "alone", "likely", "hint", "exclude", "translated", "causes")


@dataclass(frozen=True)
class _Themes:
    """themes.yml."""

    weights: FieldWeights = field(default_factory=FieldWeights)
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    context: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    themes: tuple[Theme, ...] = ()


@dataclass(frozen=True)
class _Places:
    """places.yml."""

    not_places: tuple[str, ...] = ()
    peoples: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    regions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    towns: Mapping[str, Mapping[str, tuple[float, ...]]] = field(default_factory=dict)


@dataclass(frozen=True)
class _Conflicts:
    """conflicts.yml."""

    conflicts: tuple[Conflict, ...] = ()


def load_lexicon() -> Lexicon:
    """Return the lexicon of the files beside the code; raises `Faults` with all there are."""
    folder = resources.files("digest") / "lexicon"
    return parse_lexicon(
        {
            f"digest/lexicon/{file.name}": file.read_text("utf-8")
            for file in folder.iterdir()
            if file.name.endswith(".yml")
        },
        find_spots,
    )


def parse_lexicon(
    files: Mapping[str, str], gazetteer: Callable[[str], tuple[Spot, ...]] = nowhere
) -> Lexicon:
    """Return the lexicon of files by name and text; a file that is not there says nothing.

    Raises `Faults` with those of all files.
    """
    texts = {name.rpartition("/")[2]: (name, text) for name, text in files.items()}
    faults: list[Faults] = []

    def part(name: str, into: type[T], check: Callable[[T], Complaints] = lambda _: ()) -> T:
        try:
            return load_yaml(*texts.get(name, (name, "")), into, check)
        except Faults as error:
            faults.append(error)
            return load_yaml(name, "", into)

    themes = part("themes.yml", _Themes, _check_themes)
    conflicts = part("conflicts.yml", _Conflicts, _check_conflicts)
    names = part("names.yml", Mapping[str, tuple[str, ...]])  # type: ignore[type-abstract]
    places = part("places.yml", _Places, _check_places)
    furniture = part("furniture.yml", Mapping[str, tuple[str, ...]])  # type: ignore[type-abstract]
    if faults:
        raise Faults(fault for error in faults for fault in error.faults)
    return Lexicon(
        themes=tuple(_expanded(theme, themes.groups) for theme in themes.themes),
        weights=themes.weights,
        context=themes.context,
        elsewhere=themes.elsewhere,
        conflicts=conflicts.conflicts,
        names=tuple(Name(canonical, variants) for canonical, variants in names.items()),
        geography=Geography(
            places.not_places,
            tuple(People(*people) for people in places.peoples.items()),
            _added(places),
        ),
        gazetteer=gazetteer,
        furniture=furniture,
        digest=sha256(repr(sorted(files.items())).encode()).hexdigest(),
    )


def _added(places: _Places) -> Mapping[str, tuple[Spot, ...]]:
    """Return the places that places.yml adds to the gazetteer, by their folded names."""
    added: dict[str, tuple[Spot, ...]] = {}
    for country, names in places.regions.items():
        for name in names:
            spot = Spot(name, "region", country, "", "", None, None, 0, capital=False, own=True)
            added[name_key(name)] = (*added.get(name_key(name), ()), spot)
    for country, towns in places.towns.items():
        for name, (lat, lon) in towns.items():
            spot = Spot(name, "town", country, "", "", lat, lon, 0, capital=False, own=True)
            added[name_key(name)] = (*added.get(name_key(name), ()), spot)
    return added


def _expanded(theme: Theme, groups: Mapping[str, tuple[str, ...]]) -> Theme:
    """Return a theme with the words of groups in place of their names."""
    words = {name: "/".join(group) for name, group in groups.items()} | _BUILT_IN

    def expand(terms: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(
            _GROUP.sub(lambda found: words[found[1]], term) if "<" in term else term
            for term in terms
        )

    return replace(
        theme,
        sure=expand(theme.sure),
        alone=expand(theme.alone),
        likely=expand(theme.likely),
        hint=expand(theme.hint),
        exclude=expand(theme.exclude),
        translated=expand(theme.translated),
    )


def _check_themes(file: _Themes) -> Complaints:
    """Yield what types can't say of themes.yml: keys twice, unknown groups, broken terms."""
    groups = file.groups.keys() | _BUILT_IN
    known = ", ".join(sorted(groups))
    yield from _twice("themes", [theme.key for theme in file.themes])
    for number, theme in enumerate(file.themes):
        for tier in _TIERS:
            for index, term in enumerate(getattr(theme, tier)):
                path = ("themes", number, tier, index)
                named = _GROUP.findall(term) if "<" in term else []
                unknown = [name for name in named if name not in groups]
                if unknown:
                    yield path, f"unknown group <{unknown[0]}>; known: {known}"
                elif message := fault_of(_GROUP.sub("word", term) if named else term):
                    yield path, message
    yield from _broken(("context",), file.context)
    yield from _broken(("elsewhere",), file.elsewhere)
    for name, words in file.groups.items():
        yield from _broken(("groups", name), words)
        for index, word in enumerate(words):
            if len(word.split()) > 1:
                yield ("groups", name, index), "a group has single words; write phrases as terms"


def _broken(path: tuple[str | int, ...], terms: tuple[str, ...]) -> Complaints:
    """Yield the path of each term that is none, with why."""
    for index, term in enumerate(terms):
        if message := fault_of(term):
            yield (*path, index), message


def _check_conflicts(file: _Conflicts) -> Complaints:
    yield from _twice("conflicts", [conflict.key for conflict in file.conflicts])
    for number, conflict in enumerate(file.conflicts):
        yield from _broken(("conflicts", number, "sure"), conflict.sure)
        yield from _broken(("conflicts", number, "likely"), conflict.likely)


def _check_places(file: _Places) -> Complaints:
    for country, towns in file.towns.items():
        for name, point in towns.items():
            if len(point) != len(_BOUNDS) or any(map(operator.gt, map(abs, point), _BOUNDS)):
                yield ("towns", country, name), "must be [latitude, longitude], in degrees"
    for country, terms in file.peoples.items():
        yield from _broken(("peoples", country), terms)


def _twice(path: str, keys: list[str]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for index, key in enumerate(keys):
        if key in keys[:index]:
            yield (path, index, "key"), f"“{key}” stands twice"
