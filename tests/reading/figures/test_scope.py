"""What a reader may rely on in telling an event from a threat, a toll or the past."""

from __future__ import annotations

import pytest

from digest.model import Lines, Paragraph, Text
from digest.reading.figures.mentions import find_mentions


def scopes_of(sentence: str) -> list[str]:
    text = Text(Paragraph("", Lines(1, 1)), None, (Paragraph(sentence, Lines(3, 3)),))
    return [mention.scope for mention in find_mentions(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "They threatened to kill three hostages.",
        "The mine could have killed three people.",
        "Three people were not killed but captured.",
        "Three people are feared dead in Sel.",
        "Rebels demanded the release of 30 prisoners.",
        "A court sentenced three men to death in Sel.",
        "About 300 people die every year on this road.",
        "Soldiers kill 10 people a day, he said.",
        "Police stopped an attempt to kill two judges.",
        "Gunmen narrowly missed killing two policemen.",
        "The army rejected claims that soldiers had killed 30 civilians.",
        "The blast nearly killed three people.",
    ],
)
def test_what_did_not_happen_is_not_told(sentence: str) -> None:
    assert scopes_of(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Three people were killed in Sel in May.",
        "Rebels managed to free three hostages.",
        "Two people died in a week of clashes.",
        "Ten people have since died of their wounds.",
        "During a protest in Sel, police opened fire, killing one student.",
        "A man accused of theft was killed by a mob.",
        "Raiders burned huts after killing two men.",
        "The group denied responsibility for the blast, which killed two men.",
        "A former leader, who had surrendered in 2016, was shot dead.",
        "A clerk who was fired last week killed two people.",
        "The blast killed 14 people, the deadliest attack this year.",
        "The blast killed 14 people in the deadliest raid since 2031.",
        "In the third attack this month, gunmen killed five.",
        "Raiders struck Sel for the second time in two months, killing three.",
        "So far 40 people have died.",
    ],
)
def test_an_event_is_an_event(sentence: str) -> None:
    assert set(scopes_of(sentence)) == {"event"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Since January, 300 people have been killed in Sel.",
        "The war has killed 5,000 people.",
        "The attacks have so far killed 20,000 people.",
        "So far this year 40 people have died.",
        "Some 90 people have died this year.",
        "Over five months 37 reporters were killed.",
    ],
)
def test_a_longer_time_is_a_toll(sentence: str) -> None:
    assert scopes_of(sentence) == ["toll"]


def test_a_day_s_dead_and_the_toll_they_bring_are_told_apart() -> None:
    sentence = "Three people died, bringing the death toll to 45."

    assert scopes_of(sentence) == ["event", "toll"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Thousands marched against the killing of two teachers.",
        "Youths rioted after police shot dead two boys.",
        "Sel marked the anniversary of the raid in which 30 people died.",
        "Three men were charged with the murder of a judge.",
        "Four men went on trial over a crash in which 98 people died.",
        "The curfew after the killing of four traders was lifted.",
        "The 2011 bombing killed 30 people.",
        "The state will support the families of 20 people killed in raids.",
        "The bodies of two soldiers killed in March were handed over.",
        "Miners went on strike over the death of two men.",
        "A vigil was held for the victims of the raid, in which 27 people died.",
        "An inquiry was opened into how 15 prisoners died.",
        "Last month a mine killed three men.",
        "Two years ago 40 people were killed here.",
    ],
)
def test_an_old_event_is_background(sentence: str) -> None:
    assert scopes_of(sentence) == ["background"]
