"""What every sheet says of its visit: its head and its notes."""

from dataclasses import replace

import pytest

from govtoolkit.errors import UserError
from govtoolkit.printing.document import Heading, Note, Paragraph, RuledSpace
from govtoolkit.printing.options import Filling, PrintOptions
from govtoolkit.printing.sheets.visit import NO_NOTE, VisitOnPaper
from govtoolkit.record.model import VISIT_PLACES, Person, Visit


def on_paper(desk, **options):
    return VisitOnPaper.of(desk.record, PrintOptions(**options))


def test_the_head_names_school_visit_date_and_authors(desk):
    desk.school("Clunmere School")
    desk.note("b1", "word")
    assert on_paper(desk).head().pairs == (
        ("School", "Clunmere School"),
        ("Visit", "Autumn visit"),
        ("Date", "12 November 2026"),
        ("Written by", "Ann Price"),
    )


def test_the_running_head_has_the_same_parts(desk):
    desk.school("Clunmere School")
    desk.note("b1", "word")
    assert on_paper(desk).header == ("Clunmere School", "Autumn visit, 12 November 2026", "Ann Price")


def test_without_a_file_everything_is_left_to_write_in():
    visit = VisitOnPaper.of(None, PrintOptions())
    assert visit.head().pairs == (("School", ""), ("Visit", ""), ("Date", ""), ("Governor", ""))
    assert visit.header == ()


def test_a_record_without_a_school_has_no_empty_part_in_its_running_head(desk):
    assert on_paper(desk).header == ("Autumn visit, 12 November 2026",)


def test_a_school_without_a_name_is_left_to_write_in(desk):
    desk.school("  ")
    assert on_paper(desk).head().pairs[0] == ("School", "")


def test_a_visit_without_a_date_has_none(desk):
    desk.put(replace(desk.visit, visit_date=""))
    assert on_paper(desk).date == ""
    assert on_paper(desk).header == ("Autumn visit",)


def test_authors_are_named_once_and_in_order(desk):
    for place in ("b1", "b2"):
        desk.note(place, "word", by="bob")
        desk.note(place, "word", by="ann")
    assert on_paper(desk).authors == "Ann Price, Bob Nowak"


def test_somebody_without_a_name_is_a_governor(desk):
    desk.put(Person("cat", ""))
    desk.note("b1", "word", by="cat")
    assert on_paper(desk).authors == "A governor"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\u2028"])
def test_names_with_line_ends_stand_on_one_line(desk, end):
    desk.school(f"Clunmere{end}School")
    desk.put(replace(desk.visit, title=f"Autumn{end}visit"))
    desk.put(Person("ann", f"Ann{end}Price"))
    desk.note("b1", "word")
    visit = on_paper(desk)
    assert visit.header == ("Clunmere School", "Autumn visit, 12 November 2026", "Ann Price")
    assert visit.head().pairs[0] == ("School", "Clunmere School")
    assert visit.notes_at("b1", 5)[0].byline.startswith("Ann Price, ")


@pytest.mark.parametrize("name", ["<b>School</b>", "A & B", "&amp;", "<img src='x'>"])
def test_names_with_markup_characters_stand_as_they_were_typed(desk, name):
    desk.school(name)
    assert on_paper(desk).header[0] == name


def test_a_note_stands_word_for_word_with_name_and_date(desk):
    desk.note("b1", "  one\n\n<b>two</b>")
    assert on_paper(desk).notes_at("b1", 5) == (Note("  one\n\n<b>two</b>", "Ann Price, 5 January 2026"),)


def test_notes_of_two_people_stand_in_the_order_of_their_names(desk):
    desk.note("b1", "first written", by="bob")
    desk.note("b1", "written later", by="ann")
    assert [note.body for note in on_paper(desk).notes_at("b1", 5)] == ["written later", "first written"]


def test_two_versions_of_a_note_both_stand_and_say_so(desk):
    desk.note("b1", "mine")
    desk.note("b1", "mine too", unseen=True)
    notes = on_paper(desk).notes_at("b1", 5)
    assert {note.body for note in notes} == {"mine", "mine too"}
    assert all(note.byline.endswith("(one of 2 versions that stand)") for note in notes)


def test_a_place_without_a_note_says_so(desk):
    assert on_paper(desk).notes_at("b1", 5) == (Paragraph(NO_NOTE, soft=True),)


@pytest.mark.parametrize("body", ["", "  \n\t "])
def test_an_emptied_note_is_no_note(desk, body):
    desk.note("b1", "word")
    desk.note("b1", body)
    assert on_paper(desk).notes_at("b1", 5) == (Paragraph(NO_NOTE, soft=True),)
    assert on_paper(desk).authors == ""


def test_a_removed_note_is_no_note(desk):
    desk.remove(desk.note("b1", "word"))
    assert on_paper(desk).notes_at("b1", 5) == (Paragraph(NO_NOTE, soft=True),)


def test_a_blank_sheet_has_room_in_place_of_the_notes(desk):
    desk.note("b1", "word")
    visit = on_paper(desk, filling=Filling.BLANK)
    assert visit.notes_at("b1", 7) == (RuledSpace(7, "note.b1", flexible=True),)
    assert visit.authors == ""


def test_notes_about_the_visit_stand_under_their_headings_in_order(desk):
    for place in reversed(VISIT_PLACES):
        desk.note(place, f"note at {place}")
    blocks = list(on_paper(desk).about_the_visit())
    assert blocks[0] == Heading(1, "About this visit")
    assert [block.text for block in blocks[1::2]] == list(VISIT_PLACES.values())
    assert [block.body for block in blocks[2::2]] == [f"note at {place}" for place in VISIT_PLACES]


def test_without_notes_about_the_visit_there_is_no_heading_for_them(desk):
    assert list(on_paper(desk).about_the_visit()) == []


def test_notes_of_deleted_questions_and_unknown_places_are_unplaced(desk, toolkit):
    gone = desk.question("own-1", "Why?")
    desk.note("own-1", "because")
    desk.note("b99", "from another edition", by="bob")
    desk.note("b1", "placed")
    desk.remove(gone)
    heading, _, *notes = on_paper(desk).unplaced(toolkit)
    assert heading == Heading(1, "Unplaced notes")
    assert sorted(note.body for note in notes) == ["because", "from another edition"]


def test_without_lost_notes_nothing_is_said_of_them(desk, toolkit):
    desk.note("b1", "placed")
    assert list(on_paper(desk).unplaced(toolkit)) == []


def test_another_visits_notes_are_left_out(desk):
    desk.put(Visit("visit-0", "2025-01-01", "Old visit"))
    desk.note("b1", "old", visit="visit-0")
    desk.note("b1", "new")
    assert [note.body for note in on_paper(desk).notes_at("b1", 5)] == ["new"]
    assert [note.body for note in on_paper(desk, visit_uid="visit-0").notes_at("b1", 5)] == ["old"]


def test_a_visit_that_is_not_there_is_refused_with_those_that_are(desk):
    with pytest.raises(UserError, match="visit-1"):
        on_paper(desk, visit_uid="elsewhere")


@pytest.mark.parametrize("state", ["planned", "draft", "with head", "released"])
def test_a_visit_is_printed_in_any_state(desk, state):
    desk.note("b1", "word")
    desk.put(replace(desk.visit, state=state, released_on="2026-12-01"))
    assert [note.body for note in on_paper(desk).notes_at("b1", 5)] == ["word"]
