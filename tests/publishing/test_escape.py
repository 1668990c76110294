"""Words reach a page as themselves, whatever they are and whatever Markdown extensions are on."""

from __future__ import annotations

from html.parser import HTMLParser

import jinja2
import markdown
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from digest.publishing.escape import (
    clean,
    environment,
    escape,
    fit,
    front_matter,
    json_script,
    plain,
    web_address,
)
from tests.publishing.hostile import HOSTILE

#: All that Python-Markdown and PyMdown bring, but for those that need files or other packages.
EXTENSIONS = [
    *("abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html"),
    *("meta", "nl2br", "sane_lists", "smarty", "tables", "toc", "wikilinks"),
    *("pymdownx.betterem", "pymdownx.caret", "pymdownx.critic", "pymdownx.details"),
    *("pymdownx.emoji", "pymdownx.escapeall", "pymdownx.inlinehilite", "pymdownx.keys"),
    *("pymdownx.magiclink", "pymdownx.mark", "pymdownx.progressbar", "pymdownx.smartsymbols"),
    *("pymdownx.snippets", "pymdownx.superfences", "pymdownx.tabbed", "pymdownx.tasklist"),
    *("pymdownx.tilde", "pymdownx.blocks.html", "pymdownx.blocks.admonition"),
]


class _Read(HTMLParser):
    """Reads what a browser would show of a page, and its elements with their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.elements: list[tuple[str, list[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, [name for name, _ in attrs]))

    def handle_data(self, data: str) -> None:
        self.text += data


def shown(text: str, extensions: list[str]) -> _Read:
    """Return what a page's paragraph shows after Markdown has read the page."""
    page = f'<div class="cd">\n<p title="{escape(text)}">{escape(text)}</p>\n</div>\n'
    reader = _Read()
    reader.feed(markdown.markdown(page, extensions=extensions))
    reader.close()
    return reader


def assert_inert(text: str, extensions: list[str]) -> None:
    reader = shown(" ".join(text.split()), extensions)
    assert [("div", ["class"]), ("p", ["title"])] == reader.elements
    assert clean(" ".join(text.split())).split() == reader.text.split()


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_show_as_themselves(text: str) -> None:
    assert_inert(text, ["tables", "toc", "fenced_code"])


@pytest.mark.parametrize("text", [text for text in HOSTILE if len(text) < 1000])
def test_hostile_words_show_as_themselves_with_every_extension(text: str) -> None:
    assert_inert(text, EXTENSIONS)


@given(st.text(alphabet=st.sampled_from("<>&\"'`*_{}[]()#+-.!|~^=:;@$%/\\? \n\tab1é\u202e\x02")))
def test_any_mixture_of_marks_shows_as_itself(text: str) -> None:
    assert_inert(text, EXTENSIONS)


@given(st.text())
def test_cleaning_twice_is_cleaning_once_and_gives_what_utf8_holds(text: str) -> None:
    assert clean(text) == clean(clean(text))
    assert clean(text) == clean(text).encode().decode()


def test_front_matter_is_quoted_and_stays_readable() -> None:
    expected = '---\ntitle: "Київ: \\"a\\""\npages: 3\n---\n'
    assert expected == front_matter({"title": 'Київ: "a"', "pages": 3})


@given(st.text(), st.text())
def test_front_matter_gives_back_what_it_was_given(title: str, about: str) -> None:
    matter = front_matter({"title": title, "about": about, "number": 3})
    assert matter.count("\n---\n") == 1
    expected = {"title": clean(title), "about": clean(about), "number": 3}
    assert expected == yaml.safe_load(matter.removeprefix("---\n").removesuffix("---\n"))


def test_templates_escape_what_they_print_and_not_themselves() -> None:
    source = (
        "{% macro m(x) %}<b>{{ x }}</b>{% endmacro %}{{ m(words) }} {{ words | upper }} {{ 3 }}"
    )
    jinja = environment(jinja2.DictLoader({"page": source}))
    expected = "<b>&#60;i&#62; &#38;</b> &#60;I&#62; &#38; 3"
    assert expected == jinja.get_template("page").render(words="<i> &")


def test_a_name_that_a_template_misspells_is_an_error() -> None:
    jinja = environment(jinja2.DictLoader({"page": "{{ nothing }}"}))
    with pytest.raises(jinja2.UndefinedError):
        jinja.get_template("page").render()


def test_markup_of_our_own_is_not_escaped_again() -> None:
    assert Markup("<b>") == escape(Markup("<b>"))


@pytest.mark.parametrize(
    "address",
    [
        *("javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "data:text/html,x"),
        *("//evil.example", "/etc/passwd", "ftp://a.example", "http://", "https://[", ""),
        *("\x01javascript:alert(1)", "java\nscript:alert(1)", "vbscript:x", "mailto:a@b.example"),
        *("http\t://a.example", "ht\ntps://a.example"),
    ],
)
def test_only_addresses_of_the_web_are_linked(address: str) -> None:
    assert web_address(address) == ""


def test_an_address_is_quoted_and_otherwise_kept() -> None:
    assert web_address("https://a.example/x?y=1&z=2#top") == "https://a.example/x?y=1&z=2#top"
    assert web_address('https://a.example/"onclick=x y') == "https://a.example/%22onclick=x%20y"
    assert web_address("https://a.example/Київ").startswith("https://a.example/%D0%9A")


@given(st.text())
def test_json_in_a_script_ends_no_script(text: str) -> None:
    assert not set("<>&") & set(json_script({"text": text}))


def test_json_in_a_script_is_short_and_holds_what_it_was_given() -> None:
    expected = '{"a":["é","\\u003cb\\u003e\\u0026","\ufffd","XX"],"b":1}'
    assert expected == json_script({"a": ["é", "<b>&", "\x7f", "XX"], "b": 1})


def test_plain_words_stand_on_one_line_without_marks_of_damage() -> None:
    assert "one two" == plain(" one\n\ttwo \x02\ufffd\u202e")
    assert "a\n b" == fit("a\n\x02 b\ufffd")


def test_an_address_of_the_older_web_is_linked_too() -> None:
    assert "http://a.example/x" == web_address(" http://a.example/x ")


def test_lines_of_a_template_that_only_decide_leave_nothing_on_the_page() -> None:
    jinja = environment(jinja2.DictLoader({"page": "a\n  {% if 1 %}\n b\n  {% endif %}\nc"}))
    assert "a\n b\nc" == jinja.get_template("page").render()
