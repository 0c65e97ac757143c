"""The text twin says every word of a document, in its order."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govtoolkit.printing.document import (
    BenchmarkTable,
    Bullets,
    Column,
    Cover,
    Document,
    Heading,
    Item,
    Items,
    KeyValues,
    Note,
    PageBreak,
    Paragraph,
    RuledSpace,
    Title,
    printable,
)
from govtoolkit.printing.text import render_text

_RULE = "_" * 60
_LONG = "All that the toolkit says in one rather long sentence that does not fit a single line of eighty characters."


def text_of(*blocks, header=()):
    return render_text(Document("Sheet", header, "", blocks))


def test_the_header_stands_first_and_once():
    assert text_of(Title("Sheet"), header=("School", "Visit")) == "School · Visit\n\nSheet\n=====\n"


def test_without_a_header_the_title_stands_first():
    assert text_of(Title("Sheet", "Beneath")) == "Sheet\n=====\nBeneath\n"


def test_a_cover_of_which_nothing_is_known_yet_is_its_title_alone():
    assert text_of(Cover("Sheet", "", ()), KeyValues(())) == "Sheet\n=====\n"


def test_what_an_entry_is_found_by_stands_in_place_of_a_dash_or_after_its_box():
    entries = Items((Item("Asked", code="1."), Item("Read", "Beside"), Item("Seen", "Beside", tick=True, code="B5-I3")))
    assert text_of(entries) == "1.  Asked\n- Read\n  Beside\n[x] B5-I3  Seen\n           Beside\n"


def test_headings_of_the_first_level_are_underlined():
    assert text_of(Heading(1, "One"), Heading(2, "Two"), Heading(3, "Three")) == "One\n---\n\nTwo\n\nThree\n"


def test_our_own_words_are_wrapped_at_eighty_characters():
    text = text_of(Paragraph(_LONG))
    assert max(len(line) for line in text.splitlines()) <= 80
    assert text.split() == _LONG.split()


def test_a_word_is_never_parted_at_a_hyphen():
    text = text_of(Paragraph("x" * 70 + " follow-up-question"))
    assert "follow-up-question" in text


def test_a_word_longer_than_a_line_stays_whole():
    assert "x" * 300 in text_of(Paragraph(f"a {'x' * 300} b"))


def test_list_items_hang_on_a_hyphen():
    assert text_of(Bullets(("one", _LONG))).splitlines()[:3] == [
        "- one",
        "- All that the toolkit says in one rather long sentence that does not fit a",
        "  single line of eighty characters.",
    ]


def test_labels_are_aligned_and_an_empty_value_is_a_line_to_write_on():
    assert text_of(KeyValues((("School", "Clunmere"), ("Governor", "")))) == f"School:   Clunmere\nGovernor: {_RULE}\n"


def test_a_note_keeps_its_own_lines_however_long():
    body = f"{_LONG}\n\n  - {_LONG}\n\tlast"
    assert text_of(Note(body, "Ann, 1 May 2026")) == f"[Ann, 1 May 2026]\n{_LONG}\n\n  - {_LONG}\n    last\n"


def test_a_note_without_a_byline_stands_alone():
    assert text_of(Note("word")) == "word\n"


def test_ruled_space_has_the_lines_that_were_asked_for():
    assert text_of(RuledSpace(3, "note.b1")) == f"{_RULE}\n" * 3


def test_a_page_break_leaves_no_trace():
    assert text_of(Paragraph("a"), PageBreak(), Paragraph("b")) == "a\n\nb\n"


def test_a_table_says_its_columns_and_then_its_notes():
    table = BenchmarkTable(
        "note.b1",
        (
            Column("First", (Item("plain", "beside it"),)),
            Column("Second", (Item("unticked", tick=False), Item("ticked", tick=True, remark="Seen by Ann"))),
        ),
        "Notes",
        (Note("body", "Ann"), Paragraph("nothing else")),
    )
    assert text_of(table) == (
        "First:\n- plain\n  beside it\n\nSecond:\n[ ] unticked\n[x] ticked\n    Seen by Ann\n\n"
        "Notes:\n\n[Ann]\nbody\n\nnothing else\n"
    )


@pytest.mark.parametrize("markup", ["<b>bold</b>", "&amp;", "<img src=x>", "*stars*", "{braces}", "%s"])
def test_markup_is_text_like_any_other(markup):
    text = text_of(Title(markup), Heading(1, markup), Paragraph(markup), Note(markup, markup))
    assert text.count(markup) == 5


def test_the_text_ends_with_one_line_end():
    assert text_of(Note("word\n\n\n")).endswith("word\n")


_anything = st.text(alphabet=st.characters(), max_size=80)


@given(st.lists(_anything, min_size=1, max_size=5))
@settings(deadline=None, max_examples=150)
def test_every_word_of_every_note_is_there_in_order(bodies):
    text = text_of(*(Note(body, "Ann") for body in bodies))
    assert text.split() == [word for body in bodies for word in ("[Ann]", *printable(body).split())]


@given(_anything)
@settings(deadline=None, max_examples=150)
def test_text_of_any_kind_can_be_written_as_utf_8(anything):
    blocks = (
        Title(anything),
        Heading(1, anything),
        Bullets((anything,)),
        KeyValues(((anything, anything),)),
        Note(anything, anything),
    )
    assert text_of(*blocks, header=(anything,)).encode()
