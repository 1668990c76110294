"""Open data: every edition as JSON that its published schema allows, every figure as CSV."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from typing import Any

import jsonschema
import pytest

from digest import __version__
from digest.grouping.accounts import account
from digest.grouping.outlines import outline
from digest.model import Digest, StoryLink
from digest.publishing.figures import COLUMNS
from digest.publishing.status import content_digest, render_status
from tests.fiction import (
    ARTICLES,
    CONFIG,
    CORRECTION,
    FIRST_DAY,
    FIVE,
    THREE,
    WIRE,
    article,
    digest,
    figure,
    seed_of,
)
from tests.published import all_data

CORRECTED = replace(CONFIG, corrections=(CORRECTION,))
#: A tag of the Humanitarian Exchange Language: "#affected+killed+num".
HXL_TAG = re.compile(r"#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*")


def render(made: Digest) -> dict[str, bytes]:
    data = all_data(made, CORRECTED)
    return data | render_status(made, account(made), {}, CORRECTED, {"mkdocs": "1.6.1"})


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return render(digest(CORRECTED))


def edition(files: dict[str, bytes], day: str = "2031-05-01") -> dict[str, Any]:
    document: dict[str, Any] = json.loads(files[f"data/{day}.json"])
    return document


def rows(files: dict[str, bytes]) -> list[dict[str, str]]:
    """Return the rows of figures.csv, HXL tags first, after making sure that it is RFC 4180."""
    text = files["data/figures.csv"].decode()
    assert "\n" not in text.replace("\r\n", "")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def documents(files: dict[str, bytes]) -> dict[str, Any]:
    return {
        path: json.loads(data)
        for path, data in files.items()
        if path.endswith(".json") and path != "data/schema.json"
    }


def test_every_document_is_as_the_published_schema_says(files: dict[str, bytes]) -> None:
    schema = json.loads(files["data/schema.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    validator = jsonschema.Draft202012Validator(schema, format_checker=checker)
    linked = replace(
        digest().editions[0].stories[0],
        previous=StoryLink(FIRST_DAY, "a1", "Before"),
        next=StoryLink(FIRST_DAY, "a2", "After"),
    )
    first = digest().editions[0]
    sections = (replace(first.sections[0], stories=(linked,)),)
    goes_on = replace(first, sections=sections)
    threaded = Digest((goes_on,), (), (), (), (outline(goes_on),))
    found = [*documents(files).values(), *documents(render(threaded)).values()]
    assert 7 + 4 == len(found)
    for document in found:
        assert document["$schema"] == schema["$id"]
        assert [] == [error.message for error in validator.iter_errors(document)]


def test_the_schema_refuses_what_is_not_there_or_not_known(files: dict[str, bytes]) -> None:
    validator = jsonschema.Draft202012Validator(json.loads(files["data/schema.json"]))
    document = edition(files)
    assert validator.is_valid(document)
    assert not validator.is_valid({key: value for key, value in document.items() if key != "day"})
    assert not validator.is_valid(document | {"weather": "fine"})
    document["stories"][0]["articles"][0]["sha256"] = "unknown"
    assert not validator.is_valid(document)


def test_the_index_lists_every_edition_newest_first_with_the_codes_of_themes(
    files: dict[str, bytes],
) -> None:
    index = json.loads(files["data/index.json"])
    assert [row["day"] for row in index["editions"]] == [
        "2031-05-04",
        "2031-05-03",
        "2031-05-02",
        "2031-05-01",
    ]
    for row in index["editions"]:
        assert row["data"].removeprefix(CONFIG.site_url) in files
    assert index["themes"][0]["codes"]["iptc"] == ["20000056"]
    assert {"name": "Amel Courier", "licence": "CC BY 4.0"} in index["sources"]
    assert {"name": WIRE, "licence": None} in index["sources"]
    assert index["conflicts"] == [{"key": "velmaria-sorrenia", "name": "Velmaria–Sorrenia"}]


def test_an_article_names_the_seed_it_was_read_from(files: dict[str, bytes]) -> None:
    articles = {
        each["seed"]: each for story in edition(files)["stories"] for each in story["articles"]
    }
    for each in ARTICLES[:3]:
        assert articles[each.seed]["sha256"] == seed_of(each).sha256
        assert articles[each.seed]["title"] == {"text": each.text.title.text, "lines": [1, 1]}


def test_both_of_two_sources_that_differ_are_told_and_no_total(files: dict[str, bytes]) -> None:
    both = {(FIVE, 5, "At least", WIRE), (THREE, 3, "", "Amel Courier")}
    told = [
        (each["text"], each["n"], each.get("qualifier", ""), article["source"])
        for story in edition(files)["stories"]
        for article in story["articles"]
        for each in article.get("figures", ())
    ]
    assert both == set(told)
    assert len(both) == len(told)
    sides = [
        (each["text"], each["n"], each.get("qualifier", ""), each["source"])
        for story in edition(files)["stories"]
        for difference in story.get("disagreements", ())
        for each in difference["claims"]
    ]
    assert both == set(sides)


def test_what_a_page_shows_of_an_article_stands_in_its_record(files: dict[str, bytes]) -> None:
    shown = {
        (each.seed, each.text)
        for made in digest(CORRECTED).editions
        for story in made.stories
        for each in story.excerpt
    }
    assert shown
    assert shown == {
        (article["seed"], quote["text"])
        for day in ("2031-05-01", "2031-05-02", "2031-05-04")
        for story in edition(files, day)["stories"]
        for article in story["articles"]
        for quote in article.get("quotes", ())
    }


def test_a_date_that_is_not_stated_is_left_out(files: dict[str, bytes]) -> None:
    (undated,) = json.loads(files["data/undated.json"])["undated"]
    assert "published" not in undated
    assert undated["collected"] == "2031-05-04"
    assert [undated] == edition(files, "2031-05-04")["undated"]
    (talks,) = [
        each
        for story in edition(files)["stories"]
        for each in story["articles"]
        if "talks" in each["seed"]
    ]
    assert talks["published"]["day"]
    assert talks["published"].keys().isdisjoint({"time", "offset"})


def test_what_is_withheld_leaves_its_seed_s_name_alone(files: dict[str, bytes]) -> None:
    assert not any(b"took back" in data for data in files.values())
    gone = edition(files, "2031-05-03")
    assert ([], [{"seed": "2031-05-03/gone.txt"}]) == (gone["stories"], gone["withheld"])


def test_a_correction_stands_in_the_data_of_its_day(files: dict[str, bytes]) -> None:
    (correction,) = edition(files)["corrections"]
    assert (CORRECTION.wrong, CORRECTION.right) == (correction["wrong"], correction["right"])


def test_every_figure_is_a_row_with_hxl_tags_above(files: dict[str, bytes]) -> None:
    tags, *told = rows(files)
    assert list(COLUMNS) == list(tags)
    assert all(HXL_TAG.fullmatch(tag) for tag in tags.values())
    assert {(row["number"], row["place"], row["country"], row["lat"]) for row in told} == {
        ("3", "Port Amel", "XV", "41.5"),
        ("5", "Port Amel", "XV", "41.5"),
    }
    assert {THREE, FIVE} == {row["sentence"] for row in told}


def test_a_cell_is_never_a_formula() -> None:
    words = '=HYPERLINK("https://x.example")'
    told = figure(None, "killed", words, words="-1+1", qualifier="@SUM(A1)", place="+Amel")
    hostile = article("2031-05-01/x.txt", "A title", words, figures=(told,), source="\t=1+1")
    _, row = rows(render(digest(articles=(hostile,))))
    assert row["sentence"] == f"'{words}"
    assert (row["words"], row["qualifier"], row["place"]) == ("'-1+1", "'@SUM(A1)", "'+Amel")
    assert row["source"] == "'=1+1"
    assert row["number"] == ""


def test_status_says_what_was_published_and_what_was_not(files: dict[str, bytes]) -> None:
    status = json.loads(files["status.json"])
    assert status["newest"] == "2031-05-04"
    assert status["seeds"].pop("seeds") == sum(status["seeds"].values()) == 8
    assert status["refusals"] == [
        {
            "seed": "2031-05-04/broken.txt",
            "code": "ENCODING",
            "reason": "is in no encoding we know",
        }
    ]
    assert status["versions"] == {"conflict-digest": __version__, "mkdocs": "1.6.1"}


def test_status_of_nothing_names_no_day() -> None:
    nothing = Digest((), (), (), ())
    status = json.loads(render_status(nothing, account(nothing), {}, CONFIG)["status.json"])
    assert status["newest"] is None
    assert status["versions"] == {"conflict-digest": __version__}


def test_the_digest_of_content_tells_any_change_and_no_order() -> None:
    files = {"a": "1", "b": "2"}
    assert content_digest(files) == content_digest({"b": "2", "a": "1"})
    for changed in ({"a": "2", "b": "1"}, {"a": "1"}, {"a": "1", "c": "2"}):
        assert content_digest(files) != content_digest(changed)
