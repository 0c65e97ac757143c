"""Large print: what belongs together stays together, and a loose page says what it belongs to."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from govtoolkit.printing.document import (
    Block,
    Cell,
    Document,
    Heading,
    Item,
    Items,
    Note,
    PageBreak,
    Paragraph,
    RuledSpace,
    Table,
    Title,
)
from govtoolkit.printing.options import Layout, Paper
from tests.printing import reading
from tests.printing.pdf import samples

STATES = ("In place", "Not in place", "Could not tell", "Does not apply")
HEADINGS = ("What to check", "What was found", "What was seen, by whom and when")
LINES_OF_A_PAGE = 31
"""How many lines to write on an A4 page has from its top, in text of ten points."""


def ruled(page: reading.Page) -> list[reading.Mark]:
    """Return the lines to write on."""
    return [mark for mark in page.body if not mark.text and mark.bottom == mark.top and mark.right - mark.left > 300]


def lines_on_pages(*spaces: RuledSpace) -> list[int]:
    return [len(ruled(page)) for page in reading.pages(samples.draw(samples.document(*spaces)).data)]


def texts(page: reading.Page) -> list[str]:
    return [mark.text.strip() for mark in page.body if mark.text.strip()]


def said(page: reading.Page) -> str:
    return " ".join(texts(page))


def footer(page: reading.Page) -> str:
    """Return what stands at the left beneath a page."""
    marks = [mark for mark in page.marks if mark.owner == "Pagination" and mark.top < 72 and mark.left < page.width / 2]
    return " ".join("".join(mark.text for mark in marks).split())


def boxes(number: int) -> Items:
    return Items(tuple(Item(state, tick=False, field=f"check.{number}.{state}") for state in STATES))


def checklist(rows: int, words: int = 12, lines: int = 3) -> Table:
    """Return lines to check as a blank sheet has them, each with a number of its own."""
    checks: list[tuple[Cell, ...]] = [
        ((Paragraph(f"Check{i} {samples.prose(words, i)}"),), (boxes(i),), (RuledSpace(lines, f"f{i}"),))
        for i in range(rows)
    ]
    return Table(HEADINGS, (4.2, 1.8, 4.0), tuple(checks))


def test_a_flexible_space_ends_where_the_page_ends_once_half_of_its_lines_are_there() -> None:
    before = RuledSpace(LINES_OF_A_PAGE - 14, "a")
    assert lines_on_pages(before, RuledSpace(24, "b")) == [LINES_OF_A_PAGE, 10]
    assert lines_on_pages(before, RuledSpace(24, "b", flexible=True)) == [LINES_OF_A_PAGE]


def test_a_flexible_space_of_many_lines_does_not_begin_with_less_than_four_of_them() -> None:
    for room, expected in ((4, [LINES_OF_A_PAGE, 20]), (3, [LINES_OF_A_PAGE - 3, 24])):
        before = RuledSpace(LINES_OF_A_PAGE - room, "a")
        assert lines_on_pages(before, RuledSpace(24, "b", flexible=True)) == expected


def test_a_flexible_space_of_which_less_than_half_has_room_goes_on_with_all_of_its_lines() -> None:
    before = RuledSpace(LINES_OF_A_PAGE - 11, "a")
    assert lines_on_pages(before, RuledSpace(24, "b", flexible=True)) == [LINES_OF_A_PAGE, 13]


@pytest.mark.parametrize("words", range(68, 116, 8))
def test_a_flexible_space_begins_beneath_its_note_where_four_lines_have_room(words: int) -> None:
    table = samples.table(Note(samples.prose(words)), RuledSpace(8, "b1", flexible=True), size=2)
    sheet = samples.draw(samples.document(table), text_size=18, paper=Paper.A4_LANDSCAPE, layout=Layout.ACROSS)
    assert not [page for page in reading.pages(sheet.data) if texts(page) == ["Monitoring notes"]]


@pytest.mark.parametrize(("size", "lines", "words"), [(18.0, 7, 30), (18.0, 7, 40), (20.0, 5, 30), (20.0, 6, 20)])
def test_a_benchmark_table_begins_with_two_lines_of_its_text_or_on_the_next_page(
    size: float, lines: int, words: int
) -> None:
    before = (RuledSpace(lines, "a"), Heading(1, "Benchmark"), Paragraph(samples.prose(words)))
    sheet = samples.document(*before, samples.table(Note("Well")))
    data = samples.draw(sheet, text_size=size, paper=Paper.A4_LANDSCAPE, layout=Layout.ACROSS).data
    for page in reading.pages(data):
        for heading in [mark for mark in page.body if mark.text.startswith("Characteristics")]:
            assert len({round(mark.bottom) for mark in page.body if mark.text and mark.top < heading.bottom}) > 1


@pytest.mark.parametrize("fill", range(6, 22))
def test_text_far_taller_than_its_row_stays_with_it_where_a_page_has_the_room(fill: int) -> None:
    long = samples.prose(60)
    rows: list[tuple[Cell, ...]] = [
        ((Paragraph(what),), (Paragraph("Jo"),), (Note(outcome),))
        for what, outcome in (("First", "Well"), ("Then", long))
    ]
    sheet = samples.document(RuledSpace(fill, "a"), Table(("What", "Who", "Came of it"), (6, 5, 1), (*rows,)))
    for page in reading.pages(samples.draw(sheet, text_size=18).data):
        assert ("Then" in texts(page)) == any(text.startswith(long[:12]) for text in texts(page))


def test_boxes_of_a_few_words_have_a_line_each_beside_what_they_are_about() -> None:
    [page, *_] = reading.pages(samples.draw(samples.document(checklist(2)), text_size=14).data)
    assert set(STATES) <= set(texts(page))
    lefts = {round(mark.left) for mark in page.body if mark.text.strip() in STATES}
    assert len(lefts) == 1


def test_beneath_what_they_are_about_boxes_stand_two_by_two_and_are_read_in_their_order() -> None:
    data = samples.draw(samples.document(checklist(2)), text_size=20).data
    [page, *_] = reading.pages(data)
    first = {mark.text.strip(): mark for mark in reversed(page.body) if mark.text.strip() in STATES}
    assert first["In place"].bottom == first["Not in place"].bottom > first["Could not tell"].top
    assert first["Could not tell"].bottom == first["Does not apply"].bottom
    assert first["In place"].left == first["Could not tell"].left < first["Not in place"].left
    assert [element.full_text.strip() for element in reading.tree(data).all("LBody")] == [*STATES, *STATES]
    assert reading.ua_failures(data) == []
    assert reading.mark_faults(data) == []


def test_beneath_each_other_a_name_that_somebody_wrote_stands_beside_its_heading() -> None:
    rows: tuple[tuple[Cell, ...], ...] = (((Note(samples.prose(30)),), (Note("Jo Smith"),), (Paragraph("12 March"),)),)
    sheet = samples.document(Table(("What was looked at", "Who", "Responsibilities"), (4, 2, 2), rows))
    marks = {mark.text.strip(): mark for mark in reading.pages(samples.draw(sheet, text_size=24).data)[0].body}
    assert marks["Jo Smith"].bottom == pytest.approx(marks["Who"].bottom)


@pytest.mark.parametrize("size", [20.0, 22.0, 24.0])
def test_a_row_that_runs_over_a_page_says_again_what_it_is_about_and_is_heard_once(size: float) -> None:
    table = checklist(9, words=90)
    data = samples.draw(samples.document(Title("Sheet"), table), text_size=size).data
    torn = 0
    for page, following in pairwise(reading.pages(data)):
        begun = re.findall(r"\bCheck\d", said(page))[-1]
        if not said(following).startswith(HEADINGS[0]):
            torn += 1
            assert said(following).startswith(f"Continued: {begun} ")
    assert torn
    heard = reading.tree(data).full_text
    assert "Continued" not in heard
    assert [heard.count(f"Check{number} ") for number in range(9)] == [1] * 9
    assert reading.mark_faults(data) == []


def test_in_columns_a_row_says_again_what_it_is_about_once_its_first_cell_is_over() -> None:
    rows = (
        ((Paragraph("Apprenticeships"),), (Note(samples.prose(420)), Paragraph("Open.")), (Paragraph("x " * 400),)),
    )
    pages = reading.pages(samples.draw(samples.document(Table(("A", "B", "C"), (1, 1, 1), rows)), text_size=12).data)
    assert len(pages) > 1
    for page in pages[1:]:
        [again] = [mark for mark in page.body if "Apprenticeships" in mark.text]
        assert again.owner == "Layout"
        assert again.right < page.width / 2


def test_in_columns_a_row_says_in_about_three_lines_what_it_is_about() -> None:
    rows = (((Paragraph(samples.prose(60)),), (Note(samples.prose(420)),), (Note(samples.prose(420)),)),)
    _, *more = reading.pages(samples.draw(samples.document(Table(("A", "B", "C"), (1, 1, 1), rows)), text_size=11).data)
    assert more
    for page in more:
        again = [mark for mark in page.body if mark.text.strip() and mark.owner == "Layout" and mark.text not in "ABC"]
        assert again[0].text.startswith("Continued: ")
        assert 2 <= len(again) <= 4


def test_an_empty_row_to_write_in_stays_whole_and_says_nothing_again() -> None:
    cells: list[tuple[Cell, ...]] = [tuple((RuledSpace(n, f"{i}.{n}"),) for n in (2, 1, 1, 2)) for i in range(6)]
    sheet = samples.document(Title("Sheet"), Table(("What", "Who", "When", "Outcome"), (4, 2, 2, 3), tuple(cells)))
    for size, paper in ((18.0, Paper.A4_LANDSCAPE), (22.0, Paper.A4_LANDSCAPE), (22.0, Paper.A4)):
        for page in reading.pages(samples.draw(sheet, text_size=size, paper=paper).data):
            assert len({texts(page).count(heading) for heading in ("What", "Who", "When", "Outcome")}) == 1
            assert "Continued" not in said(page)


@pytest.mark.parametrize(
    ("size", "lines"), [*((10.0, lines) for lines in range(18, 30, 2)), *((22.0, lines) for lines in range(11, 17))]
)
def test_a_list_of_boxes_with_about_a_line_each_is_seen_at_a_glance(size: float, lines: int) -> None:
    names = {f"Benchmark {number}" for number in range(1, 9)}
    focus = Items(tuple(Item(name, tick=False) for name in sorted(names)))
    sheet = samples.document(RuledSpace(lines, "a"), Heading(2, "In focus"), focus, RuledSpace(2, "b"))
    for page in reading.pages(samples.draw(sheet, text_size=size).data):
        assert len(names & set(texts(page))) in (0, 8)


def leading(size: float) -> float:
    """Return how far apart lines are on a sheet for one page, in parts of the text size."""
    sheet = replace(samples.document(Note(samples.prose(80))), one_page=True)
    levels = sorted(
        {mark.bottom for mark in reading.pages(samples.draw(sheet, text_size=size).data)[0].body if mark.text}
    )
    return min(above - below for below, above in pairwise(levels)) / size


def test_in_large_print_a_sheet_for_one_page_is_not_set_closely() -> None:
    assert leading(12.0) < 1.3
    assert leading(16.0) == pytest.approx(1.4, abs=0.01)


def document(*blocks: Block) -> Document:
    return samples.document(Title("Sheet"), *blocks, title="Visit form")


def test_a_page_says_beneath_it_which_heading_it_goes_on_from() -> None:
    sheet = document(
        Heading(1, "Before the visit"), RuledSpace(40, "a"), Heading(2, "Who was met"), RuledSpace(30, "b"), PageBreak(),
        Heading(1, "After the visit"), Heading(3, "Notes"), RuledSpace(LINES_OF_A_PAGE + 5, "c"),
    )  # fmt: skip
    pages = reading.pages(samples.draw(sheet).data)
    assert [footer(page) for page in pages] == [
        "Visit form",
        "Visit form · Continued: Before the visit",
        "Visit form · Continued: Who was met",
        "Visit form",
        "Visit form · Continued: After the visit",
    ]


def test_a_long_heading_is_cut_off_beneath_a_page_before_it_meets_the_number() -> None:
    sheet = document(Heading(1, samples.prose(40)), RuledSpace(60, "a"))
    for size in (9.0, 24.0):
        *_, last = reading.pages(samples.draw(sheet, text_size=size).data)
        marks = [mark for mark in last.marks if mark.owner == "Pagination" and mark.top < 72 and mark.text.strip()]
        words, number = min(marks, key=lambda mark: mark.left), max(marks, key=lambda mark: mark.left)
        assert words.text.endswith("…")
        assert words.right < number.left


def test_a_heading_of_which_little_would_be_left_is_not_begun_beneath_a_page() -> None:
    for length in range(40, 100, 4):
        sheet = samples.document(Heading(1, "Heading " * 20), RuledSpace(60, "a"), title="x" * length)
        *_, last = reading.pages(samples.draw(sheet).data)
        assert ("\u00b7" in footer(last)) == ("\u00b7 Continued: Heading" in footer(last))


def test_a_table_whose_rows_would_be_torn_in_columns_stands_beneath_each_other() -> None:
    def headings(words: int, size: float, brief: int = 0) -> set[int]:
        whats = [*(samples.prose(words, i) for i in (1, 2)), *["Call Jo"] * brief]
        rows = [((Paragraph(what),), (Paragraph("Jo Smith"),), (Paragraph("12 March"),)) for what in whats]
        table = Table(("What is to be done", "Who", "By when"), (4.4, 1.8, 1.9), tuple(rows))
        pages = reading.pages(samples.draw(samples.document(table), text_size=size, paper=Paper.A4_LANDSCAPE).data)
        return {round(mark.left) for mark in pages[0].body if mark.text.strip() in table.headings}

    assert len(headings(12, 18.0)) == len(headings(60, 12.0)) == len(headings(500, 12.0)) == 3
    assert len(headings(60, 22.0)) == 1
    assert len(headings(60, 22.0, brief=30)) == 3  # those would take three lines each
