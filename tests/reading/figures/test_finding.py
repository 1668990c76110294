"""What a reader may rely on in the key figures of an article."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model import Article, Figure, Lines, Paragraph, Place, Seed, Text
from digest.reading.article import read
from digest.reading.figures.finding import fatalities, find_figures
from digest.settings import Config

SEEDS = Path(__file__).parents[3] / "seeds"
CONFIG = Config(
    id="digest", name="Digest", description="A digest", site_url="https://digest.example/"
)


def figures_of(*body: str, title: str = "") -> tuple[Figure, ...]:
    return find_figures(text_of(*body, title=title))


def text_of(*body: str, title: str = "") -> Text:
    paragraphs = (Paragraph(text, Lines(line, line)) for line, text in enumerate(body, 3))
    return Text(Paragraph(title, Lines(1, 1)), None, tuple(paragraphs))


def counted(*body: str) -> list[tuple[str, int | None]]:
    return [(figure.kind, figure.n) for figure in figures_of(*body)]


def article_of(name: str) -> Article:
    article = read(Seed(name, (SEEDS / name).read_bytes(), ""), CONFIG)
    assert isinstance(article, Article)
    return article


def test_the_first_seed_gives_its_five_figures_each_once() -> None:
    figures = article_of("000_8f6345475412547c.txt").figures

    assert [(f.kind, f.qualifier, f.words, f.whom, f.place) for f in figures] == [
        ("killed", "at least", "three", "Ukrainians", "Kharkiv region"),
        ("killed", "", "two", "Russians", "Sochi"),
        ("injured", "", "numerous", "", "Cherkasy and Zaporizhzhia"),
        ("injured", "", "11", "individuals", "Sochi"),
        ("injured", "", "33", "", "Kharkiv"),
    ]
    assert [f.n for f in figures] == [3, 2, None, 11, 33]


def test_a_list_of_other_stories_gives_no_figures() -> None:
    assert article_of("004_2102eff8ed8ac0a4.txt").figures == ()


def test_a_figure_keeps_its_whole_sentence_and_lines() -> None:
    sentence = "Two soldiers were killed in Sel."

    (figure,) = figures_of("The port burned.", f"Smoke rose. {sentence} Nobody came.")

    assert figure.sentence == sentence
    assert figure.lines == Lines(4, 4)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Rebels killed three civilians and injured five.", [("killed", 3), ("injured", 5)]),
        ("9 people, including 3 children, killed in Sel.", [("killed", 9)]),
        ("58 civilians killed, 288 injured.", [("killed", 58), ("injured", 288)]),
        ("The programme helps 58 million displaced people.", []),
        ("They threatened to kill five hostages.", []),
        ("Five people were killed and injured in Sel.", []),
        ("The blast, in which the army lost 3 tanks, killed 12 cows.", []),
        ("A 12-year-old boy was killed in Sel.", [("killed", 1)]),
        ("The 93rd Brigade lost 3 per cent of its men near Sel.", []),
        ("Shells of 152 mm killed two in Sel at 10:30 on 12 April.", [("killed", 2)]),
        ("About 1,200 people die annually on these roads.", []),
        ("The group says 100 fighters could die in Sel.", []),
        ("Five children were injured last week and three on Sunday.", [("injured", 5)]),
    ],
)
def test_typical_errors_are_not_made(sentence: str, expected: list[tuple[str, int | None]]) -> None:
    assert counted(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Three sailors are missing off Port Amel.", ("missing", 3)),
        ("Rebels captured 14 soldiers near Sel.", ("captured", 14)),
        ("Four teachers were kidnapped in Sel.", ("captured", 4)),
        ("Kelmar took 20 villagers hostage.", ("captured", 20)),
        ("The two armies exchanged 32 prisoners.", ("released", 32)),
        ("Some 144 defenders returned home.", ("released", 144)),
        ("Venn brought 45 soldiers home on Sunday.", ("released", 45)),
        ("Some 2,000 people fled Sel.", ("displaced", 2000)),
        ("Kelmar launched 60 drones overnight.", ("launched", 60)),
        ("The air force shot down 54 of 60 drones.", ("downed", 54)),
        ("Shelling claimed the lives of two miners.", ("killed", 2)),
        ("The attack claimed 20 lives.", ("killed", 20)),
        ("Soldiers eliminated 40 fighters near Sel.", ("killed", 40)),
        ("Police found the burned bodies of four men.", ("killed", 4)),
        ("The death toll from the strike has risen to 21.", ("killed", 21)),
    ],
)
def test_every_kind_is_read(sentence: str, expected: tuple[str, int]) -> None:
    assert counted(sentence) == [expected]


def test_a_figure_is_never_a_sum() -> None:
    figures = figures_of("One soldier and two rebels were killed in Sel.")

    assert [(f.n, f.words, f.whom) for f in figures] == [
        (1, "One", "soldier"),
        (2, "two", "rebels"),
    ]


def test_persons_listed_one_by_one_are_one_figure_in_their_own_words() -> None:
    (figure,) = figures_of("A farmer and his brother were killed in Sel.")

    assert (figure.n, figure.words) == (2, "A farmer and his brother")


def test_words_that_leave_the_number_open_stay_words() -> None:
    (figure,) = figures_of("Dozens of people were killed in Sel.")

    assert (figure.n, figure.words, figure.whom) == (None, "Dozens", "people")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("No casualties were reported in Sel.", ("killed", None, "No", "casualties")),
        ("No one was killed in Sel.", ("killed", None, "No one", "")),
        ("There were no injuries.", ("injured", None, "no", "")),
    ],
)
def test_that_no_one_was_harmed_stays_words(
    sentence: str, expected: tuple[str, int | None, str, str]
) -> None:
    (figure,) = figures_of(sentence)

    assert (figure.kind, figure.n, figure.words, figure.whom) == expected


def test_a_range_keeps_both_ends_and_a_qualifier_its_words() -> None:
    (figure,) = figures_of("As many as 10 to 15 people were killed in Sel.")

    assert (figure.qualifier, figure.n, figure.n_max) == ("As many as", 10, 15)


@pytest.mark.parametrize(
    ("sentence", "scope"),
    [
        ("Three people were killed in Sel.", "event"),
        ("Since January, 300 people have been killed in Sel.", "toll"),
        ("A protest was held in Sel against the killing of two teachers.", "background"),
        ("Villagers remembered the 30 people killed in 2014.", "background"),
        ("A court jailed two men for killing five worshippers.", "background"),
    ],
)
def test_a_figure_says_which_time_it_counts(sentence: str, scope: str) -> None:
    (figure,) = figures_of(sentence)

    assert scope == figure.scope


def test_the_same_figure_in_title_and_body_is_shown_once_from_the_more_precise_sentence() -> None:
    (figure,) = figures_of("Three miners were killed in Sel, police said.", title="Three killed")

    assert (figure.whom, figure.place) == ("miners", "Sel")


def test_a_rounded_number_gives_way_to_the_exact_one() -> None:
    figures = figures_of(
        "705 people were killed in Sel.",
        "At least 20 people were injured. Later 30 people were injured.",
        title="More than 700 people killed in Sel",
    )

    assert [(f.qualifier, f.n) for f in figures] == [("", 705), ("At least", 20), ("", 30)]


def test_ranges_and_words_that_differ_are_different_figures() -> None:
    figures = figures_of(
        "Between 3 and 5 people were killed in Sel.",
        "Three people were killed in Sel.",
        "Dozens were injured in Sel. Several were injured in Sel. Dozens were injured.",
    )

    assert [(f.n, f.n_max, f.words) for f in figures] == [
        (3, 5, "3 and 5"),
        (3, None, "Three"),
        (None, None, "Dozens"),
        (None, None, "Several"),
    ]


def test_different_people_in_one_sentence_are_different_figures() -> None:
    figures = figures_of("Two soldiers and two rebels were killed in Sel.")

    assert [figure.whom for figure in figures] == ["soldiers", "rebels"]


def test_known_places_come_before_other_names() -> None:
    sel = Place("Sel", "Sel", "XS", "town", None, None, 1)
    text = text_of("At the Blue Hall event in Sel three people were killed.")

    (figure,) = find_figures(text, places=(sel,))

    assert figure.place == "Sel"


@pytest.mark.parametrize(
    "sentence",
    [
        "Cinq morts et 12 blessés à Sel.",
        "Bij de aanval waren 5 soldaten die vluchtten.",
        "El ataque dejó 5 muertos y 12 heridos.",
        "Die 5 Soldaten die dort waren.",
        "Bei dem Angriff starben 12 Menschen. " * 12 + "5 killed.",
    ],
)
def test_other_languages_give_no_figures_rather_than_wrong_ones(sentence: str) -> None:
    assert figures_of(sentence) == ()


def test_fatalities_come_from_the_text() -> None:
    text = text_of("One soldier and two rebels were killed in Sel.")

    assert fatalities(text, find_figures(text)) == 3


WORDS = st.sampled_from(
    [
        *("three", "12", "a", "no one", "5", "several", "other", "both", "all", "at least"),
        *("killed", "injured", "missing", "captured", "found", "death toll to", "who said"),
        *("people", "soldiers", "bodies of", "man", "his brother", "Sel", "drones", "lives"),
        *("and", ",", "were", "was", "the", "of", "including", "in", ".", "(", ")", "-"),
    ]
)


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_any_words_give_figures_of_their_own_sentence(text: str) -> None:
    for figure in figures_of(text):
        assert figure.sentence in text
        assert figure.words in figure.sentence
        assert figure.whom in figure.sentence
        assert figure.place in figure.sentence
        assert figure.attribution in figure.sentence
        assert figure.n is None or figure.n > 0


@given(st.text())
def test_any_text_is_read_without_a_fault(text: str) -> None:
    fatalities(text_of(text, title=text), figures_of(text, title=text))


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        *(("killed 1 ", 0), ("1 killed. ", 0), ("a man and ", 0), (", said ", 0), ("(one ", 0)),
        ("Three killed in A{}. ", 10_000),
    ],
)
def test_a_hostile_text_is_no_hard_work(piece: str, expected: int) -> None:
    text = "".join(piece.format(number) for number in range(10_000))
    assert expected == len(figures_of(text))


def test_those_of_other_places_share_a_verb() -> None:
    figures = figures_of("Drones killed three in the city of Sel, two in nearby Venn.")

    assert [(3, "Sel"), (2, "Venn")] == [(figure.n, figure.place) for figure in figures]


def test_the_sentence_before_tells_how_people_came_to_hospital_or_home() -> None:
    assert counted("A drone hit Sel. Two men were hospitalised.") == [("injured", 2)]
    assert counted("Flu reached Sel. Two men were hospitalised.") == []
    assert counted("A swap was held. Sel returned 59 servicemen.") == [("released", 59)]
    assert counted("An exchange of fire was heard. Sel returned 59 servicemen.") == []
