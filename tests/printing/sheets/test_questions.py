"""The question sheet: published questions and the governors' own, with their answers or room to write."""

from dataclasses import replace

import pytest

from govtoolkit.errors import UserError
from govtoolkit.printing.document import Bullets, Heading, Note, Paragraph, RuledSpace
from govtoolkit.printing.options import Filling, PrintOptions
from govtoolkit.printing.sheets.question_blocks import NO_ANSWER
from govtoolkit.printing.sheets.questions import questions_sheet
from govtoolkit.printing.sheets.toolkit import toolkit_sheet
from govtoolkit.printing.text import render_text
from govtoolkit.record import rules
from govtoolkit.record.model import VISIT_PLACES, VisitQuestion
from tests.printing.parts import bodies, headings


@pytest.fixture
def sheet(toolkit):
    def build(record=None, **options):
        return questions_sheet(toolkit, record, PrintOptions(**options))

    return build


def beneath(document, heading):
    """Return the blocks from a heading that ends so to the next heading."""
    blocks = list(document.blocks)
    start = next(i for i, block in enumerate(blocks) if isinstance(block, Heading) and block.text.endswith(heading))
    end = next((i for i in range(start + 1, len(blocks)) if isinstance(blocks[i], Heading)), len(blocks))
    return blocks[start + 1 : end]


def test_every_published_question_is_asked_once_in_its_set(sheet, toolkit):
    asked = headings(sheet(), 2)
    assert [text.split(". ", 1)[1] for text in asked] == [question.text for question in toolkit.questions.values()]


def test_questions_are_numbered_within_their_set(sheet, toolkit):
    numbers = [int(text.split(".", 1)[0]) for text in headings(sheet(), 2)]
    assert numbers == [n for group in toolkit.question_set for n in range(1, len(group.question) + 1)]


def test_sets_about_a_benchmark_say_which(sheet, toolkit):
    titles = headings(sheet(), 1)
    assert titles[5:] == [f"Benchmark {each.number}: {each.short_title}" for each in toolkit.benchmark]


def test_every_set_says_its_source(sheet, toolkit):
    said = [block.text for block in sheet().blocks if isinstance(block, Paragraph) and "Source: " in block.text]
    assert len(said) == len(toolkit.question_set)


def test_follow_ups_stand_under_their_question(sheet, toolkit):
    question = toolkit.questions["q.board.1"]
    assert beneath(sheet(), question.text)[0] == Bullets(question.follow_up)


def test_the_reading_tip_stands_with_the_prompts_of_benchmark_5(sheet, toolkit):
    tip = next(group.tip for group in toolkit.question_set if group.tip)
    assert Paragraph(f"To read: {tip}") in sheet(benchmarks=(5,)).blocks
    assert Paragraph(f"To read: {tip}") not in sheet(benchmarks=(4,)).blocks


def test_answers_stand_under_their_questions_with_name_and_date(sheet, desk, toolkit):
    desk.note("q.prompts-6.2", "Bob says", by="bob")
    desk.note("q.prompts-6.2", "Ann says")
    assert beneath(sheet(desk.record), toolkit.questions["q.prompts-6.2"].text) == [
        Note("Ann says", "Ann Price, 6 January 2026"),
        Note("Bob says", "Bob Nowak, 5 January 2026"),
    ]


def test_every_answer_stands_once_and_in_the_order_of_the_questions(sheet, desk, toolkit):
    for place in reversed(toolkit.questions):
        desk.note(place, place)
    assert bodies(sheet(desk.record).blocks) == list(toolkit.questions)


def test_two_versions_of_an_answer_both_stand(sheet, desk):
    desk.note("q.board.1", "mine")
    desk.note("q.board.1", "mine too", unseen=True)
    assert sorted(bodies(sheet(desk.record).blocks)) == ["mine", "mine too"]


def test_a_question_without_an_answer_says_so(sheet, desk, toolkit):
    assert beneath(sheet(desk.record), toolkit.questions["q.board.4"].text) == [Paragraph(NO_ANSWER, soft=True)]


def test_notes_about_the_visit_and_the_benchmarks_are_left_to_the_toolkit_sheet(sheet, desk):
    for place in (*VISIT_PLACES, "b1"):
        desk.note(place, "elsewhere")
    assert bodies(sheet(desk.record).blocks) == []


def test_unplaced_notes_stand_at_the_end(sheet, desk):
    gone = desk.question("own-1", "Why?")
    desk.note("own-1", "because")
    desk.remove(gone)
    document = sheet(desk.record)
    assert headings(document, 1)[-1] == "Unplaced notes"
    assert bodies(document.blocks) == ["because"]
    assert "Why?" not in render_text(document)


def test_our_own_questions_about_a_benchmark_follow_its_published_ones(sheet, desk):
    desk.question("own-1", "Why so few?", benchmark=5)
    desk.note("own-1", "because")
    titles = headings(sheet(desk.record), 1)
    assert (
        titles.index("Our own questions on benchmark 5")
        == titles.index("Benchmark 5: Encounters with employers and employees") + 1
    )
    assert beneath(sheet(desk.record), "Why so few?") == [Note("because", "Ann Price, 6 January 2026")]


def test_our_own_questions_without_a_benchmark_come_last(sheet, desk):
    desk.question("own-1", "Why?")
    assert headings(sheet(desk.record), 1)[-1] == "Our own questions"


def test_our_own_questions_stand_in_their_own_order(sheet, desk):
    desk.question("own-1", "second", position=2)
    desk.question("own-2", "first", position=1)
    desk.question("own-3", "third", position=2)
    assert headings(sheet(desk.record), 2)[-3:] == ["1. first", "2. second", "3. third"]


def test_our_own_questions_are_on_a_blank_sheet_of_the_file_with_room_to_write(sheet, desk):
    desk.question("own-1", "Why?")
    desk.note("own-1", "secret")
    document = sheet(desk.record, filling=Filling.BLANK, lines=3)
    assert beneath(document, "Why?") == [RuledSpace(3, "note.own-1")]
    assert "secret" not in render_text(document)


def test_a_blank_sheet_never_shows_an_answer_nor_what_became_of_a_question(sheet, desk, toolkit):
    desk.put(VisitQuestion("visit-1", "q.board.1", asked=True))
    for place in (*toolkit.questions, "b99"):
        desk.note(place, f"secret at {place}")
    text = render_text(sheet(desk.record, filling=Filling.BLANK))
    assert "secret" not in text
    assert "Asked in this visit" not in text


def test_every_question_of_a_blank_sheet_has_room_of_its_own(sheet, toolkit):
    spaces = [block for block in sheet().blocks if isinstance(block, RuledSpace)]
    assert [space.field for space in spaces] == [f"note.{key}" for key in toolkit.questions]


@pytest.mark.parametrize("lines", [1, 60])
def test_the_room_has_the_lines_that_were_asked_for(sheet, lines):
    assert {block.lines for block in sheet(lines=lines).blocks if isinstance(block, RuledSpace)} == {lines}


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        ({}, "Chosen for this visit, not asked yet."),
        ({"asked": True}, "Asked in this visit."),
        ({"asked": True, "still_open": True}, "Asked in this visit. Still open."),
        ({"planned": False, "still_open": True}, "Still open."),
    ],
)
def test_a_chosen_question_says_what_became_of_it(sheet, desk, toolkit, choice, said):
    desk.put(VisitQuestion("visit-1", "q.board.1", **choice))
    assert Paragraph(said, soft=True) in beneath(sheet(desk.record), toolkit.questions["q.board.1"].text)


def test_before_a_visit_nobody_is_told_that_its_questions_were_not_asked(sheet, desk):
    desk.put(VisitQuestion("visit-1", "q.board.1"))
    desk.put(replace(desk.visit, state="planned"))
    assert "not asked yet" not in render_text(sheet(desk.record))


def test_a_question_that_is_no_longer_chosen_says_nothing(sheet, desk):
    desk.put(VisitQuestion("visit-1", "q.board.1", planned=False))
    assert "this visit" not in render_text(sheet(desk.record, questions=("q.board.1",)))


def test_chosen_questions_are_printed_in_their_order_and_nothing_else(sheet, desk, toolkit):
    desk.question("own-1", "Why?", benchmark=6)
    for place in ("own-1", "q.board.1", "q.board.2", "b99"):
        desk.note(place, place)
    document = sheet(desk.record, questions=("q.board.2", "own-1"))
    assert headings(document, 1) == [f"1. {toolkit.questions['q.board.2'].text}", "2. Why?"]
    assert bodies(document.blocks) == ["q.board.2", "own-1"]


def test_a_chosen_question_says_above_its_answer_which_set_it_comes_from(sheet, desk):
    desk.note("q.prompts-3.1", "answer")
    *_, origin, answer = sheet(desk.record, questions=("q.prompts-3.1",)).blocks
    said = "From: Benchmark 3: Addressing the needs of each pupil (The Careers & Enterprise Company, 2025)."
    assert origin == Paragraph(said, soft=True)
    assert answer.body == "answer"


def test_with_chosen_benchmarks_only_the_questions_about_them_are_printed(sheet, desk):
    desk.question("own-1", "Why?", benchmark=6)
    desk.question("own-2", "And then?")
    document = sheet(desk.record, benchmarks=(6, 2))
    assert headings(document, 1) == [
        "Benchmark 6: Experiences of workplaces",
        "Our own questions on benchmark 6",
        "Benchmark 2: Learning from career and labour market information",
    ]


def test_a_question_that_is_not_there_is_refused_with_an_example(sheet):
    with pytest.raises(UserError, match=r"no question “q\.nowhere\.1”.*q\.board\.1"):
        sheet(questions=("q.nowhere.1",))


def test_a_wording_with_markup_and_line_ends_stays_whole(sheet, desk):
    desk.question("own-1", "Why <b>so\nfew</b> & when?")
    assert "1. Why <b>so few</b> & when?" in render_text(sheet(desk.record))


def test_in_every_visit_of_the_sample_the_two_sheets_leave_no_note_out(sheet, sample, toolkit):
    for visit in rules.visits_newest_first(sample):
        options = PrintOptions(visit_uid=visit.uid)
        text = render_text(sheet(sample, visit_uid=visit.uid)) + render_text(toolkit_sheet(toolkit, sample, options))
        for notes in rules.notes_by_place(sample, visit.uid).values():
            for note in notes:
                assert note.note.body.strip() in text
