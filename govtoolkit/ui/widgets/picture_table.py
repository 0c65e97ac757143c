"""A table that is a picture: drawn cells that lead somewhere, walked through with the arrow keys and read out as sentences.

It is a real table view, not a drawing with sentences beside it: a screen reader then moves through the cells as the arrow keys
do, says where it is (row and column), and can open what it has just read. The model gives each cell its sentence.
"""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QTableView,
    QWidget,
)

_OPEN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class PictureTable(QTableView):
    """A table as high as all its rows, which never scrolls.

    Signals:
        wanted: a cell was pressed, or opened with Enter or the space bar (its row and column).
    """

    wanted = Signal(int, int)

    def __init__(
        self, name: str, model: QAbstractItemModel, delegate: QStyledItemDelegate, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "picture")
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setMinimumSectionSize(1)
            header.setHighlightSections(False)
            header.setSectionsClickable(False)
            header.setCursor(Qt.CursorShape.ArrowCursor)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._on_clicked)

    def fit(self, widths: list[int], row_height: int) -> None:
        """Give the columns their widths, all rows one height, and the table what they need together."""
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
        for row in range(self.model().rowCount()):
            self.setRowHeight(row, row_height)
        header = self.horizontalHeader()
        above = 0 if header.isHidden() else header.sizeHint().height()
        self.setFixedHeight(above + row_height * self.model().rowCount() + 2)

    def go_to(self, row: int, column: int) -> None:
        """Put the mark of the keyboard on a cell."""
        self.setCurrentIndex(self.model().index(row, column))

    def is_at(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        """Tell whether the keyboard is on a cell.

        The state of what is drawn says so too, but loading the class `QStyle` takes as long as half a page.
        """
        return self.hasFocus() and index == self.currentIndex()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open a cell with Enter or the space bar."""
        if event.key() in _OPEN_KEYS and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the newest column when nothing was gone to yet."""
        if not self.currentIndex().isValid():
            self.go_to(0, self.model().columnCount() - 1)
        super().focusInEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave what is not for the table to the page that it stands in."""
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return False
        return super().event(event)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self._open(index)

    def _open(self, index: QModelIndex | QPersistentModelIndex) -> None:
        self.wanted.emit(index.row(), index.column())
