"""Which actions are shown: from which visits, and about which benchmark."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from govtoolkit.content.model import Toolkit
from govtoolkit.ui.widgets.choice_field import ChoiceField
from govtoolkit.ui.widgets.flow import FlowLayout

ANY, SHOWN_VISIT, EARLIER = "any", "shown", "earlier"
_WHICH = {ANY: "From every visit", SHOWN_VISIT: "From the visit shown", EARLIER: "Still open from earlier visits"}
_LETTERS = 21
"""Large letters that fit into each field."""
_EVERY_BENCHMARK, _NO_BENCHMARK = -1, 0


class ActionFilter(QWidget):
    """Two fields side by side.

    Signals:
        chosen: other actions should be shown.
    """

    chosen = Signal()

    def __init__(self, toolkit: Toolkit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._visits = ChoiceField(self)
        self._visits.setAccessibleName("Visits whose actions are shown")
        for key, words in _WHICH.items():
            self._visits.addItem(words, key)
        self._benchmarks = ChoiceField(self)
        self._benchmarks.setAccessibleName("Benchmark whose actions are shown")
        for field in (self._visits, self._benchmarks):
            field.make_room_for(_LETTERS)
        self._benchmarks.addItem("Any benchmark", _EVERY_BENCHMARK)
        self._benchmarks.addItem("No single benchmark", _NO_BENCHMARK)
        self._benchmarks.add_benchmarks(toolkit.benchmark)
        row = FlowLayout(self)
        row.addWidget(self._visits)
        row.addWidget(self._benchmarks)
        self._visits.activated.connect(self._on_activated)
        self._benchmarks.activated.connect(self._on_activated)

    @property
    def which(self) -> str:
        """From which visits: `ANY`, `SHOWN_VISIT` or `EARLIER`."""
        return str(self._visits.currentData())

    @property
    def benchmark(self) -> int | None:
        """About which benchmark: its number, 0 for no single one, None for any."""
        number = int(self._benchmarks.currentData())
        return None if number == _EVERY_BENCHMARK else number

    def choose(self, which: str, benchmark: int | None) -> None:
        """Choose by hand of the program; tells nobody."""
        self._visits.setCurrentIndex(self._visits.findData(which))
        wanted = _EVERY_BENCHMARK if benchmark is None else benchmark
        self._benchmarks.setCurrentIndex(self._benchmarks.findData(wanted))

    @Slot(int)
    def _on_activated(self, _row: int) -> None:
        self.chosen.emit()
