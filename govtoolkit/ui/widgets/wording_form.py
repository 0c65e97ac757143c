"""Where the wording of a governor's own question is typed, and its benchmark chosen."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from govtoolkit.content.model import Toolkit
from govtoolkit.ui.widgets.choice_field import ChoiceField
from govtoolkit.ui.widgets.flow import FlowLayout
from govtoolkit.ui.widgets.labels import label
from govtoolkit.ui.widgets.note_editor import NoteEditor

_LINES = 2


class WordingForm(QWidget):
    """Two fields and a button.

    Signals:
        typed: the wording that stands now (throttled).
        benchmark_chosen: another benchmark was chosen (its number, 0 for none).
        finished: the person is done.
    """

    typed = Signal(str)
    benchmark_chosen = Signal(int)
    finished = Signal()

    def __init__(self, toolkit: Toolkit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = NoteEditor("Wording of our own question", lines=_LINES)
        self.editor.setPlaceholderText("For example: How do students who come by bus reach a workplace?")
        self.benchmark = ChoiceField()
        self.benchmark.setAccessibleName("Benchmark that the question is about")
        self.benchmark.make_room_for(18)
        self.benchmark.addItem("No single benchmark", 0)
        self.benchmark.add_benchmarks(toolkit.benchmark)
        self.done_button = QPushButton("Done")
        self.done_button.setAccessibleName("Done with this question")
        wording, about = label("Wording", "strong"), label("About", "strong")
        wording.setBuddy(self.editor)
        about.setBuddy(self.benchmark)
        row = FlowLayout()
        row.addWidget(self.done_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (wording, self.editor, about, self.benchmark):
            column.addWidget(widget)
        column.addSpacing(4)
        column.addLayout(row)
        self.editor.typed.connect(self.typed)
        self.benchmark.activated.connect(self._on_activated)
        self.done_button.clicked.connect(self._on_done_clicked)

    def show_question(self, wording: str, benchmark: int | None) -> None:
        """Show what stands."""
        self.editor.show_text(wording)
        self.show_benchmark(benchmark)

    def show_benchmark(self, benchmark: int | None) -> None:
        """Show which benchmark it is about."""
        self.benchmark.setCurrentIndex(self.benchmark.findData(benchmark or 0))

    @Slot(int)
    def _on_activated(self, row: int) -> None:
        self.editor.take()
        self.benchmark_chosen.emit(int(self.benchmark.itemData(row)))

    @Slot()
    def _on_done_clicked(self) -> None:
        self.editor.take()
        self.finished.emit()
