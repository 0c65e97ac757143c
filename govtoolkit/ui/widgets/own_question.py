"""One of the governors' own questions: its answers, and the tools to edit, move and delete it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from govtoolkit.record.model import Question
from govtoolkit.record.question_bank import BankAtVisit
from govtoolkit.record.revisions import Seen
from govtoolkit.record.rules import StandingNote
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.question_words import ADD, EDIT
from govtoolkit.ui.regions import follow_move
from govtoolkit.ui.widgets.answer_box import AnswerBox
from govtoolkit.ui.widgets.flow import FlowLayout
from govtoolkit.ui.widgets.icon_button import IconButton
from govtoolkit.ui.widgets.labels import rule
from govtoolkit.ui.widgets.prose import Prose
from govtoolkit.ui.widgets.wording_form import WordingForm


class OwnQuestion(QWidget):
    """An own question, read and answered, or with its wording being typed.

    Signals:
        move_wanted: it should change places (its uid; -1 up, 1 down).
        delete_wanted: it should be deleted (its uid).
        edited: its wording is done (its uid).
    """

    move_wanted = Signal(str, int)
    delete_wanted = Signal(str)
    edited = Signal(str)

    def __init__(self, desk: Desk, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._question = question
        self._seen: tuple[Seen, ...] = ()
        self._in_form = question.wording  # the wording that the form shows, as it was written last
        line = rule(self)
        self._about = Prose("", "caption", self)
        self.box = AnswerBox(desk, question.uid, question.wording, parent=self)
        self._tools = QWidget(self)
        self.edit_button = IconButton("Edit", "pencil", "quiet", self._tools)
        self.up_button = IconButton("Move up", "arrow-up", "quiet", self._tools)
        self.down_button = IconButton("Move down", "arrow-down", "quiet", self._tools)
        self.delete_button = IconButton("Delete", "trash-2", "quiet", self._tools)
        self.form = WordingForm(desk.toolkit, self)
        self.form.hide()
        tools = FlowLayout(self._tools)
        for button in (self.edit_button, self.up_button, self.down_button, self.delete_button):
            tools.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(line)
        column.addWidget(self._about, 0, Prose.ALIGNED)
        for widget in (self.box, self._tools, self.form):
            column.addWidget(widget)
        self._connect()

    @property
    def question(self) -> Question:
        """The question as it was shown last."""
        return self._question

    @property
    def standing(self) -> Question:
        """The question as the record has it, or as it waits here for its first word."""
        return self._desk.record.find(Question, self._question.uid) or self._question

    @property
    def is_edited(self) -> bool:
        """Whether its wording is being typed."""
        return not self.form.isHidden()

    @property
    def is_in_the_record(self) -> bool:
        """Whether it stands in the file; a new one does so from its first word on."""
        return self._desk.record.find(Question, self._question.uid) is not None

    def show_question(
        self,
        question: Question,
        answers: Sequence[StandingNote],
        bank: BankAtVisit | None,
        about: str,
        *,
        may_move: tuple[bool, bool],
    ) -> None:
        """Show the question and its answers as they stand.

        Args:
            about: what it is about, where that is not said above; '' says nothing.
            may_move: whether it can go up, and down.
        """
        self._question = question
        if not self.form.editor.has_untaken_text:
            self._seen = self._desk.record.seen(question.uid)
            if question.wording != self._in_form:  # not what was typed here: the space after a word stays
                self._show_in_form()
        self.form.show_benchmark(question.benchmark)
        self._about.setText(about)
        self._about.setVisible(bool(about) and not self.is_edited)
        self.box.show_question(question.wording)
        self.box.refresh(answers, bank)
        may_change = self._desk.session.read_only is None
        focused = next((each for each in (self.up_button, self.down_button) if each.hasFocus()), None)
        for button, possible in (
            (self.edit_button, True), (self.up_button, may_move[0]), (self.down_button, may_move[1]),
            (self.delete_button, True),
        ):  # fmt: skip
            button.setEnabled(may_change and possible)
            button.setAccessibleName(f"{button.words}: {question.wording}")
        for button in (self.up_button, self.down_button):
            button.setVisible(any(may_move))  # alone on its benchmark it has nowhere to go
        if focused is not None and not focused.isEnabled():
            other = self.up_button if focused is self.down_button else self.down_button
            (other if other.isEnabled() else self.edit_button).setFocus()

    def edit(self) -> None:
        """Let the wording be typed, in sight with all that belongs to it."""
        self.box.leave()
        self._set_edited(edited=True)
        self._show_in_form()
        self._seen = self._desk.record.seen(self._question.uid)
        self.form.editor.moveCursor(QTextCursor.MoveOperation.End)
        self.form.editor.setFocus()
        follow_move(self.form)

    def leave(self) -> None:
        """Take what was typed into the record, and end its burst."""
        self.form.editor.take()
        self._desk.session.leave(self._question.uid)
        self.box.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends the editing; what was typed stays."""
        if event.key() == Qt.Key.Key_Escape and self.is_edited:
            self._on_finished()
            return
        super().keyPressEvent(event)

    def _connect(self) -> None:
        self.edit_button.clicked.connect(self._on_edit_clicked)
        self.up_button.clicked.connect(self._on_up_clicked)
        self.down_button.clicked.connect(self._on_down_clicked)
        self.delete_button.clicked.connect(self._on_delete_clicked)
        self.form.typed.connect(self._on_typed)
        self.form.editor.left.connect(self._on_left)
        self.form.benchmark_chosen.connect(self._on_benchmark_chosen)
        self.form.finished.connect(self._on_finished)

    def _set_edited(self, *, edited: bool) -> None:
        self.form.setVisible(edited)
        for widget in (self.box, self._tools):
            widget.setVisible(not edited)
        self._about.setVisible(bool(self._about.text()) and not edited)

    def _show_in_form(self) -> None:
        self._in_form = self._question.wording
        self.form.show_question(self._in_form, self._question.benchmark)

    @Slot()
    def _on_edit_clicked(self) -> None:
        self.edit()

    @Slot()
    def _on_up_clicked(self) -> None:
        self.move_wanted.emit(self._question.uid, -1)

    @Slot()
    def _on_down_clicked(self) -> None:
        self.move_wanted.emit(self._question.uid, 1)

    @Slot()
    def _on_delete_clicked(self) -> None:
        self.delete_wanted.emit(self._question.uid)

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        """Write the wording; an empty one is not written, so that the question keeps its last words."""
        wording = " ".join(text.split())
        if not wording:
            return
        uid = self._question.uid
        before, self._in_form = self._in_form, wording
        question = replace(self.standing, wording=wording)
        session, step, seen = self._desk.session, EDIT if self.is_in_the_record else ADD, self._seen
        if self._desk.try_to(lambda: session.type_into(step, question, seen=seen)):
            self._question = question
            self._seen = self._desk.record.seen(uid)
        else:
            self._in_form = before
            self.form.editor.put_back()

    @Slot()
    def _on_left(self) -> None:
        self._desk.session.leave(self._question.uid)

    @Slot(int)
    def _on_benchmark_chosen(self, number: int) -> None:
        question = replace(self._question, benchmark=number or None)
        if not self.is_in_the_record:
            self._question = question
        elif question != self._question:
            self._desk.try_to(lambda: self._desk.session.put(EDIT, question))

    @Slot()
    def _on_finished(self) -> None:
        self.form.editor.take()
        self._desk.session.leave(self._question.uid)
        if self.form.editor.has_untaken_text:  # it was refused: the banner says why, and the words stay
            return
        self._set_edited(edited=False)
        self._show_in_form()
        self.edit_button.setFocus()
        self.edited.emit(self._question.uid)
