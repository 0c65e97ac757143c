"""The lines of what was found, for a list."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from govtoolkit.ui.found_words import FoundLine

LINE = Qt.ItemDataRole.UserRole
"""The role of the whole `FoundLine`."""

_Flag = Qt.ItemFlag
_TO_BE_READ = _Flag.NoItemFlags
_TO_BE_CHOSEN = _Flag.ItemIsEnabled | _Flag.ItemIsSelectable | _Flag.ItemNeverHasChildren
_ROOT = QModelIndex()


class FoundModel(QAbstractListModel):
    """Headings cannot be chosen; every other line can.

    A list is laid out anew at every letter that is typed: it is given the first lines, and the rest when it asks for it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[FoundLine, ...] = ()
        self._given = 0

    def show_lines(self, lines: Sequence[FoundLine], first: int) -> None:
        """Hold other lines, and give so many of them."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self._given = min(first, len(self._lines))
        self.endResetModel()

    def give_all(self) -> None:
        """Give the rest."""
        if self._given < len(self._lines):
            self.beginInsertRows(_ROOT, self._given, len(self._lines) - 1)
            self._given = len(self._lines)
            self.endInsertRows()

    @property
    def lines(self) -> tuple[FoundLine, ...]:
        """The lines, from the top, given or not."""
        return self._lines

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """Return how many lines were given."""
        return 0 if parent.isValid() else self._given

    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> bool:
        """Tell whether there are more lines."""
        return not parent.isValid() and self._given < len(self._lines)

    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> None:
        """Give them."""
        if not parent.isValid():
            self.give_all()

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | FoundLine | None:
        """Return a line, or its words."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE:
            return line
        return line.words if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Let a heading be read and not chosen."""
        if not index.isValid() or self._lines[index.row()].is_heading:
            return _TO_BE_READ
        return _TO_BE_CHOSEN
