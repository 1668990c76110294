"""What a reader may rely on in the one number of dead of an article."""

from __future__ import annotations

import pytest

from digest.model import Lines, Paragraph, Text
from digest.reading.figures.deaths import count_dead


def dead(*body: str, title: str = "", standfirst: str = "") -> int | None:
    paragraphs = tuple(Paragraph(text, Lines(3, 3)) for text in body)
    below = Paragraph(standfirst, Lines(2, 2)) if standfirst else None
    return count_dead(Text(Paragraph(title, Lines(1, 1)), below, paragraphs))


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        ("One soldier and two rebels were killed in Sel.", 3),
        ("The mayor of Sel and his driver were killed.", 2),
        ("Five farmers were shot near Sel. All died.", 5),
        ("Raiders killed nine miners. Herders pursued and killed 5 of the raiders.", 14),
        ("Three people died at the scene and one in hospital.", 4),
        ("In addition to the bomber, four guards were killed.", 5),
        ("Besides the bomber, four guards were killed.", 5),
        ("A man killed four shoppers before police shot him dead.", 5),
        ("The army killed 20 rebels and lost 6 men.", 26),
        ("A bomber blew himself up, killing six.", 7),
        ("A bomber blew himself up, killing himself and two others.", 3),
        ("Three bombers killed themselves and 20 others.", 23),
        ("Five were killed in the north. In Sel 3 people died, in Venn 2.", 5),
        ("One nun was killed at once, two died in hospital.", 3),
        ("Rebels hit a camp, leaving 12 dead; guards killed two raiders.", 14),
        ("The casualty toll rose to 17.", None),
        ("Two of the crew died at once; the pilot died in hospital.", 3),
        ("There is no evidence that 15 people died.", None),
        ("A soldier shot dead two comrades before turning the gun on himself.", 3),
        ("The corpses of three nuns previously abducted by rebels were discovered.", 3),
        ("Journalist, two others killed by car bomb.", 3),
        ("Nuns recalled the six people who died in Sel.", None),
        ("Mayor assassinated hours after taking office.", 1),
        ("The head of the village and five of his relatives were killed.", 6),
        ("A policeman shot his wife dead and then killed himself.", 2),
        ("The council condemns the killing of 12 nuns in Sel.", None),
        ("Three people are believed to have been killed.", None),
        ("Gunmen fired at two rebels in Sel, both of them died.", 2),
        ("A nun was shot dead in Sel, three days after two others were killed.", 1),
        ("A man, born in 1962, was killed in Sel.", 1),
        ("Overall, five people were killed in two days of riots.", 5),
        ("A nun died after being shot last week.", 1),
        ("Nuns marched to protest the death of a miner.", None),
        ("Two soldiers were said to be safe.", None),
        ("The death toll could rise to 100.", None),
        ("A shell killed a couple and their two children.", 4),
        ("Three civilians were killed. Two attackers were also killed.", 5),
        ("Two guards were killed near Sel. Three rebels were killed.", 5),
        ("Two were killed on each side in Sel.", 4),
        ("Gunmen took three men and killed them.", 3),
        ("Two brothers were abducted; both were killed.", 2),
        ("Gunmen abducted three men. They were later killed.", 3),
        ("Gunmen abducted three men near Sel. Their bodies were found on Sunday.", 3),
        ("Nobody was killed in Sel.", 0),
        ("The army neutralised five terrorists near Sel.", 5),
        ("Raiders behead three herders near Sel.", 3),
        ("The army lost two soldiers near Sel.", 2),
        ("A soldier was killed along with his two sons.", 3),
        ("Eight miners were abducted and later found dead.", 8),
        ("A young couple was shot dead in Sel.", 2),
        ("Two guards fell in battle near Sel.", 2),
        ("Fighting in Sel: fourteen reported fatalities.", 14),
        ("Two drivers hit by a shell in Sel, both died.", 2),
        ("A miner stepped on a landmine near Sel and died. Another lost a leg.", 1),
        ("A 16 year old boy was shot in the head by guards and died.", 1),
        ("One miner was killed and two died in hospital.", 3),
        ("Two miners died on the spot; one of the injured died later.", 3),
        ("A nun, 54, and a miner, 49, were killed in Sel.", 2),
        ("Three miners and an unknown number of guards were killed.", 3),
        ("Rebels claim 20 guards killed near Sel. No rebel losses.", 20),
        ("A shell fell on Sel, fatally wounding a miner.", 1),
        ("A nun sustained fatal injuries in Sel.", 1),
        ("A girl died of wounds she sustained in shelling a week ago.", 1),
        ("Guards in Sel shoot dead Kelmari intruder.", 1),
        ("Two miners were killed in Sel and two more in Venn.", 4),
        ("Three nuns kidnapped then murdered by a gang.", 3),
        ("Two miners and three cows were killed by a shell.", 2),
        ("Rebels slit the throats of two nuns in Sel, killing them on the spot.", 2),
        ("A nun was killed outright; a miner died in hospital.", 2),
    ],
)
def test_the_dead_of_one_event_are_joined(report: str, expected: int) -> None:
    assert dead(report) == expected


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        ("Two people were killed in Sel. The two dead were miners.", 2),
        ("Three killed in Sel. Three soldiers died, the army said.", 3),
        ("3 to 5 killed (AP); 7 dead (local radio).", 3),
        ("Rebels claimed that 40 soldiers died, but the army says 3 soldiers died.", 3),
        ("Three people were killed in Sel, bringing the total to 45 this month.", 3),
        ("Rebels killed two miners in Sel and three nuns in Venn.", 2),
        ("Two miners were killed in Sel. Nine nuns were killed in Venn.", 2),
        ("The death toll rose to five after a wounded nun died.", 5),
        ("Two miners were killed in Sel; three nuns had been killed the day before.", 2),
    ],
)
def test_the_same_dead_told_again_or_otherwise_are_not_added(report: str, expected: int) -> None:
    assert dead(report) == expected


@pytest.mark.parametrize(
    "report",
    [
        "The army neutralised three bombs near Sel.",
        "Rebels lost two posts near Sel.",
        "Two soldiers lost contact with their base near Sel.",
        "Relatives hang two posters in Sel.",
    ],
)
def test_what_is_lost_or_made_safe_is_nobody(report: str) -> None:
    assert dead(report) is None


def test_others_told_in_title_and_text_are_added_once() -> None:
    assert dead("Two more miners died in Sel. Two more dead.", title="Two more miners die") == 2
    assert dead("Six others died in Sel.", title="Six others died in Sel") == 6


def test_they_are_those_of_the_sentence_before_though_it_is_the_title_too() -> None:
    took = "Gunmen abducted three men in Sel."

    assert dead(f"{took} They were killed.", title=took) == 3


def test_a_toll_that_rose_counts() -> None:
    assert dead("Two people were killed in Sel. The death toll later rose to 7.") == 7


@pytest.mark.parametrize(
    "report",
    [
        "Several soldiers were killed in Sel.",
        "Five men abducted two nuns. They were killed.",
        "Since January, 300 people have been killed in Sel.",
        "They marched in Sel against the killing of two teachers.",
        "Shells fell on Sel.",
    ],
)
def test_what_is_not_stated_of_the_event_is_no_number(report: str) -> None:
    assert dead(report) is None


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        ("Clashes in Sel. Fatalities coded as 10.", 10),
        ("Clashes in Sel left several dead (coded as three).", 3),
        ("Clashes in Sel. 4 fatalities coded.", 4),
        ("Clashes in Sel, five killed. Fatalities coded as usual.", 5),
    ],
)
def test_a_coder_s_number_is_taken(report: str, expected: int) -> None:
    assert dead(report) == expected


def test_a_long_article_is_known_by_its_first_stated_number() -> None:
    filler = "Smoke stood over the harbour for hours and nobody knew the cause. " * 20

    assert dead(filler, "Nine nuns were also killed in Sel.", title="Three killed in Venn") == 3
    assert dead(filler, "Nine nuns were killed.", standfirst="The mayor was killed in Sel.") == 9
