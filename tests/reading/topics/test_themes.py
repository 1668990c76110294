"""Themes are found with the words they rest on, and never forced."""

from __future__ import annotations

import json
from pathlib import Path

from digest.lexicons import load_lexicon
from digest.model import Evidence, Lines, Paragraph, Text
from digest.reading.topics.conflicts import find_conflict
from digest.reading.topics.themes import find_themes
from digest.settings import Conflict, FieldWeights, Lexicon, Theme

LEXICON = load_lexicon()
QUALITY = Path(__file__).parents[2] / "quality"


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


def test_a_broad_term_counts_where_its_sentence_shows_nothing_else() -> None:
    themes = (
        Theme("arms", "", "", alone=("tanks",)),
        Theme("strikes", "", "", sure=("shelling",)),
    )
    lexicon = Lexicon(themes=themes, context=("war",))
    told, turned = "Tanks for a war in Amel", "Tanks burn in shelling of Amel"
    assert ["arms"] == [f.key for f in find_themes(text_of(told), lexicon)]
    assert ["strikes"] == [f.key for f in find_themes(text_of(turned), lexicon)]


def test_broad_terms_need_each_other_where_nothing_says_that_it_is_of_public_affairs() -> None:
    themes = (Theme("economy", "", "", alone=("oil", "price*")),)
    lexicon = Lexicon(themes=themes)
    assert () == find_themes(text_of("Cooking with oil in Amel"), lexicon)
    assert find_themes(text_of("Oil price rises in Amel"), lexicon)


def test_what_is_promised_is_of_what_is_promised_where_only_broad_terms_tell() -> None:
    themes = (
        Theme("diplomacy", "", "", alone=("promises",), broadly=0.7),
        Theme("arms", "", "", alone=("tanks",)),
    )
    lexicon = Lexicon(themes=themes, context=("war",))
    told, of_it = "Lutia promises an end to the war", "Lutia promises tanks for the war"
    assert ["diplomacy"] == [f.key for f in find_themes(text_of(told), lexicon)]
    assert ["arms"] == [f.key for f in find_themes(text_of(of_it), lexicon)]


def test_what_is_told_first_comes_first() -> None:
    themes = (
        Theme("diplomacy", "", "", sure=("talks",)),
        Theme("prisoners", "", "", sure=("swap",)),
    )
    lexicon = Lexicon(themes=themes)
    told, turned = "Talks, swap go on and on in Amel", "Swap, talks go on and on in Amel"
    assert ["diplomacy", "prisoners"] == [f.key for f in find_themes(text_of(told), lexicon)]
    assert ["prisoners", "diplomacy"] == [f.key for f in find_themes(text_of(turned), lexicon)]


def test_a_theme_told_in_passing_counts_where_another_field_tells_it_too() -> None:
    themes = (
        Theme("diplomacy", "", "", sure=("talks", "envoys")),
        Theme("prisoners", "", "", sure=("swap",)),
    )
    lexicon = Lexicon(themes=themes)
    title = "Talks open as envoys meet in Amel about swap"
    assert ["diplomacy"] == [f.key for f in find_themes(text_of(title), lexicon)]
    found = find_themes(text_of(title, standfirst="A swap may come."), lexicon)
    assert ["diplomacy", "prisoners"] == [f.key for f in found]


def test_a_theme_shown_in_full_is_not_hidden_by_one_that_is_not() -> None:
    themes = (
        Theme("politics", "", "", sure=("placard",)),
        Theme("hybrid", "", "", likely=("broadcaster",), hint=("editor",)),
    )
    title = "Broadcaster and editor of Amel with all of their crew at a loss over one placard"
    found = find_themes(text_of(title), Lexicon(themes=themes))
    assert ["politics"] == [f.key for f in found]


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


def test_a_word_that_also_makes_a_sure_term_names_its_conflict_in_full() -> None:
    conflict = Conflict("orlia-vesna", "", sure=("orlia + drones",), likely=("orlia",))
    lexicon = Lexicon(conflicts=(conflict,))
    assert "orlia-vesna" == find_conflict(text_of("Orlia sends drones"), (), lexicon)


def test_themes_that_tell_one_event_are_shown_together() -> None:
    themes = (
        Theme("strikes", "", "", sure=("shells",)),
        Theme("civilians", "", "", sure=("wounded",)),
    )
    told = text_of("Shells fall in the old town of Amel and seven are wounded")
    apart, one = (
        Lexicon(themes=themes, together=given) for given in ((), (("strikes", "civilians"),))
    )
    assert ["strikes"] == [f.key for f in find_themes(told, apart)]
    assert ["strikes", "civilians"] == [f.key for f in find_themes(told, one)]


def test_the_cause_of_a_protest_is_no_theme() -> None:
    themes = (
        Theme("politics", "", "", sure=("protest*",), causes=("over",)),
        Theme("economy", "", "", sure=("fuel",)),
    )
    lexicon = Lexicon(themes=themes)
    told, turned = "Drivers protest over fuel", "Fuel, protest over in Amel today"
    assert ["politics"] == [f.key for f in find_themes(text_of(told), lexicon)]
    assert {"politics", "economy"} == {f.key for f in find_themes(text_of(turned), lexicon)}


def test_a_long_article_about_no_war_has_no_theme() -> None:
    body = ("The striker hit the bar.", "They agreed a deal.", "A rally followed.", "Oil is dear.")
    assert [] == keys("Orlen battle back", *body, "The court was full.")


def test_what_stands_at_the_end_of_a_long_article_is_no_theme() -> None:
    rows = [f"Rain fell on day {day}." for day in range(200)]
    assert ["ground"] == keys("Army and rebels clash", *rows, "Hackers took down a website.")


def test_a_theme_in_passing_is_none() -> None:
    assert ["humanitarian"] == keys(
        "Aid convoys reach Kest with food for displaced families",
        "Trucks brought relief supplies to the camps. A court case is open.",
    )


def test_the_themes_of_our_labelled_texts_are_found_as_well_as_before() -> None:
    """Micro precision, recall and F1, and how often the first theme is a right one."""
    floors = json.loads((QUALITY / "floors.json").read_text("utf-8"))["themes"]
    right = wrong = missed = first = counted = 0
    for line in (QUALITY / "themes.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        found = keys(row["title"], standfirst=row["deck"])
        wanted, allowed = set(row["themes"]), set(row["themes"]) | set(row["maybe"])
        right += len(wanted & set(found))
        wrong += len(set(found) - allowed)
        missed += len(wanted - set(found))
        counted += 1
        first += found[0] in allowed if found else not wanted
    assert floors["precision"] <= right / (right + wrong)
    assert floors["recall"] <= right / (right + missed)
    assert floors["f1"] <= 2 * right / (2 * right + wrong + missed)
    assert floors["primary"] <= first / counted
