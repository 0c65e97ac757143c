"""The actions sheet: every action in its group, overdue said in words, and a table to write in."""

import pytest

from govtoolkit.app.printouts import make_printout
from govtoolkit.printing.document import Heading, KeyValues, Note, Paragraph, RuledSpace, Table
from govtoolkit.printing.options import Filling, PrintOptions
from govtoolkit.printing.sheets.actions_sheet import actions_sheet
from govtoolkit.record.model import Action
from tests.printing import reading

TODAY = "2026-11-22"


def sheet(toolkit, record, **options):
    return actions_sheet(toolkit, record, PrintOptions(**{"today": TODAY, **options}))


def groups(document):
    """Return the wordings of the actions under each heading."""
    found, heading = {}, ""
    for block in document.blocks:
        if isinstance(block, Heading):
            heading = block.text
        elif isinstance(block, Table):
            found[heading] = [row[0][0].body for row in block.rows if isinstance(row[0][0], Note)]
    return found


def said(document):
    """Return our own words on the sheet, those in the tables too."""
    blocks = [block for block in document.blocks if isinstance(block, Paragraph)]
    cells = [cell for block in document.blocks if isinstance(block, Table) for row in block.rows for cell in row]
    return [each.text for each in (*blocks, *(b for cell in cells for b in cell)) if isinstance(each, Paragraph)]


def act(desk, uid, **fields):
    return desk.put(Action(uid, "visit-1", f"Do {uid}", **fields))


def test_each_action_stands_once_in_its_group_the_longest_overdue_first(toolkit, desk):
    act(desk, "late", due_on="2026-11-01")
    act(desk, "latest", due_on="2026-09-01")
    act(desk, "soon", due_on="2026-12-01")
    act(desk, "some-day")
    act(desk, "over", status="done", outcome="It is there.")
    act(desk, "no-more", status="dropped")
    assert groups(sheet(toolkit, desk.record)) == {
        "Overdue": ["Do latest", "Do late"],
        "Open": ["Do soon", "Do some-day"],
        "Done": ["Do over"],
        "Dropped": ["Do no-more"],
    }


def test_what_is_overdue_is_said_in_words_and_counted(toolkit, desk):
    act(desk, "late", due_on="2026-11-21")
    act(desk, "soon", due_on="2026-11-22")
    words = said(sheet(toolkit, desk.record))
    assert "2 actions are open, 1 of them overdue; 0 are done or dropped." in words
    assert words.count("Overdue by 1 day") == 1


def test_without_a_day_to_reckon_from_nothing_is_overdue(toolkit, desk):
    act(desk, "late", due_on="2001-01-01")
    assert groups(sheet(toolkit, desk.record, today="")) == {"Open": ["Do late"]}


def test_what_came_of_it_and_what_it_is_about_stand_in_full(toolkit, desk):
    act(desk, "over", status="done", outcome="First line.\nSecond line.", benchmark=5, owner="Mr Green")
    document = sheet(toolkit, desk.record)
    [row] = next(block for block in document.blocks if isinstance(block, Table)).rows
    assert row[1] == (Note("Mr Green"),)
    assert row[3] == (Note("First line.\nSecond line."),)  # the heading above says that it is done
    assert "Benchmark 5; agreed on 12 November 2026, Autumn visit." in said(document)


def test_chosen_benchmarks_leave_out_the_others_and_say_so(toolkit, desk):
    act(desk, "five", benchmark=5)
    act(desk, "six", benchmark=6)
    act(desk, "none")
    document = sheet(toolkit, desk.record, benchmarks=(5,))
    assert groups(document) == {"Open": ["Do five"]}
    assert any(each.startswith("Only actions about these benchmarks: 5 ") for each in said(document))


def test_a_file_without_actions_says_so(toolkit, desk):
    assert "No action is noted." in said(sheet(toolkit, desk.record))


@pytest.mark.parametrize("has_file", [True, False])
def test_a_blank_sheet_has_rows_to_write_in_and_nothing_anybody_wrote(toolkit, desk, has_file):
    act(desk, "secret")
    document = sheet(toolkit, desk.record if has_file else None, filling=Filling.BLANK, lines=2)
    [table] = [block for block in document.blocks if isinstance(block, Table)]
    rooms = [cell[0] for row in table.rows for cell in row]
    assert [room.lines for room in rooms] == [2, 1, 1, 2] * len(table.rows)  # a name and a day need less
    assert len({room.field for room in rooms}) == len(rooms)
    assert document.date == ""
    assert KeyValues((("School", ""), ("Date", ""))) in document.blocks


def test_a_blank_sheet_fills_the_paper_that_it_takes():
    pages = reading.pages(make_printout("actions", None, PrintOptions(), ".pdf").data)
    assert len(pages) == 2
    assert all(page.lowest < 0.25 * page.height for page in pages)


def test_a_half_filled_sheet_has_the_actions_and_then_room_for_new_ones(toolkit, desk):
    act(desk, "one")
    act(desk, "over", status="done", outcome="It is there.")
    document = sheet(toolkit, desk.record, filling=Filling.HALF)
    assert groups(document) == {"Open": ["Do one"], "Done": ["Do over"], "New actions": []}
    still_open, done, _ = (block.rows[0][3] for block in document.blocks if isinstance(block, Table))
    assert still_open == (RuledSpace(2, "outcome.one"),)
    assert done == (Note("It is there."),)


def test_the_actions_of_the_sample_take_two_pages(sample):
    assert make_printout("actions", sample, PrintOptions(today=TODAY), ".pdf").pages == 2
