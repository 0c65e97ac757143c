"""Texts become printable without losing a word."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govtoolkit.printing.document import Document, one_line, printable


@pytest.mark.parametrize(
    "end", ["\r\n", "\r", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029", "\n"]
)
def test_every_kind_of_line_end_becomes_one(end):
    assert printable(f"one{end}two") == "one\ntwo"


def test_a_tab_becomes_four_spaces():
    assert printable("a\tb") == "a    b"


@pytest.mark.parametrize(
    "character", ["\x00", "\x07", "\x08", "\x0e", "\x1b", "\x1f", "\x7f", "\x9f", "\ud800", "\ufffe", "\uffff"]
)
def test_what_cannot_be_printed_becomes_a_replacement_character_in_its_place(character):
    assert printable(f"a{character}b") == "a\ufffdb"


@pytest.mark.parametrize(
    "text", ["Llŷr & Żółkowski <b>", "שלום", "اردو", "漢字", "한글", "🎓", "a\u0301", "\u200d", "  two spaces"]
)
def test_all_else_stays_as_it_is(text):
    assert printable(text) == text


@given(st.text(alphabet=st.characters(), max_size=200))
@settings(deadline=None, max_examples=200)
def test_printable_text_is_left_alone_the_second_time(text):
    once = printable(text)
    assert printable(once) == once
    assert not [c for c in once if c != "\n" and unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")]


@pytest.mark.parametrize("name", ["Siân\nLlŷr", " Siân  Llŷr ", "Siân\r\n\tLlŷr\n"])
def test_a_name_stands_on_one_line(name):
    assert one_line(name) == "Siân Llŷr"


def test_a_document_is_in_british_english():
    assert Document("T", (), "", ()).language == "en-GB"
