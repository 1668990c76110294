"""When an article was published, as its seed states it; never a guess."""

from __future__ import annotations

from datetime import date, time

import pytest

from digest.model import Lines, Moment, Refused
from digest.reading.dates.dating import Dating, find_dates, plausible
from digest.settings import Source

TITLE = "Talks in Norvik end without a deal"
BODY = "Delegations from Valmere and Norvik left the city after a session of less than an hour."


def dating(
    text: str,
    *,
    source: Source | None = None,
    facts: dict[str, str] | None = None,
    collected: date | None = None,
) -> Dating:
    """Date a text whose title and body are the ones above."""
    lines = text.strip("\n").split("\n")
    return find_dates(
        lines,
        title_line=lines.index(TITLE) + 1 if TITLE in lines else None,
        body=Lines(lines.index(BODY) + 1, lines.index(BODY) + 1) if BODY in lines else None,
        source=source,
        facts=facts or {},
        collected=collected,
    )


def published(text: str, **settings: object) -> date | None:
    found = dating(text, **settings).published  # type: ignore[arg-type]
    return found.day if found else None


def test_the_date_under_the_title_counts() -> None:
    assert date(2025, 6, 1) == published(f"{TITLE}\nBy A. Writer | 1 June 2025\n{BODY}")


def test_a_moment_keeps_its_words_time_zone_and_line() -> None:
    expected = Moment(date(2025, 6, 1), time(19, 53), "+03:00", 180, "2025-06-01T19:53+03:00", 2)
    assert expected == dating(f"{TITLE}\nPublished: 2025-06-01T19:53+03:00\n{BODY}").published


def test_an_abbreviation_is_no_offset_without_the_sources_setting() -> None:
    text = f"{TITLE}\nUpdated: 13-06-2025 19:53 IST | Created: 13-06-2025 19:50 IST\n{BODY}"
    found = dating(text).published
    assert found is not None
    assert ("IST", None) == (found.zone, found.offset)
    found = dating(text, source=Source("Herald", zones={"IST": "+05:30"})).published
    assert found is not None
    assert found.offset == 330


def test_created_is_published_and_updated_is_updated() -> None:
    found = dating(f"{TITLE}\nUpdated: 14 June 2025 | Created: 13 June 2025\n{BODY}")
    assert found.published is not None
    assert found.updated is not None
    assert (date(2025, 6, 13), date(2025, 6, 14)) == (found.published.day, found.updated.day)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("The bridge was hit on Saturday, an official said.", date(2025, 6, 14)),
        ("Der Fluss steigt seit Samstag, sagte er.", date(2025, 6, 14)),
        ("It was hit on Friday, she said on Saturday.", None),
        ("The bridge has stood for a hundred years.", None),
    ],
)
def test_an_update_is_the_day_where_the_article_names_that_weekday(
    said: str, day: date | None
) -> None:
    """It may have been years after; the words that say what it is are kept."""
    lines = [TITLE, "By A. Writer, Updated: 14 June 2025, 19:53 IST", said]
    found = find_dates(
        lines,
        title_line=1,
        body=Lines(3, 3),
        source=None,
        facts={},
        collected=None,
        prose=frozenset((3,)),
    )
    assert day == (found.published and found.published.day)
    assert not day or (found.published and found.published.words == lines[1][14:])
    assert found.updated is not None
    assert found.updated.words == "14 June 2025, 19:53 IST"


@pytest.mark.parametrize(
    ("stamps", "day"),
    [
        ("First published on 1 June 2025", date(2025, 6, 1)),
        ("2 June 2025\nFirst published on 1 June 2025", date(2025, 6, 2)),
        ("2 June 2025\nOriginally posted 1 June 2025, regularly updated", date(2025, 6, 1)),
    ],
)
def test_a_first_publication_counts_where_no_newer_is_printed(stamps: str, day: date) -> None:
    assert day == published(f"{TITLE}\n{stamps}\n{BODY}")


def test_a_date_on_a_line_of_prose_is_its_sentences() -> None:
    """Hard-wrapped texts break their lines within sentences, and flattened pages at links."""
    wrapped = (
        TITLE,
        "The two sides last met in Port Amel, in the same hotel as before, on",
        "1 June 2025",
    )
    found = find_dates(
        wrapped,
        title_line=1,
        body=Lines(2, 3),
        source=None,
        facts={},
        collected=None,
        prose=frozenset({2, 3}),
    )
    assert found.published is None
    cut = f"{TITLE}\nThey last met on\n1 June 2025\n, when both sides agreed to talk.\n{BODY}"
    assert published(cut) is None


def test_a_date_among_other_words_counts_less_than_one_alone() -> None:
    event = "10 April 2025, 18:00 - Norvik time @ In conversation on the bridges over the Amel"
    assert published(f"{TITLE}\n{event}\n1 June 2025\n{BODY}") == date(2025, 6, 1)


def test_an_ambiguous_day_is_settled_by_a_date_that_agrees() -> None:
    assert date(2025, 6, 1) == published(f"date 2025-06-01 Menu\n{TITLE}\n01-06-2025\n{BODY}")


def test_an_ambiguous_day_is_settled_by_the_pages_other_dates() -> None:
    text = f"{TITLE}\n01/06/2025\n{BODY}\nMore news\nFlood in Amel\n12/30/2024\n"
    assert date(2025, 1, 6) == published(text)


def test_an_ambiguous_day_is_settled_by_the_sources_setting() -> None:
    text = f"{TITLE}\n01/06/2025\n{BODY}"
    assert date(2025, 6, 1) == published(text, source=Source("Herald", day_first=True))
    assert date(2025, 1, 6) == published(text, source=Source("Herald", day_first=False))


def test_an_ambiguous_day_is_settled_by_what_is_impossible() -> None:
    text = f"{TITLE}\n05/06/2025\n{BODY}"
    assert published(text, collected=date(2025, 5, 8)) == date(2025, 5, 6)


def test_an_ambiguous_day_is_settled_by_a_script_that_puts_the_day_first() -> None:
    text = "Переговоры в Норвике завершились без соглашения, сообщили обе делегации. " * 5
    assert published(f"{TITLE}\n01/06/2025\n{BODY}\n{text}") == date(2025, 6, 1)


def test_dots_put_the_day_first_in_any_language_but_english() -> None:
    german = "Die Unterhändler aus Valmere haben die Stadt verlassen, ohne sich zu einigen. " * 5
    lines = ("Gespräche enden ohne Einigung", "01.06.2025, 19:53 Uhr", german)
    found = find_dates(
        lines, title_line=1, body=Lines(3, 3), source=None, facts={}, collected=None
    ).published
    assert found is not None
    assert found.day == date(2025, 6, 1)
    assert published(f"{TITLE}\n01.06.2025\n{BODY * 5}") is None


def test_a_day_in_a_sentence_settles_nothing() -> None:
    sentence = "The war began on 6 January 2025 with an attack on the bridges over the Amel."
    assert published(f"{TITLE}\n01/06/2025\n{BODY}\n{sentence}") is None


def test_an_ambiguous_day_is_no_day_where_nothing_settles_it() -> None:
    found = dating(f"{TITLE}\n01/06/2025\n{BODY}")
    assert (None, None) == (found.published, found.candidates[0].moment)
    assert (date(2025, 6, 1), date(2025, 1, 6)) == found.candidates[0].readings


@pytest.mark.parametrize(
    "text",
    [
        f"Today is Sunday, June 1, 2025\n{TITLE}\n{BODY}",
        f"{TITLE}\n{BODY}\nCopyright © 1 June 2025 The Herald",
        f"{TITLE}\n2 hours ago\n{BODY}",
        (
            f"{TITLE}\n{BODY}\nThe first round of talks was held in Port Amel on 1 June 2025, "
            "when both sides agreed to exchange prisoners."
        ),
        f"{TITLE}\n{BODY}\nMore\nFlood in Amel\n1 June 2025\nFire in Amel\n2 June 2025",
        f"{TITLE}\nUpdated 1 June 2025\n{BODY}",
    ],
)
def test_no_other_date_is_taken_for_the_articles(text: str) -> None:
    assert published(text) is None


def test_what_the_sidecar_states_wins() -> None:
    text = f"{TITLE}\n1 June 2025\n{BODY}"
    found = dating(text, facts={"published": "2025-06-03T08:00Z", "updated": "2025-06-04"})
    assert found.published == Moment(date(2025, 6, 3), time(8), "Z", 0, "2025-06-03T08:00Z")
    assert found.updated == Moment(date(2025, 6, 4), words="2025-06-04")


def test_what_the_sidecar_states_is_read_as_the_source_writes() -> None:
    facts = {"published": "03/04/2025", "updated": "05/04/2025"}
    found = dating(TITLE, facts=facts, source=Source("Herald", day_first=True))
    assert found.published == Moment(date(2025, 4, 3), words="03/04/2025")
    assert found.updated == Moment(date(2025, 4, 5), words="05/04/2025")


def test_no_more_than_a_thousand_dates_are_looked_at() -> None:
    assert 1000 == len(dating("1 June 2025\n" * 1001).candidates)


@pytest.mark.parametrize(
    "words", ["soon", "1 June 2025 or 2 June 2025", "01/06/2025", "2025-02-30"]
)
def test_a_sidecars_date_that_is_not_certain_is_refused(words: str) -> None:
    with pytest.raises(Refused, match="Write it as 2025-06-01"):
        dating(TITLE, facts={"published": words})


def test_a_day_after_the_day_of_collection_is_impossible() -> None:
    text = f"{TITLE}\n5 June 2025\n{BODY}"
    assert published(text, collected=date(2025, 6, 2)) is None
    assert date(2025, 6, 5) == published(text, collected=date(2025, 6, 5))


def test_days_before_the_web_are_not_plausible() -> None:
    assert not plausible(date(1989, 12, 31), None)
    assert plausible(date(1990, 1, 1), None)


def test_every_candidate_keeps_its_line_and_reason() -> None:
    found = dating(f"{TITLE}\nPosted 1 June 2025\n{BODY}\n© 2 June 2025 The Herald").candidates
    assert [("1 June 2025", 2), ("2 June 2025", 4)] == [(c.words, c.line) for c in found]
    assert "labelled published" in found[0].reason
    assert "another date" in found[1].reason


@pytest.mark.parametrize("piece", ["June 1, 2025", "1 June 2025 ", "01/06/2025\n", "by 1.1.2025|"])
def test_a_text_of_nothing_but_dates_is_no_hard_work(piece: str) -> None:
    lines = (piece * (2**18 // len(piece))).split("\n")
    found = find_dates(
        lines,
        title_line=None,
        body=None,
        source=None,
        facts={},
        collected=None,
        prose=frozenset(range(1, len(lines) + 1)),
    )
    assert len(found.candidates) == 1000


def test_a_pictures_date_is_its_own() -> None:
    caption = "The bridge of Velin on March 12, 2025. — Picture by A. Lens"
    assert published(f"{TITLE}\n{caption}\n{BODY}") is None


def test_a_banner_under_the_pages_own_title_is_no_date_of_the_article() -> None:
    menu = "\n".join(f"Section {number}" for number in range(40))
    head = f"{TITLE}\nWednesday, June 4, 2025\n{menu}"
    assert published(f"{head}\n{BODY}") is None
    assert published(f"{head}\nBy Ada Morel\nJune 1, 2025\n{BODY}") == date(2025, 6, 1)


def test_without_title_and_body_the_top_of_the_text_counts() -> None:
    found = find_dates(
        ("1 June 2025", "Delegations left."),
        title_line=None,
        body=None,
        source=None,
        facts={},
        collected=None,
    )
    assert found.published is not None
    assert found.published.day == date(2025, 6, 1)
