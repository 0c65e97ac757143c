"""Sending pages to a printer: the PDF itself where there is CUPS, else its pages as pictures at 300 dots an inch."""

import logging
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QProcess, Signal
from PySide6.QtPrintSupport import QPrintEngine, QPrinter, QPrinterInfo

from govtoolkit.app.printouts import Printout, write_printout
from govtoolkit.errors import UserError
from govtoolkit.progress import Progress
from govtoolkit.ui.raster import print_raster
from govtoolkit.ui.tasks import Runner

_log = logging.getLogger(__name__)

_SIDES = {
    QPrinter.DuplexMode.DuplexNone: "one-sided",
    QPrinter.DuplexMode.DuplexLongSide: "two-sided-long-edge",
    QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
}


_REASON_OF_LP = re.compile(r"^\S*lp: (Error - )?")
_CUPS_OPTIONS = 0xFE00
"""Where Qt's dialog leaves what it has no word for: pages one by one, odd or even pages, several pages on a sheet."""


class PrinterWork(QObject):
    """Sends one printout after another to the printers that a person chose.

    Signals:
        stepped: how far it has come ("Page 7").
        sent: a sentence that says where the pages went.
        failed: they did not get there (`UserError`).
    """

    stepped = Signal(str)
    sent = Signal(str)
    failed = Signal(object)

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._under_way = 0
        self._is_leaving = False

    def leave(self) -> None:
        """Go, once all that is under way is where it should be."""
        self._is_leaving = True
        if not self._under_way:
            self.deleteLater()

    def send(self, printout: Printout, printer: QPrinter) -> None:
        """Send pages; answers by `sent` or `failed`."""
        self._under_way += 1
        lp = find_lp()
        if printer.outputFileName():
            self._write(printout, Path(printer.outputFileName()))
        elif lp:
            self._send_by_lp(lp, printout, printer)
        else:
            self._send_as_pictures(printout, printer)

    def _write(self, printout: Printout, target: Path) -> None:
        """Write our own bytes where a printer "to a file" was chosen: its own would lose text and tags."""
        self._runner.run(
            lambda _progress: write_printout(printout, target, replace=True),
            lambda _none: self._answer(f"Saved as “{target}”."),
            self._answer,
        )

    def _send_by_lp(self, lp: str, printout: Printout, printer: QPrinter) -> None:
        process = QProcess(self)
        name = printer.printerName()

        def on_finished(code: int, _status: QProcess.ExitStatus) -> None:
            said = process.readAllStandardError().toStdString().strip()
            process.deleteLater()
            if code == 0:
                self._answer(_sent_to(name))
            else:
                _log.info("lp refused (%s): %s", code, said)
                self._answer(_refused(name, _REASON_OF_LP.sub("", said).rstrip(".")))

        def on_error(error: QProcess.ProcessError) -> None:
            if error is QProcess.ProcessError.FailedToStart:
                process.deleteLater()
                self._send_as_pictures(printout, printer)

        process.finished.connect(on_finished)
        process.errorOccurred.connect(on_error)
        process.start(lp, lp_arguments(printer))
        process.write(QByteArray(printout.data))
        process.closeWriteChannel()

    def _send_as_pictures(self, printout: Printout, printer: QPrinter) -> None:
        def work(progress: Progress) -> None:
            print_raster(printout.data, printer, progress)

        name = printer.printerName()
        self._runner.run(work, lambda _none: self._answer(_sent_to(name)), self._answer, self.stepped.emit)

    def _answer(self, answer: str | UserError) -> None:
        self._under_way -= 1
        if isinstance(answer, UserError):
            self.failed.emit(answer)
        else:
            self.sent.emit(answer)
        if self._is_leaving:
            self.leave()


def find_lp() -> str:
    """Return the program that hands a PDF to CUPS, '' where there is none."""
    return "" if sys.platform == "win32" else shutil.which("lp") or ""


def lp_arguments(printer: QPrinter) -> list[str]:
    """Return what to tell `lp` for the choices made in the print dialog; the pages come on its standard input."""
    arguments = ["-d", printer.printerName()] if printer.printerName() else []
    arguments += ["-n", str(printer.copyCount()), "-t", printer.docName() or "govtoolkit"]
    arguments += ["-o", "media=A4", "-o", f"Collate={printer.collateCopies()}"]
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


def _sent_to(name: str) -> str:
    return f"Sent to the printer “{name}”." if name else "Sent to the printer."


def _refused(name: str, said: str) -> UserError:
    reason = f" ({said})" if said else ""
    return UserError(
        f"The printer “{name}” did not take the pages{reason}.",
        "See that it is switched on and try again, or save the PDF and print it from there.",
    )
