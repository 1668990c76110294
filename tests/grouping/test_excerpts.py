"""Excerpts: verbatim, short, and nothing twice."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from digest.grouping.excerpts import make_excerpt
from digest.model import Lines, Paragraph
from digest.settings import Source
from tests.grouping.fiction import CONFIG, article

LEAD = article(
    "Meridian",
    "Ferry crossing shelled at Tessin Ford",
    "The first rounds fell at about 12:20, twenty minutes after the truce was due to begin.",
    "Ferries stopped at once. The harbour master, Ilse Varn, said that 60 rounds had landed on the "
    "eastern slip by three in the afternoon. Nobody could say who had fired.",
    "The weather was fair and the river low, as it is in most years at this season.",
)
OTHER = article(
    "Courier",
    "Truce lapses at Tessin Ford",
    "The first rounds fell at about 12:20, twenty minutes after the truce should have begun.",
    "Two of the 4 ferries, the Alda and the Brem, can no longer sail, a pilot told the Courier.",
    "Shops in the upper town stayed shut until the evening and opened after dark again.",
)


def test_every_word_shown_is_a_source_s_own_at_the_lines_named() -> None:
    articles = {item.seed: item for item in (LEAD, OTHER)}
    for quote in make_excerpt((LEAD, OTHER), CONFIG):
        paragraphs = articles[quote.seed].text.body
        assert any(quote.text in p.text and quote.lines == p.lines for p in paragraphs)


def test_the_lead_s_opening_comes_first_and_other_sources_add_what_is_new() -> None:
    quotes = make_excerpt((LEAD, OTHER), CONFIG)
    assert LEAD.text.body[0].text == quotes[0].text
    assert any("the Alda and the Brem" in quote.text for quote in quotes)


def test_a_sentence_that_says_the_same_is_not_shown_again() -> None:
    quotes = make_excerpt((LEAD, OTHER), CONFIG)
    assert 1 == sum("first rounds fell" in quote.text for quote in quotes)


def test_a_standfirst_is_shown_before_the_first_sentence() -> None:
    standfirst = Paragraph("Shells fell on the crossing as a truce ran out.", Lines(2, 2))
    lead = replace(LEAD, text=replace(LEAD.text, standfirst=standfirst))
    assert standfirst.text == make_excerpt((lead,), CONFIG)[0].text


def test_a_source_that_allows_all_is_shown_whole() -> None:
    lead = replace(LEAD, publish="full")
    assert [part.text for part in LEAD.text.body] == [
        quote.text for quote in make_excerpt((lead,), CONFIG)
    ]


def test_a_text_too_short_to_show_a_part_of_shows_nothing() -> None:
    assert () == make_excerpt((article("x", "One line", "A single line and no more."),), CONFIG)


@given(st.integers(0, 200), st.floats(0, 1))
def test_no_source_is_shown_beyond_what_it_allows(words: int, share: float) -> None:
    sources = tuple(
        Source(n, excerpt_words=words, excerpt_share=share) for n in ("Meridian", "Courier")
    )
    quotes = make_excerpt((LEAD, OTHER), replace(CONFIG, sources=sources))
    for item in (LEAD, OTHER):
        shown = sum(len(quote.text.split()) for quote in quotes if quote.seed == item.seed)
        body = sum(len(paragraph.text.split()) for paragraph in item.text.body)
        assert shown <= min(words, share * body)
