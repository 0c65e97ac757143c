"""The questions that the visit goes with, in their order."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from govtoolkit.record.question_bank import BankAtVisit
from govtoolkit.record.questions import moved, settled
from govtoolkit.record.rules import StandingNote
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.question_words import MOVE, TAKE_OFF
from govtoolkit.ui.regions import follow_move, holds_keyboard
from govtoolkit.ui.widgets.answer_box import AnswerBox
from govtoolkit.ui.widgets.chosen_question import ChosenQuestion
from govtoolkit.ui.widgets.flow import FlowLayout
from govtoolkit.ui.widgets.gradually import Gradually
from govtoolkit.ui.widgets.labels import take_out
from govtoolkit.ui.widgets.prose import Prose

_INTRO = "What you take along, in the order in which you want to ask. Alt and an arrow key move a question up or down."
_EMPTY = (
    "No question is chosen for this visit yet. Look through all questions, and tick “Ask on this visit” at those that you "
    "want to take along."
)
_CLOSED = "What was taken along, in its order."
_NONE = "No question was chosen for this visit."


class VisitQuestions(QFrame):
    """A row for each question chosen for the visit shown; rows stay, and move where the order is another one.

    Signals:
        more_wanted: the person wants to choose from all questions.
        built: the rows are there, or in another order.
    """

    more_wanted = Signal()
    built = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.setAccessibleName("Questions for this visit")
        self._desk = desk
        self._bank: BankAtVisit | None = None
        self._answers: Mapping[str, Sequence[StandingNote]] = {}
        self._order: list[str] = []
        self._rows: dict[str, ChosenQuestion] = {}
        self._later = Gradually(self._build, self)
        self._later.built.connect(self.built)
        self._intro = Prose(_INTRO, "soft", self)
        self.choose_button = QPushButton("Choose from all questions", self)
        self._list = QVBoxLayout()
        self._list.setSpacing(16)
        below = FlowLayout()
        below.addWidget(self.choose_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 16)
        column.setSpacing(14)
        column.addWidget(self._intro, 0, Prose.ALIGNED)
        column.addLayout(self._list)
        column.addLayout(below)
        self.choose_button.clicked.connect(self.more_wanted)

    @property
    def rows(self) -> list[ChosenQuestion]:
        """The rows that were built, from the top."""
        return [self._rows[key] for key in self._order if key in self._rows]

    @property
    def boxes(self) -> tuple[AnswerBox, ...]:
        """The questions that were built, with their answers."""
        return tuple(row.box for row in self.rows)

    @property
    def is_whole(self) -> bool:
        """Whether every question that is wanted was built."""
        return not self._later.waiting

    def refresh(self, bank: BankAtVisit, answers: Mapping[str, Sequence[StandingNote]]) -> None:
        """Show the chosen questions as they stand, with these answers by their places."""
        self._bank, self._answers = bank, answers
        before, self._order = self._order, [each.question_key for each in bank.chosen]
        for key in self._rows.keys() - set(self._order):
            self._drop(self._rows.pop(key))
        for place, key in enumerate(key for key in self._order if key in self._rows):
            row = self._rows[key]
            if self._list.indexOf(row) != place:
                self._list.removeWidget(row)
                self._list.insertWidget(place, row)
            self._show(key)
        self._intro.setText(self._introduction())
        self.choose_button.setVisible(self._desk.may_write)
        self._later.want((key for key in self._order if key not in self._rows), len(self._rows))
        if before != self._order and not self._later.waiting:
            self.built.emit()

    def box_of(self, key: str) -> AnswerBox | None:
        """Return a chosen question, built by now; None where it is not chosen."""
        self._later.finish_to(key)
        return self._rows[key].box if key in self._rows else None

    def rest(self) -> None:
        """Build no more for now: the page is out of sight."""
        self._later.rest()

    def leave(self) -> None:
        """Take what was typed into the record, and end its bursts."""
        for row in self._rows.values():
            row.box.leave()

    def _build(self, key: str) -> None:
        row = self._rows[key] = ChosenQuestion(self._desk, key, self)
        row.move_wanted.connect(self._on_move_wanted)
        row.removal_wanted.connect(self._on_removal_wanted)
        self._list.insertWidget(self.rows.index(row), row)
        row.show()
        self._show(key)

    def _show(self, key: str) -> None:
        if self._bank is not None:
            self._rows[key].show_question(
                self._bank, self._answers.get(key, ()), place=self._order.index(key) + 1, of=len(self._order)
            )

    def _introduction(self) -> str:
        if not self._desk.may_write:
            return _CLOSED if self._order else _NONE
        return _INTRO if self._order else _EMPTY

    def _drop(self, row: ChosenQuestion) -> None:
        if holds_keyboard(row):
            self.choose_button.setFocus()
        row.box.leave()
        take_out(self._list, row)

    @Slot(str, int)
    def _on_move_wanted(self, key: str, steps: int) -> None:
        chosen = self._bank.chosen if self._bank else ()
        place = next((place for place, each in enumerate(chosen) if each.question_key == key), len(chosen))
        changed = moved(chosen, place, steps)
        if changed and self._desk.try_to(lambda: self._desk.session.put(MOVE, *changed)) and key in self._rows:
            follow_move(self._rows[key])

    @Slot(str)
    def _on_removal_wanted(self, key: str) -> None:
        visit = self._desk.visit
        if visit is None or key not in self._order:
            return
        below = self._order.index(key)
        wanted = settled(self._desk.record, visit.uid, key, planned=False)
        if self._desk.try_to(lambda: self._desk.session.change(TAKE_OFF, wanted)):
            self._desk.news.emit("The question was taken off the list. Edit > Undo brings it back; its answers stay.")
            rest = self.rows
            if rest:
                rest[min(below, len(rest) - 1)].remove_button.setFocus()
