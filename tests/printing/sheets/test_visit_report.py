"""The report of a visit: a draft until it was released, and then what was given out."""

from dataclasses import replace

import pytest

from govtoolkit.printing.document import Bullets, Items, KeyValues, Note, Paragraph, Table
from govtoolkit.printing.options import PrintOptions
from govtoolkit.printing.sheets.visit_report import visit_report
from govtoolkit.printing.text import render_text
from govtoolkit.record import release, rules
from govtoolkit.record.model import VISIT_PLACES, Action, Mark, Visit, VisitQuestion
from govtoolkit.record.model import Note as Written
from tests.printing.parts import beneath, bodies, headings


@pytest.fixture
def sheet(toolkit, desk):
    def build(record=desk.record, **options):
        return visit_report(toolkit, record, PrintOptions(**options))

    return build


def give_out(desk, day="2026-12-01"):
    for entry in release.release(desk.record, desk.record.find(Visit, "visit-1"), day):
        desk.put(entry, reason=release.RELEASE)


def head(document):
    return dict(next(block for block in document.blocks if isinstance(block, KeyValues)).pairs)


# Where the visit stands


@pytest.mark.parametrize(
    ("state", "stamp"),
    [
        ("planned", "Draft – not released yet"),
        ("draft", "Draft – not released yet"),
        ("with head", "Draft – with the headteacher, to check the facts"),
        ("released", ""),
    ],
)
def test_it_is_marked_as_a_draft_until_it_is_released(sheet, desk, state, stamp):
    desk.put(replace(desk.visit, state=state, released_on="2026-12-01" if state == "released" else ""))
    document = sheet()
    assert document.stamp == stamp
    assert head(document)["State"] == (stamp or "Released on 1 December 2026 to the clerk")


def test_once_the_facts_are_checked_it_is_not_with_the_headteacher_any_more(sheet, desk):
    desk.put(replace(desk.visit, state="with head", checked_on="2026-11-20"))
    assert sheet().stamp == head(sheet())["State"] == "Draft – not released yet"


def test_its_head_says_what_it_is_about(sheet, desk):
    desk.school("Clunmere School")
    desk.note("visit.summary", "word")
    desk.put(replace(desk.visit, occasion="call", focus="3, 7", checked_on="2026-11-20"))
    assert head(sheet()) == {
        "School": "Clunmere School",
        "Visit": "Autumn visit",
        "Date": "12 November 2026",
        "Written by": "Ann Price",
        "Kind": "Phone or video call",
        "Benchmarks in focus": "3 Addressing the needs of each pupil; 7 Encounters with further and higher education",
        "Facts checked": "by the headteacher, 20 November 2026",
        "State": "Draft – not released yet",
    }


def test_a_draft_says_in_one_sentence_what_is_not_written_yet(sheet, desk):
    desk.put(replace(desk.visit, focus="3, 7"))
    for place in ("visit.purpose", "visit.summary", "b7"):
        desk.note(place, "word")
    said = "Nothing is written yet under: Who was met, What was seen, What I learned, Strengths, Open matters, Benchmark 3."
    assert Paragraph(said, soft=True) in sheet().blocks
    give_out(desk)
    assert "Nothing is written yet" not in render_text(sheet())


def test_the_headteacher_does_not_read_what_is_not_written_yet(sheet, desk):
    desk.put(replace(desk.visit, state="with head"))
    assert "Nothing is written yet" not in render_text(sheet())


def test_empty_parts_are_left_out(sheet, desk):
    assert headings(sheet(), 1) == []
    desk.note("visit.strengths", "word")
    assert headings(sheet(), 1) == ["Strengths"]


# What it tells


def test_every_note_of_the_visit_is_there_once_under_its_own_heading(sheet, desk, toolkit):
    desk.question("own-1", "Why?")
    places = {
        **VISIT_PLACES,
        **{each.key: f"Benchmark {each.number}: {each.title}" for each in toolkit.benchmark},
        "q.board.2": f"1. {toolkit.questions['q.board.2'].text}",
        "own-1": "2. Why?",
        "b99": "Unplaced notes",
    }
    for place in reversed(places):
        desk.note(place, f"word at {place}")
    document = sheet()
    assert sorted(bodies(document.blocks)) == sorted(f"word at {place}" for place in places)
    for place, heading in places.items():
        assert bodies(beneath(document, heading)) == [f"word at {place}"], place


def test_of_every_visit_of_the_sample_each_note_is_there_once(sheet, sample):
    for visit in rules.visits_newest_first(sample):
        document = sheet(sample, visit_uid=visit.uid)
        expected = [each.note.body for each in rules.standing_notes(sample, visit.uid)]
        found = bodies(document.blocks)
        assert [found.count(body) for body in expected] == [1] * len(expected)


def test_its_parts_come_in_the_order_in_which_a_reader_can_follow(sheet, desk):
    for place in ("visit.to_send", "visit.corrections", "q.board.1", "b1", "visit.open", "visit.summary", "visit.met"):
        desk.note(place, "word")
    desk.put(Action("a-1", "visit-1", "To be done"))
    assert headings(sheet(), 1) == [
        "About this visit", "Summary", "Open matters", "Benchmark by benchmark", "Questions asked", "Actions",
        "Corrections from the headteacher", "How the visit was prepared",
    ]  # fmt: skip


def test_what_was_looked_at_is_counted_and_told_with_the_codes_to_find_it_by(sheet, desk, toolkit):
    for key in ("b3.i1", "b3.i3", "b3.s2", "b5.s1"):
        desk.put(Mark("visit-1", key, "ann", from_whom="the SENCO" if key == "b3.s2" else ""))
    [table] = [block for block in beneath(sheet(), "Benchmark by benchmark") if isinstance(block, Table)]
    third, fifth = toolkit.benchmark[2], toolkit.benchmark[4]
    assert [[cell[0].text for cell in row] for row in table.rows] == [
        [f"3 {third.short_title}", "2 of 4", "1 of 3"],
        [f"5 {fifth.short_title}", "0 of 5", "1 of 4"],
    ]
    [items] = [block for block in beneath(sheet(), f"Benchmark 3: {third.title}") if isinstance(block, Items)]
    assert [(item.code, item.text) for item in items.items] == [
        ("B3-I1", third.indicator[0].text),
        ("B3-I3", third.indicator[2].text),
        ("B3-S2", third.information_source[1].text),
    ]
    assert [item.remark for item in items.items] == ["", "", "Seen, from the SENCO"]


def test_who_looked_at_all_of_a_benchmark_is_named_once(sheet, desk):
    for key, by in (("b3.i1", "ann"), ("b3.i2", "ann"), ("b5.i1", "ann"), ("b5.i2", "ann"), ("b5.i2", "bob")):
        desk.put(Mark("visit-1", key, by))
    assert headings(sheet(), 3) == ["Looked at and seen by Ann Price", "Looked at and seen"]
    third, fifth = (block.items for block in sheet().blocks if isinstance(block, Items))
    assert [item.remark for item in third] == ["", ""]
    assert [item.remark for item in fifth] == ["Looked at by Ann Price", "Looked at by Ann Price and Bob Nowak"]
    assert "Ann Price" not in render_text(sheet(bylines=False))


def test_asked_questions_stand_with_their_answers_and_those_not_asked_by_themselves(sheet, desk, toolkit):
    desk.question("own-1", "Why?")
    for position, (key, asked, still_open) in enumerate(
        (("own-1", True, True), ("q.board.2", False, False), ("q.board.1", False, False), ("q.board.3", True, False)), 1
    ):
        desk.put(VisitQuestion("visit-1", key, position, asked=asked, still_open=still_open))
    desk.note("q.board.1", "answered")
    desk.note("q.prompts-1.1", "answered, though nobody chose it")
    document = sheet()
    texts = toolkit.questions
    assert [text.split(". ", 1)[1] for text in headings(document, 2)] == [
        "Why?", texts["q.board.1"].text, texts["q.board.3"].text, texts["q.prompts-1.1"].text,
    ]  # fmt: skip
    assert beneath(document, "1. Why?") == [
        Paragraph("Still open.", soft=True),
        Paragraph("No answer noted.", soft=True),
    ]
    assert beneath(document, "Questions chosen and not asked") == [Bullets((texts["q.board.2"].text,))]


def test_actions_of_the_visit_are_there_and_no_others(sheet, desk):
    desk.put(Visit("visit-0", "2026-03-02", "Spring visit"))
    desk.put(Action("a-0", "visit-0", "Of another visit"))
    desk.put(Action("a-1", "visit-1", "Of this one", owner="Ann", due_on="2026-01-01"))
    document = sheet(today="2026-11-22")
    [table] = [block for block in document.blocks if isinstance(block, Table)]
    assert [row[0] for row in table.rows] == [(Note("Of this one"),)]  # the report says of which visit it is
    assert "verdue" not in render_text(document)  # a report does not change from day to day


# Released


def test_what_arrived_after_the_release_stands_under_a_heading_of_its_own(sheet, desk):
    desk.note("b3", "given out")
    give_out(desk)
    desk.note("b3", "came late", by="bob")
    desk.put(Mark("visit-1", "b3.i1", "bob"), by="bob")
    desk.put(VisitQuestion("visit-1", "q.board.1"), by="bob")
    document = sheet()
    assert headings(document, 1) == ["Benchmark by benchmark", "Arrived after release"]
    assert bodies(beneath(document, "Benchmark by benchmark")) == ["given out"]
    late = beneath(document, "Arrived after release")
    assert [(note.body, note.byline) for note in late if isinstance(note, Note)] == [
        ("came late", "Bob Nowak, 8 January 2026, arrived after release")
    ]
    [changes] = [block.items for block in late if isinstance(block, Bullets)]
    assert [text.rpartition(" (")[2] for text in changes] == [
        "Bob Nowak, 9 January 2026)",
        "Bob Nowak, 10 January 2026)",
    ]
    assert changes[0].startswith("B3-I1 ")
    assert changes[0].endswith(" – ticked (Bob Nowak, 9 January 2026)")


def test_once_it_is_accepted_it_is_part_of_the_report(sheet, desk):
    give_out(desk)
    desk.note("b3", "came late", by="bob")
    visit = desk.record.find(Visit, "visit-1")
    desk.put(release.acceptance(visit, release.afterwards(desk.record, visit).arrived))
    document = sheet()
    assert bodies(beneath(document, "Benchmark by benchmark")) == ["came late"]
    assert "rrived after release" not in render_text(document)


@pytest.mark.parametrize("later", ["written over", "  "])
def test_a_text_that_somebody_changed_who_did_not_know_stands_as_it_was_given_out(sheet, desk, later):
    desk.note("visit.summary", "given out")
    give_out(desk)
    desk.note("visit.summary", later)
    document = sheet()
    assert bodies(beneath(document, "Summary")[:1]) == ["given out"]
    late = beneath(document, "Arrived after release")
    if later.strip():
        assert bodies(late) == [later]
    else:
        assert [block.items for block in late if isinstance(block, Bullets)] == [
            ("Summary – deleted (Ann Price, 8 January 2026)",)
        ]


def test_what_somebody_deleted_who_did_not_know_stands_as_it_was_given_out(sheet, desk):
    note = desk.note("b3", "given out")
    mark = desk.put(Mark("visit-1", "b3.i2", "bob"))
    chosen = desk.put(VisitQuestion("visit-1", "q.board.1", asked=True))
    give_out(desk)
    before = sheet().blocks
    for entry in (note, mark, chosen):
        desk.remove(entry)
    document = sheet()
    assert document.blocks[: len(before)] == before
    [gone] = [block.items for block in document.blocks[len(before) :] if isinstance(block, Bullets)]
    assert len(gone) == 3
    assert sum(" – deleted (" in text for text in gone) == 2
    assert sum(text.startswith("B3-I2 ") and " – no longer ticked (" in text for text in gone) == 1


def test_a_correction_takes_the_place_of_what_was_given_out_and_gives_its_reason(sheet, desk):
    desk.note("visit.summary", "It was Year 10.")
    give_out(desk)
    desk.put(Written("visit-1", "visit.summary", "ann", "It was Year 9."), reason="the headteacher put it right")
    document = sheet()
    [note] = beneath(document, "Summary")
    assert note == Note("It was Year 9.", "Ann Price, 8 January 2026, corrected: the headteacher put it right")
    assert "rrived after release" not in render_text(document)


def test_a_late_change_of_a_corrected_text_leaves_the_correction(sheet, desk):
    desk.note("visit.summary", "It was Year 10.")
    give_out(desk)
    desk.put(Written("visit-1", "visit.summary", "ann", "It was Year 9."), reason="put right")
    desk.note("visit.summary", "It was Year 8.")
    assert bodies(beneath(sheet(), "Summary")) == ["It was Year 9."]
    assert bodies(beneath(sheet(), "Arrived after release")) == ["It was Year 8."]


def test_a_correction_of_anything_but_a_text_is_told_with_its_reason(sheet, desk):
    mark = desk.put(Mark("visit-1", "b3.i2", "ann"))
    give_out(desk)
    visit = desk.record.find(Visit, "visit-1")
    desk.put(replace(visit, title="Winter visit"), reason="it was December", by="bob")
    desk.record.remove(mark.uid, author_uid="bob", seen=desk.record.seen(mark.uid), reason="not seen after all")
    [told] = beneath(sheet(), "Corrected after release")
    assert told.items[0] == "The details of the visit (Bob Nowak, 8 January 2026): it was December"
    assert told.items[1].startswith("B3-I2 ")
    assert told.items[1].endswith(" – no longer ticked (Bob Nowak, 8 January 2026): not seen after all")
    [unnamed] = beneath(sheet(bylines=False), "Corrected after release")
    assert unnamed.items[0] == "The details of the visit: it was December"
    assert "Bob" not in " ".join(unnamed.items)


def test_a_visit_of_which_nobody_knows_what_was_given_out_is_told_as_it_stands(sheet, desk):
    desk.note("b3", "word")
    desk.put(replace(desk.visit, state="released"))
    document = sheet()
    assert bodies(document.blocks) == ["word"]
    assert head(document)["State"] == "Released"


@pytest.mark.parametrize("first", ["asked", "still_open"])
def test_what_two_governors_say_of_one_question_adds_up(sheet, desk, first):
    second = {"asked": "still_open", "still_open": "asked"}[first]
    desk.question("own-1", "Why?")
    desk.put(VisitQuestion("visit-1", "own-1", 1, **{first: True}))
    desk.put(VisitQuestion("visit-1", "own-1", 1, **{second: True}), unseen=True)
    assert Paragraph("Still open.", soft=True) in beneath(sheet(), "1. Why?")
    assert headings(sheet(), 1) == ["Questions asked"]


def test_what_is_not_known_has_no_line_in_the_head(sheet):
    assert head(sheet()) == {
        "Visit": "Autumn visit",
        "Date": "12 November 2026",
        "Kind": "Visit to the school",
        "State": "Draft – not released yet",
    }


def test_a_tick_that_was_taken_back_was_not_looked_at(sheet, desk):
    desk.put(Mark("visit-1", "b3.i1", "ann"))
    desk.put(Mark("visit-1", "b3.i1", "ann", seen=False))
    assert "B3-I1" not in render_text(sheet())


@pytest.mark.parametrize("is_released", [True, False])
def test_nothing_of_another_visit_is_in_it_however_often_it_was_changed(sheet, desk, is_released):
    desk.put(Visit("visit-0", "2026-03-02", "Spring visit"))
    for body in ("other", "other words"):
        desk.note("b3", body, visit="visit-0")
        desk.put(Mark("visit-0", "b3.i1", "ann", from_whom=body))
        desk.put(VisitQuestion("visit-0", "q.board.1", asked=body == "other words"))
    if is_released:
        give_out(desk)
    for body in ("other", "other words again"):
        desk.note("b3", body, visit="visit-0")
    text = render_text(sheet(visit_uid="visit-1"))
    assert "other words" not in text
    assert "B3-I1" not in text
    assert "Questions asked" not in text
