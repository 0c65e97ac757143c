"""What every sheet makes of the choices: half-filled, codes, no names, a cover; and the fields to fill in."""

from collections import Counter

import pytest

from govtoolkit.errors import UserError
from govtoolkit.printing.document import (
    BenchmarkTable,
    Cover,
    Heading,
    Items,
    KeyValues,
    Note,
    Paragraph,
    RuledSpace,
    Table,
    Title,
)
from govtoolkit.printing.options import Filling, PrintOptions, Room
from govtoolkit.printing.sheets import SHEETS, Choice
from govtoolkit.printing.text import render_text
from govtoolkit.record import release
from govtoolkit.record.model import Mark, Visit, VisitQuestion
from govtoolkit.record.model import Note as Written
from govtoolkit.record.record import Record

OF_A_VISIT = ("toolkit", "questions", "visit-form", "before-you-come", "visit-report")
WRITTEN_ON = ("toolkit", "questions", "visit-form")


@pytest.fixture
def sheet(toolkit, desk):
    def build(name, record=desk.record, **options):
        return SHEETS[name].build(toolkit, record, PrintOptions(**options))

    return build


@pytest.fixture
def written(desk):
    """Write at every place, tick rows, choose questions: two people, and one visit with everything."""
    desk.school("Clunmere School")
    desk.question("own-1", "Why?", benchmark=3)
    desk.put(Visit("visit-1", "2026-11-12", "Autumn visit", focus="3, 7"))
    for position, key in enumerate(("q.board.1", "own-1", "q.prompts-3.1"), start=1):
        desk.put(VisitQuestion("visit-1", key, position, asked=True))
    for place in ("visit.purpose", "visit.summary", "b3", "b7", "q.board.1", "own-1"):
        desk.note(place, f"Ann’s words at {place}")
    desk.note("b3", "Bob’s words at b3", by="bob")
    desk.put(Mark("visit-1", "b3.i1", "ann", seen_on="2026-11-10"))
    desk.put(Mark("visit-1", "b3.s1", "bob", seen_on="2026-11-12", from_whom="the SENCO"))
    return desk


def spaces(document):
    """Return the lines to write on by the field of their space, those in tables too."""
    found = {}
    for block in document.blocks:
        inner = block.notes if isinstance(block, BenchmarkTable) else (block,)
        if isinstance(block, Table):
            inner = [each for row in block.rows for cell in row for each in cell]
        found |= {each.field: each.lines for each in inner if isinstance(each, RuledSpace)}
    return found


def fields(document):
    """Return the name of every place to fill in."""
    found = []
    for block in document.blocks:
        match block:
            case BenchmarkTable(_, columns, _, notes):
                found += [item.field for column in columns for item in column.items if item.tick is not None]
                found += [each.field for each in notes if isinstance(each, RuledSpace)]
            case Items(items):
                found += [item.field for item in items if item.tick is not None]
            case KeyValues(pairs, names):
                assert len(names) == len(pairs)
                found += names
            case Table(_, _, rows):
                inner = [each for row in rows for cell in row for each in cell]
                found += [each.field for each in inner if isinstance(each, RuledSpace)]
            case RuledSpace(_, field):
                found.append(field)
    return found


@pytest.mark.parametrize("name", [name for name in SHEETS if Choice.FILLABLE in SHEETS[name].choices])
@pytest.mark.parametrize("filling", [Filling.BLANK, Filling.HALF])
@pytest.mark.parametrize("with_file", [True, False])
def test_every_place_to_fill_in_has_a_name_of_its_own(sheet, written, name, filling, with_file):
    document = sheet(name, written.record if with_file else None, filling=filling, cover=True)
    found = fields(document)
    assert all(found), "a place without a name"
    assert [field for field, times in Counter(found).items() if times > 1] == []


def test_rooms_ticks_and_the_head_are_named_after_what_they_are_for(sheet):
    found = fields(sheet("visit-form", None, benchmarks=(3,), questions=("q.board.1",)))
    assert {"head.school", "head.visit", "head.date", "head.governor", "note.visit.purpose", "note.b3", "mark.b3.i1",
            "mark.b3.s1", "focus.b3", "note.q.board.1", "note.visit.open", "action.1.what"} <= set(found)  # fmt: skip


@pytest.mark.parametrize("name", OF_A_VISIT)
def test_no_sheet_needs_anything_to_be_written(sheet, desk, name):
    for filling in SHEETS[name].fillings:
        assert render_text(sheet(name, filling=filling))


@pytest.mark.parametrize("name", [name for name in OF_A_VISIT if not SHEETS[name].needs_file])
def test_without_a_file_a_sheet_is_blank_whatever_was_chosen(sheet, name):
    texts = {render_text(sheet(name, None, filling=filling, earlier=True, bylines=False)) for filling in Filling}
    assert len(texts) == 1


@pytest.mark.parametrize("name", OF_A_VISIT)
def test_a_file_without_a_visit_is_refused_with_a_sentence(sheet, name):
    with pytest.raises(UserError, match="has no visit"):
        sheet(name, Record())


@pytest.mark.parametrize("name", ["toolkit", "questions", "visit-form", "before-you-come"])
def test_a_chosen_question_that_is_not_there_is_refused(sheet, name):
    with pytest.raises(UserError, match=r"no question “q\.nowhere\.1”"):
        sheet(name, questions=("q.nowhere.1",))


# Half-filled


def test_half_filled_a_place_has_what_was_written_and_room_beneath(sheet, written):
    [table] = [
        each
        for each in sheet("toolkit", filling=Filling.HALF, benchmarks=(3,)).blocks
        if isinstance(each, BenchmarkTable)
    ]
    assert [note.body for note in table.notes[:-1]] == ["Ann’s words at b3", "Bob’s words at b3"]
    assert table.notes[-1] == RuledSpace(8, "note.b3", flexible=True)


@pytest.mark.parametrize("name", WRITTEN_ON)
def test_half_filled_there_is_more_room_where_nothing_was_written(sheet, written, name):
    lines = spaces(sheet(name, filling=Filling.HALF))
    blank = spaces(sheet(name, filling=Filling.BLANK))
    for field in ("note.b3", "note.q.board.1") if name != "questions" else ("note.q.board.1",):
        assert lines[field] == (blank[field] + 1) // 2
    empty = {"toolkit": "note.b1", "questions": "note.q.board.2", "visit-form": "note.visit.met"}[name]
    assert lines[empty] == blank[empty]


@pytest.mark.parametrize("name", WRITTEN_ON)
def test_half_filled_every_room_has_the_lines_that_were_asked_for(sheet, written, name):
    lines = spaces(sheet(name, filling=Filling.HALF, lines=7))
    assert {each for field, each in lines.items() if field.startswith("note.")} == {7}


@pytest.mark.parametrize("name", WRITTEN_ON)
def test_wide_room_has_twice_the_usual_lines(sheet, written, name):
    usual, wide = (spaces(sheet(name, filling=Filling.BLANK, room=room)) for room in (Room.USUAL, Room.WIDE))
    notes = [field for field in usual if field.startswith("note.")]
    assert notes
    assert all(wide[field] == 2 * usual[field] for field in notes)


# Codes


@pytest.mark.parametrize("name", ["toolkit", "visit-form"])
def test_with_codes_every_row_and_every_room_can_be_found(sheet, written, name):
    text = render_text(sheet(name, filling=Filling.HALF, codes=True))
    for said in ("B3-I1  ", "B3-S1  ", "(B3)", "B7-I1  ", "(B7)"):
        assert text.count(said) == 1, said
    assert "B3-I1" not in render_text(sheet(name, filling=Filling.HALF))


@pytest.mark.parametrize("name", ["questions", "visit-form"])
def test_with_codes_every_question_can_be_found_our_own_too(sheet, written, name):
    document = sheet(name, filling=Filling.HALF, codes=True, questions=("q.board.1", "own-1"))
    said = [block.text for block in document.blocks if isinstance(block, Paragraph) and " · From: " in block.text]
    assert [text.split(" · ")[0] for text in said] == ["Q-BOARD-1", "OWN-1"]


def test_with_codes_the_careers_leader_can_answer_by_them(sheet, written):
    [items] = [block for block in sheet("before-you-come", codes=True).blocks if isinstance(block, Items)]
    assert [item.code for item in items.items] == ["Q-BOARD-1", "OWN-1", "Q-PROMPTS-3-1"]


# No names


@pytest.mark.parametrize("name", ["toolkit", "questions", "visit-form", "visit-report"])
def test_without_names_nobody_who_wrote_is_named_nor_the_day(sheet, written, name):
    named, unnamed = (sheet(name, filling=SHEETS[name].fillings[0], bylines=bylines) for bylines in (True, False))
    assert "Ann Price" in render_text(named)
    assert "Ann Price" in named.author
    text = render_text(unnamed)
    for said in ("Ann Price", "Bob Nowak", "January 2026", "10 November", "Governor:", "Written by"):
        assert said not in text, said
    assert unnamed.author == ""
    assert unnamed.header == ("Clunmere School", "Autumn visit, 12 November 2026")


def test_without_names_it_is_still_said_from_whom_a_source_was_seen(sheet, written):
    assert "Seen, from the SENCO" in render_text(sheet("toolkit", bylines=False))


def test_without_names_several_notes_are_counted_so_that_one_sees_where_each_ends(sheet, written):
    [table] = [
        each for each in sheet("toolkit", bylines=False, benchmarks=(3,)).blocks if isinstance(each, BenchmarkTable)
    ]
    assert [note.byline for note in table.notes] == ["Note 1 of 2", "Note 2 of 2"]


@pytest.mark.parametrize("name", ["toolkit", "visit-report", "visit-form"])
def test_without_names_what_arrived_late_and_why_something_was_corrected_is_still_said(sheet, written, name):
    for entry in release.release(written.record, written.record.find(Visit, "visit-1"), "2026-12-01"):
        written.put(entry, reason=release.RELEASE)
    written.put(Written("visit-1", "b7", "ann", "put right"), reason="it was Year 9", by="bob")
    written.note("b7", "came late", by="bob")
    text = render_text(sheet(name, bylines=False, filling=Filling.FILLED)).casefold()
    assert "corrected: it was year 9" in text
    assert "arrived after release" in text
    assert "bob nowak" not in text


@pytest.mark.parametrize("again", [False, True])
def test_without_names_two_versions_say_that_both_stand(sheet, desk, again):
    desk.note("b2", "mine")
    desk.note("b2", "mine too", unseen=again)
    text = render_text(sheet("toolkit", bylines=False, benchmarks=(2,)))
    assert ("one of 2 versions that stand" in text) == again


# A cover


@pytest.mark.parametrize("name", [name for name in OF_A_VISIT if Choice.COVER in SHEETS[name].choices])
def test_a_cover_stands_in_place_of_title_and_head(sheet, written, name):
    document = sheet(name, filling=Filling.FILLED, cover=True)
    cover, *others = document.blocks
    assert isinstance(cover, Cover)
    assert cover.text == sheet(name).blocks[0].text
    assert cover.pairs[:3] == (("School", "Clunmere School"), ("Visit", "Autumn visit"), ("Date", "12 November 2026"))
    assert not any(isinstance(block, Title | Cover | KeyValues) for block in others)


def test_behind_a_cover_there_is_room_for_what_is_not_known(sheet, desk):
    cover, unknown, *_ = sheet("toolkit", filling=Filling.BLANK, cover=True).blocks
    assert cover.pairs == (("Visit", "Autumn visit"), ("Date", "12 November 2026"))
    assert unknown == KeyValues((("School", ""), ("Governor", "")), ("head.school", "head.governor"))


# The toolkit with questions of one's own choice


def test_the_toolkit_with_chosen_questions_has_them_after_its_tables_in_their_order_and_not_the_boards(sheet, written):
    document = sheet("toolkit", benchmarks=(5, 6), questions=("own-1", "q.prompts-5.1"), filling=Filling.BLANK)
    found = [block.text for block in document.blocks if isinstance(block, Heading)]
    assert [text.split(":")[0] for text in found[:3]] == ["Benchmark 5", "Benchmark 6", "Questions"]
    assert found[3] == "1. Why?"
    assert found[4].startswith("2. What evidence")
    said = [block.text for block in document.blocks if isinstance(block, Paragraph) and "From: " in block.text]
    assert said[0] == "From: Our own questions on benchmark 3."
    assert said[1].startswith("From: Benchmark 5: ")
    assert "fulfil its statutory duties" not in render_text(document)


def test_a_note_of_one_person_stands_alone_without_a_byline(sheet, written):
    document = sheet("toolkit", bylines=False, benchmarks=(7,))
    [table] = [each for each in document.blocks if isinstance(each, BenchmarkTable)]
    assert table.notes == (Note("Ann’s words at b7"),)
