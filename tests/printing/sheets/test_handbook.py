"""The handbook: everything there is, once, under a heading that the contents name."""

from collections import Counter

import pytest

from govtoolkit.printing.document import BenchmarkTable, Contents, Heading, Note, RuledSpace, Table
from govtoolkit.printing.options import Filling, PrintOptions
from govtoolkit.printing.sheets.handbook import handbook_sheet
from govtoolkit.printing.text import render_text


@pytest.fixture(scope="module")
def blank(toolkit):
    return handbook_sheet(toolkit, None, PrintOptions())


def squeezed(text):
    return "".join(text.split())


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


def test_filled_it_has_every_note_of_the_visit(toolkit, desk):
    for place in ("b3", "q.board.1", "visit.summary", "gone.1"):
        desk.note(place, f"A note at {place}.")
    document = handbook_sheet(toolkit, desk.record, PrintOptions(filling=Filling.FILLED))
    notes = [block.body for block in document.blocks if isinstance(block, Note)]
    notes += [each.body for block in document.blocks if isinstance(block, BenchmarkTable)
              for each in block.notes if isinstance(each, Note)]  # fmt: skip
    assert sorted(notes) == [f"A note at {place}." for place in ("b3", "gone.1", "q.board.1", "visit.summary")]
