"""The eight benchmarks on the visit's page: which are in focus, and which have notes."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from govtoolkit.content.model import Benchmark
from govtoolkit.ui.visit_words import counted
from govtoolkit.ui.widgets.prose import Prose


class FocusTicks(QWidget):
    """A tick for each benchmark with the number of its notes.

    Signals:
        ticked: the person ticked a benchmark or took the tick away (its number, and whether it is ticked now).
        page_wanted: the page of a benchmark should be shown (its key).
    """

    ticked = Signal(int, bool)
    page_wanted = Signal(str)

    def __init__(self, benchmarks: Sequence[Benchmark], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = Prose("Benchmarks in focus", "strong", self)
        self.rows = [_FocusRow(benchmark, self) for benchmark in benchmarks]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(0)
        column.addWidget(title, 0, Prose.ALIGNED)
        column.addSpacing(4)
        for row in self.rows:
            column.addWidget(row)
            row.ticked.connect(self.ticked)
            row.page_wanted.connect(self.page_wanted)

    def show_benchmarks(self, focus: frozenset[int], notes: Mapping[str, Sequence[object]], *, may_write: bool) -> None:
        """Show which are in focus, and how many notes stand at each by its key."""
        for row in self.rows:
            row.show_benchmark(
                row.benchmark.number in focus, len(notes.get(row.benchmark.key, ())), may_write=may_write
            )


class _FocusRow(QWidget):
    """One benchmark: its tick, its title, and the way to its notes."""

    ticked = Signal(int, bool)
    page_wanted = Signal(str)

    def __init__(self, benchmark: Benchmark, parent: QWidget) -> None:
        super().__init__(parent)
        self.benchmark = benchmark
        self.box = QCheckBox(self)
        self.box.setProperty("look", "tick")
        self.box.setAccessibleName(f"In focus: benchmark {benchmark.number}, {benchmark.short_title}")
        self._title = Prose(f"{benchmark.number}  {benchmark.short_title}", parent=self)
        self.page_button = QPushButton(self)
        self.page_button.setProperty("look", "link")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.box)
        row.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.page_button)
        self.box.clicked.connect(self._on_box_clicked)
        self._title.clicked.connect(self.box.click)
        self.page_button.clicked.connect(self._on_page_clicked)

    def show_benchmark(self, in_focus: bool, notes: int, *, may_write: bool) -> None:  # noqa: FBT001 - plain state
        """Show whether it is in focus, and how many notes it has."""
        self.box.setChecked(in_focus)
        self.box.setEnabled(may_write)
        words = counted(notes, "note", "notes")
        self.page_button.setText(words[0].upper() + words[1:])
        self.page_button.setAccessibleName(f"Benchmark {self.benchmark.number}: {words}, go to its page")

    @Slot(bool)
    def _on_box_clicked(self, checked: bool) -> None:  # noqa: FBT001 - as the signal sends it
        self.ticked.emit(self.benchmark.number, checked)

    @Slot()
    def _on_page_clicked(self) -> None:
        self.page_wanted.emit(self.benchmark.key)
