"""Where it is typed what came of an action that was done or dropped; it may stay empty."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from govtoolkit.record.model import Action
from govtoolkit.record.revisions import Seen
from govtoolkit.ui.action_words import OUTCOME, STATUSES
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.widgets.flow import FlowLayout
from govtoolkit.ui.widgets.note_editor import NoteEditor
from govtoolkit.ui.widgets.prose import Prose

_LINES = 2


class ActionOutcome(QWidget):
    """A question, a box and a button; every word is in the record a moment after it was typed.

    Signals:
        finished: the person is done.
    """

    finished = Signal()

    def __init__(self, desk: Desk, action_uid: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._uid = action_uid
        self._seen: tuple[Seen, ...] = ()
        self._question = Prose("", "strong", self)
        self.editor = NoteEditor("What came of it", self, lines=_LINES)
        self.finish_button = QPushButton("Finish", self)
        row = FlowLayout()
        row.addWidget(self.finish_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._question, 0, Prose.ALIGNED)
        column.addWidget(self.editor)
        column.addLayout(row)
        self.editor.typed.connect(self._on_typed)
        self.editor.left.connect(self._on_left)
        self.finish_button.clicked.connect(self._on_finish_clicked)

    def show_action(self, action: Action) -> None:
        """Show what stands; words that are being typed stay."""
        self._question.setText(f"{STATUSES[action.status]}. What came of it? You may leave this empty.")
        self.editor.setAccessibleName(f"What came of it: {action.wording}")
        self.finish_button.setAccessibleName(f"Finish: {action.wording}")
        if not self.editor.has_untaken_text:
            self._seen = self._desk.record.seen(action.uid)
            if action.outcome != self.editor.text.strip():  # not what was typed here: the space after a word stays
                self.editor.show_text(action.outcome)

    @property
    def has_keyboard(self) -> bool:
        """Whether the box or its button has the focus."""
        return self.editor.hasFocus() or self.finish_button.hasFocus()

    def leave(self) -> None:
        """Take what was typed into the record, and end its burst."""
        self.editor.take()
        self._desk.session.leave(self._uid)

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        action = self._desk.record.find(Action, self._uid)
        if action is None:
            return
        written, session, seen = replace(action, outcome=text.strip()), self._desk.session, self._seen
        if written == action:
            return
        if self._desk.try_to(lambda: session.type_into(OUTCOME, written, seen=seen)):
            self._seen = self._desk.record.seen(self._uid)
        else:
            self.editor.put_back()

    @Slot()
    def _on_left(self) -> None:
        self._desk.session.leave(self._uid)

    @Slot()
    def _on_finish_clicked(self) -> None:
        self.leave()
        if not self.editor.has_untaken_text:  # what was refused stays here: the banner says why
            self.finished.emit()
