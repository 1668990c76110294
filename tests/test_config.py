"""A publisher's mistakes in configuration are all named at once, with file and line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from digest.config import load_config
from digest.model import Stop
from digest.settings import Source
from digest.strictyaml import Faults

if TYPE_CHECKING:
    from pathlib import Path


def faults_of(project: Path) -> list[str]:
    with pytest.raises(Faults) as caught:
        load_config(project)
    return str(caught.value).splitlines()


def test_the_project_as_cloned_is_in_order(project: Path) -> None:
    config = load_config(project)
    assert config.name == "Conflict Digest"
    assert config.timezone == "UTC"
    assert "diplomacy" in {theme.key for theme in config.lexicon.themes}


def test_an_empty_digest_yml_gives_the_defaults(project: Path) -> None:
    (project / "digest.yml").write_text("")
    assert load_config(project).id == "conflict-digest.example"


def test_every_fault_of_every_file_is_named_at_once(project: Path) -> None:
    (project / "digest.yml").write_text(
        "id: Not A Host\n"
        "timezone: Mars/Olympus\n"
        "sources:\n"
        "  - name: Courier\n"
        "    zones: {IST: five}\n"
        "    excerpt_share: 2\n"
        "  - name: Courier\n"
    )
    (project / "corrections.yml").write_text("- made: yesterday\n")
    named = faults_of(project)
    assert "corrections.yml:1: [0].made" in [fault.partition(": must")[0] for fault in named]
    assert [":".join(fault.split(":")[:2]) for fault in named if fault.startswith("digest")] == [
        "digest.yml:1",
        "digest.yml:2",
        "digest.yml:5",
        "digest.yml:6",
        "digest.yml:7",
    ]


def test_an_unknown_key_is_answered_with_the_known_ones(project: Path) -> None:
    (project / "digest.yml").write_text("name: D\ntimezome: UTC\n")
    (fault,) = faults_of(project)
    assert fault.startswith("digest.yml:2: timezome: unknown key; known: ")
    assert "timezone" in fault


def test_a_file_that_is_not_utf8_is_named(project: Path) -> None:
    (project / "digest.yml").write_bytes(b"name: \xff\n")
    assert faults_of(project) == ["digest.yml:1: is not UTF-8 (byte 6); save it as UTF-8"]


@pytest.mark.parametrize("name", ["digest.yml", "mkdocs.yml"])
def test_a_missing_file_is_named_with_what_to_do(project: Path, name: str) -> None:
    (project / name).unlink()
    with pytest.raises(Stop, match=f"{name} is missing"):
        load_config(project)


def test_a_sources_settings_arrive_as_written(project: Path) -> None:
    (project / "digest.yml").write_text(
        "sources:\n"
        "  - name: Elvar Courier\n"
        "    hosts: [courier.example]\n"
        '    zones: {IST: "+05:30"}\n'
        "    day_first: true\n"
        "    publish: full\n"
    )
    (source,) = load_config(project).sources
    assert source == Source(
        name="Elvar Courier",
        hosts=("courier.example",),
        zones={"IST": "+05:30"},
        day_first=True,
        publish="full",
    )


def test_the_environment_gives_the_sites_address(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://news.example/digest")
    assert load_config(project).site_url == "https://news.example/digest/"


def test_a_wrong_site_address_is_one_clear_line(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "news.example")
    (fault,) = faults_of(project)
    assert fault.startswith("mkdocs.yml:1: site_url: “news.example” is no address.")


@pytest.mark.parametrize("data", [b"site_name: [", b"site_name: \xff", b"- a list"])
def test_a_broken_mkdocs_file_is_one_clear_fault(project: Path, data: bytes) -> None:
    (project / "mkdocs.yml").write_bytes(data)
    (fault,) = faults_of(project)
    assert fault.startswith("mkdocs.yml:1: ")
