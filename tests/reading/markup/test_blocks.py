"""A page's visible text comes in blocks that say where in the source they stand."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model import Lines
from digest.reading.markup.blocks import Block, blocks_of, parse


def blocks(page: str) -> tuple[Block, ...]:
    root = parse(page)
    return () if root is None else blocks_of(root, page)


@pytest.mark.parametrize("page", ["", " ", "<!---->", "</p>", "<?x?>"])
def test_where_there_is_nothing_to_parse_there_is_no_tree(page: str) -> None:
    assert parse(page) is None


def test_block_elements_part_the_text_and_inline_elements_do_not() -> None:
    page = "<div>Port <b>Amel</b> was<p>shelled<br>overnight</p>again</div>"
    assert [block.text for block in blocks(page)] == ["Port Amel was", "shelled overnight", "again"]


def test_scripts_styles_comments_and_forms_are_no_text() -> None:
    page = "<p>a<script>b</script><!-- c --><style>d</style><select><option>e</select> f</p>"
    assert [block.text for block in blocks(page)] == ["a f"]


def test_a_block_knows_its_lines_and_elements() -> None:
    page = '<html>\r\n<body>\r<article\nclass="x">\n<p>Two\nlines</p>\n</article>'
    (block,) = blocks(page)
    assert (block.lines, block.tag) == (Lines(5, 6), "p")
    assert {"article", "p"} <= block.within


def test_a_line_end_that_is_spelled_is_no_line_of_the_editor() -> None:
    (block,) = blocks("<p>&#10;&#xA;&NewLine;one &#10095;</p>")
    assert (block.text, block.lines) == ("one ❯", Lines(1, 1))


def test_an_empty_page_has_no_blocks() -> None:
    assert blocks("") == ()
    assert blocks("\x00<!-- -->") == ()


_TEXT = st.sampled_from(["one", "two\nthree", " &amp; ", "\n\n", "<br>", "\r\n", "<b>x</b>", "é"])
_PIECE = st.one_of(
    _TEXT,
    st.sampled_from(["<p>", "</p>", "<div\nid='a'>", "</div>", "<!-- a\nb -->", "<li>", "<td>"]),
    st.sampled_from(
        ["<script>\nlet a\n</script>", "<ul>", "</ul>", "<h2>", "</h2>", "</b>", "<i>"]
    ),
)
_TAGS = re.compile(r"<script>.*?</script>|<!--.*?-->|<[^>]*>", re.DOTALL)


@given(st.lists(_PIECE, max_size=30).map("".join))
def test_a_blocks_lines_hold_its_text(page: str) -> None:
    """Slicing the source by the lines, tags stripped, gives the text."""
    lines = re.split(r"\r\n|\r|\n", page)
    for block in blocks(page):
        source = "\n".join(lines[block.lines.first - 1 : block.lines.last])
        plain = "".join(html.unescape(_TAGS.sub("", source)).split())
        assert "".join(block.text.split()) in plain


@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_any_text_is_cut_without_fault(page: str) -> None:
    for block in blocks(page):
        assert block.text == block.text.strip()
        assert 1 <= block.lines.first <= block.lines.last


def test_deep_nesting_and_many_elements_are_no_fault() -> None:
    assert [block.text for block in blocks("<div>" * 5000 + "deep")] in ([], ["deep"])
    assert len(blocks("<p>a" * 20000)) == 20000
