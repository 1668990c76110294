"""The work of a day, in three steps: its stories, their places in threads, what is published of it.

Each takes the days it is given and no others, so memory does not grow with the archive.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING, Any, overload

from jinja2 import FileSystemLoader

from digest.cache import kept, pack, unpack
from digest.grouping.editions import make_edition
from digest.grouping.order import story_rank
from digest.grouping.stories import Decision, decide, tell_stories
from digest.grouping.threads import Place, find_places, join
from digest.publishing.days import Day, render_day
from digest.publishing.escape import environment
from digest.readings import articles, slim
from digest.shards import Project, Step

if TYPE_CHECKING:
    from pathlib import Path

    import jinja2

    from digest.model import Article, Edition, Story
    from digest.sheets import Dated, Sheet, Threaded


Trim = Callable[["Article"], "Article"]


def whole(article: Article) -> Article:
    """Return an article as it is."""
    return article


def decide_days(days: Sequence[Dated], project: Project) -> list[bytes]:
    """Decide on the stories of some days and keep it; returns them as `Decision`s, packed."""
    return [_decided(each, project) for each in days]


def _decided(dated: Dated, project: Project) -> bytes:
    def make() -> bytes:
        return pack(decide(articles(dated.heads, project), project.config))

    return kept(project.cache, GROUPING.kind, dated.name, dated.key, make)


def thread_days(days: Sequence[Threaded], project: Project) -> list[bytes]:
    """Find the places of the stories of some days in their threads, and keep them, packed."""
    window = {each.day: each for item in days for each in (*item.before, item.dated)}
    stories = {day: _stories(each, project) for day, each in window.items()}
    places = find_places([item.dated.day for item in days], stories)
    return [
        kept(
            project.cache,
            THREADING.kind,
            item.name,
            item.key,
            partial(pack, places[item.dated.day]),
        )
        for item in days
    ]


def publish_days(sheets: Sequence[Sheet], project: Project) -> list[bytes]:
    """Render and keep the files of some days; returns the `Outline` of each, packed."""
    return [
        kept(
            project.cache, PUBLISHING.kind, sheet.name, sheet.key, partial(_outline, sheet, project)
        )
        for sheet in sheets
    ]


def _outline(sheet: Sheet, project: Project) -> bytes:
    return pack(replace(published(sheet, project).outline, key=sheet.key))


def published(sheet: Sheet, project: Project) -> Day:
    """Return what is published of a day, as it was kept, else render and keep it."""
    make = partial(_rendered, sheet, project)
    return unpack(kept(project.cache, "day", sheet.name, sheet.key, make), Day)


def _rendered(sheet: Sheet, project: Project) -> bytes:
    jinja = page_environment(project.root)
    return pack(render_day(open_edition(sheet, project), sheet.around, project.config, jinja))


def open_edition(sheet: Sheet, project: Project, trim: Trim = whole) -> Edition:
    """Return the edition of a day; `trim` may leave out what is not wanted of its articles."""
    kind: Any = tuple[Place, ...]
    places: tuple[Place, ...] = unpack(sheet.places, kind)
    stories = join(_stories(sheet.dated, project, trim), places, sheet.ends)
    undated = map(trim, articles(sheet.dated.shelved, project))
    return make_edition(sheet.dated.day, stories, undated)


class Editions(Sequence["Edition"]):
    """The editions of some sheets, each opened when it is asked for, its articles `slim`."""

    def __init__(self, sheets: Sequence[Sheet], project: Project) -> None:
        """Take the sheets of all days, oldest first."""
        self._sheets = sheets
        self._opened = lru_cache(_OPENED)(lambda place: open_edition(sheets[place], project, slim))

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._sheets)

    @overload
    def __getitem__(self, place: int) -> Edition: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Edition]: ...
    def __getitem__(self, place: int | slice) -> Edition | Sequence[Edition]:
        """Return the edition of a place, or those of several."""
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(len(self)))]
        edition: Edition = self._opened(place)
        return edition


def _stories(dated: Dated, project: Project, trim: Trim = whole) -> tuple[Story, ...]:
    """Return the stories of a day in their order, without threads."""
    kind: Any = tuple[Decision, ...]
    decisions: tuple[Decision, ...] = unpack(_decided(dated, project), kind)
    stories = tell_stories(map(trim, articles(dated.heads, project)), decisions)
    return tuple(sorted(stories, key=story_rank))


@cache
def page_environment(root: Path) -> jinja2.Environment:
    """Return what renders pages: one for all, since to read the templates takes long."""
    return environment(FileSystemLoader(root / "templates"))


#: Editions that are held at once: those of the newest entries of feeds.
_OPENED = 512
#: The articles of a day into stories, stories into threads, and editions into files.
GROUPING = Step("stories", decide_days, 256, "days grouped")
THREADING = Step("places", thread_days, 1024, "days threaded")
PUBLISHING = Step("outline", publish_days, 256, "days published")
