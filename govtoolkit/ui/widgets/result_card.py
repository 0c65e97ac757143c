"""The percentages that the school reported on one day."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from govtoolkit.record.model import SchoolResult
from govtoolkit.ui.widgets.edit_tools import EditTools
from govtoolkit.ui.widgets.flow import FlowLayout
from govtoolkit.ui.widgets.prose import Prose, break_long_words
from govtoolkit.ui.wording import day

_BESIDE = 20
"""Pixels that part a figure from the next one in its line, besides the gap of any row."""


class ResultCard(QFrame):
    """A card of up to eight percentages.

    Signals:
        edit_wanted: they should be changed (their day).
        delete_wanted: they should be deleted (their day).
    """

    edit_wanted = Signal(str)
    delete_wanted = Signal(str)

    def __init__(self, as_of: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.as_of = as_of
        self.setProperty("look", "card")
        self.setAccessibleName(f"Reported by the school, {day(as_of)}")
        self._source = Prose("", "caption")
        self._figures: list[QLabel] = []
        self._row = FlowLayout()
        self.tools = EditTools()
        self.tools.name(f": percentages of {day(as_of)}")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 12)
        column.setSpacing(8)
        column.addWidget(Prose(day(as_of), "section"), 0, Prose.ALIGNED)
        column.addWidget(self._source, 0, Prose.ALIGNED)
        column.addLayout(self._row)
        column.addWidget(self.tools)
        self.tools.edit_wanted.connect(self._on_edit_wanted)
        self.tools.delete_wanted.connect(self._on_delete_wanted)

    @property
    def text(self) -> str:
        """All that it says about the figures."""
        return "\n".join((self._source.text(), *(label.text() for label in self._figures)))

    def show_results(self, results: Sequence[SchoolResult], *, may_write: bool) -> None:
        """Show what was reported on this day, in the order of the benchmarks."""
        sources = "; ".join(dict.fromkeys(each.reported_in for each in results if each.reported_in))
        self._source.setText(break_long_words(f"Reported by the school{f': {sources}' if sources else ''}"))
        while len(self._figures) > len(results):
            gone = self._figures.pop()
            self._row.removeWidget(gone)
            gone.deleteLater()
        while len(self._figures) < len(results):
            made = QLabel()
            made.setContentsMargins(0, 0, _BESIDE, 0)
            self._figures.append(made)
            self._row.addWidget(made)
        for label, each in zip(self._figures, results, strict=True):
            label.setText(f"Benchmark {each.benchmark}: {each.percent}%")
        self.tools.setVisible(may_write)

    @Slot()
    def _on_edit_wanted(self) -> None:
        self.edit_wanted.emit(self.as_of)

    @Slot()
    def _on_delete_wanted(self) -> None:
        self.delete_wanted.emit(self.as_of)
