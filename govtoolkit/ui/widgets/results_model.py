"""The percentages that the school reports, as a table of one column: a line drawn for each benchmark, and its sentence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from govtoolkit.content.model import Benchmark
from govtoolkit.record.model import SchoolResult
from govtoolkit.ui.overview_words import result_words

LINE = int(Qt.ItemDataRole.UserRole)
"""What a row is drawn from: a `ResultLine`."""

_WORDS = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
)
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True)
class ResultLine:
    """One benchmark's line.

    Fields:
        results: by their dates.
        first, last: the dates between which all lines are drawn.
    """

    benchmark: Benchmark
    results: tuple[SchoolResult, ...]
    first: str
    last: str


class ResultsModel(QAbstractTableModel):
    """A row for each benchmark."""

    def __init__(self, benchmarks: Sequence[Benchmark], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._benchmarks = tuple(benchmarks)
        self._results: Mapping[int, Sequence[SchoolResult]] = {}
        self._days: list[str] = []

    def show_results(self, results: Mapping[int, Sequence[SchoolResult]]) -> None:
        """Show these percentages by benchmark, each benchmark's by their dates."""
        self._results = results
        self._days = sorted(each.as_of for line in results.values() for each in line)
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return how many benchmarks there are."""
        return 0 if parent.isValid() else len(self._benchmarks)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Return one."""
        return 0 if parent.isValid() else 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the sentence of a row, or what it is drawn from."""
        if not index.isValid():
            return None
        benchmark = self._benchmarks[index.row()]
        results = tuple(self._results.get(benchmark.number, ()))
        if role == LINE:
            return ResultLine(benchmark, results, next(iter(self._days), ""), self._days[-1] if self._days else "")
        return f"{result_words(benchmark, results)}; reported by the school" if role in _WORDS else None
