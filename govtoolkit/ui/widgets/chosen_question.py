"""One question of the list that a visit goes with: its place, its answers, and the tools to move it and take it off."""

from collections.abc import Sequence

from PySide6.QtCore import QKeyCombination, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from govtoolkit.record.question_bank import BankAtVisit
from govtoolkit.record.rules import StandingNote
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.question_words import origin
from govtoolkit.ui.widgets.answer_box import AnswerBox
from govtoolkit.ui.widgets.flow import FlowLayout
from govtoolkit.ui.widgets.icon_button import IconButton
from govtoolkit.ui.widgets.labels import rule
from govtoolkit.ui.widgets.prose import Prose

_GONE = "A question that is not there any more"


class ChosenQuestion(QWidget):
    """A question in the list of the visit; Alt with an arrow key moves it from anywhere within.

    Signals:
        move_wanted: it should change places (its key; -1 up, 1 down).
        removal_wanted: it should be taken off the list (its key).
    """

    move_wanted = Signal(str, int)
    removal_wanted = Signal(str)

    def __init__(self, desk: Desk, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._key = key
        line = rule(self)
        self._head = Prose("", "caption", self)
        self.box = AnswerBox(desk, key, "", parent=self, is_listed=True)
        self.up_button = IconButton("Move up", "arrow-up", "quiet", self)
        self.down_button = IconButton("Move down", "arrow-down", "quiet", self)
        self.remove_button = IconButton("Take off the list", "x", "quiet", self)
        tools = FlowLayout()
        for button in (self.up_button, self.down_button, self.remove_button):
            tools.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(line)
        column.addWidget(self._head, 0, Prose.ALIGNED)
        column.addWidget(self.box)
        column.addLayout(tools)
        self._connect()

    def _connect(self) -> None:
        self.up_button.clicked.connect(self._on_up_wanted)
        self.down_button.clicked.connect(self._on_down_wanted)
        self.remove_button.clicked.connect(self._on_remove_clicked)
        for key, slot in ((Qt.Key.Key_Up, self._on_up_wanted), (Qt.Key.Key_Down, self._on_down_wanted)):
            keys = QKeySequence(QKeyCombination(Qt.KeyboardModifier.AltModifier, key))
            shortcut = QShortcut(keys, self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def show_question(self, bank: BankAtVisit, answers: Sequence[StandingNote], *, place: int, of: int) -> None:
        """Show the question and its answers as they stand.

        Args:
            place: its number in the list, from 1.
            of: how many there are.
        """
        question = bank.every.get(self._key)
        wording = question.wording if question else _GONE
        self._head.setText(f"{place} of {of} · {origin(question)}" if question else f"{place} of {of}")
        self.box.show_question(wording, question.follow_up if question else (), question.note if question else "")
        self.box.refresh(answers, bank)
        focused = next((each for each in (self.up_button, self.down_button) if each.hasFocus()), None)
        for button, possible in (
            (self.up_button, place > 1), (self.down_button, place < of), (self.remove_button, True),
        ):  # fmt: skip
            button.setEnabled(self._desk.may_write and possible)
            button.setAccessibleName(f"{button.words}: {wording}")
        if focused is not None and not focused.isEnabled():
            other = self.up_button if focused is self.down_button else self.down_button
            (other if other.isEnabled() else self.remove_button).setFocus()

    @Slot()
    def _on_up_wanted(self) -> None:
        self._move(-1)

    @Slot()
    def _on_down_wanted(self) -> None:
        self._move(1)

    def _move(self, steps: int) -> None:
        if self._desk.may_write:
            self.move_wanted.emit(self._key, steps)

    @Slot()
    def _on_remove_clicked(self) -> None:
        self.removal_wanted.emit(self._key)
