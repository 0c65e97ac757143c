"""One action in the list of actions: what, who, by when, what came of it, and what can be done with it."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from govtoolkit.record.model import Action
from govtoolkit.ui.action_words import STATUSES, lateness, who_by_when
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.regions import follow_move
from govtoolkit.ui.widgets.action_outcome import ActionOutcome
from govtoolkit.ui.widgets.flow import FlowLayout
from govtoolkit.ui.widgets.icon_button import IconButton
from govtoolkit.ui.widgets.prose import Prose, break_long_words
from govtoolkit.ui.widgets.tab_order import follow_layout
from govtoolkit.ui.widgets.wrapped_button import WrappedButton

KEPT = "That visit was released, so the action cannot be deleted."


@dataclass(frozen=True)
class ActionLines:
    """What stands around an action on its card.

    Fields:
        about: the benchmark, '' for no single one.
        agreed: the day and the title of the visit that it was agreed on, '' where this file does not know it.
    """

    about: str
    agreed: str


class ActionCard(QFrame):
    """A card of the list.

    Signals:
        status_wanted: it should be open, done or dropped (its uid, one of `model.ACTION_STATUSES`).
        edit_wanted: its words should be changed (its uid).
        delete_wanted: it should be deleted (its uid).
        visit_wanted: the visit that it was agreed on should be shown (its own uid).
        finished: what came of it is written (its uid).
    """

    status_wanted = Signal(str, str)
    edit_wanted = Signal(str)
    delete_wanted = Signal(str)
    visit_wanted = Signal(str)
    finished = Signal(str)

    def __init__(self, desk: Desk, uid: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.uid = uid
        self.setProperty("look", "card")
        self._desk = desk
        self._action: Action | None = None
        self._late = Prose("", "warn", self)
        self._wording = Prose("", "strong", self)
        self._who = Prose(parent=self)
        self._came_of_it = Prose(parent=self)
        self._about = Prose("", "soft", self)
        self.visit_button = WrappedButton("link", self)
        self._kept = Prose(KEPT, "caption", self)
        self._outcome: ActionOutcome | None = None
        self._buttons = QWidget(self)
        self.done_button = IconButton("Done", "check", parent=self._buttons)
        self.drop_button = IconButton("Dropped", "x", parent=self._buttons)
        self.open_button = IconButton("Open again", "undo-2", parent=self._buttons)
        self.edit_button = IconButton("Edit…", "pencil", parent=self._buttons)
        self.delete_button = IconButton("Delete", "trash-2", parent=self._buttons)
        self._build()
        self._connect()

    def tell(self, action: Action, lines: ActionLines, today: str, *, may_delete: bool, may_change: bool) -> None:
        """Say what stands in the record now.

        Args:
            may_delete: it does not belong to a released visit.
            may_change: the file can be written to.
        """
        is_open = action.status == "open"
        outcome = break_long_words(action.outcome)
        for prose, text in (
            (self._late, lateness(action, today)),
            (self._wording, break_long_words(action.wording)),
            (self._who, break_long_words(who_by_when(action))),
            (self._about, lines.about),
            (
                self._came_of_it,
                outcome if is_open else f"{STATUSES[action.status]}{f': {outcome}' if outcome else ''}",
            ),
        ):
            prose.setText(text)
            prose.setVisible(bool(text))
        self._kept.setVisible(not may_delete)
        self.visit_button.setVisible(bool(lines.agreed))
        self.visit_button.show_lines(
            (f"Agreed on {lines.agreed}", "link"), spoken=f"Show the visit of this action: {action.wording}"
        )
        self._action = action
        if self._outcome is not None:
            self._outcome.show_action(action)
        was_written_in = False
        if self.is_finishing and is_open:  # taken back meanwhile
            was_written_in = self.outcome.has_keyboard
            self.finish(finishing=False)
        had_focus = next((button for button in self._all_buttons() if button.hasFocus()), None)
        for button, shown in (
            (self.done_button, is_open), (self.drop_button, is_open), (self.open_button, not is_open),
            (self.edit_button, True), (self.delete_button, may_delete),
        ):  # fmt: skip
            button.setVisible(shown)
            button.setEnabled(may_change)
            button.setAccessibleName(f"{button.words}: {action.wording}")
        self._came_of_it.setVisible(bool(self._came_of_it.text()) and not self.is_finishing)
        if was_written_in or (had_focus is not None and had_focus.isHidden()):
            self.take_focus()
        self.setAccessibleName(f"Action: {action.wording}")

    @property
    def outcome(self) -> ActionOutcome:
        """Where it is typed what came of it; made when that is first asked, for on most cards it never is."""
        if self._outcome is None:
            self._outcome = self._make_outcome()
        return self._outcome

    @property
    def is_finishing(self) -> bool:
        """Whether it is being typed what came of it."""
        return self._outcome is not None and not self._outcome.isHidden()

    def finish(self, *, finishing: bool) -> None:
        """Ask what came of it, in sight, or stop asking."""
        if finishing or self._outcome is not None:
            self.outcome.setVisible(finishing)
        self._buttons.setVisible(not finishing)
        self._came_of_it.setVisible(bool(self._came_of_it.text()) and not finishing)
        if finishing:
            self.outcome.editor.setFocus()
            follow_move(self.outcome)

    def take_focus(self) -> None:
        """Put the keyboard on what one would do next here."""
        if self.is_finishing:
            self.outcome.editor.setFocus()
            return
        shown = (button for button in self._all_buttons() if not button.isHidden() and button.isEnabled())
        next(shown, self.visit_button).setFocus()

    def leave(self) -> None:
        """Take what was typed into the record."""
        if self.is_finishing:
            self.outcome.leave()

    def _all_buttons(self) -> tuple[IconButton, ...]:
        return (self.done_button, self.drop_button, self.open_button, self.edit_button, self.delete_button)

    def _build(self) -> None:
        buttons = FlowLayout(self._buttons)
        for button in self._all_buttons():
            buttons.addWidget(button)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 16)
        column.setSpacing(4)
        for prose in (self._late, self._wording, self._who, self._came_of_it, self._about):
            column.addWidget(prose, 0, Prose.ALIGNED)
        column.addWidget(self.visit_button, 0, Prose.ALIGNED)
        column.addWidget(self._kept, 0, Prose.ALIGNED)
        column.addSpacing(6)
        column.addWidget(self._buttons)

    def _make_outcome(self) -> ActionOutcome:
        made = ActionOutcome(self._desk, self.uid, self)
        made.hide()
        made.stackUnder(self._buttons)  # to be read before them
        self._column.insertWidget(self._column.indexOf(self._kept) + 1, made)
        follow_layout(self)
        made.finished.connect(self._on_finished)
        if self._action is not None:
            made.show_action(self._action)
        return made

    def _connect(self) -> None:
        self.done_button.clicked.connect(self._on_done_clicked)
        self.drop_button.clicked.connect(self._on_drop_clicked)
        self.open_button.clicked.connect(self._on_open_clicked)
        self.edit_button.clicked.connect(self._on_edit_clicked)
        self.delete_button.clicked.connect(self._on_delete_clicked)
        self.visit_button.clicked.connect(self._on_visit_clicked)

    @Slot()
    def _on_done_clicked(self) -> None:
        self.status_wanted.emit(self.uid, "done")

    @Slot()
    def _on_drop_clicked(self) -> None:
        self.status_wanted.emit(self.uid, "dropped")

    @Slot()
    def _on_open_clicked(self) -> None:
        self.status_wanted.emit(self.uid, "open")

    @Slot()
    def _on_edit_clicked(self) -> None:
        self.edit_wanted.emit(self.uid)

    @Slot()
    def _on_delete_clicked(self) -> None:
        self.delete_wanted.emit(self.uid)

    @Slot()
    def _on_visit_clicked(self) -> None:
        self.visit_wanted.emit(self.uid)

    @Slot()
    def _on_finished(self) -> None:
        self.finish(finishing=False)
        self.finished.emit(self.uid)
