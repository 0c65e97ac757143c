"""`show` says everything that stands: every text, and every version of it."""

import re
from dataclasses import replace

import pytest

from govtoolkit.printing.document import Bullets, Heading, KeyValues, Paragraph
from govtoolkit.printing.document import Note as NoteBlock
from govtoolkit.printing.sheets.whole_record import whole_record_sheet
from govtoolkit.printing.text import render_text
from govtoolkit.record import release
from govtoolkit.record.model import (
    Action,
    CheckLine,
    Encounter,
    KeyDate,
    Link,
    Mark,
    Note,
    Person,
    School,
    SchoolResult,
    Visit,
    VisitQuestion,
)


@pytest.fixture
def blocks(toolkit, desk):
    return lambda: whole_record_sheet(toolkit, desk.record).blocks


@pytest.fixture
def text(toolkit, desk):
    return lambda: render_text(whole_record_sheet(toolkit, desk.record))


def headings(blocks):
    return [block.text for block in blocks if isinstance(block, Heading)]


def items(blocks, heading):
    """Return the items of the list under a heading."""
    at = next(i for i, block in enumerate(blocks) if isinstance(block, Heading) and block.text == heading)
    assert isinstance(blocks[at + 1], Bullets)
    return list(blocks[at + 1].items)


def test_the_title_is_the_schools_name(desk, toolkit):
    desk.school("Clunmere\nSchool")
    assert whole_record_sheet(toolkit, desk.record).title == "Clunmere School"


@pytest.mark.parametrize("name", [None, "", " \n"])
def test_a_school_without_a_name_is_said_to_have_none(desk, toolkit, name):
    if name is not None:
        desk.school(name)
    assert whole_record_sheet(toolkit, desk.record).title == "A school that has not been named yet"


def test_what_is_known_of_the_school_is_said(desk, blocks):
    desk.put(School("Clunmere", urn="123456", phase="Secondary", trust="Border Trust", has_sixth_form=True))
    [pairs] = [block.pairs for block in blocks() if isinstance(block, KeyValues) and block.pairs[0][0] == "URN"]
    assert pairs == (("URN", "123456"), ("Phase", "Secondary"), ("Trust", "Border Trust"), ("Sixth form", "yes"))


def test_people_are_named_with_their_roles(desk, blocks):
    desk.put(Person("ann", "Ann Price", "Link governor"))
    assert items(blocks(), "People") == ["Ann Price – Link governor", "Bob Nowak"]


def test_visits_stand_newest_first_with_their_ids(desk, blocks, text):
    desk.put(Visit("visit-0", "2025-03-02", "Spring visit"))
    shown = headings(blocks())
    assert shown.index("12 November 2026 – Autumn visit") < shown.index("2 March 2025 – Spring visit")
    assert "Visit ID: visit-1" in text()


def test_a_visit_says_its_state_its_focus_and_what_it_follows(desk, text):
    desk.put(Visit("visit-0", "2025-03-02", "Spring visit"))
    desk.put(replace(desk.visit, state="released", focus="3, 7", follows_uid="visit-0", released_on="2026-12-01"))
    for said in ("State:               released", "3, 7", "2 March 2025 – Spring visit", "1 December 2026"):
        assert said in text()


def test_every_note_stands_under_the_name_of_its_place(desk, blocks, toolkit):
    desk.question("own-1", "Why?")
    places = {
        "visit.summary": "Summary",
        "b5": f"Benchmark 5: {toolkit.benchmark[4].title}",
        "own-1": "Why?",
        "b99": "b99",
    }
    for place in places:
        desk.note(place, f"note at {place}")
    shown = list(blocks())
    for place, heading in places.items():
        at = shown.index(Heading(2, heading))
        assert shown[at + 1].body == f"note at {place}"


def test_both_versions_of_a_note_stand_at_its_place(desk, blocks):
    desk.note("b1", "mine")
    desk.note("b1", "mine too", unseen=True)
    assert sorted(block.body for block in blocks() if isinstance(block, NoteBlock)) == ["mine", "mine too"]
    assert "Two versions stand" not in headings(blocks())


def test_notes_of_a_deleted_visit_still_stand(desk, blocks):
    desk.note("b1", "written there")
    desk.put(Action("action-1", "visit-1", "Ask again"))
    desk.remove(desk.visit)
    shown = blocks()
    assert "Notes of a visit that was deleted" in headings(shown)
    assert [block.body for block in shown if isinstance(block, NoteBlock)] == ["written there"]
    assert items(shown, "Actions") == ["Ask again (open)"]


def test_a_note_of_a_deleted_question_still_stands(desk, blocks):
    gone = desk.question("own-1", "Why?")
    desk.note("own-1", "because")
    desk.remove(gone)
    assert [block.body for block in blocks() if isinstance(block, NoteBlock)] == ["because"]


def test_marks_questions_and_actions_stand_under_their_visit(desk, blocks, toolkit):
    desk.put(Mark("visit-1", "b1.s1", "bob", seen_on="2026-11-10", from_whom="the office", already_held=True))
    desk.put(VisitQuestion("visit-1", "q.board.1", asked=True, still_open=True))
    desk.put(Action("action-1", "visit-1", "Ask again", 5, "Ann", "2026-12-09", "done", "Asked & answered"))
    shown = blocks()
    assert items(shown, "Looked at and seen") == [
        (
            f"b1.s1: {toolkit.marked_items['b1.s1'].text}"
            " (Bob Nowak, on 10 November 2026, from the office, the school already had it)"
        )
    ]
    [question] = items(shown, "Questions")
    assert question.endswith("(chosen, asked, still open)")
    assert items(shown, "Actions") == ["Benchmark 5: Ask again (done, by Ann, due 9 December 2026) – Asked & answered"]


def test_own_questions_say_their_benchmark(desk, blocks):
    desk.question("own-1", "Why?")
    desk.question("own-2", "How?", benchmark=6)
    assert items(blocks(), "Our own questions") == ["Why? (never asked)", "Benchmark 6: How? (never asked)"]


def test_it_is_said_how_many_questions_were_asked_and_which_are_still_open(desk, blocks, toolkit):
    desk.put(Visit("visit-0", "2025-03-02", "Spring visit"))
    desk.put(VisitQuestion("visit-0", "q.board.1", asked=True, still_open=True))
    desk.put(VisitQuestion("visit-0", "q.board.2", asked=True, still_open=True))
    desk.put(VisitQuestion("visit-1", "q.board.2", asked=True))
    desk.note("q.board.3", "an answer")
    shown = blocks()
    assert Paragraph(f"3 of {len(toolkit.questions)} questions were asked so far.") in shown
    [still_open] = items(shown, "Still open")
    assert still_open.startswith(toolkit.questions["q.board.1"].text)
    assert still_open.endswith("(asked on 2 March 2025; open since 2 March 2025)")


def test_a_line_that_was_looked_at_has_its_newest_look_first_and_earlier_ones_behind(desk, blocks, toolkit):
    [checklist] = [each for each in toolkit.checklist if each.key == "website"]
    text = toolkit.check_items["website.1"].text
    desk.put(CheckLine("look-1", "website.1", None, "ann", "2026-01-02", "not in place", "No name given"))
    desk.put(CheckLine("look-2", "website.1", "visit-1", "bob", "2026-11-12", "in place"))
    shown = list(blocks())
    assert items(shown, checklist.title) == [
        (
            f"website.1: {text} – in place (12 November 2026, Bob Nowak)."
            " Before that: not in place (2 January 2026, Ann Price) – No name given"
        )
    ]
    left = len(checklist.item) - 1
    assert shown[shown.index(Heading(2, checklist.title)) + 2].text == f"{left} lines not looked at yet."


def test_checklists_that_nobody_has_looked_at_are_named(desk, blocks, toolkit):
    desk.put(CheckLine("look-1", "website.1", None, "ann", "2026-01-02", "in place"))
    untouched = items(blocks(), "Not looked at yet")
    assert len(untouched) == len(toolkit.checklist) - 1
    assert "What schools must do (4 lines)" in untouched


def test_a_look_at_a_line_that_is_gone_still_stands(desk, blocks):
    desk.put(CheckLine("look-1", "website.99", None, "ann", "2026-01-02", "in place", "Seen"))
    assert items(blocks(), "Lines that are no longer in the toolkit") == [
        "website.99:  – in place (2 January 2026, Ann Price) – Seen"
    ]


def test_encounters_stand_by_school_year_and_phase_with_what_is_due(desk, blocks):
    for uid, phase, year, day in (
        ("e-1", "phase-2", "2026-27", "2026-10-21"),
        ("e-2", "phase-2", "2026-27", "2026-10-03"),
        ("e-3", "phase-2", "2026-27", "2026-09-30"),
        ("e-4", "phase-1", "2025-26", "2026-03-04"),
        ("e-5", "phase-9", "2025-26", ""),
    ):
        desk.put(Encounter(uid, phase, year, day, "Marchfield College", "talk"))
    shown = list(blocks())
    at = shown.index(Heading(2, "School year 2026-27"))
    phases = [block.text for block in shown[at:] if isinstance(block, Paragraph)]
    assert phases[:4] == [
        "First key phase (Year 8 or 9): 0 held, 2 due, 2 still due",
        "Second key phase (Year 10 or 11): 3 held, 2 due, 1 beyond",
        "Third key phase (Year 12 or 13): 0 held, 2 due, 2 still due",
        "First key phase (Year 8 or 9): 1 held, 2 due, 1 still due",
    ]
    days = [item.split(",")[0] for item in shown[at + 3].items]
    assert days == ["30 September 2026", "3 October 2026", "21 October 2026"]
    gone = shown.index(Paragraph("In a key phase that is no longer in the toolkit"))
    assert shown[gone + 1] == Bullets(("No date, Marchfield College, talk",))


def test_a_phase_that_does_not_apply_says_who_said_so(desk, blocks):
    desk.put(CheckLine("look-1", "phase-3", None, "ann", "2026-01-02", "does not apply", "No sixth form"))
    [line] = items(blocks(), "Encounters with providers")
    assert line.endswith("– does not apply (2 January 2026, Ann Price) – No sixth form")


def test_dates_stand_in_their_order_with_their_remarks(desk, blocks):
    desk.put(KeyDate("next board meeting", "2026-12-09", "Papers by Friday"))
    desk.put(KeyDate("website review", "2026-11-30"))
    assert items(blocks(), "Dates") == [
        "Next review of the website information: 30 November 2026",
        "Next board meeting: 9 December 2026 – Papers by Friday",
    ]


def test_what_the_school_reports_is_said_by_benchmark_and_date(desk, blocks):
    desk.put(SchoolResult(2, "2025-10-17", 60))
    desk.put(SchoolResult(1, "2026-10-16", 88, "Compass"))
    desk.put(SchoolResult(1, "2025-10-17", 64))
    assert items(blocks(), "Reported by the school") == [
        "Benchmark 1, 17 October 2025: 64%",
        "Benchmark 1, 16 October 2026: 88% – Compass",
        "Benchmark 2, 17 October 2025: 60%",
    ]


def test_links_are_said(desk, blocks):
    desk.put(Link("link-1", "same person", "ann", "bob"))
    desk.put(Link("link-2", "same visit", "visit-1", "visit-gone"))
    assert items(blocks(), "Links") == [
        "same person: Ann Price and Bob Nowak",
        "same visit: 12 November 2026 – Autumn visit and visit-gone",
    ]


def test_a_released_visit_says_what_it_was_given_out_with_what_arrived_later_and_what_was_corrected(desk, blocks, text):
    desk.note("b1", "given out")
    for entry in release.release(desk.record, desk.visit, "2026-12-01"):
        desk.put(entry)
    desk.note("b5", "late words", by="bob")
    desk.put(Note("visit-1", "b1", "ann", "put right"), by="bob", reason="The figure was wrong.")
    shown = list(blocks())
    assert re.search("Given out: +1 entry\n", text())
    [arrived] = items(shown, "Arrived after release")
    assert arrived.startswith("Benchmark 5: ")
    assert arrived.endswith("(Bob Nowak, 8 January 2026)")
    [corrected] = items(shown, "Corrected")
    assert corrected.startswith("Benchmark 1: ")
    assert corrected.endswith("(Bob Nowak, 9 January 2026): The figure was wrong.")
    assert {block.byline for block in shown if isinstance(block, NoteBlock)} == {
        "Ann Price, 9 January 2026, corrected by Bob Nowak: The figure was wrong.",
        "Bob Nowak, 8 January 2026, arrived after release",
    }
    assert "Links" not in headings(shown)


def test_what_was_deleted_or_changed_after_a_release_is_said_and_what_was_given_out_stays_readable(desk, blocks):
    given = desk.note("b1", "given out,\nin two lines")
    planned = desk.visit
    theirs = replace(planned, visit_date="2026-11-13", occasion="call")
    base = desk.record.seen(planned.uid)
    for entry in release.release(desk.record, planned, "2026-12-01"):
        desk.put(entry, reason=release.RELEASE)
    desk.record.put(theirs, author_uid="bob", seen=base)
    desk.record.remove(given.uid, author_uid="bob", seen=desk.record.seen(given.uid))
    shown = list(blocks())
    deleted, changed = sorted(items(shown, "Arrived after release"))
    assert deleted.startswith("Benchmark 1: ")
    assert " – deleted (Bob Nowak, " in deleted
    assert changed.startswith("The details of the visit (Bob Nowak, ")
    assert changed.endswith("): date: 13 November 2026 (released: 12 November 2026); kind: call (released: visit)")
    (text,) = (block for block in shown if isinstance(block, NoteBlock))
    assert text.body == "given out,\nin two lines"
    assert text.byline.endswith(": Ann Price, as released")


def test_a_correction_that_stands_again_is_said_with_its_reason(desk, blocks):
    desk.note("b1", "given out")
    for entry in release.release(desk.record, desk.visit, "2026-12-01"):
        desk.put(entry, reason=release.RELEASE)
    for body, reason in (("eleven", "Miscounted"), ("twelve", "Again"), ("eleven", "taken back: Again")):
        desk.put(Note("visit-1", "b1", "ann", body), by="bob", reason=reason)
    (said,) = items(blocks(), "Corrected")
    assert re.search(r": taken back: Again; stands again: Miscounted \(Bob Nowak, \d+ January 2026\)$", said)
    (byline,) = (block.byline for block in blocks() if isinstance(block, NoteBlock))
    assert byline.endswith(", corrected by Bob Nowak: Miscounted, correction taken back by Bob Nowak: Again")


def test_a_mark_taken_away_from_a_released_visit_is_said_with_its_reason(desk, blocks, toolkit):
    mark = desk.put(Mark("visit-1", "b1.s1", "ann", seen_on="2026-11-10"))
    for entry in release.release(desk.record, desk.visit, "2026-12-01"):
        desk.put(entry)
    desk.put(replace(mark, seen=False), reason="It was another paper.")
    assert items(blocks(), "Corrected") == [
        f"b1.s1: {toolkit.marked_items['b1.s1'].text} – no longer marked (Ann Price, 8 January 2026): It was another paper."
    ]


def test_two_versions_of_anything_but_a_note_are_said_field_by_field_with_who_wrote_them(desk, blocks, text):
    desk.question("own-1", "Why “so” few?\nAnd when?", benchmark=5)
    desk.put(replace(desk.visit, title="Spring visit"), by="bob", unseen=True)
    other = replace(desk.record.find(type(desk.question("own-2", "x")), "own-1"), wording="Why so many?")
    desk.put(other, by="bob", unseen=True)
    shown = blocks()
    assert headings(shown)[-3:] == ["Two versions stand", "Question", "Visit"]
    assert items(shown, "Question") == [
        "Bob Nowak, 8 January 2026: wording: Why so many?; benchmark: 5; position: 0",
        "Ann Price, 5 January 2026: wording: Why “so” few?\nAnd when?; benchmark: 5; position: 0",
    ]
    assert "title: Autumn visit" in text()
    assert "title: Spring visit" in text()


def test_a_deleted_version_does_not_count_as_one_that_stands(desk, blocks):
    gone = desk.question("own-1", "Why?")
    desk.remove(gone)
    assert "Two versions stand" not in headings(blocks())


def test_every_text_of_the_sample_is_said(toolkit, sample):
    said = " ".join(render_text(whole_record_sheet(toolkit, sample)).split())
    for revision in sample.current:
        [version] = sample.versions(revision.record_uid)
        for name, value in vars(version.entry).items():
            if isinstance(value, str) and name in _TEXTS:
                assert " ".join(value.split()) in said


_TEXTS = {
    "name",
    "role",
    "phase",
    "title",
    "body",
    "wording",
    "from_whom",
    "evidence",
    "provider",
    "owner",
    "outcome",
    "remark",
}
