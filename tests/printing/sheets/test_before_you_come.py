"""What the Careers Leader gets before a visit: all that was agreed, and nothing that is the governors' own."""

import pytest

from govtoolkit.app.printouts import make_printout
from govtoolkit.printing.document import Items, KeyValues, RuledSpace
from govtoolkit.printing.options import Filling, PrintOptions
from govtoolkit.printing.sheets.before_you_come import before_you_come
from govtoolkit.printing.text import render_text
from govtoolkit.record.model import VISIT_PLACES, Action, Mark, Visit, VisitQuestion

SHARED = ("visit.purpose", "visit.plan", "visit.agreed", "visit.to_meet", "visit.papers", "visit.to_send")


@pytest.fixture
def sheet(toolkit):
    def build(record=None, **options):
        return before_you_come(toolkit, record, PrintOptions(**options))

    return build


@pytest.fixture
def prepared(desk):
    desk.school("Clunmere School")
    desk.put(Visit("visit-1", "2026-11-12", "Autumn visit", focus="3, 7", state="planned"))
    desk.question("own-1", "Why so few?")
    for position, key in enumerate(("own-1", "q.board.1"), start=1):
        desk.put(VisitQuestion("visit-1", key, position))
    for place in SHARED:
        desk.note(place, f"agreed at {place}")
    return desk


def test_it_says_when_who_and_what_about(sheet, prepared):
    [head] = [block for block in sheet(prepared.record).blocks if isinstance(block, KeyValues)]
    assert head.pairs == (
        ("School", "Clunmere School"),
        ("Visit", "Autumn visit"),
        ("Date", "12 November 2026"),
        ("Who comes", "Ann Price"),
        ("In focus", "3 Addressing the needs of each pupil; 7 Encounters with further and higher education"),
    )


def test_it_has_every_place_that_is_for_the_school_in_order(sheet, prepared):
    text = render_text(sheet(prepared.record))
    at = [text.index(f"agreed at {place}") for place in SHARED]
    assert at == sorted(at)
    assert "January 2026" not in text  # when the governor wrote it is nobody's business


def test_it_asks_the_chosen_questions_in_their_order(sheet, prepared, toolkit):
    [items] = [block for block in sheet(prepared.record).blocks if isinstance(block, Items)]
    question = toolkit.questions["q.board.1"]
    assert [item.text for item in items.items] == ["Why so few?", " ".join((question.text, *question.follow_up))]
    assert {item.tick for item in items.items} == {None}


def test_questions_and_benchmarks_can_be_chosen_for_this_print(sheet, prepared, toolkit):
    document = sheet(prepared.record, questions=("q.board.2", "own-1"), benchmarks=(5,))
    [items] = [block for block in document.blocks if isinstance(block, Items)]
    assert [item.text[:20] for item in items.items] == [toolkit.questions["q.board.2"].text[:20], "Why so few?"]
    [head] = [block for block in document.blocks if isinstance(block, KeyValues)]
    assert head.pairs[-1] == ("In focus", "5 Encounters with employers and employees")


@pytest.mark.parametrize("filling", Filling)
def test_nothing_is_on_it_that_is_not_for_the_school(sheet, prepared, filling):
    private = [place for place in VISIT_PLACES if place not in SHARED]
    for place in (*private, "b3", "b7", "q.board.1", "own-1", "b99"):
        prepared.note(place, f"private at {place}", by="bob")
    prepared.put(Mark("visit-1", "b3.i1", "bob", from_whom="private"))
    prepared.put(Action("a-1", "visit-1", "private action", owner="private"))
    document = sheet(prepared.record, filling=filling, earlier=True, codes=True)
    assert "private" not in render_text(document)
    assert "Bob Nowak" not in render_text(document) + document.author


def test_what_the_school_has_and_nobody_has_seen_yet_is_asked_for_by_name(sheet, prepared, toolkit):
    prepared.put(Mark("visit-1", "b3.s1", "ann", seen=False, already_held=True))
    prepared.put(Mark("visit-1", "b3.s2", "ann", seen=True, already_held=True))
    text = " ".join(render_text(sheet(prepared.record)).split())
    assert toolkit.marked_items["b3.s1"].text in text
    assert toolkit.marked_items["b3.s2"].text not in text
    assert "already:" not in render_text(sheet(prepared.record, filling=Filling.BLANK))


def test_what_was_not_written_is_left_out(sheet, desk):
    text = render_text(sheet(desk.record))
    for heading in ("Purpose of the visit", "Whom to meet", "Papers the governor", "would like to ask", "In focus"):
        assert heading not in text


@pytest.mark.parametrize("of_file", [True, False])
def test_blank_there_is_room_at_each_place(sheet, prepared, of_file):
    document = sheet(prepared.record if of_file else None, filling=Filling.BLANK)
    fields = [block.field for block in document.blocks if isinstance(block, RuledSpace)]
    assert fields == [f"note.{place}" for place in SHARED]
    assert "agreed at" not in render_text(document)


def test_the_sample_fits_on_one_page_and_so_does_a_blank_one(sample):
    assert make_printout("before-you-come", sample, PrintOptions(), ".pdf").pages == 1
    assert make_printout("before-you-come", None, PrintOptions(), ".pdf").pages == 1


def test_the_questions_are_numbered_so_that_an_answer_can_name_them_unless_codes_do(sheet, prepared):
    for codes, expected in ((False, ["1.", "2."]), (True, ["OWN-1", "Q-BOARD-1"])):
        [items] = [block for block in sheet(prepared.record, codes=codes).blocks if isinstance(block, Items)]
        assert [item.code for item in items.items] == expected


def test_a_blank_one_of_a_visit_with_ten_questions_is_one_page(sample):
    assert make_printout("before-you-come", sample, PrintOptions(filling=Filling.BLANK), ".pdf").pages == 1
