"""The three fields that say which questions of the bank are shown, and the line that counts them."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from govtoolkit.content.model import Toolkit
from govtoolkit.record.question_bank import CHOSEN, NEVER_ASKED, OPEN, BankAtVisit, Filter
from govtoolkit.ui.question_words import PARTS
from govtoolkit.ui.widgets.choice_field import ChoiceField
from govtoolkit.ui.widgets.flow import FlowLayout
from govtoolkit.ui.widgets.labels import card
from govtoolkit.ui.widgets.prose import Prose
from govtoolkit.ui.wording import day

_LONGEST, _FEWER, _ROOMY = 40, 30, 60
"""Large letters that fit into the field of the benchmarks, all of the longest name or fewer; and those of a roomy page."""

_BAR = 20
"""Pixels, more than a scroll bar takes."""

_NONE = "No question fits all of these. Press “Show all questions”."


class QuestionFilters(QWidget):
    """Where questions come from, what they are about, and what became of them; the three add up.

    Signals:
        filtered: other questions are wanted.
    """

    filtered = Signal()

    def __init__(self, toolkit: Toolkit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame, self._column = card(parent=self)
        self._fields = FlowLayout(gap=12)
        self._part = self._add_field("Where from", "Where questions come from", 18)
        self._benchmark = self._add_field("Benchmark", "Benchmark that questions are about", _FEWER)
        self._state = self._add_field("Show", "What became of questions", 24)
        self._part.addItem("Anywhere", "")
        for key, title in PARTS.items():
            self._part.addItem(title, key)
        self._benchmark.addItem("Any benchmark, or none", 0)
        self._benchmark.add_benchmarks(toolkit.benchmark)
        self._states: list[tuple[str, str]] = []
        self._count = Prose("", "soft", self._frame)
        self.clear_button = QPushButton("Show all questions", self._frame)
        self._build()
        for field in (self._part, self._benchmark, self._state):
            field.activated.connect(self._on_activated)
        self.clear_button.clicked.connect(self._on_clear_clicked)

    def _build(self) -> None:
        self._column.addLayout(self._fields)
        self._column.addWidget(self._count, 0, Prose.ALIGNED)
        row = FlowLayout()
        row.addWidget(self.clear_button)
        self._column.addLayout(row)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._frame)

    def _add_field(self, words: str, name: str, characters: int) -> ChoiceField:
        part = QWidget(self._frame)
        above = QLabel(words, part)
        above.setProperty("look", "strong")
        field = ChoiceField(part)
        field.setAccessibleName(name)
        field.make_room_for(characters)
        above.setBuddy(field)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(above)
        column.addWidget(field)
        self._fields.addWidget(part)
        return field

    @property
    def filter(self) -> Filter:
        """What is asked for."""
        return Filter(
            str(self._part.currentData() or ""),
            int(self._benchmark.currentData() or 0),
            str(self._state.currentData() or ""),
        )

    @property
    def count(self) -> str:
        """The line that counts, as it is shown."""
        return self._count.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the names of benchmarks in full where there is room."""
        super().resizeEvent(event)
        spare = event.size().width() - self.fontMetrics().horizontalAdvance("X") * _ROOMY
        if not -_BAR < spare < 0:  # as it was, where a scroll bar that comes or goes would change it to and fro
            self._benchmark.setMinimumContentsLength(_LONGEST if spare >= 0 else _FEWER)

    def ask_for(self, wanted: Filter) -> None:
        """Set the fields; what they do not offer is left open."""
        for field, value in (
            (self._part, wanted.part),
            (self._benchmark, wanted.benchmark),
            (self._state, wanted.state),
        ):
            field.setCurrentIndex(max(0, field.findData(value)))

    def take_focus(self) -> None:
        """Put the keyboard into the first field."""
        self._part.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_bank(self, bank: BankAtVisit) -> None:
        """Offer what can be asked for at a visit; what is asked for stays on offer."""
        asked_for = (str(self._state.currentData() or ""), self._state.currentText())
        states = _states(bank, self.filter)
        if asked_for[0] not in (key for key, _ in states):
            states.append((asked_for[0], asked_for[1].rpartition(" (")[0]))
        if [key for key, _ in states] != [key for key, _ in self._states]:
            self._state.clear()
            for key, _ in states:
                self._state.addItem("", key)
            self._state.setCurrentIndex(self._state.findData(asked_for[0]))
        for row, (_, words) in enumerate(states):
            if words != self._state.itemText(row):
                self._state.setItemText(row, words)
        self._states = states

    def show_count(self, shown: int, every: int) -> None:
        """Say how many of how many are shown."""
        self.clear_button.setVisible(self.filter != Filter())
        if shown:
            of = f"All {every} questions are shown." if shown == every else f"{shown} of {every} questions are shown."
            self._count.setText(of)
        else:
            self._count.setText(_NONE)

    @Slot()
    def _on_activated(self) -> None:
        self.filtered.emit()

    @Slot()
    def _on_clear_clicked(self) -> None:
        self.ask_for(Filter())
        self.take_focus()
        self.filtered.emit()


def _states(bank: BankAtVisit, asked_for: Filter) -> list[tuple[str, str]]:
    """Return the lines of the last field with their keys, and how many fit each and the other two fields."""
    lines = {
        CHOSEN: "Chosen for this visit",
        NEVER_ASKED: "Never asked",
        OPEN: "Kept open",
        **{visit.uid: f"Open since {day(visit.visit_date)}" for visit, _ in bank.open_by_visit()},
    }
    number = {state: len(bank.wanted(replace(asked_for, state=state))) for state in lines}
    return [("", "All, asked or not"), *((state, f"{lines[state]} ({number[state]})") for state in lines)]
