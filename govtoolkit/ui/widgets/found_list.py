"""The list of what was found: arrow keys go through it, Enter goes there, Esc goes back."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from govtoolkit.ui.found_words import FoundLine
from govtoolkit.ui.widgets.found_delegate import FoundDelegate
from govtoolkit.ui.widgets.found_model import FoundModel

_PAUSE = 100
"""Milliseconds after the last letter in which only what is in sight is laid out."""


class FoundList(QListView):
    """Shows the lines of what was found.

    Signals:
        opened: a line was chosen to go to (`FoundLine`).
        left: Esc was pressed.
        passed_top: the keyboard wants to go on above the first line.
    """

    opened = Signal(object)
    left = Signal()
    passed_top = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = FoundModel(self)
        self._delegate = FoundDelegate(self)
        self._model.modelReset.connect(self._delegate.forget_heights)  # before the view, which asks for them then
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName("What was found")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setMinimumHeight(120)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._model.give_all)
        self.clicked.connect(self._on_clicked)

    @property
    def lines(self) -> tuple[FoundLine, ...]:
        """The lines, from the top."""
        return self._model.lines

    def show_lines(self, lines: Sequence[FoundLine], current: int = -1) -> None:
        """Show other lines; `current` is the row to be on, by default the first that leads somewhere."""
        if tuple(lines) == self._model.lines:
            return
        self._model.show_lines(lines, len(lines) if current >= 0 else self._delegate.count_in_sight(lines))
        self._pause.start()
        rows = [row for row, line in enumerate(lines) if not line.is_heading]
        if rows:
            self.setCurrentIndex(self._model.index(current if current in rows else rows[0]))
        if current < 0:
            self.scrollToTop()

    def open_current(self) -> None:
        """Go where the line leads that the keyboard is on."""
        self._open(self.currentIndex())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have all lines there for somebody who goes through them."""
        self._model.give_all()
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to a hit, back, or up to the field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_current()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Up and self._is_on_first():
            self.passed_top.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the lines out anew at the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self._open(index)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and not self.lines[index.row()].is_heading:
            self.opened.emit(self.lines[index.row()])

    def _is_on_first(self) -> bool:
        return all(line.is_heading for line in self.lines[: max(0, self.currentIndex().row())])
