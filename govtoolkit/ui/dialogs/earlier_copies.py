"""The earlier copies of a file that this computer keeps: when each was made, what differs, and the way back to one."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QWidget

from govtoolkit.app.backups import EarlierCopy, Kept, look_at, look_for, restore, restore_beside
from govtoolkit.app.naming import ENDING, restored_path, with_ending
from govtoolkit.app.recent import folder_in_words
from govtoolkit.clock import from_utc_text
from govtoolkit.errors import UserError
from govtoolkit.storage.backup import Backup
from govtoolkit.ui import copy_words
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.dialogs.folding_dialog import FoldingDialog
from govtoolkit.ui.folders import documents_folder, show_folder
from govtoolkit.ui.forms.ui_earlier_copies import Ui_EarlierCopiesForm
from govtoolkit.ui.history_words import moment
from govtoolkit.ui.messages import Prompter
from govtoolkit.ui.tasks import Task
from govtoolkit.ui.widgets.chooser import Choice, Chooser
from govtoolkit.ui.widgets.flow import FlowLayout
from govtoolkit.ui.widgets.labels import breakable, say
from govtoolkit.ui.widgets.tab_order import follow_layout

_CHARACTERS, _LINES = 104, 26
_NARROW_CHARACTERS = 78
_NONE = (
    "There is no earlier copy of this file yet. One is kept by itself each time you close the file after a change, and "
    "before a colleague’s notes are brought in."
)


class EarlierCopiesDialog(FoldingDialog):
    """Lists the copies and looks into them one by one, beside the window; a restored one is a new file, never the old one.

    Attributes:
        steps: the copies to choose from, the newest first.
        wanted: a restored copy that is to be opened; None where none is.
        restore_button: makes the chosen one a file beside the one it is of.
        restore_at_button: the same, in a place that is asked for.

    Args:
        path: the file; it may be the one on the desk, damaged, or gone.
    """

    help_anchor = "copies"

    def __init__(self, desk: Desk, path: Path, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wanted: Path | None = None
        self._desk = desk
        self._path = path
        self._prompter = prompter
        self._kept = Kept((), None, 0)
        self._seen: dict[str, EarlierCopy] = {}
        self._restored: Path | None = None
        self._task: Task | None = None
        self._is_over = False
        self.ui = Ui_EarlierCopiesForm()
        self.ui.setupUi(self)
        self.steps = Chooser("Earlier copies, the newest first")
        self.ui.middle.insertWidget(0, self.steps)
        self.ui.middle.setStretchFactor(self.ui.copy, 1)
        self.restore_button = QPushButton("&Restore as a copy")
        self.restore_at_button = QPushButton("Restore in another &place…")
        self._add_buttons()
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
        self.ui.about.setText(
            f"Of “{path.name}”. An earlier copy never takes the place of the file: it becomes a file beside it."
        )
        self._show_nothing("Looking for earlier copies…")
        self._begin()

    def done(self, result: int) -> None:
        """Close it, and stop looking; what is being restored gets there."""
        self._is_over = True
        if self._task is not None:
            self._task.cancel()
        super().done(result)

    @property
    def shown(self) -> Backup | None:
        """The copy that is told about."""
        return next((each for each in self._kept.copies if str(each.path) == self.steps.current), None)

    # Building

    def _add_buttons(self) -> None:
        flow = FlowLayout()
        for button in (self.restore_button, self.restore_at_button):
            button.setAutoDefault(False)
            flow.addWidget(button)
        self.restore_button.setProperty("look", "main")
        self.ui.copy_column.insertLayout(self.ui.copy_column.indexOf(self.ui.differs) + 1, flow)

    def _connect(self) -> None:
        ui = self.ui
        self.steps.chosen.connect(self._on_step_chosen)
        self.restore_button.clicked.connect(self._on_restore_clicked)
        self.restore_at_button.clicked.connect(self._on_restore_at_clicked)
        ui.open_button.clicked.connect(self._on_open_clicked)
        ui.done_folder_button.clicked.connect(self._on_done_folder_clicked)
        ui.folder_button.clicked.connect(self._on_folder_clicked)
        ui.close_button.clicked.connect(self.reject)

    # Looking

    def _begin(self) -> None:
        desk = self._desk
        look = partial(look_for, self._path, desk.settings.data_folder, desk.session if desk.is_taken else None)
        self._task = desk.runner.run(lambda _progress: look(), self._on_found, self._on_trouble)

    def _on_found(self, kept: Kept) -> None:
        self._kept = kept
        if not kept.copies:
            self._show_nothing(_NONE)
            self.ui.close_button.setFocus()
            return
        own = sum(each.size for each in kept.copies)
        say(self.ui.room, copy_words.room(len(kept.copies), own, kept.all_bytes))
        self.ui.folder_button.show()
        self._show_titles()
        self.steps.choose(str(kept.copies[0].path))
        self.steps.take_focus()
        self._look_on()

    def _look_on(self) -> None:
        """Look into the next copy; the one that is chosen comes first."""
        waiting = [each for each in self._kept.copies if str(each.path) not in self._seen]
        if waiting:
            backup = self.shown if self.shown in waiting else waiting[0]
            look = partial(look_at, backup, self._kept.now)
            self._task = self._desk.runner.run(lambda _progress: look(), self._on_looked, self._on_trouble)

    def _on_looked(self, seen: EarlierCopy) -> None:
        self._seen[str(seen.backup.path)] = seen
        self._show_titles()
        self._show()
        self._look_on()

    # Showing

    def _show_titles(self) -> None:
        self.steps.set_choices(
            [
                Choice(str(each.path), copy_words.title(each, self._seen.get(str(each.path))))
                for each in self._kept.copies
            ]
        )

    def _show_nothing(self, why: str) -> None:
        ui = self.ui
        say(ui.holds, why)
        hidden: tuple[QWidget, ...] = (
            *(self.steps, ui.head, ui.differs, self.restore_button, self.restore_at_button),
            *(ui.room, ui.folder_button, ui.done_row, ui.trouble),
        )
        for widget in hidden:
            widget.hide()

    def _show(self) -> None:
        backup = self.shown
        if backup is None:
            return
        seen = self._seen.get(str(backup.path))
        when = moment(backup.made_at)
        for widget in (self.steps, self.restore_button, self.restore_at_button):
            widget.show()
        say(self.ui.head, f"Kept on {when}")
        say(self.ui.holds, copy_words.holds(backup, seen))
        say(self.ui.differs, copy_words.differs(seen))
        is_sound = seen is None or not seen.trouble
        for button, words in (
            (self.restore_button, "Restore as a copy"),
            (self.restore_at_button, "Restore in another place"),
        ):
            button.setEnabled(is_sound)
            button.setAccessibleName(f"{words}: {when}")

    # Restoring

    @Slot()
    def _on_restore_clicked(self) -> None:
        if self.shown is not None:
            self._restore(partial(restore_beside, self.shown, self._path, documents_folder()))

    @Slot()
    def _on_restore_at_clicked(self) -> None:
        backup = self.shown
        if backup is None:
            return
        made_at = from_utc_text(backup.made_at).astimezone()
        suggestion = restored_path(documents_folder(), self._path.stem, made_at)
        chosen = self._prompter.save_file(
            self, "Where to restore the earlier copy", suggestion, f"Monitoring files (*{ENDING})"
        )
        if chosen is not None:
            target = with_ending(chosen)

            def work() -> Path:
                restore(backup, target)
                return target

            self._restore(work)

    def _restore(self, work: Callable[[], Path]) -> None:
        self.ui.trouble.hide()
        self.ui.done_row.hide()
        self._desk.runner.run(lambda _progress: work(), self._on_restored, self._on_trouble)

    def _on_restored(self, target: Path) -> None:
        said = f"It is restored as “{target.name}” in “{folder_in_words(target)}”. Your file is as it was."
        if self._is_over:
            self._desk.news.emit(said)
            return
        self._restored = target
        say(self.ui.done, breakable(said))
        self.ui.done.setAccessibleName(said)
        self.ui.done_row.show()
        self.ui.open_button.setFocus()

    def _on_trouble(self, error: UserError) -> None:
        if self._is_over:
            self._desk.trouble.emit(error)
            return
        say(self.ui.trouble, str(error))
        self.ui.trouble.setAccessibleName(str(error))

    # What happens

    @Slot(str)
    def _on_step_chosen(self, _key: str) -> None:
        self.ui.trouble.hide()
        self._show()

    @Slot()
    def _on_open_clicked(self) -> None:
        self.wanted = self._restored
        self.accept()

    @Slot()
    def _on_done_folder_clicked(self) -> None:
        if self._restored is not None:
            self._show_folder(self._restored.parent)

    @Slot()
    def _on_folder_clicked(self) -> None:
        if self.shown is not None:
            self._show_folder(self.shown.path.parent)

    def _show_folder(self, folder: Path) -> None:
        try:
            show_folder(folder)
        except UserError as error:
            self._on_trouble(error)
