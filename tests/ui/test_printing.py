"""Sending pages to a printer: the PDF itself by `lp`, pictures where there is none, our own bytes to a file."""

import os
import stat
import sys
import threading
from io import BytesIO

import pypdf
import pytest
from PySide6 import QtPrintSupport
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPageLayout, QPageRanges
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from govtoolkit.app.printouts import make_printout
from govtoolkit.errors import CancelledError, UserError
from govtoolkit.printing.options import Paper, PrintOptions
from govtoolkit.progress import no_progress
from govtoolkit.ui import printing
from govtoolkit.ui.messages import SystemPrompter
from govtoolkit.ui.printing import PrinterWork, lp_arguments, page_size
from govtoolkit.ui.raster import print_raster


@pytest.fixture(scope="module")
def printout():
    return make_printout("toolkit", None, PrintOptions(benchmarks=(1, 2, 3)), ".pdf")


@pytest.fixture
def work(runner):
    return PrinterWork(runner)


@pytest.fixture
def to_file(qapp, tmp_path):
    """A printer that prints pictures into a PDF: the only printer there is here."""
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "raster.pdf"))
    made.setResolution(150)
    return made


@pytest.fixture
def lp(tmp_path, monkeypatch):
    """An `lp` that keeps what it is told; `lp.refuse()` makes it refuse."""
    if sys.platform == "win32":
        pytest.skip("there is no CUPS on Windows")
    program = tmp_path / "bin" / "lp"
    program.parent.mkdir()

    def write(body):
        program.write_text(f"#!/bin/sh\n{body}\n", "utf-8")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)

    write(f'printf "%s\\n" "$@" > {tmp_path}/arguments; cat > {tmp_path}/taken.pdf')
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    program_write = write

    class Lp:
        taken = tmp_path / "taken.pdf"
        arguments = tmp_path / "arguments"

        def hang(self):
            program_write("exec sleep 60")

        def refuse(self):
            program_write('cat > /dev/null; echo "$0: Error - The printer or class does not exist." >&2; exit 1')

    return Lp()


def test_lp_gets_the_very_bytes_of_the_pdf(work, printout, lp, qtbot):
    printer = QPrinter()
    printer.setDocName("My visit")
    with qtbot.waitSignal(work.sent) as sent:
        work.send(printout, printer)
    assert sent.args[0].startswith("Sent to the printer")
    assert lp.taken.read_bytes() == printout.data
    assert "My visit" in lp.arguments.read_text("utf-8").splitlines()


def test_what_lp_refuses_is_said_with_its_reason_and_a_way_out(work, printout, lp, qtbot):
    lp.refuse()
    with qtbot.waitSignal(work.failed) as failed:
        work.send(printout, QPrinter())
    error = failed.args[0]
    assert error.text.endswith(" did not take the pages (The printer or class does not exist).")
    assert "save the PDF" in error.hint


def test_the_choices_of_the_print_dialog_reach_lp(qapp):
    class BothSides(QPrinter):  # what a real printer says that can do it
        def duplex(self):
            return QPrinter.DuplexMode.DuplexLongSide

    printer = BothSides()
    printer.setCopyCount(3)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    ranges = QPageRanges()
    ranges.addRange(2, 3)
    ranges.addPage(5)
    printer.setPageRanges(ranges)
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    arguments = " ".join(lp_arguments(printer))
    assert "-n 3" in arguments
    assert "sides=two-sided-long-edge" in arguments
    assert "-P 2-3,5" in arguments
    assert "print-color-mode=monochrome" in arguments


class _AskedOfCups(QPrinter):
    """A printer of CUPS after its dialog: what Qt has no word for is kept as CUPS's own options."""

    def __init__(self, *options):
        super().__init__()
        self._options = list(options)

    def printEngine(self):  # noqa: N802 - Qt's own name
        options = self._options

        class Engine:
            @staticmethod
            def property(key):
                return options if key.value == 0xFE00 else None

        return Engine()


def test_pages_named_one_by_one_and_every_other_option_of_cups_reach_lp(qapp):
    printer = _AskedOfCups("page-ranges", "2-3,5", "page-set", "even", "job-billing", "", "number-up", "2")
    arguments = " ".join(lp_arguments(printer))
    for wanted in ("-o page-ranges=2-3,5", "-o page-set=even", "-o number-up=2"):
        assert wanted in arguments
    assert "job-billing" not in arguments


def test_colour_is_asked_for_where_the_printer_has_it_whatever_its_queue_would_do(qapp, monkeypatch):
    modes = [QPrinter.ColorMode.GrayScale]

    class Info:
        def __init__(self, _printer):
            pass

        def supportedColorModes(self):  # noqa: N802 - Qt's own name
            return modes

    monkeypatch.setattr(printing, "QPrinterInfo", Info)
    assert "print-color-mode=color" not in lp_arguments(QPrinter())
    modes.append(QPrinter.ColorMode.Color)
    assert "print-color-mode=color" in lp_arguments(QPrinter())


@pytest.mark.parametrize(
    ("paper", "media"), [(Paper.A4_LANDSCAPE, "A4"), (Paper.A3, "A3"), (Paper.LETTER_LANDSCAPE, "Letter")]
)
def test_the_paper_reaches_lp_and_pages_for_another_one_are_made_to_fit(qapp, paper, media):
    printer = QPrinter()
    printer.setPageSize(page_size(paper))
    assert f"media={media}" in lp_arguments(printer, paper)
    assert "fit-to-page" not in lp_arguments(printer, paper)
    printer.setPageSize(page_size(Paper.A4 if media != "A4" else Paper.A3))
    arguments = lp_arguments(printer, paper)
    assert f"media={media}" not in arguments
    assert "fit-to-page" in arguments


def test_what_was_sent_is_said_with_its_pages_and_copies(work, printout, lp, qtbot):
    printer = QPrinter()
    printer.setCopyCount(3)
    with qtbot.waitSignal(work.sent) as sent:
        work.send(printout, printer)
    assert sent.args[0].endswith(f"{printout.pages} pages, 3 copies.")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    with qtbot.waitSignal(work.sent) as sent:
        work.send(printout, printer)
    assert sent.args[0].endswith("pages 2-3, 3 copies.")


@pytest.mark.parametrize("paper", Paper)
def test_the_systems_dialog_begins_with_the_paper_of_the_pages(qapp, monkeypatch, paper):
    monkeypatch.setattr(QtPrintSupport.QPrinterInfo, "availablePrinterNames", staticmethod(lambda: ["A printer"]))
    monkeypatch.setattr(QtPrintSupport.QPrintDialog, "exec", lambda _dialog: 1)
    window = QWidget()
    printer = SystemPrompter().choose_printer(window, "My visit", 7, paper)
    layout = printer.pageLayout()
    assert (printer.docName(), layout.pageSize().id()) == ("My visit", page_size(paper).id())
    assert (layout.orientation() is QPageLayout.Orientation.Landscape) == paper.is_landscape


def test_all_pages_are_wanted_unless_a_range_was_chosen(qapp):
    printer = QPrinter()
    printer.setFromTo(1, 2)
    printer.setPrintRange(QPrinter.PrintRange.AllPages)
    assert "-P" not in lp_arguments(printer)


def test_a_printer_to_a_file_gets_our_own_pdf_with_its_text(work, printout, to_file, tmp_path, qtbot):
    with qtbot.waitSignal(work.sent):
        work.send(printout, to_file)
    assert (tmp_path / "raster.pdf").read_bytes() == printout.data


def test_without_lp_pages_go_as_pictures(work, printout, qtbot, monkeypatch, qapp):
    monkeypatch.setattr(printing, "find_lp", lambda: "")
    drawn = []
    monkeypatch.setattr(printing, "print_raster", lambda data, printer, progress: drawn.append(data))
    with qtbot.waitSignal(work.sent):
        work.send(printout, QPrinter())
    assert drawn == [printout.data]


def test_pages_on_their_way_can_be_stopped(work, printout, qtbot, monkeypatch, qapp):
    monkeypatch.setattr(printing, "find_lp", lambda: "")
    reached, go_on = threading.Event(), threading.Event()

    def draw(_data, _printer, progress):
        reached.set()
        assert go_on.wait(20)
        progress("Page 2")
        raise AssertionError("it went on")

    monkeypatch.setattr(printing, "print_raster", draw)
    work.send(printout, QPrinter())
    assert reached.wait(20)
    assert work.is_sending
    work.stop()
    with qtbot.waitSignal(work.stopped), qtbot.assertNotEmitted(work.sent), qtbot.assertNotEmitted(work.failed):
        go_on.set()
    assert not work.is_sending


def test_an_lp_that_hangs_can_be_stopped(work, printout, lp, qtbot):
    lp.hang()
    work.send(printout, QPrinter())
    with qtbot.waitSignal(work.stopped), qtbot.assertNotEmitted(work.failed):
        work.stop()
    assert not work.is_sending


def test_it_goes_only_when_the_pages_are_where_they_should_be(work, printout, lp, qtbot):
    work.send(printout, QPrinter())
    work.leave()
    with qtbot.waitSignals([work.sent, work.destroyed], order="strict"):
        pass


def test_an_lp_that_cannot_be_started_is_no_end_of_it(work, printout, qtbot, monkeypatch, tmp_path, qapp):
    monkeypatch.setattr(printing, "find_lp", lambda: str(tmp_path / "gone"))
    drawn = []
    monkeypatch.setattr(printing, "print_raster", lambda data, printer, progress: drawn.append(data))
    with qtbot.waitSignal(work.sent):
        work.send(printout, QPrinter())
    assert drawn == [printout.data]


def test_pictures_fill_the_paper_the_right_way_round_on_white(printout, to_file, tmp_path):
    steps = []
    print_raster(printout.data, to_file, steps.append)
    pages = pypdf.PdfReader(tmp_path / "raster.pdf").pages
    assert len(pages) == printout.pages
    assert steps == [f"Page {number}" for number in range(1, printout.pages + 1)]
    box = pages[0].mediabox
    assert box.width > box.height
    assert to_file.pageLayout().orientation() is QPageLayout.Orientation.Landscape
    printed, original = QPdfDocument(), QPdfDocument()
    printed.load(str(tmp_path / "raster.pdf"))
    (tmp_path / "original.pdf").write_bytes(printout.data)
    original.load(str(tmp_path / "original.pdf"))
    size = QSize(421, 298)
    one, other = printed.render(0, size), original.render(0, size)
    assert one.pixelColor(2, 2) == QColor("#ffffff")
    dark = [
        (x, y)
        for x in range(0, size.width(), 2)
        for y in range(0, size.height(), 2)
        if other.pixelColor(x, y).alpha() > 200 and other.pixelColor(x, y).lightness() < 110
    ]
    near = [any(one.pixelColor(min(x + d, 420), y).lightness() < 200 for d in (-1, 0, 1)) for x, y in dark]
    assert len(dark) > 50
    assert sum(near) > 0.9 * len(near)
    printed.close()
    original.close()


def test_only_the_pages_of_the_range_are_printed(printout, to_file, tmp_path):
    to_file.setPrintRange(QPrinter.PrintRange.PageRange)
    to_file.setFromTo(2, 3)
    print_raster(printout.data, to_file, no_progress)
    assert len(pypdf.PdfReader(tmp_path / "raster.pdf").pages) == 2


def test_pictures_can_be_stopped_between_pages(printout, to_file):
    def stop(step):
        if step == "Page 2":
            raise CancelledError

    with pytest.raises(CancelledError):
        print_raster(printout.data, to_file, stop)


@pytest.mark.parametrize("copies", [1, 3])
def test_pictures_come_in_as_many_copies_as_were_chosen(printout, to_file, tmp_path, copies):
    to_file.setCopyCount(copies)
    print_raster(printout.data, to_file, no_progress)
    assert len(pypdf.PdfReader(tmp_path / "raster.pdf").pages) == copies * printout.pages


@pytest.mark.parametrize("fails_at", [2, 3])
def test_a_printer_that_stops_on_the_way_is_said_with_the_page(printout, qapp, tmp_path, fails_at):
    class RunsOut(QPrinter):
        pages = 1

        def newPage(self):  # noqa: N802 - Qt's own name
            self.pages += 1
            return self.pages < fails_at and super().newPage()

    printer = RunsOut()
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    with pytest.raises(UserError, match=f"The printer stopped before page {fails_at}.") as refused:
        print_raster(printout.data, printer, no_progress)
    assert "save the PDF" in refused.value.hint


def test_a_printer_that_gives_up_after_a_page_is_said(printout, qapp, tmp_path):
    class GivesUp(QPrinter):
        def printerState(self):  # noqa: N802 - Qt's own name
            return QPrinter.PrinterState.Error

    printer = GivesUp()
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    with pytest.raises(UserError, match="stopped at page 1"):
        print_raster(printout.data, printer, no_progress)


@pytest.mark.parametrize("paper", Paper)
def test_pictures_of_every_paper_fill_it(to_file, tmp_path, paper):
    made = make_printout("questions", None, PrintOptions(questions=("q.board.1",), paper=paper), ".pdf")
    to_file.setPageSize(page_size(paper))
    print_raster(made.data, to_file, no_progress)
    box = pypdf.PdfReader(tmp_path / "raster.pdf").pages[0].mediabox
    wanted = pypdf.PdfReader(BytesIO(made.data)).pages[0].mediabox
    assert (float(box.width), float(box.height)) == pytest.approx((float(wanted.width), float(wanted.height)), abs=1)


def test_a_printer_that_does_not_answer_is_said(printout, qapp, tmp_path):
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "no" / "such" / "folder.pdf"))
    with pytest.raises(UserError, match="does not answer"):
        print_raster(printout.data, printer, no_progress)
