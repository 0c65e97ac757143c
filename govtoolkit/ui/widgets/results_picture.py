"""The percentages that the school reports over time: one small line a benchmark, never our judgement."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from govtoolkit.content.model import Benchmark
from govtoolkit.record.model import SchoolResult
from govtoolkit.ui.widgets.picture_table import PictureTable
from govtoolkit.ui.widgets.prose import Prose
from govtoolkit.ui.widgets.results_delegate import ResultsDelegate, has_room_for_names
from govtoolkit.ui.widgets.results_model import ResultsModel
from govtoolkit.ui.wording import day

_WIDEST_CHARACTERS = 110
"""The line of a benchmark is not drawn out over the whole of a wide screen."""


class ResultsPicture(QFrame):
    """A card with a table of drawn lines.

    Signals:
        wanted: the page where the percentages are kept should be shown.
    """

    wanted = Signal()

    def __init__(self, benchmarks: Sequence[Benchmark], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.setAccessibleName("Percentages reported by the school")
        self._model = ResultsModel(benchmarks, self)
        self.table = PictureTable("Percentages reported by the school", self._model, ResultsDelegate(self))
        self.table.horizontalHeader().hide()
        self._lead = Prose("", "soft")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 16)
        column.setSpacing(8)
        column.addWidget(Prose("Percentages reported by the school", "section"), 0, Prose.ALIGNED)
        column.addWidget(self._lead, 0, Prose.ALIGNED)
        column.addWidget(self.table)
        self.table.wanted.connect(self._on_table_wanted)

    def show_results(self, results: Mapping[int, Sequence[SchoolResult]]) -> None:
        """Show these percentages by benchmark, each benchmark's by their dates."""
        days = sorted(each.as_of for line in results.values() for each in line)
        if days:
            when = f"from {day(days[0])} to {day(days[-1])}" if days[0] != days[-1] else f"on {day(days[0])}"
            self._lead.setText(
                f"What the school itself said, {when}. "
                "Each line runs between 0 and 100%; the figures are the first and the last."
            )
        self._model.show_results(results)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the lines as long as there is room."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_lead"):
            self._fit()

    def _fit(self) -> None:
        metrics = self.table.fontMetrics()
        width = min(self.table.width(), metrics.averageCharWidth() * _WIDEST_CHARACTERS)
        lines = 2 if has_room_for_names(width, metrics.averageCharWidth()) else 1
        self.table.fit([width], max(30, metrics.lineSpacing() * lines + 10))

    @Slot(int, int)
    def _on_table_wanted(self, _row: int, _column: int) -> None:
        self.wanted.emit()
