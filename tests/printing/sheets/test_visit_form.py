"""The visit form: before, during and after a visit, as the page of the visit has them."""

import pytest

from govtoolkit.printing.document import Heading, Items, Note, PageBreak, Paragraph, RuledSpace, Table
from govtoolkit.printing.options import Filling, PrintOptions
from govtoolkit.printing.sheets.visit_form import visit_form
from govtoolkit.printing.text import render_text
from govtoolkit.record import reminders, rules
from govtoolkit.record.model import VISIT_PLACES, Action, Mark, Visit, VisitQuestion
from tests.printing.parts import beneath, headings


@pytest.fixture
def sheet(toolkit):
    def build(record=None, filling=Filling.HALF, **options):
        return visit_form(toolkit, record, PrintOptions(filling=filling, **options))

    return build


def test_it_has_the_parts_of_the_visits_page_in_their_order(sheet):
    assert headings(sheet(), 1) == [
        "Before the visit",
        "Questions for this visit",
        "During the visit",
        "After the visit",
    ]


def test_it_has_room_at_every_place_of_the_visit_in_order_but_for_the_headteachers_corrections(sheet):
    fields = [block.field for block in sheet().blocks if isinstance(block, RuledSpace)]
    assert fields == [f"note.{place}" for place in VISIT_PLACES if place != "visit.corrections"]


def test_each_part_says_what_a_governor_keeps_in_mind(sheet):
    told = [beneath(sheet(), part)[0].text for part in ("Before the visit", "During the visit", "After the visit")]
    assert "uses already" in told[0]
    assert "not a governor’s to judge, and no pupil is named" in told[1]
    assert "Promise nothing" in told[2]


def test_the_headteachers_check_is_there_once_the_visit_is_with_them(sheet, desk):
    assert "The headteacher’s check" not in headings(sheet(desk.record), 1)
    desk.put(Visit("visit-1", "2026-11-12", "Autumn visit", state="with head"))
    assert RuledSpace(4, "note.visit.corrections", flexible=True) in beneath(
        sheet(desk.record), "The headteacher’s check"
    )


def test_without_a_file_there_are_boxes_for_the_benchmarks_and_rows_for_questions_and_actions(sheet):
    document = sheet()
    [boxes] = [block for block in document.blocks if isinstance(block, Items)]
    assert [item.tick for item in boxes.items] == [False] * 8
    asked, promised = [block for block in document.blocks if isinstance(block, Table)]
    assert (asked.headings, len(asked.rows)) == (("Question", "Answer"), 6)
    assert promised.headings == ("What is to be done", "Who", "By when")
    assert all(isinstance(each, RuledSpace) for row in promised.rows for cell in row for each in cell)


def test_the_rows_and_sources_of_the_benchmarks_in_focus_can_be_ticked(sheet, desk, toolkit):
    desk.put(Visit("visit-1", "2026-11-12", "Autumn visit", focus="7, 3"))
    document = sheet(desk.record, Filling.BLANK)
    boxes, *rows = [block.items for block in document.blocks if isinstance(block, Items)]
    assert [item.tick for item in boxes] == [number in (3, 7) for number in range(1, 9)]
    chosen = [toolkit.benchmark[2], toolkit.benchmark[6]]
    expected = [column for each in chosen for column in (each.indicator, each.information_source)]
    assert [[item.text for item in items] for items in rows] == [[row.text for row in each] for each in expected]
    assert {item.tick for items in rows for item in items} == {False}
    assert [each.lines for each in document.blocks if isinstance(each, RuledSpace) and each.field == "note.b3"] == [6]


def test_chosen_benchmarks_stand_in_their_order_in_place_of_those_in_focus(sheet, desk):
    desk.put(Visit("visit-1", "2026-11-12", "Autumn visit", focus="7, 3"))
    desk.note("b1", "secret")
    document = sheet(desk.record, benchmarks=(6, 5))
    found = [text for text in headings(document, 2) if text.startswith("Benchmark ")]
    assert [text.partition(":")[0] for text in found] == ["Benchmark 6", "Benchmark 5"]
    assert "secret" not in render_text(document)


def test_a_benchmark_that_was_noted_or_ticked_is_there_though_it_was_not_in_focus(sheet, desk):
    desk.note("b4", "seen by the way")
    desk.put(Mark("visit-1", "b2.s1", "ann"))
    found = headings(sheet(desk.record), 2)
    assert [text[:11] for text in found if text.startswith("Benchmark ")] == ["Benchmark 2", "Benchmark 4"]
    blank = headings(sheet(desk.record, Filling.BLANK), 2)
    assert [text for text in blank if text.startswith("Benchmark 4")] == []


def test_the_visits_questions_stand_in_their_order_with_room_each_saying_where_it_comes_from(sheet, desk, toolkit):
    desk.question("own-1", "Why?")
    for position, key in enumerate(("own-1", "q.prompts-5.1"), start=1):
        desk.put(VisitQuestion("visit-1", key, position))
    blocks = beneath(sheet(desk.record, Filling.BLANK), "Questions for this visit")
    assert [block.text for block in blocks if isinstance(block, Heading)] == [
        "1. Why?",
        f"2. {toolkit.questions['q.prompts-5.1'].text}",
    ]
    assert [block.text for block in blocks if isinstance(block, Paragraph)] == [
        "From: Our own questions.",
        "From: Benchmark 5: Encounters with employers and employees (The Careers & Enterprise Company, 2025).",
    ]
    assert [block.field for block in blocks if isinstance(block, RuledSpace)] == ["note.own-1", "note.q.prompts-5.1"]


def test_questions_chosen_for_this_print_take_the_place_of_the_visits(sheet, desk):
    desk.put(VisitQuestion("visit-1", "q.board.1", 1))
    desk.note("q.board.2", "an answer to another question")
    document = sheet(desk.record, questions=("q.board.3", "q.board.4"))
    assert [block.field for block in document.blocks if isinstance(block, RuledSpace) and ".q." in block.field] == [
        "note.q.board.3", "note.q.board.4",
    ]  # fmt: skip
    assert "another question" not in render_text(document)


def test_a_chosen_question_that_was_deleted_is_left_out_and_its_answer_is_not(sheet, desk):
    gone = desk.question("own-1", "Why?")
    desk.put(VisitQuestion("visit-1", "own-1", 1))
    desk.note("own-1", "because")
    desk.remove(gone)
    document = sheet(desk.record)
    assert headings(document, 1)[-1] == "Unplaced notes"
    assert "because" in render_text(document)


def test_actions_of_the_visit_and_those_left_open_before_it_stand_above_empty_rows(sheet, desk):
    desk.put(Visit("visit-0", "2026-03-02", "Spring visit"))
    desk.put(Action("a-0", "visit-0", "Left open", owner="The Careers Leader", due_on="2026-09-30"))
    desk.put(Action("a-00", "visit-0", "Long done", status="done"))
    desk.put(Action("a-1", "visit-1", "Agreed now", owner="Ann"))
    agreed, empty = [block for block in beneath(sheet(desk.record), "Actions") if isinstance(block, Table)]
    assert [row[0][0] for row in agreed.rows] == [Note("Agreed now")]
    assert empty.rows[0][0] == (RuledSpace(2, "action.1.what"),)
    [before] = beneath(sheet(desk.record), "Still open from earlier visits")
    assert [row[0][0] for row in before.rows] == [Note("Left open")]


def test_blank_it_shows_the_plan_of_the_visit_and_nothing_that_was_written(sheet, desk):
    for place in (*VISIT_PLACES, "b3", "q.board.1", "b99"):
        desk.note(place, f"secret at {place}")
    desk.put(Mark("visit-1", "b3.i1", "ann"))
    desk.put(Action("a-1", "visit-1", "a secret action"))
    desk.put(Visit("visit-1", "2026-11-12", "Autumn visit", focus="3", state="with head"))
    desk.put(VisitQuestion("visit-1", "q.board.1", 1, asked=True))
    text = render_text(sheet(desk.record, Filling.BLANK))
    assert "secret" not in text
    assert text.count("[x]") == 1  # the benchmark in focus
    assert "Asked in this visit" not in text
    assert "Autumn visit" in text


def test_filled_it_has_no_room_and_says_where_nothing_was_noted(sheet, desk):
    document = sheet(desk.record, Filling.FILLED)
    assert not any(isinstance(block, RuledSpace | Table) for block in document.blocks)
    text = render_text(document)
    for said in ("No note for this visit.", "No question was chosen", "No action was agreed", "None was chosen."):
        assert said in text


@pytest.mark.parametrize("filling", [Filling.FILLED, Filling.HALF])
def test_of_every_visit_of_the_sample_each_note_is_there_once(sheet, sample, filling):
    for visit in rules.visits_newest_first(sample):
        document = sheet(sample, filling, visit_uid=visit.uid)
        bodies = [block.body for block in document.blocks if isinstance(block, Note)]
        expected = [each.note.body for each in rules.standing_notes(sample, visit.uid)]
        assert sorted(bodies) == sorted(expected)


@pytest.mark.parametrize("lines", [1, 60])
def test_rows_to_write_in_stay_of_a_size_that_is_of_use(sheet, lines):
    for table in (block for block in sheet(lines=lines).blocks if isinstance(block, Table)):
        assert max(each.lines for row in table.rows for cell in row for each in cell) == min(lines, 6)


def test_a_blank_form_of_a_visit_flows_and_one_without_a_file_has_a_page_for_each_part(sheet, desk):
    desk.put(Visit("visit-1", "2026-11-12", "Autumn visit", focus="3"))
    desk.put(VisitQuestion("visit-1", "q.board.1", 1))
    assert PageBreak() not in sheet(desk.record, Filling.BLANK).blocks
    blocks = sheet().blocks
    after = [blocks[i + 1].text for i, block in enumerate(blocks) if isinstance(block, PageBreak)]
    assert after == ["During the visit", "After the visit"]


def test_a_form_to_fill_in_on_a_screen_has_the_same_room_for_questions(sheet):
    on_paper, on_a_screen = (beneath(sheet(fillable=how), "Questions for this visit") for how in (False, True))
    assert on_a_screen == on_paper
    assert Table in {type(block) for block in on_a_screen}


def test_a_question_that_was_answered_though_nobody_chose_it_comes_after_the_chosen_ones(sheet, desk):
    for position, key in enumerate(("q.strategic-legal.1", "q.board.2"), start=1):
        desk.put(VisitQuestion("visit-1", key, position))
    desk.note("q.board.1", "by the way")
    desk.note("q.board.2", "as planned")
    fields = [block.field for block in sheet(desk.record).blocks if isinstance(block, RuledSpace)]
    asked = [field for field in fields if field.startswith("note.q.")]
    assert asked == ["note.q.strategic-legal.1", "note.q.board.2", "note.q.board.1"]


def test_what_is_to_be_kept_in_mind_and_ticked_is_said_where_there_is_something_to_write_on(sheet, desk):
    desk.note("b1", "seen")
    for filling in (Filling.HALF, Filling.FILLED):
        text = render_text(sheet(desk.record, filling, benchmarks=(1,)))
        is_to_write_on = filling is Filling.HALF
        assert ("You are there to observe" in text) == is_to_write_on
        assert ("tick what you looked at" in text) == is_to_write_on
        assert "Indicators of success" in text


def test_once_the_day_has_passed_nothing_is_said_of_what_to_do_before_it_but_on_a_blank_form(sheet, desk):
    for filling, today, expected in (
        (Filling.HALF, desk.visit.visit_date, True),
        (Filling.HALF, "2099-01-01", False),
        (Filling.BLANK, "2099-01-01", True),
    ):
        text = " ".join(render_text(sheet(desk.record, filling, today=today)).split())
        assert (reminders.BEFORE in text) == expected
        assert reminders.DURING in text


@pytest.mark.parametrize("filling", Filling)
def test_without_a_benchmark_it_says_what_can_be_done_about_it_before_printing_or_that_there_is_none(
    sheet, desk, filling
):
    [said] = [
        block.text
        for block in sheet(desk.record, filling).blocks
        if isinstance(block, Paragraph) and ("benchmark" in block.text.lower()) and not block.text.startswith("From")
        and block.text != "None was chosen."
    ]  # fmt: skip
    assert said.startswith("No benchmark was looked at" if filling is Filling.FILLED else "Choose benchmarks before")


def test_actions_of_this_visit_do_not_say_on_which_visit_and_new_ones_have_a_heading(sheet, desk):
    assert "New actions" not in headings(sheet(desk.record), 3)
    desk.put(Action("a-1", "visit-1", "Print the sheet", benchmark=3))
    agreed, heading, empty = beneath(sheet(desk.record), "Actions")
    assert [block.text for block in agreed.rows[0][0] if isinstance(block, Paragraph)] == ["Benchmark 3."]
    assert (heading, type(empty)) == (Heading(3, "New actions"), Table)
    assert "New actions" not in headings(sheet(desk.record, Filling.FILLED), 3)


def test_a_blank_form_has_the_open_actions_of_earlier_visits_where_those_are_wanted(sheet, desk):
    desk.put(Visit("visit-0", "2026-03-12", "Spring visit"))
    desk.put(Action("a-0", "visit-0", "Replace the form"))
    for earlier in (False, True):
        said = "Replace the form" in render_text(sheet(desk.record, Filling.BLANK, earlier=earlier))
        assert said == earlier
