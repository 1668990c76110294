"""A figure is read in every usual form of sentence, number and noun."""

from __future__ import annotations

from itertools import product

import pytest

from digest.model import Lines, Paragraph, Text
from digest.reading.figures.deaths import count_dead
from digest.reading.figures.finding import find_figures

NUMBERS = {
    "3": 3,
    "twenty-one": 21,
    "1,200": 1200,
    "two hundred": 200,
    "at least 3": 3,
    "more than 20": 20,
    "no fewer than nine": 9,
    "as many as 15": 15,
    "an estimated 200": 200,
    "about a dozen": 12,
    "between 3 and 5": 3,
    "20-25": 20,
    "another five": 5,
    "a further five": 5,
    "at least another 2": 2,
    "5 more": 5,
    "five other": 5,
    "two unidentified": 2,
    "a total of 7": 7,
    "the three": 3,
    "all six": 6,
    "two (2)": 2,
}
NOUNS = (
    "people",
    "civilians",
    "Harkan fighters",
    "members of the Red Sand group",
    "off-duty policemen",
    "Oru farmers",
    "NDU",
    "passengers of a bus",
    "herders from Sel",
)
KILLED = """
{} were killed in Dorun.
{} killed in Dorun.
{} have been killed in Dorun.
{} were reportedly killed in Dorun.
Gunmen killed {} in Dorun.
Gunmen shot and killed {} in Dorun.
A bomb went off in Dorun, killing {}.
The blast left {} dead.
The blast left {} dead and 7 wounded.
The blast resulted in the death of {}.
{} died in the blast.
{} lost their lives in the blast.
{} were found dead in Dorun.
The bodies of {} were found in Dorun.
On 5 May {} were killed by gunmen.
Police said {} had been killed.
Clashes in Dorun: {} killed, 7 injured.
Clashes in Dorun killed {} and injured 7.
{} were killed and 7 injured in Dorun.
{} were killed while 7 others were injured.
7 people were injured and {} were killed.
It was a raid in which {} were killed.
Fighting claimed the lives of {}.
{} were gunned down in Dorun.
{} were hacked to death in Dorun.
Dorun clashes leave {} dead.
Army kills {} in Dorun.
The army announced the killing of {}.
The army claimed to have killed {}.
{} were killed when a mine exploded.
Raid on Dorun ({} killed).
"""
INJURED = """
{} were injured in Dorun.
{} were seriously wounded in Dorun.
The blast injured {}.
4 were killed and {} were injured.
4 killed, {} injured.
The blast killed 4 and injured {}.
{} sustained injuries in Dorun.
The blast left 4 dead and {} wounded.
"""


def _figures(sentence: str) -> set[tuple[str, int | None]]:
    text = Text(Paragraph("", Lines(1, 1)), None, (Paragraph(sentence, Lines(3, 3)),))
    return {(figure.kind, figure.n) for figure in find_figures(text)}


@pytest.mark.parametrize("form", KILLED.strip().splitlines())
def test_the_killed_are_read_in_every_form(form: str) -> None:
    for (words, n), noun in product(NUMBERS.items(), NOUNS):
        sentence = form.format(f"{words} {noun}")

        assert _figures(sentence) - {("injured", 7)} == {("killed", n)}, sentence


@pytest.mark.parametrize("form", INJURED.strip().splitlines())
def test_the_injured_are_read_in_every_form(form: str) -> None:
    for (words, n), noun in product(NUMBERS.items(), NOUNS):
        sentence = form.format(f"{words} {noun}")

        assert _figures(sentence) - {("killed", 4)} == {("injured", n)}, sentence


ONE = (
    "a policeman",
    "one soldier",
    "a 12-year-old boy",
    "a Red Sand commander",
    "an unidentified man",
    "a member of the NDU",
    "a man from Sel",
    "an off-duty guard",
)
ONE_KILLED = """
{} was killed in Dorun.
{} was shot dead in Dorun.
{} died in Dorun.
Gunmen killed {} in Dorun.
A bomb exploded, killing {}.
The blast left {} dead.
{} was found dead in Dorun.
Police found the body of {}.
{} was killed and 7 others were injured.
7 people were injured and {} was killed.
The attack resulted in the death of {}.
"""


@pytest.mark.parametrize("form", ONE_KILLED.strip().splitlines())
def test_one_person_is_read_in_every_form(form: str) -> None:
    for words in ONE:
        sentence = form.format(words)

        assert _figures(sentence) - {("injured", 7)} == {("killed", 1)}, sentence


OTHERS = {
    "captured": """
{} were captured in Dorun.
Gunmen kidnapped {} in Dorun.
Gunmen took {} hostage.
{} are being held hostage.
{} were taken prisoner near Sel.
""",
    "released": """
{} were released in Dorun.
Rebels released {}.
{} returned home from captivity.
Kelmar brought home {}.
The release of {} was announced.
""",
    "missing": """
{} are missing in Dorun.
{} went missing.
{} are still missing after the raid.
""",
    "displaced": """
{} were displaced by the fighting.
{} fled Dorun.
The raid displaced {}.
{} were evacuated from Dorun.
{} were forced to flee.
""",
}


@pytest.mark.parametrize(
    ("kind", "form"),
    [(kind, form) for kind, forms in OTHERS.items() for form in forms.strip().splitlines()],
)
def test_every_other_kind_is_read_in_every_form(kind: str, form: str) -> None:
    for words in ("12 people", "a dozen Harkan fighters", "at least 12 members of the NDU"):
        sentence = form.format(words)

        assert _figures(sentence) == {(kind, 12)}, sentence


WEAPONS = """
launched: Kelmar launched {} overnight.
launched: {} were fired at Dorun.
downed: The army shot down {} overnight.
downed: {} were intercepted over Dorun.
downed: Air defence destroyed {} over Dorun.
"""


@pytest.mark.parametrize("form", WEAPONS.strip().splitlines())
def test_weapons_are_read_in_every_form(form: str) -> None:
    kind, _, sentence = form.partition(": ")
    for words in ("12 drones", "a dozen missiles", "at least 12 rockets", "12 Shahed drones"):
        assert _figures(sentence.format(words)) == {(kind, 12)}


THREE = (
    "a soldier and two rebels",
    "the mayor and two guards",
    "a farmer, his wife and their son",
    "one civilian, a soldier and a policeman",
    "Osso Tarn and two others",
    "a commander along with two fighters",
    "a couple and their daughter",
)
THREE_DEAD = """
{} were killed in Dorun.
{} died in Dorun.
Gunmen killed {} in Dorun.
A bomb exploded, killing {}.
The blast left {} dead.
The attack resulted in the deaths of {}.
7 people were injured and {} were killed.
"""


@pytest.mark.parametrize("form", THREE_DEAD.strip().splitlines())
def test_the_number_of_dead_joins_those_of_one_verb(form: str) -> None:
    for words in THREE:
        sentence = form.format(words)
        body = (Paragraph(sentence, Lines(3, 3)),)

        assert count_dead(Text(Paragraph("", Lines(1, 1)), None, body)) == 3, sentence
