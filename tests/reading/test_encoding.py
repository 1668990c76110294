"""A seed's bytes become the right text, or a refusal that says what to do."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model import Refused
from digest.reading.encoding import decode

RUSSIAN = (
    "Переговоры в Норвике завершились без соглашения, сообщили стороны. "
    "По словам министра, встреча длилась не более часа, и обе делегации "
    "покинули город вечером. Что будет с обменом пленными, пока не ясно, "
    "но из столицы обещают новые предложения до конца недели."
)
UKRAINIAN = (
    "Переговори в Норвіку завершилися без угоди, повідомили сторони. "
    "За словами міністра, зустріч тривала не більше години, і обидві делегації "
    "залишили місто ввечері. Що буде з обміном полоненими, поки що не відомо, "
    "але зі столиці обіцяють нові пропозиції до кінця тижня й на початку літа."
)
FRENCH = "Les négociations de Valmère ont échoué après une journée. Le cessez-le-feu a été rompu."


def refused(data: bytes, declared: str = "") -> Refused:
    with pytest.raises(Refused) as caught:
        decode(data, declared)
    return caught.value


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"])))
def test_any_utf_8_text_comes_back_as_it_was(text: str) -> None:
    assert text.removeprefix("\ufeff") == decode(text.encode())


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "utf-8"])
def test_a_byte_order_mark_decides(name: str) -> None:
    assert decode(("\ufeff" + RUSSIAN).encode(name), "cp1252") == RUSSIAN


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be"])
def test_western_utf_16_needs_no_mark(name: str) -> None:
    assert decode(FRENCH.encode(name)) == FRENCH


@pytest.mark.parametrize("name", ["cp1251", "koi8_u", "koi8_r", "cp866"])
def test_russian_prose_is_certain_in_one_code_page_only(name: str) -> None:
    assert decode(RUSSIAN.encode(name)) == RUSSIAN


@pytest.mark.parametrize("name", ["cp1251", "koi8_u"])
def test_so_is_ukrainian(name: str) -> None:
    assert decode(UKRAINIAN.encode(name)) == UKRAINIAN


def test_typographic_marks_are_alike_in_every_windows_code_page() -> None:
    text = "“We can’t stay,” she said – the harbour of Port Amel was closed…"
    assert text == decode(text.encode("cp1252"))
    assert text == decode(text.encode("cp1251"))


def test_accents_are_read_by_the_sources_setting() -> None:
    assert decode(FRENCH.encode("cp1252"), "windows-1252") == FRENCH
    assert decode(FRENCH.encode("cp1252"), "latin-1") == FRENCH


@pytest.mark.parametrize(
    "head",
    [
        '<!doctype html><meta charset="windows-1252"><p>',
        '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1"><p>',
        '<?xml version="1.0" encoding="iso-8859-1"?><p>',
    ],
)
def test_a_page_that_names_its_encoding_is_read_by_it(head: str) -> None:
    assert head + FRENCH == decode((head + FRENCH).encode("cp1252"))


def test_utf_8_is_believed_before_what_is_declared() -> None:
    assert decode(FRENCH.encode(), "windows-1252") == FRENCH


def test_an_uncertain_encoding_is_refused_with_the_guess() -> None:
    found = refused(FRENCH.encode("cp1252"))
    assert found.code == "ENCODING"
    assert "perhaps cp125" in found.reason
    assert "save it as UTF-8" in found.reason


def test_a_text_that_fits_nothing_is_refused() -> None:
    assert refused(bytes(range(128, 256)) * 3).code == "ENCODING"


def test_too_few_cyrillic_words_are_not_certain() -> None:
    assert refused("Норвик молчит.".encode("cp1251")).code == "ENCODING"


@pytest.mark.parametrize("declared", ["rot13", "no-such-code", "idna", "\0"])
def test_a_setting_that_is_no_text_encoding_is_named(declared: str) -> None:
    assert "not known" in refused(FRENCH.encode("cp1252"), declared).reason


def test_a_setting_that_does_not_fit_is_refused_with_the_line() -> None:
    found = refused(b"one\ntwo \x81\n", "windows-1252")
    assert found.code == "ENCODING"
    assert "line 2" in found.reason


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.7 text", b"PK\x03\x04", b"\x89PNG\r\n", b"text \x00\x01\x02\x03", b"\x1f\x8b\x08"],
)
def test_what_is_no_text_is_refused_as_binary(data: bytes) -> None:
    assert refused(data).code == "BINARY"


@given(st.binary(max_size=200), st.sampled_from(["", "cp1251", "utf-8", "shift_jis"]))
def test_any_bytes_are_decoded_or_refused(data: bytes, declared: str) -> None:
    with contextlib.suppress(Refused):
        assert isinstance(decode(data, declared), str)


def test_text_that_was_encoded_twice_is_mended() -> None:
    """“â€™” for an apostrophe, with its control characters, is no text that anybody wrote."""
    text = "The harbour’s café was shelled – again."
    assert decode(text.encode().decode("latin-1").encode()) == text


def test_accents_that_look_like_bytes_are_left_alone() -> None:
    text = "Ã¡ is what “á” looks like when it goes wrong."
    assert decode(text.encode()) == text
    assert decode("ð\x9f\x9f\x9f \xf4\x9f\x9f\x9f".encode()) == "🟟 \xf4\x9f\x9f\x9f"
    assert decode("Ã¡ â\x80\x99 â\x80 \xe2\x80\u2019".encode()) == "á ’ â\x80 \xe2\x80\u2019"
