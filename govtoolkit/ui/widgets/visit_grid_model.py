"""The benchmarks by visits as a table: a sentence for each cell, and the facts that it is drawn from."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from govtoolkit.content.model import Benchmark
from govtoolkit.record.overview import Looked, VisitColumn
from govtoolkit.ui.overview_words import looked_words
from govtoolkit.ui.wording import short_day, visit_title

FACTS = int(Qt.ItemDataRole.UserRole)
"""What a cell is drawn from: a `Looked`, or the `Benchmark` of the row in the first column."""

_WORDS = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
)
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class VisitGridModel(QAbstractTableModel):
    """A row for each benchmark; the first column names it, the others are visits, the newest last."""

    def __init__(self, benchmarks: Sequence[Benchmark], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._benchmarks = tuple(benchmarks)
        self._columns: tuple[VisitColumn, ...] = ()
        self._shown = ""

    def show_columns(self, columns: Sequence[VisitColumn], shown_uid: str) -> None:
        """Show these visits; `shown_uid` is the one that the window is about."""
        if (tuple(columns), shown_uid) == (self._columns, self._shown):
            return
        same_shape = len(columns) == len(self._columns)
        if not same_shape:
            self.beginResetModel()
        self._columns, self._shown = tuple(columns), shown_uid
        if not same_shape:
            self.endResetModel()
            return
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def visit_uid(self, column: int) -> str:
        """Return the visit of a column, '' for the first one."""
        return self._columns[column - 1].visit.uid if column else ""

    def benchmark(self, row: int) -> Benchmark:
        """Return the benchmark of a row."""
        return self._benchmarks[row]

    def is_shown(self, column: int) -> bool:
        """Whether a column is the visit that the window is about."""
        return column > 0 and self.visit_uid(column) == self._shown

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return how many benchmarks there are."""
        return 0 if parent.isValid() else len(self._benchmarks)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Return how many visits are shown, and one for the names."""
        return 0 if parent.isValid() else len(self._columns) + 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the sentence of a cell, or its facts."""
        if not index.isValid():
            return None
        benchmark = self._benchmarks[index.row()]
        facts: Benchmark | Looked = (
            benchmark if index.column() == 0 else self._columns[index.column() - 1].looked[index.row()]
        )
        if role == FACTS:
            return facts
        if role not in _WORDS:
            return None
        if isinstance(facts, Benchmark):
            return f"Benchmark {benchmark.number}: {benchmark.short_title}"
        visit = self._columns[index.column() - 1].visit
        return f"Benchmark {benchmark.number}, {visit_title(visit)}: {looked_words(benchmark, facts)}"

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the day of a visit, and what there is to know about it."""
        if role not in _WORDS:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(self._benchmarks[section].number)
        if section == 0:
            return "" if role == Qt.ItemDataRole.DisplayRole else "Benchmark"
        visit = self._columns[section - 1].visit
        if role != Qt.ItemDataRole.DisplayRole:
            return f"{visit_title(visit)}{', shown now' if self.is_shown(section) else ''}"
        remark = "shown now" if self.is_shown(section) else "planned" if visit.state == "planned" else ""
        return f"{short_day(visit.visit_date)}\n{remark}"
