"""The chart: said once, seen in black and white, whole."""

from io import BytesIO

import pikepdf
import pytest

from govtoolkit.printing.document import Bar, Chart, Heading, Paragraph, Title
from govtoolkit.printing.options import Paper
from tests.printing import reading
from tests.printing.pdf import samples

ALTERNATIVE = "Indicators looked at: 0 of 9 for benchmark 1, 4 of 8 for benchmark 2, 6 of 6 for benchmark 3."


def chart(*values: tuple[float, float], label: str = "Benchmark") -> Chart:
    bars = (Bar(f"{label} {i}", value, most, f"{value:g} of {most:g}") for i, (value, most) in enumerate(values, 1))
    return Chart("Indicators looked at", tuple(bars), ALTERNATIVE)


THREE = chart((0, 9), (4, 8), (6, 6))


def test_a_chart_is_one_figure_with_its_words_and_where_it_stands() -> None:
    data = samples.draw(samples.document(Title("Sheet"), THREE)).data
    [figure] = reading.tree(data).all("Figure")
    assert figure.alternative == ALTERNATIVE
    for words in ("Benchmark 1", "0 of 9", "Benchmark 3", "6 of 6"):
        assert words in figure.text
        assert reading.plain_text(data).count(words) == 1
    [page] = reading.pages(data)
    mine = [mark for mark in page.body if isinstance(mark.owner, int) and mark.owner == max(page.texts, key=number_of)]
    left, bottom, right, top = box_of(data)
    assert len(mine) > 3
    assert all(left <= mark.left and mark.right <= right + 1 for mark in mine)
    assert all(bottom - 3 <= mark.bottom and mark.top <= top + 3 for mark in mine)
    assert reading.ua_failures(data) == []
    assert reading.mark_faults(data) == []


def number_of(owner: int | str) -> int:
    return owner if isinstance(owner, int) else -1


def box_of(data: bytes) -> list[float]:
    with pikepdf.open(BytesIO(data)) as pdf:
        for element in pdf.objects:
            if isinstance(element, pikepdf.Dictionary) and element.get("/S") == "/Figure":
                return [float(number) for number in element.A.BBox]
    raise AssertionError("there is no figure")


def test_the_caption_is_read_before_the_figure() -> None:
    tree = reading.tree(samples.draw(samples.document(Title("Sheet"), THREE)).data)
    assert [element.tag for element in tree.children] == ["H1", "P", "Figure"]
    assert tree.all("P")[0].text == "Indicators looked at"


def test_bars_are_as_long_as_what_they_say_inside_a_frame() -> None:
    [page] = reading.pages(samples.draw(samples.document(THREE)).data)
    boxes = [mark for mark in page.body if not mark.text and isinstance(mark.owner, int)]
    widths = [round(mark.right - mark.left) for mark in boxes]
    frame = widths[0]
    assert widths == [frame, frame, round(frame / 2), frame, frame]


@pytest.mark.parametrize(("value", "most"), [(-1, 4), (9, 4), (1, 0), (0, 0)])
def test_a_bar_never_leaves_its_frame(value: float, most: float) -> None:
    [page] = reading.pages(samples.draw(samples.document(chart((value, most)))).data)
    frame, *bar = [mark for mark in page.body if not mark.text and isinstance(mark.owner, int)]
    assert all(frame.left <= each.left and each.right <= frame.right for each in bar)


def test_a_chart_moves_down_whole() -> None:
    for words, bars in ((540, 4), (580, 4), (620, 4), (560, 9), (300, 26)):
        blocks = (Paragraph(samples.prose(words)), Heading(1, "Chart"), chart(*[(1, 4)] * bars))
        pdf = samples.draw(samples.document(*blocks))
        assert pdf.pages == 2
        last = reading.plain_text(pdf.data, "-f", "2")
        assert all(f"Benchmark {number}" in last for number in range(1, bars + 1))


@pytest.mark.parametrize("size", [9.0, 24.0])
@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("label", ["B", "A label of many words that has no room beside its bar at all"])
def test_a_chart_is_never_wider_than_the_page(size: float, paper: Paper, label: str) -> None:
    pdf = samples.draw(samples.document(chart(*[(3, 9)] * 8, label=label)), paper=paper, text_size=size)
    for page in reading.pages(pdf.data):
        assert all(mark.left >= 35.9 and mark.right <= page.width - 35.9 for mark in page.marks)
    assert reading.tree(pdf.data).all("Figure")[0].text.count("3 of 9") == 8


@pytest.mark.parametrize("number", [5, 30, 300])
def test_more_bars_than_a_page_can_hold_are_all_there(number: int) -> None:
    pdf = samples.draw(samples.document(chart(*[(1, 2)] * number)), text_size=24, paper=Paper.A4_LANDSCAPE)
    assert reading.reading(pdf.data).count("1 of 2") == number
    assert reading.ua_failures(pdf.data) == []


def test_a_chart_without_bars_does_no_harm() -> None:
    assert reading.ua_failures(samples.draw(samples.document(Title("Sheet"), Chart("None", (), ""))).data) == []


def test_above_its_bar_a_label_leaves_room_for_what_is_said() -> None:
    bars = tuple(Bar(f"Benchmark {number}", 2, 5, "2 of 5; reported 88%") for number in range(1, 9))
    chart = Chart("Looked at", bars, "Eight bars")
    [page, *_] = reading.pages(samples.draw(samples.document(chart), text_size=22.0).data)
    assert any("2 of 5; reported 88%" in mark.text for mark in page.body)
