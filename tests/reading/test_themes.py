"""Themes are found with the words they rest on, and never forced."""

from __future__ import annotations

from digest.lexicons import load_lexicon
from digest.model import Evidence, Lines, Paragraph, Text
from digest.reading.conflicts import find_conflict
from digest.reading.themes import find_themes
from digest.settings import FieldWeights, Lexicon, Theme

LEXICON = load_lexicon()


def text_of(title: str, *body: str, standfirst: str = "") -> Text:
    """A text whose title is line 1, standfirst line 2 and paragraphs the lines after."""
    return Text(
        Paragraph(title, Lines(1, 1)),
        Paragraph(standfirst, Lines(2, 2)) if standfirst else None,
        tuple(Paragraph(text, Lines(line, line)) for line, text in enumerate(body, 3)),
    )


def keys(title: str, *body: str, standfirst: str = "") -> list[str]:
    found = find_themes(text_of(title, *body, standfirst=standfirst), LEXICON)
    return [finding.key for finding in found]


def test_a_theme_shows_its_words_and_line() -> None:
    lexicon = Lexicon(
        themes=(Theme("strikes", "", "", sure=("drone attack*",), hint=("overnight",)),),
        weights=FieldWeights(),
    )
    found = find_themes(text_of("Quiet", "Rest.", "Drone attacks hit Amel overnight."), lexicon)
    assert ["strikes"] == [finding.key for finding in found]
    assert (Evidence("Drone attacks", 4), Evidence("overnight", 4)) == found[0].evidence


def test_a_likely_term_needs_another() -> None:
    lexicon = Lexicon(themes=(Theme("arms", "", "", likely=("tank*", "howitzer*")),))
    assert () == find_themes(text_of("Tanks seen in Amel"), lexicon)
    assert find_themes(text_of("Tanks and howitzers seen in Amel"), lexicon)


def test_an_excluded_phrase_counts_for_nothing() -> None:
    lexicon = Lexicon(themes=(Theme("s", "", "", sure=("strike",), exclude=("hunger strike",)),))
    assert () == find_themes(text_of("Inmates begin hunger strike in Amel"), lexicon)


def test_what_the_headline_says_comes_before_what_the_text_adds() -> None:
    assert ["diplomacy", "strikes"] == keys(
        "Orlia and Vesna open peace talks",
        "Delegations met in Port Amel.",
        "Drones and missiles struck a bridge; two people were killed in the shelling.",
    )


def test_an_article_about_something_else_has_no_theme() -> None:
    assert [] == keys("Orlia wins the cup after a late goal", "The keeper saved twice in Amel.")


def test_an_article_that_names_no_conflict_is_about_none() -> None:
    assert "" == find_conflict(text_of("Bakers of Amel win a prize"), (), LEXICON)
    assert "sudan" == find_conflict(text_of("Rain ends drought in Darfur"), (), LEXICON)
