"""The plain table: rows that stay whole, rows that run on, and columns that find no room beside each other."""

import re
from itertools import pairwise

import pytest

from govtoolkit.printing.document import Cell, Heading, Item, Items, Note, Paragraph, RuledSpace, Table, Title
from govtoolkit.printing.options import Paper
from tests.printing import reading
from tests.printing.pdf import samples

HEADINGS = ("What", "Who", "By when", "State and outcome")
SHARES = (4.0, 2.0, 1.6, 3.0)


def row(what: str, *outcome: Note | Paragraph | RuledSpace | Items) -> tuple[Cell, ...]:
    return ((Paragraph(what),), (Paragraph("Jo Smith"),), (Paragraph("12 March 2026"),), outcome)


def table(*rows: tuple[Cell, ...]) -> Table:
    return Table(HEADINGS, SHARES, rows)


def many(number: int) -> Table:
    """Return a table of short rows; what the last cell of each says ends with its number."""
    return table(
        *(
            row(f"row{i} {samples.prose(15, i)}", *[Paragraph("Open.")] * (i % 5), Paragraph(f"end{i}"))
            for i in range(number)
        )
    )


def draw(*rows: tuple[Cell, ...], size: float = 10.0, paper: Paper = Paper.A4) -> bytes:
    return samples.draw(samples.document(Title("Sheet"), table(*rows)), text_size=size, paper=paper).data


def numbered_words(data: bytes) -> list[str]:
    return [word for word in reading.reading(data).split() if re.fullmatch(r"w\d+", word)]


def rows_of(page: reading.Page, mark: str) -> set[str]:
    return set(re.findall(rf"\b{mark}\d+\b", " ".join(each.text for each in page.marks)))


def test_the_first_cell_of_a_row_is_its_heading() -> None:
    data = draw(row("One", Paragraph("open")), row("Two", Note("line\n\nline", "Jo")))
    [found] = reading.tree(data).all("Table")
    assert found.shape == "Table(TR(TH TH TH TH) TR(TH(P) TD(P) TD(P) TD(P)) TR(TH(P) TD(P) TD(P) TD(P P P)))"
    assert [cell.scope for cell in found.all("TH")] == ["Column"] * 4 + ["Row"] * 2
    assert reading.ua_failures(data) == []


def test_a_row_that_begins_with_nothing_has_no_heading_of_its_own() -> None:
    data = draw(((), (), (), ()), ((), (Paragraph("Jo"),), (), ()))
    assert [cell.scope for cell in reading.tree(data).all("TH")] == ["Column"] * 4
    assert reading.ua_failures(data) == []


def test_headings_stand_on_every_page_and_are_read_once() -> None:
    data = samples.draw(samples.document(Title("Sheet"), many(60))).data
    found = reading.pages(data)
    assert len(found) > 2
    for page in found:
        assert [mark.text for mark in page.marks if mark.text in HEADINGS] == list(HEADINGS)
    assert [cell.text for cell in reading.tree(data).all("TH")[:4]] == list(HEADINGS)
    assert reading.mark_faults(data) == []


@pytest.mark.parametrize("size", [10.0, 18.0])
def test_a_short_row_is_never_torn_apart(size: float) -> None:
    data = samples.draw(samples.document(many(40)), text_size=size, paper=Paper.A4_LANDSCAPE).data
    seen: set[str] = set()
    for page in reading.pages(data):
        begun = {mark.removeprefix("row") for mark in rows_of(page, "row")}
        assert begun == {mark.removeprefix("end") for mark in rows_of(page, "end")}
        seen |= begun
    assert seen == {str(number) for number in range(40)}


def test_an_empty_row_has_room_to_write() -> None:
    [page] = reading.pages(draw(*[((), (), (), ())] * 5))
    across = sorted({mark.bottom for mark in page.body if mark.bottom == mark.top and mark.right - mark.left > 500})
    assert len(across) >= 7
    assert all(above - below >= 22.6 for below, above in list(pairwise(across))[:5])


def test_a_long_text_stands_over_the_full_width_beneath_its_row() -> None:
    words = samples.numbered(400)
    data = draw(row("One", Note(words, "Jo Smith")), row("Two", Paragraph("open")))
    page = reading.pages(data)[0]
    widest = max((mark for mark in page.body if re.match(r"w\d", mark.text)), key=lambda mark: mark.right - mark.left)
    assert widest.left < 50
    assert widest.right > page.width - 80
    assert numbered_words(data) == words.split()
    found = reading.tree(data).all("TR")
    assert [len(each.children) for each in found] == [4, 4, 4]
    assert "w399" in found[1].children[3].full_text
    assert reading.mark_faults(data) == []


def test_a_page_that_goes_on_with_a_long_text_has_no_headings_of_columns_above_it() -> None:
    data = draw(row("One", Note(samples.prose(1500))), row("Two", Paragraph("open")))
    first, *_, last = reading.pages(data)
    assert "By when" in [mark.text for mark in first.marks]
    heading = next(mark for mark in last.marks if mark.text == "By when")
    assert max(mark.top for mark in last.body) > heading.top + 20
    following = next(mark for mark in last.marks if mark.text == "Two")
    assert following.top < heading.bottom


@pytest.mark.parametrize("size", [10.0, 24.0])
def test_a_cell_of_20000_words_is_there_in_order(size: float) -> None:
    words = samples.numbered(20_000)
    data = draw(row("One", Note(words)), size=size)
    assert numbered_words(data) == words.split()


def test_a_row_may_run_over_hundreds_of_pages() -> None:
    long = row("One", Note(samples.numbered(12_000).replace(" ", "\n")))
    assert samples.draw(samples.document(table(long)), text_size=24.0).pages > 500


def test_time_grows_with_the_length_of_a_cell_and_the_number_of_rows_and_no_faster() -> None:
    def took(number: int) -> float:
        rows = [row("One", Note(samples.numbered(20 * number))), *(row(f"{i}", Note("Well")) for i in range(number))]
        return samples.least_time(lambda: draw(*rows))

    assert took(480) < 6 * took(120)


def test_columns_that_would_cut_words_stand_beneath_each_other_and_are_one_table_still() -> None:
    rows = [row(f"Apprenticeships {number}", Note("Responsibilities of practitioners")) for number in range(3)]
    beside, beneath = draw(*rows), draw(*rows, size=24.0)
    assert reading.tree(beside).shape == reading.tree(beneath).shape
    assert reading.reading(beside) == reading.reading(beneath)
    text = reading.plain_text(beneath)
    assert text.count("Apprenticeships") == text.count("Responsibilities") == 3
    first = next(page for page in reading.pages(beneath) if any("Apprent" in mark.text for mark in page.marks))
    lefts = [round(mark.left) for mark in first.body if mark.text.strip() in HEADINGS]
    assert len(set(lefts)) == 1
    assert reading.ua_failures(beneath) == []
    assert reading.mark_faults(beneath) == []


def test_beneath_each_other_what_is_brief_stands_beside_its_heading() -> None:
    data = draw(
        ((RuledSpace(3, "a"),), (Paragraph("Jo Smith"),), (RuledSpace(1, "b"),), (Paragraph(samples.prose(20)),)),
        size=24.0,
    )
    marks = reading.pages(data)[0].body
    headings = {mark.text.strip(): mark for mark in marks if mark.text.strip() in HEADINGS}
    name = next(mark for mark in marks if mark.text.startswith("Jo Smith"))
    assert name.bottom == pytest.approx(headings["Who"].bottom)
    lines = [mark for mark in marks if mark.bottom == mark.top and mark.left > headings["By when"].right]
    assert [0 < headings["By when"].bottom + 8 - line.bottom < 16 for line in lines] == [True]
    text = next(mark for mark in marks if mark.text.startswith(samples.prose(20).split()[0]))
    assert text.top < headings["State and outcome"].bottom + 4


@pytest.mark.parametrize("words", [12, 40, 70, 80])
def test_beneath_each_other_boxes_to_tick_stay_together_under_their_heading(words: int) -> None:
    states = ("In place", "Not in place", "Could not tell", "Does not apply")
    boxes = Items(tuple(Item(state, tick=False) for state in states))
    rows = [((Paragraph(samples.prose(words, i)),), (boxes,), (RuledSpace(3, f"f{i}"),)) for i in range(12)]
    sheet = samples.document(
        Title("Sheet"), Table(("Check", "Found", "What was seen, and who it was"), (4, 2, 4), (*rows,))
    )
    pages = reading.pages(samples.draw(sheet, text_size=22.0).data)
    found = [[mark.text.strip() for mark in page.body] for page in pages]
    assert sum(texts.count(states[0]) for texts in found) == len(rows)
    assert all(len({texts.count(text) for text in ("Found", *states)}) == 1 for texts in found)


def test_beneath_each_other_a_long_heading_does_not_move_what_stands_beside_the_others() -> None:
    headings = ("Check", "Found", "What was seen, by whom and when")
    rows = (((Paragraph(samples.prose(12)),), (Paragraph("In place."),), (Note(samples.prose(12)),)),)
    [page] = reading.pages(samples.draw(samples.document(Table(headings, (4, 2, 4), rows)), text_size=22.0).data)
    marks = {mark.text.strip(): mark for mark in page.body}
    assert marks["In place."].left < marks["Found"].right + 48


@pytest.mark.parametrize("size", [10.0, 18.0, 24.0])
@pytest.mark.parametrize("paper", [Paper.A4, Paper.A3_LANDSCAPE])
def test_no_word_is_cut_that_has_room(size: float, paper: Paper) -> None:
    texts = [
        "Responsibilities of practitioners",
        "accountability",
        "Apprenticeships and qualifications",
        "understanding",
    ]
    cells: tuple[Cell, ...] = tuple((Items((Item(text, code="B1-I1", tick=False),)),) for text in texts)
    data = samples.draw(
        samples.document(Table(texts_of_two(texts), (9, 1, 1, 1), (cells,))), text_size=size, paper=paper
    )
    for word in " ".join(texts).split():
        assert word in " ".join(mark.text for page in reading.pages(data.data) for mark in page.marks)


def texts_of_two(texts: list[str]) -> tuple[str, ...]:
    """Return the first word of each text, as headings."""
    return tuple(text.split()[0] for text in texts)


def test_widths_follow_the_shares_where_words_leave_room() -> None:
    data = samples.draw(samples.document(Table(("A", "B", "C"), (1, 2, 3), ((((Paragraph("x"),)),) * 3,)))).data
    [page] = reading.pages(data)
    edges = sorted({mark.left for mark in page.body if not mark.text and mark.left == mark.right})
    widths = [round(right - left) for left, right in pairwise(edges)]
    assert widths == [87, 174, 262]


def test_tables_without_rows_or_columns_do_no_harm() -> None:
    sheet = samples.document(Title("Sheet"), Table((), (), ()), Table(("One", "Two"), (1, 1), ()), Heading(1, "End"))
    data = samples.draw(sheet).data
    assert [cell.text for cell in reading.tree(data).all("TH")] == ["One", "Two"]
    assert reading.ua_failures(data) == []


@pytest.mark.parametrize("size", [9.0, 24.0])
def test_headings_as_long_as_a_page_do_no_harm(size: float) -> None:
    long = samples.prose(120)
    sheet = samples.document(Table((long, long), (1, 1), (((Paragraph("One"),), (Note(samples.prose(300)),)),)))
    data = samples.draw(sheet, text_size=size, paper=Paper.A4_LANDSCAPE).data
    assert "".join(long.split()) in "".join(reading.reading(data).split())
