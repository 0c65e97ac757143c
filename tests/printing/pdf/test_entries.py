"""Lists to read or to tick, and the codes by which their entries are found."""

import pytest

from govtoolkit.printing.document import Item, Items, Note, Paragraph, Title
from govtoolkit.printing.options import Layout, Paper
from tests.printing import reading
from tests.printing.pdf import samples


def drawn(*items: Item, size: float = 10.0) -> bytes:
    return samples.draw(samples.document(Title("Sheet"), Items(items)), text_size=size).data


def places(data: bytes) -> dict[str, reading.Mark]:
    return {mark.text.strip(): mark for mark in reading.pages(data)[0].body if mark.text.strip()}


def test_boxes_bullets_and_codes_are_labels_and_empty_boxes_say_nothing() -> None:
    data = drawn(
        Item("One", tick=True), Item("Two", tick=False, code="B1-I2"), Item("Three"), Item("Four", code="B1-C4")
    )
    found = reading.tree(data).all("LI")
    assert [[(part.tag, part.full_text) for part in entry.children] for entry in found] == [
        [("Lbl", "✓"), ("LBody", "One")],
        [("Lbl", "B1-I2"), ("LBody", "Two")],
        [("Lbl", "•"), ("LBody", "Three")],
        [("Lbl", "B1-C4"), ("LBody", "Four")],
    ]
    assert reading.ua_failures(data) == []
    assert reading.mark_faults(data) == []


def test_an_empty_box_without_a_code_has_no_label() -> None:
    assert [part.tag for part in reading.tree(drawn(Item("One", tick=False))).all("LI")[0].children] == ["LBody"]


@pytest.mark.parametrize("tick", [True, False])
def test_a_tick_is_seen_in_its_box(tick: bool) -> None:
    [page] = reading.pages(samples.draw(samples.document(Items((Item("One", tick=tick),)))).data)
    box, *ticks = [mark for mark in page.body if not mark.text]
    assert len(ticks) == tick
    for mark in ticks:
        assert box.left < mark.left < mark.right < box.right
        assert box.bottom < mark.bottom < mark.top < box.top


def test_a_code_stands_small_and_in_line_before_its_text() -> None:
    found = places(drawn(Item("One", tick=False, code="B1-I1"), Item("Two", tick=True, code="B1-I20")))
    for code, text in (("B1-I1", "One"), ("B1-I20", "Two")):
        assert found[code].right < found[text].left
        assert found[code].top - found[code].bottom < found[text].top - found[text].bottom
        baselines = [mark.bottom + 0.25 / 1.05 * (mark.top - mark.bottom) for mark in (found[code], found[text])]
        assert baselines[0] == pytest.approx(baselines[1], abs=0.05)
    assert found["One"].left == pytest.approx(found["Two"].left)
    assert found["B1-I1"].left == pytest.approx(found["B1-I20"].left)


def test_a_code_stands_above_its_text_where_there_is_little_room() -> None:
    table = samples.table(Note("Well"))
    coded = tuple(Item(item.text, tick=item.tick, code="B10-I10") for item in table.columns[1].items)
    columns = (table.columns[0], type(table.columns[1])("Indicators of success", coded), table.columns[2])
    sheet = samples.document(type(table)("note.b1", columns, "Monitoring notes", table.notes))
    data = samples.draw(sheet, text_size=12, layout=Layout.COLUMNS).data
    body = [mark for mark in reading.pages(data)[0].body if mark.text.strip()]
    at = next(index for index, mark in enumerate(body) if mark.text == "B10-I10")
    code, text = body[at : at + 2]
    assert text.text.startswith("The careers")
    assert code.left == pytest.approx(text.left)
    assert code.bottom > text.top
    words = " ".join(mark.text for page in reading.pages(data) for mark in page.marks)
    for item in coded:
        assert all(word in words for word in item.text.split())


def test_a_short_entry_is_never_torn_apart() -> None:
    items = [
        Item(f"begin{i} {samples.prose(25, i)}", note="A note.", tick=True, remark=f"end{i}", code=f"B1-I{i}")
        for i in range(60)
    ]
    for size in (10.0, 18.0):
        pdf = samples.draw(samples.document(Items(tuple(items))), text_size=size, paper=Paper.A4_LANDSCAPE)
        for page in reading.pages(pdf.data):
            words = " ".join(mark.text for mark in page.body).split()
            begun = [word.removeprefix("begin") for word in words if word.startswith("begin")]
            assert begun == [word.removeprefix("end") for word in words if word.startswith("end")]


def test_an_entry_of_many_pages_is_all_there() -> None:
    words = samples.numbered(3000)
    data = drawn(Item(words, code="B1-I1", tick=False), Item("End"))
    assert [word for word in reading.reading(data).split() if word.startswith("w")] == words.split()


def test_an_empty_list_does_no_harm() -> None:
    sheet = samples.document(Title("Sheet"), Items(()), Paragraph("Text"))
    assert reading.tree(samples.draw(sheet).data).all("L") == []
