"""The handbook: everything there is, once, under a heading that the contents name."""

from collections import Counter

import pytest

from govtoolkit.app.printouts import make_printout
from govtoolkit.printing.document import BenchmarkTable, Contents, Heading, RuledSpace, Table
from govtoolkit.printing.options import Filling, PrintOptions
from govtoolkit.printing.sheets.handbook import handbook_sheet
from govtoolkit.printing.text import render_text
from tests.printing import reading
from tests.printing.parts import bodies
from tests.printing.said import squeezed


@pytest.fixture(scope="module")
def blank(toolkit):
    return handbook_sheet(toolkit, None, PrintOptions())


def test_it_holds_all_there_is_to_read(toolkit, blank):
    text = squeezed(render_text(blank))
    every = (*toolkit.page, *toolkit.role, *toolkit.term, *toolkit.resource, *toolkit.change)
    texts = [part for each in every for part in (each.title, *each.text.split("\n\n"), each.note)]
    points = [point for each in every for point in getattr(each, "points", ())]
    assert [each for each in (*texts, *points) if squeezed(each) not in text] == []


def test_it_has_every_table_question_and_checklist_once(toolkit, blank):
    tables = [block for block in blank.blocks if isinstance(block, BenchmarkTable)]
    assert [table.field for table in tables] == [f"note.{each.key}" for each in toolkit.benchmark]
    rows = Counter(row[0][0].text for block in blank.blocks if isinstance(block, Table) for row in block.rows)
    assert all(rows[item.text] == 1 for item in toolkit.check_items.values())
    fields = [block.field for block in blank.blocks if isinstance(block, RuledSpace)]
    assert [field for field in fields if field.startswith("note.q.")] == [f"note.{key}" for key in toolkit.questions]


def test_the_contents_name_every_chapter_in_order_and_none_twice(blank):
    [contents] = [block for block in blank.blocks if isinstance(block, Contents)]
    chapters = tuple(block.text for block in blank.blocks if isinstance(block, Heading) and block.level == 1)
    assert contents.headings == chapters
    assert len(set(chapters)) == len(chapters)


def test_its_contents_take_one_page_and_reading_begins_on_the_next():
    first, second, *_ = reading.pages(make_printout("handbook", None, PrintOptions(), ".pdf").data)
    texts = [[mark.text for mark in page.marks] for page in (first, second)]
    assert any(text.startswith("What changed in the benchmarks") for text in texts[0])
    assert any(text.startswith("About the monitoring toolkit") for text in texts[1])


def test_no_page_ends_with_where_a_text_comes_from_or_begins_with_it():
    for page in reading.pages(make_printout("handbook", None, PrintOptions(), ".pdf").data):
        body = [mark for mark in page.marks if mark.text and mark.owner != "Pagination"]
        source = [mark for mark in body if mark.text.startswith(("Source:", "Published by:"))]
        assert min(body, key=lambda mark: mark.bottom) not in source
        assert max(body, key=lambda mark: mark.top) not in source


def test_filled_it_has_every_note_of_the_visit(toolkit, desk):
    for place in ("b3", "q.board.1", "visit.summary", "gone.1"):
        desk.note(place, f"A note at {place}.")
    document = handbook_sheet(toolkit, desk.record, PrintOptions(filling=Filling.FILLED))
    places = ("b3", "gone.1", "q.board.1", "visit.summary")
    assert sorted(bodies(document.blocks)) == [f"A note at {place}." for place in places]
