"""What pages say of an article, a story, an edition is its own, or says that it is missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from digest.model import Dropped, Evidence, Lines, Moment, Quote
from digest.publishing import telling
from tests import fiction

EDITION = fiction.digest().editions[0]
ARTICLE = EDITION.articles[0]


def test_a_copy_names_the_article_whose_text_it_has() -> None:
    original = ARTICLE
    copy = replace(ARTICLE, seed="2031-05-01/copy.txt")
    story = replace(
        EDITION.stories[0], articles=(original, copy), texts=((original.seed, copy.seed),)
    )
    assert original == telling.original(story, copy)
    assert telling.original(story, original) is None


def test_articles_of_the_same_bytes_share_no_id_on_a_page() -> None:
    twins = (replace(ARTICLE, seed="a.txt"), replace(ARTICLE, seed="b.txt"))
    assert ["a.txt"] == list(telling.anchors(twins))
    assert {} == telling.anchors(twins, telling.anchors(twins).values())


def test_evidence_stands_by_its_line_each_word_once() -> None:
    evidence = [Evidence("drone", 7), Evidence("shelling", 3), Evidence("drone", 7)]
    evidence.append(Evidence("missile", 7))
    assert {3: ("shelling",), 7: ("drone", "missile")} == telling.by_line(evidence)
    assert [3, 7] == list(telling.by_line(evidence))


def test_figures_of_a_sentence_stand_together_and_say_whether_they_differ() -> None:
    story = next(story for story in EDITION.stories if story.disagreements)
    claim = story.disagreements[0].claims[0]
    hurt = replace(claim, figure=replace(claim.figure, kind="injured"))
    other = replace(claim, figure=replace(claim.figure, sentence="Another."))
    assert ((claim, hurt), (other,)) == telling.by_sentence((claim, other, hurt))
    assert telling.differs(story, claim)
    assert not telling.differs(story, other)


def test_lines_shown_are_those_of_the_seed_they_stand_in() -> None:
    runs = [(ARTICLE.seed, 9, 11), ("other.txt", 2, 2), (ARTICLE.seed, 5, 5), (ARTICLE.seed, 5, 5)]
    quotes = tuple(Quote("Words.", "", seed, Lines(*lines)) for seed, *lines in runs)
    story = replace(EDITION.stories[0], excerpt=quotes)
    assert "5, 9–11" == telling.shown(story, ARTICLE)
    assert "" == telling.shown(story, replace(ARTICLE, seed="third.txt"))


def test_the_newest_article_is_the_one_that_prints_the_latest_time() -> None:
    printed = tuple(
        replace(
            ARTICLE,
            seed=f"{hour}.txt",
            published=Moment(date(2031, 5, 1), time(hour) if hour else None, words=f"{hour} h"),
        )
        for hour in (None, 9, 17, 11)
    )
    story = replace(EDITION.stories[0], articles=printed)
    sections = (replace(EDITION.sections[0], stories=(story,)),)
    newest = telling.newest(replace(EDITION, sections=sections))
    assert newest
    assert telling.printed(newest) == "17 h"


def test_what_is_missing_is_said_to_be_missing() -> None:
    nothing = replace(ARTICLE, source="", url="javascript:alert(1)", published=None)
    assert telling.source(nothing.source) == telling.UNNAMED
    assert telling.address(nothing) == ""
    assert telling.printed(nothing) == ""


def test_languages_have_their_names() -> None:
    assert telling.language("ar") == "Arabic"
    assert telling.language("pt-BR") == "Portuguese"
    assert telling.language("xx-unknown") == "xx-unknown"


def test_lines_left_out_are_counted_by_reason() -> None:
    dropped = (Dropped(1, "a", "menu"), Dropped(2, "b", "repeated"), Dropped(3, "c", "menu"))
    assert telling.left_out(replace(ARTICLE, dropped=dropped)) == "menu 2, repeated 1"
