"""Reads the lexicon, digest/lexicon/*.yml, which is what an editor edits.

`parse_lexicon` is pure; `load_lexicon` reads the files that stand beside the code.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from importlib import resources
from typing import TYPE_CHECKING, TypeVar

from digest.gazetteer import find_spots
from digest.lexiconfiles import (
    BUILT_IN,
    GROUP,
    ConflictsFile,
    PlacesFile,
    ThemesFile,
    check_conflicts,
    check_places,
    check_themes,
)
from digest.reading.topics.words import name_key
from digest.settings import (
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
    from collections.abc import Callable

T = TypeVar("T")


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

    themes = part("themes.yml", ThemesFile, check_themes)
    conflicts = part("conflicts.yml", ConflictsFile, check_conflicts)
    names = part("names.yml", Mapping[str, tuple[str, ...]])  # type: ignore[type-abstract]
    places = part("places.yml", PlacesFile, check_places)
    furniture = part("furniture.yml", Mapping[str, tuple[str, ...]])  # type: ignore[type-abstract]
    if faults:
        raise Faults(fault for error in faults for fault in error.faults)
    return Lexicon(
        themes=tuple(_expanded(theme, themes.groups) for theme in themes.themes),
        weights=themes.weights,
        context=themes.context,
        elsewhere=themes.elsewhere,
        together=themes.together,
        conflicts=conflicts.conflicts,
        names=tuple(Name(canonical, variants) for canonical, variants in names.items()),
        geography=Geography(
            places.not_places,
            tuple(People(*people) for people in places.peoples.items()),
            _added(places),
            _variants(places),
        ),
        gazetteer=gazetteer,
        furniture=furniture,
        digest=sha256(repr(sorted(files.items())).encode()).hexdigest(),
    )


def _added(places: PlacesFile) -> Mapping[str, tuple[Spot, ...]]:
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


def _variants(places: PlacesFile) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Return what the gazetteer calls the regions that places.yml has other names of."""
    known: dict[str, tuple[tuple[str, str], ...]] = {}
    for country, regions in places.variants.items():
        for name, others in regions.items():
            for key in map(name_key, others):
                known[key] = (*known.get(key, ()), (country, name_key(name)))
    return known


def _expanded(theme: Theme, groups: Mapping[str, tuple[str, ...]]) -> Theme:
    """Return a theme with the words of groups in place of their names."""
    words = {name: "/".join(group) for name, group in groups.items()} | BUILT_IN

    def expand(terms: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(
            GROUP.sub(lambda found: words[found[1]], term) if "<" in term else term
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
