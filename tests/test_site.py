"""The site is the old edition whole or the new one whole."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from digest.site import GENERATED, SiteError, publish_site, write_docs

if TYPE_CHECKING:
    from collections.abc import Callable

CONFIG = """
site_name: Test
site_url: https://digest.example/
theme: {name: null, custom_dir: theme}
plugins: [{search: {enabled: false}}]
nav: [{Home: index.md}, {About: about.md}]
not_in_nav: /2025/**
validation: {links: {absolute_links: warn, not_found: warn}}
"""
PAGES = {
    "index.md": b"# Home\n\n[A day](2025/06/01.md)\n",
    "2025/06/01.md": b"# One\n",
    "feed.xml": b"<rss/>",
}
SITEMAP = """{% for file in pages %}
{{ file.page.canonical_url }} {{ file.page.update_date }}
{% endfor %}"""
DAY = date(2025, 6, 1)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "about.md").write_text("# About\n")
    (tmp_path / "theme").mkdir()
    (tmp_path / "theme" / "main.html").write_text(
        "<title>{{ page.title }}</title>{{ page.content }}"
    )
    (tmp_path / "theme" / "sitemap.xml").write_text(SITEMAP)
    (tmp_path / "mkdocs.yml").write_text(CONFIG)
    return tmp_path


def tree(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_generated_and_hand_written_pages_make_one_site(root: Path) -> None:
    publish_site(PAGES, root, day=DAY)
    site = tree(root / "site")
    assert {"index.html", "2025/06/01/index.html", "about/index.html", "feed.xml"} <= site.keys()
    assert [] == sorted(path.name for path in (root / ".build").iterdir())


def test_pages_that_are_gone_leave_docs_and_site(root: Path) -> None:
    publish_site(PAGES, root, day=DAY)
    publish_site({"index.md": b"# Home\n"}, root, day=DAY)
    assert ["about.md", "index.md"] == sorted(tree(root / "docs"))
    assert not (root / "docs" / "2025").exists()
    assert not (root / "site" / "2025").exists()


def test_a_page_that_did_not_change_is_not_written_again(root: Path) -> None:
    write_docs(PAGES, root / "docs")
    page = root / "docs" / "index.md"
    os.utime(page, (1, 1))
    write_docs(PAGES, root / "docs")
    assert 1 == page.stat().st_mtime


def test_only_what_the_list_of_generated_files_has_is_written(root: Path) -> None:
    with pytest.raises(SiteError, match=r"docs/about\.md is not among the generated files"):
        publish_site({"about.md": b"mine"}, root)
    assert "# About\n" == (root / "docs" / "about.md").read_text()


def test_a_link_in_docs_is_never_published(root: Path) -> None:
    (root / "docs" / "passwords.txt").symlink_to("/etc/passwd")
    with pytest.raises(SiteError, match=r"docs/passwords.txt is a symbolic link"):
        publish_site(PAGES, root)
    assert not (root / "site").exists()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda root: (root / "theme" / "main.html").unlink(), "'main.html' not found"),
        (
            lambda root: (root / "theme" / "main.html").write_text("{% if %}"),
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
    publish_site({"2025/06/01.md": b"# One\n", "index.md": b"# Home\n"}, root, day=DAY)
    before = tree(root / "site")
    (root / "docs" / "index.md").unlink()
    change(root)
    with pytest.raises(SiteError, match="the old one stands") as caught:
        publish_site(PAGES, root, day=DAY)
    assert said in str(caught.value)
    assert before == tree(root / "site")


def test_nothing_in_a_site_depends_on_when_or_where_it_was_made(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish_site(PAGES, root, day=DAY)
    before = tree(root / "site")
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    publish_site(PAGES, root, day=DAY)
    assert before == tree(root / "site")
    assert b"2025-06-01" in before["sitemap.xml"]
    assert "1" == os.environ["SOURCE_DATE_EPOCH"]


def test_git_ignores_just_what_is_generated() -> None:
    ignored = (Path(__file__).parents[1] / ".gitignore").read_text().splitlines()
    lines = tuple(line.removeprefix("/docs") for line in ignored if line.startswith("/docs/"))
    assert GENERATED == lines
