"""Save a copy for the clerk: which visits, with or without earlier wordings, and where; then it is written and read again."""

from contextlib import suppress
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from govtoolkit.app.copies import SavedCopy, save_copy
from govtoolkit.app.gentle_check import Remark, look_through, writings_given_away
from govtoolkit.app.naming import ENDING, clerks_copy_path, with_ending
from govtoolkit.app.recent import folder_in_words
from govtoolkit.clock import Clock, system_clock
from govtoolkit.errors import UserError
from govtoolkit.record import rules
from govtoolkit.record.model import Visit
from govtoolkit.ui import asking
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.gentle_check import button_for, show_where_it_stands, title_for
from govtoolkit.ui.dialogs.small_dialog import SmallDialog
from govtoolkit.ui.folders import documents_folder, show_folder
from govtoolkit.ui.forms.ui_save_copy import Ui_SaveCopyForm
from govtoolkit.ui.messages import Prompter
from govtoolkit.ui.tasks import Task
from govtoolkit.ui.visit_words import counted
from govtoolkit.ui.widgets.labels import breakable
from govtoolkit.ui.widgets.tab_order import follow_layout
from govtoolkit.ui.widgets.visit_tick import VisitTick

_WITHOUT = "The clerk gets what stands now. What was written before, and changed or deleted since, is not in the copy."
_WITH = "The clerk can also read what was written before, and changed or deleted since. You keep it in your file either way."
_CHARACTERS = 64


class SaveCopyDialog(SmallDialog):
    """Asks what goes along, saves it beside the window, and says what is in it; a copy under way is finished in any case.

    Attributes:
        ticks: a line for each visit, the newest first.
    """

    help_anchor = "clerk"

    def __init__(
        self, desk: Desk, prompter: Prompter, parent: QWidget | None = None, *, clock: Clock = system_clock
    ) -> None:
        super().__init__(parent, characters=_CHARACTERS)
        self._desk = desk
        self._prompter = prompter
        self._clock = clock
        self._check: Task | None = None
        self._remarks: tuple[Remark, ...] = ()
        self._is_over = False
        self._replaces = False
        school = desk.record.school
        self._path = clerks_copy_path(documents_folder(), school.name if school else "", clock().date())
        self.ui = Ui_SaveCopyForm()
        self.ui.setupUi(self)
        self.ticks = [VisitTick(visit) for visit in rules.visits_newest_first(desk.record)]
        for tick in self.ticks:
            tick.box.setChecked(desk.visit is not None and tick.visit.uid == desk.record.shown_as(desk.visit.uid))
            self.ui.ticks_column.addWidget(tick)
        self.ui.visits_part.setVisible(len(self.ticks) > 1)
        for widget in (self.ui.trouble, self.ui.done_part, self.ui.folder_button, self.ui.check_row):
            widget.hide()
        follow_layout(self)
        self._connect()
        self._show_choice()
        self._show_place()
        self.ui.accept_button.setFocus()

    @property
    def visits(self) -> tuple[Visit, ...] | None:
        """The visits that go along; None for all."""
        if self.ui.all_visits.isChecked():
            return None
        return tuple(tick.visit for tick in self.ticks if tick.box.isChecked())

    def accept(self) -> None:
        """Save the copy, beside the window; what is refused is said here."""
        visits = self.visits
        if visits == ():
            self.say_trouble(UserError("No visit is ticked yet.", "Tick at least one, or choose all visits."))
            self.ticks[0].box.setFocus()
            return
        self.say_trouble(None)
        self._show_busy(busy=True)
        session = self._desk.session
        session.record.end_burst()
        save = partial(
            save_copy,
            session,
            self._path,
            by=session.me.name,
            with_history=self.ui.wordings.isChecked(),
            visits=visits,
            replace=self._replaces,
            clock=self._clock,
        )
        folder = self._path.parent

        def work() -> SavedCopy:
            with suppress(OSError):  # what is wrong with the folder is said when the copy cannot be made in it
                folder.mkdir(parents=True, exist_ok=True)
            return save()

        self._desk.runner.run(lambda _progress: work(), self._on_saved, self._on_not_saved)

    def done(self, result: int) -> None:
        """Close it, and stop what is only looked through."""
        self._is_over = True
        self._forget_check()
        super().done(result)

    def _connect(self) -> None:
        self.ui.all_visits.toggled.connect(self._show_choice)
        self.ui.wordings.toggled.connect(self._show_choice)
        for tick in self.ticks:
            tick.toggled.connect(self._look_through)
        self.ui.choose.clicked.connect(self._on_choose_clicked)
        self.ui.check_button.clicked.connect(self._on_check_clicked)
        self.ui.folder_button.clicked.connect(self._on_folder_clicked)
        self.ui.accept_button.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)

    @Slot()
    def _show_choice(self) -> None:
        self.ui.ticks_part.setVisible(self.ui.some_visits.isChecked())
        self.ui.wordings_hint.setText(_WITH if self.ui.wordings.isChecked() else _WITHOUT)
        self.ui.wordings.setAccessibleDescription(self.ui.wordings_hint.text())
        if self.isVisible():
            self.fit()
        self._look_through()

    def _show_place(self) -> None:
        self.ui.place.setText(breakable(f"“{self._path.name}” in “{folder_in_words(self._path)}”"))
        self.ui.place.setAccessibleName(f"Where the copy will be: {self._path}")

    @Slot()
    def _on_choose_clicked(self) -> None:
        chosen = self._prompter.save_file(self, "Where to save the copy", self._path, f"Monitoring files (*{ENDING})")
        if chosen is None:
            return
        self._path = with_ending(chosen)
        self._replaces = self._path == chosen
        self._show_place()
        self.say_trouble(None)

    # The gentle check

    @Slot()
    def _look_through(self) -> None:
        """Look, beside the window, through what goes along; one line is all that it ever says."""
        self._forget_check()
        writings = writings_given_away(self._desk.record, self.visits)
        self._check = self._desk.runner.run(
            lambda progress: look_through(writings, progress), self._on_looked, self._desk.trouble.emit
        )

    def _forget_check(self) -> None:
        if self._check is not None:
            self._check.cancel()
            self._check = None

    def _on_looked(self, remarks: tuple[Remark, ...]) -> None:
        self._check = None
        self._remarks = remarks
        self.ui.check_line.setText(title_for(len(remarks)))
        self.ui.check_button.setText(button_for(len(remarks)))
        self.ui.check_row.setVisible(bool(remarks) and self.ui.done_part.isHidden())
        if self.isVisible():
            self.fit()

    @Slot()
    def _on_check_clicked(self) -> None:
        wanted = asking.show_remarks(self, self._desk, self._remarks, "what goes to the clerk")
        if wanted is not None:
            self.reject()
            show_where_it_stands(self._desk, wanted)

    # Saving

    def _show_busy(self, *, busy: bool) -> None:
        for part in (self.ui.fields, self.ui.accept_button):
            part.setEnabled(not busy)
        self.ui.accept_button.setText("Saving…" if busy else "Save the copy")

    def _on_saved(self, saved: SavedCopy) -> None:
        said = in_words(saved)
        if self._is_over:
            self._desk.news.emit(f"{said} It is “{saved.path}”.")
            return
        self._show_busy(busy=False)
        ui = self.ui
        for part in (ui.visits_part, ui.wordings_part, ui.place_part, ui.check_row, ui.intro, ui.accept_button):
            part.hide()
        ui.title.setText("The copy is saved")
        ui.done.setText(said)
        ui.done_place.setText(breakable(f"“{saved.path.name}” in “{folder_in_words(saved.path)}”"))
        ui.done.setAccessibleName(f"{said} {saved.path}")
        ui.done_part.show()
        ui.folder_button.show()
        ui.cancel.setText("Close")
        self.fit()
        ui.cancel.setDefault(True)
        ui.cancel.setFocus()

    def _on_not_saved(self, error: UserError) -> None:
        if self._is_over:
            self._desk.trouble.emit(error)
            return
        self._show_busy(busy=False)
        self.say_trouble(error)
        self.ui.choose.setFocus()

    @Slot()
    def _on_folder_clicked(self) -> None:
        try:
            show_folder(self._path.parent)
        except UserError as error:
            self.say_trouble(error)


def in_words(saved: SavedCopy) -> str:
    """Return what to say of a copy that is on the disk."""
    holds = f"{counted(saved.visits, 'visit', 'visits')}, {counted(saved.notes, 'note', 'notes')}"
    said = f"Saved and checked: {holds}. One file; send it as it is. Your private jottings are not in it."
    return f"{said} {saved.left_out}" if saved.left_out else said
