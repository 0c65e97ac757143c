"""The page for the board: what was looked at, key points, challenge, actions and dates of one visit."""

from dataclasses import replace

import pytest

from govtoolkit.app.printouts import make_document, make_printout
from govtoolkit.errors import UserError
from govtoolkit.printing.document import Bullets, Chart, Heading, Note, Paragraph
from govtoolkit.printing.options import PrintOptions
from govtoolkit.printing.sheets.board_page import board_page
from govtoolkit.printing.text import render_text
from govtoolkit.record.model import Action, KeyDate, Mark, SchoolResult, Visit, VisitQuestion
from tests.printing import reading


def page(toolkit, record, **options):
    return board_page(toolkit, record, PrintOptions(**{"today": "2026-11-22", **options}))


def under(document, heading):
    """Return the texts under a heading."""
    found, here = [], ""
    for block in document.blocks:
        if isinstance(block, Heading):
            here = block.text
        elif here == heading and isinstance(block, Bullets):
            found += block.items
        elif here == heading and isinstance(block, Note | Paragraph):
            found.append(block.body if isinstance(block, Note) else block.text)
    return found


def ask(desk, key, answer="", position=0):
    desk.put(VisitQuestion("visit-1", key, position, asked=True))
    if answer:
        desk.note(key, answer)


def test_the_sample_fits_on_one_page(sample):
    assert make_printout("board-page", sample, PrintOptions(today="2026-11-22"), ".pdf").pages == 1


def test_in_large_print_the_chart_stays_with_its_caption(sample):
    data = make_printout("board-page", sample, PrintOptions(today="2026-11-22", text_size=22.0), ".pdf").data
    texts = [" ".join(mark.text for mark in page.body) for page in reading.pages(data)]
    [of_caption] = [text for text in texts if "Indicators looked at" in text]
    assert "Benchmark 1" in of_caption


def test_it_is_made_from_a_file_only():
    with pytest.raises(UserError, match="“Page for the board” is made from a monitoring file"):
        make_document("board-page", None, PrintOptions())


def test_key_points_stand_in_full(toolkit, desk):
    for place, body in (("summary", "All.\nOf it."), ("strengths", "Good."), ("open", "Left."), ("learned", "Mine.")):
        desk.note(f"visit.{place}", body)
    document = page(toolkit, desk.record)
    assert under(document, "Key points") == ["All.\nOf it."]
    assert under(document, "Strengths") == ["Good."]
    assert under(document, "Open matters") == ["Left."]
    assert "Mine." not in render_text(document)


def test_the_chart_counts_what_the_whole_school_year_looked_at(toolkit, desk):
    desk.put(Visit("visit-2", "2027-02-01", "Spring visit"))
    desk.put(Visit("visit-0", "2026-07-01", "Before the school year"))
    first, second, third = (item.key for item in toolkit.benchmark[2].indicator[:3])
    for visit, key in (("visit-1", first), ("visit-2", first), ("visit-2", second), ("visit-0", third)):
        desk.put(Mark(visit, key, "ann"))
    [chart] = [block for block in page(toolkit, desk.record).blocks if isinstance(block, Chart)]
    every = len(toolkit.benchmark[2].indicator)
    assert [bar.said for bar in chart.bars][1:4] == [f"0 of {len(toolkit.benchmark[1].indicator)}", f"2 of {every}",
                                                    f"0 of {len(toolkit.benchmark[3].indicator)}"]  # fmt: skip
    assert all(f"{bar.label}: {bar.said}" in chart.alternative for bar in chart.bars)
    assert "2026-27" in chart.caption


def test_a_question_is_told_as_minutes_tell_it_with_the_opening_of_its_answer(toolkit, desk):
    ask(desk, "q.board.1", "Yes, nearly. And then more.\nAnd more.")
    told = under(page(toolkit, desk.record), "Challenge")
    assert told[0] == f"A governor asked: “{toolkit.questions['q.board.1'].text}” Answer noted: Yes, nearly. …"
    assert told[1] == "All questions and whole answers are in the report of the visit."


def test_a_whole_answer_of_one_sentence_is_not_marked_as_shortened(toolkit, desk):
    ask(desk, "q.board.1", "At 3.30 p.m. in the hall")
    assert under(page(toolkit, desk.record), "Challenge")[0].endswith("” Answer noted: At 3.30 p.m. in the hall")
    ask(desk, "q.board.2", "Yes.")
    assert under(page(toolkit, desk.record), "Challenge")[1].endswith("” Answer noted: Yes.")


def test_questions_beyond_the_first_three_are_counted(toolkit, desk):
    for number, key in enumerate(list(toolkit.questions)[:5]):
        ask(desk, key, "Yes.", number)
    assert under(page(toolkit, desk.record), "Challenge")[-1].startswith("2 more questions were asked.")


def test_chosen_questions_are_told_in_full_and_in_their_order(toolkit, desk):
    keys = list(toolkit.questions)[:4]
    for key in keys:
        ask(desk, key, f"Yes. {key}")
    told = under(page(toolkit, desk.record, questions=(keys[3], keys[0])), "Challenge")
    assert [each.rpartition("Answer noted: ")[2] for each in told[:2]] == [f"Yes. {keys[3]}", f"Yes. {keys[0]}"]
    assert told[-1].startswith("2 more questions were asked.")


def test_open_actions_are_told_and_those_beyond_five_counted(toolkit, desk):
    for number in range(7):
        desk.put(Action(f"a{number}", "visit-1", f"Do {number}", due_on=f"2026-11-0{number + 1}"))
    desk.put(Action("done", "visit-1", "Done already", status="done"))
    document = page(toolkit, desk.record)
    told = under(document, "Actions on 22 November 2026: 7 open, 7 of them overdue")
    assert told[0] == "Do 0 (nobody named yet, by 1 November 2026, overdue by 21 days)"
    assert [each.partition(" (")[0] for each in told[:-1]] == [f"Do {number}" for number in range(5)]
    assert told[-1] == "2 more open actions are in the list of actions."


def test_dates_that_are_past_are_left_out_and_percentages_are_labelled(toolkit, desk):
    desk.put(KeyDate("next visit", "2027-03-11"))
    desk.put(KeyDate("website review", "2026-01-01"))
    desk.put(SchoolResult(1, "2026-10-16", 88))
    desk.put(SchoolResult(1, "2025-10-16", 11))
    text = render_text(page(toolkit, desk.record))
    assert "Dates ahead: Next visit, 11 March 2027." in text
    assert "1 January 2026" not in text
    assert f"Benchmark 1: 0 of {len(toolkit.benchmark[0].indicator)}; reported 88%" in text
    assert "and what the school reported on 16 October 2026" in text


@pytest.mark.parametrize(
    ("state", "stamp"),
    [
        ("planned", "Draft – not released yet"),
        ("draft", "Draft – not released yet"),
        ("with head", "Draft – with the headteacher, to check the facts"),
        ("released", ""),
    ],
)
def test_a_visit_that_was_not_released_is_stamped_as_a_draft(toolkit, desk, state, stamp):
    desk.put(replace(desk.visit, state=state))
    assert page(toolkit, desk.record).stamp == stamp


def test_a_visit_without_a_date_is_told_by_itself(toolkit, desk):
    desk.put(replace(desk.visit, visit_date=""))
    [chart] = [block for block in page(toolkit, desk.record).blocks if isinstance(block, Chart)]
    assert chart.caption == "Indicators looked at in this visit"


def test_a_note_that_arrived_late_or_stands_in_two_versions_keeps_its_line_of_who_and_when(toolkit, desk):
    desk.note("visit.summary", "One.")
    desk.note("visit.summary", "Other.", unseen=True)
    document = page(toolkit, desk.record)
    notes = [block for block in document.blocks if isinstance(block, Note)]
    assert all("one of 2 versions" in note.byline for note in notes)
    assert len(notes) == 2
