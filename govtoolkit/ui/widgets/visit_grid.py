"""The picture of the overview: eight benchmarks by visits, as many visits as there is room for, the newest at the right."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from govtoolkit.content.model import Benchmark
from govtoolkit.record.overview import VisitColumn
from govtoolkit.ui.widgets.flow import FlowLayout
from govtoolkit.ui.widgets.picture_table import PictureTable
from govtoolkit.ui.widgets.sign_label import SignLabel
from govtoolkit.ui.widgets.signs import Sign
from govtoolkit.ui.widgets.visit_grid_delegate import VisitGridDelegate, cell_height, cell_width
from govtoolkit.ui.widgets.visit_grid_model import VisitGridModel

LEGEND = {
    Sign.NOTES: "notes were written",
    Sign.INDICATOR: "an indicator looked at",
    Sign.INDICATOR_LEFT: "not looked at",
    Sign.SOURCE: "a source seen",
    Sign.SOURCE_LEFT: "not seen",
    Sign.FOCUS: "in focus on that visit",
}
_NAME_CHARACTERS = 26
_FEWEST = 2
"""Where fewer visits fit beside the names of the benchmarks, their numbers must do."""
_WIDEST = 1.5
"""How much wider than it needs to be a cell gets where there is room."""


class VisitGrid(QWidget):
    """The table with its legend, and buttons to the visits that there is no room for.

    Signals:
        visit_wanted: a benchmark should be shown (its key) in a visit (its uid, '' for the one that is shown).
        turned: other visits are in the picture now.
    """

    visit_wanted = Signal(str, str)
    turned = Signal()

    def __init__(self, benchmarks: Sequence[Benchmark], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._benchmarks = tuple(benchmarks)
        self._columns: tuple[VisitColumn, ...] = ()
        self._shown = ""
        self._end = 0  # the place after the last visit in the picture
        self._most_marks = max(max(len(each.indicator), len(each.information_source)) for each in self._benchmarks)
        self._legend = FlowLayout(gap=4)
        for sign, words in LEGEND.items():
            self._legend.addWidget(SignLabel(sign, words, self))
        self._model = VisitGridModel(self._benchmarks, self)
        self.table = PictureTable("Benchmarks by visits", self._model, VisitGridDelegate(self), self)
        self.table.setAccessibleDescription("Arrow keys go from cell to cell; Enter shows the benchmark in that visit.")
        self.earlier_button = QPushButton("‹ Earlier visits", self)
        self.later_button = QPushButton("Later visits ›", self)
        buttons = FlowLayout()
        buttons.addWidget(self.earlier_button)
        buttons.addWidget(self.later_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._legend)
        column.addWidget(self.table)
        column.addLayout(buttons)
        self.table.wanted.connect(self._on_wanted)
        self.earlier_button.clicked.connect(self._on_earlier_clicked)
        self.later_button.clicked.connect(self._on_later_clicked)
        self._measure()

    @property
    def in_picture(self) -> tuple[VisitColumn, ...]:
        """The visits that there is room for, the newest last."""
        return self._columns[max(0, self._end - self._room) : self._end]

    def show_visits(self, columns: Sequence[VisitColumn], shown_uid: str) -> None:
        """Show these visits, the newest last; the one that the window is about is in the picture."""
        is_other = shown_uid != self._shown or len(columns) != len(self._columns)
        self._columns, self._shown = tuple(columns), shown_uid
        if is_other:
            place = next((n for n, each in enumerate(columns) if each.visit.uid == shown_uid), len(columns) - 1)
            self._end = len(columns) if place >= len(columns) - self._room else place + 1
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many visits as there is room for."""
        super().resizeEvent(event)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_room"):
            self._measure()

    def _measure(self) -> None:
        """Find the widths of a cell and of a name, and how many visits there is room for."""
        metrics = self.table.fontMetrics()
        self._cell = max(cell_width(metrics, self._most_marks), metrics.horizontalAdvance("30 Nov 2026") + 20)
        full = metrics.averageCharWidth() * _NAME_CHARACTERS + 20
        has_room = self.width() - full >= _FEWEST * self._cell
        self._name = full if has_room else metrics.horizontalAdvance("8") + 28
        self._row = max(cell_height(metrics), self._name_height(self._name))
        self._room = max(1, (self.width() - self._name) // self._cell)
        self._fit()

    def _fit(self) -> None:
        self._end = min(len(self._columns), max(self._end, self._room))
        columns = self.in_picture
        self._model.show_columns(columns, self._shown)
        cell = min((self.width() - self._name) // max(1, len(columns)), int(self._cell * _WIDEST))
        self.table.fit([self._name, *([cell] * len(columns))], self._row)
        self.earlier_button.setVisible(self._end > len(columns))
        self.later_button.setVisible(self._end < len(self._columns))

    def _name_height(self, width: int) -> int:
        metrics = self.table.fontMetrics()
        number = metrics.horizontalAdvance("8") + metrics.averageCharWidth()
        room = QRect(0, 0, width - number - 14, 10_000)
        if room.width() <= 6 * metrics.averageCharWidth():
            return 0
        wrap = int(Qt.TextFlag.TextWordWrap)
        return max(metrics.boundingRect(room, wrap, each.short_title).height() for each in self._benchmarks) + 8

    def _turn(self, steps: int) -> None:
        had_focus = self.earlier_button.hasFocus() or self.later_button.hasFocus()
        self._end = max(self._room, min(len(self._columns), self._end + steps))
        self._fit()
        if had_focus and not (self.earlier_button.hasFocus() or self.later_button.hasFocus()):
            (self.later_button if steps < 0 else self.earlier_button).setFocus()
        self.turned.emit()

    @Slot(int, int)
    def _on_wanted(self, row: int, column: int) -> None:
        self.visit_wanted.emit(self._benchmarks[row].key, self._model.visit_uid(column))

    @Slot()
    def _on_earlier_clicked(self) -> None:
        self._turn(-self._room)

    @Slot()
    def _on_later_clicked(self) -> None:
        self._turn(self._room)
