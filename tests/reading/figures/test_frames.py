"""What a reader may rely on in who is joined to what happened."""

from __future__ import annotations

import pytest

from digest.reading.figures.counts import find_counts
from digest.reading.figures.frames import find_frames
from digest.reading.figures.harm import find_phrases
from digest.reading.figures.tokens import tokenize


def told(sentence: str) -> list[tuple[str, int | None, str]]:
    """Give what happened to how many, and their words; "" for those only understood."""
    tokens = tokenize(sentence)
    phrases = find_phrases(tokens)
    counts = find_counts(
        tokens, frozenset(i for phrase in phrases for i in range(phrase.first, phrase.end))
    )
    return [
        (frame.phrase.kind, count.number.n, sentence[slice(*words)] if count.stated else "")
        for frame in find_frames(tokens, phrases, counts)
        for count in frame.counts
        for words in [(tokens[count.first].start, tokens[count.end - 1].end)]
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("2 killed 5 injured", [("killed", 2, "2"), ("injured", 5, "5")]),
        ("killed 2, injured 5", [("killed", 2, "2"), ("injured", 5, "5")]),
        ("136 died, 199 - injured", [("killed", 136, "136"), ("injured", 199, "199")]),
        (
            "3 soldiers, 5 rebels and a nurse were killed",
            [
                ("killed", 3, "3 soldiers"),
                ("killed", 5, "5 rebels"),
                ("killed", 1, "a nurse"),
            ],
        ),
        ("killed the chief, along with 3 guards", [("killed", 1, ""), ("killed", 3, "3 guards")]),
        ("five soldiers killed two rebels", [("killed", 2, "two rebels")]),
        ("five soldiers have killed Osso Tarn and fled", [("killed", 1, "")]),
        ("two officers shot dead the Sel imam", [("killed", 1, "")]),
        ("five (three men, two women) were killed", [("killed", 5, "five")]),
        ("three people, a man and two women, died", [("killed", 3, "three people")]),
        ("eight people, all civilians, were killed", [("killed", 8, "eight people")]),
        ("gunmen shot two men; both died", [("killed", 2, "")]),
        ("Sel lost 12 men and Venn nine", [("killed", 12, "12 men"), ("killed", 9, "nine")]),
        (
            "the first raid killed two, the second five",
            [("killed", 2, "two"), ("killed", 5, "five")],
        ),
        ("killed two in Sel and Route 9 shut", [("killed", 2, "two")]),
        ("five men, all of them cooks from Sel, died", [("killed", 5, "five men")]),
        ("three, two of them minors, were shot and died", [("killed", 3, "three")]),
        (
            "the victims, two nuns and a boy, died",
            [("killed", 2, "two nuns"), ("killed", 1, "a boy")],
        ),
        ("raiders kill family of four", [("killed", 4, "family of four")]),
        ("a family of five was killed", [("killed", 5, "a family of five")]),
        ("killed were two nuns", [("killed", 2, "two nuns")]),
        ("all 98 aboard Flight 17 died", [("killed", 98, "all 98")]),
        ("raiders killed two men and a third escaped", [("killed", 2, "two men")]),
        ("raiders kill couple in Sel", [("killed", 2, "couple")]),
        ("a driver who was evacuating people was killed", [("killed", 1, "a driver")]),
        ("the mayor was shot dead with two aides", [("killed", 1, ""), ("killed", 2, "two aides")]),
        ("Wounded in the strike on Sel: 6 people", [("injured", 6, "6 people")]),
        ("two medics, held since May, died", [("killed", 2, "two medics")]),
        (
            "three men were killed and 11 rebels.",
            [("killed", 3, "three men"), ("killed", 11, "11 rebels")],
        ),
        ("Toll of a raid rises to 14", [("killed", 14, "14")]),
        ("A toll of 30 wounded", [("injured", 30, "30")]),
        ("a search for five missing cooks", [("missing", 5, "five")]),
        ("killing both.", [("killed", 2, "")]),
        ("wounded woman dies", [("killed", 1, "wounded woman")]),
        ("a woman of 72 hurt", [("injured", 1, "a woman")]),
        ("two killed, third hurt", [("killed", 2, "two"), ("injured", 1, "third")]),
        ("in Sel 3 men were killed; in Venn 1 and 4", [("killed", 3, "3 men")]),
        ("five killed soldiers were found", [("killed", 5, "five")]),
        ("nine people, all of whom were killed", [("killed", 9, "nine people")]),
        (
            "two men were kidnapped and killed",
            [("captured", 2, "two men"), ("killed", 2, "two men")],
        ),
        ("two people hurt in the raid have died", [("killed", 2, "two people")]),
        ("16 of the 20 wounded", [("injured", 20, "the 20")]),
        (
            "in Sel two were killed and in Venn three",
            [("killed", 2, "two"), ("killed", 3, "three")],
        ),
        (
            "three died at the scene and one in hospital",
            [("killed", 3, "three"), ("killed", 1, "one")],
        ),
        (
            "3 died in a raid on Sel, and six in shelling of Venn",
            [("killed", 3, "3"), ("killed", 6, "six")],
        ),
        (
            "two bodies were found in Sel and three more on Monday",
            [("killed", 2, "two bodies"), ("killed", 3, "three more")],
        ),
        ("two were killed in Sel and five in critical condition", [("killed", 2, "two")]),
        ("two were killed in Sel, three in Venn were arrested", [("killed", 2, "two")]),
        ("two were killed in a raid on Post 9", [("killed", 2, "two")]),
        ("a strike killed four and two survivors were rescued", [("killed", 4, "four")]),
        ("a nun who was hurt in the raid died", [("killed", 1, "a nun")]),
        ("six nuns are said to have been killed", [("killed", 6, "six nuns")]),
        (
            "two nuns were abducted by rebels in Sel and found dead",
            [("captured", 2, "two nuns"), ("killed", 2, "two nuns")],
        ),
        ("two robbers raided a bank before being shot dead", [("killed", 2, "two robbers")]),
        ("searching for 16 people still missing", [("missing", 16, "16 people")]),
        ("four brothers aged 3, 5, 8 and 11 were killed", [("killed", 4, "four brothers")]),
        (
            "shot down 54 of 60 drones launched",
            [("downed", 54, "54 of 60 drones"), ("launched", 60, "60 drones")],
        ),
        (
            "launched 90 drones, of which 80 were downed",
            [("launched", 90, "90 drones"), ("downed", 80, "80")],
        ),
        ("jets destroy bandit hideout", []),
        (
            "18 drones flew in; 15 were shot down",
            [("downed", 15, "15")],
        ),
        ("the navy had 92 drones, 68 of which were shot down", [("downed", 68, "68 of which")]),
        (
            "two were killed in Sel on Monday and another two on Tuesday",
            [("killed", 2, "two"), ("killed", 2, "another two")],
        ),
        ("three men suspected of being spies were publicly executed", [("killed", 3, "three men")]),
        ("a miner was axed to death by rivals", [("killed", 1, "a miner")]),
        ("police detained 120 men and nine nuns were hurt", [("injured", 9, "nine nuns")]),
        (
            "the army reported two men and a nun killed",
            [("killed", 2, "two men"), ("killed", 1, "a nun")],
        ),
        ("one child was pulled dead from the rubble", [("killed", 1, "one child")]),
        ("his men took seven prisoners", [("captured", 7, "seven prisoners")]),
        ("the trip took seven men to Sel", []),
        ("the navy seized a trawler and 14 rifles", []),
        ("the killing of the chief, without asking for leave", [("killed", 1, "")]),
        ("gunmen seized 40 villagers", [("captured", 40, "40 villagers")]),
        ("two guards were dead and 300 inmates on the run", [("killed", 2, "two guards")]),
        ("a bomb expert was killed", [("killed", 1, "a bomb expert")]),
        ("presumed rebels killed 15 people", [("killed", 15, "15 people")]),
        ("five of a family were killed", [("killed", 5, "five of a family")]),
        ("12,000 displaced families were fed", []),
        (
            "a chief was killed with four of his guards",
            [("killed", 1, "a chief"), ("killed", 4, "four of his guards")],
        ),
        (
            "two died in Sel, one in Venn, and in Dree another four",
            [("killed", 2, "two"), ("killed", 1, "one"), ("killed", 4, "another four")],
        ),
        ("destroyed 5 tanks and 40 invaders", [("killed", 40, "40 invaders")]),
        ("fears for 12 nuns missing in Sel", [("missing", 12, "12 nuns")]),
        ("destroyed 8 out of 11 missiles", [("downed", 8, "8 out of 11 missiles")]),
        ("the 40 gunmen fled", []),
        (
            "the bodies of two men and a nun were found",
            [("killed", 2, "two men"), ("killed", 1, "a nun")],
        ),
        ("30 people are believed missing", [("missing", 30, "30 people")]),
        ("death toll from the strike up to 30", [("killed", 30, "up to 30")]),
        ("a girl dies of wounds; toll now at 22", [("killed", 1, "a girl"), ("killed", 22, "22")]),
        ("four nuns had to be taken to hospital after a strike", [("injured", 4, "four nuns")]),
        ("destroyed 3 tanks, 7 cars and 45 occupiers", [("killed", 45, "45 occupiers")]),
        ("20 IS fighters were killed", [("killed", 20, "20 IS fighters")]),
        ("two soldiers fell near Sel", [("killed", 2, "two soldiers")]),
        ("two soldiers fell ill", []),
        ("the flood forced 90 people from their homes", [("displaced", 90, "90 people")]),
        ("both were killed", [("killed", 2, "")]),
        ("both attackers were killed", [("killed", 2, "")]),
        ("everyone was killed", []),
        ("in İzmir 5 soldiers died", [("killed", 5, "5 soldiers")]),
        ("12 was killed", [("killed", 12, "12")]),
        ("(: was killed", []),
        ("the town was killed off", []),
        ("the body was found", [("killed", 1, "")]),
        ("found the burned body of a man", [("killed", 1, "a man")]),
        ("Osso Tarn was killed", [("killed", 1, "")]),
        ("they killed him", [("killed", 1, "")]),
        ("2 people was killed", [("killed", 2, "2 people")]),
        ("the 8900 is missing", []),
        ("policeman and rebel killed", [("killed", 1, "policeman"), ("killed", 1, "rebel")]),
        ("a photographer in Sel captured crowds", []),
        ("20+ killed, two (2) injured", [("killed", 20, "20+"), ("injured", 2, "two (2)")]),
    ],
)
def test_people_are_joined_to_the_verb_that_is_about_them(
    sentence: str, expected: list[tuple[str, int | None, str]]
) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "No. 5 killed",
        "On 12 April killed",
        "April 12 killed",
        "In May 2031 killed",
        "On May 12, 2031 killed",
        "Osso Tarn, 45, killed",
        "aged 12 and 14 killed",
        "a 20 - year - old killed",
        "$5 killed",
        "5 % killed",
        "at 10:30 killed",
        "03/04 killed",
        "route 66 killed",
        "day 300 killed",
        "5 cows killed",
        "2025 Kia EV6",
    ],
)
def test_other_numbers_count_no_one(sentence: str) -> None:
    assert [count for _kind, count, words in told(sentence) if words] == []
