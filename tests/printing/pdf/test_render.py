"""Whole documents: sound, tagged, the same every time, with everything in them."""

import hashlib
import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from govtoolkit.errors import CancelledError
from govtoolkit.printing.document import Bullets, Document, Heading, Item, Items, Note, Paragraph, RuledSpace, Title
from govtoolkit.printing.options import Layout, Paper
from govtoolkit.printing.pdf.render import render
from tests.printing import reading
from tests.printing.pdf import samples

ROOT = Path(__file__).parents[3]


SIZES = (9.0, 10.0, 24.0)
EVERY_TWO = [
    (paper, size, list(Layout)[(across + down) % len(Layout)])
    for across, paper in enumerate(Paper)
    for down, size in enumerate(SIZES)
]
"""Each paper with each size and each layout, and each size with each layout, but not all three with each other."""


@pytest.mark.parametrize("blank", [True, False], ids=["blank", "filled"])
@pytest.mark.parametrize(("paper", "text_size", "layout"), EVERY_TWO)
def test_every_sheet_is_sound_and_tagged_and_stays_on_the_page(
    paper: Paper, layout: Layout, text_size: float, blank: bool
) -> None:
    pdf = render(samples.everything(blank=blank), paper=paper, text_size=text_size, layout=layout)
    assert reading.ua_failures(pdf.data) == []
    assert reading.mark_faults(pdf.data) == []
    assert reading.qpdf_complaints(pdf.data) == ""
    found = reading.pages(pdf.data)
    assert len(found) == pdf.pages
    for page in found:
        for mark in page.marks:
            assert mark.left >= 36 - 0.01
            assert mark.right <= page.width - 36 + 0.02
            assert mark.bottom > 30
            assert mark.top <= page.height - 36 + 1
        assert {mark.owner for mark in page.marks if isinstance(mark.owner, str)} <= {"Layout", "Pagination"}


def test_no_font_is_left_outside_the_file() -> None:
    pdf = samples.draw(samples.everything(blank=False))
    with _opened(pdf.data) as file:
        for page in file.pages:
            for font in page.Resources.Font.values():
                assert "/FontFile2" in font.FontDescriptor
                assert "Helvetica" not in str(font.BaseFont)


def _opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(data))


def test_the_same_input_gives_the_same_bytes_whatever_was_drawn_before() -> None:
    sheet = samples.everything(blank=False)
    first = samples.draw(sheet).data
    samples.draw(samples.document(Note("ठ 漢 🎈 Ω ☂ ק\n" + "\n".join(reversed(samples.LANGUAGES.values())))))
    assert samples.draw(sheet).data == first


@pytest.mark.parametrize("seed", ["0", "4711"])
def test_the_same_input_gives_the_same_bytes_in_another_process(seed: str) -> None:
    program = (
        "import hashlib\n"
        "from tests.printing.pdf import samples\n"
        "print(hashlib.sha256(samples.draw(samples.everything(blank=False)).data).hexdigest())\n"
    )
    environment = {
        **os.environ,
        "PYTHONHASHSEED": seed,
        "TZ": "Asia/Tokyo",
        "SOURCE_DATE_EPOCH": seed,
        "PYTHONPATH": str(ROOT),
    }
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True, cwd=ROOT
    )
    here = hashlib.sha256(samples.draw(samples.everything(blank=False)).data).hexdigest()
    assert done.stdout.strip() == here


def test_a_document_says_who_it_is() -> None:
    with _opened(samples.draw(samples.everything(blank=True)).data) as file:
        assert file.docinfo["/Title"] == "Careers monitoring toolkit <draft> & more"
        assert file.docinfo["/Author"] == "Jo Smith"
        assert str(file.docinfo["/CreationDate"]).startswith("D:20260312000000")
        assert file.Root.Lang == "en-GB"
        assert file.Root.ViewerPreferences.DisplayDocTitle
        with file.open_metadata() as metadata:
            assert metadata["dc:title"] == "Careers monitoring toolkit <draft> & more"
            assert metadata["pdfuaid:part"] == "1"


@pytest.mark.parametrize("date", ["", "soon", "2026-13-45"])
def test_a_date_that_is_none_does_no_harm(date: str) -> None:
    sheet = Document("A sheet", (), date, (Paragraph("Text"),))
    assert reading.ua_failures(samples.draw(sheet).data) == []


def test_documents_can_be_told_apart_by_their_identifier() -> None:
    one, other = (samples.draw(samples.document(Paragraph(text))).data for text in ("One", "Other"))
    with _opened(one) as first, _opened(other) as second:
        assert first.trailer.ID[0] != second.trailer.ID[0]


def test_the_title_is_the_only_h1_and_no_level_is_skipped() -> None:
    sheet = samples.document(
        Title("Sheet"), Heading(3, "Deep at once"), Heading(1, "One"), Heading(3, "Three"), Heading(2, "Two")
    )
    tags = [element.tag for element in reading.tree(samples.draw(sheet).data).walk() if element.tag.startswith("H")]
    assert tags == ["H1", "H2", "H2", "H3", "H3"]


def test_a_document_without_a_title_begins_with_h1() -> None:
    sheet = samples.document(Heading(1, "One"), Heading(2, "Two"))
    tags = [element.tag for element in reading.tree(samples.draw(sheet).data).walk() if element.tag.startswith("H")]
    assert tags == ["H1", "H2"]


def test_the_outline_holds_two_levels() -> None:
    sheet = samples.document(
        Title("Sheet"), Heading(2, "First"), Heading(1, "Second <b>"), Heading(2, "Third"), Heading(3, "Not me")
    )
    assert reading.outline(samples.draw(sheet).data) == [(1, "First"), (1, "Second <b>"), (2, "Third")]


def test_an_empty_document_is_one_page() -> None:
    pdf = samples.draw(Document("Nothing", (), "", ()))
    assert pdf.pages == 1
    assert reading.ua_failures(pdf.data) == []


def test_progress_tells_each_page() -> None:
    told: list[str] = []
    pdf = render(samples.toolkit(blank=False), paper=Paper.A4, text_size=10, layout=Layout.BEST, progress=told.append)
    assert told == [f"Page {number}" for number in range(1, pdf.pages + 1)]


def test_what_progress_raises_stops_the_work_and_spoils_nothing() -> None:
    sheet = samples.toolkit(blank=False)
    before = samples.draw(sheet).data

    def stop(step: str) -> None:
        if step == "Page 3":
            raise CancelledError

    with pytest.raises(CancelledError):
        render(sheet, paper=Paper.A4, text_size=10, layout=Layout.BEST, progress=stop)
    assert samples.draw(sheet).data == before


def _page_with(pages: list[reading.Page], text: str) -> int:
    return next(number for number, page in enumerate(pages) if any(text in mark.text for mark in page.body))


@pytest.mark.parametrize("lines", range(36, 52, 2))
def test_a_question_with_all_that_is_said_of_it_stands_on_the_page_of_its_answer(lines: int) -> None:
    asked = (
        Heading(2, "Question"),
        Bullets(("Follow-up?",)),
        Paragraph("What is meant.", soft=True),
        Paragraph("From: somewhere.", soft=True),
        Note("Answer", "Ann Price, today"),
    )
    pages = reading.pages(samples.draw(samples.document(Note("\n".join(["Filler"] * lines)), *asked)).data)
    said = ("Question", "Follow-up?", "What is meant.", "From: somewhere.", "Answer")
    assert len({_page_with(pages, text) for text in said}) == 1


@pytest.mark.parametrize("lines", range(36, 52, 2))
def test_a_short_note_stands_on_the_page_of_the_room_beneath_it(lines: int) -> None:
    sheet = samples.document(
        Note("\n".join(["Filler"] * lines)), Heading(2, "Notes"), Note("Short"), RuledSpace(3, "n")
    )
    pages = reading.pages(samples.draw(sheet).data)
    page = pages[_page_with(pages, "Short")]
    ruled = [mark for mark in page.body if not mark.text and mark.bottom == mark.top and mark.bottom > 60]
    assert len(ruled) == 3


@pytest.mark.parametrize("words", [0, 30])
@pytest.mark.parametrize("lines", range(36, 52, 2))
def test_no_list_begins_with_one_entry_alone_beneath_its_heading(lines: int, words: int) -> None:
    entries = Items(tuple(Item(f"Entry {number} {samples.prose(words)}", tick=False) for number in range(8)))
    sheet = samples.document(Note("\n".join(["Filler"] * lines)), Heading(2, "List"), entries)
    pages = reading.pages(samples.draw(sheet).data)
    assert len({_page_with(pages, text) for text in ("List", "Entry 0", "Entry 1")}) == 1


def test_what_follows_room_to_write_in_keeps_its_distance() -> None:
    def gap(before: RuledSpace | Paragraph) -> float:
        [page] = reading.pages(samples.draw(samples.document(before, Paragraph("After"))).data)
        last = min(mark.bottom for mark in page.body if mark.text != "After" and mark.bottom > 60)
        [after] = [mark for mark in page.body if mark.text == "After"]
        return last - after.top

    assert gap(RuledSpace(2, "n")) > gap(Paragraph("Before")) + 1
