"""Every page of the site as Markdown: a digest in, `{path below docs/: bytes}` out.

Which pages there are, what each is called and what its template is given. Our words between the
sources' words stand in templates/pages/; how words get on a page is `digest.publishing.escape`'s.
No page grows with the number of days: lists are cut to what is newest, and the rest is by year.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from digest.publishing import words
from digest.publishing.calendars import Cell, cells, months_of
from digest.publishing.charts import sparkline
from digest.publishing.escape import environment, front_matter
from digest.publishing.listing import (
    Listed,
    by_day,
    claims_of,
    source_records,
    stories_per_day,
)
from digest.publishing.metadata import linked_data
from digest.publishing.page import Page
from digest.publishing.views import View

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    import jinja2

    from digest.model import Digest, Edition
    from digest.settings import Config, Conflict, Theme

#: Days of stories on the page of a theme or conflict, and the stories that end it early.
_RECENT_DAYS: Final = 7
_RECENT_STORIES: Final = 24
_STRIP_DAYS: Final = 14
#: Undated articles shown whole; older ones are listed by the year they were collected.
_SHELF: Final = 40


def render_pages(digest: Digest, config: Config, templates: jinja2.BaseLoader) -> dict[str, bytes]:
    """Return every generated page, and robots.txt, by its path below docs/."""
    jinja = environment(templates)
    view = View.of(digest, config)
    pages = {page.path: _render(page, view, jinja) for page in _pages(view)}
    robots = f"User-agent: *\nAllow: /\nSitemap: {config.site_url}sitemap.xml\n"
    return {**pages, "robots.txt": robots.encode()}


def _render(page: Page, view: View, jinja: jinja2.Environment) -> bytes:
    facts: dict[str, object] = {
        "title": page.title,
        "description": words.cut(page.description, 300),
        "tab": page.tab,
    }
    if page.modified:
        facts["lastmod"] = page.modified.isoformat()
    html = jinja.get_template(f"pages/{page.template}.md.jinja").render(
        page=page, root=page.root, view=view, words=words, **page.content
    )
    lines = (line.strip() for line in html.split("\n"))
    body = "\n".join(line for line in lines if line)
    data = linked_data(page, view.config)
    return f'{front_matter(facts)}<div class="cd">\n{body}\n{data}\n</div>\n'.encode()


def _pages(view: View) -> Iterator[Page]:
    yield _home(view)
    yield from _days(view)
    yield from _years(view)
    yield from _groups(view, "themes", view.config.lexicon.themes)
    yield from _groups(view, "conflicts", view.config.lexicon.conflicts)
    yield from _shelf(view)
    yield _sources(view)
    yield from _places(view)
    yield _corrections(view)
    yield _refused(view)


def _home(view: View) -> Page:
    latest = view.digest.editions[-1] if view.digest.editions else None
    strip: tuple[Cell, ...] = ()
    if latest:
        days = [latest.day - timedelta(days=back) for back in reversed(range(_STRIP_DAYS))]
        strip = cells(days, view.stories)
    return Page(
        "index.md",
        "home",
        view.config.name,
        view.config.description,
        "index.md",
        latest.day if latest else None,
        latest,
        {"strip": strip},
    )


def _days(view: View) -> Iterator[Page]:
    editions = view.digest.editions
    for place, edition in enumerate(editions):
        yield Page(
            f"{words.day_path(edition.day).rstrip('/')}.md",
            "day",
            words.long_date(edition.day),
            _summary(edition),
            "archive.md",
            edition.day,
            edition,
            {
                "previous": editions[place - 1] if place else None,
                "next": editions[place + 1] if place + 1 < len(editions) else None,
            },
        )


def _summary(edition: Edition) -> str:
    stories = words.count(len(edition.stories), "story")
    first = f": {edition.stories[0].title.text}" if edition.stories else ""
    return f"{words.full_date(edition.day)}, {stories}{first}"


def _years(view: View) -> Iterator[Page]:
    years: defaultdict[int, list[Edition]] = defaultdict(list)
    for edition in view.digest.editions:
        years[edition.day.year].append(edition)
    yield Page(
        "archive.md",
        "archive",
        "All editions",
        f"Every edition of {view.config.name}, as a calendar.",
        "archive.md",
        view.last_day,
        content={
            "years": tuple((year, tuple(years[year])) for year in sorted(years, reverse=True)),
            "months": months_of(max(years), view.stories) if years else (),
        },
    )
    for year, editions in sorted(years.items()):
        yield Page(
            f"{year}/index.md",
            "year",
            f"Editions of {year}",
            f"The editions of {view.config.name} in {year}, day by day.",
            "archive.md",
            editions[-1].day,
            content={
                "year": year,
                "editions": tuple(reversed(editions)),
                "months": months_of(year, view.stories),
                "years": tuple(sorted(years)),
            },
        )


def _groups(
    view: View, kind: str, groups: tuple[Theme, ...] | tuple[Conflict, ...]
) -> Iterator[Page]:
    """Yield the pages of all themes, or of all conflicts: an overview, and each with its years."""
    found = view.by_theme if kind == "themes" else view.by_conflict
    noun = kind.removesuffix("s")
    tab = f"{kind}/index.md"
    title = kind.capitalize()
    yield Page(
        tab,
        "groups",
        title,
        f"The {kind} of {view.config.name}, with their stories.",
        tab,
        view.last_day,
        content={
            "kind": kind,
            "groups": tuple((group, found.get(group.key, ())) for group in groups),
        },
    )
    for group in groups:
        stories = found.get(group.key, ())
        years = _by_year(stories)
        content = {"kind": kind, "group": group, "years": tuple(sorted(years, reverse=True))}
        yield Page(
            f"{kind}/{group.key}/index.md",
            "group",
            group.name,
            f"The newest stories of the {noun} {group.name}, with the figures as reported.",
            tab,
            stories[0].day if stories else None,
            content={
                **content,
                "stories": stories,
                "recent": _recent(stories),
                "spark": sparkline(stories_per_day(stories), view.stories),
                "claims": claims_of(stories[:_RECENT_STORIES]),
            },
        )
        for year, items in years.items():
            yield Page(
                f"{kind}/{group.key}/{year}.md",
                "group_year",
                f"{group.name}, {year}",
                f"The stories of {group.name} in {year}, day by day.",
                tab,
                items[0].day,
                content={**content, "year": year, "days": by_day(items)},
            )


def _by_year(stories: tuple[Listed, ...]) -> Mapping[int, tuple[Listed, ...]]:
    years: defaultdict[int, list[Listed]] = defaultdict(list)
    for item in stories:
        years[item.day.year].append(item)
    return {year: tuple(items) for year, items in years.items()}


def _recent(stories: tuple[Listed, ...]) -> tuple[tuple[date, tuple[Listed, ...]], ...]:
    return by_day(stories[:_RECENT_STORIES])[:_RECENT_DAYS]


def _shelf(view: View) -> Iterator[Page]:
    newest = sorted(
        view.digest.undated,
        key=lambda article: (article.collected is not None, article.collected or 0, article.seed),
        reverse=True,
    )
    years: defaultdict[str, list[object]] = defaultdict(list)
    for article in newest:
        years[str(article.collected.year) if article.collected else "unknown"].append(article)
    content = {"years": tuple((year, len(items)) for year, items in years.items())}
    yield Page(
        "undated.md",
        "undated",
        "Undated",
        "Articles that print no date. They are in no edition, and no date is made up for them.",
        "undated.md",
        view.last_day,
        content={**content, "articles": tuple(newest[:_SHELF]), "year": ""},
    )
    for year, articles in years.items():
        name = f"collected in {year}" if year != "unknown" else "collected on no recorded day"
        yield Page(
            f"undated/{year}.md",
            "undated_year",
            f"Undated, {name}",
            f"Articles that print no date, {name}.",
            "undated.md",
            None,
            content={**content, "articles": tuple(articles), "year": year, "name": name},
        )


def _sources(view: View) -> Page:
    return Page(
        "sources.md",
        "sources",
        "Sources",
        f"The publishers whose articles {view.config.name} has read.",
        "sources.md",
        view.last_day,
        content={"records": source_records(view.digest)},
    )


def _places(view: View) -> Iterator[Page]:
    yield Page(
        "places/index.md",
        "places",
        "Places",
        "Places that articles name, by country.",
        "places/index.md",
        view.last_day,
        content={"countries": view.countries},
    )
    for country in view.countries:
        yield Page(
            f"places/{country.code.lower()}.md",
            "country",
            country.name,
            f"Places in {country.name} that articles name, with their newest stories.",
            "places/index.md",
            country.places[0].stories[0].day,
            content={"country": country},
        )


def _corrections(view: View) -> Page:
    newest_first = tuple(reversed(tuple(view.settled.items())))
    return Page(
        "corrections.md",
        "corrections",
        "Corrections",
        f"What {view.config.name} got wrong, and what is right.",
        "corrections.md",
        newest_first[0][1].made if newest_first else None,
        content={"corrections": newest_first},
    )


def _refused(view: View) -> Page:
    return Page(
        "not-published.md",
        "refused",
        "Not published",
        "Seeds that could not be read, with the reason, and articles that are withheld.",
        "corrections.md",
        None,
        content={"refusals": view.digest.refusals, "withheld": view.digest.withheld},
    )
