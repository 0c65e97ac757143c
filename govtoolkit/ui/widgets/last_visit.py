"""The last visit beside this one: what it asked, what it left to do, and what it noted on the benchmarks."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from govtoolkit.clock import todays_date
from govtoolkit.record.model import Visit
from govtoolkit.record.rules import StandingNote
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.release_words import note_head
from govtoolkit.ui.visit_lines import action_lines, question_lines
from govtoolkit.ui.visit_words import STATES
from govtoolkit.ui.widgets.note_stack import NoteStack
from govtoolkit.ui.widgets.prose import Prose
from govtoolkit.ui.widgets.visit_list import VisitList
from govtoolkit.ui.wording import day, in_one_line


class LastVisit(QFrame):
    """A card to read; nothing in it can be changed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.setAccessibleName("The last visit")
        self._desk = desk
        self._title = Prose("", "section")
        self._state = Prose("", "soft")
        self.questions = VisitList("Its questions", empty="No question was chosen for it.")
        self.to_do = VisitList("Its actions", empty="It left nothing to do.")
        self._none = Prose("Nothing was noted on a benchmark.", "soft")
        self.notes = NoteStack()
        lists = QVBoxLayout()
        lists.setSpacing(12)
        lists.addWidget(self.questions)
        lists.addWidget(self.to_do)
        lists.addStretch(1)
        notes = QVBoxLayout()
        notes.setContentsMargins(0, 4, 0, 0)  # as in the lists beside it
        notes.setSpacing(8)
        notes.addWidget(Prose("Its notes on the benchmarks", "strong"), 0, Prose.ALIGNED)
        notes.addWidget(self._none, 0, Prose.ALIGNED)
        notes.addWidget(self.notes)
        notes.addStretch(1)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(24)
        self._halves.addLayout(lists, 1)
        self._halves.addLayout(notes, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 16)
        column.setSpacing(8)
        column.addWidget(self._title, 0, Prose.ALIGNED)
        column.addWidget(self._state, 0, Prose.ALIGNED)
        column.addLayout(self._halves)

    def show_visit(self, visit: Visit, notes: Mapping[str, Sequence[StandingNote]]) -> None:
        """Show a visit whose notes stand at these places."""
        toolkit, record = self._desk.toolkit, self._desk.record
        self._title.setText(in_one_line(visit.title, day(visit.visit_date)))
        self._state.setText(
            f"{STATES[visit.state]}. What was written about that visit itself stands beside each place below."
        )
        self.questions.show_lines(question_lines(toolkit, record, visit, notes))
        self.to_do.show_lines(action_lines(record, visit, todays_date()))
        on_benchmarks = [
            (note_head(each, f"Benchmark {benchmark.number}"), each.note.body)
            for benchmark in toolkit.benchmark
            for each in notes.get(benchmark.key, ())
        ]
        self._none.setVisible(not on_benchmarks)
        self.notes.show_notes(on_benchmarks)

    def arrange(self, *, stacked: bool) -> None:
        """Put its halves one below the other, or side by side."""
        direction = QBoxLayout.Direction
        self._halves.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)
