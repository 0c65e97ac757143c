"""An action: what is to be done, by whom and by when; for a new one, and to change one."""

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from govtoolkit.clock import todays_date
from govtoolkit.errors import UserError
from govtoolkit.record import rules
from govtoolkit.record.model import Action
from govtoolkit.record.record import random_uid
from govtoolkit.ui.action_words import ADD, EDIT, added
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.small_dialog import SmallDialog
from govtoolkit.ui.forms.ui_action import Ui_ActionForm
from govtoolkit.ui.wording import visit_title

_LINES = 3
_NEW_INTRO = (
    "What somebody promised, or the board asked for. It stays in sight, visit after visit, until it is done or dropped."
)
_EDIT_INTRO = "What is changed here can be taken back with Edit > Undo."


class ActionDialog(SmallDialog):
    """Adds an action to a visit, or changes one; in one step that can be undone.

    Args:
        action: the one to change, None for a new one.
        benchmark: the number of the benchmark that a new one is about, None for no single one.
    """

    help_anchor = "actions"

    def __init__(
        self, desk: Desk, action: Action | None, parent: QWidget | None = None, *, benchmark: int | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._action = action
        self.ui = Ui_ActionForm()
        self.ui.setupUi(self)
        visit = desk.visit
        self._fill(action or Action("", visit.uid if visit else "", "", benchmark))
        self._first_visit = str(self.ui.visit.currentData() or "")
        self._say_what_can_be_done()
        for box in (self.ui.wording, self.ui.outcome):
            self.give_lines(box, _LINES)
        self._connect()

    @property
    def action_uid(self) -> str:
        """The uid of the action that was kept, '' before."""
        return self._action.uid if self._action else ""

    def accept(self) -> None:
        """Keep the action; what is refused is said here, and nothing typed is lost."""
        wording = " ".join(self.ui.wording.toPlainText().split())
        if not wording:
            self.say_trouble(UserError("The action needs a few words.", "Say what is to be done."))
            self.ui.wording.setFocus()
            return
        is_new = self._action is None
        action = self._answered(wording)
        unchanged = action == self._desk.record.find(Action, action.uid)
        step = ADD if is_new else EDIT
        if unchanged or self._desk.try_to(lambda: self._desk.session.put(step, action)):
            self._action = action
            super().accept()
            if is_new:
                self._desk.news.emit(added(action))

    def _connect(self) -> None:
        self.ui.has_day.toggled.connect(self._say_day)
        self.ui.due.dateChanged.connect(self._say_day)
        self.ui.accept_button.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)
        self._desk.trouble.connect(self.say_trouble)

    def _fill(self, action: Action) -> None:
        for field in (self.ui.benchmark, self.ui.visit):
            field.make_room_for(18)
        self.ui.benchmark.addItem("No single benchmark", 0)
        self.ui.benchmark.add_benchmarks(self._desk.toolkit.benchmark)
        for visit in rules.visits_newest_first(self._desk.record):
            self.ui.visit.addItem(visit_title(visit), visit.uid)
        self.ui.wording.setPlainText(action.wording)
        self.ui.owner.setText(action.owner)
        self.ui.has_day.setChecked(bool(action.due_on))
        self.ui.due.show_day(action.due_on or todays_date())
        self.ui.benchmark.setCurrentIndex(self.ui.benchmark.findData(action.benchmark or 0))
        self.ui.visit.setCurrentIndex(self.ui.visit.findData(self._desk.record.shown_as(action.visit_uid)))
        self.ui.outcome.setPlainText(action.outcome)
        self.ui.outcome_box.setVisible(action.status != "open" or bool(action.outcome))
        self._say_day()

    def _say_what_can_be_done(self) -> None:
        title = "New action" if self._action is None else "Edit action"
        self.setWindowTitle(title)
        self.ui.title.setText(title)
        self.ui.trouble.hide()
        self.ui.accept_button.setText("Add action" if self._action is None else "Keep")
        closed = self._why_closed()
        self.ui.intro.setText(closed or (_NEW_INTRO if self._action is None else _EDIT_INTRO))
        if closed:
            for field in (self.ui.wording, self.ui.outcome, self.ui.owner, self.ui.due):
                field.setReadOnly(True)
            for choice in (self.ui.has_day, self.ui.benchmark, self.ui.visit):
                choice.setEnabled(False)
            self.ui.accept_button.hide()
            self.ui.cancel.setText("Close")

    def _why_closed(self) -> str:
        read_only = self._desk.session.read_only
        if read_only is not None:
            return str(read_only)
        return "" if self.ui.visit.count() else "An action belongs to a visit. Press “New visit…” first."

    def _answered(self, wording: str) -> Action:
        known = self._action and self._desk.record.find(Action, self._action.uid)
        action = known or self._action or Action(random_uid(), "", "")
        visit_uid = str(self.ui.visit.currentData() or "")
        return replace(
            action,
            wording=wording,
            owner=" ".join(self.ui.owner.text().split()),
            due_on=self.ui.due.day if self.ui.has_day.isChecked() else "",
            benchmark=int(self.ui.benchmark.currentData()) or None,
            # an action whose visit this file does not know keeps it until another one is chosen
            visit_uid=visit_uid if visit_uid != self._first_visit or not action.visit_uid else action.visit_uid,
            outcome=self.ui.outcome.toPlainText().strip(),
        )

    @Slot()
    def _say_day(self) -> None:
        has_day = self.ui.has_day.isChecked()
        self.ui.due.setEnabled(has_day)
        self.ui.due_hint.setText(self.ui.due.words() if has_day else "Without a date it is never called overdue.")
