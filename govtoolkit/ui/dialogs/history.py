"""The earlier wordings of what people wrote at one place of a visit: who, when, what changed, and the way back to one."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from govtoolkit.app.earlier import earlier_wordings
from govtoolkit.errors import UserError
from govtoolkit.record import rules
from govtoolkit.record.model import SOMEBODY, Person, Visit
from govtoolkit.record.place_names import place_name
from govtoolkit.record.wordings import SAME, Piece, Wording, differences, wording_before
from govtoolkit.ui import asking
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.folding_dialog import FoldingDialog
from govtoolkit.ui.forms.ui_history import Ui_HistoryForm
from govtoolkit.ui.history_words import moment, remarks, spoken, step, summary
from govtoolkit.ui.release_words import ADD, CORRECT
from govtoolkit.ui.tasks import Task
from govtoolkit.ui.widgets.chooser import Choice, Chooser
from govtoolkit.ui.widgets.labels import say
from govtoolkit.ui.widgets.tab_order import follow_layout
from govtoolkit.ui.wording import day, in_one_line

BRING_BACK_STEP = "Bring back wording"
"""What bringing a wording back is called in the Edit menu."""

_CHARACTERS, _LINES = 112, 34
_NARROW_CHARACTERS = 84


class HistoryDialog(FoldingDialog):
    """Shows what the file still has of everybody's note at one place; mine can be brought back.

    Attributes:
        steps: the wordings to choose from, the newest first.
    """

    help_anchor = "history"

    def __init__(self, desk: Desk, visit: Visit, place: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._visit = visit
        self._place = place
        self._wanted = desk.session.me.uid
        self._every: Mapping[str, list[Wording]] = {}
        self._compared: dict[str, list[Piece]] = {}
        self._names = {each.entry.uid: desk.record.name_of(each.entry.uid) for each in desk.record.all(Person)}
        self.ui = Ui_HistoryForm()
        self.ui.setupUi(self)
        self.steps = Chooser("Wordings, the newest first")
        self.ui.middle.insertWidget(0, self.steps)
        self.ui.middle.setStretchFactor(self.ui.wording, 1)
        follow_layout(self)
        self._connect()
        self.fold_from(
            _NARROW_CHARACTERS,
            self.steps,
            (self.ui.middle,),
            (self.ui.title,),
            characters=_CHARACTERS,
            lines=_LINES,
        )
        self._begin()
        visits = desk.record.shown_with(visit.uid)
        self._reading = desk.runner.run(
            lambda _progress: earlier_wordings(desk.session, visits, place, self._names),
            self._on_read,
            self._on_trouble,
        )
        self._comparing: Task | None = None

    def done(self, result: int) -> None:
        """Close it, and forget what is still being read."""
        for task in (self._reading, self._comparing):
            if task is not None:
                task.cancel()
        super().done(result)

    def _begin(self) -> None:
        name = place_name(self._desk.toolkit, self._desk.record, self._place)
        self.ui.about.setText(f"{name}\n{in_one_line(self._visit.title, day(self._visit.visit_date))}")
        self.ui.whose_part.hide()
        self.ui.trouble.hide()
        self._show_nothing("Reading the file…")

    def _connect(self) -> None:
        self.steps.chosen.connect(self._on_step_chosen)
        self.ui.whose.activated.connect(self._on_person_chosen)
        self.ui.marked.toggled.connect(self._on_marked_toggled)
        self.ui.copy_button.clicked.connect(self._on_copy_clicked)
        self.ui.close_button.clicked.connect(self.reject)
        self.ui.back_button.clicked.connect(self._on_back_clicked)
        self.ui.erase_button.clicked.connect(self._on_erase_clicked)
        self._desk.trouble.connect(self._on_trouble)

    # Showing

    @property
    def shown(self) -> Wording | None:
        """The wording that is shown."""
        return next((each for each in self._wordings if each.revision_uid == self.steps.current), None)

    @property
    def _wordings(self) -> list[Wording]:
        return self._every.get(self._wanted, [])

    def _show_people(self) -> None:
        mine = self._desk.session.me.uid
        people = sorted(self._every, key=lambda uid: (uid != mine, self._names.get(uid, SOMEBODY).casefold(), uid))
        if self._wanted not in self._every and people:
            self._wanted = people[0]
        self.ui.whose.clear()
        for uid in people:
            name = self._names.get(uid, SOMEBODY)
            self.ui.whose.addItem(f"{name} (you)" if uid == mine else name, uid)
        self.ui.whose.setCurrentIndex(self.ui.whose.findData(self._wanted))
        self.ui.whose_part.setVisible(len(people) > 1)

    def _show_steps(self) -> None:
        self.steps.set_choices([Choice(each.revision_uid, step(each)) for each in self._wordings])
        if not self._wordings:
            self._show_nothing("Nothing was written here yet.")
            return
        self.steps.choose(self._wordings[0].revision_uid)

    def _show_nothing(self, why: str) -> None:
        self.steps.setVisible(False)
        say(self.ui.head, why)
        say(self.ui.closed, "")
        for widget in (self.ui.marked, self.ui.changed, self.ui.text):
            widget.hide()
        for button in (self.ui.copy_button, self.ui.back_button, self.ui.erase_button):
            button.setEnabled(False)

    def _show(self, wording: Wording) -> None:
        for widget in (self.steps, self.ui.marked, self.ui.text):
            widget.show()
        say(self.ui.head, remarks(wording))
        say(self.ui.closed, self._why_not_back(wording))
        self.ui.text.setAccessibleName(f"Wording of {moment(wording.written_at)} by {wording.author}")
        self.ui.copy_button.setEnabled(bool(wording.body.strip()))
        self.ui.back_button.setEnabled(self._may_bring_back(wording))
        self.ui.erase_button.setEnabled(self._desk.session.read_only is None)
        self.ui.back_button.setAccessibleName(f"Bring back the wording of {moment(wording.written_at)}")
        before = wording_before(self._wordings, wording)
        if not self.ui.marked.isChecked() or before is None:
            self._show_pieces([Piece(SAME, wording.body)])
            say(self.ui.changed, "" if before else "There is no wording before this one.")
        elif wording.revision_uid in self._compared:
            pieces = self._compared[wording.revision_uid]
            self._show_pieces(pieces)
            say(self.ui.changed, summary(pieces))
        else:
            self._show_pieces([Piece(SAME, wording.body)])
            self._compare(before, wording)

    def _show_pieces(self, pieces: list[Piece]) -> None:
        self.ui.text.show_pieces(pieces)
        self.ui.text.setAccessibleDescription(spoken(pieces))

    def _compare(self, before: Wording, wording: Wording) -> None:
        if self._comparing is not None:
            self._comparing.cancel()
        self._comparing = self._desk.runner.run(
            lambda _progress: differences(before.body, wording.body),
            lambda pieces: self._on_compared(wording, pieces),
            self._on_trouble,
        )

    # Bringing back

    def _may_bring_back(self, wording: Wording) -> bool:
        is_other = not (wording.stands or wording.deleted) and bool(wording.body.strip())
        return is_other and not self._why_not_back(wording)

    def _why_not_back(self, wording: Wording) -> str:
        """Return why a wording cannot be brought back, and what can be done instead; '' where it can, or stands anyway."""
        session = self._desk.session
        visit = self._desk.record.find(Visit, self._visit.uid)
        if wording.stands or wording.deleted:
            return ""
        if session.read_only is not None:
            return str(session.read_only)
        if self._wanted != session.me.uid:
            return f"Only {self._names.get(self._wanted, SOMEBODY)} can bring this back. You can copy it."
        if visit is not None and visit.state == "released":
            way = f"“{ADD}” in the place of the note"
            if any(each.stands and each.body.strip() for each in self._wordings):
                way = f"“{CORRECT}” below the note"
            return f"This visit was released. To use this wording, copy it and press {way}."
        return ""

    # What happens

    def _on_read(self, every: dict[str, list[Wording]]) -> None:
        self._every = every
        self._show_people()
        self._show_steps()
        self.steps.take_focus()

    def _on_compared(self, wording: Wording, pieces: list[Piece]) -> None:
        self._compared[wording.revision_uid] = pieces
        if self.shown is wording:
            self._show(wording)

    @Slot(str)
    def _on_step_chosen(self, _revision_uid: str) -> None:
        if self.shown is not None:
            self._show(self.shown)

    @Slot(int)
    def _on_person_chosen(self, row: int) -> None:
        self._wanted = str(self.ui.whose.itemData(row))
        self._show_steps()

    @Slot(bool)
    def _on_marked_toggled(self, _checked: bool) -> None:  # noqa: FBT001 - as the signal sends it
        if self.shown is not None:
            self._show(self.shown)

    @Slot()
    def _on_copy_clicked(self) -> None:
        if self.shown is not None:
            QGuiApplication.clipboard().setText(self.shown.body)
            say(self.ui.closed, "Copied. You can paste it where you write.")

    @Slot()
    def _on_back_clicked(self) -> None:
        wording, session = self.shown, self._desk.session
        if wording is None:
            return
        mine = rules.own_note(self._desk.record, self._visit.uid, self._place, session.me.uid)
        note = replace(mine, body=wording.body)
        if self._desk.try_to(lambda: session.put(BRING_BACK_STEP, note)):
            self.accept()
            self._desk.news.emit(
                f"What you wrote on {moment(wording.written_at)} stands again. Edit > Undo takes it back."
            )

    @Slot()
    def _on_erase_clicked(self) -> None:
        if asking.ask_erase_text(self, self._desk, self._visit, self._place, self._wanted):
            self.accept()

    @Slot(object)
    def _on_trouble(self, error: UserError) -> None:
        say(self.ui.trouble, str(error))
        self.ui.trouble.setAccessibleName(self.ui.trouble.text())
