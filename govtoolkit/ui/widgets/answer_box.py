"""A question with its follow-ups, and the answers to it in the visit shown."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from govtoolkit.record.rules import StandingNote
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.widgets.note_editor import NoteEditor
from govtoolkit.ui.widgets.notes_panel import NotesPanel
from govtoolkit.ui.widgets.prose import Prose

_LINES = 3


class AnswerBox(QWidget):
    """One question, with other people's answers to read and a place for mine.

    Attributes:
        place: the key of a published question, or the uid of an own one.
        tools: the row above the question, at its right: for a page's own buttons.

    Args:
        question: its text.
        follow_ups: what is asked with it; they share its answer.
        note: what a reader should know beside it.
    """

    def __init__(
        self,
        desk: Desk,
        place: str,
        question: str,
        follow_ups: Sequence[str] = (),
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.place = place
        self._question = Prose()
        self._follow_ups = Prose()
        self._note = Prose("", "caption")
        self._panel = NotesPanel(
            desk,
            place,
            name="",
            mine="Your answer",
            invitation="Write the answer here",
            lines=_LINES,
        )
        self.tools = QHBoxLayout()
        self.tools.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._question, 1, Prose.ALIGNED)
        head.addLayout(self.tools)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._follow_ups, 0, Prose.ALIGNED)
        layout.addWidget(self._note, 0, Prose.ALIGNED)
        layout.addWidget(self._panel)
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
        return self._question.text()

    def show_question(self, question: str, follow_ups: Sequence[str] = (), note: str = "") -> None:
        """Show a question's wording; for an own question that was edited."""
        self._question.setText(question)
        self._follow_ups.setText("\n".join(follow_ups))
        self._follow_ups.setVisible(bool(follow_ups))
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.editor.setAccessibleName(f"Your answer to: {question}")

    def refresh(self, answers: Sequence[StandingNote] | None = None) -> None:
        """Show what stands now in the visit that the desk shows.

        Args:
            answers: the texts that stand at this place in that visit, where the caller has them at hand
                (`rules.notes_by_place(record, visit.uid).get(box.place, ())`): a page with many boxes asks once.
        """
        self._panel.refresh(answers)

    def refresh_mine(self) -> None:
        """Show what stands of my own answer; enough where nothing else has changed."""
        self._panel.refresh_mine()

    def leave(self) -> None:
        """Take what was typed into the record, and end its burst."""
        self._panel.leave()
