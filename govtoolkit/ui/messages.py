"""How the window speaks: one banner for news and trouble, and one seam for what must be asked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from govtoolkit.errors import UserError
from govtoolkit.ui.widgets.flow import FlowLayout
from govtoolkit.ui.widgets.icon_label import IconLabel
from govtoolkit.ui.widgets.labels import breakable, take_out, wear
from govtoolkit.ui.wording import whole_dates

if TYPE_CHECKING:  # not on the way of the window's start
    from PySide6.QtPrintSupport import QPrinter

    from govtoolkit.printing.options import Paper


@dataclass(frozen=True)
class WayOut:
    """A button beneath a sentence: its words, and what it does. The sentence goes when it is pressed, unless `stays`."""

    words: str
    verb: Callable[[], object]
    stays: bool = False


class Banner(QFrame):
    """A strip at the top of the page that says one thing until it is read; never a box in the way.

    Signals:
        closed: somebody has read it.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None, *, name: str = "Message") -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._said = ""
        self._sign = IconLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._ways_row: QWidget | None = None
        self.close_button = QPushButton("Close", self)
        self.close_button.setAccessibleName(f"Close this {name.lower()}")
        layout = QGridLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setHorizontalSpacing(12)
        layout.setVerticalSpacing(8)
        layout.addWidget(self._sign, 0, 0)
        layout.addWidget(self._text, 0, 1)
        layout.setColumnStretch(1, 1)
        self._grid = layout
        self.close_button.clicked.connect(self._on_close_clicked)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now, '' when it is hidden."""
        return "" if self.isHidden() else self._said

    @property
    def ways(self) -> tuple[QPushButton, ...]:
        """The buttons below the sentence."""
        row = self._ways_row
        return tuple(row.findChildren(QPushButton)) if row is not None else ()

    @Slot(object)
    def show_trouble(self, error: UserError, ways: Sequence[WayOut] = ()) -> None:
        """Say what could not be done, and the ways out."""
        self._show(str(error), "trouble", "triangle-alert", ways)

    @Slot(str)
    def show_news(self, text: str, ways: Sequence[WayOut] = ()) -> None:
        """Say what happened."""
        self._show(text, "news", "info", ways)

    @Slot()
    def forget_news(self) -> None:
        """Stop saying what happened: it is no longer so. Trouble stays until it is read."""
        if self.property("look") == "news":
            self.hide()

    def _show(self, text: str, look: str, sign: str, ways: Sequence[WayOut]) -> None:
        self._said = text
        self._text.setText(breakable(whole_dates(text)))
        self._text.setAccessibleName(text)
        self._sign.show_icon(sign)
        self._offer(ways)
        wear(self, look)
        self.show()

    def _offer(self, ways: Sequence[WayOut]) -> None:
        """Put the ways out below the sentence, which has all the room then; without any, the way to close it stands beside."""
        if self._ways_row is not None:
            take_out(self._grid, self._ways_row)
        self._ways_row = self._row_of(ways) if ways else None
        if self._ways_row is not None:
            self._grid.addWidget(self._ways_row, 1, 1)
        self._grid.addWidget(self._text, 0, 1, 1, 2 if ways else 1)
        self._grid.addWidget(self.close_button, 1 if ways else 0, 2, Qt.AlignmentFlag.AlignVCenter)
        for before, after in pairwise((self._text, *self.ways, self.close_button)):
            QWidget.setTabOrder(before, after)

    def _row_of(self, ways: Sequence[WayOut]) -> QWidget:
        row = QWidget(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        row.setSizePolicy(policy)
        flow = FlowLayout(row)
        for way in ways:
            button = QPushButton(way.words)
            button.setAccessibleName(way.words)
            button.clicked.connect(partial(self._on_way_chosen, way))
            flow.addWidget(button)
        return row

    def _on_way_chosen(self, way: WayOut, *_checked: object) -> None:
        if not way.stays:
            self._on_close_clicked()
        way.verb()

    @Slot()
    def _on_close_clicked(self) -> None:
        self.hide()
        self.closed.emit()


OPEN = "Open a monitoring file"
MONITORING_FILES = "Monitoring files (*.db);;All files (*)"


class Prompter(Protocol):
    """Whatever must be asked of a person in a box of the system: the one seam that tests answer."""

    def open_file(self, parent: QWidget, folder: Path, title: str = OPEN, kinds: str = MONITORING_FILES) -> Path | None:
        """Ask for a file to open, a monitoring file or another of these kinds."""

    def open_files(self, parent: QWidget, folder: Path, title: str) -> list[Path]:
        """Ask for monitoring files, one or several; none where a person thought better of it."""

    def save_file(self, parent: QWidget, title: str, suggestion: Path, kinds: str) -> Path | None:
        """Ask where to write a file; an existing one has been confirmed by the person."""

    def choose_printer(self, parent: QWidget, title: str, pages: int, paper: "Paper") -> "QPrinter | None":
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

    def open_files(self, parent: QWidget, folder: Path, title: str) -> list[Path]:
        """Ask for monitoring files."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415

        names, _ = QFileDialog.getOpenFileNames(parent, title, str(folder), MONITORING_FILES)
        return [Path(name) for name in names]

    def save_file(self, parent: QWidget, title: str, suggestion: Path, kinds: str) -> Path | None:
        """Ask where to write a file."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415

        name, _ = QFileDialog.getSaveFileName(parent, title, str(suggestion), kinds)
        return Path(name) if name else None

    def choose_printer(self, parent: QWidget, title: str, pages: int, paper: "Paper") -> "QPrinter | None":
        """Ask with the system's print dialog, which starts at the right paper the right way round."""
        from PySide6.QtGui import QPageLayout  # noqa: PLC0415
        from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo  # noqa: PLC0415

        from govtoolkit.ui.printing import page_size  # noqa: PLC0415

        if not QPrinterInfo.availablePrinterNames():
            raise UserError("No printer is set up on this computer.", "Save the PDF, and print it where there is one.")
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title)
        printer.setPageSize(page_size(paper))
        way = QPageLayout.Orientation
        printer.setPageOrientation(way.Landscape if paper.is_landscape else way.Portrait)
        dialog = QPrintDialog(printer, parent)
        dialog.setMinMax(1, pages)
        dialog.setFromTo(1, pages)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, True)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, False)
        return printer if dialog.exec() else None
