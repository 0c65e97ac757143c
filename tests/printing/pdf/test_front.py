"""The cover and the contents: what stands before the text, and that it leads there."""

import re
from io import BytesIO

import pikepdf
import pytest

from govtoolkit.printing.document import Block, Contents, Cover, Heading, Note, PageBreak, Paragraph
from govtoolkit.printing.options import Paper
from tests.printing import reading
from tests.printing.pdf import samples

COVER = Cover("Careers monitoring handbook", "Riverside School", (("School", "Riverside School"), ("Governor", "")))


def booklet(*headings: str, listed: tuple[str, ...] | None = None) -> tuple[Block, ...]:
    """Return contents and a page for each heading, with headings in between that are not listed."""
    pages: list[Block] = []
    for heading in headings:
        pages += [Heading(1, heading), Heading(2, "In between"), Paragraph(samples.prose(40)), PageBreak()]
    return (Heading(1, "Contents"), Contents(headings if listed is None else listed), PageBreak(), *pages)


def text_of(data: bytes, page: int) -> str:
    return reading.plain_text(data, "-f", str(page), "-l", str(page), "-layout")


def links(data: bytes) -> list[tuple[str, int, float]]:
    """Return what each link says, the page it leads to, and how far up on that."""
    with pikepdf.open(BytesIO(data)) as pdf:
        numbers = {page.objgen: number for number, page in enumerate(pdf.pages, start=1)}
        return [
            (str(link.Contents), numbers[link.Dest[0].objgen], float(link.Dest[3]))
            for page in pdf.pages
            for link in page.get("/Annots", ())
        ]


def test_a_cover_is_a_page_of_its_own_without_a_header() -> None:
    pdf = samples.draw(
        samples.document(COVER, Paragraph("The text"), header=("Hill School", "Visit"), title="Handbook")
    )
    assert pdf.pages == 2
    first, second = text_of(pdf.data, 1), text_of(pdf.data, 2)
    assert "Careers monitoring handbook" in first
    assert "The text" not in first
    assert "Hill School" not in first
    assert "Page 1 of 2" in first
    assert "Hill School" in second
    assert [element.text for element in reading.tree(pdf.data).all("H1")] == ["Careers monitoring handbook"]
    assert "Riverside School" in [element.text for element in reading.tree(pdf.data).all("LBody")]


@pytest.mark.parametrize("size", [9.0, 24.0])
@pytest.mark.parametrize("paper", list(Paper))
def test_no_word_of_a_cover_is_cut(size: float, paper: Paper) -> None:
    cover = Cover("Visit report: responsibilities and apprenticeships", "A subtitle", (("School", "Riverside"),))
    pdf = samples.draw(samples.document(cover), text_size=size, paper=paper)
    said = " ".join(mark.text for mark in reading.pages(pdf.data)[0].body)
    assert "responsibilities" in said
    assert "apprenticeships" in said
    assert reading.ua_failures(pdf.data) == []


def test_each_entry_of_the_contents_leads_to_its_heading_and_says_the_page() -> None:
    names = ("The first", "The second <b>", "The third")
    data = samples.draw(samples.document(COVER, *booklet(*names))).data
    assert [(words, page) for words, page, _ in links(data)] == list(zip(names, (3, 4, 5), strict=True))
    lines = [re.split(r"\s{2,}", line.strip()) for line in text_of(data, 2).splitlines() if line.startswith("The ")]
    assert lines == [[name, str(page)] for name, page in zip(names, (3, 4, 5), strict=True)]
    for (_, number, height), name in zip(links(data), names, strict=True):
        marks = reading.pages(data)[number - 1].marks
        assert 0 <= height - next(mark.top for mark in marks if mark.text == name) < 12


def test_the_contents_are_a_list_of_links_to_a_screen_reader() -> None:
    data = samples.draw(samples.document(*booklet("One", "Two"))).data
    [contents] = reading.tree(data).all("TOC")
    assert [entry.tag for entry in contents.children] == ["TOCI", "TOCI"]
    found = [link for entry in contents.children for link in entry.all("Link")]
    assert [(link.text, link.objects) for link in found] == [("One 2", 1), ("Two 3", 1)]
    assert reading.ua_failures(data) == []
    assert reading.mark_faults(data) == []
    assert reading.qpdf_complaints(data) == ""


def test_headings_of_the_same_words_are_told_apart_by_their_order() -> None:
    data = samples.draw(samples.document(*booklet("Notes", "Others", "Notes"))).data
    assert [(words, page) for words, page, _ in links(data)] == [("Notes", 2), ("Others", 3), ("Notes", 4)]


def test_an_entry_without_a_heading_leads_nowhere_and_says_no_page() -> None:
    data = samples.draw(samples.document(*booklet("One", listed=("Nowhere", "One")))).data
    assert [words for words, _, _ in links(data)] == ["One"]
    assert [entry.full_text for entry in reading.tree(data).all("TOCI")] == ["Nowhere", "One 2"]


def test_contents_of_many_pages_know_all_numbers() -> None:
    names = tuple(f"Heading {number}" for number in range(1, 131))
    data = samples.draw(samples.document(*booklet(*names))).data
    pages = [page for _, page, _ in links(data)]
    assert pages == list(range(pages[0], pages[0] + 130))
    said = re.findall(r"^Heading \d+ +(\d+)$", reading.plain_text(data, "-layout"), re.MULTILINE)
    assert [int(number) for number in said] == pages


@pytest.mark.parametrize("size", [9.0, 24.0])
def test_long_and_foreign_entries_stay_on_the_page(size: float) -> None:
    names = (samples.prose(30), samples.LANGUAGES["Urdu"], "x" * 6000, "Llŷr 👍")
    pdf = samples.draw(samples.document(*booklet(*names), Note("End")), text_size=size)
    assert len(links(pdf.data)) == 4
    assert reading.ua_failures(pdf.data) == []
    for page in reading.pages(pdf.data):
        assert all(mark.left >= 35.9 and mark.right <= page.width - 35.9 for mark in page.marks)
