"""Open data: every edition as JSON that its published schema allows, every figure as CSV."""

from __future__ import annotations

import json
from dataclasses import replace

import jsonschema
import pytest

from digest.grouping.accounts import account
from digest.publishing.data import render_data
from digest.publishing.status import render_status
from tests.fiction import CONFIG, CORRECTION, digest

CORRECTED = replace(CONFIG, corrections=(CORRECTION,))


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    made = digest(CORRECTED)
    data = render_data(made, CORRECTED)
    return data | render_status(made, account(made), data, CORRECTED)


def test_every_document_is_as_the_published_schema_says(files: dict[str, bytes]) -> None:
    schema = json.loads(files["data/schema.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    documents = [path for path in files if path.endswith(".json") and "schema" not in path]
    assert len(documents) == 7
    for path in documents:
        assert [] == [error.message for error in validator.iter_errors(json.loads(files[path]))]


def test_the_accounts_of_status_add_up(files: dict[str, bytes]) -> None:
    seeds = json.loads(files["status.json"])["seeds"]
    assert seeds.pop("seeds") == sum(seeds.values())
