"""What each file of the lexicon may hold, and what is wrong with it that its types can't say."""

from __future__ import annotations

import operator
import re
from collections.abc import Mapping  # noqa: TC003 - the types of fields are read at run time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from digest.reading.topics.terms import fault_of
from digest.settings import Conflict, FieldWeights, Theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from digest.strictyaml import Complaints

#: A group of words in a term: "<civilian>".
GROUP = re.compile(r"<(\w+)>")
#: Groups that need no words: a number, in digits or words.
BUILT_IN = {"number": "#"}
#: The most that a latitude and a longitude are.
_BOUNDS = (90.0, 180.0)
_TIERS = ("sure", "alone", "likely", "hint", "exclude", "translated", "causes")


@dataclass(frozen=True)
class ThemesFile:
    """themes.yml."""

    weights: FieldWeights = field(default_factory=FieldWeights)
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    context: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    together: tuple[tuple[str, ...], ...] = ()
    themes: tuple[Theme, ...] = ()


@dataclass(frozen=True)
class PlacesFile:
    """places.yml."""

    not_places: tuple[str, ...] = ()
    peoples: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    regions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    variants: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    towns: Mapping[str, Mapping[str, tuple[float, ...]]] = field(default_factory=dict)


@dataclass(frozen=True)
class ConflictsFile:
    """conflicts.yml."""

    conflicts: tuple[Conflict, ...] = ()


def check_themes(file: ThemesFile) -> Complaints:
    """Yield what types can't say of themes.yml: keys twice, unknown groups, broken terms."""
    groups = file.groups.keys() | BUILT_IN
    known = ", ".join(sorted(groups))
    yield from _twice("themes", [theme.key for theme in file.themes])
    for number, theme in enumerate(file.themes):
        for tier in _TIERS:
            for index, term in enumerate(getattr(theme, tier)):
                path = ("themes", number, tier, index)
                named = GROUP.findall(term) if "<" in term else []
                unknown = [name for name in named if name not in groups]
                if unknown:
                    yield path, f"unknown group <{unknown[0]}>; known: {known}"
                elif message := fault_of(GROUP.sub("word", term) if named else term):
                    yield path, message
    yield from _broken(("context",), file.context)
    yield from _broken(("elsewhere",), file.elsewhere)
    yield from _unknown(file)
    for name, words in file.groups.items():
        yield from _broken(("groups", name), words)
        for index, word in enumerate(words):
            if len(word.split()) > 1:
                yield ("groups", name, index), "a group has single words; write phrases as terms"


def _unknown(file: ThemesFile) -> Complaints:
    """Yield the keys of themes that are said to tell one event and are none."""
    keys = {theme.key for theme in file.themes}
    for number, group in enumerate(file.together):
        for index, key in enumerate(group):
            if key not in keys:
                yield ("together", number, index), f"unknown theme “{key}”"


def _broken(path: tuple[str | int, ...], terms: tuple[str, ...]) -> Complaints:
    """Yield the path of each term that is none, with why."""
    for index, term in enumerate(terms):
        if message := fault_of(term):
            yield (*path, index), message


def check_conflicts(file: ConflictsFile) -> Complaints:
    """Yield what types can't say of conflicts.yml: keys twice, broken terms."""
    yield from _twice("conflicts", [conflict.key for conflict in file.conflicts])
    for number, conflict in enumerate(file.conflicts):
        yield from _broken(("conflicts", number, "sure"), conflict.sure)
        yield from _broken(("conflicts", number, "likely"), conflict.likely)


def check_places(file: PlacesFile) -> Complaints:
    """Yield what types can't say of places.yml: points that are none, broken terms."""
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
