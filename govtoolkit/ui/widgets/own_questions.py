"""The governors' own questions, with the button to add one."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from govtoolkit.record import rules
from govtoolkit.record.model import Question
from govtoolkit.record.question_bank import BankAtVisit
from govtoolkit.record.questions import moved
from govtoolkit.record.record import random_uid
from govtoolkit.record.rules import StandingNote
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.question_words import DELETE, MOVE
from govtoolkit.ui.regions import follow_move, holds_keyboard
from govtoolkit.ui.widgets.flow import FlowLayout
from govtoolkit.ui.widgets.icon_button import IconButton
from govtoolkit.ui.widgets.labels import take_out
from govtoolkit.ui.widgets.own_question import OwnQuestion
from govtoolkit.ui.widgets.prose import Prose

_WRITE = "Write a question of our own"
_EMPTY = f"No question of our own yet. Press “{_WRITE}”; it is kept in this file and can be asked at every visit."
_NONE_FITS = "None of our own questions is among those you asked for."
_SHORT = 60


class OwnQuestions(QWidget):
    """A row for each own question that is wanted; rows stay, and move where the order is another one.

    Signals:
        arranged: a row was put into the list, or has another place in it.

    Attributes:
        benchmark: what a question is about that is added now, None for no single benchmark.
    """

    arranged = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.benchmark: int | None = None
        self._desk = desk
        self._rows: dict[str, OwnQuestion] = {}
        self._bank: BankAtVisit | None = None
        self._answers: Mapping[str, Sequence[StandingNote]] = {}
        self._wanted: Collection[str] = ()
        self._empty = Prose(_EMPTY, "soft", self)
        self.add_button = IconButton(_WRITE, "plus", parent=self)
        self.add_button.setAccessibleName(f"{_WRITE}, below the others")
        self.add_button.clicked.connect(self._on_add_clicked)
        self._list = QVBoxLayout()
        self._list.setSpacing(16)
        adding = FlowLayout()
        adding.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._empty, 0, Prose.ALIGNED)
        column.addLayout(self._list)
        column.addLayout(adding)

    @property
    def rows(self) -> list[OwnQuestion]:
        """The rows from the top."""
        return sorted(self._rows.values(), key=self._list.indexOf)

    def add(self) -> None:
        """Open an empty row; the question is in the file from its first word on."""
        waiting = next((row for row in self.rows if row.is_edited and self._is_draft(row)), None)
        if waiting is not None:
            waiting.form.editor.setFocus()
            follow_move(waiting.form)
            return
        last = max((each.position for each in rules.own_questions(self._desk.record)), default=0)
        question = Question(random_uid(), "", self.benchmark, last + 1)
        row = self._add(question)
        self._list.addWidget(row)
        self.arranged.emit()
        row.show_question(question, (), self._bank, "", may_move=(False, False))
        row.edit()
        self._empty.hide()

    def refresh(
        self, bank: BankAtVisit, answers: Mapping[str, Sequence[StandingNote]], wanted: Collection[str]
    ) -> None:
        """Show the questions that are among the wanted ones as they stand, with these answers by their places."""
        self._bank, self._answers, self._wanted = bank, answers, wanted
        every = rules.own_questions(self._desk.record)
        questions = [each for each in every if each.uid in wanted]
        known = {each.uid for each in questions}
        edited = [row for row in self.rows if row.is_edited and (row.is_in_the_record or self._is_draft(row))]
        staying = [row.standing for row in edited if row.question.uid not in known]  # until its editing is done
        for uid in self._rows.keys() - known - {each.uid for each in staying}:
            self._drop(self._rows.pop(uid))
        shown = [*questions, *staying]
        before = self.rows
        for place, question in enumerate(shown):
            row = self._rows.get(question.uid) or self._add(question)
            if self._list.indexOf(row) != place:
                self._list.removeWidget(row)
                self._list.insertWidget(place, row)
                row.show()
            beside = [each.uid for each in every if each.benchmark == question.benchmark]
            row.show_question(
                question,
                answers.get(question.uid, ()),
                bank,
                self._about(question),
                may_move=(question.uid in beside[1:], question.uid in beside[:-1]),
            )
        if before != (now := self.rows) and now:
            self.arranged.emit()
        self._empty.setText(_NONE_FITS if every else _EMPTY)
        self._empty.setVisible(not shown)
        self.add_button.setEnabled(self._desk.session.read_only is None)

    def leave(self) -> None:
        """Take what was typed into the record, and end its bursts."""
        for row in self.rows:
            row.leave()

    def _is_draft(self, row: OwnQuestion) -> bool:
        """Tell whether a row waits for its first word; a question that was taken back or deleted is no draft."""
        return not row.is_in_the_record and not row.question.wording

    def _about(self, question: Question) -> str:
        if question.benchmark is None:
            return ""
        title = next(
            (each.short_title for each in self._desk.toolkit.benchmark if each.number == question.benchmark), ""
        )
        return f"Benchmark {question.benchmark} · {title}"

    def _add(self, question: Question) -> OwnQuestion:
        row = self._rows[question.uid] = OwnQuestion(self._desk, question, self)
        row.move_wanted.connect(self._on_move_wanted)
        row.delete_wanted.connect(self._on_delete_wanted)
        row.edited.connect(self._on_edited)
        return row

    def _drop(self, row: OwnQuestion) -> None:
        if holds_keyboard(row):
            self.add_button.setFocus()
        take_out(self._list, row)

    @Slot()
    def _on_add_clicked(self) -> None:
        self.add()

    @Slot(str)
    def _on_edited(self, uid: str) -> None:
        if self._bank is not None:
            self.refresh(self._bank, self._answers, self._wanted)
        if uid not in self._rows:  # nothing was typed, or it is about another benchmark now
            self.add_button.setFocus()

    @Slot(str, int)
    def _on_move_wanted(self, uid: str, steps: int) -> None:
        questions = rules.own_questions(self._desk.record)
        benchmark = next((each.benchmark for each in questions if each.uid == uid), None)
        order = [each for each in questions if each.benchmark == benchmark]
        place = next((place for place, each in enumerate(order) if each.uid == uid), len(order))
        changed = moved(order, place, steps)
        if changed and self._desk.try_to(lambda: self._desk.session.put(MOVE, *changed)) and uid in self._rows:
            follow_move(self._rows[uid])

    @Slot(str)
    def _on_delete_wanted(self, uid: str) -> None:
        question = self._desk.record.find(Question, uid)
        if question is None:
            return
        self._rows[uid].leave()
        places = [row.question.uid for row in self.rows]
        below = places.index(uid)
        if self._desk.try_to(lambda: self._desk.session.remove(DELETE, uid)):
            words = (
                question.wording
                if len(question.wording) <= _SHORT
                else question.wording[:_SHORT].rsplit(" ", 1)[0] + " …"
            )
            self._desk.news.emit(
                f"The question “{words}” was deleted. Edit > Undo brings it back; its answers stay in the file."
            )
            rest = self.rows
            if rest:
                rest[min(below, len(rest) - 1)].delete_button.setFocus()
