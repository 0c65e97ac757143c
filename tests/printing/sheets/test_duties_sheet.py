"""The duties sheet: every line once, what is known of it, and "not looked at yet" where nobody looked."""

import pytest

from govtoolkit.printing.document import Bullets, Heading, Items, KeyValues, Note, Paragraph, RuledSpace, Table
from govtoolkit.printing.options import Filling, PrintOptions
from govtoolkit.printing.sheets.duties_sheet import duties_sheet
from govtoolkit.printing.text import render_text
from govtoolkit.record.model import CheckLine, Encounter, KeyDate, School

LINE = "school-duties.1"


def sheet(toolkit, record, **options):
    return duties_sheet(toolkit, record, PrintOptions(**{"today": "2026-11-22", **options}))


def look(desk, state, day, evidence="", key=LINE):
    return desk.put(CheckLine(f"{key}-{day}", key, "visit-1", "ann", day, state, evidence))


def tables(document):
    """Return the tables by the heading they stand under."""
    found, heading = {}, ""
    for block in document.blocks:
        if isinstance(block, Heading):
            heading = block.text
        elif isinstance(block, Table):
            found[heading] = block
    return found


def words(cell):
    return [
        block.body if isinstance(block, Note) else block.text for block in cell if isinstance(block, Note | Paragraph)
    ]


def row_of(document, text):
    [row] = [row for table in tables(document).values() for row in table.rows if words(row[0])[:1] == [text]]
    return row


@pytest.mark.parametrize("filling", Filling)
def test_every_line_of_every_checklist_stands_once_and_in_its_order(toolkit, desk, filling):
    found = tables(sheet(toolkit, desk.record, filling=filling))
    for checklist in toolkit.checklist:
        assert [words(row[0])[0] for row in found[checklist.title].rows] == [item.text for item in checklist.item]


def test_a_line_that_nobody_looked_at_says_so(toolkit, desk):
    document = sheet(toolkit, desk.record)
    states = [words(row[1]) for each in toolkit.checklist for row in tables(document)[each.title].rows]
    assert states == [["Not looked at yet."]] * len(toolkit.check_items)


def test_the_newest_look_stands_first_and_the_earlier_ones_beneath(toolkit, desk):
    look(desk, "could not tell", "2026-03-01", "No page found.")
    look(desk, "in place", "2026-11-12", "Seen on the website.")
    row = row_of(sheet(toolkit, desk.record), toolkit.check_items[LINE].text)
    assert words(row[1]) == ["In place."]
    assert words(row[2]) == [
        "Seen on the website.",
        "Ann Price, 12 November 2026.",
        "Before that: could not tell, Ann Price, 1 March 2026.",
        "No page found.",
    ]


def test_without_names_and_dates_the_state_and_the_evidence_stay(toolkit, desk):
    look(desk, "in place", "2026-11-12", "Seen on the website.")
    row = row_of(sheet(toolkit, desk.record, bylines=False), toolkit.check_items[LINE].text)
    assert words(row[2]) == ["Seen on the website."]


def test_the_counts_at_a_glance_are_those_of_the_lines(toolkit, desk):
    look(desk, "in place", "2026-11-12")
    look(desk, "does not apply", "2026-11-12", key="school-duties.2")
    glance = next(block for block in sheet(toolkit, desk.record).blocks if isinstance(block, Bullets)).items
    assert glance[0] == "What schools must do: 1 in place, 1 does not apply, 2 not looked at yet (of 4)"
    assert glance[1:] == tuple(
        f"{each.title}: {len(each.item)} not looked at yet (of {len(each.item)})" for each in toolkit.checklist[1:]
    )


def test_two_encounters_stand_in_their_cells_and_the_rest_beyond(toolkit, desk):
    for day in ("2026-10-01", "2026-10-02", "2026-10-03"):
        desk.put(Encounter(day, "phase-1", "2026-27", day, f"Provider of {day}", "talk"))
    desk.put(Encounter("old", "phase-1", "2025-26", "2026-01-01", "Earlier provider", "talk"))
    document = sheet(toolkit, desk.record)
    [table] = [table for heading, table in tables(document).items() if heading.startswith("Encounters")]
    first, second, _ = table.rows
    assert [words(cell) for cell in first[1:]] == [
        [f"{day} October 2026, Provider of 2026-10-0{day}, talk"] for day in (1, 2, 3)
    ]
    assert [words(cell) for cell in second[1:]] == [["None recorded yet."], ["None recorded yet."], []]
    assert any("2025-26" in block.text for block in document.blocks if isinstance(block, Paragraph))


def test_who_wrote_the_encounters_down_stands_below_them_in_a_line(toolkit, desk):
    def said(**options):
        blocks = sheet(toolkit, desk.record, **options).blocks
        return [block.text for block in blocks if isinstance(block, Paragraph) and "ritten down" in block.text]

    assert said() == []
    desk.put(Encounter("one", "phase-1", "2026-27", "2026-10-01", "Coleg Cambria", "talk"))
    assert said() == ["Written down by Ann Price, 5 January 2026."]
    desk.put(Encounter("two", "phase-1", "2026-27", "2026-10-02", "Coleg Cambria", "talk"))
    assert said() == ["Written down by Ann Price, last on 6 January 2026."]
    desk.put(Encounter("three", "phase-2", "2026-27", "2026-10-09", "Coleg Cambria"), by="bob")
    (both,) = said()
    assert both == (
        "Written down by Ann Price, last on 6 January 2026: 1 October 2026 and 2 October 2026; "
        "by Bob Nowak, 7 January 2026: 9 October 2026."
    )
    assert said(bylines=False) == []


def test_a_school_without_a_sixth_form_has_no_third_phase(toolkit, desk):
    desk.put(School("Clunmere School", has_sixth_form=False))
    document = sheet(toolkit, desk.record)
    [table] = [table for heading, table in tables(document).items() if heading.startswith("Encounters")]
    assert words(table.rows[2][1]) == ["Does not apply."]


def test_the_dates_say_which_are_not_set(toolkit, desk):
    desk.put(KeyDate("next visit", "2027-03-11", "Spring visit."))
    dates = [block for block in sheet(toolkit, desk.record).blocks if isinstance(block, Bullets)][-1].items
    assert dates[2] == "Next visit: 11 March 2027 – Spring visit."
    assert dates[0] == "Next review of the website information: not set yet"


@pytest.mark.parametrize("has_file", [True, False])
def test_a_blank_sheet_has_boxes_and_room_for_each_line_and_nothing_anybody_wrote(toolkit, desk, has_file):
    look(desk, "in place", "2026-11-12", "Seen on the website.")
    document = sheet(toolkit, desk.record if has_file else None, filling=Filling.BLANK)
    row = row_of(document, toolkit.check_items[LINE].text)
    [boxes], [room] = row[1], row[2]
    assert isinstance(boxes, Items)
    assert [(item.text, item.tick) for item in boxes.items] == [
        ("In place", False), ("Not in place", False), ("Could not tell", False), ("Does not apply", False),
    ]  # fmt: skip
    assert boxes.items[1].field == f"check.{LINE}.not-in-place"
    assert room == RuledSpace(3, f"check.{LINE}")


def test_a_half_filled_sheet_has_room_beneath_what_was_found(toolkit, desk):
    look(desk, "in place", "2026-11-12", "Seen on the website.")
    document = sheet(toolkit, desk.record, filling=Filling.HALF, lines=2)
    known = row_of(document, toolkit.check_items[LINE].text)
    assert words(known[2])[0] == "Seen on the website."
    assert known[2][-1] == RuledSpace(2, f"check.{LINE}")
    unknown = row_of(document, toolkit.check_items["school-duties.2"].text)
    assert isinstance(unknown[1][0], Items)


def test_a_line_that_is_in_the_toolkit_no_more_is_not_dropped(toolkit, desk):
    look(desk, "in place", "2026-11-12", "Seen long ago.", key="gone.1")
    document = sheet(toolkit, desk.record)
    assert any("Seen long ago." in block.text for block in document.blocks if isinstance(block, Paragraph))


def test_a_blank_sheet_leaves_the_day_to_whoever_writes_on_it(toolkit, desk):
    document = sheet(toolkit, desk.record, filling=Filling.BLANK)
    [head] = [block for block in document.blocks if isinstance(block, KeyValues)]
    assert dict(head.pairs)["Date"] == ""
    assert document.date == ""
    assert "22 November" not in render_text(document)
