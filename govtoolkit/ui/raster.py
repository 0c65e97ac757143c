"""Pages as pictures for a printer that takes no PDF. Qt has no way to draw a PDF's own lines on a printer."""

from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, Qt
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from govtoolkit.errors import UserError
from govtoolkit.progress import Progress

FINEST = 300
"""Dots an inch; one A4 page at 300 takes 33 MiB, at 600 four times that and half a second."""
_GAVE_UP = (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted)


def print_raster(data: bytes, printer: QPrinter, progress: Progress) -> None:
    """Print a PDF page by page, one page in memory; may run on any thread.

    Raises:
        UserError: the printer cannot be reached, or gave up on the way.
    """
    document = QPdfDocument()
    buffer = QBuffer(document)
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    painter = QPainter()
    try:
        printer.setFullPage(True)
        for place, page in enumerate(_pages_wanted(printer, document.pageCount())):
            progress(f"Page {place + 1}")
            upright = document.pagePointSize(page).height() >= document.pagePointSize(page).width()
            printer.setPageOrientation(
                QPageLayout.Orientation.Portrait if upright else QPageLayout.Orientation.Landscape
            )
            if not (printer.newPage() if place else painter.begin(printer)):
                raise _failed(printer, f"stopped before page {page + 1}" if place else "does not answer")
            _draw(document, page, painter, printer)
            if printer.printerState() in _GAVE_UP:
                raise _failed(printer, f"stopped at page {page + 1}")
        if painter.isActive() and not painter.end():
            raise _failed(printer, "did not take the last page")
    except BaseException:
        if painter.isActive():
            printer.abort()
        raise
    finally:
        if painter.isActive():
            painter.end()
        document.close()


def _failed(printer: QPrinter, what: str) -> UserError:
    name = f"The printer “{printer.printerName()}”" if printer.printerName() else "The printer"
    return UserError(
        f"{name} {what}.",
        "See that it is switched on and has paper, and try again, or save the PDF and print it elsewhere.",
    )


def _draw(document: QPdfDocument, page: int, painter: QPainter, printer: QPrinter) -> None:
    paper = QRect(0, 0, printer.width(), printer.height())
    points = document.pagePointSize(page)
    fitted = points.toSize().scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    dots = (points * (min(printer.resolution(), FINEST) / 72)).toSize()
    picture = QImage(dots, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)  # a page is drawn on nothing: black, on some printers
    drawing = QPainter(picture)
    drawing.drawImage(0, 0, document.render(page, dots))
    drawing.end()
    target = QRect(0, 0, fitted.width(), fitted.height())
    target.moveCenter(paper.center())
    painter.drawImage(target, picture)


def _pages_wanted(printer: QPrinter, count: int) -> Iterator[int]:
    """Yield the pages, from 0, as the person chose them: range, order, and copies where the printer makes none itself."""
    pages = list(range(count))
    if printer.printRange() is QPrinter.PrintRange.PageRange and not printer.pageRanges().isEmpty():
        pages = [page for page in pages if printer.pageRanges().contains(page + 1)]
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        for _ in range(copies):
            yield from pages
    else:
        for page in pages:
            yield from [page] * copies
