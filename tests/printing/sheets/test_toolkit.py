"""The toolkit sheet: each benchmark's table with its own notes."""

from dataclasses import replace

import pytest

from govtoolkit.app.printouts import make_printout
from govtoolkit.printing.document import BenchmarkTable, Heading, Note, PageBreak, Paragraph, RuledSpace, Title
from govtoolkit.printing.options import Filling, Paper, PrintOptions
from govtoolkit.printing.sheets.toolkit import toolkit_sheet
from govtoolkit.printing.text import render_text
from govtoolkit.record import rules
from govtoolkit.record.model import VISIT_PLACES, Mark, Visit
from tests.printing import reading
from tests.printing.parts import bodies


@pytest.fixture
def sheet(toolkit):
    def build(record=None, **options):
        return toolkit_sheet(toolkit, record, PrintOptions(**options))

    return build


def tables(document):
    """Return each table by the heading above it."""
    heading, found = "", {}
    for block in document.blocks:
        if isinstance(block, Heading):
            heading = block.text
        elif isinstance(block, BenchmarkTable):
            found[heading] = block
    return found


def spaces_of(document):
    found = []
    for block in document.blocks:
        inner = block.notes if isinstance(block, BenchmarkTable) else (block,)
        found += [each for each in inner if isinstance(each, RuledSpace)]
    return found


def test_the_sheet_is_called_as_the_toolkit(sheet, toolkit):
    assert sheet().title == toolkit.title
    assert sheet().blocks[0] == Title(toolkit.title)


def test_eight_tables_stand_under_the_titles_of_their_benchmarks(sheet, toolkit):
    assert list(tables(sheet())) == [f"Benchmark {each.number}: {each.title}" for each in toolkit.benchmark]


def test_a_table_holds_every_item_of_its_benchmark_with_its_remark(sheet, toolkit):
    for benchmark, table in zip(toolkit.benchmark, tables(sheet()).values(), strict=True):
        for column, items in zip(
            table.columns, (benchmark.characteristic, benchmark.indicator, benchmark.information_source), strict=True
        ):
            assert [(item.text, item.note) for item in column.items] == [(item.text, item.note) for item in items]


def test_the_columns_have_the_toolkits_own_headings(sheet):
    for table in tables(sheet()).values():
        headings = [*(column.heading for column in table.columns), table.notes_heading]
        assert headings == ["Characteristics", "Indicators of success", "Information sources", "Monitoring notes"]


def test_only_indicators_and_sources_can_be_ticked(sheet):
    for table in tables(sheet()).values():
        ticks = [{item.tick for item in column.items} for column in table.columns]
        assert ticks == [{None}, {False}, {False}]


def test_every_note_stands_once_under_its_own_benchmark(sheet, desk):
    for number in range(8, 0, -1):
        desk.note(f"b{number}", f"about {number}")
        desk.note(f"b{number}", f"also about {number}", by="bob")
    for number, table in enumerate(tables(sheet(desk.record)).values(), start=1):
        assert [note.body for note in table.notes] == [f"about {number}", f"also about {number}"]
    assert len(bodies(sheet(desk.record).blocks)) == 16


def test_a_note_says_who_wrote_it_and_when(sheet, desk):
    desk.note("b5", "word", by="bob")
    [note] = tables(sheet(desk.record, benchmarks=(5,))).popitem()[1].notes
    assert note.byline == "Bob Nowak, 5 January 2026"


def test_two_versions_of_a_note_both_stand_under_their_benchmark(sheet, desk):
    desk.note("b2", "mine")
    desk.note("b2", "mine too", unseen=True)
    assert sorted(bodies(sheet(desk.record, benchmarks=(2,)).blocks)) == ["mine", "mine too"]


def test_all_notes_of_the_sheet_come_in_reading_order(sheet, desk):
    places = [*VISIT_PLACES, *(f"b{n}" for n in range(1, 9)), *(f"q.board.{n}" for n in range(1, 5)), "b99"]
    for place in reversed(places):
        desk.note(place, place)
    assert bodies(sheet(desk.record).blocks) == places


def test_notes_about_the_visit_stand_before_the_tables(sheet, desk):
    desk.note("visit.summary", "in short")
    texts = [block.text for block in sheet(desk.record).blocks if isinstance(block, Heading)]
    assert texts[:3] == ["About this visit", "Summary", texts[2]]
    assert texts[2].startswith("Benchmark 1: ")


def test_unplaced_notes_stand_at_the_end(sheet, desk):
    desk.note("b9", "of another edition")
    headings = [block.text for block in sheet(desk.record).blocks if isinstance(block, Heading)]
    assert headings[-1] == "Unplaced notes"


def test_the_boards_questions_follow_the_tables_with_their_answers(sheet, desk, toolkit):
    desk.note("q.board.3", "the answer")
    blocks = sheet(desk.record).blocks
    question = next(i for i, block in enumerate(blocks) if isinstance(block, Heading) and block.text.startswith("3. "))
    assert blocks[question].text == f"3. {toolkit.questions['q.board.3'].text}"
    assert blocks[question + 1] == Note("the answer", "Ann Price, 5 January 2026")


def test_answers_to_other_questions_are_left_to_the_question_sheet(sheet, desk):
    desk.question("own-1", "Why?")
    for place in ("own-1", "q.prompts-1.1", "q.strategic-legal.1"):
        desk.note(place, "answered elsewhere")
    assert bodies(sheet(desk.record).blocks) == []


def test_a_benchmark_without_a_note_says_so(sheet, desk):
    assert all(isinstance(table.notes[0], Paragraph) for table in tables(sheet(desk.record)).values())


def test_chosen_benchmarks_are_printed_in_their_order_and_nothing_else(sheet, desk):
    for place in ("b1", "b5", "b2", "visit.summary", "q.board.1", "b99"):
        desk.note(place, place)
    document = sheet(desk.record, benchmarks=(5, 2))
    assert [heading.split(":")[0] for heading in tables(document)] == ["Benchmark 5", "Benchmark 2"]
    assert bodies(document.blocks) == ["b5", "b2"]
    assert len([block for block in document.blocks if isinstance(block, Heading)]) == 2


def test_another_visit_is_printed_where_it_is_named(sheet, desk):
    desk.put(Visit("visit-0", "2025-03-02", "Spring visit"))
    desk.note("b1", "old", visit="visit-0")
    desk.note("b1", "new")
    document = sheet(desk.record, visit_uid="visit-0")
    assert bodies(document.blocks) == ["old"]
    assert (document.date, document.header) == ("2025-03-02", ("Spring visit, 2 March 2025", "Ann Price"))


def test_marks_are_ticked_with_who_and_when(sheet, desk):
    desk.put(Mark("visit-1", "b1.i1", "ann", seen_on="2026-11-10"))
    desk.put(Mark("visit-1", "b1.s1", "bob", seen_on="2026-11-10", from_whom="the Careers Leader", already_held=True))
    table = tables(sheet(desk.record, benchmarks=(1,))).popitem()[1]
    indicator, source = table.columns[1].items[0], table.columns[2].items[0]
    assert (indicator.tick, indicator.remark) == (True, "Looked at on 10 November 2026 by Ann Price")
    assert (source.tick, source.remark) == (
        True,
        "Seen on 10 November 2026 by Bob Nowak, from the Careers Leader (the school already had it)",
    )
    assert not table.columns[1].items[1].tick


def test_a_mark_on_the_day_of_the_visit_does_not_repeat_the_date(sheet, desk):
    desk.put(Mark("visit-1", "b1.i1", "ann", seen_on="2026-11-12"))
    table = tables(sheet(desk.record, benchmarks=(1,))).popitem()[1]
    assert table.columns[1].items[0].remark == "Looked at by Ann Price"


def test_marks_of_two_people_are_both_named(sheet, desk):
    for person in ("bob", "ann"):
        desk.put(Mark("visit-1", "b1.i1", person))
    table = tables(sheet(desk.record, benchmarks=(1,))).popitem()[1]
    assert table.columns[1].items[0].remark == "Looked at by Ann Price and Bob Nowak"


def test_what_two_people_had_from_different_people_is_said_in_one_sentence(sheet, desk):
    desk.put(Mark("visit-1", "b1.s1", "ann", from_whom="the wall"))
    desk.put(Mark("visit-1", "b1.s1", "bob", from_whom="Mr Price"))
    table = tables(sheet(desk.record, benchmarks=(1,))).popitem()[1]
    assert table.columns[2].items[0].remark == "Seen by Ann Price, from the wall; seen by Bob Nowak, from Mr Price"


def test_a_mark_that_was_taken_back_is_no_mark(sheet, desk):
    desk.put(Mark("visit-1", "b1.i1", "ann"))
    desk.put(Mark("visit-1", "b1.i1", "ann", seen=False))
    table = tables(sheet(desk.record, benchmarks=(1,))).popitem()[1]
    assert (table.columns[1].items[0].tick, table.columns[1].items[0].remark) == (False, "")


def test_marks_of_another_visit_are_left_out(sheet, desk):
    desk.put(Visit("visit-0", "2025-03-02", "Spring visit"))
    desk.put(Mark("visit-0", "b1.i1", "ann"))
    table = tables(sheet(desk.record, benchmarks=(1,))).popitem()[1]
    assert not table.columns[1].items[0].tick


def test_a_blank_sheet_of_a_file_names_school_and_visit_but_shows_no_note_and_no_mark(sheet, desk):
    desk.school("Clunmere School")
    desk.put(Mark("visit-1", "b1.i1", "ann"))
    for place in ("b1", "visit.summary", "q.board.1", "b99"):
        desk.note(place, f"secret at {place}")
    document = sheet(desk.record, filling=Filling.BLANK)
    assert bodies(document.blocks) == []
    assert document.header == ("Clunmere School", "Autumn visit, 12 November 2026")
    assert "secret" not in render_text(document)
    assert "[x]" not in render_text(document)


def test_each_table_of_a_blank_sheet_starts_on_a_page_of_its_own(sheet):
    blocks = sheet().blocks
    before = [
        blocks[i - 1]
        for i, block in enumerate(blocks)
        if isinstance(block, Heading) and block.text.startswith("Benchmark ")
    ]
    assert before == [PageBreak()] * 8


def test_a_chosen_table_stands_on_the_first_page(sheet):
    assert PageBreak() not in sheet(benchmarks=(3,)).blocks


def test_a_filled_sheet_flows_without_page_breaks(sheet, desk):
    assert PageBreak() not in sheet(desk.record).blocks


@pytest.mark.parametrize("lines", [1, 7, 60])
def test_the_ruled_space_has_the_lines_that_were_asked_for(sheet, lines):
    spaces = spaces_of(sheet(lines=lines, benchmarks=(1, 2)))
    assert [space.lines for space in spaces] == [lines, lines]


def test_more_lines_fit_on_an_upright_page(sheet):
    [flat] = spaces_of(sheet(benchmarks=(1,), paper=Paper.A4_LANDSCAPE))
    [upright] = spaces_of(sheet(benchmarks=(1,), paper=Paper.A4))
    assert upright.lines > flat.lines


def test_every_ruled_space_names_its_own_place(sheet, toolkit):
    fields = [space.field for space in spaces_of(sheet())]
    assert len(fields) == len(set(fields))
    assert {f"note.b{n}" for n in range(1, 9)} | {f"note.q.board.{n}" for n in range(1, 5)} <= set(fields)


def test_it_says_at_the_top_what_it_is_and_then_what_it_is_drawn_from(sheet, toolkit):
    intro, named, *_ = (block for block in sheet().blocks if isinstance(block, Paragraph))
    assert intro.text == toolkit.intro
    assert all(source.title in named.text and str(source.year) in named.text for source in toolkit.source)


@pytest.mark.parametrize("state", ["draft", "released"])
def test_a_released_visit_is_printed_like_any_other(sheet, desk, state):
    desk.note("b1", "word")
    desk.put(replace(desk.visit, state=state))
    assert bodies(sheet(desk.record).blocks) == ["word"]


def test_in_every_visit_of_the_sample_each_note_of_the_sheet_stands_once(sheet, sample):
    own = {question.uid for question in rules.own_questions(sample)}
    for visit in rules.visits_newest_first(sample):
        by_place = rules.notes_by_place(sample, visit.uid)
        expected = [
            note.note.body
            for place, notes in by_place.items()
            for note in notes
            if place not in own and (not place.startswith("q.") or place.startswith("q.board."))
        ]
        assert sorted(bodies(sheet(sample, visit_uid=visit.uid).blocks)) == sorted(expected)


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("of_file", [True, False])
def test_on_every_paper_a_blank_table_has_a_page_of_its_own(sample, of_file, paper):
    options = PrintOptions(paper=paper, filling=Filling.BLANK)
    pages = reading.pages(make_printout("toolkit", sample if of_file else None, options, ".pdf").data)
    drawn = ["".join(mark.text for mark in page.body) for page in pages]
    assert [number for number, text in enumerate(drawn) if "Characteristics" in text] == list(range(1, 9))
    assert all(drawn[number].startswith(f"Benchmark {number}: ") for number in range(1, 9))
