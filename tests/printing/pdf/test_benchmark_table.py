"""The benchmark table: which layout, how wide, what is repeated, and that nothing is cut."""

from itertools import pairwise

import pytest

from govtoolkit.printing.document import BenchmarkTable, Column, Heading, Item, Note, Paragraph, RuledSpace, Title
from govtoolkit.printing.options import Layout, Paper
from govtoolkit.printing.pdf.benchmark_table import TableLayout
from govtoolkit.printing.pdf.metadata import Description
from govtoolkit.printing.pdf.panel import Panel
from govtoolkit.printing.pdf.style import Styles
from govtoolkit.printing.pdf.tagging import TaggedCanvas
from tests.printing import reading
from tests.printing.pdf import samples

HEADINGS = ["Characteristics", "Indicators of success", "Information sources", "Monitoring notes"]


def columns_of(data: bytes) -> list[str]:
    return [element.text for element in reading.tree(data).all("TH")]


def ruled_lines(page: reading.Page) -> list[reading.Mark]:
    """Return the lines to write on: across, and neither as wide as the page nor a box to tick."""
    return [
        mark for mark in page.body
        if not mark.text and mark.bottom == mark.top and 30 < mark.right - mark.left < page.width - 73
    ]  # fmt: skip


def test_a_blank_form_has_four_columns_and_the_lines_asked_for() -> None:
    pdf = samples.draw(samples.document(samples.table(RuledSpace(25, "b1"))))
    assert columns_of(pdf.data) == HEADINGS
    [page] = reading.pages(pdf.data)
    lines = ruled_lines(page)
    assert len(lines) >= 25
    heights = sorted(line.bottom for line in lines)
    assert all(above - below >= 22.66 for below, above in pairwise(heights))
    assert lines[0].right - lines[0].left >= (page.width - 72) / 3 - 12


def test_ruled_lines_break_between_pages_and_none_is_lost() -> None:
    pdf = samples.draw(samples.document(samples.table(RuledSpace(60, "b1"), size=2)))
    found = [len(ruled_lines(page)) for page in reading.pages(pdf.data)]
    assert sum(found) == 60
    assert len(found) > 1


def test_lines_go_on_as_far_as_the_reading_columns() -> None:
    pdf = samples.draw(samples.document(samples.table(RuledSpace(1, "b1"), size=30)), layout=Layout.COLUMNS)
    for page in reading.pages(pdf.data):
        lowest_text = min(mark.bottom for mark in page.body if mark.text)
        assert min(line.bottom for line in ruled_lines(page)) - lowest_text < 24


@pytest.mark.parametrize(
    ("words", "expected"), [(10, HEADINGS), (60, HEADINGS), (600, HEADINGS[:3])], ids=["few", "some", "many"]
)
def test_long_notes_go_across(words: int, expected: list[str]) -> None:
    pdf = samples.draw(samples.document(Title("Sheet"), Heading(1, "One"), samples.table(Note(samples.prose(words)))))
    assert columns_of(pdf.data) == expected
    headings = [element.text for element in reading.tree(pdf.data).all("H3")]
    assert headings == ([] if expected == HEADINGS else ["Monitoring notes"])


def test_big_text_goes_across_rather_than_cut_words() -> None:
    table = samples.table(RuledSpace(5, "b1"))
    assert columns_of(samples.draw(samples.document(table), text_size=18).data) == HEADINGS[:3]
    landscape = samples.draw(samples.document(table), text_size=14, paper=Paper.A4_LANDSCAPE)
    assert columns_of(landscape.data) == HEADINGS


def test_thin_columns_are_chosen_only_where_they_are_not_torn_over_pages() -> None:
    for size, expected in ((2, HEADINGS), (8, HEADINGS[:3])):
        sheet = samples.document(samples.table(RuledSpace(5, "b1"), size=size))
        big = samples.draw(sheet, text_size=17, paper=Paper.A4_LANDSCAPE)
        assert columns_of(big.data) == expected
        asked = samples.draw(sheet, text_size=17, paper=Paper.A4_LANDSCAPE, layout=Layout.COLUMNS)
        assert columns_of(asked.data) == HEADINGS


def test_bigger_text_puts_the_reading_columns_beneath_each_other_and_they_are_one_table_still() -> None:
    sheet = samples.document(Title("Sheet"), samples.table(RuledSpace(5, "b1")))
    for layout in Layout:
        data = samples.draw(sheet, text_size=24, layout=layout).data
        [table] = reading.tree(data).all("Table")
        assert [[cell.tag for cell in row.children] for row in table.children] == [["TH"] * 3, ["TD"] * 3]
        assert [cell.full_text for cell in table.all("TH")] == HEADINGS[:3]
        marks = [mark for page in reading.pages(data) for mark in page.body]
        lefts = {round(mark.left) for mark in marks if mark.text.strip() in HEADINGS}
        assert len(lefts) == 1
        said = " ".join(mark.text for mark in marks)
        assert all(word in said for item in samples.items(3) for word in item.text.split())
        assert reading.ua_failures(data) == []
        assert reading.mark_faults(data) == []


@pytest.mark.parametrize(("text_size", "places"), [(18, 3), (22, 1)])
def test_reading_columns_too_narrow_to_read_well_stand_beneath_each_other(text_size: float, places: int) -> None:
    sheet = samples.document(samples.table(RuledSpace(5, "b1"), size=1))
    [*pages] = reading.pages(samples.draw(sheet, text_size=text_size, paper=Paper.A4_LANDSCAPE).data)
    first_words = tuple(heading.split()[0] for heading in HEADINGS[:3])
    starts = {round(mark.left) for page in pages for mark in page.body if mark.text.startswith(first_words)}
    assert len(starts) == places


def test_notes_and_the_room_beneath_them_go_across_together() -> None:
    note = Note(samples.prose(60))
    for room, expected in ((RuledSpace(2, "b1"), HEADINGS), (RuledSpace(20, "b1"), HEADINGS[:3])):
        assert columns_of(samples.draw(samples.document(samples.table(note, room))).data) == expected


def test_codes_stand_beside_their_entries_where_columns_have_the_room() -> None:
    long = samples.items(9, ticks=True, codes="B1-I")
    few = (Item("As it is now", tick=True, code="B1-S1"),)
    columns = (Column(HEADINGS[0], long), Column(HEADINGS[1], long), Column(HEADINGS[2], few))
    table = BenchmarkTable("b1", columns, HEADINGS[3], (RuledSpace(5, "b1"),))
    page = reading.pages(samples.draw(samples.document(table), layout=Layout.ACROSS).data)[0]
    codes = [mark for mark in page.body if mark.text.startswith("B1-")]
    assert len(codes) > 9
    for code in codes:
        assert any(mark.left > code.right and abs(mark.bottom - code.bottom) < 2 for mark in page.body if mark.text)


def test_a_layout_that_was_asked_for_is_kept() -> None:
    sheet = samples.document(samples.table(Note(samples.prose(900))))
    assert columns_of(samples.draw(sheet, layout=Layout.COLUMNS).data) == HEADINGS
    blank = samples.document(samples.table(RuledSpace(3, "b1")))
    assert columns_of(samples.draw(blank, layout=Layout.ACROSS).data) == HEADINGS[:3]


def test_headings_are_column_headings_and_read_once() -> None:
    pdf = samples.draw(samples.document(samples.table(Note(samples.prose(3000)))), layout=Layout.COLUMNS)
    assert pdf.pages > 5
    cells = reading.tree(pdf.data).all("TH")
    assert [(cell.text, cell.scope) for cell in cells] == [(heading, "Column") for heading in HEADINGS]
    assert len(reading.tree(pdf.data).all("TR")) == 2


@pytest.mark.parametrize(
    "notes", [Note("Well"), Note(samples.prose(60)), RuledSpace(9, "b1")], ids=["few", "some", "lines"]
)
def test_no_page_begins_with_a_line_or_two_of_the_table_before(notes: Note | RuledSpace) -> None:
    styles = Styles(10)
    canvas = TaggedCanvas((595, 842), Description("Sheet", "", "en", None))
    [panel] = TableLayout(samples.table(notes, size=4), 520, 740, styles, canvas.root, 2).pieces(Layout.COLUMNS)
    splits = [panel.split(room) for room in range(int(panel.least) + 1, int(panel.height), 3)]
    assert len(splits) > 20
    for head, tail in splits:
        assert isinstance(head, Panel)
        assert isinstance(tail, Panel)
        assert tail.body.height >= 4 * styles.body.leading + 2 * styles.padding


@pytest.mark.parametrize("layout", [Layout.COLUMNS, Layout.ACROSS])
def test_headings_stand_on_every_page(layout: Layout) -> None:
    pdf = samples.draw(samples.document(samples.table(Note(samples.prose(3000)))), layout=layout)
    for number in range(1, pdf.pages + 1):
        page = reading.plain_text(pdf.data, "-f", str(number), "-l", str(number), "-layout")
        assert "Monitoring notes" in page


def test_ticks_read_as_ticks_and_empty_boxes_as_nothing() -> None:
    blank = reading.reading(samples.draw(samples.document(samples.table(RuledSpace(3, "b1")))).data)
    assert "✓" not in blank
    filled = samples.draw(samples.document(samples.table(Note("Well"), filled=True)))
    labels = [element.text for element in reading.tree(filled.data).all("Lbl")]
    assert labels.count("✓") == 4
    assert labels.count("•") == 2
    assert "✓" in reading.plain_text(filled.data)
    assert "Looked at by Jo Smith" in reading.reading(filled.data)


def test_what_is_drawn_stays_in_its_column_at_any_size() -> None:
    words = "Enterprise-Berater-Qualifizierungsmaßnahmen antidisestablishmentarianism https://example.org/a/long/address?q=1"
    table = BenchmarkTable(
        "b1",
        tuple(Column(words, (Item(words, words, tick=True, remark=words),)) for _ in range(3)),
        words,
        (Note(words, words), Paragraph(words), RuledSpace(3, "b1")),
    )
    for text_size in (9.0, 12.0, 18.0):
        for layout in Layout:
            pdf = samples.draw(samples.document(table), text_size=text_size, layout=layout)
            for page in reading.pages(pdf.data):
                borders = [mark for mark in page.body if not mark.text and mark.left == mark.right]
                for mark in page.body:
                    if mark.text.strip():
                        beside = {edge.left for edge in borders if edge.bottom < mark.bottom + 3 < edge.top}
                        following = min(edge for edge in beside if edge > mark.left)
                        assert min(beside) < mark.left
                        assert mark.right < following, mark


def test_a_table_without_notes_or_items_is_drawn_all_the_same() -> None:
    empty = BenchmarkTable("b1", (Column("One", ()), Column("Two", (Item(""),))), "Notes", ())
    for layout in Layout:
        pdf = samples.draw(samples.document(empty), layout=layout)
        assert reading.ua_failures(pdf.data) == []


def test_a_row_of_100000_words_is_drawn() -> None:
    text = samples.numbered(100_000)
    pdf = samples.draw(samples.document(samples.table(Note(text))), layout=Layout.COLUMNS)
    assert reading.plain_text(pdf.data, "-raw").split().count("w99999") == 1
