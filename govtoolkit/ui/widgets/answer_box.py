"""A question with its follow-ups, what is to become of it on the visit shown, and the answers to it there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from govtoolkit.record.question_bank import BankAtVisit, bank_at
from govtoolkit.record.rules import StandingNote
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.widgets.jotting_fold import JottingFold
from govtoolkit.ui.widgets.note_editor import NoteEditor
from govtoolkit.ui.widgets.notes_panel import NotesPanel
from govtoolkit.ui.widgets.prose import Prose, break_long_words
from govtoolkit.ui.widgets.question_marks import QuestionMarks

_LINES = 3


class AnswerBox(QWidget):
    """One question that can be chosen, marked asked and kept open, with other people's answers to read and a place for mine.

    Attributes:
        place: the key of a published question, or the uid of an own one.
        marks: where it is chosen, marked asked and kept open.
        jotting: where I jot down what is not for the file.

    Args:
        question: its text.
        follow_ups: what is asked with it; they share its answer.
        note: what a reader should know beside it.
        is_listed: whether it stands in the visit's own list.
    """

    def __init__(
        self,
        desk: Desk,
        place: str,
        question: str,
        follow_ups: Sequence[str] = (),
        note: str = "",
        parent: QWidget | None = None,
        *,
        is_listed: bool = False,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.place = place
        self._wording = ""
        self._question = Prose("", "strong", self)
        self._follow_ups = Prose(parent=self)
        self._note = Prose("", "caption", self)
        self.marks = QuestionMarks(desk, place, self, is_listed=is_listed)
        self._panel = NotesPanel(
            desk,
            place,
            name="",
            mine="Your answer",
            invitation="Write the answer here",
            lines=_LINES,
            parent=self,
        )
        self.jotting = JottingFold(desk, place, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for prose in (self._question, self._follow_ups, self._note):
            layout.addWidget(prose, 0, Prose.ALIGNED)
        layout.addWidget(self.marks)
        layout.addWidget(self._panel)
        layout.addWidget(self.jotting)
        self.show_question(question, follow_ups, note)

    @property
    def editor(self) -> NoteEditor:
        """Where I write my answer."""
        return self._panel.editor

    @property
    def note_uid(self) -> str:
        """The key of my answer in the visit on screen, '' without a visit."""
        return self._panel.note_uid

    @property
    def question(self) -> str:
        """The question as it is shown."""
        return self._wording

    def show_question(self, question: str, follow_ups: Sequence[str] = (), note: str = "") -> None:
        """Show a question's wording; for an own question that was edited."""
        self._wording = question
        self._question.setText(break_long_words(question))
        self._follow_ups.setText("\n".join(follow_ups))
        self._follow_ups.setVisible(bool(follow_ups))
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.editor.setAccessibleName(f"Your answer to: {question}")
        self.marks.show_question(question)
        self.jotting.say_about(question)

    @property
    def stop(self) -> QWidget:
        """Where the keyboard goes when somebody comes here: where I write, or the question where nobody can write."""
        return self._question if self.editor.isHidden() else self.editor

    def take_focus(self) -> None:
        """Put the keyboard where I write, or where nobody can write to the question itself."""
        self.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, answers: Sequence[StandingNote] | None = None, bank: BankAtVisit | None = None) -> None:
        """Show what stands now in the visit that the desk shows.

        Args:
            answers: the texts that stand at this place in that visit, where the caller has them at hand
                (`rules.notes_by_place(record, visit.uid).get(box.place, ())`): a page with many boxes asks once.
            bank: the questions at that visit, likewise.
        """
        self._panel.refresh(answers)
        self.jotting.refresh()
        if bank is None:
            bank = bank_at(self._desk.toolkit, self._desk.record, self._desk.visit)
        self.marks.show_bank(bank, is_answered=self._panel.has_text)

    def refresh_mine(self) -> None:
        """Show what stands of my own answer; enough where nothing else has changed."""
        self._panel.refresh_mine()
        self.marks.show_answered(is_answered=self._panel.has_text)

    def refresh_marks(self, bank: BankAtVisit) -> None:
        """Show what is to become of the question; enough where nothing else has changed."""
        self.marks.show_bank(bank, is_answered=self._panel.has_text)

    def leave(self) -> None:
        """Take what was typed into the record, and end its burst."""
        self._panel.leave()
        self.jotting.leave()
