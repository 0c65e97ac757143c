"""From a record to the bytes of a file, and from there to its place."""

import errno
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from govtoolkit.app.printouts import Printout, make_document, make_printout, make_printout_of, write_printout
from govtoolkit.app.reading import read
from govtoolkit.errors import CancelledError, UserError
from govtoolkit.printing.document import Contents
from govtoolkit.printing.options import Paper, PrintOptions
from govtoolkit.printing.sheets import SHEETS
from govtoolkit.printing.text import render_text
from tests.samples import copy_sample


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    path = tmp_path_factory.mktemp("sample") / "sample.db"
    copy_sample(path)
    return read(path).record


@pytest.mark.parametrize(("sheet", "paper"), [("toolkit", Paper.A4_LANDSCAPE), ("questions", Paper.A4)])
def test_a_sheet_is_printed_on_the_paper_it_is_made_for(sheet, paper):
    assert make_document(sheet, None, PrintOptions())[1].paper is paper


@pytest.mark.parametrize("paper", Paper)
def test_a_chosen_paper_stands(paper):
    assert make_document("toolkit", None, PrintOptions(paper=paper))[1].paper is paper


@pytest.mark.parametrize("sheet", ["toolkit", "questions"])
def test_a_text_is_the_twin_in_utf_8_and_has_no_pages(sheet, record):
    printout = make_printout(sheet, record, PrintOptions(), ".txt")
    assert printout == Printout(render_text(make_document(sheet, record, PrintOptions())[0]).encode())


@pytest.mark.parametrize("sheet", ["toolkit", "questions"])
def test_a_pdf_has_pages_and_misses_no_character_of_the_sample(sheet, record):
    printout = make_printout(sheet, record, PrintOptions(), ".pdf")
    assert printout.data.startswith(b"%PDF-")
    assert printout.pages > 1
    assert printout.missing == ()


def test_the_same_print_is_the_same_to_the_byte(record):
    one, other = (make_printout("questions", record, PrintOptions(), ".pdf").data for _ in range(2))
    assert one == other


def test_another_kind_of_file_is_refused():
    with pytest.raises(UserError, match=r"\.docx"):
        make_printout("toolkit", None, PrintOptions(), ".docx")


def test_progress_is_told_page_by_page():
    told = []
    printout = make_printout("questions", None, PrintOptions(), ".pdf", told.append)
    assert told[0] == "Page 1"
    assert len(told) == printout.pages


def test_printing_can_be_stopped_between_pages():
    def stop(step):
        if step == "Page 2":
            raise CancelledError

    with pytest.raises(CancelledError):
        make_printout("questions", None, PrintOptions(), ".pdf", stop)


def test_a_printout_is_written_to_its_place(tmp_path):
    write_printout(Printout(b"words"), tmp_path / "out.txt", replace=False)
    assert (tmp_path / "out.txt").read_bytes() == b"words"


def test_a_file_that_is_there_stands_unless_it_is_to_be_replaced(tmp_path):
    target = tmp_path / "out.txt"
    target.write_bytes(b"mine")
    with pytest.raises(UserError, match="is there already"):
        write_printout(Printout(b"words"), target, replace=False)
    assert target.read_bytes() == b"mine"
    write_printout(Printout(b"words"), target, replace=True)
    assert target.read_bytes() == b"words"
    assert [path.name for path in tmp_path.iterdir()] == ["out.txt"]


def test_a_protected_file_is_not_replaced(tmp_path):
    target = tmp_path / "out.pdf"
    target.write_bytes(b"mine")
    target.chmod(0o444)
    with pytest.raises(UserError, match="is protected: it can only be read"):
        write_printout(Printout(b"words"), target, replace=True)
    assert target.read_bytes() == b"mine"
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_that_another_program_has_open_stands_as_it_was(tmp_path, monkeypatch):
    """As on Windows, where a PDF that is being looked at cannot be replaced."""
    target = tmp_path / "out.pdf"
    target.write_bytes(b"mine")

    def refuse(_path, _target):
        raise PermissionError(errno.EACCES, "The process cannot access the file")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(UserError, match="another program has it open") as refused:
        write_printout(Printout(b"words"), target, replace=True)
    assert "Close it in the other program and try again" in refused.value.hint
    assert target.read_bytes() == b"mine"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_look_is_the_first_page_alone_without_a_total(sheet, record):
    document, options = make_document(sheet, record, PrintOptions(text_size=14))
    look = make_printout_of(document, options, ".pdf", most_pages=1)
    whole = make_printout_of(document, options, ".pdf")
    assert (look.pages, whole.pages > 1) == (1, True)
    shown, first = (PdfReader(BytesIO(each.data)).pages[0].extract_text() for each in (look, whole))
    assert f"Page 1 of {whole.pages}" in first
    if Contents in map(type, document.blocks):  # where the headings are is not known yet
        assert shown.splitlines()[0] == first.splitlines()[0]
    else:
        assert shown == first.replace(f"Page 1 of {whole.pages}", "Page 1")


def test_a_look_at_a_long_document_is_drawn_no_further_than_its_first_page():
    told = []
    document, options = make_document("handbook", None, PrintOptions())
    make_printout_of(document, options, ".pdf", told.append, most_pages=1)
    assert told == ["Page 1"]
