"""data/figures.csv: every figure as its source states it, with HXL tags in the second row.

Nothing is added up. A cell that a spreadsheet would take for a formula has an apostrophe before
it (OWASP, CSV injection), since its words are a stranger's.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from digest.publishing.escape import plain, web_address
from digest.publishing.words import day_path

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from digest.model import Claim, Edition, Place, Story
    from digest.settings import Config

#: Headers and their HXL tags (hxlstandard.org).
COLUMNS = {
    "edition": "#date+edition",
    "story": "#event+id",
    "conflict": "#crisis+code",
    "themes": "#event+type+list",
    "kind": "#indicator+type",
    "number": "#indicator+num+min",
    "number_max": "#indicator+num+max",
    "qualifier": "#indicator+qualifier",
    "words": "#indicator+text",
    "whom": "#affected+description",
    "place": "#loc+name",
    "country": "#country+code+v_iso2",
    "lat": "#geo+lat",
    "lon": "#geo+lon",
    "scope": "#indicator+scope",
    "attribution": "#contact+attribution",
    "source": "#meta+source",
    "url": "#meta+url",
    "sentence": "#description+sentence",
    "seed": "#meta+seed",
    "first_line": "#meta+line+first",
    "last_line": "#meta+line+last",
}
#: What makes a spreadsheet compute a cell: "=1+1", "@SUM(A1)", "-2+3".
FORMULA = ("=", "+", "-", "@", "\t", "\r", "|", "%")


def figure_head() -> bytes:
    """Return the first two rows: headers and HXL tags."""
    return _csv([COLUMNS, COLUMNS.values()])


def figure_rows(edition: Edition, config: Config) -> bytes:
    """Return a row for each figure of an edition, as CSV (RFC 4180) in UTF-8."""
    return _csv(
        [_cell(value) for value in _row(claim, story, edition.day, place, config)]
        for story in edition.stories
        for places in [{place.name: place for place in story.places}]
        for claim in story.figures
        for place in [places.get(claim.figure.place)]
    )


def _csv(rows: Iterable[Iterable[object]]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue().encode()


def _row(
    claim: Claim, story: Story, day: date, place: Place | None, config: Config
) -> tuple[object, ...]:
    figure, article = claim.figure, claim.article
    return (
        day,
        f"{config.site_url}{day_path(day)}#{story.anchor}",
        story.conflict,
        " ".join(story.themes),
        figure.kind,
        figure.n,
        figure.n_max,
        figure.qualifier,
        figure.words,
        figure.whom,
        figure.place,
        place.country if place else "",
        place.lat if place else "",
        place.lon if place else "",
        figure.scope,
        figure.attribution,
        article.source,
        web_address(article.url),
        figure.sentence,
        article.seed,
        figure.lines.first,
        figure.lines.last,
    )


def _cell(value: object) -> object:
    """Return a value that no spreadsheet computes; numbers stay numbers."""
    if not isinstance(value, str):
        return value
    text = plain(value)
    return f"'{text}" if text.startswith(FORMULA) else text
