"""How the window speaks: one banner for news and trouble, and one seam for what must be asked."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from govtoolkit.errors import UserError
from govtoolkit.ui.widgets.icon_label import IconLabel
from govtoolkit.ui.widgets.labels import breakable

if TYPE_CHECKING:  # not on the way of the window's start
    from PySide6.QtPrintSupport import QPrinter


class Banner(QFrame):
    """A strip at the top of the page that says one thing until it is read; never a box in the way.

    Signals:
        chosen: the button beside the sentence was pressed.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Message")
        self._said = ""
        self._sign = IconLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._button = QPushButton()
        self._close = QPushButton("Close")
        self._close.setAccessibleName("Close this message")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(12)
        layout.addWidget(self._sign)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._button)
        layout.addWidget(self._close)
        self._button.clicked.connect(self.chosen)
        self._close.clicked.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now, '' when it is hidden."""
        return "" if self.isHidden() else self._said

    @Slot(object)
    def show_trouble(self, error: UserError, button: str = "") -> None:
        """Say what could not be done, and the way out."""
        self._show(str(error), "trouble", "triangle-alert", button)

    @Slot(str)
    def show_news(self, text: str, button: str = "") -> None:
        """Say what happened."""
        self._show(text, "news", "info", button)

    @Slot()
    def forget_news(self) -> None:
        """Stop saying what happened: it is no longer so. Trouble stays until it is read."""
        if self.property("look") == "news":
            self.hide()

    def _show(self, text: str, look: str, sign: str, button: str) -> None:
        self._said = text
        self._text.setText(breakable(text))
        self._text.setAccessibleName(text)
        self._sign.show_icon(sign)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self.setProperty("look", look)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()


OPEN = "Open a monitoring file"
MONITORING_FILES = "Monitoring files (*.db);;All files (*)"


class Prompter(Protocol):
    """Whatever must be asked of a person in a box of the system: the one seam that tests answer."""

    def open_file(self, parent: QWidget, folder: Path, title: str = OPEN, kinds: str = MONITORING_FILES) -> Path | None:
        """Ask for a file to open, a monitoring file or another of these kinds."""

    def save_file(self, parent: QWidget, title: str, suggestion: Path, kinds: str) -> Path | None:
        """Ask where to write a file; an existing one has been confirmed by the person."""

    def choose_printer(self, parent: QWidget, title: str, pages: int, *, landscape: bool) -> "QPrinter | None":
        """Ask for a printer, which of the pages and how many copies.

        Raises:
            UserError: there is no printer.
        """


class SystemPrompter:
    """Asks with the system's own file dialogs."""

    def open_file(self, parent: QWidget, folder: Path, title: str = OPEN, kinds: str = MONITORING_FILES) -> Path | None:
        """Ask for a file to open."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - not on the way of the window's start

        name, _ = QFileDialog.getOpenFileName(parent, title, str(folder), kinds)
        return Path(name) if name else None

    def save_file(self, parent: QWidget, title: str, suggestion: Path, kinds: str) -> Path | None:
        """Ask where to write a file."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415

        name, _ = QFileDialog.getSaveFileName(parent, title, str(suggestion), kinds)
        return Path(name) if name else None

    def choose_printer(self, parent: QWidget, title: str, pages: int, *, landscape: bool) -> "QPrinter | None":
        """Ask with the system's print dialog, which starts at A4 the right way round."""
        from PySide6.QtGui import QPageLayout, QPageSize  # noqa: PLC0415
        from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo  # noqa: PLC0415

        if not QPrinterInfo.availablePrinterNames():
            raise UserError("No printer is set up on this computer.", "Save the PDF, and print it where there is one.")
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setPageOrientation(QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait)
        dialog = QPrintDialog(printer, parent)
        dialog.setMinMax(1, pages)
        dialog.setFromTo(1, pages)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, True)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, False)
        return printer if dialog.exec() else None
