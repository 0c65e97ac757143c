"""Header and footer, the same on every page and never in the way."""

import re

import pytest

from govtoolkit.printing.document import Cover, Note, PageBreak, Paragraph
from govtoolkit.printing.options import Paper
from tests.printing import reading
from tests.printing.pdf import samples


def page_text(data: bytes, number: int) -> str:
    return reading.plain_text(data, "-f", str(number), "-l", str(number), "-layout")


def test_every_page_says_which_of_how_many_it_is() -> None:
    sheet = samples.document(*[Note("One"), PageBreak()] * 12, title="The sheet")
    pdf = samples.draw(sheet)
    for number in range(1, 13):
        text = page_text(pdf.data, number)
        assert f"Page {number} of 12" in text
        assert "The sheet" in text
        assert "Riverside School" in text


@pytest.mark.parametrize("pages", [1, 7, 10, 111])
def test_the_page_number_ends_at_the_right_margin(pages: int) -> None:
    pdf = samples.draw(samples.document(*[Note("One"), PageBreak()] * pages))
    places = reading.plain_text(pdf.data, "-bbox")
    width = reading.pages(pdf.data)[0].width
    ends = re.findall(rf'>of</word>\s*<word [^>]*xMax="([\d.]+)"[^>]*>{pages}</word>', places)
    assert len(ends) == pages
    assert {round(float(end) - width, 1) for end in ends} == {-36.0}


def test_header_parts_stand_from_left_to_right_and_empty_ones_are_left_out() -> None:
    sheet = samples.document(Note("Text"), header=("Riverside School", "", "Visit on 12 March 2026", " ", "Jo Smith"))
    header = page_text(samples.draw(sheet).data, 1).strip().splitlines()[0]
    assert header.split("   ")[0] == "Riverside School"
    assert header.index("Visit on 12 March 2026") < header.index("Jo Smith")
    assert "Visit on 12 March 2026 · Jo Smith" in " ".join(header.split())


def test_without_parts_there_is_no_header() -> None:
    top = reading.pages(samples.draw(samples.document(Note("Text"), header=("", "  "))).data)[0]
    with_header = reading.pages(samples.draw(samples.document(Note("Text"))).data)[0]
    assert top.lowest > with_header.lowest


def test_a_long_header_takes_two_lines_then_an_ellipsis() -> None:
    long = ("The Riverside Church of England Academy for the Performing Arts " * 2, "Visit on 12 March 2026, " * 9)
    text = page_text(samples.draw(samples.document(Note("Text"), header=long)).data, 1)
    first, second = (line.strip() for line in text.strip().splitlines()[:2])
    assert first.startswith("The Riverside")
    assert second.startswith("Visit on")
    assert second.endswith("…")


def test_of_a_header_that_is_too_long_whole_parts_are_left_out_rather_than_one_cut_off() -> None:
    long = ("Riverside School", "Autumn visit: each young person, and routes after 16", "Małgorzata Wiśniewska " * 3)
    text = page_text(samples.draw(samples.document(Note("Text"), header=long), text_size=16).data, 1)
    assert [line.strip() for line in text.strip().splitlines()[:2]] == list(long[:2])


@pytest.mark.parametrize("title", ["A title of some length " * 12, "x" * 5000, "כותרת ארוכה " * 40, "Two\nlines"])
@pytest.mark.parametrize("paper", list(Paper))
def test_no_header_or_footer_leaves_the_page(title: str, paper: Paper) -> None:
    pdf = samples.draw(samples.document(Note("Text"), title=title, header=(title, title)), paper=paper, text_size=18)
    [page] = reading.pages(pdf.data)
    assert all(mark.left >= 36 - 0.1 and mark.right <= page.width - 36 + 0.1 for mark in page.marks)
    assert reading.ua_failures(pdf.data) == []
    assert reading.qpdf_complaints(pdf.data) == ""


def test_a_school_written_from_right_to_left_stands_at_the_left_in_its_own_order() -> None:
    [page] = reading.pages(samples.draw(samples.document(Note("Text"), header=("בית ספר",))).data)
    mark = next(mark for mark in page.marks if "רפס" in mark.text or "ר" in mark.text)
    assert mark.left < 60


STAMP = "Draft \u2013 not released yet"


def stamp_of(page: reading.Page) -> tuple[reading.Mark, reading.Mark]:
    """Return the words of the stamp and the box around them."""
    words = next(mark for mark in page.marks if mark.text.startswith("Draft"))
    boxes = [
        mark for mark in page.marks if not mark.text and mark.bottom < words.bottom and mark.top > words.bottom + 5
    ]
    return words, max(boxes, key=lambda box: box.bottom)


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("size", [9.0, 24.0])
@pytest.mark.parametrize("stamp", [STAMP, "Draft: the headteacher checks the facts before it is given to the clerk"])
@pytest.mark.parametrize(
    "school", ["", "Hill School", "The Riverside Church of England Academy for the Performing Arts " * 3]
)
def test_a_stamp_stands_in_a_box_on_every_page_and_over_no_text(
    paper: Paper, size: float, school: str, stamp: str
) -> None:
    blocks = (Cover("Report", "", ()), Paragraph("One"), PageBreak(), Paragraph("Two"))
    sheet = samples.document(*blocks, header=(school, "Visit on 12 March 2026"), stamp=stamp)
    found = reading.pages(samples.draw(sheet, paper=paper, text_size=size).data)
    assert len(found) == 3
    for page in found:
        words, box = stamp_of(page)
        assert words.owner == "Pagination"
        assert box.left < words.left
        assert words.right < box.right <= page.width - 36
        for mark in page.marks:
            apart = mark.right < box.left or mark.top < box.bottom + 2.5 or mark in (words, box)
            assert apart or not mark.text, mark


def test_beneath_a_stamp_the_header_has_the_whole_width() -> None:
    about = ("Autumn visit: each young person, and routes after 16, 12 November 2026", "Siân Llŷr-Hughes, Jo Smith")
    sheet = samples.document(Note("Text"), header=("Hill School", *about), stamp=STAMP)
    assert " · ".join(about) in " ".join(page_text(samples.draw(sheet).data, 1).split())


def test_a_stamp_too_long_for_the_page_ends_in_an_ellipsis() -> None:
    [page] = reading.pages(samples.draw(samples.document(Note("Text"), stamp="Draft " * 60)).data)
    assert all(mark.right <= page.width - 36 + 0.01 for mark in page.marks)
    assert next(mark.text for mark in page.marks if mark.text.startswith("Draft")).endswith("…")


def test_without_a_header_a_stamp_stands_alone() -> None:
    [page] = reading.pages(samples.draw(samples.document(Note("Text"), header=(), stamp=STAMP)).data)
    words, box = stamp_of(page)
    assert next(mark for mark in page.marks if mark.text == "Text").top < box.bottom
    assert words.top < page.height - 30
