"""Sending pages to a printer: the PDF itself where there is CUPS, else its pages as pictures at 300 dots an inch."""

import logging
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QProcess, Signal
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintEngine, QPrinter, QPrinterInfo

from govtoolkit.app.printouts import Printout, write_printout
from govtoolkit.errors import CancelledError, UserError
from govtoolkit.printing.options import Paper
from govtoolkit.progress import Progress
from govtoolkit.ui.raster import print_raster
from govtoolkit.ui.tasks import Runner

_log = logging.getLogger(__name__)

_SIDES = {
    QPrinter.DuplexMode.DuplexNone: "one-sided",
    QPrinter.DuplexMode.DuplexLongSide: "two-sided-long-edge",
    QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
}


_SIZES = {"a4": QPageSize.PageSizeId.A4, "a3": QPageSize.PageSizeId.A3, "letter": QPageSize.PageSizeId.Letter}

_REASON_OF_LP = re.compile(r"^\S*lp: (Error - )?")
_CUPS_OPTIONS = 0xFE00
"""Where Qt's dialog leaves what it has no word for: pages one by one, odd or even pages, several pages on a sheet."""


class PrinterWork(QObject):
    """Sends one printout after another to the printers that a person chose.

    Signals:
        stepped: how far it has come ("Page 7").
        sent: a sentence that says where the pages went.
        failed: they did not get there (`UserError`).
        stopped: somebody stopped them on their way.
    """

    stepped = Signal(str)
    sent = Signal(str)
    failed = Signal(object)
    stopped = Signal()

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._under_way = 0
        self._is_leaving = False
        self._ways_to_stop: list[Callable[[], None]] = []

    @property
    def is_sending(self) -> bool:
        """Whether pages are on their way."""
        return self._under_way > 0

    def stop(self) -> None:
        """Stop what is on its way; pages that a printer has already are printed."""
        for way in self._ways_to_stop:
            way()
        self._ways_to_stop.clear()

    def leave(self) -> None:
        """Go, once all that is under way is where it should be."""
        self._is_leaving = True
        if not self._under_way:
            self.deleteLater()

    def send(self, printout: Printout, printer: QPrinter, paper: Paper | None = None) -> None:
        """Send pages, which were made for a paper; answers by `sent`, `failed` or `stopped`."""
        self._under_way += 1
        lp = find_lp()
        if printer.outputFileName():
            self._write(printout, Path(printer.outputFileName()))
        elif lp:
            self._send_by_lp(lp, printout, printer, paper)
        else:
            self._send_as_pictures(printout, printer)

    def _write(self, printout: Printout, target: Path) -> None:
        """Write our own bytes where a printer "to a file" was chosen: its own would lose text and tags."""
        self._runner.run(
            lambda _progress: write_printout(printout, target, replace=True),
            lambda _none: self._answer(f"Saved as “{target}”."),
            self._answer,
        )

    def _send_by_lp(self, lp: str, printout: Printout, printer: QPrinter, paper: Paper | None) -> None:
        process = QProcess(self)
        name, sent = printer.printerName(), _sent_to(printer, printout.pages)
        is_stopped = False

        def stop() -> None:
            nonlocal is_stopped
            is_stopped = True
            process.kill()

        def on_finished(code: int, status: QProcess.ExitStatus) -> None:
            said = process.readAllStandardError().toStdString().strip()
            process.deleteLater()
            if is_stopped:
                self._answer(None)
            elif code == 0 and status is QProcess.ExitStatus.NormalExit:
                self._answer(sent)
            else:
                _log.info("lp refused (%s): %s", code, said)
                self._answer(_refused(name, _REASON_OF_LP.sub("", said).rstrip(".")))

        def on_error(error: QProcess.ProcessError) -> None:
            if error is QProcess.ProcessError.FailedToStart:
                process.deleteLater()
                self._send_as_pictures(printout, printer)

        process.finished.connect(on_finished)
        process.errorOccurred.connect(on_error)
        self._ways_to_stop.append(stop)
        process.start(lp, lp_arguments(printer, paper))
        process.write(QByteArray(printout.data))
        process.closeWriteChannel()

    def _send_as_pictures(self, printout: Printout, printer: QPrinter) -> None:
        sent = _sent_to(printer, printout.pages)
        is_stopped = False

        def work(progress: Progress) -> bool:
            def step(text: str) -> None:
                if is_stopped:
                    raise CancelledError(text)
                progress(text)

            try:
                print_raster(printout.data, printer, step)
            except CancelledError:
                return False
            return True

        def stop() -> None:
            nonlocal is_stopped
            is_stopped = True

        self._ways_to_stop.append(stop)
        self._runner.run(work, lambda done: self._answer(sent if done else None), self._answer, self.stepped.emit)

    def _answer(self, answer: str | UserError | None) -> None:
        self._under_way -= 1
        if not self._under_way:
            self._ways_to_stop.clear()
        if isinstance(answer, UserError):
            self.failed.emit(answer)
        elif answer is None:
            self.stopped.emit()
        else:
            self.sent.emit(answer)
        if self._is_leaving:
            self.leave()


def page_size(paper: Paper) -> QPageSize:
    """Return what Qt calls a sheet of paper, whichever way it lies."""
    return QPageSize(_SIZES[paper.value.removesuffix("-landscape")])


def find_lp() -> str:
    """Return the program that hands a PDF to CUPS, '' where there is none."""
    return "" if sys.platform == "win32" else shutil.which("lp") or ""


def lp_arguments(printer: QPrinter, paper: Paper | None = None) -> list[str]:
    """Return what to tell `lp` for the choices made in the print dialog; the pages come on its standard input.

    Pages that were made for another paper than the one chosen there are made to fit it.
    """
    arguments = ["-d", printer.printerName()] if printer.printerName() else []
    arguments += ["-n", str(printer.copyCount()), "-t", printer.docName() or "govtoolkit"]
    arguments += ["-o", f"media={printer.pageLayout().pageSize().key()}", "-o", f"Collate={printer.collateCopies()}"]
    if paper is not None and page_size(paper).id() != printer.pageLayout().pageSize().id():
        arguments += ["-o", "fit-to-page"]
    if printer.duplex() in _SIDES:
        arguments += ["-o", f"sides={_SIDES[printer.duplex()]}"]
    if printer.colorMode() is QPrinter.ColorMode.GrayScale:
        arguments += ["-o", "print-color-mode=monochrome"]
    elif QPrinter.ColorMode.Color in QPrinterInfo(printer).supportedColorModes():
        arguments += ["-o", "print-color-mode=color"]
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        arguments += ["-o", "outputorder=reverse"]
    if printer.printRange() is QPrinter.PrintRange.PageRange and not printer.pageRanges().isEmpty():
        arguments += ["-P", printer.pageRanges().toString()]
    for name, value in _cups_options(printer):
        arguments += ["-o", f"{name}={value}"]
    return arguments


def _cups_options(printer: QPrinter) -> Iterator[tuple[str, str]]:
    """Yield what the print dialog wants of CUPS beyond a printer's own properties."""
    kept = printer.printEngine().property(QPrintEngine.PrintEnginePropertyKey(_CUPS_OPTIONS))
    options = kept if isinstance(kept, list) else []
    for name, value in zip(options[::2], options[1::2], strict=False):
        if value:
            yield str(name), str(value)


def _sent_to(printer: QPrinter, pages: int) -> str:
    name = printer.printerName()
    where = f"Sent to the printer “{name}”" if name else "Sent to the printer"
    copies = printer.copyCount()
    how_often = f", {copies} copies" if copies > 1 else ""
    has_range = printer.printRange() is QPrinter.PrintRange.PageRange and not printer.pageRanges().isEmpty()
    chosen = printer.pageRanges().toString() if has_range else ""
    what = f"pages {chosen}" if chosen else "1 page" if pages == 1 else f"{pages} pages"
    return f"{where}: {what}{how_often}."


def _refused(name: str, said: str) -> UserError:
    reason = f" ({said})" if said else ""
    return UserError(
        f"The printer “{name}” did not take the pages{reason}.",
        "See that it is switched on and try again, or save the PDF and print it from there.",
    )
