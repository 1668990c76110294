"""The site is the old edition whole or the new one whole."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from digest.docs import GENERATED, write_docs
from digest.model import Stop
from digest.site import publish_site
from digest.standing import recall, remember
from digest.standing import tree as standing_tree

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

CONFIG = """
site_name: Test
site_url: https://digest.example/
theme: {name: null, custom_dir: templates}
plugins: [{search: {enabled: false}}]
nav: [{Home: index.md}, {About: about.md}]
not_in_nav: /2025/

validation: {links: {absolute_links: warn, not_found: warn}}
"""
PAGES = {
    "index.md": b"# Home\n\n[A day](2025/06/01.md)\n",
    "2025/06/01.md": b"# One\n",
    "feed.xml": b"<rss/>",
}
SITEMAP = """{% for file in pages %}
{{ file.page.canonical_url }} {{ file.page.meta.lastmod }} {{ build_date_utc }}
{% endfor %}"""


def publish(files: Mapping[str, bytes], root: Path) -> bool:
    return publish_site(files.items(), root)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return project(tmp_path)


def project(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "about.md").write_text("# About\n")
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "main.html").write_text(
        "<title>{{ page.title }}</title>{{ page.content }}"
    )
    (tmp_path / "templates" / "sitemap.xml").write_text(SITEMAP)
    (tmp_path / "mkdocs.yml").write_text(CONFIG)
    return tmp_path


def tree(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_generated_and_hand_written_pages_make_one_site(root: Path) -> None:
    publish(PAGES, root)
    site = tree(root / "site")
    assert {"index.html", "2025/06/01/index.html", "about/index.html", "feed.xml"} <= site.keys()
    assert ["standing.json"] == sorted(path.name for path in (root / ".build").iterdir())


def test_scripts_of_the_theme_that_no_page_loads_are_left_out(root: Path) -> None:
    for path in ("templates/assets/javascripts", "templates/assets/stylesheets"):
        (root / path).mkdir(parents=True)
        (root / path / "theme.txt").write_text("theme")
    publish(PAGES, root)
    assert not [path for path in tree(root / "site") if "theme.txt" in path]
    (root / "docs/assets/stylesheets").mkdir(parents=True)
    (root / "docs/assets/stylesheets/own.css").write_text("p{}")
    publish(PAGES, root)
    assert "assets/stylesheets/own.css" in tree(root / "site")


def test_pages_that_are_gone_leave_docs_and_site(root: Path) -> None:
    publish(PAGES, root)
    publish({"index.md": b"# Home\n"}, root)
    assert ["about.md", "index.md"] == sorted(tree(root / "docs"))
    assert not (root / "docs" / "2025").exists()
    assert not (root / "site" / "2025").exists()


def test_a_page_that_did_not_change_is_not_written_again(root: Path) -> None:
    write_docs(PAGES.items(), root / "docs")
    page = root / "docs" / "index.md"
    os.utime(page, (1, 1))
    write_docs(PAGES.items(), root / "docs")
    assert 1 == page.stat().st_mtime


def test_only_what_the_list_of_generated_files_has_is_written(root: Path) -> None:
    with pytest.raises(Stop, match=r"docs/about\.md is not among the generated files"):
        publish({"about.md": b"mine"}, root)
    assert "# About\n" == (root / "docs" / "about.md").read_text()


def test_a_page_by_hand_never_hides_a_generated_one(root: Path) -> None:
    (root / "docs" / "sources.md").write_text("# Our own\n")
    with pytest.raises(Stop, match=r"docs/sources\.md makes the page of a generated file"):
        publish({"sources/index.md": b"# Sources\n"}, root)
    assert "# Our own\n" == (root / "docs" / "sources.md").read_text()


def test_a_link_in_docs_is_never_published(root: Path) -> None:
    (root / "docs" / "passwords.txt").symlink_to("/etc/passwd")
    with pytest.raises(Stop, match=r"docs/passwords.txt is a symbolic link"):
        publish(PAGES, root)
    assert not (root / "site").exists()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda root: (root / "templates" / "main.html").unlink(), "'main.html' not found"),
        (
            lambda root: (root / "templates" / "main.html").write_text("{% if %}"),
            "Error building page 'index.md'",
        ),
        (lambda root: (root / "mkdocs.yml").unlink(), "mkdocs.yml"),
        (lambda root: (root / "mkdocs.yml").write_text("site_name: [\n"), "mkdocs.yml"),
        (lambda root: (root / "mkdocs.yml").write_text(CONFIG.replace("https:", "")), "site_url"),
        (lambda root: (root / "docs" / "about.md").write_text("[x](none.md)"), "none.md"),
        (lambda root: (root / "docs" / "about.md").write_bytes(b"\xff"), "about.md"),
        (lambda root: (root / "docs" / "index.md").mkdir(), "index.md"),
    ],
    ids=["template", "syntax", "no config", "broken config", "site_url", "link", "bytes", "folder"],
)
def test_whatever_fails_says_why_and_leaves_the_old_site(
    root: Path, change: Callable[[Path], object], said: str
) -> None:
    publish({"2025/06/01.md": b"# One\n", "index.md": b"# Home\n"}, root)
    before = tree(root / "site")
    (root / "docs" / "index.md").unlink()
    change(root)
    with pytest.raises(Stop, match="the old one stands") as caught:
        publish(PAGES, root)
    assert said in str(caught.value)
    assert before == tree(root / "site")


def test_nothing_in_a_site_depends_on_when_or_where_it_was_made(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(PAGES, root)
    before = tree(root / "site")
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    publish(PAGES, root)
    assert before == tree(root / "site")
    assert b"1980-01-01" in before["sitemap.xml"]
    assert "1" == os.environ["SOURCE_DATE_EPOCH"]


def test_git_ignores_just_what_is_generated() -> None:
    ignored = (Path(__file__).parents[1] / ".gitignore").read_text().splitlines()
    lines = tuple(line.removeprefix("/docs") for line in ignored if line.startswith("/docs/"))
    assert GENERATED == lines


def day_page(text: str) -> bytes:
    return f'---\nlastmod: "2025-06-0{len(text) % 9 + 1}"\n---\n# A day\n\n{text}\n'.encode()


DAYS = [f"2025/06/{day:02}.md" for day in range(1, 5)]
EDITIONS = st.dictionaries(st.sampled_from(DAYS), st.sampled_from(["one", "two", "three"]))
EDITS = st.lists(
    st.tuples(EDITIONS, st.sampled_from(["About", "About us"]), st.sampled_from(["p", "div"])),
    min_size=2,
    max_size=4,
)


@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(EDITS)
def test_after_any_edits_the_site_is_the_one_that_a_full_build_makes(
    edits: list[tuple[dict[str, str], str, str]],
) -> None:
    with TemporaryDirectory() as one, TemporaryDirectory() as other:
        step_by_step, at_once = project(Path(one)), project(Path(other))
        for days, about, tag in edits:
            files = {path: day_page(text) for path, text in days.items()}
            links = "".join(f"[{path}]({path})\n" for path in days)
            files["index.md"] = f"# Home\n\n{links}".encode()
            for root in (step_by_step, at_once):
                (root / "docs" / "about.md").write_text(f"# {about}\n")
                (root / "templates" / "main.html").write_text(
                    f"<{tag}>{{{{ page.content }}}}</{tag}>"
                )
            publish(files, step_by_step)
            shutil.rmtree(at_once / ".build", ignore_errors=True)
            publish(files, at_once)
            assert tree(at_once / "site") == tree(step_by_step / "site")


def test_what_did_not_change_is_not_made_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert publish(PAGES, root)
    monkeypatch.setattr("digest.site.load", None)
    assert not publish(PAGES, root)


def test_only_changed_pages_are_made_again(root: Path) -> None:
    publish(PAGES, root)
    site = root / "site" / "2025/06/01/index.html"
    site.write_text("as it was")
    standing = recall(root / ".build/standing.json")
    assert standing
    remember(replace(standing, tree=standing_tree(root / "site")), root / ".build/standing.json")
    publish({**PAGES, "index.md": b"# Home again\n"}, root)
    assert "as it was" == site.read_text()


def test_a_page_that_is_not_where_it_should_be_is_made_again(root: Path) -> None:
    publish(PAGES, root)
    page = root / "site" / "2025/06/01/index.html"
    before = page.read_bytes()
    page.unlink()
    memory = root / ".build/standing.json"
    standing = recall(memory)
    assert standing
    remember(replace(standing, tree=standing_tree(root / "site")), memory)
    publish({**PAGES, "index.md": b"# Home again\n"}, root)
    assert before == page.read_bytes()


def test_a_site_that_was_touched_is_made_anew(root: Path) -> None:
    publish(PAGES, root)
    page = root / "site" / "index.html"
    before = page.read_bytes()
    page.write_text("torn")
    publish(PAGES, root)
    assert before == page.read_bytes()
    shutil.rmtree(root / "site")
    publish(PAGES, root)
    assert before == page.read_bytes()


@pytest.mark.parametrize("memory", [b"", b"{", b"[]", b'{"frame": 1}', b"\xff\x00"])
def test_a_broken_memory_is_no_harm(root: Path, memory: bytes) -> None:
    publish(PAGES, root)
    before = tree(root / "site")
    (root / ".build/standing.json").write_bytes(memory)
    publish(PAGES, root)
    assert before == tree(root / "site")


def test_a_variable_that_the_settings_name_makes_all_anew(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / "mkdocs.yml").write_text(CONFIG.replace("https://digest.example/", "!ENV SITE_URL"))
    for url in ("https://one.example/", "https://two.example/"):
        monkeypatch.setenv("SITE_URL", url)
        assert publish(PAGES, root)
        assert url in (root / "site/sitemap.xml").read_text()


def test_another_version_of_a_tool_makes_all_anew(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(PAGES, root)
    monkeypatch.setattr("digest.standing.code_version", lambda: "another Pagefind")
    assert publish(PAGES, root)
